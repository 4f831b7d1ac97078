"""An interval as the ledger writes it, and back, without rounding anything; prints nothing for readers."""

from __future__ import annotations

from fractions import Fraction

from ..model.interval import Interval


def exact(interval: Interval) -> str:
    """All of an interval without rounding: `214687`, `214687/684654`, and `253/2..<255/2` or `>20..` for others.

    `>` and `<` say that the end itself is left out, a missing end that it is unknown.
    """
    if interval.exact:
        return str(interval.low)
    low = "" if interval.low is None else f"{'>' if interval.low_open else ''}{interval.low}"
    high = "" if interval.high is None else f"{'<' if interval.high_open else ''}{interval.high}"
    return f"{low}..{high}"


def interval(text: str) -> Interval:
    """The interval that `exact` wrote. Raises ValueError for what is none, such as `not_reported`."""
    low, dots, high = text.partition("..")
    if not dots:
        return Interval(Fraction(low), Fraction(low))
    return Interval(
        Fraction(low.removeprefix(">")) if low else None,
        Fraction(high.removeprefix("<")) if high else None,
        low.startswith(">"),
        high.startswith("<"),
    )
