"""A date as people write it becomes the key that was meant, or none."""

from __future__ import annotations

import pytest

from cakupan.read.dates import end_of_month, meant


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("24 April 2025", "2025-04-24"),
        ("april 2025", "2025-04"),
        ("24-04-2025", "2025-04-24"),
        ("24/4/2025", "2025-04-24"),
        ("04/2025", "2025-04"),
        ("2025/04/24", "2025-04-24"),
        ("2025-4-1", "2025-04-01"),
        ("1 Agt 2025", "2025-08-01"),
        ("Januari 2025 sampai April 2025", "2025-01--2025-04"),
        ("2025-04--2025-01", "2025-01--2025-04"),
        ("2025-01 - 2025-04", "2025-01--2025-04"),
        ("2024 s.d. 2025", "2024--2025"),
        ("30 Februari 2025", ""),
        ("2025-13", ""),
        ("04/24/2025", ""),
        ("kemarin", ""),
        ("akhir tahun", ""),
        ("Januari", ""),
        ("", ""),
    ],
)
def test_what_was_meant(typed: str, key: str) -> None:
    """Days stand before months; what could be two things, or is none, is not guessed."""
    assert meant(typed) == key


def test_the_end_of_a_month_is_known() -> None:
    """Also of a leap year's February; of what is no such month it is not."""
    assert [end_of_month(one) for one in ("2025-04-31", "2024-02-30", "2025-13-01", "x")] == [
        "2025-04-30",
        "2024-02-29",
        "",
        "",
    ]
