"""Whether every address that was ever published still leads somewhere: pages for what is gone, and the gate.

What must be there follows from the ledgers alone; what the site is made of is asked for nothing else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from ..addresses import CITATIONS, data_address, embed_address, release_address, root
from ..ledger import Vintage
from ..problems import Place, Problems, kind
from ..text import LANGUAGES, Text
from . import cards, sheets
from .citing import FORMS, file_name
from .contradicted import PAGE as CONTRADICTIONS
from .embeds import CHART
from .news import added
from .view import Subject, View
from .vintages import earlier, place, published_places

if TYPE_CHECKING:
    from .edition import Edition
    from .pages import Page

ADDRESS_DIED = kind(
    "address_died",
    Text(
        "{entry} sudah terbit di {address}, tetapi halaman, baris, atau berkasnya tidak ada lagi",
        "{entry} was published at {address}, but the page, row or file is no longer there",
    ),
    Text(
        "pulihkan halaman atau tabelnya di content/ dan theme/, atau yang membuat berkasnya; alamat yang sudah terbit "
        "tidak boleh mati",
        "restore its page or table in content/ and theme/, or what makes the file; a published address never dies",
    ),
)
ID_TWICE = kind(
    "id_twice",
    Text(
        "halaman /{path}/ memuat id {id} dua kali: yang mengikuti alamat itu hanya sampai ke yang pertama",
        "the page /{path}/ has the id {id} twice: whoever follows that address reaches the first one alone",
    ),
    Text(
        "beri judul atau bagian itu id lain di content/ atau theme/",
        "give that heading or part another id in content/ or theme/",
    ),
)
ROWS = 150
"""So many rows of what is new stood on a page when the first release was told: `/rilis/DATE/2/` follows from it.

Not the number that those pages are made by: whoever raises that one must hear that pages are missing.
"""
_ID = re.compile(r'\sid="([^"]+)"')


def forsaken(view: View, standing: Iterable[str]) -> Iterator[str]:
    """The paths at which something was once published and where no page stands any more, their parents included."""
    known = set(standing)
    paths = {path for _, path, _ in published_places(view)}
    paths |= {path.rpartition("/")[0] for path in paths if not path.startswith("sumber/")}
    yield from sorted(path for path in paths - known if path)


def report_died(view: View, pages: Iterable[Page], problems: Problems, *, whole: bool = True) -> None:
    """Every published address within the pages of one language that is no longer there, or there twice.

    An archive is not `whole`: it has neither citations nor the page of what contradicts.
    """
    bodies = {page.plan.path: page for page in pages}
    ids = cache(lambda path: Counter(_ID.findall(str(bodies[path].body))) if path in bodies else Counter())
    for vintage, path, fragment in (*published_places(view), *(_told(view) if whole else ())):
        if not ids(path)[fragment]:
            _report(vintage, f"/{path}/#{fragment}", problems)
    for path, page in bodies.items():
        for id_ in (one for one, count in ids(path).items() if count > 1):
            problems.report(ID_TWICE, Place(f"content/{view.language}/{page.plan.document}.md"), path=path, id=id_)


def _told(view: View) -> Iterator[tuple[Vintage, str, str]]:
    """Where else a page tells of each entry: a figure's citations, and what may have contradicted as it once was."""
    for (kind_, id_), vintages in view.edition.history.vintages.items():
        past = earlier(vintages)
        if kind_ == "figure":
            path, fragment = place(vintages[-1].entry)
            yield vintages[-1], f"{path}/{CITATIONS}", fragment
            yield from ((one, f"{path}/{CITATIONS}", f"{fragment}.{one.since}") for one in past)
        elif past:
            yield vintages[-1], CONTRADICTIONS, id_


def report_missing(edition: Edition, written: Collection[str]) -> Problems:
    """Every file that once was published beside the pages, or instead of one, and is not among those written."""
    problems = Problems()
    if edition.preview:
        return problems
    for vintage, name in (*_expected(edition), *_further(edition)):
        if name not in written:
            _report(vintage, f"/{name}", problems)
    for ledger in edition.history.ledgers:
        for name in _of_release(ledger.release):
            if name not in written:
                problems.report(ADDRESS_DIED, Place(ledger.file), entry=ledger.release, address=f"/{name}")
    return problems


def _expected(edition: Edition) -> Iterator[tuple[Vintage, str]]:
    """Each such file with what it was published for; several figures may share one."""
    for (kind_, _), vintages in edition.history.vintages.items():
        if kind_ == "figure":
            for one in vintages:
                yield from ((one, name) for name in _files(one))


def _files(one: Vintage) -> Iterator[str]:
    """The files of a figure: its tables, its pictures, and whatever pins it, in both languages."""
    path, fragment = place(one.entry)
    region, name = one.entry.id.split("/")[:2]
    pinned = one.releases if one.standing else ()
    for form in ("csv", "json"):
        yield data_address(region, name.partition(".")[0], form).lstrip("/")
    for language in LANGUAGES:
        folder = root(language).lstrip("/")
        yield f"{folder}{path}/{cards.NAME}"
        yield from (f"{folder}{path.rpartition('/')[0]}/{name}" for name in (cards.NAME, sheets.NAME))
        yield from (file_name(path, language, form) for form in FORMS)
        frames = ["", fragment, *(name for day in pinned for name in (f"{CHART}.{day}", f"{fragment}.{day}"))]
        yield from (f"{embed_address(path, name, language).lstrip('/')}index.html" for name in frames)


def _further(edition: Edition) -> Iterator[tuple[Vintage, str]]:
    """The further pages of each release, by the row of its ledger that each must begin with at the latest."""
    view = View(edition=edition, language=LANGUAGES[0], subject=Subject())
    for release in edition.history.releases:
        for number, one in enumerate(added(view, release)[ROWS::ROWS], 2):
            yield from ((one.vintage, name) for name in _of_release(release, f"{number}/"))


def _of_release(release: str, further: str = "") -> Iterator[str]:
    """A page of a release, in both languages."""
    yield from (f"{release_address(release, language).lstrip('/')}{further}index.html" for language in LANGUAGES)


def _report(vintage: Vintage, address: str, problems: Problems) -> None:
    problems.report(ADDRESS_DIED, Place(vintage.file, vintage.line), entry=vintage.entry.id, address=address)
