"""One item of a source's `statements` as statements and events; judges no figure."""

from __future__ import annotations

from datetime import date
from typing import Any

from ..model.codes import Codelists, Measure
from ..model.period import Period, month_of
from ..model.statement import Event, Key, Known, Reading, Statement, Time
from ..problems import Problems
from ..text import Text
from . import kinds
from .codelists import report_unquoted
from .faults import nearest
from .fields import text
from .quantities import quantity
from .shapes import QUANTITY_KEYS, KnownShape, SpeakerShape, TimeShape
from .tree import Path_, Tree


def speaker(typed: SpeakerShape | None) -> str | None:
    return ", ".join(filter(None, (typed.name, typed.office))) or None if typed else None


def known(typed: KnownShape | None) -> Known:
    return Known(basis=typed.basis, reason=text(typed.reason)) if typed else Known()


def region_checked(code: str, tree: Tree, path: Path_, codelists: Codelists, problems: Problems) -> bool:
    """Whether `code` is a region and cannot be mistaken for a number by other programs."""
    if report_unquoted(tree, path, problems):
        return False
    if code in codelists.regions:
        return True
    near = nearest(code, list(codelists.regions))
    problems.report(kinds.UNKNOWN_CODE, tree.place(path), typed=code, list="regions", nearest=near)
    return False


