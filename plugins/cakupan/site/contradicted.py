"""A contradiction as pages and feeds tell it: both sides, what was recomputed, what came of it; finds none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from ..addresses import section_address
from ..contradictions import STATUSES, Contradiction
from ..ledger import Vintage
from ..model.interval import Interval
from ..model.statement import Quantity, Statement
from ..model.unit import UNITS, Unit
from ..text import Text
from .markup import as_said, ranged, recomputed, reported
from .view import View
from .vintages import earlier

PAGE = "rekonsiliasi"
APART = Text("{said} oleh {who}", "{said} by {who}")
ALONE = Text("{said} menurut {who}.", "{said} according to {who}.")
AGAINST = Text(
    "{said} menurut {who}. Dihitung ulang dari bagian-bagian yang dilaporkan: {value}.",
    "{said} according to {who}. Recomputed from the reported parts: {value}.",
)
DIFFERENTLY = Text(
    "{said} menurut {who}. Sumber lain: {others}.", "{said} according to {who}. Other sources: {others}."
)
HIGHER = Text("{far} lebih tinggi dari hitungan ulang", "{far} above the recomputation")
LOWER = Text("{far} lebih rendah dari hitungan ulang", "{far} below the recomputation")
STANDS = Text("Status: {status}.", "Status: {status}.")
ANSWERED = Text("Jawaban {office}, {day}: {text}", "Answer of {office}, {day}: {text}")
SETTLED = Text("Selesai {day}: {text}", "Settled {day}: {text}")


@dataclass(frozen=True, kw_only=True)
class Story:
    """A contradiction as one piece of news."""

    title: str
    summary: Markup
    href: str
    id: str
    day: date


def contradiction_href(view: View, one: Contradiction) -> str:
    """Its permanent place among all contradictions."""
    return f"{view.root}{section_address(PAGE, view.language)}#{one.id}"


def ended(view: View) -> list[Vintage]:
    """Statements that changed or were withdrawn, and contradict nothing now: their place may have been cited."""
    still = {one.id for one in view.report.contradictions}
    found = (vintages for (kind, id_), vintages in view.edition.history.vintages.items() if kind == "statement")
    return [one[-1] for one in found if one[-1].entry.id not in still and earlier(one)]


def held_beside(view: View) -> dict[str, str]:
    """Statements without a place of their own, each with the one that it is held against, or once may have been.

    Each may have contradicted that one: before another was preferred, or before that one changed.
    """
    pairs = [(other.id, one.id) for one in view.report.contradictions for other in one.against]
    own = {one.id for one in view.report.contradictions}
    of_figure = defaultdict(list)
    for id_ in view.report.statements:
        of_figure[id_.partition("/")[2]].append(id_)
    for one in ended(view):
        own.add(one.entry.id)
        pairs += [(id_, one.entry.id) for id_ in of_figure[one.entry.id.partition("/")[2]]]
    found: dict[str, str] = {}
    for id_, place in pairs:
        if id_ not in own:
            found.setdefault(id_, place)
    return found


def titled(view: View, one: Contradiction) -> str:
    """What the statement is of, where and when, and who printed it: several may print the same."""
    key = one.statement.key
    place = [] if key.region == view.subject.region else [view.region(key.region)]
    publisher = view.report.archive.sources[one.statement.source].publisher
    return ", ".join((view.named(key), *place, view.period(key.period), publisher))


def speaker(view: View, statement: Statement) -> str:
    """Who said it, where the document names anybody."""
    return statement.speaker or view.report.archive.sources[statement.source].speaker or ""


def said_by(view: View, statement: Statement) -> str:
    """Who said it and in which document: the office, else the document alone."""
    source = view.report.archive.sources[statement.source]
    return ", ".join(filter(None, (speaker(view, statement), view.cited(source))))


def apart(view: View, one: Contradiction) -> Markup:
    """How far the reported number is from the recomputed one, and on which side; nothing where rounding explains it."""
    value = one.check.recomputed if one.check and one.check.verdict == "contradictory" else None
    far = value and _difference(one.statement, value)
    if not far:
        return Markup("")
    above = far.low is not None and far.low >= 0
    said = ranged(view, far if above else -far, _apart_in(view, one.statement))
    return Markup((HIGHER if above else LOWER)[view.language]).format(far=said)


def between(view: View, one: Statement, other: Statement) -> Markup:
    """How far two documents are from each other; nothing where they meet."""
    far = isinstance(other.quantity, Quantity) and _difference(one, as_said(other.quantity))
    if not far:
        return Markup("")
    return ranged(view, far if far.low is not None and far.low >= 0 else -far, _apart_in(view, one))


def _difference(statement: Statement, value: Interval) -> Interval | None:
    """The statement minus `value`, where it is clear which is more."""
    said = statement.quantity
    if not isinstance(said, Quantity):
        return None
    far = as_said(said) - value
    ends = (far.low is not None and far.low >= 0, far.high is not None and far.high <= 0)
    return far if ends.count(True) == 1 else None


def _apart_in(view: View, statement: Statement) -> Unit:
    """The unit of a difference that has no sign: between two shares it is points."""
    unit = view.report.archive.codelists.measures[statement.key.measure].unit
    return UNITS["points_left"] if unit.nature in ("share", "points") else replace(unit, signed=False)


def story(view: View, one: Contradiction) -> Story | None:
    """The news of it: as old as its last answer, else as the release that first showed it; None before that."""
    vintages = view.edition.history.of(("statement", one.id))
    days = [date.fromisoformat(vintage.since) for vintage in vintages[:1]]
    if not days:
        return None
    return Story(
        title=titled(view, one),
        summary=Markup("").join(Markup("<p>{}</p>").format(line) for line in _lines(view, one)),
        href=contradiction_href(view, one),
        id=one.id,
        day=max([*days, *([one.news] if one.news else [])]),
    )


def _lines(view: View, one: Contradiction) -> Iterator[Markup]:
    said, who = reported(view, one.statement), said_by(view, one.statement)
    if one.check:
        yield Markup(AGAINST[view.language]).format(said=said, who=who, value=recomputed(view, one.check))
    else:
        others = Markup("; ").join(
            Markup(APART[view.language]).format(said=reported(view, other), who=said_by(view, other))
            for other in one.against
        )
        # One that is settled may have nothing against it any more.
        sentence = DIFFERENTLY if others else ALONE
        yield Markup(sentence[view.language]).format(said=said, who=who, others=others)
    yield Markup(STANDS[view.language]).format(status=view.t(STATUSES[one.status]))
    for answer in one.inquiry.answers if one.inquiry else ():
        words = {"office": answer.office, "day": view.day(answer.on), "text": view.t(answer.text)}
        yield Markup(ANSWERED[view.language]).format(**words)
    if one.inquiry and one.inquiry.resolved:
        settled = one.inquiry.resolved
        yield Markup(SETTLED[view.language]).format(day=view.day(settled.on), text=view.t(settled.reason))
