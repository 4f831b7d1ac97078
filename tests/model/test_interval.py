"""Arithmetic with values known only within bounds: nothing possible is lost, and nothing is guessed."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cakupan.model.interval import ANY_COUNT, Interval, interval, total

NUMBERS = st.fractions(min_value=-1000, max_value=1000, max_denominator=60) | st.integers(-3, 3).map(Fraction)


@st.composite
def intervals(draw: st.DrawFn, *, bounded: bool = False, positive: bool = False) -> Interval:
    """Intervals of every form: exact, open or closed, with or without ends."""
    ends = NUMBERS.map(lambda number: abs(number) + Fraction(1, 60)) if positive else NUMBERS
    low, high = sorted((draw(ends), draw(ends)))
    if low == high:
        return Interval(low, high)
    missing = "neither" if bounded else draw(st.sampled_from(["neither", "high"] + ["low"] * (not positive)))
    return Interval(
        None if missing == "low" else low,
        None if missing == "high" else high,
        missing != "low" and draw(st.booleans()),
        missing != "high" and draw(st.booleans()),
    )


def inside(value: Fraction, one: Interval) -> bool:
    return interval(value).inside(one)


@st.composite
def members(draw: st.DrawFn, one: Interval) -> Fraction:
    """A value that the interval admits, its ends and zero among the likelier ones."""
    low = one.low if one.low is not None else (one.high or Fraction(0)) - 100
    high = one.high if one.high is not None else low + 200
    between = low + draw(st.fractions(Fraction(1, 30), Fraction(29, 30), max_denominator=30)) * (high - low)
    return draw(st.sampled_from([value for value in (low, high, Fraction(0), between) if inside(value, one)]))


@given(st.data(), intervals(), intervals())
def test_sums_and_differences_hold_every_possible_result(data: st.DataObject, left: Interval, right: Interval) -> None:
    """Whatever the two values are, their sum and difference lie within the computed ones."""
    a, b = data.draw(members(left)), data.draw(members(right))
    assert inside(a + b, left + right)
    assert inside(a - b, left - right)
    assert inside(-a, -left)


@given(st.data(), intervals(bounded=True), intervals(bounded=True))
def test_products_hold_every_possible_result(data: st.DataObject, left: Interval, right: Interval) -> None:
    """Also where a factor is zero, or its end is left out."""
    a, b = data.draw(members(left)), data.draw(members(right))
    assert inside(a * b, left * right)


@given(st.data(), intervals(bounded=True), intervals(positive=True))
def test_quotients_hold_every_possible_result(data: st.DataObject, left: Interval, right: Interval) -> None:
    """Also by a divisor that has no upper end."""
    a, b = data.draw(members(left)), data.draw(members(right))
    assert inside(a / b, left / right)


@given(intervals(bounded=True), intervals(bounded=True))
def test_an_end_that_cannot_be_reached_is_left_out(left: Interval, right: Interval) -> None:
    """A sum reaches its end only where both parts do; a product too, unless the other is zero."""
    low = (left + right).low_open
    assert low == (left.low_open or right.low_open)
    product = left * right
    if left.low is not None and right.low is not None and left.low >= 0 and right.low >= 0:
        zero = (left.low == 0 and not left.low_open) or (right.low == 0 and not right.low_open)
        reached = zero or not (left.low_open or right.low_open)
        assert product.low_open == (not reached)


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (Interval(Fraction(0), Fraction(1), True), Interval(Fraction(0), Fraction(1), True), (0, 1, True, False)),
        (Interval(Fraction(0), Fraction(1)), Interval(Fraction(0), Fraction(1), True), (0, 1, False, False)),
        (Interval(Fraction(-1), Fraction(1)), Interval(Fraction(2), Fraction(3)), (-3, 3, False, False)),
        (interval(0), Interval(Fraction(1), Fraction(2), True, True), (0, 0, False, False)),
    ],
)
def test_products_by_hand(left: Interval, right: Interval, wanted: tuple[int, int, bool, bool]) -> None:
    """Four whose ends anyone can check."""
    assert left * right == Interval(Fraction(wanted[0]), Fraction(wanted[1]), wanted[2], wanted[3])


def test_division_by_what_has_no_upper_end() -> None:
    """The quotient comes as near to zero as one likes, from the dividend's own side."""
    endless = Interval(Fraction(2), None)
    assert interval(4) / endless == Interval(Fraction(0), Fraction(2), True)
    assert interval(0) / endless == interval(0)
    assert Interval(Fraction(-4), Fraction(4)) / endless == Interval(Fraction(-2), Fraction(2))


@pytest.mark.parametrize("divisor", [interval(0), Interval(Fraction(0), Fraction(1)), Interval(None, Fraction(1))])
def test_nothing_is_divided_by_what_may_be_zero(divisor: Interval) -> None:
    """A register of nobody has no coverage rate."""
    with pytest.raises(ZeroDivisionError):
        interval(1) / divisor


@given(intervals(), intervals())
def test_meeting_is_mutual(left: Interval, right: Interval) -> None:
    """Agreement does not depend on who is asked."""
    assert left.meets(right) == right.meets(left)
    assert left.meets(left)


@given(st.data(), intervals(), intervals())
def test_intervals_with_a_common_value_meet(data: st.DataObject, left: Interval, right: Interval) -> None:
    """One value in both is enough, and one that touches a left-out end is not."""
    value = data.draw(members(left))
    if inside(value, right):
        assert left.meets(right)


def test_open_ends_do_not_meet() -> None:
    """What rounds to 31 and what rounds to 32 have nothing in common."""
    below, above = Interval(Fraction(61, 2), Fraction(63, 2), False, True), Interval(Fraction(63, 2), Fraction(65, 2))
    assert not below.meets(above)
    assert Interval(Fraction(61, 2), Fraction(63, 2)).meets(above)


@given(intervals(), intervals())
def test_equal_intervals_are_within_each_other(left: Interval, right: Interval) -> None:
    """Equality says that the same values are possible."""
    assert (left == right) == (left.inside(right) and right.inside(left))


@given(intervals(bounded=True))
def test_the_value_lies_in_the_middle(one: Interval) -> None:
    """And the half width on either side."""
    assert one.value is not None
    assert one.half_width is not None
    assert (one.value - one.half_width, one.value + one.half_width) == (one.low, one.high)
    assert one.exact == (one.half_width == 0)


@pytest.mark.parametrize("ends", [(2, 1, False, False), (1, 1, True, False), (1, 1, False, True)])
def test_an_empty_interval_cannot_be_made(ends: tuple[int, int, bool, bool]) -> None:
    """Something is always possible."""
    with pytest.raises(ValueError, match="empty"):
        Interval(Fraction(ends[0]), Fraction(ends[1]), *ends[2:])


def test_an_unreported_part_opens_the_total() -> None:
    """Nobody said how many migrants there are: none, or any number."""
    summed = total([interval(159475), interval(35814)]) + ANY_COUNT
    assert (summed.low, summed.high, summed.exact, summed.value) == (195289, None, False, None)
    assert total([]) == interval(0)


def test_naming_an_uncertain_value_once_keeps_the_result_narrow() -> None:
    """1 - b / a, not (a - b) / a: the second would take one number to be two things at once."""
    a, b = Interval(Fraction(99), Fraction(101)), Interval(Fraction(49), Fraction(51))
    once, twice = 1 - b / a, (a - b) / a
    assert once.inside(twice)
    assert once != twice
