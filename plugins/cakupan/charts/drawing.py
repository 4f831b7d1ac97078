"""A chart as a page shows it: its message, the picture, the table and a place for the interactive chart."""

from __future__ import annotations

from html import escape

from .spec import ChartSpec, Said, Sentence
from .svg import svg
from .table import table


def drawing(spec: ChartSpec, *, interactive: str = "", table_summary: str = "", downloads: str = "") -> str:
    """The figure element. It is complete without scripts; `charts.js` finds it by `data-src`.

    `interactive` is the text of the button that fetches the interactive chart; it is shown only by the
    script, and left out when the text or the chart's `data_url` is empty. With `table_summary` the table
    is folded under these words, else it stands open. `downloads` are the words before the links to the
    chart's files.
    """
    source = f' data-src="{escape(spec.data_url)}"' if spec.data_url and interactive else ""
    button = f'<p class="tap"><button type="button" hidden>{escape(interactive)}</button></p>' if source else ""
    name = escape(spec.id)
    return (
        f'<figure class="chart" id="{name}" data-chart="{name}" data-kind="{spec.kind}"{source}>{_caption(spec)}'
        f'<div class="plot">{svg(spec)}</div>{button}{_table(spec, table_summary)}{_source(spec)}'
        f"{_downloads(spec, downloads)}</figure>"
    )


def still(spec: ChartSpec, release: str = "") -> str:
    """The message, the picture and its notes, for a frame on another site; `release` tells whose values they are."""
    told = f'<figure class="chart">{_caption(spec)}<div class="plot">{svg(spec)}</div>{_source(spec)}</figure>'
    return told.replace('" data-figure="', f'" data-release="{escape(release)}" data-figure="') if release else told


def _caption(spec: ChartSpec) -> str:
    """The message, what must be said beside it, and what the chart is of; without a message the author's words."""
    subject = spec.caption or spec.title
    below = [] if spec.finding or spec.title == subject else [escape(spec.title)]
    lines = [*map(_sentence, spec.finding), escape(subject), *below]
    return f"<figcaption><b>{lines[0]}</b>{''.join(f'<span>{line}</span>' for line in lines[1:])}</figcaption>"


def _sentence(sentence: Sentence) -> str:
    return "".join(escape(piece) if isinstance(piece, str) else _said(piece) for piece in sentence)


def _said(figure: Said) -> str:
    return f'<data value="{escape(figure.exact)}" data-figure="{escape(figure.figure)}">{escape(figure.text)}</data>'


def _table(spec: ChartSpec, summary: str) -> str:
    # The frame scrolls sideways by itself, so that a wide table never makes the whole page do so.
    framed = f'<div class="values">{table(spec)}</div>'
    return f"<details><summary>{escape(summary)}</summary>{framed}</details>" if summary else framed


def _source(spec: ChartSpec) -> str:
    return f'<p class="source">{escape(spec.source_line)}</p>' if spec.source_line else ""


def _downloads(spec: ChartSpec, words: str) -> str:
    """Plain links, so that they work without scripts and say where they lead."""
    if not spec.downloads:
        return ""
    links = " ".join(f'<a href="{escape(one.href)}" download>{escape(one.name)}</a>' for one in spec.downloads)
    return f'<p class="take">{escape(words)} {links}</p>'
