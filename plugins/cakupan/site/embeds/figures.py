"""What the page of a figure shows: the value, what it is, where, when, and how it came about."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from ... import wording
from ...addresses import address
from ...figure import Figure
from ...ledger import Entry, Vintage
from ...model.statement import Statement
from ...model.unit import UNITS
from ...text import Text
from .. import markup
from ..view import View
from ..vintages import described
from .frame import Shown, credit, day, heading, paragraph
from .notices import gone, last_value, successor

LONG = 9
"""So many characters are set large; more would not fit into a narrow frame on one line."""
AS_OF = Text("{status}, menurut rilis {day}", "{status}, as of the release of {day}")
AS_RECORDED = Text("menurut rilis {day}", "as of the release of {day}")
INFERRED_PLACE = Text("Wilayahnya disimpulkan: {reason}.", "The area is inferred: {reason}.")
INFERRED_TIME = Text("Waktunya disimpulkan: {reason}.", "The time is inferred: {reason}.")
OTHERWISE = Text("Dilaporkan berbeda: {said} ({source}).", "Reported otherwise: {said} ({source}).")


def today(view: View, figure: Figure) -> Shown:
    """A figure as it is now."""
    body = _body(view, figure, _value(view.value(figure), markup.value(view, figure)), _status(view, figure))
    fact = view.report.facts.get(figure.key)
    others = [paragraph("caution", _otherwise(view, one)) for one in (fact.others if fact else ())]
    return Shown(
        title=title(view, figure),
        body=body + Markup("").join(others),
        sources=figure.sources,
        path=address(view.report, figure),
    )


def as_of(view: View, entry: Entry, release: str) -> Shown:
    """A figure as a release had it; `view` is of that release. The value is the ledger's, to the letter."""
    figure = view.report.figures.get(entry.id)
    said = text(view, entry)
    unit = UNITS.get(entry.unit)
    plain = wording.plain_value(figure.interval, unit) if figure and unit else ""
    form = Markup('<data value="{}" data-figure="{}" data-release="{}">{}</data>')
    value = _value(said, form.format(plain, entry.id, release, said))
    when = day(view, release)
    if figure:
        body = _body(view, figure, value, view.t(AS_OF.format(status=markup.STATUS[figure.status], day=when)))
    else:
        body = heading(described(view, entry)) + value + paragraph("status", view.t(AS_RECORDED.format(day=when)))
    return Shown(
        title=title(view, figure) if figure else described(view, entry),
        body=body,
        sources=tuple(entry.sources.split()),
        path=f"{entry.address}.{release}",
    )


def no_longer(view: View, last: Vintage) -> Shown:
    """What stood here, and what became of it; a figure that was redated goes on with its new date."""
    after = successor(view, last.entry.name)
    figure = view.report.figures.get(after.entry.id) if after else None
    told = paragraph("notice", gone(view, last))
    if figure:
        shown = today(view, figure)
        return replace(shown, body=shown.body + told)
    what = described(view, last.entry)
    body = heading(what) + told + last_value(view, last.entry.name)
    return Shown(title=what, body=body, sources=tuple(last.entry.sources.split()), path=last.entry.address)


def title(view: View, figure: Figure) -> str:
    """In the tab, and read aloud before the frame's content."""
    return f"{view.named(figure.key)}, {view.region(figure.key.region)}, {view.when(figure.key, figure)}"


def text(view: View, entry: Entry) -> str:
    """What the ledger printed, with its unit; with "sekitar" where today's figure is the same and has it."""
    said = entry.text_id if view.language == "id" else entry.text_en
    figure = view.report.figures.get(entry.id)
    if figure is None:
        return said
    whole = view.value(figure)
    # A later wording must not change what was printed: then it is printed without its unit.
    return whole if f" {said} " in f" {whole} " else said


def _body(view: View, figure: Figure, value: Markup, status: str) -> Markup:
    where = f"{view.region(figure.key.region)}, {view.when(figure.key, figure)}"
    parts = [
        heading(view.named(figure.key)),
        paragraph("where", where),
        value,
        paragraph("where", view.spread(figure)),
        paragraph("status", status),
        *(paragraph("caution", one) for one in _cautions(view, figure)),
    ]
    return Markup("").join(parts)


def _value(plain: str, value: Markup) -> Markup:
    return paragraph("big long" if len(plain) > LONG else "big", value)


def _status(view: View, figure: Figure) -> str:
    return view.t(markup.STATUS[figure.status])


def _cautions(view: View, figure: Figure) -> list[str]:
    """Everything that must be read beside the number."""
    said = [view.t(one) for one in figure.assumptions]
    for known, words in ((figure.place_known, INFERRED_PLACE), (figure.time, INFERRED_TIME)):
        if known and known.basis == "inferred" and known.reason:
            said.append(view.t(words.format(reason=known.reason)))
    return said


def _otherwise(view: View, statement: Statement) -> Markup:
    said = markup.reported(view, statement)
    return Markup(OTHERWISE[view.language]).format(said=said, source=credit(view, [statement.source]))
