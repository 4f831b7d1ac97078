"""All figures and all statements as tables of plain text; words and layout are the pages' business."""

from __future__ import annotations

from collections.abc import Iterable

from ..figure import Figure
from ..indicators import INDICATORS
from ..model.statement import Nothing, Quantity, Statement
from ..model.unit import Unit
from ..reconcile import Check
from ..report import Report
from ..wording import plain, plain_value
from .table import csv_text

FIGURE_COLUMNS = (
    "figure",
    "region",
    "indicator",
    "member",
    "period",
    "value",
    "lower",
    "upper",
    "unit",
    "base",
    "status",
    "numerator",
    "denominator",
    "time_basis",
    "place_basis",
    "sources",
    "release",
)
STATEMENT_COLUMNS = (
    "statement",
    "source",
    "region",
    "measure",
    "member",
    "period",
    "value",
    "lower",
    "upper",
    "qualifier",
    "unit",
    "base",
    "as_printed",
    "recomputed",
    "verdict",
    "time_basis",
    "place_basis",
)
UNRELEASED = "unreleased"
"""Named as the release before there is one."""


def figures_csv(report: Report, release: str) -> str:
    """Every figure, in the order of their ids."""
    return figure_table((report.figures[id_] for id_ in sorted(report.figures)), release)


def figure_table(figures: Iterable[Figure], release: str) -> str:
    return csv_text(FIGURE_COLUMNS, (_figure_row(one, release) for one in figures))


def statements_csv(report: Report) -> str:
    """Every statement with its verdict, in the order of their ids."""
    found = report.statements
    return csv_text(STATEMENT_COLUMNS, (_statement_row(found[id_], report) for id_ in sorted(found)))


def plain_sides(figure: Figure) -> tuple[str, str]:
    """Numerator and denominator of a quotient, each in its own unit; both empty for anything else."""
    indicator = INDICATORS.get(figure.key.measure)
    units = {term.slot: term.unit for term in figure.terms}
    if indicator is None or figure.numerator is None or figure.denominator is None:
        return "", ""
    formula = indicator.formula
    return (
        plain_value(figure.numerator, units[formula.numerator or ""]),
        plain_value(figure.denominator, units[formula.denominator or ""]),
    )


def _figure_row(figure: Figure, release: str) -> tuple[str, ...]:
    key, unit, interval = figure.key, figure.unit, figure.interval
    return (
        key.id,
        key.region,
        key.measure,
        ".".join(key.members),
        str(key.period),
        plain_value(interval, unit),
        plain(interval.low, unit),
        plain(interval.high, unit),
        unit.code,
        key.base or "",
        figure.status,
        *plain_sides(figure),
        figure.time.basis if figure.time else "",
        figure.place_known.basis,
        " ".join(figure.sources),
        release,
    )


def _statement_row(statement: Statement, report: Report) -> tuple[str, ...]:
    key, check = statement.key, report.checks.get(statement.id)
    unit = report.archive.codelists.measures[key.measure].unit
    return (
        statement.id,
        statement.source,
        key.region,
        key.measure,
        ".".join(key.members),
        str(key.period),
        *_reported(statement, unit),
        _qualifier(statement),
        unit.code,
        key.base or "",
        (statement.quantity.as_printed or "") if isinstance(statement.quantity, Quantity) else "",
        recomputed(check, unit),
        check.verdict if check else "",
        statement.time.basis,
        statement.place_known.basis,
    )


def _reported(statement: Statement, unit: Unit) -> tuple[str, str, str]:
    """The number as the document prints it, and from where to where it may lie; a bound is no value."""
    quantity = statement.quantity
    if isinstance(quantity, Nothing):
        return "", "", ""
    printed = quantity.printed if quantity.step is not None else None
    return plain(printed, unit), plain(quantity.interval.low, unit), plain(quantity.interval.high, unit)


def _qualifier(statement: Statement) -> str:
    """What stands before the number, or instead of it, and whether it is to be trusted."""
    quantity = statement.quantity
    if isinstance(quantity, Nothing):
        return quantity.why
    marks = (quantity.hedge, "sic" if quantity.sic else None, "doubt" if quantity.doubt else None)
    return " ".join(filter(None, marks))


def recomputed(check: Check | None, unit: Unit) -> str:
    """One value, or both ends with two dots between, an unknown one left out."""
    if check is None or check.recomputed is None:
        return ""
    low, high = plain(check.recomputed.low, unit), plain(check.recomputed.high, unit)
    return low if check.recomputed.exact else f"{low}..{high}"
