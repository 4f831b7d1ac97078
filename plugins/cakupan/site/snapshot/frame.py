"""What stands around an archive page: its own menu, the day it shows, and where the site of today is."""

from __future__ import annotations

from typing import Any

from ...addresses import release_address
from ...text import Text
from ..frame import site as around
from ..pages import Page
from ..plans import href
from .edition import of

MENU = {
    "": Text("Beranda", "Home"),
    "sumber": Text("Sumber", "Sources"),
    "rilis": Text("Rilis", "Releases"),
    "koreksi": Text("Koreksi", "Corrections"),
}


def site(page: Page) -> dict[str, Any]:
    """The template's `site`, seen from one page. There is no search, and nothing new for feeds."""
    edition = of(page.view)
    menu = [_entry(page, path) for path in MENU]
    return around(edition, page) | {
        "menu": menu,
        "head": menu[1:],
        "search": None,
        "feeds": [],
        "releases": release_address(edition.day.id, page.view.language),
        "live": edition.live,
    }


def _entry(page: Page, path: str) -> tuple[str, str, str]:
    above = "true" if path and path in page.plan.above else ""
    current = "page" if path == page.plan.path else above
    return page.view.t(MENU[path]), href(path, page.view.language), current
