"""How a rounded number looks in its unit: sign, Rp, %, scale word and unit name; rounds nothing."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ..model.unit import Unit
from ..text import Text
from .locales import names
from .numbers import MINUS, spelled

LARGEST_SCALE = 12
POINTS = Text("poin", "points")

# English counts one thing in the singular; Indonesian has no such forms.
_ONE = {
    "people": "person",
    "firms": "firm",
    "organisations": "organisation",
    "cases": "case",
    "accounts": "account",
    "villages": "village",
    "areas": "area",
    "regencies and cities": "regency or city",
    "months": "month",
    "days": "day",
    "times": "time",
}


@dataclass(frozen=True, slots=True)
class Printed:
    """A number ready to be set: so many units of its last place, in units of ten to the power `scale`."""

    digits: int
    places: int
    scale: int = 0

    @property
    def amount(self) -> Fraction:
        """What the number says, in the unit as printed (percents, not fractions of one)."""
        return Fraction(self.digits) * Fraction(10) ** (self.scale - self.places)

    @property
    def is_hundred(self) -> bool:
        """Whether it says 100, in whole numbers: asked of every share."""
        digits, hundred = self.digits * 10 ** max(-self.places, 0), 100 * 10 ** max(self.places, 0)
        return not self.scale and bool(digits == hundred)

    def next(self, steps: int) -> Printed:
        """The number so many units of the last place away."""
        return Printed(self.digits + steps, self.places, self.scale)

    def trimmed(self) -> Printed:
        """The same number without zeros after its decimal mark; only for values that are exactly that."""
        digits, places = self.digits, self.places
        while places > 0 and digits % 10 == 0:
            digits, places = digits // 10, places - 1
        return Printed(digits, places, self.scale)


def dressed(printed: Printed, unit: Unit, language: str) -> str:
    """The number with all that is written with it: "31,36%", "Rp127 miliar", "+4,80 poin"."""
    text = bare(printed, unit, language)
    if unit.nature == "points":
        return f"{text} {POINTS[language]}"
    return f"{text} {scale_word(printed.scale, language)}" if printed.scale else text


def bare(printed: Printed, unit: Unit, language: str) -> str:
    """The number without scale word: what the ends of a range look like before their common one."""
    text = spelled(abs(printed.digits), printed.places, language)
    if unit.nature == "share":
        text += "%"
    elif unit.nature == "money":
        text = f"Rp{text}"
    if printed.digits < 0:
        return MINUS + text
    return f"+{text}" if printed.digits and unit.signed else text


def scale_word(scale: int, language: str) -> str:
    """The word for a power of ten: "juta" for 6; nothing for 0."""
    return names(language).scales[scale] if scale else ""


def unit_name(unit: Unit, language: str, *, single: bool) -> str:
    """What follows a number: "orang", "per bulan"; what the number shows already (Rp, %, poin) is left out."""
    name = unit.name[language]
    if unit.nature == "points":
        return ""
    if unit.nature in ("money", "share"):
        return name.partition(" ")[2]
    return _singular(name) if single and language == "en" else name


def _singular(name: str) -> str:
    """English for one of them; in a compound such as "cases a day" the first word changes."""
    if name in _ONE:
        return _ONE[name]
    first, space, rest = name.partition(" ")
    return _ONE.get(first, first) + space + rest
