"""Which chart shows an indicator of a region, as a spec; draws nothing and computes no figure."""

from __future__ import annotations

from collections.abc import Sequence

from .. import wording
from ..addresses import data_address
from ..charts.spec import ChartKind, ChartSpec, Mark, Target
from ..figure import Figure
from ..indicators import INDICATORS
from ..indicators.trends import PEAKS
from ..text import Text
from .axes import EPOCH, time_ticks, value_ticks
from .markup import STATUS
from .view import View

WHEN = Text("Saat", "When")
WHAT = Text("Kelompok", "Group")
NOTE = Text("Keterangan", "Note")
REPORTED = Text(
    "Titik yang hanya dilaporkan tidak menyebut penyebutnya; penyebut itu dapat berubah di antara dua titik.",
    "Points that are only reported do not give their denominator, which may change between two points.",
)
ROUNDED = Text("dibulatkan sumber", "rounded by the source")


def chart_id(region: str, code: str) -> str:
    """Unique on a page that shows several regions, and usable in CSS."""
    return f"grafik-{region}-{code}".replace(".", "-")


def chart(view: View, region: str, code: str, *, alt: str = "", caption: str = "") -> ChartSpec | None:
    """The chart of an indicator of a region, or None where a single value says as much as a picture."""
    kind, shown = _drawn(view, region, code)
    if kind is None:
        return None
    marks = tuple(_mark(view, kind, one, place) for place, one in enumerate(shown))
    title = f"{view.t(view.report.name(code))}, {view.region(region)}"
    targets = _targets(view, shown[-1]) if kind in ("line", "bullet") else ()
    return ChartSpec(
        id=chart_id(region, code),
        kind=kind,
        title=title,
        caption=caption or title,
        alt=f"{alt or title}: " + "; ".join(f"{mark.label} {mark.text}" for mark in marks[-6:]),
        label_header=view.t(WHEN if kind == "line" else WHAT),
        value_header=view.t(view.report.name(shown[0].key.measure)),
        note_header=view.t(NOTE),
        marks=marks,
        ticks=value_ticks(view, kind, shown, targets),
        label_ticks=time_ticks(view, [mark.position for mark in marks]) if kind == "line" else (),
        targets=targets,
        source_line=_reserve(view, kind, code, shown),
        data_url=view.root + data_address(region, code, "json"),
    )


def _reserve(view: View, kind: ChartKind, code: str, shown: Sequence[Figure]) -> str:
    """What a line must not be taken for: a trend over year-end peaks, or one base throughout."""
    if kind != "line":
        return ""
    peaked = [view.t(PEAKS)] if code in ("active_participants", "coverage_rate", "uncovered_workers") else []
    reported = [view.t(REPORTED)] if any(one.status == "reported" and one.unit.per_hundred for one in shown) else []
    return " ".join([*peaked, *reported])


def _drawn(view: View, region: str, code: str) -> tuple[ChartKind | None, list[Figure]]:
    """The kind of chart that the figures allow, and the figures in it."""
    report = view.report
    declared = INDICATORS[code].chart if code in INDICATORS else "line"
    figures = _drawable(report.by_page.get((region, code), []))
    if declared == "bullet":
        held = _drawable(report.series(region, "coverage_rate"))
        return ("bullet", held) if held and _targets(view, held[-1]) else (None, [])
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


def _mark(view: View, kind: ChartKind, figure: Figure, place: int) -> Mark:
    over_time = kind == "line"
    interval = figure.interval
    notes = [] if figure.status == "computed" else [view.t(STATUS[figure.status])]
    if not figure.certain:
        notes.append(view.spread(figure).strip("()") or view.t(ROUNDED))
    when = view.period(figure.key.period)
    rest = view.slice(figure.key)
    label = when if kind in ("line", "bullet") or not rest else f"{rest}, {when}" if kind == "interval" else rest
    if kind == "bars":
        notes.insert(0, when)
    return Mark(
        label=label,
        position=float((figure.key.period.last - EPOCH).days) if over_time else float(place),
        value=None if figure.value is None else float(figure.value),
        lower=None if interval.low is None else float(interval.low),
        upper=None if interval.high is None else float(interval.high),
        text=wording.quantity(interval, figure.unit, view.language),
        note=", ".join(notes),
        figure=figure.id,
        exact=wording.plain_value(interval, figure.unit),
        certain=figure.certain and figure.status == "computed",
        color=0 if kind != "stacked" else place,
    )


def _targets(view: View, newest: Figure) -> tuple[Target, ...]:
    """Targets of the same region, members and base; others are context without distance."""
    name = f"target_{newest.key.measure}"
    measures = view.report.archive.codelists.measures
    found = view.report.by_page.get((newest.key.region, name), []) if name in measures else []
    return tuple(
        Target(
            value=float(one.value),
            name=f"Target {view.period(one.key.period)}",
            text=wording.quantity(one.interval, one.unit, view.language),
            figure=one.id,
            exact=wording.plain_value(one.interval, one.unit),
        )
        for one in found
        if one.value is not None and (one.key.members, one.key.base) == (newest.key.members, newest.key.base)
    )
