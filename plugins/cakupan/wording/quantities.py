"""What a figure prints: an interval in its unit, as finely as it is known and no finer (law 5 of the domain)."""

from __future__ import annotations

from fractions import Fraction

from ..model.interval import Interval
from ..model.unit import Unit
from ..text import Text
from .bounds import bound, one_sided
from .dress import POINTS, Printed, bare, dressed, scale_word, unit_name
from .grain import EXACT_PLACES, digits_of, money, place, whole_places

TO = Text("sampai", "to")
UNKNOWN = Text("tidak diketahui", "not known")
ALL_DIGITS = 4
"""Decimals of a percent that say a share in full: the six of the data files, two of them before the mark."""


def quantity(interval: Interval, unit: Unit, language: str, *, with_unit: bool = False) -> str:
    """What a figure prints: "214.687", "31,36%", "Rp127 miliar", "lebih dari 20"."""
    if interval.exact:
        text = _exact(interval, unit, language)
    elif one_sided(interval, unit):
        text = bound(interval, unit, language) or UNKNOWN[language]
    else:
        text = (
            _rounded(interval, unit, language) if _rounds_inside(interval, unit) else _range(interval, unit, language)
        )
    if not with_unit or text == UNKNOWN[language]:
        return text
    single = text.rpartition(" ")[2] == "1"
    return f"{text} {unit_name(unit, language, single=single)}".rstrip()


def reach(interval: Interval, unit: Unit, language: str) -> str:
    """From where to where a rounded figure may lie: "35,3% sampai 36,8%"; nothing where `quantity` says it all."""
    if interval.exact or one_sided(interval, unit) or not _rounds_inside(interval, unit):
        return ""
    return _range(interval, unit, language, beside=True)


def _range(interval: Interval, unit: Unit, language: str, *, beside: bool = False) -> str:
    """Both ends; `beside` a figure they do not repeat its Rp and unit, and say nothing when they look alike."""
    assert interval.low is not None and interval.high is not None
    power, scale = _place_of_ends(interval, unit)
    ends = [Printed(digits_of(end, unit, -power), scale - power, scale) for end in (interval.low, interval.high)]
    values = (interval.low, interval.high)
    low, high = (_end(value, printed, unit, language) for value, printed in zip(values, ends, strict=True))
    if low == high:
        return "" if beside else _rounded(interval, unit, language)
    rupiah = "" if beside or unit.nature != "money" else "Rp"
    points = unit.nature == "points" and not beside
    word = POINTS[language] if points else scale_word(scale, language)
    return f"{rupiah}{low} {TO[language]} {high} {word}".rstrip()


def _rounds_inside(interval: Interval, unit: Unit) -> bool:
    """Whether the rounded middle lies in the interval: 11 to 14 % would round to 10 %, which it cannot be."""
    middle = _middle(interval, unit)
    if not middle.digits or (unit.nature == "share" and middle.is_hundred):
        return True  # told as ">99%" or "<1%", which holds
    amount = middle.amount / (100 if unit.per_hundred else 1)
    return Interval(amount, amount).meets(interval)


def spread(interval: Interval, unit: Unit, language: str) -> str:
    """`reach` in brackets, as it stands beside a rounded figure: "(17 sampai 19 miliar)"; nothing when exact."""
    text = reach(interval, unit, language)
    return f"({text})" if text else ""


def exact_text(interval: Interval, unit: Unit, language: str) -> str:
    """All digits: "Rp94.745.347.200", "31,3570%"; of a rounded figure both its ends."""
    if interval.low is None or interval.high is None or one_sided(interval, unit):
        return quantity(interval, unit, language)
    low, high = (_in_full(end, unit, language) for end in (interval.low, interval.high))
    return low if low == high else f"{low} {TO[language]} {high}"


def _exact(interval: Interval, unit: Unit, language: str) -> str:
    """A value known exactly."""
    value = interval.low
    assert value is not None
    if unit.nature == "money":
        return _apart(interval, money(value, "half_up"), unit, language)
    places = whole_places(value, unit)
    printed = Printed(digits_of(value, unit, places), places)
    return _apart(interval, printed.trimmed() if unit.as_set else printed, unit, language)


def _rounded(interval: Interval, unit: Unit, language: str) -> str:
    """The middle of an interval at the finest place whose unit is at least its half-width."""
    printed = _middle(interval, unit)
    # "Rp1,000 miliar" could be read as a thousand of them: noughts as third decimals are left out.
    return _apart(interval, printed.trimmed() if printed.places > EXACT_PLACES else printed, unit, language)


def _middle(interval: Interval, unit: Unit) -> Printed:
    power, scale = place(interval, unit)
    assert interval.value is not None
    return Printed(digits_of(interval.value, unit, -power), scale - power, scale)


def _place_of_ends(interval: Interval, unit: Unit) -> tuple[int, int]:
    """The ends are said one digit finer than the figure, unless they are whole at its own place."""
    power, scale = place(interval, unit)
    ends = [end * (100 if unit.per_hundred else 1) for end in (interval.low, interval.high) if end is not None]
    if all((end / Fraction(10) ** power).denominator == 1 for end in ends):
        return power, scale
    finest = 0 if unit.whole or unit.nature in ("count", "money") else power - 1
    return max(power - 1, finest), scale


def _end(value: Fraction, printed: Printed, unit: Unit, language: str) -> str:
    """One end of a range; Rp and the unit stand in the figure beside it and are not said again."""
    if unit.nature == "share":
        return _apart(Interval(value, value), printed, unit, language)
    return bare(printed, unit, language).replace("Rp", "")


def _apart(interval: Interval, printed: Printed, unit: Unit, language: str) -> str:
    """The number; where rounding would make it nought or the whole, how it stands to that: ">99,99%"."""
    sign, near = _held_apart(interval, printed, unit)
    return sign + dressed(near, unit, language)


def _held_apart(interval: Interval, printed: Printed, unit: Unit) -> tuple[str, Printed]:
    """A value beside nought or the whole, told by the next number that it is certainly below or above."""
    low, high = interval.low, interval.high
    assert low is not None and high is not None
    whole = unit.nature == "share" and printed.is_hundred
    if (printed.digits and not whole) or low == high == whole:
        return "", printed
    if not whole:
        if low >= 0:
            return "<", printed.next(1)
        return (">", printed.next(-1)) if high <= 0 else ("", printed)
    if high > 1 > low:
        return "", printed
    near = printed.next(-1) if high <= 1 else printed.trimmed()
    return "≥" if near.amount == low * 100 and not interval.low_open else ">", near


def _in_full(value: Fraction, unit: Unit, language: str) -> str:
    """A value with every digit that it has, or as many as the data files hold."""
    if value.denominator == 1 and (unit.nature == "money" or not whole_places(value, unit)):
        places = 0
    else:
        places = EXACT_PLACES if unit.nature == "money" else ALL_DIGITS
    return dressed(Printed(digits_of(value, unit, places), places), unit, language)
