"""Rows about the whole site: policies, rules, words, regions, releases and files."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ... import wording
from ...indicators import INDICATORS
from ...model.archive import Policy, Rule
from ...model.interval import interval
from ...model.unit import UNITS
from ..view import View
from .registry import Rows, table

EVIDENCE = ("held", "awaited")
"""Statuses of meetings and hopes, which show that somebody acts but not how the policy stands."""


@table()
def policies(view: View) -> Rows:
    """Each policy with its history in order; those of the home region first."""
    archive, home = view.report.archive, view.edition.publisher.home
    rows = [_history(view, policy) for policy in archive.policies.values()]
    local = {one.code for one in archive.events if one.region == home}
    return {"rows": sorted(rows, key=lambda row: row["policy"].code not in local)}


def _history(view: View, policy: Policy) -> dict[str, Any]:
    """A policy with what was reported of it, and how it stands by the last reports: several where they differ."""
    archive = view.report.archive
    history = sorted((one for one in archive.events if one.code == policy.code), key=lambda one: one.time.period)
    said = [one for one in history if one.status not in (None, *EVIDENCE)]
    events = [{"event": one, "source": archive.sources[one.source]} for one in history]
    return {
        "policy": policy,
        "events": events,
        "states": list(dict.fromkeys(one.status for one in said if one.time.period == said[-1].time.period)),
    }


@table()
def rules(view: View) -> Rows:
    lists = view.report.archive.codelists
    return {
        "rows": [
            {
                "rule": one,
                "amount": amount(view, one),
                "members": "; ".join(view.t(lists.members[code].name) for code in one.members),
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


@table()
def terms(view: View) -> Rows:
    """Every term of the field with its definition, in alphabetical order."""
    lists = view.report.archive.codelists
    found = {
        **{one.code: (one.name, one.definition, one.unit.name) for one in lists.measures.values()},
        **{one.code: (one.name, one.definition, one.unit.name) for one in INDICATORS.values()},
        **{one.code: (one.name, one.note, None) for one in (*lists.members.values(), *lists.bases.values())},
    }
    rows = [
        {"anchor": code, "term": view.t(name), "definition": view.t(said), "unit": view.t(unit)}
        for code, (name, said, unit) in found.items()
    ]
    return {"rows": sorted(rows, key=lambda row: row["term"].lower())}


@table()
def regions(view: View) -> Rows:
    """Regions of which anything is reported, each with its newest coverage on the UCJ base."""
    report = view.report
    shown = [one for code, one in report.archive.codelists.regions.items() if code in report.pages]
    rows = [
        {
            "region": one,
            "href": view.region_href(one.code),
            "coverage": report.headline(one.code, "coverage_rate"),
        }
        for one in shown
    ]
    return {"rows": rows}


@table()
def releases(view: View) -> Rows:
    return {"rows": list(view.report.archive.releases)}


@table("figure")
def release(view: View) -> Rows:
    """One release: what it adds and revises."""
    return {"release": next(one for one in view.report.archive.releases if one.id == view.subject.figure)}


@table()
def files(view: View) -> Rows:
    names = ("figures.csv", "statements.csv", "index.json")
    return {"files": [{"text": name, "href": f"{view.root}/data/{name}"} for name in names]}
