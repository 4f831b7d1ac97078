"""Keys as permanent names, and rules with their time in force."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from cakupan.model.archive import Rule
from cakupan.model.codes import MEMBER_LISTS, Code, Codelists
from cakupan.model.period import Period
from cakupan.model.statement import Key
from cakupan.problems import Place
from cakupan.text import same


@pytest.mark.parametrize(
    ("members", "base", "period", "wanted"),
    [
        ((), "ucj_target", "2025-04", "33.02/coverage_rate/2025-04"),
        ((), None, "2025-04", "33.02/coverage_rate/2025-04"),
        (("wage",), "ucj_target", "2025-04", "33.02/coverage_rate.wage/2025-04"),
        (("informal", "jkm"), None, "2026-01-28", "33.02/coverage_rate.informal.jkm/2026-01-28"),
        (("non_asn",), "potential", "--2025-04", "33.02/coverage_rate.non_asn.potential/--2025-04"),
    ],
)
def test_the_id_of_a_figure(members: tuple[str, ...], base: str | None, period: str, wanted: str) -> None:
    """Region, measure with its codes, period; the usual base is left out."""
    assert Key(region="33.02", measure="coverage_rate", members=members, base=base, period=Period(period)).id == wanted


def test_members_come_in_one_order() -> None:
    """However they were typed: segment, group, program, benefit, payer."""
    codes = {name: Code(code=f"a-{name}", list=name, slug=name, name=same(name)) for name in MEMBER_LISTS}
    lists = Codelists(regions={}, measures={}, members={one.code: one for one in codes.values()}, bases={})
    assert lists.in_order(["a-payer", "a-segment", "a-program"]) == ("a-segment", "a-program", "a-payer")


@pytest.mark.parametrize(
    ("day", "wanted"), [("2026-03-31", False), ("2026-04-01", True), ("2026-12-31", True), ("2027-01-01", False)]
)
def test_a_rule_is_in_force_from_its_first_to_its_last_day(day: str, wanted: bool) -> None:
    """Both days included: a month begins on its first and ends on its last."""
    rule = Rule(
        code="half",
        list="tariffs",
        measure="monthly_contribution",
        members=(),
        name=same("half"),
        amount=Fraction(8400),
        since=Period("2026-04"),
        until=Period("2026"),
        place=Place("tariffs.yaml"),
    )
    assert rule.in_force(date.fromisoformat(day)) == wanted
