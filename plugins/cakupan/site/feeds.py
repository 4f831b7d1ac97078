"""What the site's feeds tell: releases, corrections and contradictions, in both languages; writes no format itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from ..addresses import release_address, section_address
from ..feeds import Entry, Feed, atom, json_feed
from ..model.archive import Release
from ..text import LANGUAGES, Text
from .contradicted import PAGE, story
from .edition import Edition
from .files import json_text
from .news import Step, address, corrections, release_href, steps, told
from .view import Subject, View
from .vintages import described

FOLDER = "umpan"
NAMES = {
    "rilis": Text("Rilis", "Releases"),
    "koreksi": Text("Koreksi", "Corrections"),
    "perbedaan": Text("Angka yang bertentangan", "Figures that contradict"),
}
PAGES = {"rilis": "rilis", "koreksi": "koreksi", "perbedaan": PAGE}
"""The page that tells the same as a feed."""
ABOUT = {
    "rilis": Text("Apa yang ditambah dan diubah, hari demi hari", "What was added and changed, day by day"),
    "koreksi": Text(
        "Setiap angka terbit yang berubah, dengan alasannya", "Every published figure that changed, with the reason"
    ),
    "perbedaan": Text(
        "Angka yang tidak sesuai hitungan ulang atau sumber lain, dan jawabannya",
        "Figures that agree neither with their recomputation nor with another source, and the answers",
    ),
}


def feed_path(name: str, language: str, form: str) -> str:
    """The address of a feed; `form` is `xml` or `json`."""
    return f"{section_address(FOLDER, language)}{name}.{form}"


def feed_files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Each feed in each language as Atom and as JSON Feed, by their names below the site's root."""
    for language in LANGUAGES:
        view = View(edition=edition, language=language, subject=Subject())
        for name in NAMES:
            made = feed(view, name)
            yield feed_path(name, language, "xml").lstrip("/"), atom(made)
            yield feed_path(name, language, "json").lstrip("/"), json_text(json_feed(made))


def feed(view: View, name: str) -> Feed:
    """A feed by its name."""
    publisher, language = view.edition.publisher, view.language
    site = view.t(publisher.name)
    page = section_address(PAGES[name], language)
    entries = {"rilis": _releases, "koreksi": _corrections, "perbedaan": _contradictions}[name](view)
    return Feed(
        name=feed_path(name, language, "xml"),
        title=f"{site}: {view.t(NAMES[name])}",
        about=view.t(ABOUT[name]),
        language=language,
        author=publisher.operator or site,
        page=view.root + page,
        atom=view.root + feed_path(name, language, "xml"),
        json=view.root + feed_path(name, language, "json"),
        entries=tuple(sorted(entries, key=lambda one: one.day, reverse=True)),
    )


def _releases(view: View) -> list[Entry]:
    """Each recorded release: what it adds, and all that it revises."""
    return [_release(view, one) for one in view.edition.releases]


def _release(view: View, release: Release) -> Entry:
    revised = [one for one in steps(view, release.id) if one.revised]
    return Entry(
        name=release_address(release.id, view.language),
        title=view.t(release.title),
        html=Markup("<p>{}</p>").format(view.t(release.adds)) + _listed(view, revised),
        href=release_href(view, release.id),
        day=release.day,
    )


def _listed(view: View, revised: Sequence[Step]) -> Markup:
    items = Markup("").join(Markup("<li>{}</li>").format(told(view, one)) for one in revised)
    return Markup("<ul>{}</ul>").format(items) if items else items


def _corrections(view: View) -> list[Entry]:
    """Each figure or statement that was revised, once for every release that did so."""
    return [_correction(view, release, one) for release, one in corrections(view)]


def _correction(view: View, release: Release, one: Step) -> Entry:
    pinned = f".{release.id}" if one.vintage.standing else ""
    href = f"{address(view, one)}{pinned}"
    return Entry(
        name=f"{href.removeprefix(view.root)}@{release.id}",
        title=described(view, one.vintage.entry),
        html=Markup("<p>{}</p>").format(told(view, one)),
        href=href,
        day=release.day,
    )


def _contradictions(view: View) -> list[Entry]:
    """Each contradiction once; an answer makes it new, under the same id."""
    stories = (story(view, one) for one in view.report.contradictions)
    return [
        Entry(name=one.href.removeprefix(view.root), title=one.title, html=one.summary, href=one.href, day=one.day)
        for one in stories
        if one
    ]
