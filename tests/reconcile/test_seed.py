"""The seed article and what others printed of the same figures: the table of the domain, unaided by special cases."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import pytest

from cakupan.read.folder import archive
from cakupan.reconcile import Check
from cakupan.report import Report, report
from tests.exhibits import SOUND


@cache
def seed() -> Report:
    return report(archive(SOUND))


def check(statement: str) -> Check:
    return seed().checks[statement]


@pytest.mark.parametrize(
    ("statement", "wanted"),
    [
        ("merdeka/33.02/coverage_rate/2025-04", "contradictory"),
        ("inews/33.02/coverage_rate/2025-04", "rounded"),
        ("merdeka/33.02/active_participants/2025-04", "consistent"),
        ("merdeka/33.02/uncovered_workers/2025-04", "exact"),
        ("merdeka/33.02/coverage_rate.non_asn.potential/2025-04", "truncated"),
        ("inews/33.02/coverage_rate.non_asn.potential/2025-04", "contradictory"),
        ("merdeka/33.02/coverage_rate.extreme_poor.poor_register_2025/2025-04", "consistent"),
        ("penderes/33.02/coverage_rate.tappers.tapper_data_2025/2025-07", "contradictory"),
        ("september/33.02/coverage_rate/2025-09", "contradictory"),
        ("merdeka/33.02/target_workers/2025-04", "not_checkable"),
        ("merdeka/33.02/new_participants/--2025-03", "not_checkable"),
    ],
)
def test_the_verdicts_of_the_seed_table(statement: str, wanted: str) -> None:
    """As the domain's table says."""
    assert check(statement).verdict == wanted


def test_what_cannot_be_checked_says_why() -> None:
    """And what can be shows the value and the numbers it was held against."""
    for one in seed().checks.values():
        assert (one.reason is not None) == (one.verdict == "not_checkable")
        assert (one.recomputed is not None and bool(one.terms)) == (one.verdict != "not_checkable")


def test_the_parts_come_from_the_same_document_first() -> None:
    """Another document's are only taken where its own are not all there."""
    assert check("merdeka/33.02/coverage_rate/2025-04").own_parts
    assert check("inews/33.02/coverage_rate/2025-04").own_parts
    assert not check("inews/33.02/active_participants/2025-04").own_parts


@pytest.mark.parametrize(
    ("figure", "low", "high"),
    [
        ("33.02/coverage_rate/2025-04", Fraction(214687, 684654), Fraction(214687, 684654)),
        ("33.02/uncovered_workers/2025-04", 469967, 469967),
        ("33.02/coverage_rate/2025-09", Fraction(235000, 666500), Fraction(245000, 665500)),
        ("33.02/participants_needed/2025-04--2025", 81016, 81016),
        ("33.02/yearly_cost_of_covering_all/2025-04", 94_745_347_200, 94_745_347_200),
        ("33.02/new_against_stock/--2025-03", Fraction(15480, 214687), Fraction(15480, 214687)),
        ("br-purwokerto/benefits_not_itemised/2025-01--2025-04", 17 * 10**9, 19 * 10**9),
        ("33.02/workers_per_firm/2025-04", Fraction(138021, 4226), Fraction(138021, 4226)),
    ],
)
def test_the_figures_of_the_seed_table(figure: str, low: Fraction | int, high: Fraction | int) -> None:
    """Exact where the inputs are, else as wide as what was rounded."""
    interval = seed().figures[figure].interval
    assert (interval.low, interval.high) == (low, high)


def test_a_comparison_is_not_called_a_rate() -> None:
    """It crosses a mismatch, and says so beside the value."""
    for name in ("new_against_stock/--2025-03", "register_against_target.extreme_poor.poor_register_2025/2025-04"):
        figure = seed().figures[f"33.02/{name}"]
        assert figure.status == "comparison"
        assert figure.assumptions


def test_construction_claims_are_a_true_zero() -> None:
    """Nothing was paid, which is a number; what the seed does not mention has none."""
    figures = seed().figures
    assert figures["br-purwokerto/benefits_paid.construction/2025-01--2025-04"].value == 0
    assert "33.02/active_participants.migrant/2025-04" not in figures


def test_the_disputed_segment_shows_both_statements() -> None:
    """The decision uses one of the two; the other stays visible."""
    fact = next(one for key, one in seed().facts.items() if key.id == "33.02/active_participants.construction/2025-04")
    assert fact.lead.source == "merdeka"
    assert [one.source for one in fact.others] == ["inews"]
    assert fact.decision is not None
    assert fact.decision.provisional


def test_the_headline_is_the_newest_of_exact_parts() -> None:
    """September's is newer but rounded: it stands beside it."""
    headline = seed().headline("33.02", "coverage_rate")
    assert headline is not None
    assert str(headline.key.period) == "2025-04"
    assert [str(one.key.period) for one in seed().series("33.02", "coverage_rate")] == ["2025-04", "2025-09"]
