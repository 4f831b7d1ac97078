"""The words around a chart: its finding, its alternative text, what its lines and hollow marks mean, who is cited."""

from __future__ import annotations

from collections.abc import Sequence

from .. import wording
from ..charts.spec import ChartKind, ChartSpec, Finding, Mark, Said, Sentence, Target, plain_text
from ..figure import Figure
from ..indicators import INDICATORS
from ..indicators.trends import PEAKS
from ..model.statement import DEFAULT_BASE
from ..text import Text
from .breaks import EITHER, OTHER, UNKNOWN, breaks, measured
from .findings import Aim, Point, ends, over_time, ranges, towards
from .view import View

WHOLE = Text("Semuanya", "All of it")
ONLY_REPORTED = Text("hanya dilaporkan", "only reported")
ROUNDED = Text("dibulatkan", "rounded")
DUE = Text("tenggat {due}", "due {due}")
KINDS: dict[ChartKind, Text] = {
    "line": Text("Grafik garis", "Line chart"),
    "bars": Text("Grafik batang", "Bar chart"),
    "stacked": Text("Batang yang dibagi menurut bagiannya", "A bar divided into its parts"),
    "bullet": Text("Grafik batang dengan garis target", "Bar chart with target lines"),
    "interval": Text("Grafik rentang", "Chart of ranges"),
}
TOLD = 12
"""So many values are in the alternative text; all of them are in the table."""

HOLLOW = Text("Tanda kosong: dibulatkan atau hanya dilaporkan.", "Hollow marks: rounded or only reported.")
DASHED = Text("Garis putus-putus: {why}.", "Dotted line: {why}.")

BASE = Text("{base}.", "{base}.")
SOURCES = Text("Sumber: {sources}.", "Sources: {sources}.")
RELEASE = Text("{site}, rilis {day}.", "{site}, release of {day}.")
UNRELEASED = Text("{site}.", "{site}.")
PEAKED = ("active_participants", "coverage_rate", "uncovered_workers")


def said(view: View, figure: Figure) -> Said:
    exact = wording.plain_value(figure.interval, figure.unit)
    return Said(text=view.value(figure), figure=figure.id, exact=exact)


def when(view: View, figure: Figure) -> str:
    """The date with what must be kept in mind: "Oktober 2025, hanya dilaporkan"."""
    rounded = "" if figure.certain else view.t(ROUNDED)
    hedge = view.t(ONLY_REPORTED) if only_reported(figure) else rounded
    return ", ".join(filter(None, (view.period(figure.key.period), hedge)))


def only_reported(figure: Figure) -> bool:
    """Whether a source gave what the site would compute; a count is always a source's."""
    return figure.status == "reported" and figure.key.measure in INDICATORS


def aim(view: View, targets: Sequence[Figure]) -> Aim | None:
    """The target that falls due last, and what is published of the way to it."""
    if not targets:
        return None
    target = targets[-1]
    ways = view.report.by_page.get((target.key.region, "target_distance"), [])
    gaps = {name: _with_reach(view, one) for one in ways if target.id in one.inputs for name in one.inputs}
    return Aim(
        said=said(view, target),
        due=view.t(DUE.format(due=view.due(target.key.period))),
        interval=target.interval,
        gaps={name: gap for name, gap in gaps.items() if name != target.id},
    )


def _with_reach(view: View, figure: Figure) -> Sentence:
    spread = view.spread(figure)
    return (said(view, figure), f" {spread}") if spread else (said(view, figure),)


def finding(view: View, kind: ChartKind, shown: Sequence[Figure], targets: Sequence[Figure]) -> Finding:
    """The chart's message; empty where its values do not support one."""
    name, goal = view.t(view.report.name(shown[0].key.measure)), aim(view, targets)
    if kind == "line":
        same, unlike = measured(shown[0], shown[-1])
        against = view.t(unlike.below) if unlike else ""
        return over_time(name, _points(view, shown), view.language, measured=same, against=against, aim=goal)
    if kind == "bullet":
        return towards(name, _points(view, shown), goal, view.language) if goal else ()
    if not _comparable(view, shown):
        return ()
    if kind == "interval":
        return _ranges(view, shown)
    members = view.report.archive.codelists.members
    known = {code for one in shown for code in one.key.members}
    listed = {one.code for one in view.report.archive.codelists.of(members[shown[0].key.members[0]].list)}
    return ends(_points(view, shown), view.language, complete=known >= listed)


