"""Numbers as they are typed and printed: taken as they stand, or refused with the mend."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cakupan.read.numbers import NumberFault, decimal, last_digit_place, number, phrase

WHOLES = st.integers(0, 10**13)
DECIMALS = st.decimals(0, 10**9, allow_nan=False, allow_infinity=False, places=4).map(Fraction)


def grouped(value: int, mark: str) -> str:
    return f"{value:,}".replace(",", mark)


@st.composite
def as_people_type(draw: st.DrawFn) -> str:
    """Numbers with the marks, units and zeros that people put into them, right and wrong ones."""
    whole, fraction = draw(WHOLES), draw(st.sampled_from(["", ".5", ",5", ".36", ",36", ".000", ",000"]))
    digits = draw(st.sampled_from([str(whole), grouped(whole, "."), grouped(whole, ","), f"0{whole}"]))
    before = draw(st.sampled_from(["", "Rp", "Rp ", "-", "+", "US$", " "]))
    after = draw(st.sampled_from(["", " orang", "%", " persen", " ribu", " miliar", " juta", " M", "e3", "x", " jt"]))
    return f"{before}{digits}{fraction}{after}"


def mend_of(text: str, whole: bool) -> str | None:
    """What a refused text should have been, empty where nobody can tell; None for a number."""
    try:
        number(text, whole=whole)
    except NumberFault as fault:
        return str(fault.values["mend"])
    return None


@given(as_people_type() | st.text(alphabet="0123456789.,-eRp% xM", max_size=12), st.booleans())
def test_every_refusal_with_a_mend_names_one_that_is_accepted(text: str, whole: bool) -> None:
    """Who types what the message says is done."""
    mend = mend_of(text, whole)
    if mend:
        assert mend_of(mend, whole) is None


@given(WHOLES)
def test_a_whole_number_stands_for_itself(value: int) -> None:
    """For people and for rates; its thousands may not be marked."""
    assert number(str(value), whole=True) == number(str(value), whole=False) == value
    if value >= 1000:
        for mark in ".,":
            with pytest.raises(NumberFault) as caught:
                number(grouped(value, mark), whole=True)
            assert caught.value.kind.code == "thousands_mark"
            assert number(str(caught.value.values["mend"]), whole=True) == value


@given(DECIMALS)
def test_decimals_are_written_with_a_dot_and_read_back(value: Fraction) -> None:
    """Exactly, however many digits there are."""
    assert number(decimal(value), whole=False) == value
    assert number(decimal(-value), whole=False) == -value


@pytest.mark.parametrize(
    ("typed", "whole", "kind", "mend"),
    [
        ("214.687", True, "thousands_mark", "214687"),
        ("1.234.567", False, "thousands_mark", "1234567"),
        ("214,687", True, "thousands_mark", "214687"),
        ("1.234,5", False, "thousands_mark", "1234.5"),
        ("31,36", False, "decimal_comma", "31.36"),
        ("12,5", True, "fraction_of_count", ""),
        ("04226", True, "leading_zero", "4226"),
        ("-05", True, "leading_zero", "-5"),
        ("Rp127 miliar", True, "unit_in_value", "127000000000"),
        ("31,36 persen", False, "unit_in_value", "31.36"),
        ("10,2 ribu", True, "unit_in_value", "10200"),
        ("12,5 orang", True, "fraction_of_count", ""),
        # What several readers would read differently is not guessed.
        ("Rp127 M", True, "not_a_number", ""),
        ("0x1F", True, "not_a_number", ""),
        ("1e3", True, "not_a_number", ""),
        ("12:30", True, "not_a_number", ""),
        ("31 dari 100", True, "not_a_number", ""),
        ("1_000", True, "not_a_number", ""),
        ("٣١", True, "not_a_number", ""),
        ("", True, "not_a_number", ""),
    ],
)
def test_what_is_wrong_with_a_number(typed: str, whole: bool, kind: str, mend: str) -> None:
    """Each mistake by its name, with what to type instead."""
    with pytest.raises(NumberFault) as caught:
        number(typed, whole=whole)
    assert (caught.value.kind.code, caught.value.values["mend"]) == (kind, mend)


def test_a_rate_keeps_its_dot() -> None:
    """Only counts are refused a dot: 31.360 percent is one."""
    assert number("31.360", whole=False) == Fraction("31.36")


@given(st.integers(1, 999), st.sampled_from([("ribu", 10**3), ("juta", 10**6), ("miliar", 10**9), ("triliun", 10**12)]))
def test_scale_words_are_the_last_digit(value: int, scale: tuple[str, int]) -> None:
    """Rp127 miliar was rounded to a billion, 1,5 juta to a hundred thousand."""
    word, size = scale
    (first, *_) = phrase(f"Rp{value} {word}")
    assert (first.value, first.step, first.scaled, first.decimals) == (value * size, size, True, False)
    (first, *_) = phrase(f"sekitar {value},5 {word}")
    assert (first.value, first.step) == (Fraction(2 * value + 1, 2) * size, Fraction(size, 10))


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("31,36 persen", ["31.36"]),
        ("214.687 orang", ["214687", "214.687"]),
        ("12.171 dari 51.674", ["12171", "12.171", "51674", "51.674"]),
        ("dua persen", ["2"]),
        ("sehari empat kecelakaan", ["4"]),
        ("sepertiga", []),
        ("dua pertiga", []),
        ("dua belas orang", []),
        ("dua puluh", []),
        ("tidak ada", []),
    ],
)
def test_number_phrases(words: str, values: list[str]) -> None:
    """Every way to read them; those that cannot be taken apart ask for `rounded_to`."""
    assert list(dict.fromkeys(one.value for one in phrase(words))) == [Fraction(one) for one in values]


@given(st.integers(1, 10**6), st.integers(-4, 6))
def test_the_place_of_the_last_digit_that_is_not_zero(digits: int, zeros: int) -> None:
    """Ten thousand for 240,000; a tenth for 23.5."""
    assume(digits % 10)
    assert last_digit_place(digits * Fraction(10) ** zeros) == Fraction(10) ** zeros
