"""Reported against recomputed: the verdicts of the domain's rules, unaided by special cases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from .compute import computed, reported
from .figure import Figure, Term
from .indicators import INDICATORS
from .known import Fact, facts
from .model.archive import Archive, Rule
from .model.codes import Code, Codelists, Region
from .model.interval import Interval
from .model.statement import Key, Quantity, Statement
from .partition import Parts, partitions
from .text import Text

Verdict = Literal["exact", "rounded", "truncated", "consistent", "contradictory", "not_checkable"]
VERDICTS: dict[Verdict, Text] = {
    "exact": Text("tepat", "exact"),
    "rounded": Text("tepat setelah dibulatkan", "exact after rounding"),
    "truncated": Text("dipotong, tidak dibulatkan", "cut off, not rounded"),
    "consistent": Text("sejalan", "consistent"),
    "contradictory": Text("tidak sesuai hitungan", "differs from the recomputation"),
    "not_checkable": Text("tidak dapat diperiksa", "cannot be checked"),
}
NO_PARTS = Text("bagian-bagian untuk menghitungnya tidak dilaporkan", "the parts to recompute it from are not reported")
BASIC = Text("angka dasar, bukan hasil hitungan", "a basic figure, not a result")
ONLY_HERE = Text("aturan ini hanya diketahui dari pernyataan ini", "this rule is only known from this statement")
NO_NUMBER = Text("sumber tidak menyebut angka", "the source gives no number")


@dataclass(frozen=True, kw_only=True)
class Check:
    """A statement's verdict, with the value it was held against and how that came about."""

    statement: str
    verdict: Verdict
    recomputed: Interval | None = None
    formula: str | None = None
    terms: tuple[Term, ...] = ()
    own_parts: bool = True
    """Whether the parts come from the same document."""
    reason: Text | None = None


def verdict(quantity: Quantity, recomputed: Interval) -> Verdict:
    """How a reported quantity holds against a recomputed one, at the digits it printed."""
    if quantity.hedge and quantity.hedge not in ("about", "almost"):
        return "consistent" if quantity.interval.meets(recomputed) else "contradictory"
    assert quantity.printed is not None and quantity.step is not None
    value, step = quantity.printed, quantity.step
    if quantity.hedge == "almost":
        return _held(recomputed, value - step, value, high_open=True)
    if quantity.hedge == "about":
        return _held(recomputed, value - step, value + step)
    if recomputed.exact and recomputed.low == value:
        return "exact"
    if recomputed.meets(Interval(value - step / 2, value + step / 2, False, True)):
        return "rounded" if recomputed.exact else "consistent"
    if recomputed.meets(Interval(value, value + step, False, True)):
        return "truncated"
    return "contradictory"


def _held(recomputed: Interval, low: Fraction, high: Fraction, *, high_open: bool = False) -> Verdict:
    return "consistent" if recomputed.meets(Interval(low, high, False, high_open)) else "contradictory"


def checks(archive: Archive, all_facts: dict[Key, Fact], figures: Iterable[Figure]) -> dict[str, Check]:
    """The check of every statement, by its id."""
    everywhere = _Parts(archive, list(all_facts.values()), figures)
    found = {}
    for source in archive.sources.values():
        own_facts, _ = facts(source.statements)
        own = _Parts(archive, list(own_facts.values()))
        for statement in source.statements:
            found[statement.id] = _check(statement, own, everywhere)
    return found


