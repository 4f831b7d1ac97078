"""One bar that is a whole, as SVG, with its thin parts named below it."""

from __future__ import annotations

from collections.abc import Iterator

from .parts import BAR, INDENT, SWATCH, Part, Parts, parts
from .rows import LINE
from .spec import ChartSpec
from .svg_tags import box, line_of, percent, picture, plain, stroke, style, writing


def stacked_chart(spec: ChartSpec) -> str:
    plan = parts(spec)
    return picture(spec.alt, plan.height, _content(plan))


def _content(plan: Parts) -> Iterator[str]:
    filled = plan.parts[-1].right if plan.parts else 0.0
    if filled < 0.9995:
        yield box("e", (filled, 1), 0, BAR)
    # Certain parts, then the gaps between parts, then open ones: their own edge is what parts them.
    solid = [part for part in plan.parts if part.mark.certain]
    yield from map(_part, solid)
    yield from (stroke("s", (part.right, part.right), (0, BAR)) for part in plan.parts if part.right < 0.9999)
    yield from (_part(part) for part in plan.parts if not part.mark.certain)
    for entry in plan.entries:
        empty = not entry.mark.value
        edge = (LINE - SWATCH) / 2 + entry.y
        colour = "e" if empty else style(entry.mark.color, entry.mark.certain)
        yield f'<rect class="{colour}" y="{plain(edge)}" width="{plain(SWATCH)}" height="{plain(SWATCH)}"/>'
        yield from (line_of(line, INDENT) for line in entry.lines)


def _part(part: Part) -> str:
    # An inner picture clips the part's edge, so that an open one is not wider than its value.
    colour = style(part.mark.color, part.mark.certain)
    inside = f'<rect class="{colour}" width="100%" height="100%"/>' + "".join(_words(part))
    size = f'width="{percent(part.right - part.left)}" height="{plain(BAR)}"'
    return f'<svg x="{percent(part.left)}" {size}>{inside}</svg>'


def _words(part: Part) -> Iterator[str]:
    ink = f"i{part.mark.color % 6}" if part.mark.certain else "i"
    first = BAR / 2 + 4.5 - (len(part.lines) - 1) * LINE / 2
    for number, text in enumerate(part.lines):
        weight = " v" if number == len(part.lines) - 1 else ""
        yield writing(text, 0.5, first + number * LINE, ink + weight, "middle")
