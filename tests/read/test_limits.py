"""What no hand types ends soon and in words: endless files and texts, strange names, codes that mean something else."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cakupan.known import _agree
from cakupan.model.interval import Interval
from cakupan.problems import DataError, Place, Problem
from cakupan.read.folder import archive
from cakupan.read.kinds import BAD_CODE
from cakupan.read.limits import MOST
from cakupan.read.shapes import BlockShape
from cakupan.state import state
from tests.exhibits import SOUND
from tests.sample_data import put

HEAD = "publisher: Sintetis\npublished: 2025-04-24\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The sound folder, to be spoilt."""
    return Path(shutil.copytree(SOUND, tmp_path / "data"))


def told(data: Path) -> list[Problem]:
    with pytest.raises(DataError) as error:
        archive(data)
    return error.value.problems


def test_a_file_tells_no_more_mistakes_than_a_person_mends(data: Path) -> None:
    """The rest is said to be there; other files still tell theirs."""
    put(data, "sources/banyak.yaml", HEAD + "".join(f"a{number}: 1\n" for number in range(3 * MOST)))
    put(data, "sources/satu.yaml", HEAD + "b: 1\n")
    problems = told(data)
    assert [one.kind.code for one in problems].count("unknown_key") == MOST + 1
    (last,) = [one for one in problems if one.kind.code == "too_many"]
    assert last.place.line == 2 + MOST
    assert {one.place.file for one in problems} == {"data/sources/banyak.yaml", "data/sources/satu.yaml"}


def test_codes_with_no_end_of_mistakes_are_told_alone(data: Path) -> None:
    """Without codes all other files would seem wrong."""
    put(data, "codelists/groups.yaml", "- {code: m, slug: b, id: K, en: B}\n" * 2 * MOST)
    problems = told(data)
    assert {one.place.file for one in problems} == {"data/codelists/groups.yaml"}
    assert len(problems) == MOST + 1


@pytest.mark.parametrize("code", [*BlockShape.model_fields, "json", "copy", "model_config", "validate", "model_dump"])
def test_no_measure_is_named_like_another_key_of_a_statement(data: Path, code: str) -> None:
    """Nor like what its shape can do."""
    with (data / "codelists/measures.yaml").open("a") as file:
        file.write(f"- {{code: {code}, slug: lain, id: Lain, en: Other, unit: people, kind: stock}}\n")
    assert (data / "codelists/measures.yaml").read_text("utf-8").count("\n") in {one.place.line for one in told(data)}


@pytest.mark.parametrize("code", ["value", "about", "as_printed", "total", "a.b"])
def test_no_member_is_named_like_a_key_of_a_quantity(data: Path, code: str) -> None:
    """`active_participants: {value: 5}` is the total, and no group called value."""
    with (data / "codelists/groups.yaml").open("a") as file:
        file.write(f"- {{code: {code}, slug: lain, id: Lain, en: Other}}\n")
    assert {one.values["typed"] for one in told(data)} == {code}


@pytest.mark.parametrize("typed", ["0219-11-24", "2201-01-01", "0000-01-01"])
def test_a_day_far_from_our_time_is_none(data: Path, typed: str) -> None:
    """As a period would be: two digits of the year changed their places."""
    item = f'  - {{region: "33.02", time: {{not_later_than: {typed}}}, new_participants: 5}}\n'
    put(data, "sources/lama.yaml", HEAD + "statements:\n" + item)
    assert [one.kind.code for one in told(data)] == ["impossible_date"]


@pytest.mark.parametrize("text", ["title: a", "---", "publisher: [", "'", "- a\r- b: [", "a:\n  - b\n "])
def test_a_file_without_a_last_line_end_has_no_further_line(data: Path, text: str) -> None:
    """A problem at the end of a file stands on a line that an editor shows."""
    put(data, "sources/akhir.yaml", text)
    lines = (data / "sources/akhir.yaml").read_bytes().replace(b"\r", b"\n").split(b"\n")
    assert max(one.place.line for one in told(data)) <= len(lines)


def test_the_line_of_a_wrong_byte_is_that_of_the_editor(data: Path) -> None:
    """Also where lines end as they did long ago; columns are counted in characters."""
    (data / "sources/lama.yaml").write_bytes("publisher: a\rtitle: ä".encode() + b"\xff\r")
    assert [one.place for one in told(data)] == [Place("data/sources/lama.yaml", 2, 9)]


def test_an_unseen_character_in_a_key_is_told_by_its_number(data: Path) -> None:
    """The message does not turn around with it."""
    put(data, "sources/kunci.yaml", HEAD + '"\\u202eabc": 1\n')
    (one,) = told(data)
    assert (one.kind.code, one.place.line) == ("unseen_character", 3)


def test_a_message_is_one_readable_line() -> None:
    """Whatever was typed: no escape for a terminal, no second line, and an end."""
    place = Place("data/sources/\x1b[31m.yaml")
    problem = Problem(BAD_CODE, place, {"typed": "a\x1b[2J\nb\u202e" + "c" * 5_000})
    for language in ("id", "en"):
        what, mend = problem.message(language).split("\n")
        assert what.isprintable()
        assert len(what) < 600
        assert mend.startswith("    -> ")


@pytest.mark.parametrize("made", [Path.mkdir, os.mkfifo])
def test_what_is_no_file_among_the_ledgers_is_told(data: Path, made: object) -> None:
    """A folder ended in a traceback; a pipe would have been read for ever."""
    assert callable(made)
    (data / "ledger").mkdir()
    made(data / "ledger/2025-11-24.csv")
    with pytest.raises(DataError) as error:
        state(data)
    assert {one.kind.code for one in error.value.problems} >= {"ledger_form"}


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    ends = sorted((draw(st.integers(0, 4)), draw(st.integers(0, 4))))
    low, high = (draw(st.none() | st.just(end)) for end in ends)
    wide = ends[0] < ends[1] or None in (low, high)
    return Interval(low, high, wide and draw(st.booleans()), wide and draw(st.booleans()))


@given(st.lists(intervals(), min_size=1, max_size=6))
def test_what_agrees_in_pairs_agrees_at_all(several: list[Interval]) -> None:
    """One comparison says what all pairs would say."""
    assert _agree(several) == all(one.meets(other) for one in several for other in several)
