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
from ..vintages import described, in_words
from .frame import Shown, credit, day, heading, paragraph
from .notices import gone, last_value

LONG = 9
"""So many characters are set large; more would not fit into a narrow frame on one line."""
AS_RECORDED = Text("menurut rilis {day}", "as of the release of {day}")
TODAY = Text("Diketahui kini: {told}.", "Known today: {told}.")
INFERRED_PLACE = Text("Wilayahnya disimpulkan: {reason}.", "The area is inferred: {reason}.")
INFERRED_TIME = Text("Waktunya disimpulkan: {reason}.", "The time is inferred: {reason}.")
OTHERWISE = Text("Dilaporkan berbeda: {said} ({source}).", "Reported otherwise: {said} ({source}).")


def today(view: View, figure: Figure) -> Shown:
    """A figure as it is now."""
    value = _value(view.value(figure), markup.value(view, figure))
    body = _body(view, figure, value, _status(view, figure), _cautions(view, figure))
    fact = view.report.facts.get(figure.key)
    others = [paragraph("caution", _otherwise(view, one)) for one in (fact.others if fact else ())]
    return Shown(
        title=title(view, figure),
        body=body + Markup("").join(others),
        sources=figure.sources,
        path=address(view.report, figure),
    )


def as_of(view: View, entry: Entry, release: str) -> Shown:
    """A figure as a release had it; `view` is of that release. The value is the ledger's, to the letter.

    No ledger keeps how a figure came about, nor what must be read beside it: that is said as what is known today.
    """
    figure = view.report.figures.get(entry.id)
    said = in_words(view, entry)
    unit = UNITS.get(entry.unit)
    plain = wording.plain_value(figure.interval, unit) if figure and unit else ""
    form = Markup('<data value="{}" data-figure="{}" data-release="{}">{}</data>')
    value = _value(said, form.format(plain, entry.id, release, said))
    recorded = view.t(AS_RECORDED.format(day=day(view, release)))
    if figure:
        body = _body(view, figure, value, recorded, _known_today(view, figure, entry))
    else:
        body = heading(described(view, entry)) + value + paragraph("status", recorded)
    return Shown(
        title=title(view, figure) if figure else described(view, entry),
        body=body,
        sources=tuple(entry.sources.split()),
        path=f"{entry.address}.{release}",
    )


def no_longer(view: View, last: Vintage) -> Shown:
    """What stood here, and what became of it; a figure that was redated goes on with its new date."""
    after = view.edition.history.successor(last)
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


def _known_today(view: View, figure: Figure, entry: Entry) -> list[str]:
    """Under one heading: how a value that still stands came about, and what must be read beside it."""
    last = view.edition.history.of(entry.name)[-1]
    stands = last.standing and last.entry.said == entry.said
    told = [_status(view, figure), *_cautions(view, figure)] if stands else _inferred(view, figure)
    return [view.t(TODAY.format(told=". ".join(one.rstrip(".") for one in told)))] if told else []


def _body(view: View, figure: Figure, value: Markup, status: str, cautions: list[str]) -> Markup:
    where = f"{view.region(figure.key.region)}, {view.when(figure.key, figure)}"
    parts = [
        heading(view.named(figure.key)),
        paragraph("where", where),
        value,
        paragraph("where", view.spread(figure)),
        paragraph("status", status),
        *(paragraph("caution", one) for one in cautions),
    ]
    return Markup("").join(parts)


def _value(plain: str, value: Markup) -> Markup:
    return paragraph("big long" if len(plain) > LONG else "big", value)


def _status(view: View, figure: Figure) -> str:
    return view.t(markup.STATUS[figure.status])


def _cautions(view: View, figure: Figure) -> list[str]:
    """Everything that must be read beside the number."""
    return [*(view.t(one) for one in figure.assumptions), *_inferred(view, figure)]


def _inferred(view: View, figure: Figure) -> list[str]:
    """What the documents leave open; it holds for every value of the figure."""
    said = []
    for known, words in ((figure.place_known, INFERRED_PLACE), (figure.time, INFERRED_TIME)):
        if known and known.basis == "inferred" and known.reason:
            said.append(view.t(words.format(reason=known.reason)))
    return said


def _otherwise(view: View, statement: Statement) -> Markup:
    said = markup.reported(view, statement)
    return Markup(OTHERWISE[view.language]).format(said=said, source=credit(view, [statement.source]))
