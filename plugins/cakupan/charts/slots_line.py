"""What a line chart puts into its Bokeh template: values over time, curves, names and targets."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from .columns import FRAME, JSON, OVERHANG, PAGE, TOLD, Slots, Values, align, columns, half, labelled, short, told
from .curves import AXIS, FLOOR, Curve, Plot, plot, radii
from .labels import labels
from .scale import bounds
from .spec import ChartSpec, Mark

LINE_SLOTS: Slots = {
    **FRAME,
    "ticks": "numbers",
    "tick_labels": "entries",
    "times": "numbers",
    "time_labels": "entries",
    **TOLD,
    **columns("marks", time="numbers", value="numbers", low="numbers", high="numbers", size="numbers"),
    **columns("marks", left="numbers", right="numbers", color="colors", fill="colors"),
    **columns("curves", times="lists", values="lists", color="colors"),
    **columns("joins", times="lists", values="lists", color="colors"),
    **columns("targets", value="numbers"),
    **columns("names", x="numbers", y="numbers", shift="numbers", align="texts", text="texts", size="texts"),
}


def line_values(spec: ChartSpec) -> Values:
    plan = plot(spec)
    over = plan.label_ticks[-1:]
    # Less room is needed where the last label stands before the end of the axis.
    free = (1 - plan.time.share(over[0].position)) * plan.room if over else 0
    return {
        "height": int(FLOOR + AXIS),
        "x_start": short(plan.time.start),
        "x_end": short(plan.time.end),
        "y_start": short(plan.value_at(FLOOR)),
        "y_end": short(plan.value_at(0)),
        "before": 0,
        "after": max(OVERHANG, half(over, -1) - int(free)),
        **labelled(plan.ticks, "ticks", "tick_labels"),
        **labelled(plan.label_ticks, "times", "time_labels"),
        **_points(spec, plan),
        **_lines(plan),
        "targets.value": [target.value for target in spec.targets],
        **_names(spec, plan),
    }


def _lines(plan: Plot) -> Values:
    """Each curve as one line with gaps between its runs, and the dashed joins between them."""
    joins = [(curve, join) for curve in plan.curves for join in curve.joins]
    return {
        "curves.times": [_with_gaps(curve, lambda mark: mark.position) for curve in plan.curves],
        "curves.values": [_with_gaps(curve, lambda mark: mark.value) for curve in plan.curves],
        "curves.color": [curve.color % 6 for curve in plan.curves],
        "joins.times": [[point.mark.position for point in join] for _, join in joins],
        "joins.values": [[point.mark.value for point in join] for _, join in joins],
        "joins.color": [curve.color % 6 for curve, _ in joins],
    }


def _with_gaps(curve: Curve, told: Callable[[Mark], float | None]) -> list[JSON]:
    """A column over the runs, with nothing between one and the next."""
    column: list[JSON] = []
    for run in curve.runs:
        column += [*([None] if column else []), *(told(point.mark) for point in run)]
    return column


def _series(spec: ChartSpec) -> list[list[Mark]]:
    """The marks of each series in the order of time, gaps among them."""
    names = dict.fromkeys(mark.series for mark in spec.marks)
    return [
        sorted((mark for mark in spec.marks if mark.series == name), key=lambda mark: mark.position) for name in names
    ]


def _points(spec: ChartSpec, plan: Plot) -> Values:
    series = _series(spec)
    marks = [mark for one in series for mark in one]
    reaches = [bounds(mark, plan.values) if mark.value is not None else None for mark in marks]
    sizes = {
        id(point.mark): 2 * radius
        for curve in plan.curves
        for point, radius in zip(curve.points, radii(curve), strict=True)
    }
    edges = [edge for one in series for edge in _edges([mark.position for mark in one], plan)]
    colors = [curve.color % 6 for curve, one in zip(plan.curves, series, strict=True) for _ in one]
    return {
        **told(marks),
        "marks.time": [mark.position for mark in marks],
        "marks.size": [sizes.get(id(mark), 0.0) for mark in marks],
        "marks.left": [short(edge[0]) for edge in edges],
        "marks.right": [short(edge[1]) for edge in edges],
        "marks.low": [reach and reach[0] for reach in reaches],
        "marks.high": [reach and reach[1] for reach in reaches],
        "marks.color": list(colors),
        "marks.fill": [color if mark.certain else PAGE for mark, color in zip(marks, colors, strict=True)],
    }


def _edges(times: list[float], plan: Plot) -> list[tuple[float, float]]:
    """The stretch of time in which a pointer means each mark: to half-way to its neighbours."""
    halves = [(one + other) / 2 for one, other in pairwise(times)]
    return list(zip([plan.time.start, *halves], [*halves, plan.time.end], strict=True))


def _names(spec: ChartSpec, plan: Plot) -> Values:
    placed = labels(spec, plan)
    return {
        "names.x": [short(plan.time_at(label.x)) for label in placed],
        "names.y": [short(plan.value_at(label.top)) for label in placed],
        "names.shift": [label.shift for label in placed],
        "names.align": [align(label.anchor) for label in placed],
        "names.text": ["\n".join(label.lines) for label in placed],
        "names.size": ["12px" if label.target else "13px" for label in placed],
    }
