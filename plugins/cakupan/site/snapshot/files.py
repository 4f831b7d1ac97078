"""The downloads of an archive: the contract's tables as far as the ledgers know them, and the ledgers themselves."""

from __future__ import annotations

from collections.abc import Iterator

from ...downloads import FIGURE_COLUMNS, STATEMENT_COLUMNS
from ...downloads.table import csv_text
from ...ledger import interval
from ...model.codes import Codelists
from ...model.unit import UNITS
from ...wording import plain, plain_value
from ..files import json_text
from ..manifest import manifests
from ..policy import host_files
from ..sitemap import robots
from .edition import Snapshot
from .holdings import Holding

STYLES_AND_SIGNS = ("theme/site.", "theme/favicon.", "theme/icon-")
"""What archive pages load of the theme's files: there are no charts and no search."""


def files(edition: Snapshot) -> Iterator[tuple[str, bytes]]:
    """Every file beside the pages; robots may read them, so that they see which pages are not for their index."""
    yield from ((name, content) for name, content in edition.assets.files.items() if name.startswith(STYLES_AND_SIGNS))
    yield "data/figures.csv", figures_csv(edition).encode()
    yield "data/statements.csv", statements_csv(edition).encode()
    for name, content in edition.recorded.items():
        yield f"data/ledger/{name}", content
    for name, manifest in manifests(edition).items():
        yield name, json_text(manifest)
    yield from host_files(edition.publisher.root)
    yield "robots.txt", robots("").encode()


def figures_csv(edition: Snapshot) -> str:
    """Every figure as of then, in the order of their ids; what no ledger keeps is left empty."""
    lists = edition.report.archive.codelists
    rows = (
        {
            "figure": one.entry.id,
            "indicator": one.code,
            "sources": one.entry.sources,
            "release": edition.day.id,
            **_known(one, lists),
        }
        for one in sorted(edition.holdings.figures, key=lambda one: one.entry.id)
    )
    return _table(FIGURE_COLUMNS, rows)


def statements_csv(edition: Snapshot) -> str:
    """Every statement as of then; why there is no number stands where the number's qualifier does."""
    lists = edition.report.archive.codelists
    rows = (
        {
            "statement": one.entry.id,
            "source": one.entry.sources,
            "measure": one.code,
            "qualifier": "" if _bounds(one) else one.entry.value,
            **_known(one, lists),
        }
        for one in sorted(edition.holdings.statements, key=lambda one: one.entry.id)
    )
    return _table(STATEMENT_COLUMNS, rows)


def _table(columns: tuple[str, ...], rows: Iterator[dict[str, str]]) -> str:
    return csv_text(columns, ([row.get(column, "") for column in columns] for row in rows))


def _known(one: Holding, lists: Codelists) -> dict[str, str]:
    members, base = _sliced(one, lists)
    return {
        "region": one.region,
        "member": members,
        "base": base,
        "period": str(one.period),
        "unit": one.entry.unit,
        **_bounds(one),
    }


def _sliced(one: Holding, lists: Codelists) -> tuple[str, str]:
    """Members and base; all codes as members where the lists no longer tell them apart."""
    try:
        key = lists.key(one.key)
    except KeyError:
        return ".".join(one.codes), ""
    return ".".join(key.members), key.base or ""


def _bounds(one: Holding) -> dict[str, str]:
    """Value and bounds as plain decimals; nothing for what is no number."""
    try:
        known, unit = interval(one.entry.value), UNITS[one.entry.unit]
    except (KeyError, ValueError):
        return {}
    return {"value": plain_value(known, unit), "lower": plain(known.low, unit), "upper": plain(known.high, unit)}
