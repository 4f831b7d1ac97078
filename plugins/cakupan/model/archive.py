"""Everything that a data folder says, as values; computes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Literal

from ..problems import Place
from ..text import Text
from .codes import Codelists
from .period import Period
from .statement import Event, Source, Statement

RevisionKind = Literal["scheduled", "correction", "method", "redated", "withdrawal"]


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A tariff or benefit as the law sets it: rupiah, or a fraction of a base, for a time."""

    code: str
    list: str
    """`tariffs` or `benefits`."""
    measure: str
    members: tuple[str, ...]
    name: Text
    amount: Fraction
    percent_of: str | None = None
    discount: Fraction | None = None
    since: Period | None = None
    until: Period | None = None
    months: int | None = None
    ceiling: Fraction | None = None
    sector: Text | None = None
    excludes: Text | None = None
    law: str | None = None
    reported_by: tuple[str, ...] = ()
    note: Text | None = None
    place: Place

    def in_force(self, on: date) -> bool:
        starts = self.since.first if self.since else None
        return (starts is None or starts <= on) and (self.until is None or on <= self.until.last)


@dataclass(frozen=True, kw_only=True)
class Series:
    """Figures of one thing over time, by region and name: `33.02` and `coverage_rate.non_asn.potential`."""

    region: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Policy:
    """A regulation, promise or scheme; its history is told by events in sources.

    `region` is whose it is, and `indicators` are the series that show what it is meant to change.
    """

    code: str
    slug: str
    name: Text
    region: str | None = None
    indicators: tuple[Series, ...] = ()
    office: str | None = None
    number: str | None = None
    due: Period | None = None
    note: Text | None = None
    place: Place


@dataclass(frozen=True, kw_only=True)
class Target:
    """A target that distances are measured to; what it says is its statement's."""

    code: str
    statement: str
    note: Text | None = None
    place: Place


@dataclass(frozen=True, kw_only=True)
class Decision:
    """A dated, reasoned choice between disagreeing statements of one figure."""

    id: str
    figure: str
    prefer: str | None
    over: tuple[str, ...]
    reason: Text
    since: date
    provisional: bool
    place: Place
    places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    """Where each statement is named."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """When an office was asked about a statement, and where the question can be read."""

    on: date
    office: str
    url: str | None = None


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What an office said about a statement, in the site's own words or the office's."""

    on: date
    office: str
    text: Text
    url: str | None = None


@dataclass(frozen=True, kw_only=True)
class Resolved:
    """Why a contradiction is settled, and since when."""

    on: date
    reason: Text


@dataclass(frozen=True, kw_only=True)
class Inquiry:
    """What was done about a contradicted statement: asked, answered, resolved; an office may answer unasked."""

    id: str
    statement: str
    asked: Asked | None = None
    answers: tuple[Answer, ...] = ()
    """The oldest first; what was once said stays, and more may follow."""
    resolved: Resolved | None = None
    place: Place


@dataclass(frozen=True, kw_only=True)
class Revision:
    """A published figure or statement that a release changes, and why; one that is redated goes on as `to`."""

    figure: str
    kind: RevisionKind
    reason: Text
    to: str | None = None
    place: Place = field(compare=False)


@dataclass(frozen=True, kw_only=True)
class Release:
    """What the site published on a day; `id` is that day."""

    id: str
    title: Text
    adds: Text
    revises: tuple[Revision, ...] = ()
    place: Place

    @property
    def day(self) -> date:
        return date.fromisoformat(self.id)


@dataclass(frozen=True, kw_only=True)
class Archive:
    """A data folder, read."""

    codelists: Codelists
    sources: dict[str, Source]
    rules: dict[str, Rule]
    policies: dict[str, Policy]
    targets: tuple[Target, ...]
    decisions: tuple[Decision, ...]
    releases: tuple[Release, ...]
    inquiries: tuple[Inquiry, ...] = ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        return tuple(one for source in self.sources.values() for one in source.statements)

    @property
    def events(self) -> tuple[Event, ...]:
        return tuple(one for source in self.sources.values() for one in source.events)
