"""How far one value is from another, in words; says nothing of which is right."""

from __future__ import annotations

from dataclasses import replace

from ..model.interval import Interval
from ..model.unit import UNITS, Unit
from .quantities import exact_text, quantity


def step(before: Interval, after: Interval, unit: Unit, language: str) -> str:
    """The second minus the first, with its sign: "+3 orang", "−0,24 poin"; nothing unless both are exact."""
    if not (before.exact and after.exact) or before == after:
        return ""
    assert before.low is not None and after.low is not None
    moved = Interval(after.low - before.low, after.low - before.low)
    text = quantity(moved, _signed(unit), language, with_unit=True)
    # Less than a unit of the last digit that is printed: then all digits tell how far.
    return exact_text(moved, _signed(unit), language) if text[0] in "<>" else text


def _signed(unit: Unit) -> Unit:
    """The unit of a difference: between two shares it is points, and a rise has its plus."""
    return UNITS["points"] if unit.nature in ("share", "points") else replace(unit, signed=True)
