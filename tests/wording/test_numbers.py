"""Rounding and setting digits."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cakupan.model.unit import UNITS
from cakupan.wording import number, plain

VALUES = st.fractions(min_value=-(10**13), max_value=10**13, max_denominator=10**6)
PLACES = st.integers(min_value=-3, max_value=6)


def read_back(text: str, language: str) -> Fraction:
    """The value that a reader takes from a printed number."""
    group, decimal = (".", ",") if language == "id" else (",", ".")
    return Fraction(text.replace("\N{MINUS SIGN}", "-").replace(group, "").replace(decimal, "."))


@pytest.mark.parametrize(
    ("value", "places", "indonesian", "english"),
    [
        (684654, 0, "684.654", "684,654"),
        (Fraction(1, 2), 0, "1", "1"),
        (Fraction(5, 2), 0, "3", "3"),
        (Fraction(-5, 2), 0, "\N{MINUS SIGN}3", "\N{MINUS SIGN}3"),
        (Fraction(31357, 1000), 2, "31,36", "31.36"),
        (Fraction(-1, 1000), 2, "0,00", "0.00"),
        (12_345, -2, "12.300", "12,300"),
    ],
)
def test_a_number_in_both_languages(value: Fraction, places: int, indonesian: str, english: str) -> None:
    """Half goes up, thousands are grouped, and nought has no sign."""
    assert number(Fraction(value), places, "id") == indonesian
    assert number(Fraction(value), places, "en") == english


@given(VALUES, PLACES, st.sampled_from(["id", "en"]))
def test_what_is_printed_reads_back_within_half_a_unit(value: Fraction, places: int, language: str) -> None:
    """No printed number is farther from its value than half a unit of its last digit."""
    unit = Fraction(10) ** -places
    assert abs(read_back(number(value, places, language), language) - value) <= unit / 2


@given(VALUES, VALUES, PLACES)
def test_a_larger_value_never_prints_smaller(one: Fraction, other: Fraction, places: int) -> None:
    """Printing keeps the order of values."""
    low, high = sorted((one, other))
    assert read_back(number(low, places, "id"), "id") <= read_back(number(high, places, "id"), "id")


@given(st.integers(min_value=0, max_value=10**9), st.integers(min_value=0, max_value=4))
def test_a_half_is_never_rounded_to_the_even_neighbour(whole: int, places: int) -> None:
    """Exactly half a unit goes up whether the digit before it is even or odd."""
    unit = Fraction(10) ** -places
    assert read_back(number((whole + Fraction(1, 2)) * unit, places, "en"), "en") == (whole + 1) * unit


def test_an_unknown_language_is_refused() -> None:
    """There are two languages; a third is a mistake in the code."""
    with pytest.raises(KeyError, match="no such language"):
        number(Fraction(1), 0, "jv")


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (Fraction(214687, 684654), "percent", "0.313570"),
        (Fraction(48, 1000), "points", "0.048000"),
        (Fraction(214687), "people", "214687"),
        (Fraction(127 * 10**9), "rupiah", "127000000000"),
        (Fraction(-1, 3), "rupiah", "-0.33"),
        (Fraction(1, 3), "cases_per_day", "0.333333"),
        (Fraction(-1, 10**8), "percent", "0.000000"),
        (None, "people", ""),
    ],
)
def test_values_for_data_files(value: Fraction | None, unit: str, text: str) -> None:
    """Data files have a decimal dot, six decimals of a rate, and nothing where there is nothing."""
    assert plain(value, UNITS[unit]) == text
