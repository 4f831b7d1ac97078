"""Mends that are certain, as edits of a file's text: all else in it, comments too, stays as typed; opens no file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..problems import Problem
from . import number_kinds
from .dates import unmistakable
from .faults import INDONESIAN
from .kinds import IMPOSSIBLE_DATE, NOT_A_CHOICE, REGION_CODE, UNKNOWN_KEY

FLAGS = {"ya": "true", "benar": "true", "yes": "true", "tidak": "false", "bukan": "false", "no": "false"}
NUMBERS = (number_kinds.THOUSANDS_MARK, number_kinds.DECIMAL_COMMA, number_kinds.LEADING_ZERO)


@dataclass(frozen=True)
class Mend:
    """What is typed at a place, and what it should be."""

    line: int
    column: int
    old: str
    new: str


def mended(text: str, problems: Iterable[Problem]) -> tuple[str, list[Mend]]:
    """The text with every certain mend made, and these mends, the first in the file first.

    Where the text at a problem's place is not what the problem says was typed, nothing is changed.
    """
    lines = text.splitlines(keepends=True)
    made = []
    # From the end of each line, so that what was changed moves nothing that is still to be.
    for one in sorted({*_certain(problems)}, key=lambda one: (one.line, one.column), reverse=True):
        if one.line <= len(lines):
            line = lines[one.line - 1]
            typed = _typed(line[one.column - 1 :], one.old)
            if typed:
                lines[one.line - 1] = line[: one.column - 1] + one.new + line[one.column - 1 + len(typed) :]
                made.append(one)
    return "".join(lines), made[::-1]


def _typed(rest: str, old: str) -> str:
    """The text as it stands in the line, with its quotes; empty where it is another."""
    forms = (old, f'"{old}"', f"'{old}'")
    found = (one for one in forms if rest.startswith(one) and not re.match(r"[\w%]|[.,][0-9]", rest[len(one) :]))
    return next(found, "")


def _certain(problems: Iterable[Problem]) -> Iterator[Mend]:
    for one in problems:
        new = _new(one)
        if new:
            old = str(one.values["key"] if one.kind is UNKNOWN_KEY else one.values["typed"])
            yield Mend(one.place.line, one.place.column, old, new)


def _new(one: Problem) -> str:
    """What should be typed instead; empty where only a person can tell."""
    values = one.values
    if one.kind in NUMBERS:
        return str(values["mend"])
    if one.kind is number_kinds.UNIT_IN_VALUE:
        # "31.36 persen" is 31.36; "Rp127 miliar" also says how it was rounded, which a bare number would lose.
        digits = re.sub(r"[^0-9.]", "", str(values["typed"]))
        return digits if digits == values["mend"] else ""
    if one.kind is IMPOSSIBLE_DATE:
        return values["meant"] if isinstance(values["meant"], str) and unmistakable(str(values["typed"])) else ""
    if one.kind is REGION_CODE:
        return f'"{values["typed"]}"'
    if one.kind is NOT_A_CHOICE and values["choices"] == "true, false":
        return FLAGS.get(str(values["typed"]).lower(), "")
    if one.kind is UNKNOWN_KEY:
        new = INDONESIAN.get(str(values["key"]), "")
        return new if new and f" {new}" in one.mend("en") else ""
    return ""
