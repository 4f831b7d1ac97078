"""What programs read: one indicator of one region, and the list of them."""

from __future__ import annotations

import json

import pytest

from cakupan.downloads import index_json, indicator_json
from cakupan.report import Report
from tests.sample_data import known, sample


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return known(sample(tmp_path_factory.mktemp("files")))


def test_an_indicator_says_what_it_is_in_both_languages(report: Report) -> None:
    """Name, definition, unit and address."""
    made = indicator_json(report, "33.02", "coverage_rate", "2026-11-24")
    assert (made["id"], made["release"]) == ("33.02/coverage_rate", "2026-11-24")
    assert made["name"] == {"id": "Tingkat cakupan", "en": "Coverage rate"}
    assert made["unit"] == {"code": "percent", "name": {"id": "persen", "en": "percent"}}
    assert made["address"] == {"id": "/banyumas/tingkat-cakupan/", "en": "/en/banyumas/tingkat-cakupan/"}
    assert set(made["definition"]) == {"id", "en"}


def test_a_figure_brings_its_text_and_how_it_came_about(report: Report) -> None:
    """The browser formats no numbers, and the formula's numbers are there with their ids."""
    figure = indicator_json(report, "33.02", "coverage_rate", "x")["figures"][-1]
    assert (figure["id"], figure["value"], figure["status"]) == ("33.02/coverage_rate/2025-04", "0.313570", "computed")
    assert figure["text"] == {"id": "31,36%", "en": "31.36%"}
    assert figure["address"]["en"] == "/en/banyumas/tingkat-cakupan/#2025-04"
    assert figure["formula"].format(**{term["slot"]: term["value"] for term in figure["terms"]}) == "214687 ÷ 684654"
    assert [term["figure"] for term in figure["terms"]] == [
        "33.02/active_participants/2025-04",
        "33.02/target_workers/2025-04",
    ]


def test_a_measure_without_a_definition_says_null(report: Report) -> None:
    """Rather than a sentence that nobody wrote."""
    assert indicator_json(report, "33.02", "target_workers", "x")["definition"] is None


def test_charts_travel_with_the_figures(report: Report) -> None:
    """As the site made them, by language."""
    charts = {"id": {"g-1": {"kind": "line", "slots": {"x": [1]}}}}
    assert indicator_json(report, "33.02", "coverage_rate", "x", charts)["charts"] == {**charts, "en": {}}


def test_the_index_lists_every_file_once(report: Report) -> None:
    """With its name, how much it holds and where it is, below the site's own address."""
    made = index_json(report, "x", site="https://cakupan.test")
    assert [one["id"] for one in made["indicators"]] == sorted(f"{region}/{code}" for region, code in report.by_page)
    assert sum(one["figures"] for one in made["indicators"]) == len(report.figures)
    rate = next(one for one in made["indicators"] if one["id"] == "33.02/coverage_rate")
    assert rate["json"] == "https://cakupan.test/data/33.02/coverage_rate.json"
    assert rate["address"]["id"] == "https://cakupan.test/banyumas/tingkat-cakupan/"
    assert made["figures"] == "https://cakupan.test/data/figures.csv"


def test_everything_can_be_written_as_json(report: Report) -> None:
    """Plain texts, lists and mappings only."""
    for page in report.by_page:
        made = indicator_json(report, *page, "x")
        assert json.loads(json.dumps(made)) == made
    assert json.loads(json.dumps(index_json(report, "x"))) == index_json(report, "x")
