"""Values over time as SVG: curves that break at gaps, targets as named lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .curves import AXIS, FLOOR, Curve, Plot, Point, plot, radii
from .labels import HEIGHT, Label, labels
from .measure import NARROW
from .scale import Scale, anchor, bounds
from .spec import ChartSpec
from .svg_tags import dot, percent, picture, plain, stroke, style, writing

_UNITS = 1000
"""Width of the curves' own coordinates, which are stretched to the page."""


def line_chart(spec: ChartSpec) -> str:
    plan = plot(spec)
    # Everything stands to the right of the value axis, whose width does not grow with the page.
    content = f'<g transform="translate({plain(plan.gutter)})">{"".join(_content(spec, plan))}</g>'
    return picture(spec.alt, FLOOR + AXIS, [content])


def _content(spec: ChartSpec, plan: Plot) -> Iterator[str]:
    share = plan.room / NARROW
    yield from _axes(plan, share)
    for target in spec.targets:
        yield stroke("q", (0, share), (plan.y(target.value),) * 2)
    yield _paths(plan, share)
    for curve in plan.curves:
        for point, radius in zip(curve.points, radii(curve), strict=True):
            yield from _whisker(point, plan.values, plan, share)
            if radius:
                yield dot(style(curve.color, point.mark.certain), point.x * share, point.y, radius)
    for label in labels(spec, plan):
        yield from _label(label, share)


def _axes(plan: Plot, share: float) -> Iterator[str]:
    for tick in plan.ticks:
        y = plan.y(tick.position)
        yield stroke("z" if tick.position == plan.values.start else "g", (0, share), (y, y))
        yield writing(tick.text, 0, y + 4, "t", "end", -7)
    for tick in plan.label_ticks:
        at = plan.time.share(tick.position)
        yield stroke("g", (at * share, at * share), (FLOOR, FLOOR + 4))
        yield writing(tick.text, at * share, FLOOR + AXIS - 5, "t", anchor(at, tick.text, plan.room))


def _paths(plan: Plot, share: float) -> str:
    paths = "".join(
        f'<path class="{style(curve.color, True)} l" d="{_path(curve)}"/>{_joins(curve)}' for curve in plan.curves
    )
    view = f'viewBox="0 0 {_UNITS} {plain(FLOOR)}" preserveAspectRatio="none"'
    return f'<svg {view} width="{percent(share)}" height="{plain(FLOOR)}">{paths}</svg>'


def _joins(curve: Curve) -> str:
    """What leads from one point to the next without claiming that anything lies between."""
    if not curve.joins:
        return ""
    return f'<path class="j {style(curve.color, True)}" d="{"".join(_line(join) for join in curve.joins)}"/>'


def _path(curve: Curve) -> str:
    return "".join(map(_line, curve.runs))


def _line(points: Sequence[Point]) -> str:
    return "M" + "L".join(map(_at, points))


def _at(point: Point) -> str:
    return f"{plain(round(point.x * _UNITS, 1))} {plain(round(point.y, 1))}"


def _whisker(point: Point, values: Scale, plan: Plot, share: float) -> Iterator[str]:
    reach = bounds(point.mark, values)
    if reach is not None:
        at = point.x * share
        yield stroke("w", (at, at), (plan.y(reach[1]), plan.y(reach[0])))


def _label(label: Label, share: float) -> Iterator[str]:
    name = "n" if label.target else "v"
    for number, line in enumerate(label.lines):
        y = label.top + HEIGHT * (number + 1) - 3
        yield writing(line, label.x * share, y, name, label.anchor, label.shift)
