"""How far a published value moved is told in its own unit, with its sign."""

from __future__ import annotations

import pytest

from cakupan.ledger import Entry
from cakupan.ledger.steps import step


def entry(value: str, unit: str) -> Entry:
    return Entry(kind="figure", id="x", address="/", text_id="x", text_en="x", value=value, unit=unit, sources="")


@pytest.mark.parametrize(
    ("old", "new", "unit", "indonesian", "english"),
    [
        ("214687", "214690", "people", "+3 orang", "+3 people"),
        ("214690", "214687", "people", "−3 orang", "−3 people"),
        ("1/4", "1/2", "percent", "+25,00 poin", "+25.00 points"),
        ("127000000000", "127500000000", "rupiah", "+Rp500 juta", "+Rp500 million"),
        ("3", "3", "people", "", ""),
        ("253/2..<255/2", "127", "people", "", ""),
        ("not_reported", "127", "people", "", ""),
    ],
)
def test_a_step_is_new_minus_old(old: str, new: str, unit: str, indonesian: str, english: str) -> None:
    """Between two shares it is points; of what was rounded nobody knows how far it moved."""
    sides = entry(old, unit), entry(new, unit)
    assert step(*sides, "id").replace("\xa0", " ") == indonesian
    assert step(*sides, "en").replace("\xa0", " ") == english


def test_between_two_units_there_is_no_step() -> None:
    """Cases and people are not subtracted."""
    assert step(entry("1", "people"), entry("2", "cases"), "en") == ""
