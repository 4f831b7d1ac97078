"""What is known of a figure: statements that agree, a decision between those that do not, or neither."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from cakupan.known import facts, usable
from cakupan.model.archive import Decision
from cakupan.model.interval import Interval
from cakupan.model.period import Period
from cakupan.model.statement import Key, Nothing, Quantity, Statement, Time
from cakupan.problems import Place
from cakupan.text import same

APRIL = Period("2025-04")
KEY = Key(region="33.02", measure="coverage_rate", base="ucj_target", period=APRIL)


def said(source: str, low: int | None, high: int | None, *, key: Key = KEY, **marks: Any) -> Statement:
    """One document's statement that the value lies from `low` to `high`."""
    ends = (None if end is None else Fraction(end) for end in (low, high))
    return Statement(
        id=f"{source}/{key.id}",
        source=source,
        key=key,
        quantity=Quantity(interval=Interval(*ends), **marks),
        time=Time(period=key.period),
        place=Place(f"{source}.yaml"),
    )


def decided(prefer: str | None) -> Decision:
    return Decision(
        id="d",
        figure=KEY.id,
        prefer=prefer,
        over=(),
        reason=same("because"),
        since=date(2025, 11, 1),
        provisional=False,
        place=Place("d.yaml"),
    )


def test_the_narrower_of_agreeing_statements_is_used_and_all_are_cited() -> None:
    """Intervals that overlap agree."""
    found, open_ = facts([said("wide", 0, 100), said("bound", 20, None), said("narrow", 31, 32)])
    assert found[KEY].lead.source == "narrow"
    assert found[KEY].statements == tuple(f"{one}/{KEY.id}" for one in ("narrow", "wide", "bound"))
    assert open_ == []


def test_disjoint_statements_need_a_decision() -> None:
    """Until then nothing is known."""
    found, open_ = facts([said("a", 1, 1), said("b", 2, 2)])
    assert found == {}
    assert [one.source for one in open_[0].statements] == ["a", "b"]


def test_three_statements_agree_only_if_each_two_do() -> None:
    """A wide one in the middle does not reconcile two that exclude each other."""
    assert facts([said("a", 1, 2), said("wide", 1, 9), said("b", 8, 9)])[0] == {}


def test_a_decision_prefers_one_and_keeps_the_others_visible() -> None:
    """Those that agree with the preferred one are cited with it."""
    several = [said("a", 1, 1), said("b", 2, 2), said("c", 2, 3)]
    found, open_ = facts(several, [decided(f"b/{KEY.id}")])
    assert (found[KEY].lead.source, found[KEY].interval.value) == ("b", 2)
    assert [one.source for one in found[KEY].agreeing] == ["b", "c"]
    assert [one.source for one in found[KEY].others] == ["a"]
    assert open_ == []


def test_an_answer_without_a_preference_decides_nothing() -> None:
    """What an office says of a contradiction is shown, but no value follows from it."""
    assert facts([said("a", 1, 1), said("b", 2, 2)], [decided(None)])[0] == {}


def test_what_a_source_gets_wrong_or_we_doubt_is_not_known() -> None:
    """Nor does it disagree with anybody; what was not reported is no zero."""
    wrong = said("sic", 9, 9, sic=True)
    doubted = said("doubted", 8, 8, doubt=same("not this group"))
    unsaid = Statement(
        id="n", source="n", key=KEY, quantity=Nothing(why="withheld"), time=Time(period=APRIL), place=Place("n.yaml")
    )
    assert usable([wrong, doubted, unsaid]) == []
    found, open_ = facts([wrong, doubted, unsaid, said("right", 1, 1)])
    assert found[KEY].statements == (f"right/{KEY.id}",)
    assert open_ == []


def test_other_periods_and_bases_are_other_figures() -> None:
    """They can neither agree nor disagree."""
    others = [KEY.but(period=Period("2025-05")), KEY.but(base="potential"), KEY.but(members=("wage",))]
    found, open_ = facts([said("a", 1, 1), *(said("b", 2, 2, key=key) for key in others)])
    assert len(found) == 4
    assert open_ == []


def test_an_unknown_base_is_not_held_against_that_of_another_document() -> None:
    """It equals itself within one document only."""
    key = KEY.but(base="unknown")
    several = [said("a", 1, 1, key=key), said("b", 2, 2, key=key)]
    _, open_ = facts(several, (), lambda key: key.base != "unknown")
    assert open_ == []
    _, open_ = facts([said("a", 1, 1, key=key), said("a", 2, 2, key=key)], (), lambda key: key.base != "unknown")
    assert len(open_) == 1
