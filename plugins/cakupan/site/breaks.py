"""Where a series breaks: which values a line may not lead between, and why; draws no line."""

from __future__ import annotations

from dataclasses import dataclass

from ..figure import Figure
from ..text import Text
from .findings import Measured

A_YEAR = 366
"""Days: what nobody measured for longer may have gone anywhere in between."""


@dataclass(frozen=True)
class Break:
    """Why no line leads from one point to the next: below the picture, and beside the second point in the table."""

    below: Text
    beside: Text


OTHER = Break(
    Text("penyebutnya berbeda", "the denominators differ"),
    Text("penyebutnya berbeda dari titik sebelumnya", "its denominator differs from the point before"),
)
UNKNOWN = Break(
    Text("penyebutnya mungkin berbeda", "the denominators may differ"),
    Text("penyebutnya mungkin berbeda dari titik sebelumnya", "its denominator may differ from the point before"),
)
EITHER = Break(
    Text("penyebutnya berbeda, atau mungkin berbeda", "the denominators differ, or may differ"), UNKNOWN.beside
)
OTHER_TARGET = Break(
    Text("total sasarannya berbeda", "the target workers differ"),
    Text("total sasarannya berbeda dari titik sebelumnya", "its target workers differ from the point before"),
)
LONG = Break(
    Text("lebih dari setahun tanpa angka", "more than a year without figures"),
    Text("lebih dari setahun setelah titik sebelumnya", "more than a year after the point before"),
)


def measured(one: Figure, other: Figure) -> tuple[Measured, Break | None]:
    """Whether two values of one series were measured against the same, and what to say where not."""
    if not one.unit.per_hundred:
        differ = _target_workers(one) != _target_workers(other)
        return ("otherwise", OTHER_TARGET) if differ else ("alike", None)
    if one.denominator is None or other.denominator is None:
        return "unknown", UNKNOWN
    return ("alike", None) if one.denominator == other.denominator else ("otherwise", OTHER)


def _target_workers(figure: Figure) -> object:
    return next((term.interval for term in figure.terms if term.slot == "target_workers"), None)


def breaks(before: Figure, figure: Figure) -> Break | None:
    """Why no line may lead from one value to the next, if anything forbids it."""
    why = measured(before, figure)[1]
    long = (figure.key.period.last - before.key.period.last).days > A_YEAR
    return why or (LONG if long else None)
