"""Pieces of sentences: numbers as a person says them, and lists; whole sentences belong to their pages."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..model.unit import Unit
from ..text import Text
from .dress import Printed, dressed
from .grain import digits_of, scale_of
from .locales import names
from .numbers import MINUS, spelled

_ABOUT = Text("sekitar", "about")
_ALMOST = Text("hampir", "almost")
_LESS = Text("kurang dari", "less than")
_MORE = Text("lebih dari", "more than")

_NEAR = Fraction(1, 10)
"""How far below a round number, in steps of its last digit, "almost" may be said."""
_IN_FULL_BELOW = 10_000
"""Smaller numbers are said without a scale word: "hampir 2.000", not "hampir 2 ribu"."""


def approximately(value: Fraction, unit: Unit, language: str) -> str:
    """The number as a person says it: "hampir 470 ribu", "sekitar 31 persen", "sekitar Rp95 miliar"."""
    if unit.per_hundred:
        return _spoken_share(value, unit, language)
    step = _spoken_step(abs(value))
    rounded = digits_of(value, unit, -step) * Fraction(10) ** step
    return _hedge(value, rounded, Fraction(10) ** step, language) + _spoken(rounded, unit, language)


def listing(items: Sequence[str], language: str) -> str:
    """Items in a row: "a, b, dan c" or "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    patterns = names(language).listing
    if len(items) == 2:
        return patterns["2"].format(*items)
    text = patterns["end"].format(items[-2], items[-1])
    for item in reversed(items[1:-2]):
        text = patterns["middle"].format(item, text)
    return patterns["start"].format(items[0], text)


def _spoken_share(value: Fraction, unit: Unit, language: str) -> str:
    """Whole percents; points keep one decimal, since a change is small."""
    places = 1 if unit.nature == "points" else 0
    step = Fraction(1, 100 * 10**places)
    hedge, rounded = "", digits_of(value, unit, places) * step
    if 0 < abs(value) < step:
        hedge, rounded = f"{_LESS[language]} ", step if value > 0 else -step
    elif unit.nature == "share" and 1 - step < value < 1:
        hedge, rounded = f"{_MORE[language]} ", 1 - step
    else:
        hedge = _hedge(value, rounded, step, language)
    printed = Printed(digits_of(abs(rounded), unit, places), places).trimmed()
    sign = MINUS if rounded < 0 else ""
    return f"{hedge}{sign}{spelled(printed.digits, printed.places, language)} {unit.name[language]}"


def _hedge(value: Fraction, rounded: Fraction, step: Fraction, language: str) -> str:
    """How the round number stands to the value: nothing when it is the value."""
    if rounded == value:
        return ""
    just_below = 0 < abs(rounded) - abs(value) <= step * _NEAR
    return f"{(_ALMOST if just_below else _ABOUT)[language]} "


def _spoken_step(magnitude: Fraction) -> int:
    """The power of ten of the last digit said: two digits, or all before the scale word."""
    whole = int(magnitude)
    leading = len(str(whole)) - 1
    if magnitude < 10:
        return 0 if magnitude == whole else -1
    if whole < _IN_FULL_BELOW:
        return max(leading - 1, 0)
    scale = scale_of(whole)
    return scale - 1 if leading == scale else scale


def _spoken(rounded: Fraction, unit: Unit, language: str) -> str:
    magnitude = int(abs(rounded))
    scale = scale_of(magnitude) if magnitude >= _IN_FULL_BELOW else 0
    places = scale + 1
    return dressed(Printed(int(rounded * 10), places, scale).trimmed(), unit, language)
