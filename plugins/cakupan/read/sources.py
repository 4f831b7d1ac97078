"""Source files as sources with their statements; compares no statement with another."""

from __future__ import annotations

from datetime import date
from typing import Any

from ..model.codes import Codelists, Measure
from ..model.period import Period, month_of
from ..model.statement import Event, Key, Known, Reading, Source, Statement, Time
from ..problems import Place, Problems
from ..text import Text
from . import kinds
from .faults import nearest, shaped
from .fields import text
from .quantities import quantity
from .shapes import KnownShape, SourceShape, SpeakerShape, TimeShape
from .tree import Path_, Tree


def source(name: str, tree: Tree, shape: type[SourceShape], codelists: Codelists, problems: Problems) -> Source | None:
    """The document in the file called `name`, or None when its shape is wrong; statements that fail are left out."""
    typed: Any = shaped(shape, tree, problems)
    if typed is None:
        return None
    statements: list[Statement] = []
    events: list[Event] = []
    for number, block in enumerate(typed.statements):
        reader = _Block(name, typed, block, tree, ("statements", number), codelists, problems)
        reader.read(statements, events)
    _report_repeats(statements, events, problems)
    return Source(
        id=name,
        title=typed.title,
        publisher=typed.publisher,
        kind=typed.kind,
        url=typed.url,
        url_verified=typed.url_status != "unverified",
        also_at=tuple(typed.also_at),
        published=typed.published,
        accessed=str(typed.accessed.date) if typed.accessed and typed.accessed.date else None,
        read=text(typed.accessed.read) if typed.accessed else None,
        speaker=speaker(typed.speaker),
        note=text(typed.note),
        statements=tuple(statements),
        events=tuple(events),
        place=tree.place(),
    )


def speaker(typed: SpeakerShape | None) -> str | None:
    return ", ".join(filter(None, (typed.name, typed.office))) or None if typed else None


def known(typed: KnownShape | None) -> Known:
    return Known(basis=typed.basis, reason=text(typed.reason)) if typed else Known()


def region_checked(code: str, tree: Tree, path: Path_, codelists: Codelists, problems: Problems) -> bool:
    """Whether `code` is a region and cannot be mistaken for a number by other programs."""
    numeric = code.replace(".", "", 1).isdigit()
    if numeric and tree.known(path) not in tree.quoted:
        problems.report(kinds.REGION_CODE, tree.place(path), typed=code)
    elif code not in codelists.regions:
        near = nearest(code, list(codelists.regions))
        problems.report(kinds.UNKNOWN_CODE, tree.place(path), typed=code, list="regions", nearest=near)
    else:
        return True
    return False


def _report_repeats(statements: list[Statement], events: list[Event], problems: Problems) -> None:
    first: dict[str, Place] = {}
    for one in (*statements, *events):
        if one.id in first:
            problems.report(kinds.SAID_TWICE, one.place, typed=one.id, first=first[one.id].line)
        first.setdefault(one.id, one.place)


class _Block:
    """One item of `statements` under way; reports what is wrong and reads on."""

    def __init__(
        self, name: str, typed: Any, block: Any, tree: Tree, path: Path_, codelists: Codelists, problems: Problems
    ) -> None:
        self.name, self.typed, self.block, self.tree, self.path = name, typed, block, tree, path
        self.codelists, self.problems = codelists, problems

    def read(self, statements: list[Statement], events: list[Event]) -> None:
        block = self.block
        sound = region_checked(block.region, self.tree, (*self.path, "region"), self.codelists, self.problems)
        sound &= block.base is None or self._base_known(block.base, (*self.path, "base"))
        for field, shape in (("place", block.place), ("base_known", block.base_known), ("time", block.time)):
            self._reasoned(field, shape)
        measured = [code for code in self.codelists.measures if getattr(block, code) is not None]
        if not (measured or block.event or block.finding):
            self._report(kinds.NO_CONTENT, ())
        if not sound:
            return
        found = [one for code in measured for one in self._statements(self.codelists.measures[code])]
        if block.readings and len(found) != 1:
            self._report(kinds.ONE_QUANTITY, ("readings",), key="readings")
        statements.extend(found)
        events.extend(self._events())

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
        published = self.typed.published
        if typed is None and published:
            return Time(
                period=self._bounded(measure, published.last), basis="published", bound=True, day=published.last
            )
        if typed is None or not (typed.period or day):
            self._report(kinds.TIME_NEEDED, ("time",) if typed else ())
            return None
        period = typed.period or self._bounded(measure, day)  # type: ignore[arg-type]
        return Time(
            period=period,
            basis=typed.basis,
            reason=text(typed.reason),
            stated=typed.stated,
            bound=typed.period is None,
            day=typed.ends or day,
        )

    @staticmethod
    def _bounded(measure: Measure | None, day: date) -> Period:
        month = month_of(day)
        return Period(f"--{month}") if measure and measure.kind == "flow" else month

    def _statements(self, measure: Measure) -> list[Statement]:
        if measure.based and self.block.base is None:
            self._report(kinds.BASE_NEEDED, (measure.code,), at_key=True, measure=measure.name)
            return []
        time = self._time(measure)
        if time and time.period.span and measure.kind == "stock":
            self._report(kinds.STOCK_WITH_SPAN, ("time",), measure=measure.name, typed=time.period)
            time = None
        typed: dict[str, Any] = getattr(self.block, measure.code)
        made = [self._statement(measure, member, one, time) for member, one in typed.items() if time]
        return [one for one in made if one]

    def _statement(self, measure: Measure, member: str, typed: Any, time: Time) -> Statement | None:
        path: Path_ = (measure.code, member)
        members = self._members(member, path)
        value = quantity(typed, measure, lambda kind, key, **values: self._report(kind, (*path, key), **values))
        if members is None or value is None:
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
                near = nearest(code, list(known_codes))
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
