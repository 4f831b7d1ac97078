"""Digits: rounding once, half up, and setting them for readers or for data files; knows no units' names."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from ..model.unit import Unit
from .locales import names

MINUS = "\N{MINUS SIGN}"
RATE_PLACES = 6

Rounding = Literal["half_up", "down", "up"]


def scaled(value: Fraction, places: int, rounding: Rounding = "half_up") -> int:
    """`value` as a whole number of units of its last place; `places` may be negative, for tens and more.

    Half up means away from zero, so that a rise and an equal fall print the same digits; "down" and "up"
    mean towards smaller and larger values. Whole-number arithmetic, since this runs for every figure.
    """
    numerator, denominator = value.numerator, value.denominator
    if places >= 0:
        numerator *= 10**places
    else:
        denominator *= 10**-places
    if rounding == "down":
        return numerator // denominator
    if rounding == "up":
        return -(-numerator // denominator)
    magnitude = (2 * abs(numerator) + denominator) // (2 * denominator)
    return -magnitude if numerator < 0 else magnitude


def spelled(digits: int, places: int, language: str) -> str:
    """A magnitude of `digits` units of its last place, set with the language's signs: (3136, 2) is "31,36"."""
    known = names(language)
    if places <= 0:
        return f"{digits * 10**-places:,}".replace(",", known.group)
    whole, rest = divmod(digits, 10**places)
    return f"{whole:,}".replace(",", known.group) + f"{known.decimal}{rest:0{places}d}"


def number(value: Fraction, places: int, language: str) -> str:
    """`value` at so many decimal places, half up, with thousands separators: "684.654" or "684,654"."""
    digits = scaled(value, places)
    return (MINUS if digits < 0 else "") + spelled(abs(digits), places, language)


def plain(value: Fraction | None, unit: Unit) -> str:
    """`value` for data files: decimal dot, rates as fractions of one; nothing for None."""
    if value is None:
        return ""
    return _plain(value, _plain_places(value, unit))


def _plain_places(value: Fraction, unit: Unit) -> int:
    if unit.nature == "count":
        return 0
    if unit.nature == "money":
        return 0 if value.denominator == 1 else 2
    return RATE_PLACES


def _plain(value: Fraction, places: int) -> str:
    digits = scaled(value, places)
    sign = "-" if digits < 0 else ""
    if not places:
        return f"{sign}{abs(digits)}"
    whole, rest = divmod(abs(digits), 10**places)
    return f"{sign}{whole}.{rest:0{places}d}"
