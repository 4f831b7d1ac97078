"""How finely a value is said: its decimal places and its scale; sets no text."""

from __future__ import annotations

from fractions import Fraction

from ..model.interval import Interval
from ..model.unit import Unit
from .dress import LARGEST_SCALE, Printed
from .numbers import Rounding, scaled

EXACT_PLACES = 2
SMALL_MONEY = 10**6
"""Below this, exact rupiah are said in full."""


def digits_of(value: Fraction, unit: Unit, places: int, rounding: Rounding = "half_up") -> int:
    """`value` in units of its last place, as its unit counts: shares and points in hundredths."""
    return scaled(value, places + 2 if unit.per_hundred else places, rounding)


def whole_places(value: Fraction, unit: Unit) -> int:
    """The decimal places of an exact value: none for whole numbers, nought and the whole, else two."""
    if unit.whole:
        return 0
    if value.denominator != 1:
        return EXACT_PLACES
    if unit.nature in ("count", "ratio") or not value:
        return 0
    return 0 if unit.nature == "share" and value == 1 else EXACT_PLACES


def money(value: Fraction, rounding: Rounding) -> Printed:
    """Exact rupiah: small ones in full, large ones in their scale at two decimals, fewer where those say it all."""
    whole = scaled(value, 0, rounding)
    if abs(whole) < SMALL_MONEY:
        return Printed(whole, 0)
    scale = scale_of(abs(whole))
    digits = scaled(value, EXACT_PLACES - scale, rounding)
    # Rounding may reach the next scale: Rp999.999.999 is said Rp1,00 miliar, never Rp1.000 juta.
    if scale_of(abs(digits) * 10 ** (scale - EXACT_PLACES)) > scale:
        scale += 3
        digits = scaled(value, EXACT_PLACES - scale, rounding)
    printed = Printed(digits, EXACT_PLACES, scale)
    return printed.trimmed() if rounding != "half_up" or printed.amount == value else printed


def place(interval: Interval, unit: Unit) -> tuple[int, int]:
    """The power of ten at which an uncertain value is rounded, and the scale in which it is then said.

    Never finer than an exact value would be. Below thousands the number is said in full: "11.400".
    """
    assert interval.half_width is not None and interval.value is not None
    finest = 0 if unit.whole or unit.nature in ("count", "money") else -EXACT_PLACES
    power = max(_power_at_least(interval.half_width * (100 if unit.per_hundred else 1)), finest)
    if power < 3 or unit.per_hundred:
        return power, 0
    return power, scale_of(max(abs(digits_of(interval.value, unit, -power)), 1) * 10**power)


def scale_of(amount: int) -> int:
    """The power of ten of the largest scale word that `amount` reaches: 6 for millions; 0 below a thousand."""
    return min((len(str(amount)) - 1) // 3 * 3, LARGEST_SCALE)


def _power_at_least(width: Fraction) -> int:
    """The smallest power of ten that is at least `width`, as its exponent."""
    power = len(str(width.numerator)) - len(str(width.denominator)) - 1
    while Fraction(10) ** power < width:
        power += 1
    return power
