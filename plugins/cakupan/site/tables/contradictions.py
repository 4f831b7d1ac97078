"""Rows about what cannot all hold: of the whole site, of a region, of an indicator, of a document."""

from __future__ import annotations

from typing import Any

from ...contradictions import STATUSES, Contradiction
from ..contradicted import PAGE, apart, contradiction_href, said_by, titled
from ..view import View
from .registry import Rows, table


@table()
def contradictions(view: View) -> Rows:
    """Every contradiction, those of the home region first; its own only where the page has a region or a source."""
    home, subject = view.edition.publisher.home, view.subject
    found = [one for one in view.report.contradictions if _concerns(one, view)]
    found = sorted(found, key=lambda one: (one.statement.key.region != home, one.statement.key.region, one.id))
    # The permanent place of each is on the page of all of them.
    whole = not (subject.region or subject.source)
    return {"rows": [_row(view, one, anchored=whole) for one in found], "whole": whole, "page": PAGE}


def _concerns(one: Contradiction, view: View) -> bool:
    """Whether the page is about the statement, or about one that says otherwise."""
    subject, key = view.subject, one.statement.key
    documents = {one.statement.source, *(other.source for other in one.against)}
    return (
        (not subject.source or subject.source in documents)
        and subject.region in ("", key.region)
        and (not subject.region or subject.code in ("", key.measure))
    )


def _row(view: View, one: Contradiction, *, anchored: bool) -> dict[str, Any]:
    return {
        "contradiction": one,
        "anchor": one.id if anchored else "",
        "href": contradiction_href(view, one),
        "title": titled(view, one),
        "status": view.t(STATUSES[one.status]),
        "who": said_by(view, one.statement),
        "apart": apart(view, one),
        "figure": view.report.figures.get(one.statement.key.id),
        "against": [
            {"statement": other, "who": said_by(view, other), "check": view.report.checks[other.id]}
            for other in one.against
        ],
        "readings": [reading for reading in one.statement.readings if not reading.preferred],
    }


@table()
def contradictions_here(view: View) -> Rows:
    """The same on a page where there may be none: then nothing is said, not even a heading."""
    return contradictions(view)
