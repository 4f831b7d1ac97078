"""Numbers as people type and print them: what they are, or what is wrong with them; guesses nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction

from ..problems import Kind
from . import number_kinds as kinds

LONGEST = 40
"""No figure of this world has more digits; Python itself refuses a few thousand."""
LONGEST_PHRASE = 1_000
"""No source prints one figure in more characters."""
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", re.ASCII)
# No group of thousands begins with a nought: "0.896" is a fraction.
_GROUPS = re.compile(r"[1-9][0-9]{0,2}([.,])[0-9]{3}(?:\1[0-9]{3})*", re.ASCII)
_MIXED = re.compile(r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+,[0-9]+|(?:,[0-9]{3})+\.[0-9]+)", re.ASCII)
# A number, its unit and nothing else: any other word may scale it, or say that it is not quite the number.
_SHARE = r"%|persen|percent|per cent"
_COUNTED = "orang|jiwa|pekerja|peserta|people|workers|kasus|cases|rupiah|badan usaha|rekening|desa|bulan|hari|kali"
_SCALE = "ribu|juta|miliar|milyar|triliun|thousand|million|billion|trillion"
_WITH_UNIT = re.compile(
    rf"(?:rp\.?\s*|idr\s*)?[0-9][0-9.,]*(?:\s*(?:{_SCALE}))?(?:\s*(?:{_SHARE}|{_COUNTED}))?", re.ASCII
)
_HEDGED = re.compile(
    r"[<>≤≥~±]|\b(?:kurang|lebih|paling|hampir|sekitar|kira-kira|hingga|sampai|minimal|maksimal|setidaknya"
    r"|less|more|over|under|almost|about|nearly|at (?:least|most)|up to)\b"
)
_COMPOUND = re.compile(r"belas|puluh|ratus|ribu|seribu|juta|miliar|per[a-z]{0,12}(?:dua|tiga|empat|lima)")
"""Words that make a number word mean something else."""
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
    if len(text) > LONGEST:
        raise NumberFault(kinds.NOT_A_NUMBER, {"typed": f"{text[:LONGEST]}…", "mend": ""})
    if _NUMBER.fullmatch(text) and not (whole and "." in text):
        return Fraction(text)
    kind, mend = _fault(text.strip().removeprefix("-"), whole)
    # A mend that would be refused in its turn is none: then the matter is not how the number is written.
    if whole and "." in mend:
        kind, mend = kinds.FRACTION_OF_COUNT, ""
    if mend and text.strip().startswith("-"):
        mend = f"-{mend}"
    raise NumberFault(kind, {"typed": text, "mend": mend})


def _fault(bare: str, whole: bool) -> tuple[Kind, str]:
    """Which mistake a text without its sign is, and what should be typed; empty where nobody can tell."""
    if re.fullmatch(r"0[0-9]+(\.[0-9]+)?", bare, re.ASCII):
        return kinds.LEADING_ZERO, re.sub(r"^0+(?=[0-9])", "", bare)
    if _GROUPS.fullmatch(bare) and (whole or bare.count(",") != 1):
        return kinds.THOUSANDS_MARK, re.sub("[.,]", "", bare)
    if _MIXED.fullmatch(bare):
        return kinds.THOUSANDS_MARK, decimal(phrase(bare)[0].value)
    if re.fullmatch(r"[0-9]+[,.][0-9]+", bare, re.ASCII):
        return kinds.DECIMAL_COMMA, decimal(Fraction(bare.replace(",", ".")))
    return _in_a_phrase(bare.lower(), whole)


def _in_a_phrase(words: str, whole: bool) -> tuple[Kind, str]:
    """The same for a number among other words."""
    if _WITH_UNIT.fullmatch(words) and (readings := phrase(words)):
        share = re.search(_SHARE, words)
        # A share is no count, however it is written.
        return (kinds.FRACTION_OF_COUNT, "") if whole and share else (kinds.UNIT_IN_VALUE, decimal(readings[0].value))
    if _HEDGED.search(words) and re.search("[0-9]", words):
        return kinds.HEDGE_IN_VALUE, ""
    return kinds.NOT_A_NUMBER, ""


def decimal(value: Fraction) -> str:
    """A finite decimal as the data files write it."""
    digits = next((d for d in range(30) if (value * 10**d).denominator == 1), 6)
    whole, rest = divmod(round(abs(value) * 10**digits), 10**digits)
    return ("-" if value < 0 else "") + str(whole) + (f".{rest:0{digits}}" if digits else "")


def phrase(text: str) -> list[Printed]:
    """Every way to read the numbers in a number phrase such as `Rp127 miliar` or `10.2%`; empty for none."""
    if len(text) > LONGEST_PHRASE:
        return []
    found = [
        reading
        for match in _TOKEN.finditer(text.lower())
        for reading in _readings(match[1].rstrip(".,"), _SCALES[match[2] or ""])
    ]
    return found or _in_words(text.lower())


def _in_words(text: str) -> list[Printed]:
    """A number written as one word; longer ones ("dua belas") are left to `rounded_to`."""
    if _COMPOUND.search(text):
        return []
    words = [word for word in re.findall(r"[a-z]+", text) if word in _WORDS]
    return [Printed(Fraction(_WORDS[word]), Fraction(1), False, False) for word in words]


def _readings(digits: str, scale: int) -> list[Printed]:
    """Indonesian first (dot for thousands, comma for decimals), then the other way round."""
    readings: list[Printed] = []
    if len(digits) > LONGEST:
        return readings
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
