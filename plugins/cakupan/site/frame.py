"""What stands around every page: name, menu, files; the same for all pages of a language."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from .cards import shared
from .edition import Edition
from .feeds import NAMES, feed_path
from .icons import GROUND, TOUCH
from .manifest import manifest_path
from .pages import Page, href
from .places import CLAIMS, SEARCH
from .policy import REFERRER, page_policy

MENU = {
    "": "Beranda",
    "topik": "Topik",
    "kebijakan": "Kebijakan",
    "rekonsiliasi": "Angka yang berbeda",
    CLAIMS: "Cek angka",
    "sumber": "Sumber",
    "glosarium": "Arti kata",
    "metodologi": "Cara kerja",
    "data": "Data",
    "panduan": "Panduan staf",
    SEARCH: "Cari",
}
HEAD = ("topik", "kebijakan", "rekonsiliasi", "sumber", "data")
"""What stands in the head of every page; the rest of the menu is one tap or the foot away."""


def site(edition: Edition, page: Page) -> dict[str, Any]:
    """The template's `site`, seen from one page."""
    publisher, view, assets = edition.publisher, page.view, edition.assets
    language = view.language
    return {
        "name": view.t(publisher.name),
        "root": publisher.root,
        "release": edition.release,
        "operator": publisher.operator,
        "contact": publisher.contact,
        # A preview reloads itself by a script in the page.
        "policy": "" if edition.preview else Markup(page_policy(*page.needs)),
        "referrer": REFERRER,
        "css": assets.css,
        "integrity": assets.integrity,
        "favicon": assets.sign,
        "touch_icon": assets.icons[TOUCH],
        "manifest": manifest_path(language),
        "theme": GROUND,
        "scripts": {
            "charts": assets.charts,
            "cite": assets.cite,
            "bokeh": assets.bokeh,
            "templates": assets.templates,
        },
        "menu": [_entry(page, path) for path in MENU],
        "head": [_entry(page, path) for path in HEAD],
        "search": _entry(page, SEARCH),
        "home": href("", language),
        "releases": href("rilis", language),
        "corrections": href("koreksi", language),
        "card": shared(view) or shared(view.about(region=publisher.home, code="")),
        "feeds": [(view.t(title), feed_path(name, language, "xml")) for name, title in NAMES.items()],
    }


def _entry(page: Page, path: str) -> tuple[str, str, str]:
    """A line of the menu: its text, its address, and whether it is this page or one above it, as `aria-current`."""
    above = "true" if path in page.plan.above else ""
    current = "page" if path == page.plan.path else above
    return page.view.translated(MENU[path]), href(path, page.view.language), current
