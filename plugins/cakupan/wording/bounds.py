"""Values of which only one side is known, in words: "lebih dari 20", "kurang dari 1%"."""

from __future__ import annotations

from fractions import Fraction

from ..model.interval import Interval
from ..model.unit import Unit
from ..text import Text
from .dress import Printed, dressed
from .grain import EXACT_PLACES, digits_of, money
from .numbers import Rounding, plain

_AT_LEAST = Text("paling sedikit", "at least")
_MORE = Text("lebih dari", "more than")
_AT_MOST = Text("paling banyak", "at most")
_LESS = Text("kurang dari", "less than")


def one_sided(interval: Interval, unit: Unit) -> bool:
    """Whether an end is unknown, or is the nought that nothing counted can fall below and so tells nothing."""
    return not interval.bounded or (_floor(interval, unit) is None and not interval.exact)


def plain_value(interval: Interval, unit: Unit) -> str:
    """The one value, or the middle of a rounded one, for data files; nothing where only one side is known."""
    return "" if one_sided(interval, unit) else plain(interval.value, unit)


def bound(interval: Interval, unit: Unit, language: str) -> str:
    """The known end in words; empty where neither is known.

    An end with more digits than are said is rounded away from the value and then never reached.
    """
    low = _floor(interval, unit)
    if low is not None:
        end, passed = _end(low, unit, "down")
        open_end = interval.low_open or passed
        return f"{(_MORE if open_end else _AT_LEAST)[language]} {dressed(end, unit, language)}"
    if interval.high is not None:
        end, passed = _end(interval.high, unit, "up")
        open_end = interval.high_open or passed
        return f"{(_LESS if open_end else _AT_MOST)[language]} {dressed(end, unit, language)}"
    return ""


def _floor(interval: Interval, unit: Unit) -> Fraction | None:
    """The lower end, where it tells something: a change may be negative, a count may not."""
    vacuous = interval.low == 0 and unit.nature != "points" and not (interval.low_open and interval.high is None)
    return None if vacuous else interval.low


def _end(value: Fraction, unit: Unit, rounding: Rounding) -> tuple[Printed, bool]:
    """The end as it is said, and whether rounding moved it."""
    if unit.nature == "money":
        printed = money(value, rounding)
    else:
        places = 0 if unit.nature == "count" else EXACT_PLACES
        printed = Printed(digits_of(value, unit, places, rounding), places).trimmed()
    return printed, printed.amount != value * (100 if unit.per_hundred else 1)