def _points(view: View, shown: Sequence[Figure]) -> list[Point]:
    return [
        Point(
            label=group(view, one) or view.t(WHOLE),
            when=when(view, one),
            reach=view.spread(one).strip("()"),
            said=said(view, one),
            interval=one.interval,
        )
        for one in shown
    ]


def group(view: View, figure: Figure) -> str:
    """The members in words, without their base."""
    members = view.report.archive.codelists.members
    return ", ".join(view.t(members[code].name) for code in figure.key.members)


def _ranges(view: View, shown: Sequence[Figure]) -> Finding:
    """Values among themselves; where their whole is shown too, the largest program of it, since programs part it."""
    whole = next((one for one in shown if all(_within(other, one) for other in shown)), None)
    if whole is None:
        return ranges(_points(view, shown), view.language)
    members = view.report.archive.codelists.members
    parts = [one for one in shown if [members[code].list for code in one.key.members] == ["program"]]
    # Other groups overlap, so that the largest of them says little of the whole.
    return ranges(_points(view, parts), view.language, whole=_points(view, [whole])[0]) if parts else ()


def _within(part: Figure, whole: Figure) -> bool:
    """Whether the one is of some of those that the other is of, at the same time."""
    mine, all_ = set(part.key.members), set(whole.key.members)
    return part is whole or (all_ < mine and part.key.period == whole.key.period)


def _comparable(view: View, shown: Sequence[Figure]) -> bool:
    """A base that nobody named, or a start, is the same only within one document."""
    known = all(view.report.archive.codelists.comparable(one.key) for one in shown)
    return known or len({one.sources[:1] for one in shown}) == 1


def notes(view: View, kind: ChartKind, shown: Sequence[Figure], marks: Sequence[Mark]) -> str:
    """What the picture must not be taken for, and how its lines and marks are to be read."""
    said: list[Text] = []
    if kind == "line":
        said += [PEAKS] if shown[0].key.measure in PEAKED else []
        why = dict.fromkeys(one for one in map(breaks, shown, shown[1:]) if one)
        if OTHER in why and UNKNOWN in why:
            why = {EITHER: None, **{one: None for one in why if one not in (OTHER, UNKNOWN)}}
        said += [DASHED.format(why=wording.listing([view.t(one.below) for one in why], view.language))] if why else []
    base = shared_base(shown)
    if base and kind in ("bars", "stacked"):
        said.append(BASE.format(base=view.report.archive.codelists.bases[base].name))
    said += [HOLLOW] if any(not mark.certain for mark in marks) else []
    return " ".join(map(view.t, said))


def shared_base(shown: Sequence[Figure]) -> str:
    """The base that all have, unless it goes without saying; it is named once, below the picture."""
    bases = {one.key.base or DEFAULT_BASE for one in shown}
    return "" if len(bases) > 1 or bases == {DEFAULT_BASE} else bases.pop()


def alternative(
    view: View, kind: ChartKind, subject: str, message: Finding, marks: Sequence[Mark], targets: Sequence[Target]
) -> str:
    """What kind of picture of what, the finding, and the values."""
    values = [f"{mark.label} {mark.text}{f' ({mark.note})' if mark.note else ''}" for mark in marks[-TOLD:]]
    values += [f"{target.name} {target.text}" for target in targets]
    what = f"{view.t(KINDS[kind])}: {subject}."
    return " ".join(filter(None, (what, plain_text(message), f"{'; '.join(values)}.")))


def credit(view: View, spec: ChartSpec) -> tuple[str, ...]:
    """Who is cited, and which site and release a file comes from: what a picture needs away from its page."""
    figures = view.report.figures
    named = [*(mark.figure for mark in spec.marks), *(target.figure for target in spec.targets)]
    shown = [figures[name] for name in named if name]
    sources = dict.fromkeys(source for one in shown for source in one.sources)
    cited = "; ".join(dict.fromkeys(view.cited(view.report.archive.sources[one]) for one in sources))
    return (view.t(SOURCES.format(sources=cited)), _origin(view))


def _origin(view: View) -> str:
    publisher, release = view.edition.publisher, view.edition.release
    if release is None:
        line = UNRELEASED.format(site=publisher.name)
    else:
        line = RELEASE.format(site=publisher.name, day=view.day(release.day))
    return " ".join(filter(None, (view.t(line), "CC BY 4.0.", publisher.root)))
