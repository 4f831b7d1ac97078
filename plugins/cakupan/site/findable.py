"""What a reader can search for: pages, headline figures and terms, in both languages, and the index of it all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..addresses import address, section_address
from ..figure import Figure
from ..search import Entry, Passage, Sheet, bundle, made_from, packed, program, unpacked
from ..text import LANGUAGES
from .edition import Edition
from .glossary import PAGE as GLOSSARY
from .glossary import glossary
from .keeping import forget_oldest, kept
from .markup import STATUS
from .pages import Page
from .places import INDEX, SEARCH
from .view import Subject, View

KEPT = 8
"""So many indexes stay in the cache: of the sites that are worked on, and of the tests."""


def search_files(edition: Edition, pages: Iterable[Page], cache: Path) -> dict[str, bytes]:
    """The index and what reads it, by their paths below the site's root. Raises DataError where it is not whole."""
    entries, indexer = list(findable(edition, pages)), program()
    files = unpacked(kept(cache / made_from(entries, indexer), lambda: packed(bundle(entries, indexer))))
    forget_oldest(cache, KEPT)
    return {f"{INDEX}/{path}": content for path, content in files.items()}


def findable(edition: Edition, pages: Iterable[Page]) -> Iterator[Entry]:
    """Every entry of the search index, in an order that depends on nothing but the edition."""
    for page in pages:
        if page.index and page.plan.document != SEARCH:
            yield _sheet(page)
    for language in LANGUAGES:
        view = View(edition=edition, language=language, subject=Subject())
        yield from _figures(view)
        yield from _terms(view)


def _sheet(page: Page) -> Sheet:
    source = page.view.report.archive.sources.get(page.plan.subject.source)
    topic = page.plan.document.startswith("topik-")
    return Sheet(
        address=page.href,
        language=page.view.language,
        title=page.title,
        kind="source" if source else "page",
        about=source.publisher if source else page.title if topic else "",
        html=str(page.body),
    )


def _figures(view: View) -> Iterator[Passage]:
    """The headline of every series: older figures are found on its page."""
    report = view.report
    for region, code, rest in report.series_by_key:
        figure = report.headline(region, ".".join(filter(None, (code, rest))))
        if figure:
            yield _figure(view, figure)


def _figure(view: View, figure: Figure) -> Passage:
    name, region = view.named(figure.key), view.region(figure.key.region)
    value = " ".join(filter(None, (view.value(figure), view.spread(figure))))
    main = figure.key.region == view.edition.publisher.home and not figure.key.slice
    return Passage(
        address=address(view.report, figure, view.language),
        language=view.language,
        title=f"{name}, {region}",
        kind="figure",
        about=name if main else "",
        text=f"{value}, {view.when(figure.key, figure)} ({view.t(STATUS[figure.status])}). {name}, {region}.",
    )


def _terms(view: View) -> Iterator[Passage]:
    """Every word that the glossary gives a meaning to; several together are found by each of them."""
    page = section_address(GLOSSARY, view.language)
    lists = view.report.archive.codelists
    for one in glossary(view).values():
        together = one.code in lists.members and lists.members[one.code].parts
        if one.meaning and not together:
            yield Passage(
                address=f"{page}#{one.code}",
                language=view.language,
                title=one.name,
                kind="term",
                # Bases are long names of registers and estimates, which few readers ask for.
                about="" if one.code in lists.bases else one.name,
                text=one.meaning.striptags(),
            )
