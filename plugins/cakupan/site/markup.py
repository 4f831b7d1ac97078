"""Figures and statements as HTML, each with the id that proves it; decides nothing."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from .. import wording
from ..figure import Alternative, Figure, Term
from ..model.interval import Interval
from ..model.statement import NOTHING, Nothing, Quantity, Statement
from ..model.unit import Unit
from ..reconcile import Check
from ..text import Text
from .view import View

STATUS = {
    "computed": Text("dihitung ulang", "recomputed"),
    "reported": Text("dilaporkan sumber", "as reported"),
    "comparison": Text("perbandingan", "comparison"),
    "illustration": Text("ilustrasi", "illustration"),
}
LACKING = Text("{name}: tidak dilaporkan", "{name}: not reported")


def value(view: View, figure: Figure, text: str = "") -> Markup:
    """`<data value="0.313570" data-figure="ID">31,36%</data>`; the contract's form of a printed figure."""
    plain = wording.plain_value(figure.interval, figure.unit)
    return Markup('<data value="{}" data-figure="{}">{}</data>').format(plain, figure.id, text or view.value(figure))


def number(view: View, interval: Interval, unit: Unit, text: str = "") -> Markup:
    """A number that is no figure: of a tariff, of a document's own parts, or of the release's day."""
    said = text or wording.quantity(interval, unit, view.language, with_unit=True)
    return Markup('<data value="{}">{}</data>').format(wording.plain_value(interval, unit), said)


def ranged(view: View, interval: Interval, unit: Unit) -> Markup:
    """Such a number with its interval beside it."""
    return _beside(number(view, interval, unit), wording.spread(interval, unit, view.language))


def _beside(written: Markup, spread: str) -> Markup:
    return written + Markup(' <span class="spread">{}</span>').format(spread) if spread else written


def linked(view: View, figure: Figure) -> Markup:
    """A figure that leads to its permanent address, its interval beside it."""
    link = Markup('<a class="figure" href="{}">{}</a>').format(view.figure_href(figure), value(view, figure))
    return _beside(link, view.spread(figure))


def alternative(view: View, figure: Figure, other: Alternative) -> Markup:
    """What a figure would be by a statement that was not preferred, with that statement."""
    statement = view.report.statements[other.statement]
    return Markup("{} ({})").format(ranged(view, other.interval, figure.unit), reported(view, statement))


def reported(view: View, statement: Statement) -> Markup:
    """A statement as its source printed it."""
    said = statement.quantity
    if isinstance(said, Nothing):
        text: str | Markup = view.t(NOTHING[said.why])
    elif said.as_printed:
        # Sources print Indonesian, on English pages as well.
        spoken = Markup(' lang="id"') if view.language != "id" else ""
        text = Markup("<q{}>{}</q>").format(spoken, said.as_printed)
    else:
        text = wording.quantity(as_said(said), _unit(view, statement), view.language, with_unit=True)
    return Markup('<span data-statement="{}">{}</span>').format(statement.id, text)


def as_said(said: Quantity) -> Interval:
    """The number that was printed, without what rounding makes of it."""
    return said.interval if said.printed is None or said.hedge else Interval(said.printed, said.printed)


def _unit(view: View, statement: Statement) -> Unit:
    return view.report.archive.codelists.measures[statement.key.measure].unit


def recomputed(view: View, check: Check) -> Markup:
    """The value that a statement was held against; a figure's own where there is one."""
    if check.recomputed is None:
        return Markup("")
    statement = view.report.statements[check.statement]
    figure = view.report.figures.get(statement.key.id)
    if figure and check.recomputed == figure.interval and figure.status == "computed":
        return linked(view, figure)
    return ranged(view, check.recomputed, _unit(view, statement))


def formula(view: View, template: str | None, terms: tuple[Term, ...]) -> Markup:
    """A formula with its numbers; sums name each part, and brackets stay only around several."""
    if not template:
        return Markup("")
    written = {
        slot: Markup(" + ").join(_term(view, one) for one in terms if one.slot == slot)
        for slot in dict.fromkeys(one.slot for one in terms)
    }
    single = {slot for slot in written if sum(one.slot == slot for one in terms) == 1}
    bare = re.sub(r"\(\{(\w+)\}\)", lambda m: f"{{{m[1]}}}" if m[1] in single else m[0], template)
    # Splitting at the slots leaves text at even places and slots' names at odd ones.
    pieces = enumerate(re.split(r"\{(\w+)\}", bare))
    return Markup("").join(written[piece] if place % 2 else escape(piece) for place, piece in pieces)


def _term(view: View, one: Term) -> Markup:
    """A number of a formula, with what it is of as its title."""
    if one.slot == "lacking":
        return Markup('<span class="lacking">{}</span>').format(view.t(LACKING.format(name=one.name)))
    return Markup('<span class="term" title="{}">{}</span>').format(view.t(one.name), term(view, one, with_unit=False))


def term(view: View, one: Term, *, with_unit: bool = True) -> Markup:
    """An input as the figure that it is; the number of a tariff, or of another document's own, stands for itself."""
    text = wording.quantity(one.interval, one.unit, view.language, with_unit=with_unit)
    figure = view.report.figures.get(one.figure or "")
    if figure and figure.interval == one.interval:
        return value(view, figure, text)
    return number(view, one.interval, one.unit, text)
