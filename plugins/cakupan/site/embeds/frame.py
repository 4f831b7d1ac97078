"""The page around what a frame shows: its words, its source line, its link back; knows no figure.

Written as text with slots rather than by a template: there are two for every figure, release and language.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

from ...text import Text
from ..captions import SOURCES
from ..policy import FRAMED, REFERRER, written
from ..view import View

PAGE = Markup("""\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="{referrer}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – {site}</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="canonical" href="{canonical}">
<link rel="stylesheet" href="{css}" integrity="{integrity}">
</head>
<body>
<main>
{body}</main>
<footer>
{foot}</footer>
</body>
</html>
""")
LINK = Markup('<a href="{}" target="_blank" rel="noopener">{}</a>')
SAID = Markup("<p>{}</p>\n")
ORIGIN = Text("Asal angka ini", "Where this comes from")
PLACE = Text("{origin}: {site}", "{origin}: {site}")
RELEASED = Text("{place}, rilis {day}. CC BY 4.0.", "{place}, release of {day}. CC BY 4.0.")
UNRELEASED = Text("{place}, belum dirilis. CC BY 4.0.", "{place}, not yet released. CC BY 4.0.")


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What a frame shows, in one language."""

    title: str
    body: Markup
    sources: tuple[str, ...] = ()
    """The documents to be credited, by their ids."""
    path: str
    """The page that the frame leads back to, and the place within it."""


def framed(view: View, shown: Shown, release: str, notice: Markup | str = "") -> bytes:
    """The whole page; `release` is the one it stands for, empty before the first."""
    publisher, assets = view.edition.publisher, view.edition.assets
    home = view.home
    page = PAGE.format(
        language=view.language,
        title=shown.title,
        site=view.t(publisher.name),
        canonical=home + shown.path.partition("#")[0],
        policy=Markup(written(FRAMED)),
        referrer=REFERRER,
        css=view.root + assets.embed,
        integrity=assets.integrity[assets.embed],
        body=shown.body + notice,
        foot=_foot(view, shown, home, release),
    )
    return page.encode()


def _foot(view: View, shown: Shown, home: str, release: str) -> Markup:
    """Credit goes to the sources first, then to the site."""
    cited = SAID.format(view.t(SOURCES.format(sources=credit(view, shown.sources)))) if shown.sources else Markup("")
    place = Markup(PLACE[view.language]).format(
        origin=link(home + shown.path, view.t(ORIGIN)), site=view.t(view.edition.publisher.name)
    )
    words = RELEASED if release else UNRELEASED
    return cited + SAID.format(Markup(words[view.language]).format(place=place, day=day(view, release)))


def link(href: str, text: str | Markup) -> Markup:
    """A link that leaves the frame and opens beside the page that it stands in."""
    return LINK.format(href, text)


def day(view: View, release: str) -> str:
    return view.day(date.fromisoformat(release)) if release else ""


def credit(view: View, sources: Iterable[str]) -> str:
    """Documents in few words; one that is gone by its id."""
    known = view.report.archive.sources
    return "; ".join(dict.fromkeys(view.cited(known[one]) if one in known else one for one in sources))


def paragraph(kind: str, said: str | Markup) -> Markup:
    """A line of the page; nothing where nothing is said."""
    return Markup('<p class="{}">{}</p>\n').format(kind, said) if said else Markup("")


def heading(title: str, kind: str = "") -> Markup:
    return Markup("<h1{}>{}</h1>\n").format(Markup(' class="{}"').format(kind) if kind else "", escape(title))
