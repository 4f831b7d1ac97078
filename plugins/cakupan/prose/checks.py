"""Words for what only the data can tell about a reference: that it is unknown, or that its label is not true."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

from ..problems import Problems
from ..text import Text
from . import kinds
from .parts import Block, ChartRef, FigureRef, TableRef, TermRef

_MEANT = Text("mungkin maksudnya {nearest}", "perhaps {nearest} is meant")
_NONE_NEAR = Text(
    "periksa ejaannya; yang ada antara lain: {some}", "check the spelling; there are, among others: {some}"
)
_NONE = Text("hapus rujukan ini", "delete this reference")


def report_unknown(
    ref: FigureRef | ChartRef | TermRef | TableRef | Block, known: Collection[str], problems: Problems
) -> None:
    """Report a reference to something that is not there, with the nearest that is."""
    typed = ref.name if isinstance(ref, TableRef | Block) else ref.written
    problems.report(kinds.UNKNOWN_REFERENCE, ref.place, typed=typed, nearest=nearest(typed, known))


def nearest(typed: str, known: Collection[str]) -> Text:
    """What may have been meant."""
    near = get_close_matches(typed, known, n=1)
    if near:
        return _MEANT.format(nearest=near[0])
    return _NONE_NEAR.format(some=", ".join(sorted(known)[:5])) if known else _NONE


def report_stale(ref: FigureRef, text: str, problems: Problems) -> bool:
    """Hold a label with digits against what its figure prints; True if it had to be reported."""
    if not ref.checked or _same(ref.label, text):
        return False
    problems.report(kinds.STALE_LABEL, ref.label_place, typed=ref.label, text=text)
    return True


def _same(label: str, text: str) -> bool:
    """Whether both print alike, blanks and kinds of hyphens aside: nobody types a minus sign."""
    return _typed(label) == _typed(text)


def _typed(text: str) -> str:
    return " ".join(text.replace("\N{MINUS SIGN}", "-").split())
