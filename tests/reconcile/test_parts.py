"""Totals against their parts, and rules against those who quote them: what a check is held against."""

from __future__ import annotations

from pathlib import Path

import pytest

from cakupan.reconcile import Check
from tests.exhibits import reported

HEAD = 'title: Berita\npublisher: Koran\npublished: 2025-04-24\nstatements:\n  - {region: "33.02", base: ucj_target, '


def check(place: Path, statement: str, **documents: str) -> Check:
    """The check of one statement among these documents of one item each."""
    report = reported(place, **{name: f"{HEAD}{text}}}\n" for name, text in documents.items()})
    return report.checks[statement]


@pytest.mark.parametrize(
    ("active", "wanted"),
    [
        ("{total: 10, wage: 4, non_wage: 3, construction: 2, migrant: 1}", "exact"),
        # A partition that lacks one part is never exact.
        ("{total: 10, wage: 4, non_wage: 4, construction: 2}", "consistent"),
        ("{total: 10, wage: 4, non_wage: 3, construction: 2}", "consistent"),
        ("{total: {value: 10, sic: true}, wage: 4, non_wage: 5, construction: 2}", "contradictory"),
        # More lacking parts prove nothing, unless those that are there are already too many.
        ("{total: 10, wage: 4, non_wage: 3}", "not_checkable"),
        ("{total: {value: 10, sic: true}, wage: 9, non_wage: 3}", "contradictory"),
        ("{total: {at_least: 10}, wage: 9, non_wage: 3}", "not_checkable"),
        # Groups are no parts.
        ("{total: 10, informal: 4, tappers: 3}", "not_checkable"),
    ],
)
def test_totals_against_their_segments(active: str, wanted: str, tmp_path: Path) -> None:
    """As far as the parts are reported."""
    found = check(tmp_path, "koran/33.02/active_participants/2025-04", koran=f"active_participants: {active}")
    assert found.verdict == wanted


def test_what_a_source_gets_wrong_keeps_its_verdict(tmp_path: Path) -> None:
    """It is not computed from, but neither left out nor spared."""
    text = "active_participants: 50, target_workers: 100, coverage_rate: {value: 60, sic: true}"
    found = check(tmp_path, "koran/33.02/coverage_rate/2025-04", koran=text)
    assert found.verdict == "contradictory"


def test_parts_are_taken_from_elsewhere_where_a_document_has_none(tmp_path: Path) -> None:
    """Of the same region, base and period; and the check says so."""
    parts = "active_participants: 50, target_workers: 100"
    found = check(tmp_path, "koran/33.02/coverage_rate/2025-04", koran="coverage_rate: 50", lain=parts)
    assert (found.verdict, found.own_parts) == ("exact", False)


@pytest.mark.parametrize(
    "same",
    [
        'region: "33.02", base: potential',
        'region: "33.03", base: ucj_target',
        'region: "33.02", base: ucj_target, time: {period: 2025-05}',
    ],
)
def test_parts_of_something_else_are_not_taken(same: str, tmp_path: Path) -> None:
    """Another base, place or time is another figure."""
    head = HEAD.partition("  - ")[0]
    koran, lain = (
        f"{HEAD}coverage_rate: 50}}\n",
        f"{head}  - {{{same}, active_participants: 50, target_workers: 100}}\n",
    )
    found = reported(tmp_path, koran=koran, lain=lain).checks["koran/33.02/coverage_rate/2025-04"]
    assert found.verdict == "not_checkable"


def test_an_unknown_base_is_checked_within_its_document_only(tmp_path: Path) -> None:
    """There it equals itself."""
    head = HEAD.replace("ucj_target", "unknown")
    whole = f"{head}active_participants: 50, target_workers: 100, coverage_rate: 50}}\n"
    name = "koran/33.02/coverage_rate.unknown/2025-04"
    assert reported(tmp_path / "one", koran=whole).checks[name].verdict == "exact"
    rate, parts = f"{head}coverage_rate: 50}}\n", f"{head}active_participants: 50, target_workers: 100}}\n"
    assert reported(tmp_path / "two", koran=rate, lain=parts).checks[name].verdict == "not_checkable"


@pytest.mark.parametrize(("typed", "wanted"), [("16800", "exact"), ("16900", "contradictory")])
def test_a_quoted_tariff_is_held_against_the_rule_in_force(typed: str, wanted: str, tmp_path: Path) -> None:
    """The law decides, not the press."""
    text = f"monthly_contribution: {{non_wage.jkk-jkm: {typed}}}"
    name = "koran/33.02/monthly_contribution.non_wage.jkk-jkm/2025-04"
    assert check(tmp_path, name, koran=text).verdict == wanted
