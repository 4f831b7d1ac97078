"""What is known of each figure once its statements agree or somebody has decided; computes nothing from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from .model.archive import Decision
from .model.interval import Interval
from .model.statement import Key, Quantity, Statement, Time


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One value that statements report and agree on, or that a decision prefers; all of them are cited.

    `lead` is the statement whose value is used: the narrowest, or the preferred one. `others` disagree
    with it and stay visible.
    """

    key: Key
    lead: Statement
    agreeing: tuple[Statement, ...]
    others: tuple[Statement, ...] = ()
    decision: Decision | None = None

    @property
    def interval(self) -> Interval:
        return value_of(self.lead).interval

    @property
    def time(self) -> Time:
        return self.lead.time

    @property
    def statements(self) -> tuple[str, ...]:
        return (self.lead.id, *(one.id for one in self.agreeing if one is not self.lead))


@dataclass(frozen=True, kw_only=True)
class Disagreement:
    """Statements of one figure that cannot all hold, without a decision."""

    key: Key
    statements: tuple[Statement, ...]


def value_of(statement: Statement) -> Quantity:
    assert isinstance(statement.quantity, Quantity)
    return statement.quantity


def usable(statements: Iterable[Statement]) -> list[Statement]:
    """Those with a number that may be computed from: not `sic`, not doubted, not withheld."""
    return [one for one in statements if isinstance(one.quantity, Quantity) and one.quantity.usable]


def facts(
    statements: Iterable[Statement], decisions: Iterable[Decision] = (), comparable: Callable[[Key], bool] = bool
) -> tuple[dict[Key, Fact], list[Disagreement]]:
    """What is known of each key, and where nobody decided between statements that cannot all hold.

    `comparable` says of a key whether it means the same in all documents. Where it does not, documents
    that differ do not disagree: they may speak of different things, and nothing is known of the figure.
    """
    decided = {one.figure: one for one in decisions if one.prefer}
    by_key: dict[Key, list[Statement]] = defaultdict(list)
    for one in usable(statements):
        by_key[one.key].append(one)
    found, open_ = {}, []
    for key, several in by_key.items():
        fact = _fact(key, several, decided.get(key.id))
        if fact:
            found[key] = fact
        elif comparable(key) or len({one.source for one in several}) == 1:
            open_.append(Disagreement(key=key, statements=tuple(several)))
    return found, open_


def _fact(key: Key, several: list[Statement], decision: Decision | None) -> Fact | None:
    if _agree([value_of(one).interval for one in several]):
        return Fact(key=key, lead=min(several, key=_width), agreeing=tuple(several), decision=decision)
    preferred = next((one for one in several if decision and one.id == decision.prefer), None)
    if preferred is None:
        return None
    interval = value_of(preferred).interval
    agreeing = [one for one in several if value_of(one).interval.meets(interval)]
    return Fact(
        key=key,
        lead=preferred,
        agreeing=tuple(agreeing),
        others=tuple(one for one in several if one not in agreeing),
        decision=decision,
    )


def _agree(intervals: Sequence[Interval]) -> bool:
    """Whether all of them have a value in common: the one that begins last meets the one that ends first."""
    last = max(intervals, key=lambda one: (one.low is not None, one.low or 0, one.low_open))
    first = min(intervals, key=lambda one: (one.high is None, one.high or 0, not one.high_open))
    return last.meets(first)


def _width(statement: Statement) -> tuple[bool, object]:
    """The narrower is used; bounds come last."""
    half = value_of(statement).interval.half_width
    return (half is None, half or 0)
