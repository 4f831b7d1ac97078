"""Round ticks for a chart's axes, with their texts; draws nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from math import floor, log10

from .. import wording
from ..charts.spec import ChartKind, Target, Tick
from ..figure import Figure
from ..model.interval import interval
from ..model.period import Period
from ..model.unit import Unit
from .view import View

EPOCH = date(1970, 1, 1)
LONG = 10_000
"""Round numbers from here on are said with a word: "40 juta" takes half the room of its noughts."""


def value_ticks(view: View, kind: ChartKind, figures: Sequence[Figure], targets: Sequence[Target]) -> tuple[Tick, ...]:
    """From zero to beyond the largest value in about four round steps; shares of a whole go to one."""
    unit = figures[0].unit
    if kind == "stacked":
        return tuple(_tick(Fraction(step, 4), unit, view) for step in range(5))
    highs = [float(one.interval.high or one.value or 0) for one in figures]
    highest = max([*highs, *(target.value for target in targets)], default=0) or 1
    step = _round_step(highest / 4)
    count = -int(-(Fraction(highest) // step)) + 1
    return tuple(_tick(step * place, unit, view) for place in range(count + 1))


def _round_step(rough: float) -> Fraction:
    """The next of 1, 2 and 5 times a power of ten."""
    power = Fraction(10) ** floor(log10(rough))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= Fraction(rough))


def _tick(value: Fraction, unit: Unit, view: View) -> Tick:
    if unit.per_hundred:
        hundred = value * 100
        places = 0 if hundred.denominator == 1 else 1
        return Tick(position=float(value), text=f"{wording.number(hundred, places, view.language)}%")
    long = abs(value) >= LONG and unit.nature in ("count", "money")
    text = wording.approximately(value, unit, view.language) if long else ""
    return Tick(position=float(value), text=text or wording.quantity(interval(value), unit, view.language))


def time_ticks(view: View, days: Sequence[float]) -> tuple[Tick, ...]:
    """The first day of years, or of quarters within less than two years."""
    first, last = (EPOCH + timedelta(days=end) for end in (min(days), max(days)))
    years = range(first.year, last.year + 2)
    if last.year - first.year >= 2:
        step = max(1, (last.year - first.year) // 4)
        starts = [date(year, 1, 1) for year in list(years)[::step]]
    else:
        starts = [date(year, month, 1) for year in years for month in (1, 4, 7, 10)]
    inside = [day for day in starts if first <= day <= last]
    return tuple(
        Tick(position=float((day - EPOCH).days), text=wording.period(_period(day, years), view.language, short=True))
        for day in inside
    )


def _period(day: date, years: Sequence[int]) -> Period:
    """A year by itself where only years are shown."""
    return Period(str(day.year)) if len(years) > 3 else Period(f"{day.year}-{day.month:02}")
