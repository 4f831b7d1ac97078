"""What one build publishes: the report, the prose, and who publishes it; writes nothing."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from .. import hyperlinks
from ..downloads import UNRELEASED
from ..ledger import History, Name
from ..model.archive import Release
from ..problems import DataError, Place, Problems, kind
from ..prose import Document
from ..read.links import report_links
from ..report import Report
from ..state import state
from ..text import Text
from ..unseen import UNSEEN, UNSEEN_CHARACTER, code
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
        "alamat laporan {typed} bukan alamat https:// atau mailto: yang utuh",
        "the address for reports {typed} is no whole https:// or mailto: address",
    ),
    Text("isi CAKUPAN_CONTACT dengan salah satunya", "set CAKUPAN_CONTACT to one of them"),
)
UNSAFE_ROOT = kind(
    "unsafe_root",
    Text(
        "alamat situs {typed} bukan alamat https:// yang utuh",
        "the site's address {typed} is no whole https:// address",
    ),
    Text(
        "isi SITEURL seperti https://contoh.go.id, tanpa tanda tanya dan pagar",
        "set SITEURL to one such as https://contoh.go.id, without question mark and hash",
    ),
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
    preview = bool(os.environ.get("CAKUPAN_PREVIEW"))
    problems = Problems() if preview else found.unpublishable
    publishing = publisher(settings, problems)
    if publishing.home not in known.archive.codelists.regions:
        problems.report(NO_HOME, SETTINGS, typed=publishing.home, folder=data.name)
    report_links(theme, problems)
    pages = documents(Path(settings["PATH"]), known.archive.codelists, problems)
    if problems:
        raise DataError(problems)
    return Edition(
        report=known,
        history=found.history,
        waiting=found.waiting,
        preview=preview,
        publisher=publishing,
        documents=pages,
        translations=catalogue(theme / "translations" / "en.po"),
        assets=assets(theme / "static", Path(settings["CACHE_PATH"])),
    )


def publisher(settings: dict[str, Any], problems: Problems) -> Publisher:
    """Who publishes, as the settings say; an address that is none is reported."""
    contact, root = settings["CAKUPAN_CONTACT"], settings["SITEURL"].rstrip("/")
    if contact and not hyperlinks.contact(contact):
        problems.report(UNSAFE_CONTACT, SETTINGS, typed=contact)
    if root and not hyperlinks.root(root):
        problems.report(UNSAFE_ROOT, SETTINGS, typed=root)
    for told in (*settings["CAKUPAN_NAME"], settings["CAKUPAN_OPERATOR"]):
        if found := UNSEEN.search(told):
            problems.report(UNSEEN_CHARACTER, SETTINGS, code=code(found[0]))
    return Publisher(
        name=Text(*settings["CAKUPAN_NAME"]),
        root=root,
        home=settings["CAKUPAN_HOME"],
        operator=settings["CAKUPAN_OPERATOR"],
        contact=contact,
    )
