"""What a page gets of a chart: complete without scripts, escaped, with a place for the interactive one."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from cakupan.charts.drawing import drawing
from cakupan.charts.slots import slots
from cakupan.charts.spec import ChartSpec, Download
from cakupan.charts.svg import svg
from cakupan.charts.table import decimal, table
from tests.charts.samples import BY_KIND, SAMPLES, mark

NASTY = '<script>"&'


class Tags(HTMLParser):
    """The tags and attributes of a text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: dict[str, dict[str, str | None]] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.setdefault(tag, dict(attrs))


@pytest.mark.parametrize("kind", BY_KIND)
def test_every_text_is_escaped(kind: str) -> None:
    """A name from a source cannot become markup, in picture, table or caption."""
    spec = BY_KIND[kind]
    marks = tuple(replace(mark, label=NASTY, text=NASTY, note=NASTY, series=NASTY, figure=NASTY) for mark in spec.marks)
    targets = tuple(replace(target, name=NASTY, text=NASTY) for target in spec.targets)
    ticks = tuple(replace(tick, text=NASTY) for tick in spec.ticks)
    words = dict.fromkeys(("id", "title", "caption", "alt", "label_header", "value_header", "note_header"), NASTY)
    words |= dict.fromkeys(("source_line", "data_url"), NASTY)
    nasty = replace(spec, marks=marks, targets=targets, ticks=ticks, label_ticks=ticks, **words)  # type: ignore[arg-type]
    text = drawing(nasty, interactive=NASTY, table_summary=NASTY)
    assert "script" not in Tags(text).tags
    assert Tags(text).attributes["figure"]["id"] == NASTY
    assert Tags(text).attributes["svg"]["aria-label"] == NASTY


@pytest.mark.parametrize("spec", SAMPLES, ids=lambda spec: spec.id)
def test_the_picture_is_small_and_has_no_colour_of_its_own(spec: ChartSpec) -> None:
    """About half a kilobyte; classes only, so that dark pages and paper get their own colours."""
    picture = svg(spec)
    assert len(gzip.compress(picture.encode(), mtime=0)) < 1000
    assert "style=" not in picture
    assert "fill=" not in picture
    assert 'role="img"' in picture


def test_the_figure_names_what_the_script_needs() -> None:
    """The chart's id, its kind and the address of its data; the button waits for the script."""
    tags = Tags(drawing(BY_KIND["bars"], interactive="Bagan interaktif"))
    assert tags.attributes["figure"] == {
        "class": "chart",
        "id": "c-peserta-aktif",
        "data-chart": "c-peserta-aktif",
        "data-kind": "bars",
        "data-src": "/data.json",
    }
    assert "hidden" in tags.attributes["button"]


@pytest.mark.parametrize("spec", [BY_KIND["bars"], replace(BY_KIND["bars"], data_url="")])
def test_without_a_button_or_data_there_is_no_interactive_chart(spec: ChartSpec) -> None:
    """The picture and the table are all there is, and enough."""
    tags = Tags(drawing(spec, interactive="" if spec.data_url else "Bagan interaktif"))
    assert "button" not in tags.tags
    assert "data-src" not in tags.attributes["figure"]
    assert {"svg", "table", "figcaption"} <= set(tags.tags)


def test_the_table_is_folded_under_its_words() -> None:
    """Open without them."""
    assert "<details><summary>Lihat tabel</summary>" in drawing(BY_KIND["line"], table_summary="Lihat tabel")
    assert "<details>" not in drawing(BY_KIND["line"])


def test_the_table_has_headers_for_screen_readers() -> None:
    """A caption, a scope for every header, a row group for every series."""
    series = next(spec for spec in SAMPLES if spec.id == "c-tiga-wilayah")
    text = table(series)
    assert text.count("<th") == text.count("<th scope=") + text.count("<thead")
    assert text.count('scope="rowgroup"') == 3
    assert "<caption>" in text


def test_notes_have_a_column_only_where_there_are_any() -> None:
    """An empty column is noise for a screen reader."""
    spec = BY_KIND["line"]
    plain = replace(spec, marks=tuple(replace(mark, note="") for mark in spec.marks))
    assert ">Catatan</th>" in table(spec)
    assert ">Catatan</th>" not in table(plain)


def test_values_for_machines_are_plain_decimals() -> None:
    """As the data files print them, if the chart knows, else with six decimals; a gap has none."""
    assert [decimal(value) for value in (214687.0, 0.31357, 127e9, 0.0)] == ["214687", "0.313570", "127000000000", "0"]
    spec = replace(
        BY_KIND["bars"], marks=(mark("a", 0, 1.0, figure="f", exact="1.000000"), mark("b", 1, None, figure="g"))
    )
    assert '<data value="1.000000" data-figure="f">' in table(spec)
    assert 'data-figure="g"' not in table(spec)


def test_a_heading_repeats_nothing() -> None:
    """The finding and what the chart is of; without a finding the author's words and the title, each once."""
    spec = BY_KIND["bars"]
    found = '<b>Dari <data value="0.313570" data-figure="33.02/coverage_rate/2025-04">31,36\u00a0%</data>.</b>'
    assert f"{found}<span>{spec.caption}</span></figcaption>" in drawing(spec)
    plain = replace(spec, finding=())
    assert f"<b>{spec.caption}</b><span>{spec.title}</span>" in drawing(plain)
    assert f"<b>{spec.title}</b></figcaption>" in drawing(replace(plain, caption=""))


def test_what_must_be_said_beside_a_finding_is_lighter() -> None:
    """One message in bold; the second sentence stands below it."""
    said = drawing(replace(BY_KIND["bars"], finding=(("Satu.",), ("Dua.",))))
    assert "<b>Satu.</b><span>Dua.</span>" in said


def test_each_file_has_a_plain_link() -> None:
    """By its name, after words that say what it is; none where there are no files."""
    spec = replace(
        BY_KIND["bars"], downloads=(Download(name="PNG", href="/a.png"), Download(name="CSV", href="/a.csv"))
    )
    links = '<a href="/a.png" download>PNG</a> <a href="/a.csv" download>CSV</a>'
    assert f'<p class="take">Unduh: {links}</p>' in drawing(spec, downloads="Unduh:")
    assert 'class="take"' not in drawing(replace(spec, downloads=()), downloads="Unduh:")


def test_a_break_is_dashed_and_a_gap_is_not_crossed() -> None:
    """A line leads only between values of one measure; a dashed join claims less; over a gap there is neither."""
    marks = [
        mark("a", 0, 0.1),
        mark("b", 1, 0.2),
        mark("c", 2, 0.3, joined=False),
        mark("d", 3, None),
        mark("e", 4, 0.4),
    ]
    spec = replace(BY_KIND["line"], marks=tuple(marks), targets=())
    paths = re.findall(r'<path class="([^"]+)" d="([^"]+)"/>', svg(spec))
    assert [(name, path.count("M"), path.count("L")) for name, path in paths] == [("k0 l", 3, 1), ("j k0", 1, 1)]
    values = slots(spec)
    assert values["curves.values"] == [[0.1, 0.2, None, 0.3, None, 0.4]]
    assert (values["joins.times"], values["joins.values"]) == ([[1, 2]], [[0.2, 0.3]])
