"""Every contradiction as a row of plain text, beside the tables of figures and statements; finds none."""

from __future__ import annotations

from ..contradictions import Contradiction
from ..report import Report
from .rows import recomputed
from .table import csv_text

CONTRADICTION_COLUMNS = (
    "statement",
    "cause",
    "against",
    "recomputed",
    "verdict",
    "preferred",
    "status",
    "asked",
    "asked_of",
    "answered",
    "answered_by",
    "resolved",
)


def contradictions_csv(report: Report) -> str:
    """Every contradiction, in the order of the statements' ids."""
    found = sorted(report.contradictions, key=lambda one: one.id)
    return csv_text(CONTRADICTION_COLUMNS, (_row(one, report) for one in found))


def _row(one: Contradiction, report: Report) -> tuple[str, ...]:
    check = report.checks[one.id]
    unit = report.archive.codelists.measures[one.statement.key.measure].unit
    done = one.inquiry
    asked, resolved = (done.asked, done.resolved) if done else (None, None)
    answer = done.answers[-1] if done and done.answers else None
    return (
        one.id,
        one.cause,
        " ".join(other.id for other in one.against),
        recomputed(check, unit),
        check.verdict,
        (one.decision.prefer or "") if one.decision else "",
        one.status,
        str(asked.on) if asked else "",
        asked.office if asked else "",
        str(answer.on) if answer else "",
        answer.office if answer else "",
        str(resolved.on) if resolved else "",
    )
