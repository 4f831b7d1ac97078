"""Values between two ends, and sums and quotients of them, as the oracle reckons; shares no line with the product."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil


@dataclass(frozen=True)
class Span:
    """From `low` to `high`, None for no end; an open end is itself left out.

    There is no product of what has no end, and no quotient by what may be zero: such a span, and all that is reckoned
    with it, is `void`.
    """

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False
    void: bool = False

    @property
    def width(self) -> Fraction | None:
        return None if self.low is None or self.high is None else self.high - self.low

    @property
    def ends(self) -> tuple[Fraction | None, Fraction | None]:
        return self.low, self.high

    def overlaps(self, other: Span) -> bool:
        return not (_before(self, other) or _before(other, self))

    def minus(self, other: Span) -> Span:
        low = None if self.low is None or other.high is None else self.low - other.high
        high = None if self.high is None or other.low is None else self.high - other.low
        return Span(
            low, high, self.low_open or other.high_open, self.high_open or other.low_open, self.void or other.void
        )

    def plus(self, other: Span) -> Span:
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Span(
            low, high, self.low_open or other.low_open, self.high_open or other.high_open, self.void or other.void
        )

    def times(self, other: Span) -> Span:
        if self.void or other.void or self.width is None or other.width is None:
            return VOID
        found = [one * two for one in self.ends for two in other.ends if one is not None and two is not None]
        return Span(min(found), max(found))

    def over(self, other: Span) -> Span:
        if self.void or other.void or self.width is None or other.low is None or other.low <= 0:
            return VOID
        return self.times(Span(Fraction(0) if other.high is None else 1 / other.high, 1 / other.low))

    def scaled(self, factor: Fraction | int) -> Span:
        return self.times(span(Fraction(factor), Fraction(factor)))

    def rounded_up(self) -> Span:
        if self.void or self.low is None or self.high is None:
            return VOID
        return span(Fraction(ceil(self.low)), Fraction(ceil(self.high)))


def span(low: Fraction, high: Fraction) -> Span:
    return Span(low, high)


VOID = Span(None, None, void=True)


def _before(one: Span, other: Span) -> bool:
    """Whether all of one is below all of the other."""
    if one.high is None or other.low is None:
        return False
    return one.high < other.low or (one.high == other.low and (one.high_open or other.low_open))
