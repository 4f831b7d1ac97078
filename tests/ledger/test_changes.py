"""A published figure never changes silently, whether data or code caused it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from cakupan.ledger import Difference, Entry, Name, difference, entries, exact, unreleased
from cakupan.model.archive import Release
from cakupan.model.interval import Interval
from cakupan.model.statement import Nothing
from cakupan.problems import Place, Problems
from tests.sample_data import RELEASE, alter, known, put, revising, sample

RATE = ("figure", "33.02/coverage_rate/2025-04")
ACTIVE = "33.02/active_participants/2025-04"
CASCADE = {
    ACTIVE,
    f"kabar-april/{ACTIVE}",
    "33.02/coverage_rate/2025-04",
    "33.02/uncovered_workers/2025-04",
    "33.02/segment_share.wage/2025-04",
}


def reasons(found: list[Difference], releases: Sequence[Release], published: Collection[str] = ()) -> Problems:
    """What has no fitting reason, each told at a place of its own."""
    places = {one.entry.name: Place(f"data/{one.entry.id}.yaml") for one in found}
    return unreleased(found, releases, places, published)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return sample(tmp_path)


@pytest.fixture
def before(data: Path) -> dict[Name, Entry]:
    """What was published."""
    return entries(known(data))


def test_an_entry_keeps_what_was_said_and_the_exact_value(before: dict[Name, Entry]) -> None:
    """The page prints 31,36%; the ledger knows of which fraction."""
    assert before[RATE] == Entry(
        kind="figure",
        id="33.02/coverage_rate/2025-04",
        address="/banyumas/tingkat-cakupan/#2025-04",
        text_id="31,36%",
        text_en="31.36%",
        value="214687/684654",
        unit="percent",
        sources="kabar-april",
    )


def test_statements_are_published_too(before: dict[Name, Entry], data: Path) -> None:
    """Also one that gives no number, as what it is."""
    report = known(data)
    assert len(before) == len(report.figures) + len(report.statements)
    silent = before["statement", "suara-juli/33.02/target_workers/2025-07"]
    assert isinstance(report.statements[silent.id].quantity, Nothing)
    assert (silent.value, silent.text_id, silent.text_en) == ("not_reported", "tidak dilaporkan", "not reported")


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (Interval(Fraction(3), Fraction(3)), "3"),
        (Interval(Fraction(2, 3), Fraction(2, 3)), "2/3"),
        (Interval(Fraction(253, 2), Fraction(255, 2), False, True), "253/2..<255/2"),
        (Interval(Fraction(20), None, True), ">20.."),
        (Interval(None, Fraction(5)), "..5"),
    ],
)
def test_exact_values_say_where_their_ends_are(interval: Interval, text: str) -> None:
    """And whether the ends belong to them."""
    assert exact(interval) == text


def test_where_nothing_changed_there_is_no_difference(data: Path, before: dict[Name, Entry]) -> None:
    """The same data make the same entries."""
    assert difference(before, entries(known(data))) == []


def test_what_is_new_needs_no_reason(data: Path, before: dict[Name, Entry]) -> None:
    """It waits for the next release."""
    put(data, "sources/kabar-mei.yaml", MAY)
    found = difference(before, entries(known(data)))
    assert {one.change for one in found} == {"added"}
    assert reasons(found, []) == []


def test_a_changed_number_shows_in_all_that_was_computed_from_it(data: Path, before: dict[Name, Entry]) -> None:
    """Each is named, with the old and the new value."""
    alter(data, "sources/kabar-april.yaml", "214687", "214688")
    problems = reasons(difference(before, entries(known(data))), [])
    assert {one.kind.code for one in problems} == {"changed_silently"}
    assert {one.values["entry"] for one in problems} == CASCADE
    words = next(one for one in problems if one.values["entry"] == ACTIVE).message("en")
    assert "was published as 214,687 (214687 people) and is now 214,688 (214688 people)" in words
    assert f'revises: of a new release: {{figure: "{ACTIVE}", kind: correction' in words


def test_a_release_that_gives_every_reason_passes(data: Path, before: dict[Name, Entry]) -> None:
    """And one that forgets a figure does not."""
    alter(data, "sources/kabar-april.yaml", "214687", "214688")
    put(data, "releases/2026-12-01.yaml", revising(*((name, "correction") for name in CASCADE)))
    report = known(data)
    found = difference(before, entries(report))
    assert reasons(found, report.archive.releases) == []
    put(data, "releases/2026-12-01.yaml", revising(*((name, "correction") for name in CASCADE - {ACTIVE})))
    left = reasons(found, known(data).archive.releases)
    assert [(one.kind.code, one.values["entry"]) for one in left] == [("changed_silently", ACTIVE)]


def test_a_figure_that_is_gone_needs_a_reason(data: Path, before: dict[Name, Entry]) -> None:
    """Deleting a document is not forgetting it."""
    (data / "sources" / "suara-juli.yaml").unlink()
    found = difference(before, entries(known(data)))
    assert {one.change for one in found} == {"withdrawn"}
    problems = reasons(found, [])
    assert {one.kind.code for one in problems} == {"vanished"}
    assert "33.02/coverage_rate.wage/2025-07" in {one.values["entry"] for one in problems}
    put(data, "releases/2026-12-01.yaml", revising(*((one.entry.id, "withdrawal") for one in found)))
    assert reasons(found, known(data).archive.releases) == []


@pytest.mark.parametrize(
    "changed",
    [
        lambda one: replace(one, value="214687/684655"),
        lambda one: replace(one, text_id="31,4%"),
        lambda one: replace(one, text_en="31.4%"),
        lambda one: replace(one, unit="points"),
    ],
    ids=["value", "text-id", "text-en", "unit"],
)
def test_code_that_prints_otherwise_is_a_change(
    data: Path, before: dict[Name, Entry], changed: Callable[[Entry], Entry]
) -> None:
    """Somebody has cited the digits, whatever the data say."""
    found = difference({**before, RATE: changed(before[RATE])}, entries(known(data)))
    assert [one.kind.code for one in reasons(found, [])] == ["changed_silently"]


def test_a_further_source_is_recorded_without_a_reason(data: Path, before: dict[Name, Entry]) -> None:
    """The figure is what it was; it now rests on more."""
    put(data, "sources/warta-april.yaml", AGREEING)
    found = [one for one in difference(before, entries(known(data))) if one.old]
    assert {one.change for one in found} == {"changed"}
    assert RATE[1] in {one.entry.id for one in found}
    assert reasons(found, []) == []


def test_a_published_address_never_moves(data: Path, before: dict[Name, Entry]) -> None:
    """No reason excuses a dead link."""
    alter(data, "codelists/measures.yaml", "slug: tingkat-cakupan", "slug: cakupan")
    moved = ("33.02/coverage_rate/2025-04", "33.02/coverage_rate.wage/2025-07")
    put(data, "releases/2026-12-01.yaml", revising(*((name, "method") for name in moved)))
    report = known(data)
    problems = reasons(difference(before, entries(report)), report.archive.releases)
    assert [(one.kind.code, one.values["entry"]) for one in problems] == [("moved", one) for one in sorted(moved)]


def test_a_reason_for_what_does_not_change_is_a_mistake(data: Path, before: dict[Name, Entry]) -> None:
    """Probably a slip in the id, and the figure that was meant has no reason."""
    put(data, "releases/2026-12-01.yaml", revising(("33.02/coverage_rate/2025-05", "correction")))
    report = known(data)
    problems = reasons(difference(before, entries(report)), report.archive.releases)
    assert [(one.kind.code, one.place.file) for one in problems] == [("idle_revision", "data/releases/2026-12-01.yaml")]


@pytest.mark.parametrize(
    ("kind", "code"),
    [("withdrawal", "wrong_revision_kind"), ("redated", "wrong_revision_kind"), ("method", None), ("scheduled", None)],
)
def test_a_changed_figure_needs_a_reason_for_a_change(
    data: Path, before: dict[Name, Entry], kind: str, code: str | None
) -> None:
    """It is still there: nothing was withdrawn or redated."""
    found = difference({**before, RATE: replace(before[RATE], value="1/3")}, entries(known(data)))
    put(data, "releases/2026-12-01.yaml", revising((RATE[1], kind)))
    problems = reasons(found, known(data).archive.releases)
    assert [one.kind.code for one in problems] == ([code] if code else [])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("kind: correction", "wrong_revision_kind"),
        ("kind: redated", "redated_where"),
        ('kind: redated, to: "33.02/coverage_rate/2025-05"', "redated_where"),
        ('kind: withdrawal, to: "33.02/coverage_rate/2025-04"', "to_without_redated"),
        ('kind: redated, to: "33.02/coverage_rate/2025-04"', None),
        ("kind: withdrawal", None),
    ],
)
def test_a_figure_that_is_gone_was_withdrawn_or_goes_on(
    data: Path, before: dict[Name, Entry], words: str, code: str | None
) -> None:
    """Where it goes on is named, and is there."""
    old = replace(before[RATE], id="33.02/coverage_rate/2025-03")
    found = difference({**before, old.name: old}, entries(known(data)))
    reason = "reason: {id: Salah, en: Wrong}"
    put(data, "releases/2026-12-01.yaml", f'{RELEASE}revises:\n  - {{figure: "{old.id}", {words}, {reason}}}\n')
    problems = reasons(found, known(data).archive.releases, {id_ for _, id_ in before})
    assert [one.kind.code for one in problems] == ([code] if code else [])
    if code == "redated_where":
        assert 'such as "33.02/coverage_rate/2025-04"' in problems[0].message("en")


def test_one_figure_is_revised_once(data: Path, before: dict[Name, Entry]) -> None:
    """Two reasons for one change leave open which holds."""
    found = difference({**before, RATE: replace(before[RATE], value="1/3")}, entries(known(data)))
    put(data, "releases/2026-12-01.yaml", revising((RATE[1], "method"), (RATE[1], "correction")))
    assert [one.kind.code for one in reasons(found, known(data).archive.releases)] == ["revised_twice"]


@pytest.mark.parametrize("language", ["id", "en"])
def test_problems_read_whole_in_both_languages(data: Path, before: dict[Name, Entry], language: str) -> None:
    """No slot is left unfilled."""
    alter(data, "codelists/measures.yaml", "slug: tingkat-cakupan", "slug: cakupan")
    alter(data, "sources/kabar-april.yaml", "214687", "214688")
    (data / "sources" / "suara-juli.yaml").unlink()
    put(data, "releases/2026-12-01.yaml", revising(("nothing", "method")))
    report = known(data)
    problems = reasons(difference(before, entries(report)), report.archive.releases)
    assert {one.kind.code for one in problems} == {"changed_silently", "vanished", "moved", "idle_revision"}
    assert all(one.message(language) for one in problems)


MAY = """\
publisher: Kabar Satria
published: 2025-05-24
statements:
  - region: "33.02"
    time: {period: 2025-05}
    active_participants: 215001
"""

AGREEING = """\
publisher: Warta
published: 2025-04-25
statements:
  - region: "33.02"
    time: {period: 2025-04}
    active_participants: 214687
"""
