"""The laws of the figures, where computing would break them."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from tests.compute.documents import (
    ACTIVE,
    APRIL,
    BANYUMAS,
    MAY,
    POTENTIAL,
    PURBALINGGA,
    TARGET,
    UCJ,
    UNKNOWN,
    computed,
    document,
    told,
)


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ((BANYUMAS, UCJ, APRIL, ACTIVE), (BANYUMAS, UCJ, APRIL, TARGET), ["33.02/coverage_rate/2025-04"]),
        ((BANYUMAS, UCJ, APRIL, ACTIVE), (PURBALINGGA, UCJ, APRIL, TARGET), []),
        ((BANYUMAS, UCJ, APRIL, ACTIVE), (BANYUMAS, UCJ, MAY, TARGET), []),
        ((BANYUMAS, UCJ, APRIL, ACTIVE), ("region: br-purwokerto", UCJ, APRIL, TARGET), []),
        ((BANYUMAS, UCJ, APRIL, ACTIVE), (BANYUMAS, UCJ, APRIL, "target_workers: {tappers: 100}"), []),
        ((BANYUMAS, APRIL, "active_participants: {non_wage: 40}"),
         (BANYUMAS, UCJ, APRIL, "target_workers: {informal: 100}"), []),
    ],
)  # fmt: skip
def test_a_rate_needs_one_place_time_and_population(
    first: tuple[str, ...], second: tuple[str, ...], wanted: list[str], tmp_path: Path
) -> None:
    """In one document or in two."""
    assert list(computed(told(tmp_path, document(first, second)), "coverage_rate")) == wanted
    assert list(computed(told(tmp_path, document(first), document(second)), "coverage_rate")) == wanted


def test_each_base_has_a_rate_of_its_own(tmp_path: Path) -> None:
    """The same participants against two bases are two rates, and no change over time lies between them."""
    items = ((BANYUMAS, UCJ, APRIL, ACTIVE), (BANYUMAS, UCJ, APRIL, TARGET))
    report = told(tmp_path, document(*items, (BANYUMAS, POTENTIAL, APRIL, "target_workers: 200")))
    rates = {name: one.value for name, one in computed(report, "coverage_rate").items()}
    assert rates == {
        "33.02/coverage_rate/2025-04": Fraction(2, 5),
        "33.02/coverage_rate.potential/2025-04": Fraction(1, 5),
    }
    other = ((BANYUMAS, UCJ, MAY, "active_participants: 50"), (BANYUMAS, POTENTIAL, MAY, "target_workers: 200"))
    assert computed(told(tmp_path, document(*items, *other)), "coverage_change") == {}


def test_an_unknown_base_equals_itself_within_one_document_only(tmp_path: Path) -> None:
    """Two documents that do not say what their numbers are of may mean different things."""
    active, target = (BANYUMAS, APRIL, ACTIVE), (BANYUMAS, UNKNOWN, APRIL, TARGET)
    assert list(computed(told(tmp_path, document(active, target)), "coverage_rate")) == [
        "33.02/coverage_rate.unknown/2025-04"
    ]
    assert computed(told(tmp_path, document(active), document(target)), "coverage_rate") == {}


def test_what_is_not_computed_says_why(tmp_path: Path) -> None:
    """The participants are there, their denominator is of another month."""
    report = told(tmp_path, document((BANYUMAS, UCJ, APRIL, ACTIVE), (BANYUMAS, UCJ, MAY, TARGET)))
    (missing,) = [one for one in report.missing if one.key.measure == "coverage_rate"]
    assert "Target workers" in missing.reason.en
    assert [str(period) for period in missing.elsewhere] == ["2025-05"]


def test_reported_rates_are_no_inputs(tmp_path: Path) -> None:
    """A rate without its parts gives no distance and no change; the site shows it as reported."""
    rates = ((BANYUMAS, UCJ, APRIL, "coverage_rate: 31.36"), (BANYUMAS, UCJ, MAY, "coverage_rate: 32.00"))
    goal = (BANYUMAS, UCJ, "time: {period: 2025}", "target_coverage_rate: 43.19")
    report = told(tmp_path, document(*rates, goal))
    assert report.figures["33.02/coverage_rate/2025-04"].status == "reported"
    assert [one.id for one in report.figures.values() if one.formula is not None] == []


def test_a_reported_rate_does_not_displace_the_computed_one(tmp_path: Path) -> None:
    """Even where it contradicts its own parts."""
    report = told(tmp_path, document((BANYUMAS, UCJ, APRIL, ACTIVE, TARGET, "coverage_rate: 90")))
    figure = report.figures["33.02/coverage_rate/2025-04"]
    assert (figure.status, figure.value) == ("computed", Fraction(2, 5))
    assert report.checks["doc0/33.02/coverage_rate/2025-04"].verdict == "contradictory"


@pytest.mark.parametrize("mark", ["sic: true", "doubt: kelompok lain"])
def test_what_is_wrong_or_doubted_is_no_input(mark: str, tmp_path: Path) -> None:
    """It is shown, and nothing follows from it."""
    report = told(tmp_path, document((BANYUMAS, UCJ, APRIL, f"active_participants: {{value: 40, {mark}}}", TARGET)))
    assert [one.id for one in report.figures.values() if one.formula is not None] == []
    assert "doc0/33.02/active_participants/2025-04" in report.checks


@pytest.mark.parametrize("why", ["not_reported", "not_applicable", "withheld"])
def test_nothing_is_never_zero(why: str, tmp_path: Path) -> None:
    """A true zero gives a rate of zero; a number that is not there gives none, and says so."""
    zero = told(tmp_path, document((BANYUMAS, UCJ, APRIL, "active_participants: 0", TARGET)))
    assert computed(zero, "coverage_rate")["33.02/coverage_rate/2025-04"].value == 0
    nothing = told(tmp_path, document((BANYUMAS, UCJ, APRIL, f"active_participants: {why}", TARGET)))
    assert computed(nothing, "coverage_rate") == {}
    assert nothing.checks["doc0/33.02/active_participants/2025-04"].verdict == "not_checkable"


def test_a_rate_of_nobody_is_not_computed(tmp_path: Path) -> None:
    """Nor does it stop the others."""
    report = told(tmp_path, document((BANYUMAS, UCJ, APRIL, "active_participants: 0", "target_workers: 0")))
    assert computed(report, "coverage_rate") == {}
    assert computed(report, "uncovered_workers")["33.02/uncovered_workers/2025-04"].value == 0


def test_shares_of_segments_divide_by_the_total_as_reported(tmp_path: Path) -> None:
    """Not by the sum of the segments that happen to be there; groups get no share."""
    active = "active_participants: {total: 100, wage: 60, informal: 50}"
    found = computed(told(tmp_path, document((BANYUMAS, UCJ, APRIL, active))), "segment_share")
    assert {name: one.value for name, one in found.items()} == {"33.02/segment_share.wage/2025-04": Fraction(3, 5)}


def test_what_is_not_itemised_stays_whole_and_keeps_its_interval(tmp_path: Path) -> None:
    """127 less 109 billion is 17 to 19; nothing is split by program."""
    total = "{value: 127000000000, as_printed: Rp127 miliar}"
    paid = f"benefits_paid: {{total: {total}, jht: {{value: 109000000000, as_printed: Rp109 miliar}}}}"
    span = "time: {period: 2025-01--2025-04}"
    report = told(tmp_path, document((BANYUMAS, span, paid)))
    (rest,) = computed(report, "benefits_not_itemised").values()
    assert (rest.low, rest.high) == (17 * 10**9, 19 * 10**9)
    assert [one.id for one in report.figures.values() if "jkm" in one.key.members] == []


def test_flows_of_two_times_are_neither_summed_nor_divided(tmp_path: Path) -> None:
    """Benefits of a quarter and recipients of a month have no mean."""
    paid = (BANYUMAS, "time: {period: 2025-01--2025-03}", "benefits_paid: 1234567")
    people = (BANYUMAS, "time: {period: 2025-03}", "benefit_recipients: 12")
    report = told(tmp_path, document(paid, people))
    assert [one.id for one in report.figures.values() if one.formula is not None] == []


def test_comparisons_cross_only_the_mismatch_they_name(tmp_path: Path) -> None:
    """New participants are compared with the stock of the same document, place and group."""
    new = (BANYUMAS, "time: {period: --2025-03}", "new_participants: 15480")
    stock = (BANYUMAS, APRIL, "active_participants: 214687")
    report = told(tmp_path, document(new, stock))
    (figure,) = [one for one in report.figures.values() if one.key.measure == "new_against_stock"]
    assert (figure.status, figure.value) == ("comparison", Fraction(15480, 214687))
    assert figure.assumptions
    elsewhere = (PURBALINGGA, APRIL, "active_participants: 214687")
    assert computed(told(tmp_path, document(new, elsewhere)), "new_against_stock") == {}
    assert computed(told(tmp_path, document(new), document(stock)), "new_against_stock") == {}


def test_the_cost_of_covering_all_is_an_illustration_under_the_tariff_in_force(tmp_path: Path) -> None:
    """469,967 times 16,800 times 12; before the tariff there was none."""
    text = "active_participants: 214687, target_workers: 684654"
    report = told(tmp_path, document((BANYUMAS, UCJ, APRIL, text)))
    figure = report.figures["33.02/yearly_cost_of_covering_all/2025-04"]
    assert (figure.status, figure.value) == ("illustration", 94_745_347_200)
    assert figure.assumptions
    early = told(tmp_path, document((BANYUMAS, UCJ, "time: {period: 2018-04}", text)))
    assert computed(early, "yearly_cost_of_covering_all") == {}


def test_a_figure_names_its_formula_terms_and_statements(tmp_path: Path) -> None:
    """Whoever doubts it can compute it again."""
    report = told(tmp_path, document((BANYUMAS, UCJ, APRIL, ACTIVE, TARGET)))
    figure = report.figures["33.02/coverage_rate/2025-04"]
    assert figure.formula == "{active_participants} ÷ {target_workers}"
    assert [term.interval.value for term in figure.terms] == [40, 100]
    assert figure.inputs == ("33.02/active_participants/2025-04", "33.02/target_workers/2025-04")
    assert figure.sources == ("doc0",)
