"""How policies stand on a day: what was reported last, how long ago, and where reports differ."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cakupan.model.archive import Archive, Policy
from cakupan.model.period import Period
from cakupan.model.statement import Event, Source, Time
from cakupan.problems import Place
from cakupan.text import same
from cakupan.tracker import known_until, sections, silence, standing
from tests.exhibits import read

DAY = date(2026, 11, 24)
HERE = Place("contoh.yaml")


def at(period: str, bound: str | None = None) -> Time:
    """A time as a source gives it, or one that is known only as not later than `bound`."""
    return Time(period=Period(period), bound=bound is not None, day=date.fromisoformat(bound) if bound else None)


def event(status: str | None, time: Time, *, source: str = "koran", region: str = "33.02") -> Event:
    return Event(
        id=f"{source}/{region}/event.janji/{time.period}",
        source=source,
        region=region,
        code="janji",
        status=status,
        text=same("Sesuatu terjadi"),
        time=time,
        place=HERE,
    )


def policy(code: str = "janji", **more: object) -> Policy:
    return Policy(code=code, slug=code, name=same(code), place=HERE, **more)  # type: ignore[arg-type]


@pytest.fixture
def empty(tmp_path: Path) -> Archive:
    return read(tmp_path)


def holding(empty: Archive, *events: Event) -> Archive:
    """An archive of undated documents with these events."""
    names = dict.fromkeys(one.source for one in events)
    return replace(empty, sources={name: undated(name, events) for name in names})


def undated(name: str, events: tuple[Event, ...]) -> Source:
    """A document without a date of its own."""
    own = tuple(one for one in events if one.source == name)
    return Source(
        id=name, title=None, publisher="Koran", kind="press", url=None, url_verified=False, events=own, place=HERE
    )


@pytest.mark.parametrize(
    ("time", "days", "exact", "none_yet"),
    [
        (at("2025-07-14"), 498, True, False),
        (at("2025-04", "2025-04-24"), 579, False, False),
        (at("2023"), None, False, False),
        (at("2025-09-16--2025-09-18"), 432, True, False),
        (at("2026-11-24"), 0, True, False),
        (at("2026-01--2027-03"), 0, False, True),
    ],
    ids=["a day", "a bound", "a year", "some days", "the day itself", "a time that still runs"],
)
def test_days_are_counted_to_the_day_given(time: Time, days: int | None, exact: bool, none_yet: bool) -> None:
    """From the last day that is spoken of; where that is no day, they are the fewest that it can be.

    A year that an undated page tells of bounds nothing.
    """
    counted = silence(time, DAY)
    assert (counted.days, counted.exact, counted.none_yet) == (days, exact, none_yet)


def test_reports_that_differ_both_stand(empty: Archive) -> None:
    """Of one month, one says partly and one not at all: neither outdates the other, and both are shown."""
    apart = holding(
        empty,
        event("planned", at("2024-01-10")),
        event("not_applied", at("2025-04", "2025-04-24")),
        event("partly_applied", at("2025-04", "2025-04-25"), source="surat"),
    )
    found = standing(apart, policy(), DAY)
    assert [one.status for one in found.states] == ["not_applied", "partly_applied"]
    assert found.last is not None
    assert known_until(found.last.time) == date(2025, 4, 25)


def test_a_meeting_does_not_change_how_a_policy_stands(empty: Archive) -> None:
    """It is evidence, and ends the silence; the state is what was said last of the policy itself."""
    met = holding(empty, event("planned", at("2025-04-18")), event("held", at("2025-07-14")))
    found = standing(met, policy(), DAY)
    assert [one.status for one in found.states] == ["planned"]
    assert found.silence == silence(at("2025-07-14"), DAY)


def test_hopes_alone_are_said_as_what_they_are(empty: Archive) -> None:
    """Where nothing else is known, what is awaited is the state."""
    found = standing(holding(empty, event("awaited", at("2018-04", "2018-04-24"))), policy(), DAY)
    assert [one.status for one in found.states] == ["awaited"]


def test_without_evidence_nothing_is_counted(empty: Archive) -> None:
    """No event, or only a finding on another matter: there is no state, no last evidence, no days."""
    found = standing(holding(empty, event(None, at("2025-04-18"))), policy(), DAY)
    assert (found.states, found.last, found.silence) == ((), None, None)


@pytest.mark.parametrize(
    ("due", "reported", "overdue", "quiet"),
    [
        ("2025", "2025-04-18", True, True),
        ("2025", "2026-02-01", True, False),
        ("2026-12", "2025-04-18", False, False),
        ("2026-11-24", "2025-04-18", False, False),
    ],
    ids=["passed in silence", "passed, then reported", "still ahead", "due on the day"],
)
def test_a_due_date_passes(empty: Archive, due: str, reported: str, overdue: bool, quiet: bool) -> None:
    """A year is due at its end; on the day itself it has not passed."""
    found = standing(holding(empty, event("planned", at(reported))), policy(due=Period(due)), DAY)
    assert (found.overdue, found.quiet_since_due) == (overdue, quiet)


def test_without_a_release_nothing_is_overdue(empty: Archive) -> None:
    """There is no day to count to, and the clock is none."""
    found = standing(holding(empty, event("planned", at("2025-04-18"))), policy(due=Period("2025")), None)
    assert (found.overdue, found.silence) == (False, None)


def test_the_home_region_comes_first(empty: Archive) -> None:
    """Then its province, with the regencies that meet it only there; then what belongs to no region known."""
    tracked = [
        policy("tanpa"),
        policy("tetangga", region="33.03"),
        policy("provinsi", region="33"),
        policy("rumah", region="33.02"),
    ]
    all_of_them = replace(empty, policies={one.code: one for one in tracked})
    found = [(one.region, [each.policy.code for each in one.standings]) for one in sections(all_of_them, "33.02", DAY)]
    assert found == [("33.02", ["rumah"]), ("33", ["provinsi", "tetangga"]), (None, ["tanpa"])]


@pytest.mark.parametrize(
    ("time", "published", "days", "exact"),
    [
        (at("2022"), Period("2025-04-24"), 579, True),
        (at("2025-04", "2025-04-24"), Period("2025-04-25"), 578, True),
        (at("2024-12"), Period("2025"), 328, False),
    ],
    ids=["long known, told later", "a bound, told on a day", "told within a year"],
)
def test_evidence_is_as_new_as_its_report(time: Time, published: Period, days: int, exact: bool) -> None:
    """What began in 2022 and was told of in April 2025 was still told of then."""
    counted = silence(time, DAY, published)
    assert (counted.days, counted.exact) == (days, exact)


@pytest.mark.parametrize(("status", "over"), [("ended", True), ("held", True), ("in_force", False), ("planned", False)])
def test_nothing_is_awaited_of_what_is_over(empty: Archive, status: str, over: bool) -> None:
    """What has ended or took place is not silent, and not overdue."""
    found = standing(holding(empty, event(status, at("2025-04-24"))), policy(), DAY)
    assert (found.over, found.silence is None) == (over, over)


def test_the_newest_evidence_is_what_was_reported_last(empty: Archive) -> None:
    """What a later page tells of an earlier year is newer than what an undated one tells of the year after."""
    both = holding(empty, event("in_force", at("2022"), source="surat"), event("planned", at("2023-05-01")))
    dated = replace(both.sources["surat"], published=Period("2025-04-24"))
    found = standing(replace(both, sources={**both.sources, "surat": dated}), policy(), DAY)
    assert found.last is not None
    assert (found.last.source, found.silence) == ("surat", silence(at("2022"), DAY, Period("2025-04-24")))


@pytest.mark.parametrize(
    ("statuses", "overdue", "counted"),
    [
        (("planned",), True, True),
        (("planned", "in_force"), False, True),
        (("in_force", "ended"), False, False),
        (("held",), False, False),
        (("planned", "held"), True, True),
    ],
    ids=["planned", "in force", "ended", "a single occasion", "a meeting about a plan"],
)
def test_what_is_settled_is_not_overdue(
    empty: Archive, statuses: tuple[str, ...], overdue: bool, counted: bool
) -> None:
    """Nor is silence counted after what has ended or took place; a meeting settles no plan."""
    days = ("2025-04-18", "2025-07-14")
    events = [event(status, at(on)) for status, on in zip(statuses, days, strict=False)]
    found = standing(holding(empty, *events), policy(due=Period("2025")), DAY)
    assert (found.overdue, found.quiet_since_due, found.silence is not None) == (overdue, overdue, counted)
    assert found.over is not counted
