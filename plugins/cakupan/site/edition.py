"""What one build publishes: the report, the prose, and who publishes it; writes nothing."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..model.archive import Release
from ..problems import DataError, Problems
from ..prose import Document, parse
from ..read.folder import reading
from ..report import Report, report
from ..text import LANGUAGES, Text
from ..wording import catalogue
from .assets import Assets, assets


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
        return self.release.id if self.release else "unreleased"


def edition(settings: dict[str, Any]) -> Edition:
    """The edition that Pelican's settings describe. Raises DataError with all problems of data and prose."""
    data = Path(os.environ.get("CAKUPAN_DATA") or settings["CAKUPAN_DATA"])
    theme = Path(settings["THEME"])
    return Edition(
        report=report(*reading(data)),
        publisher=Publisher(
            name=Text(*settings["CAKUPAN_NAME"]),
            root=settings["SITEURL"].rstrip("/"),
            home=settings["CAKUPAN_HOME"],
            operator=settings["CAKUPAN_OPERATOR"],
            contact=settings["CAKUPAN_CONTACT"],
        ),
        documents=_documents(Path(settings["PATH"])),
        translations=catalogue(theme / "translations" / "en.po"),
        assets=assets(theme / "static"),
    )


def _documents(content: Path) -> dict[tuple[str, str], Document]:
    problems = Problems()
    found = {}
    for language in LANGUAGES:
        for path in sorted((content / language).glob("*.md")):
            name = f"{content.name}/{language}/{path.name}"
            document = parse(path.read_text(encoding="utf-8"), name, problems)
            if document:
                found[language, path.stem] = document
    if problems:
        raise DataError(problems)
    return found
