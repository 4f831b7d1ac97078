"""Rows about what cannot all hold: of the whole site, of a region, of an indicator, of a document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...contradictions import STATUSES, Contradiction
from ...ledger import Vintage
from ...model.statement import Statement
from ..contradicted import apart, between, contradiction_href, ended, held_beside, speaker, titled
from ..view import View
from ..vintages import described, here, story
from .registry import Rows, table


@table()
def contradictions(view: View) -> Rows:
    """Every contradiction with all that is known of it, those of the home region first, one figure's together."""
    home = view.edition.publisher.home
    found = [(one.statement.key, one) for one in view.report.contradictions]
    found.sort(key=lambda pair: (pair[0].region != home, pair[0].region, pair[0].id, pair[1].id))
    beside = held_beside(view)
    return {
        "rows": [_entry(view, one, beside) for _, one in found],
        "past": [_past(view, one, beside) for one in ended(view)],
    }


def _past(view: View, one: Vintage, beside: Mapping[str, str]) -> dict[str, Any]:
    source = view.report.archive.sources.get(one.entry.sources)
    return {
        "id": one.entry.id,
        "href": here(view, one.entry),
        "title": f"{described(view, one.entry)}, {source.publisher if source else one.entry.sources}",
        "beside": [id_ for id_, place in beside.items() if place == one.entry.id],
        "story": story(view, one.entry.name, spelt=True, anchored=False),
        "done": next((asked for asked in view.report.archive.inquiries if asked.statement == one.entry.id), None),
    }


def _entry(view: View, one: Contradiction, beside: Mapping[str, str]) -> dict[str, Any]:
    # Whoever is held against a recomputation is not measured against other documents as well.
    sides = [(other, "" if one.check else between(view, one.statement, other)) for other in one.against]
    return {
        **_line(view, one),
        "said": _side(view, one.statement),
        "apart": apart(view, one),
        "against": [
            {**_side(view, other), "apart": far, "anchor": other.id if beside.get(other.id) == one.id else ""}
            for other, far in sides
        ],
        "readings": [reading for reading in one.statement.readings if not reading.preferred],
    }


def _side(view: View, statement: Statement) -> dict[str, Any]:
    """A statement with who said it and the document that printed it."""
    return {
        "statement": statement,
        "speaker": speaker(view, statement),
        "source": view.report.archive.sources[statement.source],
        "check": view.report.checks[statement.id],
    }


def _line(view: View, one: Contradiction) -> dict[str, Any]:
    return {
        "contradiction": one,
        "href": contradiction_href(view, one),
        "title": titled(view, one),
        "status": view.t(STATUSES[one.status]),
    }


@table()
def contradictions_here(view: View) -> Rows:
    """In brief what concerns the page; where nothing does, nothing is said, not even a heading."""
    found = [one for one in view.report.contradictions if _concerns(one, view)]
    return {"rows": [_line(view, one) for one in found]}


def _concerns(one: Contradiction, view: View) -> bool:
    """Whether the page is about the statement, or about one that says otherwise."""
    subject, key = view.subject, one.statement.key
    documents = {one.statement.source, *(other.source for other in one.against)}
    return (
        (not subject.source or subject.source in documents)
        and subject.region in ("", key.region)
        and (not subject.region or subject.code in ("", key.measure))
    )
