"""The citations of a page as files for reference managers: everything that stands, and what once stood."""

from __future__ import annotations

from collections.abc import Iterator

from ...addresses import root
from ...citations import Citable, bibtex, csl_json, ris
from ...text import LANGUAGES
from ..edition import Edition
from ..files import json_text
from ..view import Subject, View
from .citables import cited, paths

FORMS = ("bib", "ris", "json")


def citation_files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Each file with its name; a page that has nothing to cite yet has none."""
    view = View(edition=edition, language=LANGUAGES[0], subject=Subject())
    for path, one in paths(view).items():
        what = [each.citable for figure in cited(view, path, *one) for each in figure.said]
        if what:
            for language in LANGUAGES:
                yield from ((file_name(path, language, form), _content(what, language, form)) for form in FORMS)


def file_name(path: str, language: str, form: str) -> str:
    """A file beside the page of citations; its name tells what it holds once it was downloaded."""
    return f"{root(language).lstrip('/')}{path}/kutip/{path.replace('/', '-')}.{form}"


def _content(what: list[Citable], language: str, form: str) -> bytes:
    if form == "json":
        return json_text([csl_json(one, language) for one in what])
    if form == "ris":
        # The format asks for these line ends.
        return "".join(ris(one, language) for one in what).replace("\n", "\r\n").encode()
    return "\n".join(bibtex(one, language) for one in what).encode()
