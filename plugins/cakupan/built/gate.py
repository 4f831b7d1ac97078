"""What must hold of a site before it becomes the published one, seen from its files alone; mends nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from gzip import compress
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin

from ..problems import Place, Problems, kind
from ..text import Text

DEAD_LINK = kind(
    "dead_link",
    Text("tautan {target} tidak menuju apa pun di situs ini", "the link {target} leads nowhere on this site"),
    Text(
        "betulkan alamatnya di content/ atau theme/, atau laporkan bila ditulis plugin",
        "mend the address in content/ or theme/, or report it where the plugin wrote it",
    ),
)
UNBOUND = kind(
    "unbound",
    Text("{typed} sampai ke halaman tanpa diisi", "{typed} reached the page without being filled in"),
    Text("betulkan rujukannya di content/ atau theme/", "mend the reference in content/ or theme/"),
)
TORN = kind(
    "torn",
    Text(
        "HTML halaman ini tidak utuh: <{tag}> dibuka {opened} kali, ditutup {closed} kali",
        "this page's HTML is not whole: <{tag}> opens {opened} times and closes {closed} times",
    ),
    Text("periksa templatnya di theme/templates/", "look at its template in theme/templates/"),
)
FEWER = kind(
    "fewer",
    Text(
        "situs baru punya {now} {what}, yang sekarang tampil {before}",
        "the new site has {now} {what}, the one shown now has {before}",
    ),
    Text(
        "periksa apa yang hilang; bila memang dimaksudkan, ulangi dengan --fewer",
        "look for what is missing; if it is meant, run it again with --fewer",
    ),
)
HEAVY = kind(
    "heavy",
    Text(
        "halaman ini {weight} kB terkirim bersama gayanya, lebih dari {budget} kB: mahal bagi pembaca di ponsel",
        "this page takes {weight} kB with its stylesheet, more than {budget} kB: readers on phones pay for it",
    ),
    Text(
        "singkat kalimat atau tabelnya di content/, atau bagi menjadi beberapa halaman",
        "shorten its sentences or tables in content/, or divide it into several pages",
    ),
    doubtful=True,
)
PAGES, FIGURES = Text("halaman", "pages"), Text("angka tercetak", "printed figures")
LEAST = 0.9
"""So much of what the last build had must still be there: words may be cut, a page or two may go."""

BUDGET = 25 * 1024
LIGHT = 60_000
"""Bytes before packing; text of less is within the budget once packed, so it need not be packed to know."""

_ID = re.compile(r'\sid="([^"]*)"')
_ELEMENT = re.compile(r"<[a-z][^>]*>")
_LINK = re.compile(r'\s(?:href|src|poster|action|data-bokeh)="([^"]*)"')
_TYPED = re.compile(r"<(code|pre|script|style|textarea)\b.*?</\1>", re.DOTALL)
_UNBOUND = re.compile(r'="(?:angka|grafik):[^"]*"|&lt;[\w.]+ object at 0x\w+|jinja2\.runtime\.Undefined')
_TAG = re.compile(r"<(/?)(html|body|main|section|article|table|tbody|ul|ol|dl|div|details|figure|svg|a)\b[^>]*?(/?)>")
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)/"')
_STYLE = re.compile(r'<link rel="stylesheet" href="([^"]*)"')
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
NOWHERE = "https://site.invalid"
"""Stands for the host of a site that does not know its address."""
_FIGURE = " data-figure="


@dataclass(frozen=True)
class Site:
    """The pages of a built site, read once."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, str]:
        """The HTML of each page, by its name below the root."""
        paths = sorted(self.folder.rglob("*.html"))
        return {path.relative_to(self.folder).as_posix(): path.read_text("utf-8") for path in paths}

    @cached_property
    def root(self) -> str:
        """What its addresses begin with, as its front page says."""
        found = _CANONICAL.search(self.pages.get("index.html", ""))
        return found[1] if found else ""

    @cached_property
    def anchors(self) -> dict[str, set[str]]:
        return {name: {unescape(one) for one in _ID.findall(page)} for name, page in self.pages.items()}

    @property
    def figures(self) -> int:
        return sum(page.count(_FIGURE) for page in self.pages.values())

    def weight(self, page: str) -> int:
        """Bytes on the way of what a page needs before any tap, unless it is light anyway."""
        html = self.pages[page].encode()
        if len(html) < LIGHT:
            return 0
        style = _STYLE.search(self.pages[page])
        sheet = self.folder / style[1].removeprefix(self.root).lstrip("/") if style else None
        return len(compress(html)) + (len(compress(sheet.read_bytes())) if sheet and sheet.is_file() else 0)

    def leads(self, page: str, target: str) -> bool:
        """Whether a link on a page leads to a file and a place in it; whatever leads off the site does."""
        address, _, fragment = unescape(target).partition("#")
        if _ELSEWHERE.match(address) and not address.startswith(f"{self.root or NOWHERE}/"):
            return True
        # As a browser goes on from the page's own address: links may be written from the page or from the host's root.
        there = urljoin(f"{self.root or NOWHERE}/{page}", address.partition("?")[0])
        if not there.startswith(f"{self.root or NOWHERE}/"):
            return False
        path = unquote(there.removeprefix(f"{self.root or NOWHERE}/"))
        name = (f"{path}index.html" if path.endswith("/") or not path else path) if address else page
        if name not in self.anchors:
            return (self.folder / name).is_file()
        return not fragment or unquote(fragment) in self.anchors[name]


def judged(folder: Path, before: Path | None = None) -> Problems:
    """All that keeps a built site from being published, and what is only doubtful.

    `before` is the site that it would replace.
    """
    site, problems = Site(folder), Problems()
    for name, page in site.pages.items():
        for target in sorted({one for element in _ELEMENT.findall(page) for one in _LINK.findall(element)}):
            if not site.leads(name, target):
                problems.report(DEAD_LINK, _place(name, page, target), target=target)
        for typed in _UNBOUND.findall(_TYPED.sub("", page)):
            problems.report(UNBOUND, _place(name, page, typed), typed=typed)
        for tag, opened, closed in _unbalanced(page):
            problems.report(TORN, Place(name), tag=tag, opened=opened, closed=closed)
        if (weight := site.weight(name)) > BUDGET:
            problems.report(HEAVY, Place(name), weight=weight // 1024, budget=BUDGET // 1024)
    if before:
        _report_fewer(site, Site(before), problems)
    return problems


def _place(name: str, page: str, text: str) -> Place:
    return Place(name, page.count("\n", 0, page.index(text)) + 1)


def _unbalanced(page: str) -> Iterator[tuple[str, int, int]]:
    opened, closed = Counter[str](), Counter[str]()
    for end, tag, empty in _TAG.findall(_TYPED.sub("", page)):
        if not empty:
            (closed if end else opened)[tag] += 1
    # A page that is cut short has neither.
    for tag in sorted({*opened, *closed, "html"}):
        if opened[tag] != closed[tag] or (tag == "html" and not closed[tag]):
            yield tag, opened[tag], closed[tag]


def _report_fewer(site: Site, before: Site, problems: Problems) -> None:
    counts = ((PAGES, len(site.pages), len(before.pages)), (FIGURES, site.figures, before.figures))
    for what, now, then in counts:
        if now < LEAST * then:
            problems.report(FEWER, Place("index.html"), what=what, now=now, before=then)
