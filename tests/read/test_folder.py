"""A data folder as a whole: read as it is meant, or refused with problems; whatever is typed, never a traceback."""

from __future__ import annotations

import gc
import shutil
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cakupan.model.archive import Archive
from cakupan.model.period import Period
from cakupan.model.statement import Event, Source, Statement
from cakupan.problems import DataError
from cakupan.read.folder import archive
from cakupan.report import report
from tests.exhibits import SOUND, found, laid

FILES = sorted(path.relative_to(SOUND) for path in SOUND.rglob("*.yaml"))
HABITS = (
    *("", " ", "  ", "\t", "-", "- ", ":", ": ", "{", "}", "[", "]", '"', "'", "#", "&a", "*a", "!x", "<<: ", "|"),
    *("0", "-1", "1.000", "1,5", "007", "0.0", "1e9", "99999999999999999999", "ya", "true", "null", "~", "%"),
    *("not_reported", "withheld", "2025-13", "2025-02-30", "--", "2025--2024", "33.02", "inferred", "unknown"),
    *("total", "wage.wage", "wage.non_wage", "{value: }", "{low: 2, high: 1}", "{at_least: 1, rounded_to: 0}"),
    *("{sic: true}", "{id: a}", "\u200b", "\ufeff", "é"),
)


@cache
def sound() -> Archive:
    return archive(SOUND)


def statement(name: str) -> Statement:
    return next(one for one in sound().statements if one.id == name)


def source(name: str) -> Source:
    return sound().sources[name]


def test_dates_are_known_as_they_are_said() -> None:
    """Stated, inferred with a reason, a bound, or no more than the document's own day."""
    inferred = statement("merdeka/33.02/active_participants/2025-04").time
    assert (inferred.basis, inferred.bound, inferred.day) == ("inferred", True, date(2025, 4, 25))
    assert inferred.reason is not None
    assert inferred.stated == "hingga saat ini"
    published = statement("september/33.02/active_participants/2025-09").time
    assert (published.basis, published.bound, published.day) == ("published", True, date(2025, 9, 4))
    assert statement("merdeka/33.02/new_participants/--2025-03").time.period.first is None
    assert source("merdeka").published is None
    assert source("inews").published == Period("2025-04-24")


def test_only_measures_of_a_base_carry_one() -> None:
    """Participants are counted whatever they are later divided by."""
    assert statement("merdeka/33.02/active_participants/2025-04").key.base is None
    assert statement("merdeka/33.02/target_workers/2025-04").key.base == "ucj_target"


def test_a_place_may_be_inferred() -> None:
    """With its reason."""
    known = statement("merdeka/br-purwokerto/benefits_paid/2025-01--2025-04").place_known
    assert known.basis == "inferred"
    assert known.reason is not None


def test_events_have_no_number() -> None:
    """They tell of a policy in both languages."""
    (event,) = sound().events
    assert isinstance(event, Event)
    assert (event.code, event.status) == ("regent-regulation", "in_force")
    assert event.text["en"] == "There is a regent regulation."


def test_reading_leaves_the_collector_as_it_was(tmp_path: Path) -> None:
    """It is off while objects are made by the thousand, and on again even after a fault."""
    assert gc.isenabled()
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "x.yaml").write_text("title: x\n")
    with pytest.raises(DataError):
        archive(tmp_path)
    assert gc.isenabled()


def test_line_ends_of_windows_change_nothing(tmp_path: Path) -> None:
    """Nor the places that problems name."""
    shutil.copytree(SOUND, tmp_path / "data")
    for path in (tmp_path / "data").rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert [one.place.line for one in archive(tmp_path / "data").statements] == [
        one.place.line for one in sound().statements
    ]


def test_a_broken_file_is_not_held_against_those_that_refer_to_it(tmp_path: Path) -> None:
    """One fault is one problem: the target and the decision in other files are told nothing."""
    data = laid(SOUND, tmp_path)
    for name in ("sources/september.yaml", "sources/merdeka.yaml", "policies/kebijakan.yaml"):
        with (data / name).open("a", encoding="utf-8") as file:
            file.write('"\n')
    error = found(data)
    assert error is not None
    assert {(one.place.file, one.kind.code) for one in error.problems} == {
        ("data/sources/september.yaml", "syntax"),
        ("data/sources/merdeka.yaml", "syntax"),
        ("data/policies/kebijakan.yaml", "syntax"),
    }


def spoilt(text: str, at: int, length: int, habit: str) -> str:
    return text[:at] + habit + text[at + length :]


@settings(max_examples=150)
@given(st.sampled_from(FILES), st.floats(0, 1, exclude_max=True), st.integers(0, 20), st.sampled_from(HABITS))
@example(FILES[0], 0.0, 0, "")
def test_whatever_is_typed_ends_in_problems_and_not_in_a_traceback(
    file: Path, share: float, length: int, habit: str
) -> None:
    """A slip of the hand anywhere in a sound folder: still sound, or each problem can be told in both languages."""
    with TemporaryDirectory() as place:
        data = laid(SOUND, Path(place))
        text = (data / file).read_text("utf-8")
        (data / file).write_text(spoilt(text, int(share * len(text)), length, habit), "utf-8")
        try:
            report(archive(data))
        except DataError as error:
            lines = len((data / file).read_text("utf-8").splitlines())
            for problem in error.problems:
                assert problem.message("id")
                assert problem.message("en")
                assert problem.place.line <= lines + 1 or problem.place.file != f"data/{file}"
