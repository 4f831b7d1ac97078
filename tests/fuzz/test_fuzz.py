"""Damaged data are refused with a place and a mend, warned of, or read rightly; the harness sees when they are not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from cakupan.model.interval import Interval
from cakupan.problems import DataError, Place, Problem
from cakupan.read.kinds import EMPTY_FILE, WRONG_TYPE
from cakupan.state import State
from tests.worked import EXAMPLES

from . import bombs
from .campaign import outcome, told
from .judge import ELSEWHERE, Reader, Verdict, judged, product
from .mutations import MUTATIONS, Example, example
from .oracle import Unreadable, number
from .recount import INDICATORS
from .scratch import Scratch, saved
from .stages import stages

SEED = 2026
DOSE = 6 * len(MUTATIONS)
PATIENT = 3_600
"""Seconds: no test fails because a machine is slow. What never ends is still stopped."""
SLICES = 3
"""The dose in pieces that tests of several processes share."""


@pytest.fixture
def scratch(tmp_path: Path) -> Iterator[Scratch]:
    """Folders that are what they were when the test is over."""
    made = Scratch(tmp_path)
    yield made
    assert made.unlike() == []


def untouched(name: str) -> Example:
    return Example(seed=0, number=0, stage=stages()[name], mutation="deleted_line", edits={})


@pytest.mark.parametrize("piece", range(SLICES))
def test_whatever_is_done_to_the_data_ends_well(piece: int, scratch: Scratch) -> None:
    """Some hundred examples, every mutation among them: none is misread, none loops, none is told nowhere."""
    found = [judged(example(SEED, one), scratch, allowed=PATIENT) for one in range(piece, DOSE, SLICES)]
    assert [(one.number, one.mutation, one.faults) for one in found if one.faults] == []


@pytest.mark.parametrize("name", ["sound", "released", "slice-0", "whole"])
def test_the_second_reader_agrees_where_nothing_was_done(name: str, scratch: Scratch) -> None:
    """All statements, and all figures that follow from them."""
    assert judged(untouched(name), scratch, allowed=PATIENT).outcome in ("accepted", "warned")


def test_every_indicator_is_recounted() -> None:
    """The second reader knows as many as have worked examples."""
    worked = {path.stem for path in EXAMPLES.glob("*.yaml")} - {"verdicts"}
    assert set(INDICATORS) == worked


def test_the_same_number_is_the_same_example() -> None:
    """A failing example can be made again from its seed and number alone."""
    for one in range(len(MUTATIONS)):
        assert example(SEED, one).edits == example(SEED, one).edits
    assert any(example(SEED, one).edits != example(SEED + 1, one).edits for one in range(len(MUTATIONS)))


@pytest.mark.parametrize("name", bombs.BOMBS)
def test_no_part_of_the_reader_takes_time_by_the_square(name: str, scratch: Scratch) -> None:
    """A file filled with its worst is judged like any other."""
    folder = "sources/inews.yaml" if bombs.BOMBS[name][0].startswith(bombs.HEAD) else "codelists/regions.yaml"
    one = replace(untouched("sound"), edits={folder: bombs.filled(name, 120_000).encode()})
    assert judged(one, scratch, allowed=PATIENT).faults == ()


def raising(data: Path) -> State:
    raise KeyError("region")


def looping(data: Path) -> State:
    while True:
        pass


def eating(data: Path) -> State:
    raise MemoryError


def misplacing(data: Path) -> State:
    raise DataError([Problem(EMPTY_FILE, Place("data/sources/inews.yaml", 9_999))])


def inventing(data: Path) -> State:
    raise DataError([Problem(EMPTY_FILE, Place("data/nowhere/inews.yaml"))])


def unfilled(data: Path) -> State:
    values = {"key": "a", "expected": "{found}", "found": "b"}
    raise DataError([Problem(WRONG_TYPE, Place("data/sources/inews.yaml", 1), values)])


def swapping(data: Path) -> State:
    """As the product, but that two digits of a count changed their places."""
    return altered(
        product(data), Interval(Fraction(1_999), Fraction(1_999)), Interval(Fraction(9_199), Fraction(9_199))
    )


def rounding(data: Path) -> State:
    """As the product, but that a rate went through a float."""
    found = product(data)
    report = found.report
    rate = report.figures["33.02/coverage_rate/2025-04"]
    assert rate.interval.low
    wrong = Fraction(float(rate.interval.low))
    figures = {**report.figures, rate.id: replace(rate, interval=Interval(wrong, wrong))}
    return replace(found, report=replace(report, figures=figures))


def leaving_out(data: Path) -> State:
    """As the product, but that a whole document is forgotten."""
    found = product(data)
    archive = found.report.archive
    sources = {name: one for name, one in archive.sources.items() if name != "penderes"}
    return replace(found, report=replace(found.report, archive=replace(archive, sources=sources)))


def altered(found: State, old: Interval, new: Interval) -> State:
    archive = found.report.archive
    sources = {
        name: replace(
            source,
            statements=tuple(
                replace(one, quantity=replace(one.quantity, interval=new))  # type: ignore[type-var]
                if getattr(one.quantity, "interval", None) == old
                else one
                for one in source.statements
            ),
        )
        for name, source in archive.sources.items()
    }
    return replace(found, report=replace(found.report, archive=replace(archive, sources=sources)))


@pytest.mark.parametrize(
    ("reader", "fault"),
    [
        (raising, "traceback: KeyError"),
        (eating, "traceback: MemoryError"),
        (looping, "hangs"),
        (misplacing, "place: empty_file at line 9999"),
        (inventing, "place: empty_file at data/nowhere"),
        (unfilled, "words: wrong_type leaves {found} open"),
        (swapping, "wrong: merdeka/33.02/active_participants.extreme_poor"),
        (rounding, "wrong: 33.02/coverage_rate/2025-04"),
        (leaving_out, "wrong: statements"),
    ],
)
def test_a_reader_that_is_wrong_on_purpose_is_caught(reader: Reader, fault: str, scratch: Scratch) -> None:
    """The harness can fail: each thing that must not be is seen."""
    found = judged(untouched("sound"), scratch, reader, patience=0.3)
    assert found.outcome == "fault"
    assert any(one.startswith(fault) for one in found.faults), found.faults


def test_what_takes_too_long_is_caught(scratch: Scratch) -> None:
    """By the seconds of the processor, so that a busy machine is not taken for a slow reader."""
    assert judged(untouched("sound"), scratch, allowed=0).faults[0].startswith("slow")


def test_a_problem_far_from_what_was_changed_is_caught(scratch: Scratch) -> None:
    """Unless its kind is one of those that are told elsewhere, each with its reason."""
    text = stages()["sound"].text("sources/inews.yaml").replace("18846", "18847")
    one = replace(untouched("sound"), edits={"sources/inews.yaml": text.encode()})

    def astray(data: Path) -> State:
        raise DataError([Problem(EMPTY_FILE, Place("data/sources/merdeka.yaml"))])

    assert any(each.startswith("astray") for each in judged(one, scratch, astray).faults)
    assert EMPTY_FILE.code not in ELSEWHERE


@pytest.mark.parametrize(
    "typed", ["1_000", "0o17", "1:30", "1e3", "017", "0x1F", "+5", "5.", "214.687.1", "١٢", ".inf"]
)
def test_the_second_reader_takes_no_number_for_another(typed: str) -> None:
    """What YAML would quietly change is no number for it."""
    with pytest.raises(Unreadable):
        number(typed, whole=False)


def test_a_failing_example_can_be_looked_at(tmp_path: Path) -> None:
    """It is kept as a whole data folder, with what was done to it."""
    one = replace(untouched("sound"), edits={"sources/inews.yaml": b"a: 1\n", "sources/penderes.yaml": None})
    data = saved(one, tmp_path / "kept")
    assert (data / "sources/inews.yaml").read_bytes() == b"a: 1\n"
    assert not (data / "sources/penderes.yaml").exists()
    assert yaml.safe_load((data / "targets/banyumas.yaml").read_text("utf-8"))


def test_the_counts_add_up() -> None:
    """Each example is counted once, in the table that is printed and in that of the READMEs."""
    names = list(MUTATIONS)
    blank = Verdict(
        number=0, mutation="", stage="sound", outcome="refused", near="inside", seconds=0.1, kinds=(), faults=()
    )
    some = [replace(blank, number=place, mutation=name) for place, name in enumerate(names)]
    some[3] = replace(some[3], outcome="fault", faults=("slow: 9.0 s",))
    said = outcome(some, SEED)
    assert f"| all | {len(names)} | {len(names) - 1} | 0 | 0 | 1 |" in said.readme.en
    assert f"| semua | {len(names)} | {len(names) - 1} | 0 | 0 | 1 |" in said.readme.id
    assert said.faults[0] == f"3 {names[3]}: slow: 9.0 s"
    assert len(re.findall(r"^\| \w+ \| 1 \|", told(some), re.MULTILINE)) == len(names)
