"""A chart's three drawings say the same: values and texts read back from table, picture and Bokeh document."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import pytest

from cakupan.charts.bokeh import templates
from cakupan.charts.bokeh_frame import THEME
from cakupan.charts.columns import PALETTE
from cakupan.charts.curves import plot
from cakupan.charts.scale import value_scale
from cakupan.charts.slots import slots
from cakupan.charts.spec import ChartKind, ChartSpec, Mark
from cakupan.charts.svg import svg
from cakupan.charts.table import table
from cakupan.charts.template import Template, bind
from tests.charts.samples import SAMPLES, chance

COLORS = dict.fromkeys((*PALETTE, *THEME), "#000000")
KINDS: tuple[ChartKind, ...] = ("line", "bars", "stacked", "bullet", "interval")
SPECS = [*SAMPLES, *(chance(kind, seed) for kind in KINDS for seed in range(20))]


@pytest.fixture(scope="module")
def compiled() -> dict[ChartKind, Template]:
    return templates()


class Cells(HTMLParser):
    """The rows of a table as texts, and the values of its figures by their ids."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.figures: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
        elif tag == "data":
            self.figures[str(given["data-figure"])] = str(given["value"])

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


def told(spec: ChartSpec) -> list[Mark]:
    """The marks as table and Bokeh list them: series by series, a line's by time."""
    series = dict.fromkeys(mark.series for mark in spec.marks)
    return [mark for name in series for mark in spec.marks if mark.series == name]


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.id)
def test_the_table_holds_every_mark_and_target(spec: ChartSpec) -> None:
    """Each row is a mark's label and text; a figure's value is the mark's."""
    cells = Cells()
    cells.feed(table(spec))
    rows = [row[:2] for row in cells.rows[1:] if len(row) > 1]
    expected = [[mark.label, mark.text] for mark in told(spec)] + [[one.name, one.text] for one in spec.targets]
    assert rows == expected
    for mark in spec.marks:
        if mark.figure and mark.value is not None:
            assert float(cells.figures[mark.figure]) == pytest.approx(mark.value, abs=1e-6)


def columns(document: Any) -> dict[str, list[Any]]:
    """The columns of the source that holds the marks, not-a-number as None."""
    for renderer in document["doc"]["roots"][0]["attributes"]["renderers"]:
        source = renderer["attributes"]["data_source"]
        data = dict(source["attributes"]["data"]["entries"]) if "attributes" in source else {}
        if "note" in data:
            return {name: [None if isinstance(one, dict) else one for one in column] for name, column in data.items()}
    raise AssertionError("no source of marks")


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.id)
def test_bokeh_holds_every_mark(spec: ChartSpec, compiled: dict[ChartKind, Template]) -> None:
    """Values, texts and notes, gaps among them."""
    bound = columns(bind(compiled[spec.kind], slots(spec), "x-", COLORS))
    marks = told(spec) if spec.kind == "line" else list(spec.marks)
    assert bound["value"] == [mark.value for mark in marks]
    assert bound["text"] == [mark.text for mark in marks]
    assert bound["note"] == [mark.note for mark in marks]


def shapes(spec: ChartSpec, tag: str) -> list[dict[str, str]]:
    """The marks' elements in a picture, by their class for a colour."""
    root = ElementTree.fromstring(svg(spec))
    return [element.attrib for element in root.iter(tag) if re.match(r"k\d", element.get("class", ""))]


def share(text: str | None) -> float:
    return float((text or "0%").rstrip("%")) / 100


def drawn(spec: ChartSpec) -> list[float]:
    """The values that a picture shows, measured in it."""
    scale = value_scale(spec)
    length = scale.end - scale.start
    if spec.kind in ("bars", "bullet"):
        return [scale.start + (share(box.get("x")) + share(box["width"])) * length for box in shapes(spec, "rect")]
    if spec.kind == "interval":
        return [scale.start + share(dot["cx"]) * length for dot in shapes(spec, "circle")]
    if spec.kind == "stacked":
        whole = max(1.0, sum(mark.value or 0 for mark in spec.marks))
        inner = list(ElementTree.fromstring(svg(spec)).iter("svg"))[1:]
        return [share(part.get("width")) * whole for part in sorted(inner, key=lambda part: share(part.get("x")))]
    plan = plot(spec)
    points = [re.findall(r"[-\d.]+ ([-\d.]+)", path["d"]) for path in shapes(spec, "path")]
    return [plan.value_at(float(y)) for run in points for y in run]


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.id)
def test_the_picture_shows_every_value_in_its_place(spec: ChartSpec) -> None:
    """Lengths and places in the picture are the values, to a thousandth of the axis; gaps are not drawn."""
    marks = told(spec)
    if spec.kind == "line":
        marks = sorted(
            marks, key=lambda mark: ([*dict.fromkeys(m.series for m in marks)].index(mark.series), mark.position)
        )
    values = [mark.value for mark in (marks if spec.kind == "line" else spec.marks) if mark.value is not None]
    scale = value_scale(spec)
    assert drawn(spec) == pytest.approx(values, abs=(scale.end - scale.start) / 1000)


@pytest.mark.parametrize("spec", [spec for spec in SPECS if spec.kind != "line"], ids=lambda spec: spec.id)
def test_the_picture_says_every_text(spec: ChartSpec) -> None:
    """A line names its ends only; every other kind says each mark's text, however it is broken into lines."""
    words = re.sub(r"\s", "", "".join(ElementTree.fromstring(svg(spec)).itertext()))
    for mark in spec.marks:
        assert re.sub(r"\s", "", mark.text) in words
        assert re.sub(r"\s", "", mark.label) in words
