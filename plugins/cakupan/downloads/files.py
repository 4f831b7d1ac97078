"""One indicator of one region as a table or as JSON, and the list of all such files; writes none of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..addresses import address, data_address, page_address
from ..figure import Figure, Term
from ..model.interval import Interval
from ..model.unit import Unit
from ..report import Report
from ..text import LANGUAGES, Text
from ..wording import plain, plain_value, quantity
from .rows import figure_table

Charts = Mapping[str, Mapping[str, Any]]
"""By language and chart id: the chart's kind and the values of its slots."""


def indicator_csv(report: Report, region: str, code: str, release: str) -> str:
    """The rows of `figures.csv` for one region and indicator."""
    return figure_table(_figures(report, region, code), release)


def indicator_json(
    report: Report, region: str, code: str, release: str, charts: Charts | None = None, *, site: str = ""
) -> dict[str, Any]:
    """The same with words in both languages, formulas and the values of its charts; `site` goes before addresses."""
    described = report.described(code)
    return {
        "id": f"{region}/{code}",
        "region": {"code": region, "name": _both(report.archive.codelists.regions[region].name)},
        "indicator": code,
        "name": _both(described.name),
        "definition": _both(described.definition) if described.definition else None,
        "unit": {"code": described.unit.code, "name": _both(described.unit.name)},
        "address": {language: site + page_address(report, region, code, language) for language in LANGUAGES},
        "release": release,
        "figures": [_figure(report, one, site) for one in _figures(report, region, code)],
        "charts": {language: dict((charts or {}).get(language, {})) for language in LANGUAGES},
    }


def index_json(report: Report, release: str, *, site: str = "") -> dict[str, Any]:
    """Every file of figures, with what it holds and where it is."""
    return {
        "release": release,
        "figures": f"{site}/data/figures.csv",
        "statements": f"{site}/data/statements.csv",
        "contradictions": f"{site}/data/contradictions.csv",
        "indicators": [_listed(report, region, code, site) for region, code in sorted(report.by_page)],
    }


def _figures(report: Report, region: str, code: str) -> list[Figure]:
    return sorted(report.by_page.get((region, code), []), key=lambda one: one.id)


def _both(text: Text) -> dict[str, str]:
    return {language: text[language] for language in LANGUAGES}


def _bounded(interval: Interval, unit: Unit) -> dict[str, str]:
    """Value and bounds as strings: a JSON number would lose the noughts that say how exact it is."""
    return {
        "value": plain_value(interval, unit),
        "lower": plain(interval.low, unit),
        "upper": plain(interval.high, unit),
    }


def _figure(report: Report, figure: Figure, site: str) -> dict[str, Any]:
    key = figure.key
    return {
        "id": key.id,
        "address": {language: site + address(report, figure, language) for language in LANGUAGES},
        "period": str(key.period),
        "member": ".".join(key.members),
        "base": key.base or "",
        **_bounded(figure.interval, figure.unit),
        "text": {language: quantity(figure.interval, figure.unit, language) for language in LANGUAGES},
        "status": figure.status,
        "time_basis": figure.time.basis if figure.time else "",
        "place_basis": figure.place_known.basis,
        "sources": list(figure.sources),
        "statements": list(figure.statements),
        "formula": figure.formula or "",
        "terms": [_term(one) for one in figure.terms],
        "assumptions": [_both(one) for one in figure.assumptions],
    }


def _term(term: Term) -> dict[str, Any]:
    """One number of the formula; `figure` is empty for a tariff."""
    return {
        "slot": term.slot,
        "name": _both(term.name),
        "figure": term.figure or "",
        "unit": term.unit.code,
        **_bounded(term.interval, term.unit),
    }


def _listed(report: Report, region: str, code: str, site: str) -> dict[str, Any]:
    return {
        "id": f"{region}/{code}",
        "region": {"code": region, "name": _both(report.archive.codelists.regions[region].name)},
        "indicator": code,
        "name": _both(report.name(code)),
        "figures": len(report.by_page[region, code]),
        "json": site + data_address(region, code, "json"),
        "csv": site + data_address(region, code, "csv"),
        "address": {language: site + page_address(report, region, code, language) for language in LANGUAGES},
    }
