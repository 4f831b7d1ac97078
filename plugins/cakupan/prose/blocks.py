"""Reads the lines that open and close blocks; what stands between them is put together by `assemble`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ..problems import Place, Problems
from . import kinds
from .lines import Lines
from .parts import FigureRef
from .targets import condition

Word = Literal["if", "unless", "each", "table"]
_WORDS: dict[str, Word] = {
    "bila": "if",
    "tanpa": "unless",
    "setiap": "each",
    "tabel": "table",
    "if": "if",
    "unless": "unless",
    "each": "each",
    "table": "table",
}
_EXAMPLES: dict[Word, str] = {
    "if": "::: bila coverage_rate",
    "unless": "::: tanpa coverage_rate",
    "each": "::: setiap indikator",
    "table": "::: tabel segmen",
}
_LINE = re.compile(r":::[ \t]*(?P<word>\S*)[ \t]*(?P<rest>[^\n]*?)[ \t]*")
_NAME = re.compile(r"[a-z_][0-9a-z_.-]*")


@dataclass(frozen=True, kw_only=True)
class Opening:
    """The first line of a block; `kind` is None where the line could not be read, so that its end is still found."""

    kind: Word | None
    typed: str
    place: Place
    name: str = ""
    condition: FigureRef | None = None


@dataclass(frozen=True)
class Closing:
    """The line `:::`."""

    place: Place


def opening(lines: Lines, start: int, end: int, problems: Problems) -> Opening | Closing:
    """What a line that begins with `:::` says."""
    place = lines.place(start)
    match = _LINE.fullmatch(lines.text, start, end)
    assert match is not None, "every line that begins with ::: has this shape"
    if not match["word"]:
        return Closing(place)
    typed = f"{match['word']} {match['rest']}".strip()
    kind = _WORDS.get(match["word"])
    if kind is None:
        problems.report(kinds.UNKNOWN_BLOCK, lines.place(match.start("word")), typed=match["word"])
        return Opening(kind=None, typed=typed, place=place)
    return _named(kind, match, lines, typed, problems)


def _named(kind: Word, match: re.Match[str], lines: Lines, typed: str, problems: Problems) -> Opening:
    """A block with what it is about: a figure for conditions, else the name of a list or table."""
    place, rest = lines.place(match.start()), match["rest"]
    conditional = kind in ("if", "unless")
    if not rest or " " in rest or not (conditional or _NAME.fullmatch(rest)):
        values = {"word": match["word"], "typed": rest or "…", "example": _EXAMPLES[kind]}
        problems.report(kinds.BLOCK_NAME, lines.place(match.start("rest")), **values)
        return Opening(kind=None, typed=typed, place=place)
    if not conditional:
        return Opening(kind=kind, typed=typed, place=place, name=rest)
    found = condition(lines, *match.span("rest"), problems)
    return Opening(kind=kind if found else None, typed=typed, place=place, name=rest, condition=found)
