"""Values over time as a Bokeh figure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bokeh.models import HSpan, MultiLine, Scatter, Segment
from bokeh.plotting import figure

from .bokeh_frame import sheet
from .curves import AXIS


def line_figure(slot: Mapping[str, Any], theme: Mapping[str, str]) -> figure:
    page = sheet(slot, theme, bottom=int(AXIS))
    page.axis(page.figure.yaxis[0], "ticks", "tick_labels")
    page.axis(page.figure.xaxis[0], "times", "time_labels")
    page.grid(page.figure.ygrid[0])
    page.figure.xgrid[0].grid_line_color = None
    page.figure.xaxis[0].major_tick_line_color = theme["grid"]
    targets = page.source("targets")
    page.draw(targets, HSpan(y="value", line_color=theme["target"], line_width=1.5, line_dash=[5, 3]))
    curves = page.source("curves")
    page.draw(curves, MultiLine(xs="times", ys="values", line_color="color", line_width=2.5, line_join="round"))
    joins: dict[str, Any] = {"line_color": "color", "line_width": 1.5, "line_dash": [2, 4]}
    page.draw(page.source("joins"), MultiLine(xs="times", ys="values", **joins))
    marks = page.source("marks")
    page.draw(marks, Segment(x0="time", x1="time", y0="low", y1="high", line_color=theme["text"], line_width=1.5))
    dots = Scatter(x="time", y="value", size="size", line_color="color", fill_color="fill", line_width=2)
    page.draw(marks, dots, over=True)
    names = page.source("names")
    page.write(
        names,
        x="x",
        y="y",
        x_offset="shift",
        text_align="align",
        text_font_size="size",
        text_font_style="bold",
        text_baseline="top",
    )
    page.tell(marks, left="left", right="right", bottom=slot["y_start"], top=slot["y_end"])
    return page.figure
