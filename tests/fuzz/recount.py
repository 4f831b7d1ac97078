"""Every indicator once more, from the oracle's own reading, and where the product's figures differ; mends nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import combinations

from cakupan.model.interval import Interval
from cakupan.model.statement import Nothing
from cakupan.report import Report

from .oracle import Folder, Said, Unreadable, When, folder, named
from .spans import VOID, Span, span

UCJ = "ucj_target"
MONTH = Fraction(365, 12)
MANY = 100


@dataclass(frozen=True, kw_only=True)
class Value:
    """What is known of one figure, and the documents that say it."""

    region: str
    measure: str
    members: tuple[str, ...]
    base: str | None
    when: When
    span: Span
    day: date
    said: frozenset[str]

    @property
    def id(self) -> str:
        return f"{self.region}/{named(self.measure, self.members, self.base)}/{self.when.key}"

    @property
    def sources(self) -> set[str]:
        return {one.partition("/")[0] for one in self.said}


Slot = tuple[tuple[str, ...], str | None, str]


class Recount:
    """What follows from a data folder."""

    def __init__(self, read: Folder) -> None:
        self.read, self.lists = read, read.lists
        self.values: dict[tuple[str, str], dict[Slot, Value]] = defaultdict(dict)
        self.reported: dict[str, Span] = {}
        self.computed: dict[str, Span] = {}
        for value in self._facts():
            self.reported[value.id] = value.span
            # What is reported of an indicator is shown, and never an input.
            if value.measure not in INDICATORS:
                self._put(value)
        for made in INDICATORS.values():
            self.computed |= {value.id: value.span for value in list(made(self))}

    def _put(self, value: Value) -> None:
        self.values[value.region, value.measure][value.members, value.base, value.when.moment] = value

    def _facts(self) -> Iterator[Value]:
        """What statements agree on, or a decision prefers."""
        by_figure: dict[tuple[str, str, tuple[str, ...], str | None, str], list[Said]] = defaultdict(list)
        for one in self.read.said:
            if one.usable and isinstance(one.said, Span):
                by_figure[one.region, one.measure, one.members, one.base, one.when.key].append(one)
        for (region, measure, members, base, _), several in by_figure.items():
            spans = {one.id: one.said for one in several if isinstance(one.said, Span)}
            when = several[0].when
            different = list(dict.fromkeys(spans.values()))
            # One figure may be said ten thousand times: then only the outermost spans are compared.
            outer = different if len(different) < MANY else [min(different, key=_end), max(different, key=_start)]
            agree = all(one.overlaps(other) for one, other in combinations(outer, 2))
            figure = f"{region}/{named(measure, members, base)}/{when.key}"
            lead = min(several, key=lambda one: _width(spans[one.id])) if agree else None
            lead = lead or next((one for one in several if one.id == self.read.preferred.get(figure)), None)
            if lead:
                yield Value(
                    region=region,
                    measure=measure,
                    members=members,
                    base=base,
                    when=when,
                    span=spans[lead.id],
                    day=lead.day or when.last,
                    said=frozenset(one.id for one in several if spans[one.id].overlaps(spans[lead.id])),
                )

    def of(self, measure: str) -> Iterator[Value]:
        for (_, name), slots in list(self.values.items()):
            if name == measure:
                yield from slots.values()

    def at(self, like: Value, measure: str, members: tuple[str, ...], base: str | None, moment: str) -> Value | None:
        return self.values.get((like.region, measure), {}).get((members, base, moment))

    def same(
        self, lead: Value, measure: str, base: str | None = None, members: tuple[str, ...] | None = None
    ) -> Value | None:
        """The value of the lead's region, members and moment that may be set against it."""
        found = self.at(lead, measure, lead.members if members is None else members, base, lead.when.moment)
        return found if found and self.one_document(lead, found, base) else None

    def one_document(self, lead: Value, found: Value, base: str | None) -> bool:
        """What means the same within one document only is set against that document's own figures."""
        alike = self.lists.comparable.get(base or "", True) and lead.when.first is not None
        return alike or bool(lead.sources & found.sources)

    def bases(self, lead: Value, measure: str) -> list[str | None]:
        slots = self.values.get((lead.region, measure), {})
        return [base for members, base, at in slots if (members, at) == (lead.members, lead.when.moment)]

    def without(self, lead: Value, name: str) -> tuple[str, ...] | None:
        """The lead's members without its one member of a list; None where it has none or several."""
        rest = tuple(code for code in lead.members if self.lists.members[code] != name)
        return rest if len(rest) == len(lead.members) - 1 else None

    def targets(self, lead: Value, base: str | None) -> Iterator[Value]:
        for one in self.of("target_coverage_rate"):
            alike = (one.region, one.members, one.base) == (lead.region, lead.members, base)
            if alike and one.said & self.read.targets and one.when.last >= lead.when.last:
                yield one

    def before(self, lead: Value, base: str | None, others: tuple[str, ...]) -> Value | None:
        """The newest earlier value at whose moment the others are known as well, on the same base."""
        if not (self.lists.comparable.get(base or "", True) and lead.when.first):
            return None
        slots = self.values.get((lead.region, lead.measure), {})
        earlier = [
            one
            for (members, own, at), one in slots.items()
            if members == lead.members
            and own == lead.base
            and one.when.last < lead.when.last
            and all(self.at(lead, name, lead.members, base if self._has_base(name) else None, at) for name in others)
        ]
        return max(earlier, key=lambda one: one.when.order, default=None)

    def _has_base(self, name: str) -> bool:
        return name in INDICATORS or (name in self.lists.measures and self.lists.based(name))


