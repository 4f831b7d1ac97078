"""How far a published value moved, in words; judges no change."""

from __future__ import annotations

from .. import wording
from ..model.unit import UNITS
from .entry import Entry
from .exact import interval


def step(old: Entry, new: Entry, language: str) -> str:
    """New minus old, with its sign; nothing where the units differ, or where either is no exact number."""
    try:
        unit, before, after = UNITS[new.unit], interval(old.value), interval(new.value)
    except (KeyError, ValueError):
        return ""
    return wording.step(before, after, unit, language) if old.unit == new.unit else ""
