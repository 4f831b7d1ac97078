"""The sitemap and robots.txt; dates come from the release, never from the clock."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import quoteattr

from markupsafe import escape

from .pages import Page


def sitemap(pages: Iterable[Page], root: str, day: str) -> str:
    """All indexed pages with their counterparts in the other language."""
    entries = "".join(_entry(page, root, day) for page in pages if page.index)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
        f"{entries}</urlset>\n"
    )


def _entry(page: Page, root: str, day: str) -> str:
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href={quoteattr(root + href)}/>'
        for language, href in page.alternates
    )
    changed = f"<lastmod>{day}</lastmod>" if day else ""
    return f"<url><loc>{escape(root + page.href)}</loc>{changed}{links}</url>\n"


def robots(root: str) -> str:
    """Everybody may read everything; the sitemap is named once the site has a host."""
    return "User-agent: *\nAllow: /\n" + (f"Sitemap: {root}/sitemap.xml\n" if root else "")