def _start(one: Span) -> tuple[bool, Fraction, bool]:
    return one.low is not None, one.low or Fraction(0), one.low_open


def _end(one: Span) -> tuple[bool, Fraction, bool]:
    return one.high is None, one.high or Fraction(0), not one.high_open


def _width(one: Span) -> tuple[bool, Fraction]:
    return (one.width is None, one.width or Fraction(0))


def _value(
    name: str, lead: Value, result: Span, *used: Value, base: str | None, when: When | None = None
) -> Iterator[Value]:
    """The result as a value, where there is one."""
    if not result.void:
        yield Value(
            region=lead.region,
            measure=name,
            members=lead.members,
            base=base,
            when=when or lead.when,
            span=result,
            day=lead.day,
            said=frozenset().union(*(one.said for one in (lead, *used))),
        )


def _rate(it: Recount) -> Iterator[Value]:
    for lead in it.of("active_participants"):
        for base in it.bases(lead, "target_workers"):
            whole = it.same(lead, "target_workers", base)
            if whole:
                for one in _value("coverage_rate", lead, lead.span.over(whole.span), whole, base=base):
                    it._put(one)
                    yield one


def _uncovered(it: Recount) -> Iterator[Value]:
    for lead in it.of("target_workers"):
        found = it.at(lead, "active_participants", lead.members, None, lead.when.moment)
        if found and it.one_document(lead, found, lead.base):
            for one in _value("uncovered_workers", lead, lead.span.minus(found.span), found, base=lead.base):
                it._put(one)
                yield one


def _quotient(name: str, above: str, below: str) -> Callable[[Recount], Iterator[Value]]:
    def made(it: Recount) -> Iterator[Value]:
        for lead in it.of(above):
            found = it.same(lead, below)
            if found:
                yield from _value(name, lead, lead.span.over(found.span), found, base=None)

    return made


def _share(name: str, measure: str, members: str) -> Callable[[Recount], Iterator[Value]]:
    def made(it: Recount) -> Iterator[Value]:
        for lead in it.of(measure):
            rest = it.without(lead, members)
            found = None if rest is None else it.same(lead, measure, None, rest)
            if found:
                yield from _value(name, lead, lead.span.over(found.span), found, base=None)

    return made


def _not_itemised(name: str, result: Callable[[Span, Span], Span]) -> Callable[[Recount], Iterator[Value]]:
    def made(it: Recount) -> Iterator[Value]:
        codes = [c for c, name in it.lists.members.items() if name == "programs" and c not in it.lists.unions]
        for lead in it.of("benefits_paid"):
            parts = [it.at(lead, "benefits_paid", (code,), None, lead.when.moment) for code in codes]
            known = [one for one in parts if one]
            if not lead.members and known and len(known) < len(codes):
                summed = span(Fraction(0), Fraction(0))
                for one in known:
                    summed = summed.plus(one.span)
                yield from _value(name, lead, result(lead.span, summed), *known, base=None)

    return made


def _new_against_stock(it: Recount) -> Iterator[Value]:
    for lead in it.of("new_participants"):
        found = [
            one
            for one in it.of("active_participants")
            if (one.region, one.members) == (lead.region, lead.members) and one.sources & lead.sources
        ]
        if found:
            newest = max(found, key=lambda one: one.when.order)
            yield from _value("new_against_stock", lead, lead.span.over(newest.span), newest, base=None)


