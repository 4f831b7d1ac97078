"""The lines that an author copies to put a chart or a figure into a page of another site; shows none itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from ...addresses import address, embed_address, page_address
from ...text import Text
from ..headlines import headline_of
from ..view import View
from . import figures
from .charts import drawn
from .frame import Shown, day, framed
from .height import height
from .pages import CHART

FRAME = Markup(
    '<iframe src="{src}" title="{title}" width="600" height="{height}" loading="lazy" '
    'style="max-width:100%;border:0"><a href="{href}">{title}</a></iframe>'
)
"""The link is for readers whose program leaves frames out."""
NEWEST = Text("{what}, ikut bila angkanya diperbarui", "{what}, following its updates")
PINNED = Text("{what}, tetap seperti rilis {day}", "{what}, as of the release of {day} for good")
PICTURE = Text("Grafik", "Chart")
FIGURE = Text("Angka utama", "Main figure")


@dataclass(frozen=True, kw_only=True)
class Snippet:
    """What an author copies, and what it shows."""

    label: str
    code: str


@dataclass(frozen=True, kw_only=True)
class Rule:
    """Where every other frame of a page is, told by the addresses of one figure."""

    newest: str
    pinned: str


def snippets(view: View) -> list[Snippet]:
    """Those of an indicator's page: its chart, if it has one, and its main figure, each newest and pinned."""
    return [*_chart(view), *_figure(view)]


def rule(view: View) -> Rule | None:
    """An example of the addresses of all figures on the page."""
    figure = headline_of(view)
    if figure is None:
        return None
    path, _, name = address(view.report, figure).partition("#")
    newest, pinned = (view.root + embed_address(path, one, view.language) for one in (name, f"{name}.{_release(view)}"))
    return Rule(newest=newest, pinned=pinned if _release(view) else "")


def _chart(view: View) -> Iterator[Snippet]:
    region, code = view.subject.region, view.subject.code
    path = page_address(view.report, region, code)
    found = drawn(view, path.strip("/"), region, code)
    if found.values and not found.single:
        yield from _both(view, PICTURE, found.shown, path, "", f"{CHART}.")


def _figure(view: View) -> Iterator[Snippet]:
    figure = headline_of(view)
    if figure:
        path, _, name = address(view.report, figure).partition("#")
        known = view.edition.history.at(("figure", figure.id), _release(view))
        yield from _both(view, FIGURE, figures.today(view, figure), path, name, f"{name}." if known else "")


def _both(view: View, what: Text, shown: Shown, path: str, name: str, pinned: str) -> Iterator[Snippet]:
    """The one that follows, and as of the newest recorded release where there is one."""
    release = _release(view)
    tall = height(framed(view, shown, release).decode())
    yield _snippet(view, NEWEST.format(what=what), shown, embed_address(path, name, view.language), tall)
    if release and pinned:
        label = PINNED.format(what=what, day=day(view, release))
        then = replace(shown, path=f"{shown.path}.{release}") if name else shown
        yield _snippet(view, label, then, embed_address(path, pinned + release, view.language), tall)


def _snippet(view: View, label: Text, shown: Shown, src: str, tall: int) -> Snippet:
    title = f"{shown.title} – {view.t(view.edition.publisher.name)}"
    home = view.home
    code = FRAME.format(src=view.root + src, title=title, height=tall, href=home + shown.path)
    return Snippet(label=view.t(label), code=str(code))


def _release(view: View) -> str:
    return view.edition.history.newest
