"""What one build publishes: the report, the prose, and who publishes it; writes nothing."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from ..downloads import UNRELEASED
from ..ledger import History, Name
from ..model.archive import Release
from ..problems import DataError, Place, Problems, kind
from ..prose import Document
from ..report import Report
from ..state import state
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
    waiting: frozenset[Name] = frozenset()
    """Figures and statements of which no release yet says what they are now."""
    preview: bool = False
    """Whether somebody only looks: then what was published may still change without a release."""
    wanted: tuple[str, ...] = ()
    """Addresses that whoever looks has open: their pages are made first."""

    @cached_property
    def releases(self) -> tuple[Release, ...]:
        """The recorded ones, the oldest first; one that is only written is not yet anything to cite."""
        return tuple(one for one in self.report.archive.releases if one.id in self.history.releases)

    @property
    def release(self) -> Release | None:
        return self.releases[-1] if self.releases else None

    @property
    def release_id(self) -> str:
        """What the data files name beside every figure."""
        return self.release.id if self.release else UNRELEASED


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
    """The edition that Pelican's settings describe. Raises DataError with all problems of data, prose and settings.

    Published figures that change without a recorded release are such a problem, but for somebody's preview.
    """
    data = Path(os.environ.get("CAKUPAN_DATA") or settings["CAKUPAN_DATA"])
    theme = Path(settings["THEME"])
    found = state(data)
    known = found.report
    preview = os.environ.get("CAKUPAN_PREVIEW", "")
    problems = Problems() if preview else found.unpublishable
    publishing = publisher(settings, problems)
    if publishing.home not in known.archive.codelists.regions:
        problems.report(NO_HOME, SETTINGS, typed=publishing.home, folder=data.name)
    pages = documents(Path(settings["PATH"]), known.archive.codelists, problems)
    if problems:
        raise DataError(problems)
    return Edition(
        report=known,
        history=found.history,
        waiting=found.waiting,
        preview=bool(preview),
        wanted=tuple(preview.split()),
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
