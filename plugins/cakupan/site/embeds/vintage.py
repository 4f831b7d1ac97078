"""The report with the figures of one release, as its ledger has them; nothing is computed anew.

What is the same today is today's figure with all that is known of it. What changed since, or is gone, is made from
the ledger's id, value, unit and sources. Only the figures are as of then: facts and verdicts stay today's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ...figure import Figure, Status, Term
from ...indicators import INDICATORS
from ...ledger import Entry, Name, interval
from ...model.interval import Interval
from ...model.statement import Key
from ...model.unit import UNITS, Unit
from ...report import Report


def as_of(report: Report, entries: Mapping[Name, Entry]) -> Report:
    """The report with the figures that these entries have; those whose codes are gone by now are left out."""
    made = (_figure(report, one, entries) for (kind, _), one in sorted(entries.items()) if kind == "figure")
    return replace(report, figures={one.id: one for one in made if one})


def _figure(report: Report, entry: Entry, entries: Mapping[Name, Entry]) -> Figure | None:
    today, key = report.figures.get(entry.id), _key(report, entry)
    if key is None or entry.unit not in UNITS:
        return None
    value, unit, sources = interval(entry.value), _unit(report, key, entry), tuple(entry.sources.split())
    if today is None:
        # On which words of its documents it rested is not in the ledger: the documents alone stand for them.
        return Figure(key=key, unit=unit, interval=value, status=_status(key.measure), statements=sources)
    if (today.interval, today.unit.code) == (value, entry.unit):
        return today if today.sources == sources else replace(today, statements=_statements(today, sources))
    return replace(
        today,
        unit=unit,
        interval=value,
        statements=sources,
        # It may have been another formula; what it was computed from is what the same release says of it.
        formula=None,
        terms=tuple(term for one in today.terms if (term := _term(one, entries))),
        numerator=_part(today, today.numerator, entries),
        denominator=_part(today, today.denominator, entries),
        alternatives=(),
    )


def _statements(today: Figure, sources: tuple[str, ...]) -> tuple[str, ...]:
    """What a figure rests on, with other documents than today."""
    said = {name: [one for one in today.statements if one.startswith(f"{name}/")] for name in sources}
    return tuple(one for name in sources for one in said[name] or [name])


def _key(report: Report, entry: Entry) -> Key | None:
    lists = report.archive.codelists
    try:
        key = lists.key(entry.id)
    except (KeyError, ValueError):
        return None
    return key if key.measure in lists.measures or key.measure in INDICATORS else None


def _unit(report: Report, key: Key, entry: Entry) -> Unit:
    """The unit by its code; as the measure has it, where that is the same one: a target's is printed as it was set."""
    unit = report.described(key.measure).unit
    return unit if unit.code == entry.unit else UNITS[entry.unit]


def _status(measure: str) -> Status:
    """How a figure that is gone came about, as far as its name tells."""
    if measure not in INDICATORS:
        return "reported"
    one = INDICATORS[measure]
    return "comparison" if one.across else "illustration" if one.illustration else "computed"


def _term(one: Term, entries: Mapping[Name, Entry]) -> Term | None:
    """An input as the release had it; None where it had none."""
    if one.figure is None:
        return one
    entry = entries.get(("figure", one.figure))
    return replace(one, interval=interval(entry.value)) if entry else None


def _part(today: Figure, part: Interval | None, entries: Mapping[Name, Entry]) -> Interval | None:
    """A numerator or denominator as the release had it, where it is one of the inputs."""
    found = (_term(one, entries) for one in today.terms if one.interval == part)
    return next((one.interval for one in found if one), None)
