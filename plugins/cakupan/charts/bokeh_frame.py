"""What all Bokeh charts share: the empty figure, its axes, its writing and what a pointer is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bokeh.core.properties import value
from bokeh.models import ColumnDataSource, FixedTicker, HoverTool, Quad, Range1d, Text
from bokeh.models.axes import Axis
from bokeh.models.glyph import Glyph
from bokeh.models.renderers import GlyphRenderer
from bokeh.plotting import figure

THEME = ("text", "quiet", "page", "grid", "zero", "target", "font")
"""What a chart takes from the page besides the palette: CSS names without `--chart-`, and the font."""

# Bokeh writes the column's texts escaped, so that no name can become markup.
_TOLD = '<div style="max-width:16rem;color:#1f1f1f"><b>@label</b><br>@text<br><small>@note</small></div>'


@dataclass(frozen=True)
class Sheet:
    """A figure under way, the slot values that it is filled with, and the page's colours by name."""

    figure: figure
    slot: Mapping[str, Any]
    theme: Mapping[str, str]

    def source(self, name: str) -> ColumnDataSource:
        """The source whose columns are the slots `name.*`."""
        dot = f"{name}."
        return ColumnDataSource({key.removeprefix(dot): self.slot[key] for key in self.slot if key.startswith(dot)})

    def draw(self, source: ColumnDataSource, glyph: Glyph, *, over: bool = False) -> GlyphRenderer[Any]:
        """Draw a source's rows; `over` the edge of the frame where they reach it."""
        renderer = self.figure.add_glyph(source, glyph, level="annotation" if over else "glyph")
        # Bokeh would fade what was not tapped.
        renderer.nonselection_glyph = renderer.selection_glyph = None
        renderer.muted_glyph = None
        return renderer

    def write(self, source: ColumnDataSource, **places: Any) -> None:
        """Texts with a rim of the page's colour, so that lines do not run through them."""
        page = self.theme["page"]
        # Bokeh draws a rim over its own text, so the text comes once more on top.
        self.plain(source, **{**places, "text_color": page, "text_outline_color": page, "text_outline_width": 4})
        self.plain(source, **places)

    def plain(self, source: ColumnDataSource, **places: Any) -> None:
        """Texts that stand on a colour of their own."""
        look: dict[str, Any] = {
            "text_font": value(self.theme["font"]),
            "text_font_size": "13px",
            "text_line_height": 1.15,
        }
        self.draw(source, Text(text="text", **{"text_color": self.theme["text"], **look, **places}), over=True)

    def tell(self, source: ColumnDataSource, **area: Any) -> None:
        """Say label, text and note where the pointer is within a mark's area; gaps have one too."""
        unseen = Quad(fill_alpha=0, line_alpha=0, **area)
        hover = HoverTool(renderers=[self.draw(source, unseen)], tooltips=_TOLD, point_policy="follow_mouse")
        self.figure.add_tools(hover)

    def axis(self, axis: Axis, ticks: str, labels: str) -> None:
        axis.ticker = FixedTicker(ticks=self.slot[ticks], minor_ticks=[])
        axis.major_label_overrides = dict(self.slot[labels])
        axis.major_label_text_color = self.theme["quiet"]
        axis.major_label_text_font = self.theme["font"]
        axis.major_label_text_font_size = "12px"
        axis.axis_line_color = axis.minor_tick_line_color = axis.major_tick_line_color = None

    def grid(self, lines: Any) -> None:
        lines.grid_line_color = self.theme["grid"]
        lines.level = "underlay"


def sheet(slot: Mapping[str, Any], theme: Mapping[str, str], bottom: int = 0) -> Sheet:
    """An empty figure as wide as its place, without tools, so that a swipe over it scrolls the page."""
    empty = figure(
        height=slot["height"],
        sizing_mode="stretch_width",
        x_range=Range1d(start=slot["x_start"], end=slot["x_end"]),
        y_range=Range1d(start=slot["y_start"], end=slot["y_end"]),
        tools="",
        toolbar_location=None,
        background_fill_color=None,
        border_fill_color=None,
        outline_line_color=None,
        min_border_top=0,
        min_border_bottom=bottom,
        min_border_left=slot["before"],
        min_border_right=slot["after"],
    )
    return Sheet(empty, slot, theme)
