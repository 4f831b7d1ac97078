"""Where the points of a line chart stand and how its axes are cut; for SVG and Bokeh alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from .measure import NARROW, SMALL, width
from .scale import Scale, readable, readable_up, time_scale, value_scale
from .spec import ChartSpec, Mark, Tick

TOP, PLOT, FOOT, AXIS = 22.0, 190.0, 6.0, 24.0
"""Pixels: room above the highest tick, between highest and lowest, below it, and of the time axis."""
FLOOR = TOP + PLOT + FOOT
_SIDE = 0.035
"""Room at both ends of the time axis, as a share of it: half a marker."""
_FEW = 24


@dataclass(frozen=True)
class Point:
    """A mark's place: a share of the plot's width, and pixels from its top."""

    mark: Mark
    x: float
    y: float


@dataclass(frozen=True)
class Curve:
    """One series, as runs of points. Between runs is a gap, or a `joins` pair: near in time, but not of one measure."""

    series: str
    color: int
    runs: tuple[tuple[Point, ...], ...]
    joins: tuple[tuple[Point, Point], ...] = ()

    @property
    def points(self) -> tuple[Point, ...]:
        return tuple(point for run in self.runs for point in run)


@dataclass(frozen=True)
class Plot:
    """`gutter` is the width of the value axis in pixels, `room` what is left for the curves when narrow."""

    time: Scale
    values: Scale
    curves: tuple[Curve, ...]
    gutter: float
    ticks: tuple[Tick, ...]
    label_ticks: tuple[Tick, ...]

    @property
    def room(self) -> float:
        return NARROW - self.gutter - 6

    def y(self, value: float) -> float:
        return height_of(value, self.values)

    def value_at(self, y: float) -> float:
        """The value that stands `y` pixels from the top."""
        return self.values.end - (y - TOP) / PLOT * (self.values.end - self.values.start)

    def time_at(self, x: float) -> float:
        return self.time.start + x * (self.time.end - self.time.start)


def plot(spec: ChartSpec) -> Plot:
    time, values = time_scale(spec).padded(_SIDE, _SIDE), value_scale(spec)
    ticks = readable_up(spec.ticks, values, PLOT)
    gutter = max((width(tick.text, SMALL) for tick in ticks), default=0.0) + 8
    labels = readable(spec.label_ticks, time, NARROW - gutter - 6)
    return Plot(time, values, tuple(_curves(spec, time, values)), gutter, ticks, labels)


def height_of(value: float, values: Scale) -> float:
    return TOP + (1 - values.share(value)) * PLOT


def _curves(spec: ChartSpec, time: Scale, values: Scale) -> Iterator[Curve]:
    for series in dict.fromkeys(mark.series for mark in spec.marks):
        marks = sorted((mark for mark in spec.marks if mark.series == series), key=lambda mark: mark.position)
        points = [_point(mark, time, values) for mark in marks]
        joins = [(one, other) for one, other in pairwise(points) if one and other and not other.mark.joined]
        yield Curve(series, marks[0].color, tuple(_runs(points)), tuple(joins))


def _point(mark: Mark, time: Scale, values: Scale) -> Point | None:
    if mark.value is None:
        return None
    return Point(mark, time.share(mark.position), height_of(mark.value, values))


def _runs(points: list[Point | None]) -> Iterator[tuple[Point, ...]]:
    run: list[Point] = []
    for point in points:
        if run and (point is None or not point.mark.joined):
            yield tuple(run)
            run = []
        if point is not None:
            run.append(point)
    if run:
        yield tuple(run)


def radii(curve: Curve) -> list[float]:
    """The size of each point's marker: where they are many, only those that a line cannot show."""
    points = curve.points
    if len(points) <= _FEW:
        return [4.0] * len(points)
    ends = {id(points[0]), id(points[-1])} | {id(run[0]) for run in curve.runs if len(run) == 1}
    return [4.0 if id(point) in ends else 0.0 if point.mark.certain else 2.5 for point in points]
