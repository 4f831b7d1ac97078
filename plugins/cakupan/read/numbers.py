"""Numbers as people type and print them: what they are, or what is wrong with them; guesses nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction

from ..problems import Kind
from . import number_kinds as kinds

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", re.ASCII)
_GROUPS = re.compile(r"[0-9]{1,3}([.,])[0-9]{3}(?:\1[0-9]{3})*", re.ASCII)
_TOKEN = re.compile(r"([0-9][0-9.,]*)\s*(ribu|juta|miliar|milyar|triliun|thousand|million|billion|trillion)?", re.ASCII)
_WORDS = {
    word: value
    for value, words in enumerate(
        ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
    )
    for word in words.split()
}
_SCALES = {
    "": 1,
    "ribu": 10**3,
    "thousand": 10**3,
    "juta": 10**6,
    "million": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "billion": 10**9,
    "triliun": 10**12,
    "trillion": 10**12,
}


@dataclass
class NumberFault(Exception):
    """A text that is no number here, with the kind of problem and its words."""

    kind: Kind
    values: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Printed:
    """One way to read a number phrase: its value, one unit of its last digit, and how it was written."""

    value: Fraction
    step: Fraction
    scaled: bool
    decimals: bool


def number(text: str, *, whole: bool) -> Fraction:
    """The number that `text` is, in plain ASCII digits; `whole` for people, rupiah and other counts.

    Raises NumberFault with the mend for thousands marks, decimal commas, units and leading zeros.
    """
    if _NUMBER.fullmatch(text):
        if whole and "." in text:
            if _GROUPS.fullmatch(text.lstrip("-")):
                raise NumberFault(kinds.THOUSANDS_MARK, {"typed": text, "mend": text.replace(".", "")})
            raise NumberFault(kinds.FRACTION_OF_COUNT, {"typed": text})
        return Fraction(text)
    raise _fault(text, whole)


def _fault(text: str, whole: bool) -> NumberFault:
    """Which mistake `text` is."""
    bare = text.strip().lstrip("-")
    if re.fullmatch(r"0[0-9]+", bare, re.ASCII):
        return NumberFault(kinds.LEADING_ZERO, {"typed": text, "mend": bare.lstrip("0") or "0"})
    if re.fullmatch(r"[0-9]+,[0-9]+", bare, re.ASCII) and not (whole and _GROUPS.fullmatch(bare)):
        return NumberFault(kinds.DECIMAL_COMMA, {"typed": text, "mend": text.replace(",", ".")})
    if _GROUPS.fullmatch(bare):
        return NumberFault(kinds.THOUSANDS_MARK, {"typed": text, "mend": re.sub("[.,]", "", text)})
    if re.search(r"[0-9]", bare, re.ASCII) and re.search(r"[A-Za-z%]", bare):
        readings = phrase(bare)
        if readings and not re.fullmatch(r"[0-9.]+e[0-9]+", bare, re.ASCII):
            return NumberFault(kinds.UNIT_IN_VALUE, {"typed": text, "mend": decimal(readings[0].value)})
    return NumberFault(kinds.NOT_A_NUMBER, {"typed": text})


def decimal(value: Fraction) -> str:
    """A finite decimal as the data files write it."""
    if value.denominator == 1:
        return str(value.numerator)
    digits = next((d for d in range(1, 30) if (value * 10**d).denominator == 1), 6)
    return f"{float(value):.{digits}f}"


def phrase(text: str) -> list[Printed]:
    """Every way to read the numbers in a number phrase such as `Rp127 miliar` or `10.2%`; empty for none."""
    found = [
        reading
        for match in _TOKEN.finditer(text.lower())
        for reading in _readings(match[1].rstrip(".,"), _SCALES[match[2] or ""])
    ]
    return found or [
        Printed(Fraction(_WORDS[word]), Fraction(1), False, False)
        for word in re.findall(r"[a-z]+", text.lower())
        if word in _WORDS
    ]


def _readings(digits: str, scale: int) -> list[Printed]:
    """Indonesian first (dot for thousands, comma for decimals), then the other way round."""
    readings = []
    for thousands, mark in ((".", ","), (",", ".")):
        whole, _, fraction = digits.partition(mark)
        grouped = _GROUPS.fullmatch(whole) and thousands in whole
        plain = whole.replace(thousands, "") if grouped else whole
        if plain.isdigit() and (fraction.isdigit() or mark not in digits):
            value = Fraction(int(plain + fraction), 10 ** len(fraction))
            step = Fraction(scale, 10 ** len(fraction))
            readings.append(Printed(value * scale, step, scale > 1, bool(fraction)))
    return readings


def last_digit_place(value: Fraction) -> Fraction:
    """The place of the last digit that is not zero: ten thousand for 240,000, a tenth for 23.5."""
    if value == 0:
        return Fraction(1)
    place = Fraction(1)
    while (value / place).denominator != 1:
        place /= 10
    while (value / (place * 10)).denominator == 1:
        place *= 10
    return place
