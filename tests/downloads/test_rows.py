"""The public tables, held against a data folder small enough to know by heart."""

from __future__ import annotations

import csv
import io

import pytest

from cakupan.downloads import figures_csv, indicator_csv, statements_csv
from cakupan.report import Report
from tests.sample_data import known, sample


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return known(sample(tmp_path_factory.mktemp("rows")))


def rows(text: str) -> dict[str, dict[str, str]]:
    """The table's rows by the id in their first column."""
    return {next(iter(row.values())): row for row in csv.DictReader(io.StringIO(text))}


def test_figures_have_the_columns_that_others_rely_on(report: Report) -> None:
    """Their names and order are promised."""
    assert figures_csv(report, "x").splitlines()[0] == (
        "figure,region,indicator,member,period,value,lower,upper,unit,base,status,numerator,denominator,"
        "time_basis,place_basis,sources,release"
    )


def test_statements_have_the_columns_that_others_rely_on(report: Report) -> None:
    """Their names and order are promised."""
    assert statements_csv(report).splitlines()[0] == (
        "statement,source,region,measure,member,period,value,lower,upper,qualifier,unit,base,as_printed,recomputed,"
        "verdict,time_basis,place_basis"
    )


def test_a_rate_is_a_fraction_of_one_with_both_its_sides(report: Report) -> None:
    """214,687 of 684,654, at six decimals."""
    assert rows(figures_csv(report, "2026-11-24"))["33.02/coverage_rate/2025-04"] == {
        "figure": "33.02/coverage_rate/2025-04",
        "region": "33.02",
        "indicator": "coverage_rate",
        "member": "",
        "period": "2025-04",
        "value": "0.313570",
        "lower": "0.313570",
        "upper": "0.313570",
        "unit": "percent",
        "base": "ucj_target",
        "status": "computed",
        "numerator": "214687",
        "denominator": "684654",
        "time_basis": "stated",
        "place_basis": "stated",
        "sources": "kabar-april",
        "release": "2026-11-24",
    }


def test_what_was_rounded_has_room_around_it(report: Report) -> None:
    """Rp127 billion is 126.5 to 127.5; its unknown start is no formula, its place an inference."""
    row = rows(figures_csv(report, "x"))["br-purwokerto/benefits_paid/--2025-04"]
    assert (row["value"], row["lower"], row["upper"]) == ("127000000000", "126500000000", "127500000000")
    assert (row["period"], row["time_basis"], row["place_basis"]) == ("--2025-04", "published", "inferred")


@pytest.mark.parametrize(
    ("figure", "cells"),
    [
        ("33.02/active_participants/2025-07", ("", "240000", "")),
        ("33.02/coverage_rate.wage/2025-07", ("", "0.000000", "0.500000")),
    ],
)
def test_a_figure_known_from_one_side_only_has_no_value(
    report: Report, figure: str, cells: tuple[str, str, str]
) -> None:
    """Half of "less than 50 %" is nobody's figure."""
    row = rows(figures_csv(report, "x"))[figure]
    assert (row["value"], row["lower"], row["upper"]) == cells


def test_members_stand_without_their_base(report: Report) -> None:
    """Each has a column of its own."""
    row = rows(figures_csv(report, "x"))["33.02/coverage_rate.wage/2025-07"]
    assert (row["member"], row["base"]) == ("wage", "ucj_target")


def test_a_statement_stands_beside_its_recomputation(report: Report) -> None:
    """As printed, as a number with its room, as recomputed, and the verdict."""
    row = rows(statements_csv(report))["kabar-april/33.02/coverage_rate/2025-04"]
    assert [row[name] for name in ("as_printed", "value", "lower", "upper", "recomputed", "verdict")] == [
        "31,36 persen",
        "0.313600",
        "0.313550",
        "0.313650",
        "0.313570",
        "rounded",
    ]


@pytest.mark.parametrize(
    ("statement", "cells"),
    [
        ("suara-juli/33.02/active_participants/2025-07", ("", "240000", "", "more_than", "")),
        ("suara-juli/33.02/coverage_rate.wage/2025-07", ("", "0.000000", "0.500000", "less_than", "")),
        ("suara-juli/33.02/target_workers/2025-07", ("", "", "", "not_reported", "")),
        ("kabar-april/33.02/active_participants/2025-04", ("214687", "214687", "214687", "", "159475..")),
        ("kabar-april/33.02/coverage_rate.unknown/2025-04", ("0.310000", "0.305000", "0.315000", "sic", "")),
    ],
)
def test_bounds_gaps_and_faults_are_told_apart(
    report: Report, statement: str, cells: tuple[str, str, str, str, str]
) -> None:
    """More than, less than, nothing reported, a sum that lacks a part, and a source's own mistake."""
    row = rows(statements_csv(report))[statement]
    assert tuple(row[name] for name in ("value", "lower", "upper", "qualifier", "recomputed")) == cells


def test_no_quotation_becomes_a_formula(report: Report) -> None:
    """A source that prints an equals sign is quoted as text."""
    assert rows(statements_csv(report))["kabar-april/33.02/coverage_rate.unknown/2025-04"]["as_printed"] == (
        "'=31 persen"
    )


def test_everything_is_there_once_in_the_order_of_ids(report: Report) -> None:
    """Figures and statements, none left out."""
    assert list(rows(figures_csv(report, "x"))) == sorted(report.figures)
    assert list(rows(statements_csv(report))) == sorted(report.statements)


def test_the_files_of_the_indicators_hold_the_rows_of_the_whole(report: Report) -> None:
    """Put together they are figures.csv."""
    heading, *whole = figures_csv(report, "x").splitlines()
    parts = [indicator_csv(report, *page, "x").splitlines() for page in report.by_page]
    assert {part[0] for part in parts} == {heading}
    assert sorted(line for part in parts for line in part[1:]) == sorted(whole)