def _register(it: Recount) -> Iterator[Value]:
    for lead in it.of("target_workers"):
        rest = it.without(lead, "groups")
        whole = it.at(lead, "target_workers", rest, UCJ, lead.when.moment) if rest is not None else None
        if whole and lead.base != UCJ and it.one_document(lead, whole, lead.base):
            name = "register_against_target"
            yield from _value(name, lead, lead.span.over(whole.span), whole, base=lead.base)


def _distance(it: Recount) -> Iterator[Value]:
    for lead in it.of("coverage_rate"):
        for aim in it.targets(lead, lead.base):
            when = lead.when.to(aim.when)
            yield from _value("target_distance", lead, aim.span.minus(lead.span), aim, base=lead.base, when=when)


def _towards(name: str, result: Callable[[Span, Span, Value, Value], Span]) -> Callable[[Recount], Iterator[Value]]:
    """What leads from target workers and participants to a target."""

    def made(it: Recount) -> Iterator[Value]:
        for lead in it.of("target_workers"):
            found = it.at(lead, "active_participants", lead.members, None, lead.when.moment)
            if not (found and it.one_document(lead, found, lead.base)):
                continue
            for aim in it.targets(lead, lead.base):
                yield from _value(
                    name,
                    lead,
                    result(aim.span.times(lead.span).rounded_up().minus(found.span), found.span, lead, aim),
                    aim,
                    found,
                    base=lead.base,
                    when=lead.when.to(aim.when),
                )

    return made


def _days(number: int) -> Span:
    if number <= 0:
        return VOID
    return span(Fraction(number), Fraction(number))


def _ratio(it: Recount) -> Iterator[Value]:
    for lead in it.of("target_workers"):
        found = it.at(lead, "active_participants", lead.members, None, lead.when.moment)
        old = it.before(lead, lead.base, ("active_participants",))
        if not (found and old and it.one_document(lead, found, lead.base)):
            continue
        then = it.at(lead, "active_participants", lead.members, None, old.when.moment)
        for aim in it.targets(lead, lead.base) if then else ():
            assert then

            need = aim.span.times(lead.span).rounded_up().minus(found.span)
            gained = found.span.minus(then.span).over(_days((lead.day - old.day).days))
            result = need.over(_days((aim.when.last - lead.day).days)).over(gained)
            when = lead.when.to(aim.when)
            yield from _value("pace_ratio", lead, result, aim, found, then, old, base=lead.base, when=when)


def _cost(it: Recount) -> Iterator[Value]:
    rule = it.read.rules.get("bpu_jkk_jkm_lowest")
    for lead in it.of("uncovered_workers"):
        if rule and not lead.members:
            amount, start, end = rule
            day = lead.when.last
            if not (start and start.first and start.first > day) and not (end and day > end.last):
                name = "yearly_cost_of_covering_all"
                yield from _value(name, lead, lead.span.scaled(amount).scaled(12), base=lead.base)


def _change(it: Recount) -> Iterator[Value]:
    for lead in it.of("coverage_rate"):
        old = it.before(lead, lead.base, ("coverage_rate",))
        if old:
            when = old.when.to(lead.when)
            yield from _value("coverage_change", lead, lead.span.minus(old.span), old, base=lead.base, when=when)


def _through_participants(it: Recount) -> Iterator[Value]:
    for lead, base, old, now, _ in _moved(it):
        yield from _value(
            "change_through_participants",
            lead,
            lead.span.minus(old.span).over(now.span),
            old,
            now,
            base=base,
            when=old.when.to(lead.when),
        )


def _observed(it: Recount) -> Iterator[Value]:
    for lead, base, old, now, then in _moved(it):
        yield from _value(
            "observed_pace",
            lead,
            lead.span.minus(old.span).over(_days((lead.day - old.day).days)).scaled(MONTH),
            old,
            now,
            then,
            base=base,
            when=old.when.to(lead.when),
        )


def _moved(it: Recount) -> Iterator[tuple[Value, str | None, Value, Value, Value]]:
    """Participants at two moments, and the target workers then."""
    for lead in it.of("active_participants"):
        for base in it.bases(lead, "target_workers"):
            old = it.before(lead, base, ("active_participants", "target_workers"))
            now = it.same(lead, "target_workers", base)
            then = it.at(lead, "target_workers", lead.members, base, old.when.moment) if old else None
            if old and now and then:
                yield lead, base, old, now, then


def _through_target(it: Recount) -> Iterator[Value]:
    one = span(Fraction(1), Fraction(1))
    for lead in it.of("target_workers"):
        old = it.before(lead, lead.base, ("target_workers", "active_participants"))
        then = it.at(lead, "active_participants", lead.members, None, old.when.moment) if old else None
        if old and then:
            yield from _value(
                "change_through_target_workers",
                lead,
                then.span.times(one.over(lead.span).minus(one.over(old.span))),
                old,
                then,
                base=lead.base,
                when=old.when.to(lead.when),
            )


