"""Values as the worked examples write them: `31.36 %`, `127 billion to 128 billion`, `2 / 3`, `5 or more`."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from cakupan.model.interval import Interval

EXAMPLES = Path(__file__).parent / "examples"
_NUMBER = re.compile(r"(-?[0-9]+(?:\.([0-9]+))?)(?: (%|million|billion))?")
_UNITS = {"": Fraction(1), "%": Fraction(1, 100), "million": Fraction(10**6), "billion": Fraction(10**9)}


def examples(name: str) -> list[dict[str, Any]]:
    """The worked examples of one file, every value as typed."""
    found: list[dict[str, Any]] = yaml.load((EXAMPLES / f"{name}.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    return found


def interval(text: str) -> Interval:
    """The value or range that `text` says."""
    if text.endswith(" or more"):
        return Interval(_sum(text.removesuffix(" or more")), None)
    low, to, high = text.partition(" to ")
    return Interval(_sum(low), _sum(high if to else low))


def prints_as(found: Interval, text: str) -> bool:
    """Whether each end of `found` comes to what `text` says, rounded half up at the digits that it writes."""
    low, to, high = text.partition(" to ")
    return _rounds(found.low, low) and _rounds(found.high, high if to else low) and (bool(to) or found.exact)


def _rounds(end: Fraction | None, text: str) -> bool:
    value, step = _number(text)
    return end is not None and value - step / 2 <= end < value + step / 2


def _number(text: str) -> tuple[Fraction, Fraction]:
    """The number and one unit of its last digit."""
    match = _NUMBER.fullmatch(text)
    assert match, f"{text} is no number of a worked example"
    unit = _UNITS[match[3] or ""]
    return Fraction(match[1]) * unit, Fraction(1, 10 ** len(match[2] or "")) * unit


def _sum(text: str) -> Fraction:
    """A number, or one quotient or difference."""
    for sign in (" / ", " - "):
        left, found, right = text.partition(sign)
        if found:
            return _sum(left) / _sum(right) if sign == " / " else _sum(left) - _sum(right)
    return _number(text)[0]


def named(name: str) -> list[Any]:
    """The examples of one file as pytest parameters, by their names."""
    return [pytest.param(one, id=one["name"]) for one in examples(name)]
