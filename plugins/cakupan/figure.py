"""A published figure: value, text, formula, sources and address; how it came about is told by `compute`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from .model.interval import Interval
from .model.period import Period
from .model.statement import Key, Known, Time
from .model.unit import Unit
from .text import Text

Status = Literal["computed", "reported", "comparison", "illustration"]


@dataclass(frozen=True, kw_only=True)
class Term:
    """One number in a formula; several for the parts of a sum. `figure` is None for a tariff."""

    slot: str
    interval: Interval
    unit: Unit
    name: Text
    figure: str | None


@dataclass(frozen=True, kw_only=True)
class Alternative:
    """What a figure would be by a statement that a decision did not prefer; both stay visible."""

    statement: str
    interval: Interval


@dataclass(frozen=True, kw_only=True)
class Missing:
    """A figure that cannot be given, and why, in words for the page."""

    key: Key
    reason: Text
    lead: str
    """The figure for which a reader would expect it."""
    elsewhere: tuple[Period, ...] = ()
    """The periods of other dates or bases for which the missing input is reported."""


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One number of the site.

    `status` says how it came about: computed from exact or rounded parts, only reported by a source, a
    comparison across a named mismatch, or an illustration. `statements` are the ids of those it rests on,
    `assumptions` what must be printed beside it. `certain` means that nothing in it was rounded.
    """

    key: Key
    unit: Unit
    interval: Interval
    status: Status
    statements: tuple[str, ...] = ()
    formula: str | None = None
    """With a slot per term: `{active_participants} ÷ {target_workers}`."""
    terms: tuple[Term, ...] = ()
    numerator: Interval | None = None
    denominator: Interval | None = None
    time: Time | None = None
    place_known: Known = Known()
    assumptions: tuple[Text, ...] = ()
    alternatives: tuple[Alternative, ...] = ()

    @property
    def id(self) -> str:
        return self.key.id

    @property
    def value(self) -> Fraction | None:
        return self.interval.value

    @property
    def day(self) -> date:
        """The day that stands for its time: as known, else the last one possible."""
        return (self.time.day if self.time else None) or self.key.period.last

    @property
    def dated(self) -> bool:
        """Whether its day is known as such, and not only as a bound, a month or a year."""
        time = self.time
        if time is None or time.bound:
            return False
        return time.day is not None or self.key.period.parts[1].count("-") == 2

    @property
    def sources(self) -> tuple[str, ...]:
        """The documents it rests on, in order, each once."""
        return tuple(dict.fromkeys(one.split("/", 1)[0] for one in self.statements))

    @property
    def inputs(self) -> tuple[str, ...]:
        """The figures that it was computed from."""
        return tuple(dict.fromkeys(term.figure for term in self.terms if term.figure))

    @property
    def certain(self) -> bool:
        return self.interval.exact
