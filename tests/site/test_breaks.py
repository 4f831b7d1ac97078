"""Between which values no line may lead: worked examples of denominators and of time."""

from __future__ import annotations

from fractions import Fraction

import pytest

from cakupan.figure import Figure, Term
from cakupan.model.interval import interval
from cakupan.model.period import Period
from cakupan.model.statement import Key
from cakupan.model.unit import UNITS
from cakupan.site.breaks import LONG, OTHER, OTHER_TARGET, UNKNOWN, Break, breaks
from cakupan.text import same


def rate(period: str, denominator: int | None) -> Figure:
    return Figure(
        key=Key(region="33.02", measure="coverage_rate", period=Period(period)),
        unit=UNITS["percent"],
        interval=interval(Fraction(1, 3)),
        status="reported" if denominator is None else "computed",
        denominator=None if denominator is None else interval(denominator),
    )


def count(period: str, target: int | None = None) -> Figure:
    people = UNITS["people"]
    term = Term(slot="target_workers", interval=interval(target or 0), unit=people, name=same("x"), figure=None)
    return Figure(
        key=Key(region="33.02", measure="uncovered_workers", period=Period(period)),
        unit=people,
        interval=interval(100),
        status="computed",
        terms=() if target is None else (term,),
    )


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        (rate("2025-04", 684_654), rate("2025-09", 684_654), None),
        (rate("2025-04", 684_654), rate("2025-09", 666_000), OTHER),
        (rate("2025-04", 684_654), rate("2025-10", None), UNKNOWN),
        (rate("2025-04", None), rate("2025-10", None), UNKNOWN),
        (rate("2024-04", 684_654), rate("2025-10", 684_654), LONG),
        (rate("2024-04", 684_654), rate("2025-10", None), UNKNOWN),
        (count("2025-04"), count("2025-09"), None),
        (count("2024", 511_111), count("2025", 511_111), None),
        (count("2024-12", 511_111), count("2025-03", 599_061), OTHER_TARGET),
        (count("2023-02"), count("2024-12"), LONG),
    ],
)
def test_a_line_leads_only_where_both_ends_were_measured_alike(
    before: Figure, after: Figure, why: Break | None
) -> None:
    """By one known denominator, and not more than a year apart; the denominator is the graver reason."""
    assert breaks(before, after) is why
