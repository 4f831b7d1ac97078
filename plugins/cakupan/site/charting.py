"""Which chart shows an indicator of a region, as a spec; draws nothing and computes no figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .. import wording
from ..addresses import data_address
from ..charts.spec import ChartKind, ChartSpec, Download, Mark, Target
from ..figure import Figure
from ..indicators import INDICATORS
from ..text import Text
from .axes import EPOCH, time_ticks, value_ticks
from .breaks import Break, breaks
from .captions import WHOLE, alternative, finding, group, notes, only_reported, shared_base
from .markup import STATUS
from .view import View

WHEN = Text("Saat", "When")
WHAT = Text("Kelompok", "Group")
NOTE = Text("Keterangan", "Note")
ROUNDED = Text("dibulatkan sumber", "rounded by the source")
TARGET = Text("Target {due}", "Target, {due}")
ELSEWHERE = Text("menurut sumber lain {value}", "{value} by another source")
DOWNLOAD = Text("Unduh grafik ini:", "Download this chart:")


def chart_id(region: str, code: str) -> str:
    """Unique on a page that shows several regions, and usable in CSS."""
    return f"grafik-{region}-{code}".replace(".", "-")


def chart(view: View, region: str, code: str, *, alt: str = "", caption: str = "") -> ChartSpec | None:
    """The chart of an indicator of a region, or None where a single value says as much as a picture."""
    kind, shown = _drawn(view, region, code)
    if kind is None:
        return None
    aims = _aims(view, shown[-1]) if kind in ("line", "bullet") else []
    targets = tuple(_target(view, one) for one in aims)
    marks = tuple(_marks(view, kind, shown))
    said = finding(view, kind, shown, aims)
    title = f"{view.t(view.report.name(code))}, {view.region(region)}"
    return ChartSpec(
        id=chart_id(region, code),
        kind=kind,
        title=title,
        caption=caption or title,
        alt=alternative(view, kind, (caption and alt) or title, said, marks, targets),
        finding=said,
        label_header=view.t(WHEN if kind in ("line", "bullet") else WHAT),
        value_header=view.t(view.report.name(shown[0].key.measure)),
        note_header=view.t(NOTE),
        marks=marks,
        ticks=value_ticks(view, kind, shown, targets),
        label_ticks=time_ticks(view, [mark.position for mark in marks]) if kind == "line" else (),
        targets=targets,
        source_line=notes(view, kind, shown, marks),
        downloads=tuple(_download(view, region, code, form) for form in ("PNG", "SVG", "CSV")),
        data_url=view.root + data_address(region, code, "json"),
    )


def picture_address(region: str, code: str, language: str, form: str) -> str:
    """A chart as a file; its words are in one language, as those of the figures' files are not."""
    return data_address(region, code, f"{language}.{form}")


def _download(view: View, region: str, code: str, form: str) -> Download:
    kind = form.lower()
    path = data_address(region, code, kind) if form == "CSV" else picture_address(region, code, view.language, kind)
    return Download(name=form, href=view.root + path)


def _drawn(view: View, region: str, code: str) -> tuple[ChartKind | None, list[Figure]]:
    """The kind of chart that the figures allow, and the figures in it."""
    report = view.report
    declared = INDICATORS[code].chart if code in INDICATORS else _measured(view, code)
    figures = _drawable(report.by_page.get((region, code), []))
    if declared == "bullet":
        held = _drawable(report.series(region, "coverage_rate"))
        return ("bullet", held) if held and _aims(view, held[-1]) else (None, [])
    if declared == "line" and len(over_time := _over_time(view, figures)) > 1:
        return "line", over_time
    if declared == "interval":
        compared = figures if figures and figures[0].unit.per_hundred else _of_one_period(figures)
        rounded = len(compared) > 1 and any(not one.certain for one in compared)
        return ("interval", compared[-8:]) if rounded else (None, [])
    parts = _parts(view, figures)
    whole = sum(float(one.value or 0) for one in parts)
    if declared == "stacked" and abs(whole - 1) < 0.005:
        return "stacked", parts
    return ("bars", parts) if declared and len(parts) > 1 else (None, [])


def _measured(view: View, code: str) -> str:
    """How a measure is drawn: stocks over time; sums of money, which sources round, as ranges."""
    measure = view.report.archive.codelists.measures[code]
    return "interval" if measure.kind == "flow" and measure.unit.nature == "money" else "line"


