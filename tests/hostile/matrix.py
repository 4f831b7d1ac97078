"""Which text in which field is taken and which refused, and the rounds in which every field holds every text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from cakupan.problems import DataError, Problem, Problems
from cakupan.read.folder import reading
from cakupan.report import report
from tests.hostile.folder import Field, fields, filled, laid, lines
from tests.hostile.strings import harmless

PLAIN = "Teks biasa saja"
REFERENCES = frozenset({"figure", "to", "prefer", "over", "statement", "reported_by"})
"""Names of what stands elsewhere: refused at the place that needs them, some later than all else."""
CARRIED = frozenset({"as_printed", "url", "also_at"})
"""What begins as it should may still end in anything."""


@dataclass(frozen=True)
class Tried:
    """What became of texts in their fields: the problems with each that was refused."""

    refused: Mapping[Field, list[Problem]]
    elsewhere: Sequence[Problem]
    """Problems with places that none of the fields has."""


def tried(texts: Mapping[Field, str]) -> Tried:
    """A folder with these texts, read and held against the laws."""
    with TemporaryDirectory() as folder:
        found = _problems(laid(Path(folder), texts))
    places = {place: field for field, place in lines(filled(texts)).items() if field in texts}
    refused: dict[Field, list[Problem]] = {}
    elsewhere = []
    for one in found:
        field = places.get((one.place.file.removeprefix("data/"), one.place.line))
        if field is None:
            elsewhere.append(one)
        else:
            refused.setdefault(field, []).append(one)
    return Tried(refused, elsewhere)


def _problems(data: Path) -> Problems:
    try:
        known, problems = reading(data)
        report(known, problems)
    except DataError as error:
        return Problems(error.problems)
    return problems


@cache
def free() -> tuple[Field, ...]:
    """The fields that take any words; found by trying, so that a new one is never forgotten."""
    texts = {field: PLAIN for field in fields() if not (REFERENCES | CARRIED) & {*map(str, field)}}
    while (found := tried(texts)).refused:
        texts = {one: text for one, text in texts.items() if one not in found.refused}
    assert not found.elsewhere
    return tuple(texts)


@cache
def bound() -> tuple[Field, ...]:
    """The others: codes, numbers, dates, choices, addresses, references."""
    return tuple(one for one in fields() if one not in free())


@cache
def carried() -> Mapping[Field, str]:
    """What stands first in fields that take some words after it."""
    found = filled({})
    return {
        one: _text(found, one) + (" " if one[-1] == "as_printed" else "")
        for one in bound()
        if CARRIED & {*map(str, one)}
    }


def _text(found: Mapping[str, object], field: Field) -> str:
    inner: object = found
    for part in field:
        inner = inner[part]  # type: ignore[index]
    return str(inner)


def spread(strings: Sequence[str], round_: int) -> dict[Field, str]:
    """A text for each field that takes words, another in each round; after as many rounds as texts, all in all."""
    every = [*free(), *carried()]
    given = {one: strings[(place + round_) % len(strings)] for place, one in enumerate(every)}
    return {one: carried()[one] + text if one in carried() else text for one, text in given.items()}


def refused(texts: Mapping[Field, str]) -> dict[Field, list[Problem]]:
    """The texts that are refused; what the refusal of one hid of another is found in turn."""
    found: dict[Field, list[Problem]] = {}
    left = dict(texts)
    while more := tried(left).refused:
        found |= more
        left = {one: text for one, text in left.items() if one not in more}
    return found


def taken(texts: Mapping[Field, str]) -> dict[Field, str]:
    """Those of the texts that are not."""
    found = refused(texts)
    return {one: text for one, text in texts.items() if one not in found}


def twin(texts: Mapping[Field, str]) -> dict[Field, str]:
    """The same with harmless texts, as long and as wide."""
    return {one: _calm(one, text) for one, text in texts.items()}


def _calm(field: Field, text: str) -> str:
    first = carried().get(field, "")
    return first + harmless(text.removeprefix(first))


def rounds(strings: Sequence[str], chosen: Sequence[int]) -> Iterator[tuple[dict[Field, str], dict[Field, str]]]:
    """For each round the texts that are taken, and their harmless twins."""
    for one in chosen:
        kept = taken(spread(strings, one))
        yield kept, twin(kept)
