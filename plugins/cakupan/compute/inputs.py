"""Finds the values that one indicator can be computed from, by what they must share; computes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from ..figure import Figure
from ..indicators import DAYS, INDICATORS, Indicator, Input
from ..model.archive import Rule
from ..model.codes import Codelists
from ..model.statement import DEFAULT_BASE, Key
from .values import Slot, Values, moment


@dataclass(frozen=True, kw_only=True)
class Occasion:
    """A value that leads, and what else a result there would be about: its base and its target."""

    lead: Figure
    base: str | None
    target: Figure | None
    key: Key


@dataclass(frozen=True, kw_only=True)
class Binding:
    """The values that one result is computed from, by argument, and its key."""

    key: Key
    values: dict[str, list[Figure]]
    rules: dict[str, Rule]
    days: dict[str, int]


class Inputs:
    """What one indicator needs, looked up among all values."""

    def __init__(
        self,
        one: Indicator,
        values: Values,
        codelists: Codelists,
        rules: dict[str, Rule],
        targets: frozenset[str] | None,
    ) -> None:
        self.indicator, self.values, self.codelists, self.rules = one, values, codelists, rules
        self.target_statements = targets
        self.target = next((i for i in one.inputs if self._is_target(i)), None)
        self.rule_inputs = [i for i in one.inputs if i.name in rules]
        self.days = [i.argument for i in one.inputs if i.name in DAYS]
        others = (*self.rule_inputs, self.target)
        self.plain = [i for i in one.inputs if i not in others and i.name not in DAYS]
        self.lead = self.plain[0]

    def _is_target(self, one: Input) -> bool:
        measure = self.codelists.measures.get(one.name)
        return bool(measure and measure.target_of)

    def _known(self) -> bool:
        """Whether every input is a measure, an earlier indicator or a rule of this data folder."""
        names = {one.name for one in self.indicator.inputs} - DAYS.keys()
        return names <= {*self.codelists.measures, *INDICATORS, *self.rules}

    def occasions(self, region: str) -> Iterator[Occasion]:
        """Where in a region a result could be expected, in the order of the leads' ids."""
        if not self._known():
            return
        for slot, lead in sorted(self.values.of(region, self.lead.name).items(), key=lambda item: item[1].id):
            if self._sliced(lead.key):
                for base, target in product(self._bases(region, slot, lead), self._targets(region, slot)):
                    yield from self._occasion(lead, base, target)

    def _occasion(self, lead: Figure, base: str | None, target: Figure | None) -> Iterator[Occasion]:
        """The occasion, unless the target is another base's or past, or a comparison compares nothing."""
        if target and (target.key.base != base or target.key.period.last < lead.key.period.last):
            return
        if self.indicator.across == "base" and base in (None, DEFAULT_BASE):
            return
        period = lead.key.period.until(target.key.period) if target else lead.key.period
        key = lead.key.but(measure=self.indicator.code, base=base, period=period)
        yield Occasion(lead=lead, base=base, target=target, key=key)

    def binding(self, occasion: Occasion) -> Binding | Input | None:
        """The values for a result, or the first input that has none; None where no rule is in force."""
        before = self._before(occasion)
        values: dict[str, list[Figure]] = {}
        for one in self.plain:
            found = self._found(one, occasion, before)
            if not found:
                return one
            values[one.argument] = found
        if self.target and occasion.target:
            values[self.target.argument] = [occasion.target]
        rules = {one.argument: self.rules[one.name] for one in self.rule_inputs}
        if not all(rule.in_force(occasion.lead.key.period.last) for rule in rules.values()):
            return None
        key = occasion.key
        if before and not occasion.target:
            key = key.but(period=before.key.period.until(key.period))
        days = {name: _days(name, occasion, before) for name in self.days}
        return Binding(key=key, values=values, rules=rules, days=days)

    def _sliced(self, key: Key) -> bool:
        """Whether the lead's members are those that the indicator slices by; a total has none at all."""
        if self.lead.role == "total":
            return not key.members
        lists = [self.codelists.members[code].list for code in key.members]
        return not self.indicator.members or sum(name in self.indicator.members for name in lists) == 1

    def _bases(self, region: str, slot: Slot, lead: Figure) -> Sequence[str | None]:
        """The bases on which the based inputs beside the lead exist; the lead's own where it has one."""
        if lead.key.base is not None or self.indicator.across == "base":
            return [lead.key.base]
        based = [one for one in self.plain if self._based(one.name)]
        found = {
            base
            for one in based
            for members, base, at in self.values.of(region, one.name)
            if members == slot[0] and at == slot[2]
        }
        return sorted(found, key=str) or [None]

    def _based(self, name: str) -> bool:
        measure = self.codelists.measures.get(name)
        return measure.based if measure else False

    def _targets(self, region: str, slot: Slot) -> Sequence[Figure | None]:
        """Targets of the same region and members; the base is compared once it is known."""
        if not self.target:
            return [None]
        found = self.values.of(region, self.target.name).items()
        return [
            one
            for (members, _, _), one in sorted(found, key=lambda item: item[1].id)
            if members == slot[0] and (self.target_statements is None or self.target_statements & set(one.statements))
        ]

    def _before(self, occasion: Occasion) -> Figure | None:
        """The comparable value before the lead: the newest at whose moment every plain input exists."""
        lead, base = occasion.lead, occasion.base
        if not any(one.role == "before" for one in self.plain) or not self.codelists.comparable(occasion.key):
            return None
        region, names = lead.key.region, {one.name for one in self.plain}
        earlier = [
            one
            for (members, own, at), one in self.values.of(region, self.lead.name).items()
            if members == lead.key.members
            and own == (base if self._carries_base(self.lead.name) else None)
            and one.key.period.last < lead.key.period.last
            and all(self._at(region, other, members, base, at) for other in names)
        ]
        return max(earlier, key=lambda one: one.key.period, default=None)

    def _carries_base(self, name: str) -> bool:
        return self._based(name) or name in INDICATORS

    def _at(self, region: str, name: str, members: tuple[str, ...], base: str | None, at: str) -> Figure | None:
        own = base if self._carries_base(name) else None
        return self.values.of(region, name).get((members, own, at))

    def _found(self, one: Input, occasion: Occasion, before: Figure | None) -> list[Figure]:
        """The values of one input at this occasion; none where what must be shared is not."""
        lead, base = occasion.lead, occasion.base
        region, members, at = lead.key.region, lead.key.members, moment(lead.key.period)
        if one.role == "parts":
            return self._parts(one.name, lead, at)
        if one.role == "before":
            at = moment(before.key.period) if before else ""
        if one.role == "total":
            members = tuple(c for c in members if self.codelists.members[c].list not in self.indicator.members)
            base = DEFAULT_BASE if self.indicator.across == "base" else base
        if self.indicator.across == "period" and one is not self.lead:
            return self._of_same_document(one.name, lead)
        found = self._at(region, one.name, members, base, at)
        return [found] if found and self._one_document(found, lead, base) else []

    def _parts(self, name: str, lead: Figure, at: str) -> list[Figure]:
        """The reported parts, if they do not make up the whole."""
        codes = [code.code for group in self.indicator.members for code in self.codelists.of(group)]
        slots = [self.codelists.in_order([*lead.key.members, code]) for code in codes]
        found = [one for members in slots if (one := self._at(lead.key.region, name, members, None, at))]
        return found if len(found) < len(codes) else []

    def _of_same_document(self, name: str, lead: Figure) -> list[Figure]:
        """For a comparison across periods: the newest value that a document of the lead's reports."""
        found = [
            one
            for (members, _, _), one in self.values.of(lead.key.region, name).items()
            if members == lead.key.members and set(one.sources) & set(lead.sources)
        ]
        return sorted(found, key=lambda one: one.key.period)[-1:]

    def _one_document(self, found: Figure, lead: Figure, base: str | None) -> bool:
        """An unknown base, or start of a period, equals itself within one document only."""
        return self.codelists.comparable(lead.key.but(base=base)) or bool(set(found.sources) & set(lead.sources))


def _days(name: str, occasion: Occasion, before: Figure | None) -> int:
    """A number of days by what it is called: since the moment before, to the due date, or of the flow itself."""
    lead = occasion.lead
    if name == "days_counted":
        # A flow whose start no source gives is taken to start with its year; `compute` prints that beside it.
        last = lead.day
        return (last - (lead.key.period.first or date(last.year, 1, 1))).days + 1
    if name == "days_to_due" and occasion.target:
        return (occasion.target.key.period.last - lead.day).days
    return (lead.day - before.day).days if before else 0