class Block:
    """One item of `statements` under way; reports what is wrong and reads on."""

    def __init__(
        self, name: str, typed: Any, block: Any, tree: Tree, path: Path_, codelists: Codelists, problems: Problems
    ) -> None:
        self.name, self.typed, self.block, self.tree, self.path = name, typed, block, tree, path
        self.codelists, self.problems = codelists, problems
        raw: Any = tree.data
        keys = set(raw["statements"][path[1]])
        self.faulty = {key for key in keys if key not in block.model_fields_set}
        """Keys whose own fault is already reported: that they are missing now is not another."""

    def read(self, statements: list[Statement], events: list[Event]) -> None:
        block = self.block
        sound = self._region_known()
        sound &= block.base is None or self._base_known(block.base, (*self.path, "base"))
        for field, shape in (("place", block.place), ("base_known", block.base_known), ("time", block.time)):
            self._reasoned(field, shape)
        measured = [code for code in self.codelists.measures if getattr(block, code) is not None]
        if not (measured or block.event or block.finding or self.faulty):
            self._report(kinds.NO_CONTENT, ())
        typed = [(code, member) for code in measured for member in getattr(block, code)]
        if block.readings and len(typed) != 1:
            self._report(kinds.ONE_QUANTITY, ("readings",), key="readings")
        found = [one for code in measured for one in self._statements(self.codelists.measures[code])]
        told = self._events()
        if sound:
            statements.extend(found)
            events.extend(told)

    def _region_known(self) -> bool:
        path = (*self.path, "region")
        if self.block.region is not None:
            return region_checked(self.block.region, self.tree, path, self.codelists, self.problems)
        if "region" not in self.faulty:
            self._report(kinds.MISSING_KEY, (), key="region")
        return False

    def _report(self, kind: Any, path: Path_, *, at_key: bool = False, **values: object) -> None:
        self.problems.report(kind, self.tree.place((*self.path, *path), key=at_key), **values)

    def _base_known(self, base: str, path: Path_) -> bool:
        if base in self.codelists.bases:
            return True
        near = nearest(base, list(self.codelists.bases))
        self.problems.report(kinds.UNKNOWN_CODE, self.tree.place(path), typed=base, list="bases", nearest=near)
        return False

    def _reasoned(self, field: str, shape: KnownShape | None) -> None:
        if shape and shape.basis == "inferred" and shape.reason is None:
            self._report(kinds.REASON_NEEDED, (field,))

    def _time(self, measure: Measure | None) -> Time | None:
        """The block's time; where it has none, the document's date is a bound."""
        typed: TimeShape | None = self.block.time
        day = typed.not_later_than if typed else None
        published = self.typed.published if self.typed else None
        if typed is None and published:
            period = self._bounded(measure, published.last)
            return Time(period=period, basis="published", bound=True, day=published.last)
        if typed is None or not (typed.period or day):
            if self.typed and not self._told_of_time():
                self._report(kinds.TIME_NEEDED, ("time",) if typed else ())
            return None
        period = typed.period or self._bounded(measure, day)  # type: ignore[arg-type]
        if typed.ends and typed.ends < (period.first or typed.ends):
            self._report(kinds.REVERSED_DATES, ("time", "ends"), start=period, end=typed.ends)
        return Time(
            period=period,
            basis=typed.basis,
            reason=text(typed.reason),
            stated=typed.stated,
            bound=typed.period is None,
            day=typed.ends or day,
        )

    def _told_of_time(self) -> bool:
        """Whether a date was given, but wrongly, and that is reported."""
        given = self.tree.keys
        return any((*self.path, *key) in given for key in (("time", "period"), ("time", "not_later_than")))

    @staticmethod
    def _bounded(measure: Measure | None, day: date) -> Period:
        month = month_of(day)
        return Period(f"--{month}") if measure and measure.kind == "flow" else month

    def _statements(self, measure: Measure) -> list[Statement]:
        time = self._time(measure)
        if time and time.period.span and measure.kind == "stock":
            self._report(kinds.STOCK_WITH_SPAN, ("time",), measure=measure.name, typed=time.period)
            time = None
        if measure.based and self.block.base is None:
            if "base" not in self.faulty:
                self._report(kinds.BASE_NEEDED, (measure.code,), at_key=True, measure=measure.name)
            time = None
        typed: dict[str, Any] = getattr(self.block, measure.code)
        made = [self._statement(measure, member, one, time) for member, one in typed.items()]
        return [one for one in made if one]

    def _statement(self, measure: Measure, member: str, typed: Any, time: Time | None) -> Statement | None:
        path: Path_ = (measure.code, member)
        members = self._members(member, path)
        value = quantity(typed, measure, lambda kind, key, values: self._report(kind, (*path, key), **values))
        if members is None or value is None or time is None:
            return None
        base = self.block.base if measure.based else None
        key = Key(region=self.block.region, measure=measure.code, members=members, base=base, period=time.period)
        readings = self._readings(key)
        key = next((one.key for one in readings if one.preferred), key)
        return Statement(
            id="/".join(filter(None, (self.name, key.id, self.block.key))),
            source=self.name,
            key=key,
            quantity=value,
            time=time,
            place_known=known(self.block.place),
            base_known=known(self.block.base_known),
            readings=readings,
            note=text(self.block.note),
            relative_to=self.block.relative_to,
            speaker=speaker(self.block.speaker),
            place=self.tree.place((*self.path, *path)),
        )

    def _members(self, member: str, path: Path_) -> tuple[str, ...] | None:
        """Member codes in order; `total` is none of them."""
        codes = [] if member == "total" else member.split(".")
        known_codes = self.codelists.members
        for code in codes:
            if code not in known_codes:
                near = nearest(code, [*known_codes, *QUANTITY_KEYS])
                self._report(kinds.UNKNOWN_CODE, path, at_key=True, typed=code, list="members", nearest=near)
                return None
        lists = [known_codes[code].list for code in codes]
        if len(set(lists)) < len(lists):
            self._report(kinds.MEMBERS_OF_ONE_LIST, path, at_key=True, typed=member)
            return None
        return self.codelists.in_order(codes)

    def _readings(self, key: Key) -> tuple[Reading, ...]:
        """The ways to understand the block's one figure; `as` may name a base after the members."""
        found = []
        for number, typed in enumerate(self.block.readings):
            measure, *codes = typed.as_.split(".")
            path: Path_ = ("readings", number, "as")
            if measure not in self.codelists.measures:
                near = nearest(measure, list(self.codelists.measures))
                self._report(kinds.UNKNOWN_CODE, path, typed=measure, list="measures", nearest=near)
                continue
            base = codes.pop() if codes and codes[-1] in self.codelists.bases else self.block.base
            members = self._members(".".join(codes) or "total", path)
            if members is not None:
                based = self.codelists.measures[measure].based
                one = key.but(measure=measure, members=members, base=base if based else None)
                found.append(Reading(key=one, preferred=typed.preferred, reason=text(typed.reason)))
        return tuple(found)

    def _events(self) -> list[Event]:
        """The block's event and finding, in the site's own words."""
        block, made = self.block, []
        for word, one in (("event", block.event), ("finding", block.finding)):
            time = self._time(None) if one else None
            if one and time:
                code = one.policy if word == "event" else one.topic
                made.append(self._event(f"{word}.{code}", code, one, time))
        return made

    def _event(self, name: str, code: str, typed: Any, time: Time) -> Event:
        block = self.block
        words: Text = typed.text.text
        return Event(
            id="/".join(filter(None, (self.name, block.region, name, str(time.period), block.key))),
            source=self.name,
            region=block.region,
            code=code,
            status=getattr(typed, "status", None),
            text=words,
            time=time,
            number=getattr(typed, "number", None),
            speaker=speaker(block.speaker),
            place=self.tree.place(self.path),
        )
