"""How the way to each target looks from a release's day: what is left, by when, and at what pace; words are the site's.

What depends on data alone (distance, participants and pace needed, pace observed) are figures with ids. What depends
on the release's day is told here anew for each release, and is no figure: months left, what is past, and projections.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Literal

from .figure import Figure
from .model.archive import Target
from .model.interval import Interval
from .model.period import Period
from .projection import Projection, after, projected
from .report import Report
from .text import Text

NO_PARTS = Text(
    "Tingkat cakupannya tidak dapat dihitung dari peserta dan pembandingnya pada basis ini, jadi jarak tidak dihitung.",
    "Coverage cannot be computed from participants and denominator on this base, so no distance is computed.",
)
LATE = Text(
    "Hitungan terbaru yang ada sudah sesudah tenggat target ini.",
    "The newest computation there is comes after this target's due date.",
)


@dataclass(frozen=True, kw_only=True)
class Leg:
    """The way from one observation to the target. `why_not` says why there is no projection.

    What is needed, and by when, is only told where the target is not reached.
    """

    observed: Figure
    distance: Figure
    needed: Figure | None
    observed_pace: Figure | None
    needed_pace: Figure | None = None
    ratio: Figure | None = None
    from_release: Interval | None = None
    """Participants a month between the release and the due date, had nothing changed since the observation."""
    projection: Projection | None = None
    why_not: tuple[Text, ...] = ()
    assumptions: tuple[Text, ...] = ()

    @property
    def reached(self) -> bool:
        return arrived(self.distance.interval) == "yes"


@dataclass(frozen=True, kw_only=True)
class Illustration:
    """What another pace would come to, with every assumption that it needs."""

    pace: Figure
    projection: Projection | None
    assumptions: tuple[Text, ...]


@dataclass(frozen=True, kw_only=True)
class Outlook:
    """A target of a region, seen from a release. `days_left` is below zero for a due date that is past."""

    target: Figure
    note: Text | None
    due: date
    days_left: int | None
    legs: tuple[Leg, ...]
    illustrations: tuple[Illustration, ...]
    why_not: Text | None
    """Why there is no distance at all."""


def arrived(left: Interval) -> Literal["yes", "no", "unclear"]:
    """Whether what is left to a target is nothing; unclear where rounding hides it."""
    if left.high is not None and left.high <= 0:
        return "yes"
    return "no" if left.low is not None and left.low > 0 else "unclear"


def outlooks(report: Report, region: str, release: date | None) -> list[Outlook]:
    """Every target that `region` measures itself against, those of all its workers first."""
    goals = {one.statement: one for one in report.archive.targets}
    found = [
        _outlook(report, figure, goal, release)
        for figure in _targets(report, region)
        if (goal := next((goals[name] for name in figure.statements if name in goals), None))
    ]
    return sorted(found, key=lambda one: (one.target.key.slice, one.due))


def context(report: Report, region: str) -> list[Figure]:
    """Targets of other regions, and those on other bases that `region` is not measured against: without distance."""
    own = {one.target.id for one in outlooks(report, region, None) if one.legs}
    return [figure for where in sorted(report.pages) for figure in _targets(report, where) if figure.id not in own]


def _targets(report: Report, region: str) -> list[Figure]:
    return [
        figure
        for code, measure in report.archive.codelists.measures.items()
        if measure.target_of == "coverage_rate"
        for figure in report.by_page.get((region, code), [])
    ]


def _outlook(report: Report, target: Figure, goal: Target, release: date | None) -> Outlook:
    due = target.key.period.last
    held = _observations(report, target)
    legs = tuple(leg for one in held if (leg := _leg(report, one, target, release)))
    first = legs[0] if legs else None
    return Outlook(
        target=target,
        note=goal.note,
        due=due,
        days_left=(due - release).days if release else None,
        legs=legs,
        illustrations=tuple(_illustrations(report, first, target, release)) if first and not first.reached else (),
        why_not=None if legs else LATE if held else NO_PARTS,
    )


def _observations(report: Report, target: Figure) -> list[Figure]:
    """The headline, and the newest computed where that is another."""
    key = target.key.but(measure="coverage_rate")
    series = [one for one in report.series(key.region, key.name) if one.status == "computed"]
    headline = report.headline(key.region, key.name)
    found = [*([headline] if headline in series else []), *series[-1:]]
    return [one for place, one in enumerate(found) if one is not None and one not in found[:place]]


def _leg(report: Report, observed: Figure, target: Figure, release: date | None) -> Leg | None:
    start = observed.key.period
    if start.last > target.key.period.last:
        return None
    span = start.until(target.key.period)
    distance = _figure(report, observed, "target_distance", span)
    if distance is None:
        return None
    needed = _figure(report, observed, "participants_needed", span)
    pace = next((one for one in _series(report, observed, "observed_pace") if _ends(one.key.period, start)), None)
    here = Leg(observed=observed, distance=distance, needed=needed, observed_pace=pace)
    if here.reached:
        return here
    ratio = _figure(report, observed, "pace_ratio", span)
    needed_pace = _figure(report, observed, "needed_pace", span)
    projection, why_not = projected(observed, target, pace, ratio, release)
    used = [one for one in (needed_pace, pace, ratio) if one]
    return replace(
        here,
        needed_pace=needed_pace,
        ratio=ratio,
        from_release=_from(release, target, needed) if needed else None,
        projection=projection,
        why_not=why_not,
        assumptions=tuple(dict.fromkeys(text for one in used for text in one.assumptions)),
    )


def _figure(report: Report, observed: Figure, measure: str, period: Period) -> Figure | None:
    return report.figures.get(observed.key.but(measure=measure, period=period).id)


def _series(report: Report, observed: Figure, measure: str) -> Sequence[Figure]:
    return report.series(observed.key.region, observed.key.but(measure=measure).name)


def _ends(span: Period, moment: Period) -> bool:
    return span.parts[1] == moment.parts[1]


def _from(release: date | None, target: Figure, needed: Figure) -> Interval | None:
    """The pace needed from the release on; none once the due date has come."""
    left = (target.key.period.last - release).days if release else 0
    return needed.interval / left * 365 / 12 if left > 0 else None


def _illustrations(report: Report, leg: Leg, target: Figure, release: date | None) -> list[Illustration]:
    """The newest count of new participants up to the observation, as if it were a pace; for all workers only."""
    observed = leg.observed
    if leg.needed is None or observed.key.slice:
        return []
    paces = [
        one
        for one in report.series(observed.key.region, "pace_of_new_participants")
        # A count of another year is no pace of this one.
        if one.key.period.last <= observed.key.period.last and one.key.period.last.year == observed.day.year
    ]
    return [_illustration(one, leg, leg.needed, release) for one in paces[-1:]]


def _illustration(pace: Figure, leg: Leg, needed: Figure, release: date | None) -> Illustration:
    per_day = pace.interval * Fraction(12, 365)
    try:
        projection, _ = after(leg.observed.day, needed.interval / per_day, release)
    except ZeroDivisionError:
        projection = None
    beside = leg.needed_pace.assumptions if leg.needed_pace else ()
    return Illustration(
        pace=pace, projection=projection, assumptions=tuple(dict.fromkeys([*pace.assumptions, *beside]))
    )
