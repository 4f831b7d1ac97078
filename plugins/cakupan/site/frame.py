"""What stands around every page: name, menu, files; the same for all pages of a language."""

from __future__ import annotations

from typing import Any

from .edition import Edition
from .pages import Page, href

MENU = {
    "": "Beranda",
    "rekonsiliasi": "Rekonsiliasi",
    "kebijakan": "Kebijakan",
    "sumber": "Sumber",
    "metodologi": "Metodologi",
    "glosarium": "Glosarium",
    "data": "Data",
}


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
        "css": assets.css,
        "favicon": assets.favicon,
        "scripts": {
            "charts": assets.charts,
            "bokeh": assets.bokeh,
            "templates": assets.templates,
        },
        "menu": [(view.translated(text), href(path, language), path == page.plan.path) for path, text in MENU.items()],
        "home": href("", language),
    }
