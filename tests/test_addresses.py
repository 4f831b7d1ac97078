"""Where things stand; what is written here is in print elsewhere and never changes."""

from __future__ import annotations

import pytest

from cakupan.addresses import (
    address,
    data_address,
    page_address,
    region_address,
    release_address,
    section_address,
    source_address,
    statement_address,
)
from cakupan.report import Report
from tests.sample_data import known, sample


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return known(sample(tmp_path_factory.mktemp("addresses")))


def test_pages_have_the_same_slugs_in_both_languages(report: Report) -> None:
    """Indonesian at the root, English below `/en/`."""
    assert region_address(report, "33.02") == "/banyumas/"
    assert region_address(report, "33.02", "en") == "/en/banyumas/"
    assert page_address(report, "33.02", "coverage_rate") == "/banyumas/tingkat-cakupan/"
    assert page_address(report, "33.02", "coverage_rate", "en") == "/en/banyumas/tingkat-cakupan/"
    assert section_address("rekonsiliasi", "en") == "/en/rekonsiliasi/"


def test_a_district_stands_below_its_regency(report: Report) -> None:
    """Banyumas has a district that is called Banyumas too."""
    assert region_address(report, "33.02.01") == "/banyumas/lumbir/"
    assert region_address(report, "br-purwokerto") == "/cabang-purwokerto/"


@pytest.mark.parametrize(
    ("figure", "place"),
    [
        ("33.02/coverage_rate/2025-04", "/banyumas/tingkat-cakupan/#2025-04"),
        ("33.02/active_participants.wage/2025-04", "/banyumas/peserta-aktif/#2025-04.wage"),
        ("br-purwokerto/benefits_paid/--2025-04", "/cabang-purwokerto/manfaat-dibayar/#--2025-04"),
    ],
)
def test_a_figure_stands_at_its_period_and_slice(report: Report, figure: str, place: str) -> None:
    """On the page of what it is a figure of."""
    assert address(report, report.figures[figure]) == place
    assert address(report, report.figures[figure], "en") == f"/en{place}"
    assert address(report, report.figures[figure], release="2026-11-24") == f"{place}.2026-11-24"


def test_no_two_figures_stand_in_one_place(report: Report) -> None:
    """Nor two statements."""
    figures = [address(report, one) for one in report.figures.values()]
    statements = [statement_address(one) for one in report.statements.values()]
    assert len(set(figures)) == len(figures)
    assert len(set(statements)) == len(statements)


def test_documents_releases_and_files_have_places_of_their_own(report: Report) -> None:
    """A statement stands on its document's page, a data file is the same in both languages."""
    statement = report.statements["kabar-april/33.02/coverage_rate/2025-04"]
    assert source_address("kabar-april", "en") == "/en/sumber/kabar-april/"
    assert statement_address(statement) == "/sumber/kabar-april/#33.02/coverage_rate/2025-04"
    assert release_address("2026-11-24") == "/rilis/2026-11-24/"
    assert data_address("33.02", "coverage_rate", "csv") == "/data/33.02/coverage_rate.csv"
