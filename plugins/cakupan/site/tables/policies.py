"""Rows about policies and about what the law sets; how a policy stands is told by `tracker`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from markupsafe import Markup

from ... import wording
from ...model.archive import Rule, Series
from ...model.interval import interval
from ...model.statement import Event
from ...model.unit import UNITS
from ...text import Text
from ...tracker import Section, Silence, Standing, sections
from ..markup import number
from ..view import View
from .registry import Rows, table

AT_LEAST = Text("paling sedikit {days}", "at least {days}")
WITHIN = Text("{name} dan daerah di dalamnya", "{name} and the regions in it")


@table()
def policies(view: View) -> Rows:
    """Each policy with its history and what is known of it at the newest release; the home region's first."""
    release = view.edition.release
    day = release.day if release else None
    return {
        "release": release,
        "sections": [
            {
                "anchor": f"kebijakan-{lists.regions[one.region].slug if one.region else 'lain'}",
                "name": _heading(view, one),
                "rows": [_row(view, each, one.region) for each in one.standings],
            }
            for lists in [view.report.archive.codelists]
            for one in sections(view.report.archive, view.edition.publisher.home, day)
        ],
    }


def _heading(view: View, section: Section) -> str:
    if section.region is None:
        return view.translated("Daerah lain")
    name = view.region(section.region)
    alone = all(one.region == section.region for one in section.standings)
    return name if alone else WITHIN[view.language].format(name=name)


def _row(view: View, standing: Standing, section: str | None) -> dict[str, Any]:
    history = [_told(view, one) for one in reversed(standing.history)]
    elsewhere = standing.region and standing.region != section
    numbers = [standing.policy.number, *(one.number for one in standing.states)]
    return {
        "policy": standing.policy,
        "region": view.region(standing.region) if elsewhere and standing.region else "",
        "history": history,
        "last": _told(view, standing.last) if standing.last else None,
        "states": _states(view, standing),
        "silence": silence(view, standing.silence),
        "running": bool(standing.silence and standing.silence.none_yet),
        "uncounted": bool(standing.silence and standing.silence.days is None),
        "over": standing.over,
        "number": next((one for one in numbers if one), None),
        "overdue": standing.overdue,
        "quiet_since_due": standing.quiet_since_due,
        "indicators": [_linked(view, one) for one in standing.policy.indicators],
    }


def _told(view: View, event: Event) -> dict[str, Any]:
    """A report with its date as far as that is known, and its document."""
    return {
        "event": event,
        "when": wording.time(event.time, view.language),
        "source": view.report.archive.sources[event.source],
    }


def _states(view: View, standing: Standing) -> list[dict[str, Any]]:
    """What the newest reports say, each state once with the documents that say it."""
    codes = dict.fromkeys(one.status for one in standing.states)
    return [
        {"code": code, "told": [_told(view, one) for one in standing.states if one.status == code]} for code in codes
    ]


def silence(view: View, counted: Silence | None) -> Markup:
    """The days without new evidence, in words; empty where nothing can be counted."""
    if counted is None or counted.days is None or counted.none_yet:
        return Markup("")
    days = number(view, interval(counted.days), UNITS["days"])
    return days if counted.exact else Markup(AT_LEAST[view.language]).format(days=days)


def _linked(view: View, series: Series) -> dict[str, Any]:
    """A series that the policy is meant to change, with its headline where anything is known of it."""
    lists, home = view.report.archive.codelists, view.edition.publisher.home
    measure, *codes = series.name.split(".")
    names = [view.t((lists.members.get(code) or lists.bases[code]).name) for code in codes]
    return {
        "name": view.t(view.report.name(measure)),
        "slice": ", ".join(names),
        "region": view.region(series.region) if series.region != home else "",
        "figure": view.report.headline(series.region, series.name),
    }


@table()
def rules(view: View) -> Rows:
    """What the law sets for contributions and benefits, with who reported it."""
    lists, release = view.report.archive.codelists, view.edition.release
    return {
        "rows": [
            {
                "rule": one,
                "amount": amount(view, one),
                "members": "; ".join(view.t(lists.members[code].name) for code in one.members),
                "ended": bool(release and one.until and one.until.last < release.day),
            }
            for one in view.report.archive.rules.values()
        ]
    }


def amount(view: View, rule: Rule) -> str:
    """What a rule sets, in words: rupiah, or a percentage of its base."""
    unit = view.report.archive.codelists.measures[rule.measure].unit
    if rule.discount is not None:
        unit = UNITS["percent"]
    if unit.nature == "money":
        return wording.exact_text(interval(rule.amount), unit, view.language)
    return wording.quantity(interval(rule.amount), replace(unit, as_set=True), view.language, with_unit=True)
