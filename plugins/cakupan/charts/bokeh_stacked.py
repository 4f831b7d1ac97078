"""One bar that is a whole, as a Bokeh figure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bokeh.core.properties import value
from bokeh.models import HBar, Segment, Text
from bokeh.plotting import figure

from .bokeh_frame import sheet
from .parts import BAR, INDENT


def stacked_figure(slot: Mapping[str, Any], theme: Mapping[str, str]) -> figure:
    page = sheet(slot, theme)
    for axis in (*page.figure.xaxis, *page.figure.yaxis):
        axis.visible = False
    page.figure.xgrid[0].grid_line_color = page.figure.ygrid[0].grid_line_color = None
    place: dict[str, Any] = {"y": BAR / 2, "height": BAR, "left": "left", "right": "right"}
    rest = HBar(**place, fill_color=None, line_color=theme["zero"], line_dash=[3, 3])
    page.draw(page.source("rest"), rest)
    marks = page.source("marks")
    page.draw(marks, HBar(**place, fill_color="color", line_color=None))
    seam = Segment(x0="x", x1="x", y0=0, y1=BAR, line_color=theme["page"], line_width=3)
    page.draw(page.source("seams"), seam)
    # Open parts come after the seams: their own edge is what parts them.
    page.draw(page.source("open"), HBar(**place, fill_color=theme["page"], line_color="color", line_width=2.5))
    middle: dict[str, Any] = {"text_baseline": "middle"}
    look: dict[str, Any] = {"text_align": "center", "text_color": "color", "text_font_style": "style"}
    page.plain(page.source("inside"), x="x", y="y", **look, **middle)
    # Swatches are blanks on a coloured ground: only text has both its size in pixels and its left edge given.
    ground: dict[str, Any] = {
        "background_fill_color": "fill",
        "border_line_color": "color",
        "border_line_width": 2,
        **middle,
    }
    blank = Text(text=value("\u00a0" * 4), x=slot["x_start"], y="y", x_offset=2, text_font_size="8px", **ground)
    page.draw(page.source("swatches"), blank, over=True)
    page.plain(page.source("words"), x=slot["x_start"], y="y", x_offset=INDENT, **middle)
    page.tell(marks, left="left", right="right", bottom=BAR, top=0)
    return page.figure
