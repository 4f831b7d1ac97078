"""Distances to targets and changes between two moments."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from cakupan.report import Report
from tests.compute.documents import (
    ACTIVE,
    APRIL,
    BANYUMAS,
    MAY,
    POTENTIAL,
    PURBALINGGA,
    TARGET,
    UCJ,
    computed,
    document,
    told,
    told_with_targets,
)


def test_a_target_is_of_the_same_region_and_base(tmp_path: Path) -> None:
    """The nation's, another base's and a past one's give no distance."""
    parts = (BANYUMAS, UCJ, APRIL, ACTIVE, TARGET)
    due = "time: {period: 2025}"
    goals = [
        (PURBALINGGA, UCJ, due, "target_coverage_rate: 50"),
        (BANYUMAS, POTENTIAL, due, "target_coverage_rate: 60"),
        (BANYUMAS, UCJ, "time: {period: 2024}", "target_coverage_rate: 70"),
    ]
    assert _distances(told_with_targets(tmp_path, document(parts, *goals))) == {}
    goals.append((BANYUMAS, UCJ, due, "target_coverage_rate: 50"))
    found = _distances(told_with_targets(tmp_path, document(parts, *goals)))
    assert found == {"33.02/target_distance/2025-04--2025": Fraction(1, 10)}


def _distances(report: Report) -> dict[str, Fraction | None]:
    return {name: one.value for name, one in computed(report, "target_distance").items()}


def test_participants_needed_are_whole_people(tmp_path: Path) -> None:
    """43.19 % of 684,654 is 295,702.06: the last one is needed whole."""
    text = document(
        (BANYUMAS, UCJ, APRIL, "active_participants: 214687", "target_workers: 684654"),
        (BANYUMAS, UCJ, "time: {period: 2025}", "target_coverage_rate: 43.19"),
    )
    found = computed(told_with_targets(tmp_path, text), "participants_needed")
    assert {name: one.value for name, one in found.items()} == {"33.02/participants_needed/2025-04--2025": 81016}


@pytest.mark.parametrize(
    ("before", "after"), [((40, 100), (60, 100)), ((40, 100), (40, 80)), ((214687, 684654), (240001, 666001))]
)
def test_a_change_is_split_without_a_rest(before: tuple[int, int], after: tuple[int, int], tmp_path: Path) -> None:
    """What the participants did and what the denominator did add up to the change."""
    months = [
        (BANYUMAS, UCJ, month, f"active_participants: {active}", f"target_workers: {target}")
        for month, (active, target) in ((APRIL, before), (MAY, after))
    ]
    report = told(tmp_path, document(*months))
    change, people, workers = (
        computed(report, name)[f"33.02/{name}/2025-04--2025-05"]
        for name in ("coverage_change", "change_through_participants", "change_through_target_workers")
    )
    assert change.value == Fraction(*after) - Fraction(*before)
    assert people + workers == change


def test_a_change_warns_of_the_peaks_at_year_ends(tmp_path: Path) -> None:
    """And of dates that are only bounds."""
    bound = "time: {not_later_than: 2025-05-20}"
    items = ((BANYUMAS, UCJ, APRIL, ACTIVE, TARGET), (BANYUMAS, UCJ, bound, "active_participants: 50", TARGET))
    figure = told(tmp_path, document(*items)).figures["33.02/coverage_change/2025-04--2025-05"]
    assert len(figure.assumptions) == 2
