"""What an archive edition is made from: ledgers and releases up to one, names of today, no figure of today."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from ...ledger import Ledger, history, ledgers, verify
from ...ledger.folder import ledger_path
from ...model.archive import Archive, Release
from ...problems import DataError, Place, Problems, kind
from ...read.folder import reading
from ...read.links import report_links
from ...report import Report
from ...text import Text
from ...wording import catalogue
from ..assets import STYLES, assets
from ..content import documents
from ..edition import Edition, publisher
from ..places import ARCHIVE
from ..view import View
from .holdings import Holdings, holdings

NEEDED = ("codelists", "releases")
"""The folders of today's data that must be sound, beside the ledgers: names, and why what was published changed."""
STYLE = "snapshot.css"
UNKNOWN_RELEASE = kind(
    "unknown_release",
    Text("rilis {typed} tidak tercatat dalam buku besar", "the release {typed} is not recorded in the ledger"),
    Text("pilih salah satu yang tercatat: {known}", "choose one that is recorded: {known}"),
)
NO_RELEASE = Text("belum ada", "none yet")


@dataclass(frozen=True, kw_only=True)
class Snapshot(Edition):
    """An edition cut off at a release; its report knows names and no figure, so that none can be shown."""

    live: str
    """Where the site of today stands; empty where the settings do not say. The archive's own root is its host's."""
    recorded: dict[str, bytes]
    """The ledgers' own files, by name."""

    @property
    def day(self) -> Release:
        """The release as of which the site is shown."""
        assert self.release is not None
        return self.release

    @cached_property
    def holdings(self) -> Holdings:
        return holdings(self.history)


def of(view: View) -> Snapshot:
    """The archive edition that a view shows."""
    assert isinstance(view.edition, Snapshot)
    return view.edition


def snapshot(settings: dict[str, Any], release: str) -> Snapshot:
    """The site as it was known at `release`. Raises DataError with all problems of what is needed for it."""
    data, theme = Path(os.environ.get("CAKUPAN_DATA") or settings["CAKUPAN_DATA"]), Path(settings["THEME"])
    archive, found = reading(data)
    problems = Problems(one for one in found if one.place.file.startswith(tuple(f"{data.name}/{it}/" for it in NEEDED)))
    recorded = ledgers(data, problems)
    problems += verify(recorded, archive.releases)
    publishing = publisher(settings, problems)
    _report_unknown(release, [one.release for one in recorded], f"{data.name}/ledger", problems)
    report_links(theme, problems)
    pages = documents(Path(settings["PATH"]), archive.codelists, problems, ARCHIVE)
    if problems:
        raise DataError(problems)
    then = [one for one in recorded if one.release <= release]
    known = _known(archive, {one.release for one in then})
    return Snapshot(
        report=Report(archive=known, facts={}, figures={}, missing=()),
        history=history(then, known.releases),
        publisher=replace(publishing, root=""),
        live=publishing.root or os.environ.get("CAKUPAN_SITEURL", "").rstrip("/"),
        documents=pages,
        translations=catalogue(theme / "translations" / "en.po"),
        assets=assets(theme / "static", Path(settings["CACHE_PATH"]), (*STYLES, STYLE)),
        recorded=_files(data, then),
    )


def _report_unknown(release: str, known: Collection[str], file: str, problems: Problems) -> None:
    if release not in known:
        listed = ", ".join(known) or NO_RELEASE
        problems.report(UNKNOWN_RELEASE, Place(file), typed=release, known=listed)


def _known(archive: Archive, then: Collection[str]) -> Archive:
    """Names, releases and what documents are; nothing that anybody reported, noted or decided."""
    silent = {"statements": (), "events": (), "read": None, "note": None}
    return Archive(
        codelists=archive.codelists,
        sources={
            name: replace(one, **silent)  # type: ignore[arg-type]
            for name, one in archive.sources.items()
        },
        rules={},
        policies={},
        targets=(),
        decisions=(),
        releases=tuple(one for one in archive.releases if one.id in then),
    )


def _files(data: Path, then: Collection[Ledger]) -> dict[str, bytes]:
    paths = [ledger_path(data, one.release) for one in then]
    return {path.name: path.read_bytes() for path in paths}
