"""Numbers as readers type them, from values as the site keeps them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from cakupan.claims import Bounds, bounds, printed
from cakupan.model.interval import Interval
from cakupan.model.statement import Nothing, Quantity
from cakupan.model.unit import UNITS

PERCENT, PEOPLE, RUPIAH = UNITS["percent"], UNITS["people"], UNITS["rupiah"]


def interval(low: str | None, high: str | None) -> Interval:
    return Interval(None if low is None else Fraction(low), None if high is None else Fraction(high))


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (interval("214687", "214687"), PEOPLE, Bounds(low=214687, high=214687, grain=0)),
        (interval("0.235", "0.235"), PERCENT, Bounds(low=23.5, high=23.5, grain=0)),
        # A third has no end; eight places are more than anybody types.
        (interval("1/3", "1/3"), PERCENT, Bounds(low=33.33333333, high=33.33333333, grain=0)),
        (interval("635000", "645000"), PEOPLE, Bounds(low=635000, high=645000, grain=10000)),
        (interval("17000000000", "19000000000"), RUPIAH, Bounds(low=17 * 10**9, high=19 * 10**9, grain=10**9)),
        (interval("0.353", "0.368"), PERCENT, Bounds(low=35.3, high=36.8, grain=1)),
        (interval("20", None), PEOPLE, Bounds(low=20, high=None, grain=0)),
        (interval("0", "0.01"), PERCENT, Bounds(low=None, high=1, grain=0)),
    ],
)
def test_a_figure_is_asked_for_no_finer_than_it_is_known(value: Interval, unit: object, expected: Bounds) -> None:
    """Its ends in the unit as it is said, and the place to which it was rounded."""
    assert bounds(value, unit) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "unit", "expected"),
    [
        (Quantity(interval=interval("0.3155", "0.3165"), printed=Fraction("0.316")), PERCENT, (31.6,)),
        (Quantity(interval=interval("0", "0.01"), hedge="less_than"), PERCENT, (1,)),
        (Quantity(interval=interval("70000", None), hedge="more_than"), PEOPLE, (70000,)),
        (Quantity(interval=interval("2000", "3000"), hedge="range"), PEOPLE, (2000, 3000)),
        (Nothing(why="withheld"), PEOPLE, ()),
    ],
)
def test_a_statement_is_found_by_the_number_that_it_prints(
    said: Quantity | Nothing, unit: object, expected: tuple[float, ...]
) -> None:
    """Of a bound the one it names, of a range both, of nothing none."""
    assert printed(said, unit) == expected  # type: ignore[arg-type]