def _drawable(figures: Sequence[Figure]) -> list[Figure]:
    """Values with two known ends: a bound has no place on an axis, nor has what is no rate or no finding."""
    known = [one for one in figures if not wording.one_sided(one.interval, one.unit)]
    return [one for one in known if one.status in ("computed", "reported")]


def _over_time(view: View, figures: Sequence[Figure]) -> list[Figure]:
    """The totals at different days, without flows: their periods differ in length, and a line would compare them."""
    measures = view.report.archive.codelists.measures
    totals = [one for one in figures if not one.key.slice and not one.key.period.span]
    flows = any(measures[one.key.measure].kind == "flow" for one in totals if one.key.measure in measures)
    found = list({one.key.period.last: one for one in totals}.values())
    # A number that never changes needs no line.
    return [] if flows or len({one.interval for one in found}) < 2 else found


def _of_one_period(figures: Sequence[Figure]) -> list[Figure]:
    """Amounts of the newest period that has several: those of periods of different length are not compared."""
    for period in sorted({one.key.period for one in figures}, reverse=True):
        together = [one for one in figures if one.key.period == period]
        if len(together) > 1:
            return together
    return []


def _parts(view: View, figures: Sequence[Figure]) -> list[Figure]:
    """Parts of one whole at one moment: groups overlap, and segments and programs divide different wholes."""
    lists = view.report.archive.codelists
    for name in ("segment", "program"):
        parts = [one for one in figures if [lists.members[code].list for code in one.key.members] == [name]]
        if together := _of_one_period(parts):
            return sorted(together, key=lambda one: -(one.value or 0))
    return []


def _marks(view: View, kind: ChartKind, shown: Sequence[Figure]) -> Iterator[Mark]:
    common = len({one.key.period for one in shown}) == 1
    based = not shared_base(shown)
    for place, (before, figure) in enumerate(zip((None, *shown), shown, strict=False)):
        why = breaks(before, figure) if before and kind == "line" else None
        yield replace(
            _mark(view, figure, _label(view, kind, figure, common=common, based=based)),
            position=float((figure.key.period.last - EPOCH).days if kind == "line" else place),
            color=place if kind == "stacked" else 0,
            joined=why is None,
            note=", ".join(_notes(view, kind, figure, why)),
        )


def _mark(view: View, figure: Figure, label: str) -> Mark:
    interval = figure.interval
    return Mark(
        label=label,
        position=0,
        value=None if figure.value is None else float(figure.value),
        lower=None if interval.low is None else float(interval.low),
        upper=None if interval.high is None else float(interval.high),
        text=view.value(figure, with_unit=False),
        figure=figure.id,
        exact=wording.plain_value(interval, figure.unit),
        certain=figure.certain and not only_reported(figure),
    )


def _label(view: View, kind: ChartKind, figure: Figure, *, common: bool, based: bool) -> str:
    """What tells a mark from the others: its date, its group, or both. A base that all share is said below."""
    when = view.period(figure.key.period)
    if kind in ("line", "bullet"):
        return when
    names = view.slice(figure.key) if based else group(view, figure)
    if kind != "interval":
        return names or when
    return (names or view.t(WHOLE)) if common else ", ".join(filter(None, (names, when)))


def _notes(view: View, kind: ChartKind, figure: Figure, why: Break | None) -> Iterator[str]:
    # The date in full, where the label has none or only the month of a bound.
    when = view.when(figure.key, figure)
    if kind in ("bars", "stacked") or when != view.period(figure.key.period):
        yield when
    if figure.status != "computed":
        yield view.t(STATUS[figure.status])
    if not figure.certain:
        yield view.spread(figure).strip("()") or view.t(ROUNDED)
    for other in figure.alternatives:
        yield view.t(ELSEWHERE.format(value=wording.quantity(other.interval, figure.unit, view.language)))
    if why:
        yield view.t(why.beside)


def _aims(view: View, newest: Figure) -> list[Figure]:
    """Targets of the same region, members and base, by their due dates; others are context without distance."""
    name = f"target_{newest.key.measure}"
    measures = view.report.archive.codelists.measures
    found = view.report.by_page.get((newest.key.region, name), []) if name in measures else []
    alike = [one for one in found if (one.key.members, one.key.base) == (newest.key.members, newest.key.base)]
    return [one for one in alike if one.value is not None]


def _target(view: View, figure: Figure) -> Target:
    assert figure.value is not None
    return Target(
        value=float(figure.value),
        name=view.t(TARGET.format(due=view.due(figure.key.period))),
        text=view.value(figure, with_unit=False),
        figure=figure.id,
        exact=wording.plain_value(figure.interval, figure.unit),
    )
