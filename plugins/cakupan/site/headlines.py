"""Which figure a page is about first, and the documents that figures rest on; prints none."""

from __future__ import annotations

from ..figure import Figure
from ..indicators import INDICATORS
from ..model.statement import Source
from ..report import Report
from .view import View

MAIN = "coverage_rate"
FIRST = (
    MAIN,
    "uncovered_workers",
    "active_participants",
    "target_workers",
    "target_coverage_rate",
    "target_distance",
    "participants_needed",
    "benefits_paid",
    "benefit_recipients",
    *INDICATORS,
)
"""What a reader asks first of a region; measures that nothing is said of here follow by their codes."""
TOLD_APART = ("comparison", "illustration")
"""What is never shown without the words beside it."""


def headline_of(view: View) -> Figure | None:
    """The page's own figure: the one named, else the total's, else the newest of any slice."""
    subject, report = view.subject, view.report
    if subject.figure:
        return report.figures.get(subject.figure)
    total = report.headline(subject.region, subject.code)
    figures = report.by_page.get((subject.region, subject.code), [])
    computed = [one for one in figures if one.status != "reported"] or figures
    return total or next(iter(([one for one in computed if one.certain] or computed)[-1:]), None)


def sources_of(report: Report, figures: list[Figure]) -> list[Source]:
    """The documents that figures rest on, each once, the newest first."""
    names = dict.fromkeys(name for one in figures for name in one.sources)
    found = [report.archive.sources[name] for name in names]
    return sorted(found, key=lambda one: (str(one.published or ""), one.id), reverse=True)


def headlines_of(view: View) -> list[Figure]:
    """The headline of everything known of a region: its coverage, then wholes before what is only known of a part."""
    codes = view.report.pages.get(view.subject.region, [])
    found = [one for code in codes if (one := headline_of(view.about(code=code, figure="")))]
    plain = [one for one in found if one.status not in TOLD_APART] or found
    return sorted(plain, key=lambda one: (one.key.measure != MAIN, bool(one.key.slice), _rank(one.key.measure)))


def _rank(measure: str) -> tuple[int, str]:
    return (FIRST.index(measure) if measure in FIRST else len(FIRST), measure)
