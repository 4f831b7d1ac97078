"""Days, months, years and spans as sources state them; knows no clock."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", re.ASCII)


@dataclass(frozen=True)
class Period:
    """A key such as `2025`, `2025-04`, `2025-04-24`, `2023-01--2023-11` or `--2025-04` (start unknown).

    Raises ValueError with a sentence that says what is wrong: `2024-13 has no such month`.
    """

    key: str

    def __post_init__(self) -> None:
        start, dashes, end = self.key.rpartition("--")
        if dashes and start and _first(start) > _last(end):
            raise ValueError(f"{self.key} ends before it starts")
        _last(end), start and _first(start)

    def __str__(self) -> str:
        return self.key

    def __lt__(self, other: Period) -> bool:
        return self.order < other.order

    @property
    def parts(self) -> tuple[str, str]:
        """Start and end as written; the start is empty when unknown, and the end itself for a single point."""
        start, dashes, end = self.key.rpartition("--")
        return (start, end) if dashes else (end, end)

    @property
    def span(self) -> bool:
        return "--" in self.key

    @cached_property
    def first(self) -> date | None:
        """The first day, or None when the start is unknown."""
        start, _ = self.parts
        return _first(start) if start else None

    @cached_property
    def last(self) -> date:
        return _last(self.parts[1])

    @cached_property
    def order(self) -> tuple[date, date, str]:
        """Sorts by end, then by start, unknown starts first."""
        return (self.last, self.first or date.min, self.key)

    @property
    def moment(self) -> str:
        """The point in time that a stock of this period describes: a year means its end."""
        end = self.parts[1]
        return f"{end}-12" if len(end) == 4 else end

    @property
    def month(self) -> Period:
        """The month of its end."""
        return Period(self.moment[:7])

    def until(self, later: Period) -> Period:
        """The span from this period's end to the end of `later`."""
        return Period(f"{self.parts[1]}--{later.parts[1]}")


def month_of(day: date) -> Period:
    return Period(f"{day.year:04}-{day.month:02}")


def _last(text: str) -> date:
    year, month, day = _numbers(text)
    return date(year, month or 12, day or calendar.monthrange(year, month or 12)[1])


def _first(text: str) -> date:
    year, month, day = _numbers(text)
    return date(year, month or 1, day or 1)


def _numbers(text: str) -> tuple[int, int, int]:
    """Year, month and day, 0 where not given."""
    match = _POINT.fullmatch(text)
    if not match:
        raise ValueError(f"{text} is not a year, month or day such as 2025, 2025-04 or 2025-04-24")
    year, month, day = (int(part) if part else 0 for part in match.groups())
    if not 1900 <= year <= 2200:
        raise ValueError(f"{text} has a year out of range")
    if match[2] and not 1 <= month <= 12:
        raise ValueError(f"{text} has no such month")
    if match[3] and not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise ValueError(f"{text} has no such day")
    return year, month, day
