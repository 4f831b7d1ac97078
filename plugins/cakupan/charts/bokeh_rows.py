"""Bars, bullet and interval charts as Bokeh figures: rows in pixels from the top, as in the static picture."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bokeh.models import HBar, Scatter, Segment
from bokeh.plotting import figure

from .bokeh_frame import Sheet, sheet
from .rows import AXIS, BAND, BULLET, DOT


def bars_figure(slot: Mapping[str, Any], theme: Mapping[str, str]) -> figure:
    page = _page(slot, theme)
    _bars(page, BAND)
    return page.figure


def bullet_figure(slot: Mapping[str, Any], theme: Mapping[str, str]) -> figure:
    page = _page(slot, theme)
    look: dict[str, Any] = {"line_color": theme["target"], "line_width": 1.5, "line_dash": [5, 3]}
    page.draw(page.source("targets"), Segment(x0="value", x1="value", y0="top", y1="bottom", **look))
    _bars(page, BULLET)
    text: dict[str, Any] = {"text_font_size": "12px", "text_font_style": "bold", "text_baseline": "middle"}
    page.write(page.source("names"), x="x", y="y", x_offset="shift", text_align="align", **text)
    return page.figure


def interval_figure(slot: Mapping[str, Any], theme: Mapping[str, str]) -> figure:
    page = _page(slot, theme)
    marks = page.source("marks")
    guide = Segment(x0=slot["x_start"], x1=slot["x_end"], y0="y", y1="y", line_color=theme["grid"])
    page.draw(marks, guide)
    _zeros(page)
    _whiskers(page, marks)
    dots = Scatter(x="value", y="y", size=DOT, line_color="color", fill_color="fill", line_width=2)
    page.draw(marks, dots, over=True)
    _words(page, marks)
    return page.figure


def _page(slot: Mapping[str, Any], theme: Mapping[str, str]) -> Sheet:
    page = sheet(slot, theme, bottom=int(AXIS))
    page.figure.yaxis[0].visible = False
    page.axis(page.figure.xaxis[0], "ticks", "tick_labels")
    page.grid(page.figure.xgrid[0])
    page.figure.ygrid[0].grid_line_color = None
    return page


def _bars(page: Sheet, thickness: float) -> None:
    marks = page.source("marks")
    _zeros(page)
    # Its edge adds a pixel above and below.
    place: dict[str, Any] = {"y": "y", "left": "base", "right": "value", "height": thickness - 2}
    page.draw(marks, HBar(**place, line_color="color", fill_color="fill", line_width=2))
    _whiskers(page, marks)
    _words(page, marks)


def _zeros(page: Sheet) -> None:
    line = Segment(x0="x", x1="x", y0="top", y1="bottom", line_color=page.theme["zero"])
    page.draw(page.source("zeros"), line)


def _whiskers(page: Sheet, marks: Any) -> None:
    look: dict[str, Any] = {"line_color": page.theme["text"], "line_width": 1.5}
    page.draw(marks, Segment(x0="low", x1="high", y0="y", y1="y", **look), over=True)
    page.draw(page.source("caps"), Segment(x0="x", x1="x", y0="top", y1="bottom", **look), over=True)


def _words(page: Sheet, marks: Any) -> None:
    style: dict[str, Any] = {"text_color": "color", "text_font_style": "style", "text_baseline": "middle"}
    page.write(page.source("words"), x=page.slot["x_start"], y="y", x_offset=page.slot["back"], **style)
    page.tell(marks, left=page.slot["x_start"], right=page.slot["x_end"], bottom="bottom", top="top")
