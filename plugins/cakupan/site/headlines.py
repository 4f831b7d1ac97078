"""Which figure a page is about first, and the documents that figures rest on; prints none."""

from __future__ import annotations

from ..figure import Figure
from ..model.statement import Source
from ..report import Report
from .view import View


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
