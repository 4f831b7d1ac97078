"""Rows of the front page: the answer, what changed since the last statement, and where sources disagree on it."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from ... import wording
from ...figure import Figure
from ...model.period import Period
from ...outlook import arrived
from ...text import Text
from .. import markup
from ..headlines import headline_of, sources_of
from ..view import View
from .documents import check_rows
from .registry import Rows, table

PICTURED = Text(
    "Artinya, {share} pekerja sasaran di {region} sudah terlindungi BPJS Ketenagakerjaan.",
    "That is {share} target workers in {region} protected by BPJS Ketenagakerjaan.",
)
PLAIN = Text(
    "Itu bagian pekerja sasaran di {region} yang sudah terlindungi BPJS Ketenagakerjaan.",
    "That is the share of target workers in {region} protected by BPJS Ketenagakerjaan.",
)
CHANGE = ("coverage_change", "change_through_participants", "change_through_target_workers")


@table("region")
def answer(view: View) -> Rows:
    """The share covered, who is left out, the way to each target, and how sure that is."""
    figure = headline_of(view)
    if figure is None:
        return {"headline": None}
    left = _beside(view, figure, "uncovered_workers", figure.key.period)
    sources = sources_of(view.report, [figure])
    return {
        "headline": figure,
        "meaning": meaning(view, figure),
        "left": left,
        "spoken": _spoken(view, left),
        "targets": _ways(view, figure),
        "newer": _newer(view, figure),
        "sources": sources,
        "kinds": list(dict.fromkeys(one.kind for one in sources)),
    }


@table("region")
def changes(view: View) -> Rows:
    """What the newer statements say beside the headline, and what the difference is made of."""
    figure = headline_of(view)
    if figure is None:
        return {"rows": [], "splits": []}
    newer = _newer(view, figure)
    rows = [{"figure": one, "sources": sources_of(view.report, [one])} for one in newer]
    return {"rows": rows, "splits": [split for one in newer if (split := _split(view, figure, one))]}


@table("region")
def disagreements(view: View) -> Rows:
    """Reports of the page's own figure that its parts do not give; the rest have a page of their own."""
    report, subject = view.report, view.subject
    said = [one for one in report.said.get((subject.region, subject.code), []) if not one.key.slice]
    found = [one for one in said if report.checks[one.id].verdict == "contradictory"]
    return {"rows": check_rows(view, sorted(found, key=lambda one: one.key.period, reverse=True))}


def meaning(view: View, figure: Figure) -> Markup:
    """What the share means, in one sentence; in people where a few of them tell an exact share nearly enough."""
    exact = figure.value if figure.certain else None
    share = "" if exact is None else wording.out_of_few(exact, view.language)
    said = markup.value(view, figure, share) if share else Markup("")
    text = (PICTURED if share else PLAIN)[view.language]
    return Markup(text).format(share=said, region=view.region(figure.key.region))


def _beside(view: View, figure: Figure, measure: str, period: Period) -> Figure | None:
    """Another figure of the same region, members and base."""
    return view.report.figures.get(figure.key.but(measure=measure, period=period).id)


def _spoken(view: View, figure: Figure | None) -> str:
    """The number as a person says it; nothing for one that is short already, or known only by a bound."""
    if figure is None or figure.value is None:
        return ""
    spoken = wording.approximately(figure.value, figure.unit, view.language)
    return "" if spoken in view.value(figure) else spoken


def _newer(view: View, figure: Figure) -> list[Figure]:
    """The same share at later dates, the newest first."""
    series = view.report.series(figure.key.region, figure.key.name)
    return [one for one in reversed(series) if figure.key.period < one.key.period]


def _ways(view: View, figure: Figure) -> list[dict[str, Any]]:
    """Each target of the same region, members and base: when it is due, and what is missing."""
    named = figure.key.but(measure=f"target_{figure.key.measure}").name
    return [_way(view, figure, target) for target in view.report.series(figure.key.region, named)]


def _way(view: View, figure: Figure, target: Figure) -> dict[str, Any]:
    report, due = view.report, target.key.period
    fact = report.facts.get(target.key)
    release = view.edition.release
    seen = [figure, *_newer(view, figure)]
    # A target whose day came before the figure's has no way left to go.
    ahead = figure.key.period.last <= due.last
    needed = _beside(view, figure, "participants_needed", figure.key.period.until(due)) if ahead else None
    return {
        "target": target,
        "due": view.due(due),
        "ahead": ahead,
        "needed": needed,
        "arrived": arrived(needed.interval) if needed else "",
        # Counted from the release, never from the clock: a page must not change by being looked at later.
        "passed": release is not None and due.last < release.day,
        "silent": all(one.key.period.last < due.last for one in seen),
        "others": [(one, report.archive.sources[one.source]) for one in fact.others] if fact else [],
    }


def _split(view: View, figure: Figure, newer: Figure) -> dict[str, Any] | None:
    """The change between two computed shares, with what participants and target workers did to it."""
    period = figure.key.period.until(newer.key.period)
    change, people, target = (_beside(view, figure, measure, period) for measure in CHANGE)
    if change is None:
        return None
    return {"change": change, "people": people, "target": target, "when": view.period(newer.key.period)}
