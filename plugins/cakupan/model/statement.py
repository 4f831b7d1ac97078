"""Documents and what they report, as read; nothing here is computed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Literal

from ..problems import Place
from ..text import Text
from .interval import Interval
from .period import Period

Basis = Literal["stated", "published", "inferred"]
Hedge = Literal["about", "almost", "at_least", "at_most", "more_than", "less_than", "range"]
DEFAULT_BASE = "ucj_target"


@dataclass(frozen=True, kw_only=True)
class Key:
    """What a value is a value of; its `id` is the figure's permanent name."""

    region: str
    measure: str
    members: tuple[str, ...] = ()
    base: str | None = None
    period: Period

    @cached_property
    def slice(self) -> str:
        """Members and base as an id names them: empty for the total on the UCJ base."""
        return ".".join([*self.members, *([self.base] if self.base not in (None, DEFAULT_BASE) else [])])

    @cached_property
    def name(self) -> str:
        return ".".join(filter(None, (self.measure, self.slice)))

    @cached_property
    def id(self) -> str:
        return f"{self.region}/{self.name}/{self.period}"

    def but(self, **changes: object) -> Key:
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True, kw_only=True)
class Known:
    """How something that a document leaves open is known."""

    basis: Basis = "stated"
    reason: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Time(Known):
    """When. `bound` means that only "not later than `day`" is known; `day` may also end a cut-off month."""

    period: Period
    stated: str | None = None
    bound: bool = False
    day: date | None = None


@dataclass(frozen=True, kw_only=True)
class Quantity:
    """A value as printed, and what it may be.

    `interval` is what the value stands for as an input; `printed` and `step` are the number and one unit
    of its last digit, in the measure's own unit (rates as fractions of one). Bounds have no `step`.
    """

    interval: Interval
    printed: Fraction | None = None
    step: Fraction | None = None
    hedge: Hedge | None = None
    decimals: bool = False
    as_printed: str | None = None
    sic: bool = False
    doubt: Text | None = None
    locator: str | None = None

    @property
    def usable(self) -> bool:
        """Whether it may enter a computation: what a source gets wrong, or we doubt, does not."""
        return not self.sic and self.doubt is None


NOTHING = {
    "not_reported": Text("tidak dilaporkan", "not reported"),
    "not_applicable": Text("tidak berlaku", "not applicable"),
    "withheld": Text("tidak dibuka", "withheld"),
}


@dataclass(frozen=True, kw_only=True)
class Nothing:
    """No number, and why: three things that are not zero (an unreported one has no statement at all)."""

    why: Literal["not_reported", "not_applicable", "withheld"]


@dataclass(frozen=True, kw_only=True)
class Reading:
    """One way to understand an ambiguous sentence."""

    key: Key
    preferred: bool
    reason: Text | None


@dataclass(frozen=True, kw_only=True)
class Statement:
    """One figure that one document reports."""

    id: str
    source: str
    key: Key
    quantity: Quantity | Nothing
    time: Time
    place_known: Known = Known()
    base_known: Known = Known()
    readings: tuple[Reading, ...] = ()
    note: Text | None = None
    relative_to: Period | None = None
    speaker: str | None = None
    """Who said it, where that is not the document's own speaker."""
    place: Place


@dataclass(frozen=True, kw_only=True)
class Event:
    """A statement without a number: what was done, promised or found, in the site's own words."""

    id: str
    source: str
    region: str
    code: str
    """The policy, or the topic of a finding."""
    status: str | None
    """None for a finding."""
    text: Text
    time: Time
    number: str | None = None
    speaker: str | None = None
    place: Place


@dataclass(frozen=True, kw_only=True)
class Source:
    """One document, at however many addresses."""

    id: str
    title: str | None
    publisher: str
    kind: str
    url: str | None
    url_verified: bool
    also_at: tuple[str, ...] = ()
    published: date | Period | None = None
    accessed: str | None = None
    read: Text | None = None
    speaker: str | None = None
    note: Text | None = None
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    place: Place

    @property
    def linked(self) -> bool:
        """Whether readers are sent to it: to what was seen there, on a way on which nobody can change it."""
        return self.url_verified and (self.url or "").lower().startswith("https://")
