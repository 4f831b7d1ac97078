"""Rows about the figures of a region, and of one indicator of it."""

from __future__ import annotations

from markupsafe import Markup

from ... import wording
from ...addresses import citation_address, data_address, fragment, page_address
from ...figure import Figure, Term
from ...indicators import INDICATORS
from ...model.statement import Source
from ...text import Text
from .. import markup
from ..headlines import headline_of, sources_of
from ..sheets import sheet_address
from ..view import View
from ..vintages import gone, story
from .registry import Rows, table

MEANS = Text(
    "{name} di {region}: {value}, {when}. Dihitung dari {formula}.",
    "{name} in {region}: {value}, {when}. Computed from {formula}.",
)
SAYS = Text(
    "{name} di {region}: {value}, {when}, seperti dilaporkan sumber.",
    "{name} in {region}: {value}, {when}, as reported by the source.",
)


@table("region")
def headline(view: View) -> Rows:
    figure = headline_of(view)
    if figure is None:
        return {"headline": None}
    report = view.report
    series = report.series(figure.key.region, figure.key.name)
    fact = report.facts.get(figure.key)
    return {
        "headline": figure,
        "sentence": sentence(view, figure),
        "spoken": "" if figure.value is None else wording.approximately(figure.value, figure.unit, view.language),
        "newer": [one for one in series if figure.key.period < one.key.period],
        "older": [one for one in series if one.key.period < figure.key.period],
        "sources": sources_of(report, [figure]),
        "agreeing": [*fact.agreeing] if fact else [],
        "others": [*fact.others] if fact else [],
        "decision": fact.decision if fact else None,
    }


def sentence(view: View, figure: Figure) -> Markup:
    """What the figure says, in one sentence; each number in it is the figure that it names."""
    parts = [Markup("{} ({})").format(_named(view, term), markup.term(view, term)) for term in figure.terms]
    words = {
        "name": view.named(figure.key),
        "region": view.region(figure.key.region),
        "value": Markup("{} {}").format(markup.value(view, figure), view.spread(figure)).strip(),
        "when": view.when(figure.key, figure),
        "formula": Markup(wording.listing(parts, view.language)),
    }
    return Markup((MEANS if parts else SAYS)[view.language]).format(**words)


def _named(view: View, term: Term) -> str:
    """An input with its slice, so that a part and its whole are told apart."""
    figure = view.report.figures.get(term.figure or "")
    text = view.named(figure.key) if figure else view.t(term.name)
    return text[:1].lower() + text[1:]


@table("code")
def formula(view: View) -> Rows:
    return {"figure": headline_of(view)}


@table("code")
def periods(view: View) -> Rows:
    """Every figure of the page, the newest first, each with its permanent place."""
    report = view.report
    rows = [
        {
            "figure": one,
            "anchor": fragment(one.key),
            "story": story(view, ("figure", one.id)),
            "cite": view.root + citation_address(report, one.key, view.language),
            "sources": [report.archive.sources[name] for name in one.sources],
            "others": [*report.facts[one.key].others] if one.key in report.facts else [],
        }
        for one in _newest_first(report.by_page.get((view.subject.region, view.subject.code), []))
    ]
    path = page_address(report, view.subject.region, view.subject.code).strip("/")
    return {"rows": rows, "gone": [one for one in gone(view, path) if one.name[1] not in report.figures]}


def _newest_first(figures: list[Figure]) -> list[Figure]:
    """By period, and within one the total before its parts."""
    by_slice = sorted(figures, key=lambda one: one.key.slice)
    return sorted(by_slice, key=lambda one: one.key.period.order, reverse=True)


@table("region")
def missing(view: View) -> Rows:
    """What a reader would expect here and does not find, with the reason."""
    subject = view.subject
    return {
        "rows": [
            {
                "name": view.name(one.key),
                "slice": view.slice(one.key),
                "when": view.period(one.key.period),
                "reason": one.reason,
                "elsewhere": wording.listing([view.period(period) for period in one.elsewhere], view.language),
            }
            for one in view.report.missing
            if one.key.region == subject.region and subject.code in ("", one.key.measure)
            if one.key.id not in view.report.figures or view.report.figures[one.key.id].status == "reported"
        ]
    }


@table()
def sources(view: View) -> Rows:
    """The documents behind an indicator, or all of them."""
    subject, report = view.subject, view.report
    if not subject.code:
        return {"rows": sorted(report.archive.sources.values(), key=_dated, reverse=True)}
    return {"rows": sources_of(report, report.by_page.get((subject.region, subject.code), []))}


def _dated(source: Source) -> tuple[str, str]:
    return str(source.published or ""), source.id


@table("code")
def downloads(view: View) -> Rows:
    subject = view.subject
    files = [
        {"text": form.upper(), "href": view.root + data_address(subject.region, subject.code, form)}
        for form in ("csv", "json")
    ]
    return {"files": files}


@table("region")
def figures(view: View) -> Rows:
    """The headline of every measure and indicator of a region and of every slice of it."""
    report, region = view.report, view.subject.region
    codes = report.pages.get(region, [])
    groups = []
    for code in sorted(codes, key=lambda code: (list(INDICATORS).index(code) if code in INDICATORS else 99, code)):
        slices = sorted({one.key.slice for one in report.by_page[region, code]})
        shown = [report.headline(region, ".".join(filter(None, (code, one)))) for one in slices]
        rows = [{"figure": one, "count": len(report.series(region, one.key.name))} for one in shown if one]
        groups.append({"name": report.name(code), "href": view.page_href(region, code), "rows": rows})
    return {"groups": groups}


@table("region")
def sheet(view: View) -> Rows:
    """The region's fact sheet; there is none before the first release, whose day it bears."""
    href = view.root + sheet_address(view, view.subject.region)
    return {"files": [{"text": "PDF", "href": href}] if view.edition.release else []}
