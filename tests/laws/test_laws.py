"""What the figures of one document must obey, and what is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from cakupan.laws import report_laws
from cakupan.problems import Problems
from tests.exhibits import read

HEAD = "title: Berita\npublisher: Koran\npublished: 2025-04-24\nstatements:\n"
WORKERS = '  - {region: "33.03", base: ucj_target, '


def kinds(place: Path, statements: str) -> list[str]:
    """The laws that a document with these statements breaks."""
    problems = Problems()
    report_laws(read(place, berita=HEAD + statements), problems)
    return [one.kind.code for one in problems]


@pytest.mark.parametrize(
    ("statements", "wanted"),
    [
        # A total equals its parts only when every part is reported.
        ("active_participants: {total: 10, wage: 4, non_wage: 3, construction: 2, migrant: 1}}", []),
        (
            "active_participants: {total: 11, wage: 4, non_wage: 3, construction: 2, migrant: 1}}",
            ["parts_unequal_total"],
        ),
        ("active_participants: {total: 11, wage: 4, non_wage: 3, construction: 2}}", []),
        ("active_participants: {total: 8, wage: 4, non_wage: 3, construction: 2}}", ["parts_above_total"]),
        # An unreported part is no zero: the partition stays open.
        ("active_participants: {total: 11, wage: 4, non_wage: 3, construction: 2, migrant: not_reported}}", []),
        ("active_participants: {total: 8, wage: 9, migrant: withheld}}", ["parts_above_total"]),
        # Rounded parts need to fit only as far as they are known.
        ("active_participants: {total: {value: 10000, rounded_to: 1000}, wage: 10400}}", []),
        ("active_participants: {total: {value: 10000, rounded_to: 1000}, wage: 10600}}", ["parts_above_total"]),
        # Groups overlap and are never summed.
        ("active_participants: {total: 10, informal: 9, tappers: 9}}", []),
        # Active above target, unless the source itself has it wrong.
        ("active_participants: 11, target_workers: 10}", ["active_above_target"]),
        ("active_participants: {total: {value: 11, sic: true}}, target_workers: 10}", []),
        ("active_participants: {total: {value: 11, doubt: kelompok lain}}, target_workers: 10}", []),
        ("active_participants: 10, target_workers: 10}", []),
        ("active_participants: {tappers: 11}, target_workers: 10}", []),
        ("active_participants: {value: 10400, rounded_to: 1000}, target_workers: 10000}", []),
    ],
)
def test_the_laws_within_a_document(statements: str, wanted: list[str], tmp_path: Path) -> None:
    """Each law, broken and kept."""
    statements = statements.replace("target_workers: 10000", "target_workers: {value: 10000, rounded_to: 1}")
    assert kinds(tmp_path, WORKERS + statements + "\n") == wanted


def test_a_branch_holds_the_regions_that_it_serves(tmp_path: Path) -> None:
    """All that it serves add up to it; a branch total is not one regency's."""
    whole = "  - {region: br-purwokerto, base: ucj_target, active_participants: 5}\n"
    parts = "".join(f'  - {{region: "33.0{n}", base: ucj_target, active_participants: {n}}}\n' for n in (2, 3))
    assert kinds(tmp_path / "equal", whole + parts) == []
    assert kinds(tmp_path / "unequal", whole.replace("5", "6") + parts) == ["parts_unequal_total"]


def test_statements_of_two_times_are_not_held_against_each_other(tmp_path: Path) -> None:
    """A target of last year says nothing about the participants of this one."""
    statements = WORKERS + "time: {period: 2024-04}, target_workers: 10}\n" + WORKERS + "active_participants: 11}\n"
    assert kinds(tmp_path, statements) == []
