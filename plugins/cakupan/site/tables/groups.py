"""Rows about the groups of people at risk in a region, register by register; groups overlap and nothing sums them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ... import wording
from ...addresses import section_address
from ...figure import Figure
from ...model.codes import Code
from ...model.period import Period
from ...model.statement import Quantity, Statement
from ...report import Report
from ...text import Text
from ..headlines import sources_of
from ..view import View
from .documents import check_rows
from .registry import Rows, table
from .reserves import of_figures, reserves

SIZE, RATE, LEFT, COVERED = "target_workers", "coverage_rate", "uncovered_workers", "active_participants"
Register = tuple[tuple[str, ...], str, Period]
"""Members, base and date: what the numbers of one row share."""
SEVERAL = Text(
    "Kelompok ini tercatat dalam beberapa daftar: {bases}. Tiap daftar mempunyai asal dan hitungannya sendiri. "
    "Karena itu selisih antara dua daftar bukan perubahan jumlah orang atau cakupan.",
    "This group stands in several registers: {bases}. Each has an origin and a count of its own. "
    "So a difference between two of them is no change in the number of people or in coverage.",
)


@table("region")
def groups(view: View) -> Rows:
    """Each group of which the region reports anything, in the order of the codelist."""
    report, region = view.report, view.subject.region
    of_region = [one for one in report.figures.values() if one.key.region == region]
    said = [one for one in report.archive.statements if one.key.region == region]
    made = []
    for code in report.archive.codelists.of("group"):
        figures = [one for one in of_region if code.code in one.key.members]
        if figures:
            made.append(_group(view, code, figures, [one for one in said if code.code in one.key.members]))
    return {"groups": made, "reconciliation": view.root + section_address("rekonsiliasi", view.language)}


def _group(view: View, code: Code, figures: list[Figure], said: list[Statement]) -> dict[str, Any]:
    report, bases = view.report, view.report.archive.codelists.bases
    rows = [_register(view, code.code, key, figures) for key in _registers(figures)]
    of_rows = dict.fromkeys(row["base"] for row in rows)
    used = {one.id for row in rows for one in row["figures"]}
    wrong = [one for one in said if report.checks[one.id].verdict == "contradictory" and _printed(one)]
    return {
        "group": code,
        "anchor": f"kelompok-{code.slug}",
        "rows": rows,
        "several": _several(view, [bases[base] for base in of_rows]) if len(of_rows) > 1 else "",
        "notes": [(view.t(bases[base].name), view.t(bases[base].note)) for base in of_rows if bases[base].note],
        "differing": [{**row, "reserves": reserves(view, [row["statement"]])} for row in check_rows(view, wrong)],
        "others": [{"figure": one, "reserves": of_figures(view, [one])} for one in _others(report, figures, used)],
    }


def _printed(one: Statement) -> bool:
    return isinstance(one.quantity, Quantity)


def _several(view: View, bases: list[Code]) -> str:
    listed = wording.listing([view.t(one.name) for one in bases], view.language)
    return SEVERAL[view.language].format(bases=listed)


def _registers(figures: list[Figure]) -> list[Register]:
    """What is reported of each register and date: the register with the newest date first.

    Within a register, too, the newest stands first, but no date at which a rate is only reported stands above a
    date at which it is recomputed.
    """
    keys = {
        (one.key.members, one.key.base, one.key.period)
        for one in figures
        if one.key.base and one.key.measure in (SIZE, RATE, LEFT)
    }
    newest_first = sorted(keys, key=lambda key: (key[2].order, key[1], key[0]), reverse=True)
    order = [*dict.fromkeys(base for _, base, _ in newest_first)]
    only_told = {
        (one.key.members, one.key.base, one.key.period)
        for one in figures
        if one.key.measure == RATE and one.status == "reported"
    }
    return sorted(newest_first, key=lambda key: (order.index(key[1]), key in only_told))


def _register(view: View, code: str, register: Register, figures: list[Figure]) -> dict[str, Any]:
    """One register at one date: its size, who of it is covered, the rate, who is left."""
    members, base, _ = register
    own = {one.key.measure: one for one in figures if (one.key.members, one.key.base, one.key.period) == register}
    rate = own.get(RATE)
    covered = next((one for one in figures if one.key.measure == COVERED and one.id in _inputs(own)), None)
    found = [one for one in (own.get(SIZE), covered, rate, own.get(LEFT)) if one]
    first = found[0]
    rest = tuple(one for one in members if one != code)
    return {
        "base": base,
        "name": view.t(view.report.archive.codelists.bases[base].name),
        "slice": view.slice(first.key.but(base=None, members=rest)),
        "when": view.when(first.key, first),
        "size": own.get(SIZE),
        "covered": covered,
        "rate": rate,
        "left": own.get(LEFT),
        "check": _check(view.report, rate),
        "figures": found,
        "sources": sources_of(view.report, found),
        "reserves": of_figures(view, found),
    }


def _inputs(own: dict[str, Figure]) -> set[str]:
    """What the numbers of a register were computed from: its covered members are among that, or not known."""
    return {name for one in own.values() for name in one.inputs}


def _check(report: Report, rate: Figure | None) -> Any:
    """How a rate that is only reported holds against the numbers: mostly that nobody can tell."""
    return report.checks.get(rate.statements[0]) if rate and rate.status == "reported" else None


def _others(report: Report, figures: list[Figure], used: set[str]) -> Iterator[Figure]:
    """What else is reported of a group: the newest of each series that no register shows."""
    measures = report.archive.codelists.measures
    for name in dict.fromkeys(one.key.name for one in figures):
        newest = report.headline(figures[0].key.region, name)
        if newest and newest.id not in used and newest.key.measure in measures:
            measure = measures[newest.key.measure]
            if not measure.based and not measure.target_of:
                yield newest
