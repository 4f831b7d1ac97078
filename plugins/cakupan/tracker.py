"""How each policy stands by what sources reported of it, counted to a named day; knows no clock and no page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .model.archive import Archive, Policy
from .model.codes import Codelists
from .model.period import Period
from .model.statement import Event, Time

PASSING = ("held", "awaited")
"""Statuses of meetings and hopes, which show that somebody acts but not how the policy stands."""
OVER = ("held", "ended")
"""Statuses after which no news is due: what has ended, and what took place once."""
SETTLED = ("in_force", *OVER)
"""Statuses that a due date has nothing more to ask of."""


@dataclass(frozen=True, kw_only=True)
class Silence:
    """The days since the last evidence of a policy.

    `exact` means that the evidence has a day of its own; else these are the fewest that it can be.
    Without `days` they cannot be counted: nobody knows when the evidence was reported.
    `none_yet` means that what the source reports reaches the counted day or beyond it.
    """

    days: int | None
    exact: bool
    none_yet: bool = False


@dataclass(frozen=True, kw_only=True)
class Standing:
    """One policy: what was reported of it in order, and what the newest reports say, several where they differ."""

    policy: Policy
    region: str | None
    history: tuple[Event, ...]
    states: tuple[Event, ...]
    last: Event | None
    """The newest evidence."""
    over: bool
    """Whether the policy has ended or took place, so that no news of it is due."""
    silence: Silence | None
    overdue: bool
    quiet_since_due: bool
    """Whether the due date has passed and nothing later was reported."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """Policies of one region, and of those that meet the home region only there; `region` is None for the rest."""

    region: str | None
    standings: tuple[Standing, ...]


def sections(archive: Archive, home: str, day: date | None) -> tuple[Section, ...]:
    """All policies: the home region's first, then those of the regions around it, from the nearest outwards."""
    lists = archive.codelists
    around = [*_upwards(home, lists)]
    standings = [standing(archive, policy, day) for policy in archive.policies.values()]
    found: dict[str | None, list[Standing]] = {code: [] for code in (*around, None)}
    for one in standings:
        shared = next((code for code in _upwards(one.region, lists) if code in around), None)
        found[shared].append(one)
    return tuple(
        Section(region=code, standings=tuple(sorted(several, key=lambda one, own=code: one.region != own)))  # type: ignore[misc]
        for code, several in found.items()
        if several
    )


def standing(archive: Archive, policy: Policy, day: date | None) -> Standing:
    """How a policy stands on `day`; without a day nothing is counted."""
    history = tuple(sorted((one for one in archive.events if one.code == policy.code and one.status), key=_in_time))
    region = policy.region or next((one.region for one in reversed(history)), None)
    states = _states(history)
    over, settled = (bool(states) and all(one.status in among for one in states) for among in (OVER, SETTLED))
    published = {one.id: _published(archive, one) for one in history}
    last = max(reversed(history), key=lambda one: heard_of(one.time, published[one.id]), default=None)
    due = policy.due.last if policy.due else None
    overdue = bool(due and day and due < day and not settled)
    return Standing(
        policy=policy,
        region=region,
        history=history,
        states=states,
        last=last,
        over=over,
        silence=silence(last.time, day, published[last.id]) if last and day and not over else None,
        overdue=overdue,
        quiet_since_due=bool(overdue and due and not (last and heard_of(last.time, published[last.id]) > due)),
    )


def silence(time: Time, day: date, published: Period | None = None) -> Silence:
    """From the last day that evidence speaks of, or on which it was published, to `day`."""
    end = heard_of(time, published)
    days = (day - end).days
    if days < 0:
        return Silence(days=0, exact=False, none_yet=True)
    if published is None and _only_a_year(time):
        # An undated page may tell of a year long past: its end bounds nothing.
        return Silence(days=None, exact=False)
    own_day = not time.bound and (time.day is not None or _of_a_day(time.period))
    exact = _of_a_day(published) if published and published.last >= known_until(time) else own_day
    return Silence(days=days, exact=exact)


def heard_of(time: Time, published: Period | None) -> date:
    """The later of the last day of which a report can speak and the last on which it can have been published."""
    return max(known_until(time), published.last) if published else known_until(time)


def known_until(time: Time) -> date:
    """The last day of which a report can speak."""
    return time.day or time.period.last


def _only_a_year(time: Time) -> bool:
    return time.day is None and "-" not in time.period.parts[1]


def _of_a_day(period: Period) -> bool:
    return period.parts[1].count("-") == 2


def _published(archive: Archive, event: Event) -> Period | None:
    """When the document of an event was published, as far as that is known."""
    said = archive.sources[event.source].published
    return Period(said.isoformat()) if isinstance(said, date) else said


def _in_time(event: Event) -> tuple[date, date, str]:
    """By the last day, and among those of one day what began earlier first."""
    return known_until(event.time), event.time.period.first or date.min, event.id


def _states(history: tuple[Event, ...]) -> tuple[Event, ...]:
    """The newest reports that say how the policy stands: all of the newest period, since none outdates another.

    Where there are only meetings and hopes, the newest of them are all that is known.
    """
    said = [one for one in history if one.status not in PASSING] or [*history]
    newest = max((one.time.period for one in said), default=None)
    return tuple(one for one in said if one.time.period == newest)


def _upwards(region: str | None, lists: Codelists) -> Iterator[str]:
    """A region and the regions that it lies in, one after another."""
    seen: set[str] = set()
    while region in lists.regions and region not in seen:
        seen.add(region)
        yield region
        region = lists.regions[region].parent
