"""Days, months and spans in words."""

from datetime import date

import pytest

from cakupan.model.period import Period
from cakupan.model.statement import Time
from cakupan.wording import day, period, time

DAY = date(2025, 4, 24)


@pytest.mark.parametrize(
    ("key", "indonesian", "english"),
    [
        ("2025", "2025", "2025"),
        ("2025-08", "Agustus 2025", "August 2025"),
        ("2025-04-24", "24 April 2025", "24 April 2025"),
        ("2025-01--2025-04", "Januari sampai April 2025", "January to April 2025"),
        ("2023-01--2024-03", "Januari 2023 sampai Maret 2024", "January 2023 to March 2024"),
        ("2025-04-03--2025-04-24", "3 sampai 24 April 2025", "3 to 24 April 2025"),
        ("2025-03-03--2025-04-24", "3 Maret sampai 24 April 2025", "3 March to 24 April 2025"),
        ("2024-12-31--2025-01-01", "31 Desember 2024 sampai 1 Januari 2025", "31 December 2024 to 1 January 2025"),
        ("2022--2024", "2022 sampai 2024", "2022 to 2024"),
        ("2024--2025-04", "2024 sampai April 2025", "2024 to April 2025"),
        ("--2025-04", "sampai April 2025 (awal tidak diketahui)", "until April 2025 (start not known)"),
    ],
)
def test_periods(key: str, indonesian: str, english: str) -> None:
    """A period is said with its day first and what its ends share said once."""
    assert period(Period(key), "id") == indonesian
    assert period(Period(key), "en") == english


def test_short_month_names() -> None:
    """Axes have little room."""
    assert period(Period("2025-08"), "id", short=True) == "Agu 2025"


def test_a_day() -> None:
    """A day begins with the day in both languages."""
    assert day(DAY, "en") == "24 April 2025"


@pytest.mark.parametrize(
    ("known", "indonesian", "english"),
    [
        (
            Time(period=Period("2025-04"), bound=True, day=DAY),
            "paling lambat 24 April 2025",
            "not later than 24 April 2025",
        ),
        (Time(period=Period("2025-04"), bound=True), "paling lambat April 2025", "not later than April 2025"),
        (Time(period=Period("2025-04")), "April 2025", "April 2025"),
        (Time(period=Period("2025-01--2025-04"), day=DAY), "Januari sampai 24 April 2025", "January to 24 April 2025"),
        (Time(period=Period("2025-04"), day=DAY), "1 sampai 24 April 2025", "1 to 24 April 2025"),
        (Time(period=Period("2025"), day=DAY), "Januari sampai 24 April 2025", "January to 24 April 2025"),
        (
            Time(period=Period("--2025-04"), day=DAY),
            "sampai 24 April 2025 (awal tidak diketahui)",
            "until 24 April 2025 (start not known)",
        ),
    ],
)
def test_times(known: Time, indonesian: str, english: str) -> None:
    """A bound is said as one, and a cut-off month with the day that ends it."""
    assert time(known, "id") == indonesian
    assert time(known, "en") == english
