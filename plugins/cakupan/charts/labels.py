"""Which points and targets of a line chart are named, and where their names stand without covering anything."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from .curves import FLOOR, Curve, Plot, Point
from .measure import LABEL, NARROW, SMALL, width, wrapped
from .scale import Anchor, bounds
from .spec import ChartSpec, Target

HEIGHT = 15.0
"""Of a line of text."""
_AWAY = 7.0
"""From a point to its name."""
_WIDTHS = (NARROW, 720.0)
"""A name must stand free on the narrowest page and on a wide one."""
_CROSSED = 10.0
_FEW = 12
"""So many points are all named, if they find room; of more, only those that a reader looks for."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""


@dataclass(frozen=True)
class Label:
    """`x` is a share of the plot, `shift` pixels from there, `top` pixels from above."""

    lines: tuple[str, ...]
    x: float
    shift: float
    anchor: Anchor
    top: float
    target: bool = False

    @property
    def wide(self) -> float:
        return max(width(line, SMALL if self.target else LABEL, bold=True) for line in self.lines)


@dataclass(frozen=True)
class _Wanted:
    choices: Iterator[Label]
    needed: bool


def labels(spec: ChartSpec, plan: Plot) -> tuple[Label, ...]:
    """The names that find room: of the last and first points, the targets, the highest, the lowest, the others."""
    tables = [_Curves(plan, wide / NARROW * plan.room) for wide in _WIDTHS]
    heights = [plan.y(target.value) for target in spec.targets]
    placed: list[Label] = []
    for wanted in _wanted(spec, plan):
        best, least = None, 1e6 if wanted.needed else _CROSSED
        for number, choice in enumerate(wanted.choices):
            cost = _cost(choice, placed, tables, heights) + number * 0.1
            if cost < least:
                best, least = choice, cost
            if least <= number * 0.1:
                # What comes after stands no better and is liked less.
                break
        placed += [best] if best else []
    return tuple(placed)


def _wanted(spec: ChartSpec, plan: Plot) -> Iterator[_Wanted]:
    several = len(plan.curves) > 1
    drawn = [curve for curve in plan.curves if curve.points]
    for curve in drawn:
        last = curve.points[-1]
        yield _Wanted(_around(last, f"{curve.series} {last.mark.text}" if several else last.mark.text), True)
    for target in sorted(spec.targets, key=lambda target: -target.value):
        yield _Wanted(_along(target, plan), True)
    for curve in drawn if not several else []:
        for point in _telling(curve):
            yield _Wanted(_around(point, point.mark.text), point is curve.points[0])


def _telling(curve: Curve) -> list[Point]:
    """First, highest and lowest, then the others where they are few; each once and without the last."""
    points = curve.points
    highest, lowest = min(points, key=lambda point: point.y), max(points, key=lambda point: point.y)
    others = points if len(points) <= _FEW else ()
    chosen = {id(point): point for point in (points[0], highest, lowest, *others)}
    return [point for key, point in chosen.items() if key != id(points[-1])]


def _around(point: Point, text: str) -> Iterator[Label]:
    above, below = point.y - _AWAY - HEIGHT, point.y + _AWAY
    hangs: list[Anchor] = ["start", "middle", "end"] if point.x < 0.3 else ["middle", "end", "start"]
    if point.x > 0.7:
        hangs = ["end", "middle", "start"]
    for top in (above, below):
        for hang in hangs:
            yield Label((text,), point.x, {"start": -5.0, "middle": 0.0, "end": 5.0}[hang], hang, top)
    yield Label((text,), point.x, _AWAY + 2, "start", point.y - HEIGHT / 2)
    yield Label((text,), point.x, -_AWAY - 2, "end", point.y - HEIGHT / 2)


def _along(target: Target, plan: Plot) -> Iterator[Label]:
    y = plan.y(target.value)
    whole = f"{target.name}: {target.text}"
    for room in (plan.room, plan.room * 0.75, plan.room * 0.55):
        lines = wrapped(whole, room, SMALL, bold=True)
        tall = HEIGHT * len(lines)
        for top in (y - tall - 2, y + 3):
            for x, hang in ((0.0, "start"), (1.0, "end"), (0.5, "middle"), (0.33, "middle"), (0.67, "middle")):
                yield Label(lines, x, 0, hang, top, target=True)  # type: ignore[arg-type]


class _Curves:
    """The curves at one width, ready to be asked what heights they pass between two places."""

    def __init__(self, plan: Plot, room: float) -> None:
        self.room = room
        self.runs = [
            ([point.x * room for point in run], [point.y for point in run])
            for curve in plan.curves
            for run in (*curve.runs, *curve.joins)
        ]
        self.whiskers = [(point.x * room, top, bottom) for point, top, bottom in _whiskers(plan)]

    def box(self, label: Label) -> Box:
        wide, at = label.wide, label.x * self.room + label.shift
        left = {"start": at, "middle": at - wide / 2, "end": at - wide}[label.anchor]
        return left, label.top, left + wide, label.top + HEIGHT * len(label.lines)

    def crosses(self, box: Box) -> bool:
        left, top, right, bottom = box[0] - 5, box[1] - 5, box[2] + 5, box[3] + 5
        if any(left <= x <= right and high <= box[3] and low >= box[1] for x, high, low in self.whiskers):
            return True
        return any(
            passed and min(passed) <= bottom and max(passed) >= top
            for passed in (_between(xs, ys, left, right) for xs, ys in self.runs)
        )


def _whiskers(plan: Plot) -> Iterator[tuple[Point, float, float]]:
    for curve in plan.curves:
        for point in curve.points:
            reach = bounds(point.mark, plan.values)
            if reach is not None:
                yield point, plan.y(reach[1]), plan.y(reach[0])


def _between(xs: list[float], ys: list[float], left: float, right: float) -> list[float]:
    """The heights of a run at its points from `left` to `right`, and where it enters and leaves."""
    first, after = bisect_left(xs, left), bisect_right(xs, right)
    passed = ys[first:after]
    for place, at in ((first, left), (after, right)):
        if 0 < place < len(xs) and xs[place] > xs[place - 1]:
            share = (at - xs[place - 1]) / (xs[place] - xs[place - 1])
            passed = [*passed, ys[place - 1] + share * (ys[place] - ys[place - 1])]
    return passed


def _cost(label: Label, placed: list[Label], tables: list[_Curves], heights: list[float]) -> float:
    """How badly a name would stand there: cut or over another name is out of the question."""
    total = 0.0
    for table in tables:
        box = table.box(label)
        if box[0] < -2 or box[2] > table.room + 4 or box[1] < 0 or box[3] > FLOOR + 1:
            return 1e9
        if any(_overlap(box, table.box(other)) for other in placed):
            return 1e9
        total += _CROSSED * table.crosses(box)
        total += 0.5 * _CROSSED * sum(box[1] < height < box[3] for height in heights)
    return total


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] + 4 and other[0] < one[2] + 4 and one[1] < other[3] and other[1] < one[3]
