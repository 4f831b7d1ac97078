"""How far a published value moved, in words; judges no change."""

from __future__ import annotations

from dataclasses import replace

from ..model.interval import Interval
from ..model.unit import UNITS, Unit
from ..wording import quantity
from .entry import Entry
from .exact import interval


def step(old: Entry, new: Entry, language: str) -> str:
    """New minus old, with its sign; nothing where the units differ, or where either is no bounded number."""
    try:
        unit, before, after = UNITS[new.unit], interval(old.value), interval(new.value)
    except (KeyError, ValueError):
        return ""
    if old.unit != new.unit or not (before.exact and after.exact):
        return ""
    assert before.low is not None and after.low is not None
    moved = after.low - before.low
    return quantity(Interval(moved, moved), _signed(unit), language, with_unit=True) if moved else ""


def _signed(unit: Unit) -> Unit:
    """The unit of a difference: between two shares it is points, and a rise has its plus."""
    return UNITS["points"] if unit.nature in ("share", "points") else replace(unit, signed=True)
