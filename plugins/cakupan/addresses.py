"""Where each thing stands on the site: paths from its root and places within a page; links nothing itself.

Indonesian is at the root and English the same under `/en/`, with the same slugs. Addresses once published
never die, so nothing here may depend on wording or on what else is known.
"""

from __future__ import annotations

from .figure import Figure
from .model.codes import Codelists
from .model.statement import Event, Key, Statement
from .report import Report

CITATIONS = "kutip"
"""The folder of a page's citations, below it."""


def root(language: str) -> str:
    """The front page: `/` or `/en/`."""
    return "/" if language == "id" else f"/{language}/"


def section_address(name: str, language: str = "id") -> str:
    """A page of its own: `/rekonsiliasi/`, `/metodologi/`, `/data/`."""
    return f"{root(language)}{name}/"


def region_path(codelists: Codelists, region: str) -> str:
    """A region's slug; a district's below its parent's: `banyumas/lumbir`. The others stand at the root."""
    one = codelists.regions[region]
    if one.kind == "district" and one.parent in codelists.regions:
        return f"{region_path(codelists, one.parent)}/{one.slug}"
    return one.slug


def region_address(report: Report, region: str, language: str = "id") -> str:
    """`/banyumas/`."""
    return f"{root(language)}{region_path(report.archive.codelists, region)}/"


def page_address(report: Report, region: str, code: str, language: str = "id") -> str:
    """The page of a measure or indicator of a region: `/banyumas/tingkat-cakupan/`."""
    return f"{region_address(report, region, language)}{report.slug(code)}/"


def fragment(key: Key, release: str | None = None) -> str:
    """A figure's place on its page: `2025-04`, `2025-04.wage`, and `2025-04.2026-11-24` as of a release."""
    return ".".join(filter(None, (str(key.period), key.slice, release)))


def address(report: Report, figure: Figure, language: str = "id", release: str | None = None) -> str:
    """A figure's permanent address, as of a release where one is named."""
    page = page_address(report, figure.key.region, figure.key.measure, language)
    return f"{page}#{fragment(figure.key, release)}"


def citation_address(report: Report, key: Key, language: str = "id") -> str:
    """Where a figure's citations stand: `/banyumas/tingkat-cakupan/kutip/#2025-04.wage`."""
    return f"{page_address(report, key.region, key.measure, language)}{CITATIONS}/#{fragment(key)}"


def source_address(source: str, language: str = "id") -> str:
    """`/sumber/ID/`."""
    return f"{root(language)}sumber/{source}/"


def statement_fragment(statement: Statement | Event) -> str:
    """A statement's place on its source's page: its id without the source."""
    return statement.id.partition("/")[2]


def statement_address(statement: Statement | Event, language: str = "id") -> str:
    return f"{source_address(statement.source, language)}#{statement_fragment(statement)}"


def release_address(release: str, language: str = "id") -> str:
    """`/rilis/2026-11-24/`."""
    return f"{root(language)}rilis/{release}/"


def embed_address(page: str, name: str = "", language: str = "id") -> str:
    """`/sematan/banyumas/tingkat-cakupan/2025-04.wage/`: what a page has, for a frame on another site.

    `name` is the place of a figure on its page; without one it is the chart of the page.
    """
    return f"{root(language)}sematan/{'/'.join(filter(None, (page.strip('/'), name)))}/"


def data_address(region: str, code: str, form: str) -> str:
    """A file of one indicator of a region, alike for both languages; `form` is `json` or `csv`."""
    return f"/data/{region}/{code}.{form}"
