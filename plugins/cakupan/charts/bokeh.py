"""The interactive chart: one Bokeh figure a kind, as templates to be filled; takes no part in reading the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bokeh.embed import json_item
from bokeh.plotting import figure

from .bokeh_frame import THEME
from .bokeh_line import line_figure
from .bokeh_rows import bars_figure, bullet_figure, interval_figure
from .bokeh_stacked import stacked_figure
from .bokeh_template import compiled, renumbered
from .columns import JSON, PALETTE
from .slots import SLOTS, slots
from .spec import ChartKind, ChartSpec
from .template import Template

FIGURES: dict[ChartKind, Callable[[Mapping[str, Any], Mapping[str, str]], figure]] = {
    "line": line_figure,
    "bars": bars_figure,
    "stacked": stacked_figure,
    "bullet": bullet_figure,
    "interval": interval_figure,
}


def native(spec: ChartSpec, theme: Mapping[str, str]) -> figure:
    """The chart built by Bokeh itself, without a template: what bound templates are tested against."""
    values = slots(spec)
    filled = {name: _filled(values[name], kind, theme) for name, kind in SLOTS[spec.kind].items()}
    return FIGURES[spec.kind](filled, theme)


def _filled(value: Any, kind: str, theme: Mapping[str, str]) -> Any:
    """A slot's value as Bokeh's Python side takes it: colours by name, gaps as not-a-number."""
    if kind == "colors":
        return [theme[PALETTE[place]] for place in value]
    if isinstance(value, list):
        return [_filled(item, "", theme) for item in value]
    return float("nan") if value is None else value


def template(kind: ChartKind) -> Template:
    """The compiled template of a kind. Fails where a declared slot is unused or a used one is not declared."""
    return compiled(kind, FIGURES[kind], SLOTS[kind], (*PALETTE, *THEME))


def templates() -> dict[ChartKind, Template]:
    """The templates of all kinds."""
    return {kind: template(kind) for kind in FIGURES}


def document(chart: figure) -> JSON:
    """A figure as Bokeh's JSON, with ids that do not depend on what was built before."""
    return renumbered(json_item(chart))  # type: ignore[arg-type]
