"""Days, months and spans as a reader says them; takes no date from a clock and needs no system locale."""

from __future__ import annotations

from datetime import date

from ..model.period import Period
from ..model.statement import Time
from ..text import Text
from .locales import names

_SPAN = Text("{start} sampai {end}", "{start} to {end}")
_UNTIL = Text("sampai {end} (awal tidak diketahui)", "until {end} (start not known)")
_NO_LATER = Text("paling lambat {end}", "not later than {end}")


def day(value: date, language: str) -> str:
    """The day: "24 April 2025"."""
    return _point((value.year, value.month, value.day), language)


def period(value: Period, language: str, *, short: bool = False) -> str:
    """A period: "April 2025", "Januari sampai April 2025"; `short` month names are for axes and narrow cells."""
    start, end = value.parts
    if not value.span:
        return _point(_numbers(end), language, short)
    return _span(_numbers(start) if start else (), _numbers(end), language, short)


def time(value: Time, language: str) -> str:
    """When a statement holds, with what is only a bound or cut off: "paling lambat 24 April 2025"."""
    if value.bound:
        end = day(value.day, language) if value.day else period(value.period, language)
        return _NO_LATER[language].format(end=end)
    if value.day is None or value.period.parts[1].count("-") == 2:
        return period(value.period, language)
    return _span(_start_of_cut(value), (value.day.year, value.day.month, value.day.day), language, False)


def _start_of_cut(value: Time) -> tuple[int, ...]:
    """Where a period that ends early begins, said no finer than needed: in its month, or on the first of it."""
    if value.day is None or value.period.first is None:
        return ()
    first = value.period.first
    begins = value.period.parts[0].count("-")
    same_month = (first.year, first.month) == (value.day.year, value.day.month)
    return (first.year, first.month, first.day) if same_month or begins == 2 else (first.year, first.month)


def _numbers(key: str) -> tuple[int, ...]:
    return tuple(int(part) for part in key.split("-"))


def _span(start: tuple[int, ...], end: tuple[int, ...], language: str, short: bool) -> str:
    """From start to end; what both share is said once, at the end."""
    if not start:
        return _UNTIL[language].format(end=_point(end, language, short))
    if start == end:
        return _point(end, language, short)
    begin = _without_shared(start, end, language, short)
    return _SPAN[language].format(start=begin, end=_point(end, language, short))


def _without_shared(start: tuple[int, ...], end: tuple[int, ...], language: str, short: bool) -> str:
    said = _point(start, language, short).split(" ")
    if len(start) == len(end) == 3 and start[:2] == end[:2]:
        return said[0]
    shares_year = len(start) > 1 and len(end) > 1 and start[0] == end[0]
    return " ".join(said[:-1] if shares_year else said)


def _point(numbers: tuple[int, ...], language: str, short: bool = False) -> str:
    """A year, month or day, smallest part first."""
    known = names(language)
    months = known.short_months if short else known.months
    year, *rest = numbers
    words = [str(year)]
    if rest:
        words.insert(0, months[rest[0] - 1])
    if len(rest) == 2:
        words.insert(0, str(rest[1]))
    return " ".join(words)
