"""Rows that set coverage of regions side by side, where their statements mean the same; ranks none."""

from __future__ import annotations

from typing import Any

from ...figure import Figure
from ...model.codes import Region
from ...model.statement import DEFAULT_BASE, Key, Quantity, Statement
from ...report import Report
from ...text import Text
from ..headlines import sources_of
from ..view import View
from .registry import Rows, table
from .reserves import of_figures, reserves, rests_on_inference

RATE, TARGET_WORKERS = "coverage_rate", "target_workers"
KINDS = (
    (("regency", "city"), Text("Kabupaten dan kota", "Regencies and cities")),
    (("district", "village"), Text("Kecamatan dan desa", "Districts and villages")),
    (
        ("branch", "area"),
        Text("Wilayah kerja lain, bukan kabupaten atau kota", "Other areas of service, no regency or city"),
    ),
    (("province",), Text("Provinsi", "Provinces")),
    (("nation",), Text("Nasional", "The nation")),
)
"""What a region is, in the order of the table: an area of service is never taken for a regency."""
SIC = Text(
    "dicetak demikian oleh sumber; tidak dipakai untuk menghitung",
    "printed so by the source; not used for computing",
)
ALONE = Text(
    "belum ada wilayah lain yang dilaporkan dengan basis yang sama",
    "no other region is reported on the same base",
)
INFERRED = Text(
    "Basisnya hanya disimpulkan, jadi kurang pasti dapat dibandingkan",
    "Base only inferred, so it is less certain that these compare",
)
UNSETTLED = Text(
    "sumber berbeda dan belum ada pilihan di antaranya", "sources differ, and nobody has chosen between them"
)


@table("region")
def comparison(view: View) -> Rows:
    """A table for each base that several regions share, and what is reported beside them."""
    report, own = view.report, view.subject.region
    shared = _shared(report)
    bases = sorted(shared, key=lambda base: (own not in shared[base], base != DEFAULT_BASE))
    return {
        "tables": [_table(view, base, shared[base]) for base in bases],
        "others": [_beside(view, one, shared) for one in _not_set_beside(report, shared)],
    }


def _shared(report: Report) -> dict[str, list[str]]:
    """The regions of each known base on which more than one region is reported."""
    lists = report.archive.codelists
    found: dict[str, dict[str, None]] = {}
    for one in report.figures.values():
        if _of_all(one.key) and lists.comparable(one.key):
            found.setdefault(one.key.base or "", {})[one.key.region] = None
    return {base: [*regions] for base, regions in found.items() if len(regions) > 1}


def _of_all(key: Key) -> bool:
    """Whether it is the coverage of all workers of a place, not of a group or segment."""
    return key.measure == RATE and not key.members


def _table(view: View, base: str, regions: list[str]) -> dict[str, Any]:
    rows = [_row(view, region, base) for region in regions]
    lists = view.report.archive.codelists
    sure, apart = ([row for row in rows if row["inferred"] == one] for one in (False, True))
    sets = [(text, [row for row in sure if row["region"].kind in kinds]) for kinds, text in KINDS]
    return {
        "base": lists.bases[base],
        "groups": [
            {"name": view.t(text), "rows": sorted(found, key=lambda row: row["region"].name[view.language])}
            for text, found in (*sets, (INFERRED, apart))
            if found
        ],
        "own": any(row["own"] for row in rows),
        "dates_differ": len({row["figure"].key.period for row in rows}) > 1,
        "uncertain": any(not row["figure"].certain or row["figure"].status == "reported" for row in rows),
    }


def _row(view: View, code: str, base: str) -> dict[str, Any]:
    """A region's headline on a base, with what is newer but rounded or only reported."""
    report = view.report
    name = RATE if base == DEFAULT_BASE else f"{RATE}.{base}"
    figure = report.headline(code, name)
    assert figure is not None
    region: Region = report.archive.codelists.regions[code]
    denominators = _denominators(report, figure)
    newer = [one for one in reversed(report.series(code, name)) if figure.key.period < one.key.period]
    inferred = rests_on_inference(view, figure) or any(one.base_known.basis == "inferred" for one in denominators)
    return {
        "region": region,
        "own": code == view.subject.region,
        "figure": figure,
        "inferred": inferred,
        "reserves": [*dict.fromkeys([*of_figures(view, [figure]), *reserves(view, denominators)])],
        "newer": [{"figure": one, "reserves": of_figures(view, [one])} for one in newer],
        "sources": sources_of(report, [figure]),
    }


def _denominators(report: Report, figure: Figure) -> list[Statement]:
    """What the documents of a rate that is only reported name as all workers on its base, of whatever date."""
    if figure.status != "reported":
        return []
    wanted = figure.key.but(measure=TARGET_WORKERS)
    said = (one for name in figure.sources for one in report.archive.sources[name].statements)
    return [one for one in said if one.key.but(period=wanted.period) == wanted]


def _not_set_beside(report: Report, shared: dict[str, list[str]]) -> list[Statement]:
    """Statements on coverage of all workers that stand in no table, by region and date."""
    found = [
        one
        for one in report.archive.statements
        if _of_all(one.key) and isinstance(one.quantity, Quantity)
        if not (one.key.base in shared and one.quantity.usable and one.key.id in report.figures)
    ]
    return sorted(found, key=lambda one: (one.key.region, one.key.period, one.id))


def _beside(view: View, one: Statement, shared: dict[str, list[str]]) -> dict[str, Any]:
    return {
        "statement": one,
        "region": view.region(one.key.region),
        "base": view.slice(one.key) or view.t(view.report.archive.codelists.bases[DEFAULT_BASE].name),
        "when": view.period(one.key.period),
        "source": view.report.archive.sources[one.source],
        "reason": view.t(_reason(view.report, one, shared)),
        "reserves": reserves(view, [one]),
    }


def _reason(report: Report, one: Statement, shared: dict[str, list[str]]) -> Text:
    """Why a statement stands beside no other."""
    lists = report.archive.codelists
    said, base = one.quantity, lists.bases.get(one.key.base or "")
    assert isinstance(said, Quantity)
    if said.doubt:
        return said.doubt
    if said.sic:
        return SIC
    if base and not lists.comparable(one.key):
        return base.note or base.name
    return UNSETTLED if one.key.base in shared else ALONE
