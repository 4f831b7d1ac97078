"""What the page of a chart shows; of an indicator that has none, its main figure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from markupsafe import Markup

from ...charts.drawing import still
from ...charts.spec import ChartSpec
from ...figure import Figure
from ...ledger import Name, exact
from ...text import Text
from ..charting import chart
from ..headlines import headline_of
from ..view import View
from . import figures
from .figures import AS_RECORDED
from .frame import Shown, day, heading, link, paragraph

NOW = Text("yang terbaru", "the newest")
CHANGED = Text(
    "Sejak rilis {day} angka di sini lain: {link}.", "Since the release of {day} the figures here are others: {link}."
)
WITHDRAWN = Text(
    "Sejak rilis {day} angka di sini tidak diterbitkan lagi.",
    "Since the release of {day} the figures here are no longer published.",
)
EMPTY = Text("Tidak ada lagi angka yang dapat ditunjukkan di sini.", "There is no figure left to show here.")
NAMELESS = Text("Sematan", "Embedded figure")


Values = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """A picture, or the main figure in its place, with the values in it: what changes them is worth a notice."""

    shown: Shown
    values: Values = ()
    single: Name | None = None
    """The figure, where it stands alone."""


def drawn(view: View, path: str, region: str, code: str, release: str = "") -> Drawn:
    """The chart of an indicator's page; `view` is of the release, which is empty for today."""
    here = view.about(region=region, code=code)
    spec = chart(here, region, code)
    place = f"/{path}/"
    if spec:
        return Drawn(shown=_picture(here, spec, place, release), values=_values(spec))
    figure = headline_of(here)
    return _single(here, figure, place, release) if figure else nothing(view, path)


def _picture(view: View, spec: ChartSpec, path: str, release: str) -> Shown:
    return Shown(
        title=spec.title,
        # The chart's own caption says the same to those who see it.
        body=heading(spec.title, "spoken") + Markup(still(spec, release) + "\n") + _dated(view, release),
        sources=tuple(dict.fromkeys(source for name in _named(spec) for source in view.report.figures[name].sources)),
        path=path,
    )


def _dated(view: View, release: str) -> Markup:
    return paragraph("status", view.t(AS_RECORDED.format(day=day(view, release)))) if release else Markup("")


def _single(view: View, figure: Figure, path: str, release: str) -> Drawn:
    if release:
        entry = view.edition.history.at(("figure", figure.id), release)
        assert entry
        shown = figures.as_of(view, entry.entry, release)
    else:
        shown = figures.today(view, figure)
    return Drawn(
        shown=replace(shown, path=path),
        values=((figure.id, exact(figure.interval)),),
        single=("figure", figure.id),
    )


def nothing(view: View, path: str) -> Drawn:
    """Where all that was once published is gone, or its names are."""
    body = heading(view.t(NAMELESS)) + paragraph("notice", view.t(EMPTY))
    return Drawn(shown=Shown(title=view.t(NAMELESS), body=body, path=f"/{path}/"))


def changed(view: View, path: str, since: str, *, standing: bool) -> Markup:
    """That there are other values since a release than the one which is shown, or none any more."""
    newest = link(f"{view.home}/{path}/", view.t(NOW))
    words = (CHANGED if standing else WITHDRAWN)[view.language]
    return paragraph("notice", Markup(words).format(day=day(view, since), link=newest))


def _named(spec: ChartSpec) -> list[str]:
    return [name for name in (*(one.figure for one in spec.marks), *(one.figure for one in spec.targets)) if name]


def _values(spec: ChartSpec) -> Values:
    marks = ((one.figure or one.label, one.exact, one.text) for one in spec.marks)
    return (*marks, *((one.figure or one.name, one.exact, one.text) for one in spec.targets))
