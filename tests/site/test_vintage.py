"""The report with the figures of one release: the ledger's values, never today's, and what a pinned chart draws."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from cakupan.ledger import Entry, Ledger, Name, entries, history, ledgers
from cakupan.ledger.chain import rows
from cakupan.model.interval import interval
from cakupan.problems import Problems
from cakupan.read.folder import archive
from cakupan.report import Report, report
from cakupan.site.embeds import embeds
from cakupan.site.embeds.vintage import as_of
from tests.built import ROOT
from tests.site.drawn import told
from tests.site.framing import framing
from tests.three_releases import CORRECTED, FIRST, REDATED, SECOND, THIRD, WITHDRAWN

RATE = "33.02/coverage_rate/2025-04"


@pytest.fixture(scope="module")
def today(revised_data: Path) -> Report:
    return report(archive(revised_data))


@pytest.fixture(scope="module")
def then(today: Report, revised_data: Path) -> dict[str, dict[Name, Entry]]:
    """What was published at each release."""
    known = history(ledgers(revised_data, Problems()), today.archive.releases)
    return {release: known.as_of(release) for release in known.releases}


@pytest.mark.parametrize("release", [FIRST, SECOND, THIRD])
def test_every_figure_is_the_ledgers(today: Report, then: dict[str, dict[Name, Entry]], release: str) -> None:
    """All that stood, with its value, unit and sources, and nothing else; written anew it is the same ledger."""
    made = as_of(today, then[release])
    written = {name: one for name, one in entries(made).items() if name[0] == "figure"}
    assert written == {name: one for name, one in then[release].items() if name[0] == "figure"}


def test_what_did_not_change_is_todays_figure(today: Report, then: dict[str, dict[Name, Entry]]) -> None:
    """With its formula, its dates and what must be read beside it."""
    made = as_of(today, then[FIRST])
    same = "33.02/target_workers/2025-04"
    assert made.figures[same] is today.figures[same]
    assert made.figures[CORRECTED[0]] is not today.figures[CORRECTED[0]]
    assert as_of(today, then[THIRD]).figures == today.figures


def test_a_changed_figure_tells_no_formula_of_today(today: Report, then: dict[str, dict[Name, Entry]]) -> None:
    """What it was computed from is what the same release says of it."""
    rate = as_of(today, then[FIRST]).figures[RATE]
    assert rate.formula is None
    assert rate.value == Fraction(214687, 684654)
    assert rate.numerator == interval(214687)
    assert rate.denominator == interval(684654)
    assert {term.figure: term.interval for term in rate.terms}[CORRECTED[0]] == interval(214687)


def test_what_is_gone_is_there_again(today: Report, then: dict[str, dict[Name, Entry]]) -> None:
    """Under its old id, with the documents that it named."""
    made = as_of(today, then[SECOND])
    for id_ in (WITHDRAWN[0], next(iter(REDATED))):
        assert id_ not in today.figures
        assert made.figures[id_].id == id_
        assert made.figures[id_].sources


def test_a_figure_whose_codes_are_gone_is_left_out(today: Report) -> None:
    """It has no name to be shown under; its own frame still shows the ledger's value."""
    odd = Entry(
        kind="figure",
        id="99/active_participants/2025",
        address="/x/y/#2025",
        text_id="1",
        text_en="1",
        value="1",
        unit="people",
        sources="a",
    )
    assert as_of(today, {odd.name: odd}).figures == {}


LATER = "2026-12-01"
CHART = "sematan/banyumas/tingkat-cakupan/{}index.html"


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The real figures after a made-up correction of the coverage rate, in a second release."""
    known = report(archive(ROOT / "data"))
    (first,) = ledgers(ROOT / "data", Problems())
    corrected = replace(known.figures[RATE], interval=interval(Fraction(2, 5)))
    now = replace(known, figures={**known.figures, RATE: corrected})
    entry = entries(now)["figure", RATE]
    second = Ledger(release=LATER, file="second", rows=rows([("changed", entry)], LATER, first.rows[-1].hash))
    edition = framing(now, history([first, second], known.archive.releases))
    return {name: page.decode() for name, page in embeds(edition)}


def test_a_pinned_chart_keeps_its_values(pages: dict[str, str]) -> None:
    """In its picture, its message and its words for those who do not see it."""
    pinned = pages[CHART.format(f"grafik.{first_release()}/")]
    assert f'<data value="0.313570" data-release="{first_release()}" data-figure="{RATE}">31,36%</data>' in pinned
    assert "31,36%</text>" in pinned
    assert "40,00%" not in pinned
    for newest in ("", f"grafik.{LATER}/"):
        assert "40,00%</text>" in pages[CHART.format(newest)]
        assert "31,36%" not in pages[CHART.format(newest)]


def test_a_pinned_chart_says_that_there_are_newer_values(pages: dict[str, str]) -> None:
    """Only where one of its own values changed, and not in the newest release."""
    pinned, newest = pages[CHART.format(f"grafik.{first_release()}/")], pages[CHART.format(f"grafik.{LATER}/")]
    assert "Sejak rilis 1 Desember 2026 angka di sini lain: yang terbaru." in told(pinned)
    assert "Sejak rilis" not in newest
    said = {name.split("/")[2] for name, page in pages.items() if "Sejak rilis" in page and name.startswith("sematan/")}
    # The rate stands in the chart of its distance to the target as well.
    assert said == {"tingkat-cakupan", "jarak-ke-target"}


def first_release() -> str:
    return ledgers(ROOT / "data", Problems())[0].release
