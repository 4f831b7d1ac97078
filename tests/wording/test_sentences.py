"""Numbers as people say them, and lists."""

from fractions import Fraction

import pytest

from cakupan.model.unit import UNITS
from cakupan.wording import approximately, listing


@pytest.mark.parametrize(
    ("value", "unit", "indonesian", "english"),
    [
        ("469967", "people", "hampir 470 ribu", "almost 470 thousand"),
        ("214687", "people", "sekitar 215 ribu", "about 215 thousand"),
        ("240000", "people", "240 ribu", "240 thousand"),
        ("999999", "people", "hampir 1 juta", "almost 1 million"),
        ("1999", "people", "hampir 2.000", "almost 2,000"),
        ("21", "people", "21", "21"),
        ("94745347200", "rupiah", "sekitar Rp95 miliar", "about Rp95 billion"),
        ("7.21", "people_per_firm", "sekitar 7,2", "about 7.2"),
        ("0.3136", "percent", "sekitar 31 persen", "about 31 percent"),
        ("0.4995", "percent", "hampir 50 persen", "almost 50 percent"),
        ("0.001", "percent", "kurang dari 1 persen", "less than 1 percent"),
        ("0.998", "percent", "lebih dari 99 persen", "more than 99 percent"),
        ("1", "percent", "100 persen", "100 percent"),
        ("-0.048", "points", "\N{MINUS SIGN}4,8 poin persen", "\N{MINUS SIGN}4.8 percentage points"),
    ],
)
def test_spoken_numbers(value: str, unit: str, indonesian: str, english: str) -> None:
    """The word "almost" is kept for values just below a round number; the round number itself needs no hedge."""
    assert approximately(Fraction(value), UNITS[unit], "id") == indonesian
    assert approximately(Fraction(value), UNITS[unit], "en") == english


@pytest.mark.parametrize(
    ("items", "indonesian", "english"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a dan b", "a and b"),
        (["a", "b", "c"], "a, b, dan c", "a, b and c"),
        (["a", "{0}", "c", "d"], "a, {0}, c, dan d", "a, {0}, c and d"),
    ],
)
def test_lists(items: list[str], indonesian: str, english: str) -> None:
    """Items are joined as each language does it, and are never taken for patterns."""
    assert listing(items, "id") == indonesian
    assert listing(items, "en") == english
