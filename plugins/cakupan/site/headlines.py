"""Which figure a page is about first; prints none."""

from __future__ import annotations

from ..figure import Figure
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
