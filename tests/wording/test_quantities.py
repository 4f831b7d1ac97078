"""What figures print, exact and rounded."""

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cakupan.model.interval import Interval, interval
from cakupan.model.unit import UNITS
from cakupan.wording import exact_text, quantity, reach, spread

MINUS = "\N{MINUS SIGN}"
BILLION = 10**9
WORDS = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}


def between(low: object, high: object, *, low_open: bool = False, high_open: bool = False) -> Interval:
    """An interval whose ends are written as people write them; None for an unknown one."""
    first, last = (None if end is None else Fraction(str(end)) for end in (low, high))
    return Interval(first, last, low_open, high_open)


@pytest.mark.parametrize(
    ("value", "unit", "indonesian", "english"),
    [
        ("214687", "people", "214.687 orang", "214,687 people"),
        ("1", "people", "1 orang", "1 person"),
        ("1", "cases_per_day", "1 kasus per hari", "1 case a day"),
        ("214687/684654", "percent", "31,36%", "31.36%"),
        ("1/2", "percent", "50,00%", "50.00%"),
        ("1", "percent", "100%", "100%"),
        ("0", "percent", "0%", "0%"),
        ("0.9999999", "percent", ">99,99%", ">99.99%"),
        ("0.0000001", "percent", "<0,01%", "<0.01%"),
        ("1.0000001", "percent", ">100%", ">100%"),
        ("0.057", "percent_of_wage", "5,70% dari upah", "5.70% of wage"),
        ("16800", "rupiah_per_month", "Rp16.800 per bulan", "Rp16,800 a month"),
        ("42000000", "rupiah", "Rp42 juta", "Rp42 million"),
        ("94745347200", "rupiah_per_year", "Rp94,75 miliar per tahun", "Rp94.75 billion a year"),
        ("999999999", "rupiah", "Rp1,00 miliar", "Rp1.00 billion"),
        ("1000000000", "rupiah", "Rp1 miliar", "Rp1 billion"),
        ("-5000000000", "rupiah", f"{MINUS}Rp5 miliar", f"{MINUS}Rp5 billion"),
        ("0.048", "points", "+4,80 poin", "+4.80 points"),
        ("-0.048", "points", f"{MINUS}4,80 poin", f"{MINUS}4.80 points"),
        ("0.0000001", "points", "<+0,01 poin", "<+0.01 points"),
        ("1/3", "people_per_firm", "0,33 orang per badan usaha", "0.33 people per firm"),
    ],
)
def test_exact_values(value: str, unit: str, indonesian: str, english: str) -> None:
    """An exact value prints in its unit's own manner, and is never rounded into nought or the whole."""
    known = interval(Fraction(value))
    assert quantity(known, UNITS[unit], "id", with_unit=True) == indonesian
    assert quantity(known, UNITS[unit], "en", with_unit=True) == english
    assert spread(known, UNITS[unit], "id") == ""


@pytest.mark.parametrize(
    ("low", "high", "unit", "text", "range_text"),
    [
        (17 * BILLION, 19 * BILLION, "rupiah", "Rp18 miliar", "(17 sampai 19 miliar)"),
        ("126.5e9", "127.5e9", "rupiah", "Rp127 miliar", "(126,5 sampai 127,5 miliar)"),
        ("999.5e6", "1000.5e6", "rupiah", "Rp1 miliar", "(0,9995 sampai 1,0005 miliar)"),
        ("0.9e9", "1.1e9", "rupiah", "Rp1,0 miliar", "(0,9 sampai 1,1 miliar)"),
        (235_000, 245_000, "people", "240 ribu", "(235 sampai 245 ribu)"),
        (11_350, 11_450, "people", "11.400", "(11.350 sampai 11.450)"),
        ("0.3155", "0.3165", "percent", "31,6%", "(31,55% sampai 31,65%)"),
        ("0.991", "0.9999", "percent", ">99%", "(99,1% sampai >99,9%)"),
        ("0.0004", "0.008", "percent", "<1%", "(<0,1% sampai 0,8%)"),
        ("-0.003", "0.002", "points", "0 poin", f"({MINUS}0,3 sampai +0,2)"),
        ("0.02", "0.04", "points", "+3 poin", "(+2 sampai +4)"),
    ],
)
def test_rounded_values(low: object, high: object, unit: str, text: str, range_text: str) -> None:
    """An uncertain value prints at the finest place at least as coarse as its half-width, its range beside it."""
    known = between(low, high)
    assert quantity(known, UNITS[unit], "id") == text
    assert spread(known, UNITS[unit], "id") == range_text


def test_the_coverage_of_september_2025() -> None:
    """About 240 thousand of 666 thousand is 36 percent, between 35.3 and 36.8."""
    rate = between(235_000, 245_000, high_open=True) / between(665_500, 666_500, high_open=True)
    assert quantity(rate, UNITS["percent"], "id") == "36%"
    assert spread(rate, UNITS["percent"], "id") == "(35,3% sampai 36,8%)"
    assert reach(rate, UNITS["percent"], "en") == "35.3% to 36.8%"


def test_the_mean_benefit_of_april_2025() -> None:
    """Rp127 billion to 11,400 workers is Rp11.1 million each."""
    mean = between("126.5e9", "127.5e9", high_open=True) / 11_400
    assert quantity(mean, UNITS["rupiah_per_person"], "en", with_unit=True) == "Rp11.1 million a person"


