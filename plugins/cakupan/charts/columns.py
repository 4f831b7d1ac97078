"""The words in which slots are declared, and the columns that several kinds of charts share; knows no Bokeh."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .measure import SMALL, width
from .spec import Mark, Tick

JSON = None | bool | int | float | str | list["JSON"] | dict[str, "JSON"]
SlotKind = Literal["number", "numbers", "lists", "texts", "colors", "entries"]
Slots = dict[str, SlotKind]
Values = dict[str, JSON]

PALETTE = (*(str(n) for n in range(6)), "page", *(f"ink-{n}" for n in range(6)), "text", "quiet")
"""Colours of columns, as CSS names without their `--chart-`."""
PAGE, INK, TEXT, QUIET = 6, 7, 13, 14

FRAME: Slots = dict.fromkeys(("height", "before", "after", "x_start", "x_end", "y_start", "y_end"), "number")
OVERHANG = 8
"""Pixels by which Bokeh's figure is wider than the picture on both sides, for marks at the very end of an axis."""
TOLD: Slots = {"marks.label": "texts", "marks.text": "texts", "marks.note": "texts"}


def columns(source: str, **kinds: SlotKind) -> Slots:
    """Slots for the columns of one source."""
    return {f"{source}.{name}": kind for name, kind in kinds.items()}


def short(number: float) -> float:
    """A place in a drawing, to as many digits as anyone can see; never for a value."""
    return float(f"{number:.6g}")


def told(marks: Sequence[Mark]) -> Values:
    return {
        "marks.label": [f"{mark.series} {mark.label}".strip() for mark in marks],
        "marks.text": [mark.text for mark in marks],
        "marks.note": [mark.note for mark in marks],
        "marks.value": [mark.value for mark in marks],
    }


def painted(marks: Sequence[Mark], source: str = "marks") -> Values:
    return {
        f"{source}.color": [mark.color % 6 for mark in marks],
        f"{source}.fill": [mark.color % 6 if mark.certain else PAGE for mark in marks],
    }


def labelled(ticks: Sequence[Tick], places: str, texts: str) -> Values:
    return {places: [tick.position for tick in ticks], texts: [[tick.position, tick.text] for tick in ticks]}


def half(ticks: Sequence[Tick], which: int) -> int:
    """Pixels that the label of an outermost tick needs beyond its end of the axis."""
    return max(OVERHANG, int(width(ticks[which].text, SMALL) / 2) + 2) if ticks else OVERHANG


def align(anchor: str) -> str:
    return {"start": "left", "middle": "center", "end": "right"}[anchor]
