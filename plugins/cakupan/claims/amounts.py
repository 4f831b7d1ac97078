"""Numbers as a reader types them: percents by the hundred, rupiah in full; words none of them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ..model.interval import Interval
from ..model.statement import Nothing, Quantity
from ..model.unit import Unit
from ..wording import one_sided
from ..wording.grain import place

Amount = int | float
PLACES = 8
"""More than anybody types, so that a number is equal only where it is meant."""


@dataclass(frozen=True, kw_only=True)
class Bounds:
    """From where to where a figure may lie, and the finest step in which it can be asked for."""

    low: Amount | None
    high: Amount | None
    grain: Amount
    """Nought for what is known exactly. "640.123" is not the figure of which only "640 ribu" is known."""


def amount(value: Fraction, unit: Unit) -> Amount:
    """One value in the unit as it is said."""
    said = value * (100 if unit.per_hundred else 1)
    return int(said) if said.denominator == 1 else round(float(said), PLACES)


def bounds(interval: Interval, unit: Unit) -> Bounds:
    """What a figure can be matched against."""
    low, high = (None if end is None else amount(end, unit) for end in (interval.low, interval.high))
    if interval.exact:
        return Bounds(low=low, high=high, grain=0)
    if one_sided(interval, unit):
        # The nought below "kurang dari 1%" is nobody's claim.
        return Bounds(low=low or None, high=high, grain=0)
    power, _ = place(interval, unit)
    return Bounds(low=low, high=high, grain=amount(Fraction(10) ** power / (100 if unit.per_hundred else 1), unit))


def printed(said: Quantity | Nothing, unit: Unit) -> tuple[Amount, ...]:
    """The number that a source printed; both of a range, and of a bound the one it names."""
    if isinstance(said, Nothing):
        return ()
    ends = (said.printed,) if said.printed is not None and said.hedge != "range" else _ends(said)
    return tuple(dict.fromkeys(amount(end, unit) for end in ends if end is not None))


def _ends(said: Quantity) -> tuple[Fraction | None, ...]:
    if said.hedge in ("less_than", "at_most"):
        return (said.interval.high,)
    if said.hedge in ("more_than", "at_least"):
        return (said.interval.low,)
    return (said.interval.low, said.interval.high)
