"""Typed quantities as intervals: how far a number was rounded, and what it may be as an input."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cakupan.model.codes import Measure
from cakupan.model.statement import Nothing, Quantity
from cakupan.model.unit import UNITS
from cakupan.problems import Kind
from cakupan.read.quantities import quantity
from cakupan.read.shapes import QuantityShape
from cakupan.text import same


def read(unit: str = "people", *, norm: bool = False, **typed: str) -> Quantity | Nothing | list[str]:
    """What the reader makes of a typed quantity, or the kinds of its problems."""
    problems: list[str] = []

    def report(kind: Kind, key: str, values: dict[str, object]) -> None:
        problems.append(kind.code)

    measure = Measure(code="m", slug="m", name=same("m"), unit=UNITS[unit], kind="stock", norm=norm)
    found = quantity(QuantityShape(**typed), measure, report)
    return problems if found is None else found


def ends(found: object) -> tuple[str, str]:
    assert isinstance(found, Quantity), found
    return str(found.interval.low), str(found.interval.high)


def step(found: object) -> Fraction | None:
    assert isinstance(found, Quantity), found
    return found.step


@pytest.mark.parametrize(
    ("unit", "typed", "wanted", "last"),
    [
        # A whole number without scale word, hedge or rounded_to is exact.
        ("people", {"value": "214687"}, ("214687", "214687"), 1),
        ("people", {"value": "214687", "as_printed": "214.687 orang"}, ("214687", "214687"), 1),
        ("rupiah", {"value": "16800", "as_printed": "Rp16.800"}, ("16800", "16800"), 1),
        ("people", {"value": "214687", "about": "true", "as_printed": "sekitar 214.687"}, ("214687", "214687"), 1),
        ("people", {"value": "214000", "rounded_to": "1"}, ("214000", "214000"), 1),
        ("people", {"value": "0"}, ("0", "0"), 1),
        # Any other stands for half a step either way.
        ("rupiah", {"value": "127000000000", "as_printed": "Rp127 miliar"}, ("126500000000", "127500000000"), 10**9),
        ("people", {"value": "666000", "as_printed": "666 ribu"}, ("665500", "666500"), 1000),
        ("people", {"value": "1500000", "as_printed": "1,5 juta"}, ("1450000", "1550000"), 10**5),
        ("people", {"value": "214000", "rounded_to": "1000"}, ("213500", "214500"), 1000),
        ("people", {"value": "100", "rounded_to": "1000"}, ("0", "600"), 1000),
        ("cases_per_day", {"value": "2.5"}, ("49/20", "51/20"), Fraction(1, 10)),
        ("cases_per_day", {"value": "2.5", "rounded_to": "0.1"}, ("49/20", "51/20"), Fraction(1, 10)),
        ("cases_per_day", {"value": "4"}, ("4", "4"), 1),
        # Sekitar and hampir: the place of the last digit that is not zero.
        ("people", {"value": "240000", "about": "true", "as_printed": "sekitar 240 ribu"}, ("235000", "245000"), 10**4),
        ("people", {"value": "240000", "almost": "true", "as_printed": "hampir 240 ribu"}, ("235000", "245000"), 10**4),
        ("people", {"value": "500", "about": "true", "as_printed": "sekitar 500 orang"}, ("450", "550"), 100),
        # Percents are typed as percents and kept as fractions of one.
        ("percent", {"value": "31.6", "as_printed": "31,6 persen"}, ("631/2000", "633/2000"), Fraction(1, 1000)),
        ("percent", {"value": "31.6", "as_printed": "31,60 persen"}, ("6319/20000", "6321/20000"), Fraction(1, 10000)),
        ("percent", {"value": "36", "about": "true"}, ("71/200", "73/200"), Fraction(1, 100)),
        ("percent", {"value": "0"}, ("0", "1/200"), Fraction(1, 100)),
        ("points", {"value": "-1.2"}, ("-1/80", "-23/2000"), Fraction(1, 1000)),
        # Bounds and ranges are what they say.
        ("people", {"low": "100", "high": "200"}, ("100", "200"), None),
        ("people", {"at_least": "4000"}, ("4000", "None"), None),
        ("people", {"at_most": "4000"}, ("0", "4000"), None),
        ("percent", {"less_than": "1"}, ("0", "1/100"), None),
        ("points", {"less_than": "1"}, ("None", "1/100"), None),
    ],
)
def test_what_a_number_stands_for(
    unit: str, typed: dict[str, str], wanted: tuple[str, str], last: Fraction | int | None
) -> None:
    """As the domain says of the step of a printed number."""
    found = read(unit, **typed)
    assert (ends(found), step(found)) == (wanted, last)


def test_what_a_law_sets_is_exact_as_printed() -> None:
    """A target of 43.19 percent was never rounded."""
    assert ends(read("percent", norm=True, value="43.19")) == ("4319/10000", "4319/10000")


@given(st.integers(1, 10**9), st.sampled_from(["1", "10", "1000", "1000000"]))
def test_rounding_is_symmetric_and_half_open(value: int, rounded_to: str) -> None:
    """What stands for a number rounds to it, half up: the lower end belongs to it, the upper to the next."""
    found = read(value=str(value), rounded_to=rounded_to)
    assert isinstance(found, Quantity)
    assert found.interval.exact == (rounded_to == "1")
    assert found.interval.low_open is False
    assert found.interval.high_open is (rounded_to != "1")
    assert Quantity(interval=found.interval).interval.meets(found.interval)
    assert found.printed == value


@given(st.integers(1, 10**6))
def test_thousands_need_to_say_how_far_they_were_rounded(thousands: int) -> None:
    """214,000 may be exact or not: nobody guesses."""
    assert read(value=str(thousands * 1000)) == ["rounded_to_needed"]
    assert isinstance(read(value=str(thousands * 1000 + 1)), Quantity)


@pytest.mark.parametrize("why", ["not_reported", "not_applicable", "withheld"])
def test_nothing_is_three_things_and_none_is_zero(why: str) -> None:
    """Zero is a number; these have none."""
    assert read(value=why) == Nothing(why=why)  # type: ignore[arg-type]
    assert isinstance(read(value="0"), Quantity)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ({"value": "5", "at_least": "4"}, "one_form"),
        ({"low": "5"}, "one_form"),
        ({"as_printed": "5"}, "one_form"),
        ({"low": "5", "high": "4"}, "reversed_range"),
        ({"at_least": "5", "about": "true"}, "rounded_bound"),
        ({"value": "5", "about": "true", "almost": "true"}, "one_hedge"),
        ({"value": "5", "rounded_to": "0"}, "rounded_to_nothing"),
        ({"value": "5", "rounded_to": "-10"}, "negative"),
        ({"value": "-5"}, "negative"),
        ({"less_than": "0"}, "negative"),
        ({"value": "5", "as_printed": "6 orang"}, "printed_differs"),
        ({"value": "12", "as_printed": "dua belas orang"}, "rounded_to_needed"),
    ],
)
def test_what_cannot_be_a_quantity(typed: dict[str, str], kind: str) -> None:
    """One problem each, and no traceback."""
    assert read(**typed) == [kind]
