"""Exact values that may be known only within bounds, and their arithmetic; not for printing.

Each operation takes both operands as independent: a formula names each uncertain input once
(`1 - b / a`, not `(a - b) / a`), since a second naming would widen the result.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

Number = int | Fraction


@dataclass(frozen=True)
class Interval:
    """All values from `low` to `high`; `None` means unbounded, `*_open` that the end itself is left out."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None:
            if self.low > self.high:
                raise ValueError(f"an interval from {self.low} to {self.high} is empty")
            if self.low == self.high and (self.low_open or self.high_open):
                raise ValueError(f"an interval at {self.low} without its own end is empty")

    @property
    def exact(self) -> bool:
        """Whether exactly one value is possible."""
        return self.low is not None and self.low == self.high

    @property
    def bounded(self) -> bool:
        return self.low is not None and self.high is not None

    @property
    def value(self) -> Fraction | None:
        """The one value, or the middle of the interval; None where an end is unknown."""
        if self.low is None or self.high is None:
            return None
        return self.low if self.exact else (self.low + self.high) / 2

    @property
    def half_width(self) -> Fraction | None:
        return None if self.low is None or self.high is None else (self.high - self.low) / 2

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return _reaches(self, other) and _reaches(other, self)

    def inside(self, other: Interval) -> bool:
        """Whether no value of this one lies outside `other`."""
        low_ok = other.low is None or (
            self.low is not None
            and (self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open)))
        )
        high_ok = other.high is None or (
            self.high is not None
            and (self.high < other.high or (self.high == other.high and (self.high_open or not other.high_open)))
        )
        return low_ok and high_ok

    def __neg__(self) -> Interval:
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def __add__(self, other: Interval | Number) -> Interval:
        other = interval(other)
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __radd__(self, other: Number) -> Interval:
        return self + other

    def __sub__(self, other: Interval | Number) -> Interval:
        return self + -interval(other)

    def __rsub__(self, other: Number) -> Interval:
        return interval(other) - self

    def __mul__(self, other: Interval | Number) -> Interval:
        other = interval(other)
        _need_bounds(self, other)
        corners = [
            (a * b, (a_open and (b_open or b != 0)) or (b_open and a != 0))
            for a, a_open in _ends(self)
            for b, b_open in _ends(other)
        ]
        return _hull(corners)

    def __rmul__(self, other: Number) -> Interval:
        return self * other

    def __truediv__(self, other: Interval | Number) -> Interval:
        other = interval(other)
        _need_bounds(self)
        if other.low is None or other.low < 0 or (other.low == 0 and not other.low_open):
            raise ZeroDivisionError("the divisor may be zero")
        if other.low == 0:
            raise ZeroDivisionError("the divisor may be as near to zero as one likes")
        # An unbounded divisor makes the quotient as near to zero as one likes.
        least = Fraction(0) if other.high is None else 1 / other.high
        return self * Interval(least, 1 / other.low, other.high is None or other.high_open, other.low_open)

    def __rtruediv__(self, other: Number) -> Interval:
        return interval(other) / self


def interval(value: Interval | Number) -> Interval:
    """`value` as an interval; a number is known exactly."""
    if isinstance(value, Interval):
        return value
    exact = Fraction(value)
    return Interval(exact, exact)


def total(values: Iterable[Interval]) -> Interval:
    """The sum; zero for none. Use it for parts of a partition only: groups overlap and are never summed."""
    return sum(values, interval(0))


ANY_COUNT = Interval(Fraction(0), None)
"""What an unreported part of a partition may be: nothing, or any number."""


def _reaches(left: Interval, right: Interval) -> bool:
    """Whether `left` begins no later than `right` ends."""
    if left.low is None or right.high is None:
        return True
    return left.low < right.high or (left.low == right.high and not (left.low_open or right.high_open))


def _need_bounds(*intervals: Interval) -> None:
    for one in intervals:
        if not one.bounded:
            raise ArithmeticError("an unbounded value cannot be multiplied or divided")


def _ends(one: Interval) -> tuple[tuple[Fraction, bool], tuple[Fraction, bool]]:
    assert one.low is not None and one.high is not None
    return (one.low, one.low_open), (one.high, one.high_open)


def _hull(corners: list[tuple[Fraction, bool]]) -> Interval:
    """The interval between the outermost corners; an end is open only if every corner there is."""
    low, high = min(value for value, _ in corners), max(value for value, _ in corners)
    return Interval(
        low,
        high,
        low != high and all(is_open for value, is_open in corners if value == low),
        low != high and all(is_open for value, is_open in corners if value == high),
    )
