"""A chart as a page shows it: its message, the picture, the table and a place for the interactive chart."""

from __future__ import annotations

from html import escape

from .spec import ChartSpec
from .svg import svg
from .table import table


def drawing(spec: ChartSpec, *, interactive: str = "", table_summary: str = "") -> str:
    """The figure element. It is complete without scripts; `charts.js` finds it by `data-src`.

    `interactive` is the text of the button that fetches the interactive chart; it is shown only by the
    script, and left out when the text or the chart's `data_url` is empty. With `table_summary` the table
    is folded under these words, else it stands open.
    """
    source = f' data-src="{escape(spec.data_url)}"' if spec.data_url and interactive else ""
    button = f'<p class="tap"><button type="button" hidden>{escape(interactive)}</button></p>' if source else ""
    name = escape(spec.id)
    return (
        f'<figure class="chart" id="{name}" data-chart="{name}" data-kind="{spec.kind}"{source}>{_caption(spec)}'
        f'<div class="plot">{svg(spec)}</div>{button}{_table(spec, table_summary)}{_source(spec)}</figure>'
    )


def _caption(spec: ChartSpec) -> str:
    message = spec.caption or spec.title
    below = f"<span>{escape(spec.title)}</span>" if spec.caption and spec.caption != spec.title else ""
    return f"<figcaption><b>{escape(message)}</b>{below}</figcaption>"


def _table(spec: ChartSpec, summary: str) -> str:
    # The frame scrolls sideways by itself, so that a wide table never makes the whole page do so.
    framed = f'<div class="values">{table(spec)}</div>'
    return f"<details><summary>{escape(summary)}</summary>{framed}</details>" if summary else framed


def _source(spec: ChartSpec) -> str:
    return f'<p class="source">{escape(spec.source_line)}</p>' if spec.source_line else ""
