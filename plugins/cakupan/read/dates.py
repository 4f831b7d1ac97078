"""Dates and periods as people type them, as the key that was probably meant; guesses none that could be two."""

from __future__ import annotations

import calendar
import re

from ..model.period import Period

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february feb pebruari",
            "maret march mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "agustus august agu agt aug",
            "september sep sept",
            "oktober october okt oct",
            "november nov nopember",
            "desember december des dec",
        ),
        1,
    )
    for name in names.split()
}
LONGEST = 60
"""No period needs more characters; what is longer is no date that was typed in other words."""
_WORDS = re.compile(r"(?:([0-9]{1,2})\s+)?([a-z]+)\s+([0-9]{4})", re.ASCII)
_DAY_FIRST = re.compile(r"(?:([0-9]{1,2})[-/.])?([0-9]{1,2})[-/.]([0-9]{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?", re.ASCII)
_KEYS = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}--[0-9]{4}(?:-[0-9]{2}){0,2}", re.ASCII)
_BETWEEN = re.compile(r"\s*(?:--|–|—|\bsampai\b|\bhingga\b|\bs\.?/?d\b\.?|\bto\b|\buntil\b|\s-\s)\s*")


def meant(typed: str) -> str:
    """The key of the period that `typed` probably is: `2025-04-24` for "24 April 2025"; empty where nobody can tell.

    Days stand before months, as in Indonesia; a day that its month does not have is not guessed.
    """
    if len(typed) > LONGEST:
        return ""
    ends = [_point(one) for one in _BETWEEN.split(typed.strip().lower())]
    if len(ends) > 2 or not all(ends):
        return ""
    # Keys may only have been turned around; in words it is as likely that one of the years is wrong.
    turned = ["--".join(reversed(ends))] if _KEYS.fullmatch(typed.strip()) else []
    for key in ("--".join(ends), *turned):
        try:
            return str(Period(key))
        except ValueError:
            continue
    return ""


def unmistakable(typed: str) -> bool:
    """Whether nobody could take it for another day: 04/05/2025 is in April to some, and in May to others."""
    points = (_DAY_FIRST.fullmatch(one) for one in _BETWEEN.split(typed.strip().lower()))
    return not any(one and one[1] and int(one[1]) <= 12 and int(one[1]) != int(one[2]) for one in points)


def end_of_month(typed: str) -> str:
    """The last day of the month of `2025-04-31`; empty for what does not go wrong in this way."""
    found = re.fullmatch(r"([0-9]{4})-(0[1-9]|1[0-2])-[0-9]{2}", typed, re.ASCII)
    if not found:
        return ""
    return f"{found[1]}-{found[2]}-{calendar.monthrange(int(found[1]), int(found[2]))[1]}"


def _point(text: str) -> str:
    """A year, month or day in words or figures, as a key."""
    if re.fullmatch(r"[0-9]{4}", text, re.ASCII):
        return text
    day, month, year = "", "", ""
    if found := _WORDS.fullmatch(text):
        day, month, year = found[1] or "", str(_MONTHS.get(found[2], "")), found[3]
    elif found := _DAY_FIRST.fullmatch(text):
        day, month, year = found[1] or "", found[2], found[3]
    elif found := _YEAR_FIRST.fullmatch(text):
        year, month, day = found[1], found[2], found[3] or ""
    if not month or not 1 <= int(month) <= 12:
        return ""
    if day and not 1 <= int(day) <= calendar.monthrange(int(year), int(month))[1]:
        return ""
    return "-".join([year, month.zfill(2), *([day.zfill(2)] if day else [])])
