"""Periods: what their keys mean, in which order they come, and which are no periods."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cakupan.model.period import Period, month_of

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
POINTS = st.builds(lambda day, length: day.isoformat()[:length], DAYS, st.sampled_from([4, 7, 10]))


@given(POINTS)
def test_a_point_begins_and_ends_within_itself(key: str) -> None:
    """Its first and last day bear its own name, and it writes itself as it was read."""
    one = Period(key)
    assert str(one) == key
    assert one.first is not None
    assert one.first <= one.last
    assert one.first.isoformat().startswith(key)
    assert one.last.isoformat().startswith(key)
    assert one.parts == (key, key)
    assert not one.span


@given(POINTS, POINTS)
def test_a_span_runs_from_its_start_to_its_end(start: str, end: str) -> None:
    """Or is refused, where it would end before it starts."""
    if Period(start).order[1] > Period(end).last:
        with pytest.raises(ValueError, match="ends before it starts"):
            Period(f"{start}--{end}")
    else:
        one = Period(f"{start}--{end}")
        assert (one.first, one.last, one.span) == (Period(start).first, Period(end).last, True)


@given(POINTS)
def test_a_start_that_is_unknown_is_not_guessed(end: str) -> None:
    """It has no first day, and sorts before those that have one."""
    open_, known = Period(f"--{end}"), Period(end)
    assert open_.first is None
    assert open_.last == known.last
    assert open_ < known


@given(st.lists(POINTS.map(Period), min_size=2))
def test_periods_sort_by_their_ends(several: list[Period]) -> None:
    """A page lists them from the oldest to the newest."""
    lasts = [one.last for one in sorted(several)]
    assert lasts == sorted(lasts)


@given(DAYS)
def test_the_month_of_a_day(day: date) -> None:
    """Holds the day."""
    month = month_of(day)
    assert month.first is not None
    assert month.first <= day <= month.last
    assert Period(day.isoformat()).month == month


def test_a_stock_of_a_year_is_its_end() -> None:
    """A target for 2025 falls due in December."""
    assert Period("2025").moment == Period("2025-12").moment == "2025-12"
    assert Period("2025-04").until(Period("2025")) == Period("2025-04--2025")


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ("2024-13", "no such month"),
        ("2024-00", "no such month"),
        ("2025-02-29", "no such day"),
        ("2025-04-31", "no such day"),
        ("2025-04-00", "no such day"),
        ("0025", "out of range"),
        ("25-04", "not a year, month or day"),
        ("2025-4", "not a year, month or day"),
        ("2025-04-24T00:00", "not a year, month or day"),
        ("April 2025", "not a year, month or day"),
        ("2025-04--", "not a year, month or day"),
        ("--", "not a year, month or day"),
        ("", "not a year, month or day"),
        ("2025-04--2025-03", "ends before it starts"),
        ("٢٠٢٥", "not a year, month or day"),
        ("2025\n", "not a year, month or day"),
    ],
)
def test_what_is_no_period_is_refused(key: str, reason: str) -> None:
    """With a sentence that says what is wrong with it."""
    with pytest.raises(ValueError, match=reason):
        Period(key)


def test_a_leap_day_exists_in_leap_years() -> None:
    """2024 had one; 1900 had none."""
    assert Period("2024-02").last == date(2024, 2, 29)
    with pytest.raises(ValueError, match="no such day"):
        Period("1900-02-29")
