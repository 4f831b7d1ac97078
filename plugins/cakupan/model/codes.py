"""Regions, measures and the codes that slice them, as the codelists give them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..text import Text
from .period import Period
from .statement import DEFAULT_BASE, Key
from .unit import Unit

MEMBER_LISTS = ("segment", "group", "program", "benefit", "payer")
"""The codelists that slice a measure, in the order in which an id names their codes."""


@dataclass(frozen=True, kw_only=True)
class Code:
    """One line of a codelist. `parts` are the codes that a union stands for (`jkk-jkm`)."""

    code: str
    list: str
    slug: str
    name: Text
    note: Text | None = None
    parts: tuple[str, ...] = ()
    comparable: bool = True
    """For a base: False where it means the same only within one document (`unknown`)."""


@dataclass(frozen=True, kw_only=True)
class Region:
    """A place or an area of service. `serves` are the regions that make up a branch's area."""

    code: str
    slug: str
    name: Text
    kind: str
    parent: str | None = None
    bps: str | None = None
    serves: tuple[str, ...] = ()
    note: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Measure:
    """What a statement can report. `based` measures carry the base of a rate; a target has `target_of`."""

    code: str
    slug: str
    name: Text
    unit: Unit
    kind: Literal["stock", "flow", "ratio"]
    definition: Text | None = None
    based: bool = False
    norm: bool = False
    """Set by a law or a plan rather than counted, so exact as printed: targets and tariffs."""
    target_of: str | None = None
    partition: tuple[str, ...] = ()
    """The codelists whose codes are parts of its total (segments of participants); groups never are."""
    withhold_below: int | None = None
    """Counts from one up to below this could tell of single persons, and are only reported as withheld."""


@dataclass(frozen=True, kw_only=True)
class Codelists:
    """All codes of a data folder. Codes are unique across the lists that slice a measure."""

    regions: dict[str, Region]
    measures: dict[str, Measure]
    members: dict[str, Code]
    bases: dict[str, Code]

    def comparable(self, key: Key) -> bool:
        """Whether two documents that report `key` speak of the same: of one base, from one start."""
        base = self.bases.get(key.base or "")
        return (base is None or base.comparable) and bool(key.period.parts[0])

    def key(self, id_: str) -> Key:
        """The key that a figure's id names, also of one that is gone; a base that the id leaves out is known for
        measures alone. Raises KeyError for a code that is no longer in the lists.
        """
        region, name, period = id_.split("/")
        measure, *codes = name.split(".")
        based = measure in self.measures and self.measures[measure].based
        bases = [code for code in codes if code in self.bases]
        members = tuple(self.members[code].code for code in codes if code not in self.bases)
        base = bases[0] if bases else DEFAULT_BASE if based else None
        return Key(region=self.regions[region].code, measure=measure, members=members, base=base, period=Period(period))

    def of(self, name: str) -> tuple[Code, ...]:
        """The codes of one list that stand for themselves, unions left out."""
        return tuple(code for code in self.members.values() if code.list == name and not code.parts)

    def in_order(self, members: list[str]) -> tuple[str, ...]:
        """Member codes in the order in which an id names them."""
        return tuple(sorted(members, key=lambda code: (MEMBER_LISTS.index(self.members[code].list), code)))
