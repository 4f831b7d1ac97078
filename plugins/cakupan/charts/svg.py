"""A chart as a static picture that needs neither script nor font; the kinds have files of their own."""

from __future__ import annotations

from .spec import ChartSpec
from .svg_line import line_chart
from .svg_rows import row_chart
from .svg_stacked import stacked_chart


def svg(spec: ChartSpec) -> str:
    """The SVG element; its colours and fonts come from charts.css, its text alternative is `spec.alt`."""
    if spec.kind == "line":
        return line_chart(spec)
    return stacked_chart(spec) if spec.kind == "stacked" else row_chart(spec)
