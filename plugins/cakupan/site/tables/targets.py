"""Rows about targets: what is left, at what pace, and where no such thing can be said."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ... import wording
from ...model.interval import interval
from ...model.period import month_of
from ...model.unit import UNITS
from ...outlook import Illustration, Leg, Outlook, context, outlooks
from ...projection import Projection
from ...text import Text
from ..markup import ranged
from ..view import View
from .registry import Rows, table

BETWEEN = Text("antara {first} dan {last}", "between {first} and {last}")
AROUND = Text("sekitar {first}", "around {first}")


@table("region")
def targets(view: View) -> Rows:
    """Each target of the page's region with its distance, pace and projection, or why there is none."""
    release = view.edition.release
    found = outlooks(view.report, view.subject.region, release.day if release else None)
    return {"rows": [_row(view, one) for one in found], "release": release}


def _row(view: View, one: Outlook) -> dict[str, Any]:
    return {
        "outlook": one,
        "left": _left(view, one.days_left),
        "legs": [_leg(view, leg) for leg in one.legs],
        "illustrations": [_illustration(view, each) for each in one.illustrations],
    }


def _left(view: View, days: int | None) -> dict[str, Any] | None:
    """How long until the due date, or since it, in days and as a person says it."""
    if days is None:
        return None
    months = Fraction(abs(days) * 12, 365)
    spoken = wording.approximately(months, UNITS["months"], view.language) if months >= 2 else ""
    return {
        "past": days < 0,
        "days": ranged(view, interval(abs(days)), UNITS["days"]),
        "months": f"{spoken} {UNITS['months'].name[view.language]}" if spoken else "",
    }


def _leg(view: View, leg: Leg) -> dict[str, Any]:
    unit = UNITS["people_per_month"]
    return {
        "leg": leg,
        "from_release": ranged(view, leg.from_release, unit) if leg.from_release else None,
        "projection": projected(view, leg.projection),
    }


def _illustration(view: View, one: Illustration) -> dict[str, Any]:
    return {"illustration": one, "projection": projected(view, one.projection)}


def projected(view: View, projection: Projection | None) -> str:
    """The months between which a target would be reached."""
    if projection is None:
        return ""
    months = [view.period(month_of(day)) for day in (projection.first, projection.last)]
    words = AROUND if months[0] == months[1] else BETWEEN
    return words[view.language].format(first=months[0], last=months[1])


@table("region")
def context_targets(view: View) -> Rows:
    """Targets of other regions and bases, without distance."""
    return {"rows": context(view.report, view.subject.region)}
