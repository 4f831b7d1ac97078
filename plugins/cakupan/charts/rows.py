"""Where the rows of bars, bullet and interval charts stand, in pixels from the top; for SVG and Bokeh alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from .measure import LABEL, NARROW, SMALL, width, wrapped
from .scale import Scale, value_scale
from .spec import ChartSpec, Mark, Target

LINE, SMALL_LINE = 17.0, 15.0
AXIS = 24.0
"""Height of the axis below the rows."""
BAND, BULLET, DOT = 16.0, 10.0, 11.0
"""Height of a row's band, of a bullet's bar in it, and across an interval's dot."""
_AFTER = 13.0
"""Air below a row."""
_BESIDE = 6.0
"""Between a label and its value, and between a target's line and its name."""


@dataclass(frozen=True)
class Line:
    """A line of writing: a label, a value in bold after it, or both; or a heading."""

    y: float
    label: str = ""
    value: str = ""
    heading: str = ""

    @property
    def text(self) -> str:
        """The line in one piece, for drawings that cannot change from light to bold within it."""
        return self.heading or ": ".join(filter(None, (self.label, self.value)))


@dataclass(frozen=True)
class Row:
    """One mark: its writing and, below it, the band for its bar (`band` is its middle, None for a gap)."""

    mark: Mark
    lines: tuple[Line, ...]
    top: float
    bottom: float
    band: float | None


@dataclass(frozen=True)
class Flag:
    """A target's name beside the head of its line, on the side where there is more room."""

    target: Target
    share: float
    side: Literal["start", "end"]
    lines: tuple[Line, ...]
    top: float


@dataclass(frozen=True)
class Rows:
    scale: Scale
    rows: tuple[Row, ...]
    flags: tuple[Flag, ...]
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom + AXIS


def rows(spec: ChartSpec) -> Rows:
    """The layout of a chart with one row a mark."""
    scale = value_scale(spec)
    flags = tuple(_flags(spec, scale))
    y = flags[-1].lines[-1].y + SMALL_LINE + _BESIDE if flags else 0.0
    placed: list[Row] = []
    for before, mark in zip((None, *spec.marks), spec.marks, strict=False):
        heading = mark.series if mark.series and (before is None or before.series != mark.series) else ""
        placed.append(_row(mark, heading, y))
        y = placed[-1].bottom
    return Rows(scale, tuple(placed), flags, max(y - 4, LINE))


def _row(mark: Mark, heading: str, top: float) -> Row:
    texts = [Line(0, heading=line) for line in wrapped(heading, NARROW, SMALL, bold=True) if line]
    texts += writing(mark.label, mark.text)
    lines = tuple(Line(top + LINE * n, one.label, one.value, one.heading) for n, one in enumerate(texts))
    y = top + LINE * len(lines)
    if mark.value is None and mark.lower is None and mark.upper is None:
        return Row(mark, lines, top, y + _AFTER - 5, None)
    return Row(mark, lines, top, y + 3 + BAND + _AFTER, y + 3 + BAND / 2)


def writing(label: str, value: str, room: float = NARROW) -> list[Line]:
    """A label with its value after it, over as many lines as they need."""
    *full, last = wrapped(label, room)
    # Bokeh writes a colon between the two, so there must be room for one.
    if width(f"{last}: ") + _BESIDE + width(value, LABEL, bold=True) <= room:
        return [*(Line(0, label=line) for line in full), Line(0, label=last, value=value)]
    values = wrapped(value, room, LABEL, bold=True)
    return [*(Line(0, label=line) for line in (*full, last)), *(Line(0, value=line) for line in values)]


def _flags(spec: ChartSpec, scale: Scale) -> Iterator[Flag]:
    y = 0.0
    for target in sorted(spec.targets, key=lambda target: -target.value):
        share = scale.share(target.value)
        side: Literal["start", "end"] = "start" if share < 0.5 else "end"
        room = max(share, 1 - share) * NARROW - 2 * _BESIDE
        texts = wrapped(f"{target.name}: {target.text}", room, SMALL, bold=True)
        lines = tuple(Line(y + SMALL_LINE * n, label=text) for n, text in enumerate(texts))
        yield Flag(target, share, side, lines, y)
        y += SMALL_LINE * len(lines) + 2


def swatch_shift(side: Literal["start", "end"]) -> float:
    """How far a flag's name stands from its line."""
    return _BESIDE if side == "start" else -_BESIDE
