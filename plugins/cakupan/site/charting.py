"""Which chart shows an indicator of a region, as a spec; draws nothing and computes no figure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from .. import wording
from ..addresses import data_address
from ..charts.spec import ChartKind, ChartSpec, Mark, Target
from ..figure import Figure
from ..indicators import INDICATORS
from ..text import Text
from .axes import time_ticks, value_ticks
from .markup import STATUS
from .view import View

EPOCH = date(1970, 1, 1)
WHEN = Text("Saat", "When")
WHAT = Text("Kelompok", "Group")
NOTE = Text("Keterangan", "Note")
ROUNDED = Text("dibulatkan sumber", "rounded by the source")


def chart_id(region: str, code: str) -> str:
    """Unique on a page that shows several regions, and usable in CSS."""
    return f"grafik-{region}-{code}".replace(".", "-")


def chart(view: View, region: str, code: str, *, alt: str = "", caption: str = "") -> ChartSpec | None:
    """The chart of an indicator of a region, or None where a single value says as much as a picture."""
    figures = view.report.by_page.get((region, code), [])
    declared = INDICATORS[code].chart if code in INDICATORS else "line"
    kind, shown = _kind(declared, figures)
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
        value_header=view.t(view.report.name(code)),
        note_header=view.t(NOTE),
        marks=marks,
        ticks=value_ticks(view, kind, shown, targets),
        label_ticks=time_ticks(view, [mark.position for mark in marks]) if kind == "line" else (),
        targets=targets,
        data_url=view.root + data_address(region, code, "json"),
    )


def _kind(declared: str | None, figures: Sequence[Figure]) -> tuple[ChartKind | None, list[Figure]]:
    """The kind of chart that the figures allow, and the figures in it."""
    drawn = [one for one in figures if one.value is not None and one.status in ("computed", "reported")]
    over_time = [one for one in drawn if not one.key.slice]
    newest = list({one.key.slice: one for one in drawn}.values())
    if declared in ("line", "bullet") and len({one.key.period.last for one in over_time}) > 1:
        return "line", over_time
    if declared == "stacked":
        latest = max((one.key.period for one in drawn), default=None)
        parts = [one for one in drawn if one.key.period == latest]
        whole = sum(float(one.value or 0) for one in parts)
        return ("stacked", parts) if parts and abs(whole - 1) < 0.005 else (None, [])
    if declared == "interval" and any(not one.certain for one in newest) and len(newest) > 1:
        return "interval", newest
    if declared and len(newest) > 1:
        return "bars", [one for one in newest if one.unit == newest[0].unit]
    return None, []


def _mark(view: View, kind: ChartKind, figure: Figure, place: int) -> Mark:
    over_time = kind == "line"
    interval = figure.interval
    notes = [] if figure.status == "computed" else [view.t(STATUS[figure.status])]
    if not figure.certain:
        notes.append(wording.reach(interval, figure.unit, view.language) or view.t(ROUNDED))
    label = view.period(figure.key.period) if over_time else view.slice(figure.key) or view.region(figure.key.region)
    if not over_time and kind != "stacked":
        notes.insert(0, view.period(figure.key.period))
    return Mark(
        label=label,
        position=float((figure.key.period.last - EPOCH).days) if over_time else float(place),
        value=None if figure.value is None else float(figure.value),
        lower=None if interval.low is None else float(interval.low),
        upper=None if interval.high is None else float(interval.high),
        text=wording.quantity(interval, figure.unit, view.language),
        note=", ".join(notes),
        figure=figure.id,
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
        )
        for one in found
        if one.value is not None and (one.key.members, one.key.base) == (newest.key.members, newest.key.base)
    )
