"""A prose table of a small data folder as the theme draws it, without a build; judges nothing."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import cast

from cakupan.ledger import Ledger, history
from cakupan.read.folder import archive
from cakupan.report import report
from cakupan.site.assets import Assets
from cakupan.site.edition import Edition, Publisher
from cakupan.site.environment import environment
from cakupan.site.tables import TABLES
from cakupan.site.view import Subject, View
from cakupan.state import state
from cakupan.text import Text, same
from cakupan.wording import catalogue
from tests.exhibits import SOUND
from tests.sample_data import put

THEME = Path(__file__).parents[2] / "theme"
RELEASE = "title: {id: Rilis, en: Release}\nadds: {id: Semuanya, en: Everything}\n"


def seen(place: Path, files: dict[str, str], language: str = "id", home: str = "33.02") -> View:
    """The codelists of the sound folder with these files beside them, seen from a page about the home region."""
    data = place / "data"
    if not data.exists():
        shutil.copytree(SOUND / "codelists", data / "codelists")
        for name, text in files.items():
            put(data, f"{name}.yaml", text)
    known = report(archive(data))
    # As if each release had been recorded, with nothing in it.
    recorded = [Ledger(release=one.id, file="") for one in known.archive.releases]
    made = Edition(
        report=known,
        history=history(recorded, known.archive.releases),
        publisher=Publisher(name=same("Contoh"), root="", home=home, operator="", contact=""),
        documents={},
        translations=catalogue(THEME / "translations" / "en.po"),
        # Tables name no stylesheet or script.
        assets=cast(Assets, None),
    )
    return View(edition=made, language=language, subject=Subject(region=home))


def recorded(data: Path, language: str = "id", root: str = "", name: str | Text = "Contoh") -> View:
    """The figures of a data folder with their history, as a page without a subject sees them."""
    known = state(data)
    site = same(name) if isinstance(name, str) else name
    made = Edition(
        report=known.report,
        history=known.history,
        waiting=known.waiting,
        publisher=Publisher(name=site, root=root, home="33.02", operator="", contact=""),
        documents={},
        translations=catalogue(THEME / "translations" / "en.po"),
        # Neither tables nor citations name a stylesheet or script.
        assets=cast(Assets, None),
    )
    return View(edition=made, language=language, subject=Subject())


def drawn(view: View, name: str) -> str:
    """The table of that name, as HTML."""
    template = environment(THEME / "templates").get_template(f"tables/{name}.html")
    return template.render(**TABLES[name].rows(view), lead="", view=view, language=view.language)


def told(html: str) -> str:
    """What a reader reads: the text without tags, every blank a single one."""
    text = " ".join(re.sub(r"<[^>]*>", " ", html).split())
    return re.sub(r" (?=[,.;:)])", "", text)
