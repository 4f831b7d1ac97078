"""Bars, bullet and interval charts as SVG: a label, its value, and what it looks like below."""

from __future__ import annotations

from collections.abc import Iterator

from .rows import AXIS, BAND, BULLET, DOT, SMALL_LINE, Flag, Row, Rows, rows, swatch_shift
from .scale import Scale, anchor, base, bounds, readable
from .spec import ChartSpec
from .svg_tags import box, dot, line_of, picture, stroke, style, writing

_CAP = 4.0


def row_chart(spec: ChartSpec) -> str:
    plan = rows(spec)
    return picture(spec.alt, plan.height, _content(spec, plan))


def _content(spec: ChartSpec, plan: Rows) -> Iterator[str]:
    yield from _axis(spec, plan)
    for flag in plan.flags:
        yield stroke("q", (flag.share, flag.share), (flag.top, plan.bottom))
    for row in plan.rows:
        yield from (line_of(line) for line in row.lines)
        yield from _shape(spec.kind, row, plan)
    # Their names come last: they must not be crossed by the line of another target.
    for flag in plan.flags:
        yield from _name(flag)


def _axis(spec: ChartSpec, plan: Rows) -> Iterator[str]:
    first = plan.rows[0].top if plan.rows else 0.0
    for tick in readable(spec.ticks, plan.scale):
        share = plan.scale.share(tick.position)
        if share > 0:
            yield stroke("g", (share, share), (first, plan.bottom))
        yield writing(tick.text, share, plan.bottom + AXIS - 8, "t", anchor(share, tick.text))


def _shape(kind: str, row: Row, plan: Rows) -> Iterator[str]:
    if row.band is None:
        return
    mark, scale, y = row.mark, plan.scale, row.band
    colour = style(mark.color, mark.certain)
    # Only beside its bar, so that it does not run through the writing; a bar of zero is nothing but this line.
    zero = scale.share(base(scale)) if kind != "interval" else 0.0
    yield stroke("z", (zero, zero), (y - BAND / 2 - 2, y + BAND / 2 + 2))
    if kind == "interval":
        yield stroke("g", (0, 1), (y, y))
    if mark.value is not None and kind != "interval":
        thick = BULLET if kind == "bullet" else BAND
        yield box(colour, (scale.share(base(scale)), scale.share(mark.value)), y - thick / 2, thick)
    reach = bounds(mark, scale)
    if reach is not None:
        yield from _whisker(reach, (mark.lower is not None, mark.upper is not None), scale, y)
    if mark.value is not None and kind == "interval":
        yield dot(colour, scale.share(mark.value), y, DOT / 2)


def _whisker(reach: tuple[float, float], known: tuple[bool, bool], scale: Scale, y: float) -> Iterator[str]:
    """From the least to the greatest possible value; an unknown end runs to the axis without a cap."""
    low, high = (scale.share(end) for end in reach)
    yield stroke("w", (low, high), (y, y))
    for end, is_known in zip((low, high), known, strict=True):
        if is_known:
            yield stroke("w", (end, end), (y - _CAP, y + _CAP))


def _name(flag: Flag) -> Iterator[str]:
    for line in flag.lines:
        yield writing(line.label, flag.share, line.y + SMALL_LINE - 4, "n", flag.side, swatch_shift(flag.side))