@pytest.mark.parametrize(
    ("known", "unit", "indonesian", "english"),
    [
        (between(20, None, low_open=True), "cases_per_day", "lebih dari 20 kasus per hari", "more than 20 cases a day"),
        (between(1, None), "people", "paling sedikit 1 orang", "at least 1 person"),
        (between(None, "0.01", high_open=True), "percent", "kurang dari 1%", "less than 1%"),
        (between(0, "0.01", high_open=True), "percent", "kurang dari 1%", "less than 1%"),
        (between(0, 8), "people", "paling banyak 8 orang", "at most 8 people"),
        (between(0, None, low_open=True), "people", "lebih dari 0 orang", "more than 0 people"),
        (between(None, None), "people", "tidak diketahui", "not known"),
        (between(0, None), "people", "tidak diketahui", "not known"),
        (between("1e9", None, low_open=True), "rupiah", "lebih dari Rp1 miliar", "more than Rp1 billion"),
        (between("0.33333", None), "percent", "lebih dari 33,33%", "more than 33.33%"),
        (between(None, "999999999.5"), "rupiah", "kurang dari Rp1 miliar", "less than Rp1 billion"),
    ],
)
def test_one_sided_values(known: Interval, unit: str, indonesian: str, english: str) -> None:
    """A value known from one side is said in words that fit whether that end belongs to it."""
    assert quantity(known, UNITS[unit], "id", with_unit=True) == indonesian
    assert quantity(known, UNITS[unit], "en", with_unit=True) == english
    assert spread(known, UNITS[unit], "id") == ""


def test_all_digits() -> None:
    """Whoever needs every digit gets it, of a rounded figure both ends."""
    assert exact_text(interval(94_745_347_200), UNITS["rupiah"], "id") == "Rp94.745.347.200"
    assert exact_text(interval(Fraction(214687, 684654)), UNITS["percent"], "en") == "31.3570%"
    assert exact_text(interval(1), UNITS["percent"], "en") == "100%"
    assert exact_text(between(235_000, 245_000), UNITS["people"], "id") == "235.000 sampai 245.000"
    assert exact_text(between(20, None), UNITS["people"], "id") == "paling sedikit 20"


def read_back(text: str) -> tuple[Fraction, Fraction]:
    """What an Indonesian text says, and one unit of its last digit."""
    digits = re.search(r"[0-9.]+(?:,[0-9]+)?", text)
    assert digits
    plain = digits[0].replace(".", "").replace(",", ".")
    scale = next((size for word, size in WORDS.items() if word in text), 1)
    last = Fraction(scale, 10 ** len(plain.partition(".")[2]))
    sign = -1 if text.startswith(MINUS) else 1
    return sign * Fraction(plain) * scale, last


MONEY = st.fractions(min_value=1, max_value=10**14, max_denominator=100)


@given(MONEY)
def test_money_reads_back_and_keeps_to_its_scale(value: Fraction) -> None:
    """Rupiah read back within half a unit of the last digit, and no scale word has a thousand before it."""
    text = quantity(interval(value), UNITS["rupiah"], "id")
    said, unit = read_back(text)
    assert abs(said - value) <= unit / 2
    assert not re.search(r"Rp1\.?[0-9]{3} (?:ribu|juta|miliar)", text)


@given(MONEY, MONEY)
def test_more_money_never_reads_as_less(one: Fraction, other: Fraction) -> None:
    """Printing keeps the order of rupiah across scales."""
    low, high = sorted((one, other))
    said = [read_back(quantity(interval(value), UNITS["rupiah"], "id"))[0] for value in (low, high)]
    assert said[0] <= said[1]


@given(st.fractions(min_value=0, max_value=1, max_denominator=10**7))
def test_shares_never_reach_an_end_that_they_do_not_have(value: Fraction) -> None:
    """Only nought prints 0% and only the whole prints 100%; all others read back within half a hundredth."""
    text = quantity(interval(value), UNITS["percent"], "id")
    assert (text == "0%") == (value == 0)
    assert (text == "100%") == (value == 1)
    if text[0] not in "<>":
        assert abs(read_back(text)[0] - value * 100) <= Fraction(1, 200)


@given(
    st.integers(min_value=10**3, max_value=10**13),
    st.integers(min_value=1, max_value=10**12),
    st.sampled_from(["people", "rupiah"]),
)
def test_a_rounded_value_is_as_coarse_as_it_is_uncertain(low: int, width: int, unit: str) -> None:
    """Its last digit is worth at least half of its range, and it lies inside; else both ends stand."""
    known = Interval(Fraction(low), Fraction(low + width))
    text = quantity(known, UNITS[unit], "id")
    coarse = Fraction(1)
    while coarse < Fraction(width, 2):
        coarse *= 10
    assert known.value is not None
    middle = coarse * ((known.value / coarse + Fraction(1, 2)) // 1)
    if middle > low + width or middle < low:
        assert middle == 0 or "sampai" in text
    else:
        assert read_back(text)[0] == middle


def test_what_would_round_out_of_its_range_is_said_by_its_ends() -> None:
    """11 to 14 % would round to 10 %, which it cannot be."""
    share = Interval(Fraction(109375, 10**6), Fraction(140625, 10**6))
    assert quantity(share, UNITS["percent"], "id") == "11% sampai 14%"
    assert spread(share, UNITS["percent"], "id") == ""
    money = Interval(Fraction(11 * 10**9), Fraction(14 * 10**9))
    assert quantity(money, UNITS["rupiah"], "en") == "Rp11 to 14 billion"