def _pace_of_new(it: Recount) -> Iterator[Value]:
    for lead in it.of("new_participants"):
        start = lead.when.first or date(lead.day.year, 1, 1)
        days = (lead.day - start).days + 1
        yield from _value("pace_of_new_participants", lead, lead.span.over(_days(days)).scaled(MONTH), base=None)


INDICATORS: dict[str, Callable[[Recount], Iterator[Value]]] = {
    "coverage_rate": _rate,
    "uncovered_workers": _uncovered,
    "segment_share": _share("segment_share", "active_participants", "segments"),
    "workers_per_firm": _quotient("workers_per_firm", "workers_in_firms", "registered_firms"),
    "village_enrolment_rate": _quotient("village_enrolment_rate", "villages_enrolled", "villages"),
    "new_against_stock": _new_against_stock,
    "register_against_target": _register,
    "mean_benefit": _quotient("mean_benefit", "benefits_paid", "benefit_recipients"),
    "program_share": _share("program_share", "benefits_paid", "programs"),
    "benefits_not_itemised": _not_itemised("benefits_not_itemised", lambda whole, parts: whole.minus(parts)),
    "share_not_itemised": _not_itemised(
        "share_not_itemised", lambda whole, parts: span(Fraction(1), Fraction(1)).minus(parts.over(whole))
    ),
    "target_distance": _distance,
    "participants_needed": _towards("participants_needed", lambda need, has, lead, aim: need),
    "yearly_cost_of_covering_all": _cost,
    "coverage_change": _change,
    "change_through_participants": _through_participants,
    "change_through_target_workers": _through_target,
    "observed_pace": _observed,
    "needed_pace": _towards(
        "needed_pace", lambda need, has, lead, aim: need.over(_days((aim.when.last - lead.day).days)).scaled(MONTH)
    ),
    "pace_ratio": _ratio,
    "pace_of_new_participants": _pace_of_new,
}
"""Each indicator by the definition in the domain's rules."""


def misread(files: dict[str, bytes], report: Report) -> list[str]:
    """Where the product's statements and figures are not what the files say."""
    try:
        read = folder(files)
        recount = Recount(read)
    except Unreadable as unreadable:
        return [f"wrong: accepted, though nobody could read {unreadable}"]
    return [*_statements(read, report), *_figures(recount, report)]


def _statements(read: Folder, report: Report) -> Iterator[str]:
    said = {one.id: one for one in read.said}
    found = {one.id: one for one in report.archive.statements}
    if said.keys() != found.keys() or len(found) != len(read.said):
        yield f"wrong: statements {sorted(said.keys() ^ found.keys())[:3]} ({len(said)} typed, {len(found)} read)"
    for name in said.keys() & found.keys():
        typed, one = said[name], found[name]
        value = one.quantity
        read_as = value.why if isinstance(value, Nothing) else _span(value.interval)
        if read_as != typed.said:
            yield f"wrong: {name} is {read_as}, typed is {typed.said}"
        key = one.key
        if (key.region, key.measure, key.members, key.base) != (typed.region, typed.measure, typed.members, typed.base):
            yield f"wrong: {name} is a statement of {key}"
        if report.archive.codelists.measures[key.measure].unit.code != read.lists.measures[key.measure]["unit"]:
            yield f"wrong: {name} has another unit"
        if one.time.day != typed.day or (one.time.period.last, one.time.period.first) != (
            typed.when.last,
            typed.when.first,
        ):
            yield f"wrong: {name} is dated {one.time.day} and {one.time.period}"


def _figures(recount: Recount, report: Report) -> Iterator[str]:
    expected = {name: one.ends for name, one in {**recount.reported, **recount.computed}.items()}
    found = {name: (one.interval.low, one.interval.high) for name, one in report.figures.items()}
    for name in sorted(expected.keys() ^ found.keys())[:3]:
        yield f"wrong: {name} is {'not published' if name in expected else 'published, and follows from nothing'}"
    for name in sorted(expected.keys() & found.keys()):
        if expected[name] != found[name]:
            yield f"wrong: {name} is {found[name]}, recounted {expected[name]}"
        if (report.figures[name].status == "reported") == (name in recount.computed):
            yield f"wrong: {name} is {report.figures[name].status}"


def _span(one: Interval) -> Span:
    return Span(one.low, one.high, one.low_open, one.high_open)
