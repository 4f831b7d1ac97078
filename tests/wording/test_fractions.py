"""Shares as people out of a few."""

from fractions import Fraction

import pytest

from cakupan.wording import out_of_few


@pytest.mark.parametrize(
    ("share", "indonesian", "english"),
    [
        ("214687/684654", "sekitar 3 dari 10", "about 3 in 10"),
        ("1/3", "1 dari 3", "1 in 3"),
        ("0.335", "sekitar 1 dari 3", "about 1 in 3"),
        ("0.5", "1 dari 2", "1 in 2"),
        ("0.4", "2 dari 5", "2 in 5"),
        ("0.76", "sekitar 3 dari 4", "about 3 in 4"),
        ("0.92", "sekitar 9 dari 10", "about 9 in 10"),
    ],
)
def test_the_nearest_few_are_said(share: str, indonesian: str, english: str) -> None:
    """The nearest, with "about" unless it is exactly so."""
    assert out_of_few(Fraction(share), "id") == indonesian
    assert out_of_few(Fraction(share), "en") == english


@pytest.mark.parametrize("share", ["0", "0.008963", "0.3616", "0.15", "0.99", "1", "1.2"])
def test_what_no_few_people_tell_is_left_out(share: str) -> None:
    """Nearly nobody is not 1 in 10, nearly all are not 9 in 10, and 36 percent is not a third."""
    assert out_of_few(Fraction(share), "id") == ""
