"""One round of the matrix: a site whose fields hold hostile texts, set beside its harmless twin."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

from tests.hostile.folder import Field, recorded
from tests.hostile.making import made
from tests.hostile.matrix import rounds
from tests.hostile.reading import words
from tests.hostile.shape import KINDS, shape
from tests.hostile.strings import harmless

HASHED = re.compile(r"\.[0-9a-f]{12}(?=\.)")

INDEX = "cek/index.json"
"""Keeps each word by itself, so that a text of several words is longer than one of a single one."""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What a round found: places where hostile texts were more or less than their words."""

    texts: int
    files: int
    found: list[str]
    kinds: dict[str, int] = field(default_factory=dict)
    """So many files of each kind were set beside each other."""


def trial(folder: Path, strings: Sequence[str], number: int) -> Outcome:
    """The round of this number, in data and settings."""
    ((texts, calm),) = rounds(strings, [number])
    left = _site(folder / "hostile", texts, settings(strings[number]))
    right = _site(folder / "harmless", calm, settings(harmless(strings[number])))
    found = [f"{name}: only in one of both" for name in sorted({*left} ^ {*right})]
    pairs = {**{one: (text, calm[one]) for one, text in texts.items()}}
    compared = [name for name in sorted({*left} & {*right}) if name.rpartition(".")[2] in KINDS]
    for name in compared:
        found += _differences(name, left[name], right[name], pairs)
    kinds = [name.rpartition(".")[2] for name in compared]
    return Outcome(
        texts=len(texts), files=len(compared), found=found, kinds={one: kinds.count(one) for one in sorted({*kinds})}
    )


def settings(text: str) -> dict[str, Any]:
    """What the settings say of the publisher, with this text in it."""
    return {
        "SITEURL": "https://contoh.example",
        "CAKUPAN_NAME": (f"Situs {text}", f"Site {text}"),
        "CAKUPAN_OPERATOR": text,
        "CAKUPAN_CONTACT": "mailto:surel@contoh.example",
    }


def _site(folder: Path, texts: Mapping[Field, str], settings: Any) -> dict[str, bytes]:
    with redirect_stdout(StringIO()):
        data = recorded(folder, texts)
    # The index of the search is binary, and in names that depend on its words.
    files = made(data, **settings)
    return {HASHED.sub("", name): content for name, content in files.items() if not name.startswith("pagefind/")}


def _differences(name: str, left: bytes, right: bytes, pairs: Mapping[Field, tuple[str, str]]) -> list[str]:
    if name.endswith(INDEX):
        return [] if {*json.loads(left)} == {*json.loads(right)} else [f"{name}: other keys"]
    try:
        alike = shape(name, left) == shape(name, right)
    except Exception as error:
        return [f"{name}: {error!r}"]
    found = [] if alike else [f"{name}: another shape"]
    said, calm = words(name, left), words(name, right)
    for place, (text, twin) in pairs.items():
        text, twin = (" ".join(one.split()) for one in (text, twin))
        # Where sentences are joined, the stop at the end of one may be left out.
        if twin in calm and text.rstrip(".") not in said:
            found.append(f"{name}: {place} is not there as {text!r}")
    return found
