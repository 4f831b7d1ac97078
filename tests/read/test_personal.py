"""What looks like something of one person is refused; what only has as many digits is not."""

from __future__ import annotations

import pytest

from cakupan.problems import Problems
from cakupan.read.personal import report_personal
from cakupan.read.tree import Tree


def told(typed: object) -> list[str]:
    problems = Problems()
    report_personal(Tree("data/sources/a.yaml", typed), problems)
    return [str(one.values["what"]) for one in problems]


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        ("NIK 3302014203850002", "identity"),
        ("3302 01 42 03 85 0002", "identity"),
        ("330201 420385 0002", "identity"),
        ("330201-010190-0001", "identity"),
        ("0812-3456-7890", "telephone"),
        ("+62 812 3456 7890", "telephone"),
        ("(0813) 45678901", ""),
        ("seseorang@example.org", "mail"),
    ],
)
def test_what_is_of_a_person(typed: str, what: str) -> None:
    """Written together or apart; what no rule tells for certain is left to people."""
    found = told({"note": typed})
    words = {"identity": "NIK", "telephone": "telepon", "mail": "surel", "": ""}[what]
    assert [words in one for one in found] == ([True] if what else [])


@pytest.mark.parametrize(
    "typed",
    [
        "62812345678",
        "Rp62.812.345.678",
        "790000000000000",
        "9999999999999999",
        "3302999999850002",
        "2025-08-12 08.30",
        "PP 44/2015",
        "@bpjstk",
    ],
)
def test_what_only_has_as_many_digits(typed: str) -> None:
    """Amounts, dates and laws; sixteen digits that name no place or no day."""
    assert told({"value": typed}) == []


def test_addresses_of_documents_are_left_out() -> None:
    """News sites number their articles with whatever digits they like."""
    assert told({"url": "https://example.org/3302014203850002", "also_at": ["https://a@b.example"]}) == []
    assert told({"statements": [{"note": {"id": "Lihat 3302014203850002"}}]}) != []