class _Parts:
    """What a statement can be recomputed from: one document's figures, or all that is known."""

    def __init__(self, archive: Archive, known: list[Fact], figures: Iterable[Figure] | None = None) -> None:
        self.codelists: Codelists = archive.codelists
        self.rules = archive.rules
        plain = reported(known, self.codelists)
        # Most documents report no rate or difference: then there is nothing to compute their parts for.
        if figures is None and any(one.key.measure in INDICATORS for one in plain):
            figures, _ = computed(plain, self.codelists, self.rules, targets=frozenset())
        self.figures = {one.key: one for one in figures or () if one.status == "computed"}
        self.values = {one.key: one for one in plain}
        self.intervals = {one.key: one.interval for one in plain}

    def recomputed(self, key: Key, claimed: Interval) -> tuple[Interval, str | None, tuple[Term, ...]] | None:
        """The figure at `key` from its parts, or None where too few are there to test what is `claimed`."""
        if key in self.figures:
            figure = self.figures[key]
            return figure.interval, figure.formula, figure.terms
        return self._summed(key, claimed)

    def _summed(self, key: Key, claimed: Interval) -> tuple[Interval, str | None, tuple[Term, ...]] | None:
        """The sum of a partition; one part may be lacking, unless those that are there are already too many."""
        for parts in partitions(key, self.values, self.codelists):
            summed = parts.sum(self.intervals)
            if len(parts.lacking) <= 1 or not summed.meets(claimed):
                return summed, "{parts}" + (" + {lacking}" if parts.lacking else ""), self._terms(parts)
        return None

    def _terms(self, parts: Parts) -> tuple[Term, ...]:
        measure = self.codelists.measures[parts.total.measure]
        names: dict[str, Code | Region] = {**self.codelists.members, **self.codelists.regions}
        known = [
            Term(
                slot="parts",
                interval=self.values[key].interval,
                unit=measure.unit,
                name=names[next(iter(set(key.members) - set(parts.total.members)), key.region)].name,
                figure=key.id,
            )
            for key in parts.known
        ]
        lacking = [
            Term(
                slot="lacking",
                interval=Interval(Fraction(0), None),
                unit=measure.unit,
                name=names[code].name,
                figure=None,
            )
            for code in parts.lacking
        ]
        return (*known, *lacking)

    def rule(self, statement: Statement) -> Rule | None:
        """The rule in force that a statement of its measure and members quotes."""
        found = [
            rule
            for rule in self.rules.values()
            if (rule.measure, rule.members) == (statement.key.measure, statement.key.members)
            and rule.in_force(statement.key.period.last)
        ]
        # Two discounts may run at once for two sectors: then the one that cites the statement is meant.
        citing = [rule for rule in found if statement.id in rule.reported_by]
        return next(iter(citing if len(found) > 1 else found), None)


def _check(statement: Statement, own: _Parts, everywhere: _Parts) -> Check:
    if not isinstance(statement.quantity, Quantity):
        return Check(statement=statement.id, verdict="not_checkable", reason=NO_NUMBER)
    rule = everywhere.rule(statement)
    if rule:
        return _quoted(statement, statement.quantity, rule, everywhere.codelists)
    for parts in (own, everywhere):
        alike = parts is own or own.codelists.comparable(statement.key)
        claimed = statement.quantity.interval
        found = parts.recomputed(statement.key, claimed) if alike else None
        if found:
            interval, formula, terms = found
            return Check(
                statement=statement.id,
                verdict=verdict(statement.quantity, interval),
                recomputed=interval,
                formula=formula,
                terms=terms,
                own_parts=parts is own,
            )
    composed = statement.key.measure in INDICATORS or _is_total(statement, own.codelists)
    return Check(statement=statement.id, verdict="not_checkable", reason=NO_PARTS if composed else BASIC)


def _is_total(statement: Statement, codelists: Codelists) -> bool:
    """Whether the figure is the whole of a partition, which its parts could confirm."""
    lists = {codelists.members[code].list for code in statement.key.members}
    return any(name not in lists for name in codelists.measures[statement.key.measure].partition)


def _quoted(statement: Statement, quantity: Quantity, rule: Rule, codelists: Codelists) -> Check:
    """A quotation of a rule against the rule; one that the rule was taken from proves nothing about itself."""
    if rule.reported_by == (statement.id,):
        return Check(statement=statement.id, verdict="not_checkable", reason=ONLY_HERE)
    amount = Interval(rule.amount, rule.amount)
    unit = codelists.measures[rule.measure].unit
    term = Term(slot="rule", interval=amount, unit=unit, name=rule.name, figure=None)
    judged = verdict(quantity, amount)
    return Check(statement=statement.id, verdict=judged, recomputed=amount, formula="{rule}", terms=(term,))


__all__ = ["VERDICTS", "Check", "Verdict", "checks", "verdict"]
