"""What one build publishes: the report, the prose, and who publishes it; writes nothing."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..downloads import newest_release
from ..ledger import History, history, ledgers, verify
from ..model.archive import Release
from ..problems import DataError, Place, Problems, kind
from ..prose import Document
from ..read.folder import reading
from ..report import Report, report
from ..text import Text
from ..wording import catalogue
from .assets import Assets, assets
from .content import documents


@dataclass(frozen=True, kw_only=True)
class Publisher:
    """Where the site stands and who answers for it; an empty operator means a demonstration."""

    name: Text
    root: str
    home: str
    operator: str
    contact: str


@dataclass(frozen=True, kw_only=True)
class Edition:
    """Everything that pages are made from."""

    report: Report
    history: History
    """What was published before, from the ledgers alone."""
    publisher: Publisher
    documents: dict[tuple[str, str], Document]
    """Markdown pages by language and name."""
    translations: dict[str, str]
    """Interface texts: Indonesian to English."""
    assets: Assets

    @property
    def release(self) -> Release | None:
        return max(self.report.archive.releases, key=lambda one: one.id, default=None)

    @property
    def release_id(self) -> str:
        return newest_release(self.report)


NO_HOME = kind(
    "no_home",
    Text(
        "wilayah beranda {typed} tidak ada dalam daftar wilayah",
        "the front page's region {typed} is not in the codelist",
    ),
    Text(
        "samakan CAKUPAN_HOME dengan salah satu kode di {folder}/codelists/regions.yaml",
        "set CAKUPAN_HOME to one of the codes in {folder}/codelists/regions.yaml",
    ),
)
UNSAFE_CONTACT = kind(
    "unsafe_contact",
    Text(
        "alamat laporan {typed} bukan https:// atau mailto:",
        "the address for reports {typed} is no https:// or mailto:",
    ),
    Text("isi CAKUPAN_CONTACT dengan salah satunya", "set CAKUPAN_CONTACT to one of them"),
)
SETTINGS = Place("pelicanconf.py")


def edition(settings: dict[str, Any]) -> Edition:
    """The edition that Pelican's settings describe. Raises DataError with all problems of data, prose and settings."""
    data = Path(os.environ.get("CAKUPAN_DATA") or settings["CAKUPAN_DATA"])
    theme = Path(settings["THEME"])
    known = report(*reading(data))
    problems = Problems()
    recorded = ledgers(data, problems)
    problems += verify(recorded, known.archive.releases)
    publishing = publisher(settings, problems)
    if publishing.home not in known.archive.codelists.regions:
        problems.report(NO_HOME, SETTINGS, typed=publishing.home, folder=data.name)
    pages = documents(Path(settings["PATH"]), known.archive.codelists, problems)
    if problems:
        raise DataError(problems)
    return Edition(
        report=known,
        history=history(recorded, known.archive.releases),
        publisher=publishing,
        documents=pages,
        translations=catalogue(theme / "translations" / "en.po"),
        assets=assets(theme / "static", Path(settings["CACHE_PATH"])),
    )


def publisher(settings: dict[str, Any], problems: Problems) -> Publisher:
    """Who publishes, as the settings say; an address that is none is reported."""
    contact = settings["CAKUPAN_CONTACT"]
    if contact and not contact.startswith(("https://", "mailto:")):
        problems.report(UNSAFE_CONTACT, SETTINGS, typed=contact)
    return Publisher(
        name=Text(*settings["CAKUPAN_NAME"]),
        root=settings["SITEURL"].rstrip("/"),
        home=settings["CAKUPAN_HOME"],
        operator=settings["CAKUPAN_OPERATOR"],
        contact=contact,
    )
