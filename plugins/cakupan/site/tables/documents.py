"""Rows about documents, what they report, and how that compares with the recomputation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...addresses import source_address, statement_fragment
from ...model.statement import Quantity, Statement
from ...reconcile import VERDICTS
from ..contradicted import ended, held_beside
from ..meanings import MEANINGS
from ..view import View
from ..vintages import gone, story
from .registry import Rows, table


def check_rows(view: View, statements: Iterable[Statement]) -> list[dict[str, Any]]:
    report = view.report
    return [
        {
            "statement": one,
            "check": report.checks[one.id],
            "source": report.archive.sources[one.source],
            "anchor": statement_fragment(one),
            "name": view.name(one.key),
            "slice": view.slice(one.key),
            "region": view.region(one.key.region),
            "when": view.period(one.key.period),
            "figure": report.figures.get(one.key.id),
            "readings": [reading for reading in one.readings if not reading.preferred],
        }
        for one in statements
    ]


@table()
def checks(view: View) -> Rows:
    """Statements that can be held against a recomputation: those of an indicator of a region, or all."""
    subject, report = view.subject, view.report
    of_page = report.said.get((subject.region, subject.code), [])
    found = [
        one
        for one in (of_page if subject.region else report.archive.statements)
        if isinstance(one.quantity, Quantity) and report.checks[one.id].verdict != "not_checkable"
    ]
    rows = check_rows(view, sorted(found, key=lambda one: one.key.period, reverse=True))
    placed = {row["statement"].id for row in rows} if subject.region else _placed(view)
    return {"rows": [{**row, "place": id_ if (id_ := row["statement"].id) not in placed else ""} for row in rows]}


def _placed(view: View) -> set[str]:
    """What has its place above on the page of contradictions. The rest may have contradicted parts that changed."""
    return {one.id for one in view.report.contradictions} | {one.entry.id for one in ended(view)} | {*held_beside(view)}


@table()
def verdicts(view: View) -> Rows:
    counted = [check.verdict for check in view.report.checks.values()]
    return {
        "rows": [
            (view.t(text), view.t(MEANINGS[verdict]), counted.count(verdict)) for verdict, text in VERDICTS.items()
        ]
    }


@table("source")
def document(view: View) -> Rows:
    return {"source": view.report.archive.sources[view.subject.source]}


@table("source")
def statements(view: View) -> Rows:
    """What a document reports, each with what it was in every release; what it no longer does stays as well."""
    source = view.report.archive.sources[view.subject.source]
    rows = [
        {**row, "story": story(view, ("statement", row["statement"].id))} for row in check_rows(view, source.statements)
    ]
    past = gone(view, source_address(source.id).strip("/"))
    # What is there again, and not yet released, has its row.
    return {"rows": rows, "gone": [one for one in past if one.name[1] not in view.report.statements]}


@table()
def events(view: View) -> Rows:
    """What documents report without a number: a source's, or a region's."""
    archive, subject = view.report.archive, view.subject
    sources = [archive.sources[subject.source]] if subject.source else archive.sources.values()
    rows = [
        {
            "event": one,
            "policy": archive.policies.get(one.code),
            "source": source,
            "when": view.period(one.time.period),
            "anchor": statement_fragment(one),
        }
        for source in sources
        for one in source.events
        if subject.region in ("", one.region)
    ]
    return {"rows": rows}


@table()
def decisions(view: View) -> Rows:
    """Choices between disagreeing statements: all, or those about the page's region and indicator."""
    report, subject = view.report, view.subject
    prefix = "/".join(filter(None, (subject.region, subject.code)))
    return {
        "rows": [
            {
                "decision": one,
                "figure": report.figures.get(one.figure),
                "preferred": report.statements.get(one.prefer or ""),
                "others": [report.statements[name] for name in one.over if name in report.statements],
            }
            for one in report.archive.decisions
            if one.figure.startswith(prefix)
        ]
    }
