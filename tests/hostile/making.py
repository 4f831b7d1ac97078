"""The site of a data folder with all its files, made in this process as Pelican makes it; judges nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pelican.settings import read_settings

from cakupan.site.edition import edition
from cakupan.site.environment import environment
from cakupan.site.findable import search_files
from cakupan.site.generator import files, variables
from cakupan.site.pages import pages
from cakupan.site.snapshot import files as archive_files
from cakupan.site.snapshot import generator as archive_generator
from cakupan.site.snapshot import pages as archive_pages
from cakupan.site.snapshot.edition import snapshot
from tests.built import ROOT
from tests.hostile.folder import SECOND

ARCHIVE = "arsip/"
"""Before the names of an archive's files, which are a site of their own."""


def made(data: Path, **settings: Any) -> dict[str, bytes]:
    """Every file of the site and of its archive as of the second release, by name."""
    with _reading(data):
        found = read_settings(str(ROOT / "pelicanconf.py"), override=settings)
        return {**_site(found), **{ARCHIVE + name: content for name, content in _archive(found)}}


def _site(settings: Any) -> dict[str, bytes]:
    made, theme, cache = edition(settings), Path(settings["THEME"]), Path(settings["CACHE_PATH"])
    jinja = environment(theme / "templates")
    bound = pages(made, jinja)
    template = jinja.get_template("page.html")
    return {
        **{page.file: template.render(**variables(made, page)).encode() for page in bound},
        **dict(files(made, bound, cache / "charts", theme / "sheet.typ")),
        **search_files(made, bound, cache / "search"),
    }


def _archive(settings: Any) -> Iterator[tuple[str, bytes]]:
    made, jinja = snapshot(settings, SECOND), environment(Path(settings["THEME"]) / "templates")
    template = jinja.get_template(archive_generator.TEMPLATE)
    for page in archive_pages.pages(made, jinja):
        yield page.file, template.render(**archive_generator.variables(page)).encode()
    yield from archive_files.files(made)


@contextmanager
def _reading(data: Path) -> Iterator[None]:
    """The environment names the data, as in a build of other data than the project's."""
    before: Mapping[str, str] = dict(os.environ)
    os.environ["CAKUPAN_DATA"] = str(data)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
