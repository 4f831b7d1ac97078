"""A contradiction as pages and feeds tell it: both sides, what was recomputed, what came of it; finds none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from .. import wording
from ..addresses import section_address
from ..contradictions import STATUSES, Contradiction
from ..model.interval import Interval
from ..model.statement import Quantity, Statement
from ..text import Text
from .markup import recomputed, reported
from .view import View

PAGE = "rekonsiliasi"
APART = Text("{said} oleh {who}", "{said} by {who}")
AGAINST = Text(
    "{said} menurut {who}. Dihitung ulang dari bagian-bagian yang dilaporkan: {value}.",
    "{said} according to {who}. Recomputed from the reported parts: {value}.",
)
DIFFERENTLY = Text(
    "{said} menurut {who}. Sumber lain: {others}.", "{said} according to {who}. Other sources: {others}."
)
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


def titled(view: View, one: Contradiction) -> str:
    """What the statement is of, where and when."""
    key = one.statement.key
    return f"{view.named(key)}, {view.region(key.region)}, {view.period(key.period)}"


def said_by(view: View, statement: Statement) -> str:
    """Who said it and in which document: the office, else the document alone."""
    source = view.report.archive.sources[statement.source]
    return ", ".join(filter(None, (statement.speaker or source.speaker, view.cited(source))))


def apart(view: View, one: Contradiction) -> str:
    """How far the printed number is from the recomputed one, where both are plain numbers."""
    said, value = one.statement.quantity, one.check.recomputed if one.check else None
    if not isinstance(said, Quantity) or said.printed is None or said.hedge or value is None:
        return ""
    unit = view.report.archive.codelists.measures[one.statement.key.measure].unit
    return wording.step(value, Interval(said.printed, said.printed), unit, view.language)


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
        yield Markup(DIFFERENTLY[view.language]).format(said=said, who=who, others=others)
    yield Markup(STANDS[view.language]).format(status=view.t(STATUSES[one.status]))
    if one.inquiry and one.inquiry.answer:
        answer = one.inquiry.answer
        words = {"office": answer.office, "day": view.day(answer.on), "text": view.t(answer.text)}
        yield Markup(ANSWERED[view.language]).format(**words)
    if one.inquiry and one.inquiry.resolved:
        settled = one.inquiry.resolved
        yield Markup(SETTLED[view.language]).format(day=view.day(settled.on), text=view.t(settled.reason))
