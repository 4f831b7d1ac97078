"""Where the parts of a stacked bar and the names of the thin ones stand; for SVG and Bokeh alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .measure import LABEL, NARROW, width
from .rows import LINE, Line, writing
from .spec import ChartSpec, Mark

BAR = 44.0
"""Height of the bar: two lines of writing fit into it."""
SWATCH = 11.0
INDENT = 20.0
"""From a swatch's left edge to its text."""
_MARGIN = 6.0


@dataclass(frozen=True)
class Part:
    """A mark's place in the bar, as shares of it, and what is written on it: its value, and its label if it fits."""

    mark: Mark
    left: float
    right: float
    lines: tuple[str, ...]

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Entry:
    """A line of the list below, for a mark whose label does not fit on its part, or that has no part."""

    mark: Mark
    lines: tuple[Line, ...]
    y: float


@dataclass(frozen=True)
class Parts:
    parts: tuple[Part, ...]
    entries: tuple[Entry, ...]
    height: float


def parts(spec: ChartSpec) -> Parts:
    """The layout of one bar that is a whole; what is missing of it stays empty."""
    placed = tuple(_parts(spec))
    named = {id(part.mark) for part in placed if len(part.lines) == 2}
    entries: list[Entry] = []
    y = BAR + 12
    for mark in spec.marks:
        if id(mark) not in named:
            texts = writing(mark.label, mark.text, NARROW - INDENT)
            lines = tuple(Line(y + LINE * n, one.label, one.value) for n, one in enumerate(texts))
            entries.append(Entry(mark, lines, y))
            y += LINE * len(lines) + 5
    return Parts(placed, tuple(entries), y if entries else BAR + 2)


def _parts(spec: ChartSpec) -> Iterator[Part]:
    sizes = [max(mark.value or 0.0, 0.0) for mark in spec.marks]
    whole = max(1.0, sum(sizes))
    left = 0.0
    for mark, size in zip(spec.marks, sizes, strict=True):
        if size > 0:
            right = left + size / whole
            yield Part(mark, left, right, _lines(mark, (right - left) * NARROW - 2 * _MARGIN))
            left = right


def _lines(mark: Mark, room: float) -> tuple[str, ...]:
    if width(mark.text, LABEL, bold=True) > room:
        return ()
    return (mark.label, mark.text) if width(mark.label) <= room else (mark.text,)
