"""A figure or statement as a line of a table: text and exact value to the letter of the ledger."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from ...ledger import Entry, interval
from ...model.unit import UNITS
from ...wording import plain_value
from ...wording.dress import unit_name
from ..plans import href
from ..view import View
from ..vintages import story
from .edition import of
from .holdings import Holding
from .names import cited, name, region, sliced

Line = dict[str, Any]


def figure_line(view: View, one: Holding) -> Line:
    """A figure with its sources and its address."""
    return {
        **_line(view, one),
        "value": _marked(view, one.entry),
        "sources": [cited(view, source) for source in one.sources],
        "href": _href(view, one),
    }


def statement_line(view: View, one: Holding) -> Line:
    """A statement, with the figure of its id where there was one."""
    figure = of(view).holdings.by_key.get(one.key)
    text = Markup('<span data-statement="{}" data-release="{}">{}</span>')
    return {
        **_line(view, one),
        "name": name(view, one.code),
        "region": region(view, one.region),
        "value": text.format(one.entry.id, of(view).day.id, _text(view, one.entry)),
        "figure": _href(view, figure) if figure else "",
    }


def _line(view: View, one: Holding) -> Line:
    """What lines of figures and of statements have alike."""
    entry = one.entry
    return {
        "anchor": one.anchor,
        "when": view.period(one.period),
        "slice": sliced(view, one),
        "unit": _unit(view, entry) if one.counted else "",
        "exact": entry.value if one.counted and entry.value != _text(view, entry) else "",
        "story": story(view, entry.name),
    }


def _href(view: View, one: Holding) -> str:
    return f"{href(one.page, view.language)}#{one.anchor}"


def _marked(view: View, entry: Entry) -> Markup:
    """A figure in the contract's form, with the release whose value it is."""
    value = plain_value(interval(entry.value), UNITS[entry.unit]) if entry.unit in UNITS else entry.value
    form = Markup('<data value="{}" data-figure="{}" data-release="{}">{}</data>')
    return form.format(value, entry.id, of(view).day.id, _text(view, entry))


def _text(view: View, entry: Entry) -> str:
    return entry.text_id if view.language == "id" else entry.text_en


def _unit(view: View, entry: Entry) -> str:
    """What a ledger's text leaves to its unit: people, a month."""
    if entry.unit not in UNITS:
        return entry.unit
    single = _text(view, entry).rpartition(" ")[2] == "1"
    return unit_name(UNITS[entry.unit], view.language, single=single)
