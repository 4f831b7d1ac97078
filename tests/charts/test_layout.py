"""Names and ticks have room: nothing overlaps and nothing is cut, from a narrow phone to a wide page."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import pytest

from cakupan.charts.curves import FLOOR, plot
from cakupan.charts.labels import HEIGHT, Label, labels
from cakupan.charts.measure import LABEL, NARROW, SMALL, width, wrapped
from cakupan.charts.parts import INDENT, parts
from cakupan.charts.rows import rows
from cakupan.charts.scale import Scale, base, bounds, readable, value_scale
from cakupan.charts.spec import ChartSpec, Mark, Target, Tick
from tests.charts.samples import PERCENTS, SAMPLES, chance, mark

LINES = [spec for spec in SAMPLES if spec.kind == "line"] + [chance("line", seed) for seed in range(100)]
ROWS = [spec for spec in SAMPLES if spec.kind in ("bars", "bullet", "interval")]
ROWS += [chance(kind, seed) for kind in ("bars", "bullet", "interval") for seed in range(20)]


def box(label: Label, room: float) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a name where the plot is `room` pixels wide."""
    at = label.x * room + label.shift
    left = {"start": at, "middle": at - label.wide / 2, "end": at - label.wide}[label.anchor]
    return left, label.top, left + label.wide, label.top + HEIGHT * len(label.lines)


@pytest.mark.parametrize("spec", LINES, ids=lambda spec: spec.id)
def test_names_in_a_line_chart_stand_free(spec: ChartSpec) -> None:
    """At every width, no name lies over another or beyond the plot."""
    plan = plot(spec)
    placed = labels(spec, plan)
    for wide in (NARROW, 360, 480, 720, 1000):
        room = wide / NARROW * plan.room
        boxes = [box(label, room) for label in placed]
        for left, top, right, bottom in boxes:
            assert left >= -3
            assert right <= room + 5
            assert top >= 0
            assert bottom <= FLOOR + 1
        for one, other in combinations(boxes, 2):
            apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            assert apart, f"{one} and {other} at {wide}"


def test_the_last_point_and_every_target_are_named() -> None:
    """They are what a reader looks for; the table has the rest."""
    spec = next(spec for spec in SAMPLES if spec.id == "c-tingkat-cakupan")
    texts = [" ".join(label.lines) for label in labels(spec, plot(spec))]
    assert spec.marks[-1].text in texts
    assert [
        name for name in ("Target Banyumas", "Target nasional") if any(text.startswith(name) for text in texts)
    ] == [
        "Target Banyumas",
        "Target nasional",
    ]


def test_every_point_of_a_short_line_is_named() -> None:
    """Values are read without hovering, between the highest and the lowest too; the table serves where they crowd."""
    marks = tuple(mark(f"{n}", 31 * n, value) for n, value in enumerate((0.31, 0.36, 0.33, 0.38, 0.37)))
    spec = replace(next(spec for spec in LINES if not spec.targets), marks=marks, label_ticks=())
    texts = [" ".join(label.lines) for label in labels(spec, plot(spec))]
    assert [one.text for one in marks if one.text not in texts] == []


@pytest.mark.parametrize("spec", ROWS, ids=lambda spec: spec.id)
def test_the_writing_of_rows_fits_and_follows_in_order(spec: ChartSpec) -> None:
    """Every line fits a narrow phone, and each stands below the one before."""
    plan = rows(spec)
    lines = [line for row in plan.rows for line in row.lines]
    assert all(width(line.label) + width(line.value, bold=True) <= NARROW for line in lines)
    assert all(one.y < other.y for one, other in pairwise(lines))
    for row in plan.rows:
        assert row.band is None or row.lines[-1].y + 17 <= row.band <= row.bottom
    for flag in plan.flags:
        room = (1 - flag.share if flag.side == "start" else flag.share) * NARROW
        assert all(width(line.label, SMALL, bold=True) <= room for line in flag.lines)


@pytest.mark.parametrize("seed", range(30))
def test_words_on_a_part_fit_it_and_every_other_mark_is_listed(seed: int) -> None:
    """A part that is too thin for its name has it in the list below."""
    spec = chance("stacked", seed)
    plan = parts(spec)
    named = [part.mark for part in plan.parts if len(part.lines) == 2]
    for part in plan.parts:
        assert all(width(text) <= (part.right - part.left) * NARROW for text in part.lines)
    assert {id(mark) for mark in (*named, *(entry.mark for entry in plan.entries))} == {id(mark) for mark in spec.marks}
    assert all(width(line.label) + width(line.value) <= NARROW - INDENT for one in plan.entries for line in one.lines)


def test_ticks_are_thinned_evenly() -> None:
    """Both ends stay where that leaves them at even distances."""
    many = tuple(Tick(position=n, text=f"{n}.000.000") for n in range(9))
    assert [tick.position for tick in readable(many, Scale(0, 8), 288)] == [0, 4, 8]
    assert [tick.text for tick in readable(PERCENTS, Scale(0, 1), 700)] == [tick.text for tick in PERCENTS]


def test_an_axis_reaches_to_every_value() -> None:
    """Bounds and targets beyond the last tick are not cut off."""
    spec = chance("bullet", 1)
    high = mark("tinggi", 0, 3.0, lower=2.0, upper=4.0)
    beyond = type(spec)(**{**vars(spec), "marks": (high,), "targets": (Target(value=5.0, name="t", text="5"),)})
    assert value_scale(beyond).end == 5.0


def test_bars_begin_at_zero_or_at_the_end_nearest_to_it() -> None:
    """Also where values fall below zero, or an axis does not hold it."""
    assert [base(Scale(*ends)) for ends in ((-2, 5), (0, 5), (3, 5), (-5, -3))] == [0, 0, 3, -3]


def test_an_unknown_end_runs_to_the_axis() -> None:
    """ "More than 20" is drawn from 20 on; an exact value and a gap have no reach."""
    more = Mark(label="", position=0, value=None, lower=20, upper=None, text="lebih dari 20")
    assert bounds(more, Scale(0, 100)) == (20, 100)
    assert bounds(mark("", 0, 5.0), Scale(0, 100)) is None
    assert bounds(mark("", 0, None), Scale(0, 100)) is None


def test_texts_are_broken_between_words_only_where_they_can_be() -> None:
    """A no-break space holds; a word wider than its room is cut rather than let run out of the picture."""
    assert wrapped("satu dua tiga", 60) == ("satu dua", "tiga")
    assert wrapped("43,19\u00a0%", 20) != ("43,19", "%")
    assert "".join(wrapped("w" * 100, 100)) == "w" * 100
    assert all(width(line, LABEL) <= 100 for line in wrapped("w" * 100, 100))
    assert wrapped("", 100) == ("",)
