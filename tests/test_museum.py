"""Every mistake that people make in data has an exhibit, and is told with its place and its mend; none tracebacks."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from cakupan import contradictions, laws, plausibility
from cakupan.problems import DataError, Kind, Place
from cakupan.read import kinds, number_kinds, personal
from tests.built import ROOT
from tests.exhibits import MUSEUM, SOUND, found, laid

EXHIBITS = sorted(path.name for path in MUSEUM.iterdir())
ROOMS = (kinds, number_kinds, personal, laws, contradictions, plausibility)
DECLARED = {one.code for room in ROOMS for one in vars(room).values() if isinstance(one, Kind)}


@cache
def noticed(name: str) -> DataError | None:
    """Everything that is wrong with an exhibit, or odd in it."""
    with TemporaryDirectory() as place:
        return found(laid(MUSEUM / name, Path(place)))


def told(name: str, language: str = "id") -> list[str]:
    """What is said about an exhibit, one text a problem, without the folder in front."""
    error = noticed(name)
    assert error is not None, f"{name} is broken, but nobody noticed"
    return [problem.message(language).removeprefix("data/") for problem in error.problems]


def test_the_sound_folder_is_sound(tmp_path: Path) -> None:
    """What the exhibits are laid over has no mistake of its own."""
    error = found(laid(SOUND, tmp_path))
    assert error is None, str(error)


@pytest.mark.parametrize("name", EXHIBITS)
def test_each_exhibit_says_where_what_and_how_to_mend(name: str) -> None:
    """All its problems at once, each at its line and column, in Indonesian, in the words that its label keeps."""
    expected = (MUSEUM / name / "expected.txt").read_text("utf-8")
    assert "\n".join(told(name)).replace("data/", "") == expected.rstrip("\n")


@pytest.mark.parametrize("name", EXHIBITS)
def test_each_exhibit_is_told_in_english_too(name: str) -> None:
    """At the same places, without an unfilled slot, and not in Indonesian."""
    messages = told(name, "en")
    expected = (MUSEUM / name / "expected.txt").read_text("utf-8").splitlines()
    assert [one.split(": ")[0] for one in messages] == [one.split(": ")[0] for one in expected[::2]]
    assert all("{" not in one.split("near: ")[0] for one in messages)
    assert [line for one in messages for line in one.splitlines() if line in expected[1::2]] == []


def test_every_kind_of_mistake_has_an_exhibit() -> None:
    """A kind that nothing shows is a kind that may never be found."""
    shown: set[str] = set()
    for name in EXHIBITS:
        error = noticed(name)
        shown |= {one.kind.code for one in error.problems} if error else set()
    assert DECLARED - shown == set()


def test_the_exhibits_are_named_after_their_fault() -> None:
    """An exhibit that carries a kind's name shows that kind."""
    for name in sorted(DECLARED & set(EXHIBITS)):
        error = noticed(name)
        assert error is not None
        assert name in {one.kind.code for one in error.problems}


def test_problems_of_all_files_come_in_one_run() -> None:
    """A file that cannot be parsed hides nothing in the others, nor one fault another in the same item."""
    error = noticed("everything_at_once")
    assert error is not None
    assert len({one.place.file for one in error.problems}) == 3
    in_one_item = [one for one in error.problems if one.place.file.endswith("berita.yaml") and one.place.line < 10]
    assert len(in_one_item) >= 7


def test_problems_stand_in_the_order_of_the_files() -> None:
    """A person mends a file from top to bottom."""
    error = noticed("everything_at_once")
    assert error is not None
    places: list[Place] = [one.place for one in error.problems]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("file", "words"),
    [("README.md", "{} exhibits of {} kinds"), ("README.id.md", "{} contoh dari {} jenis")],
)
def test_the_readmes_count_the_museum(file: str, words: str) -> None:
    """How many exhibits there are, and of how many kinds."""
    assert words.format(len(EXHIBITS), len(DECLARED)) in (ROOT / file).read_text("utf-8")


def test_no_exhibit_repeats_another() -> None:
    """Each shows something that no other shows: another kind, another key, or another text at fault."""
    seen: dict[tuple[str, ...], str] = {}
    for name in EXHIBITS:
        files = sorted(path for path in (MUSEUM / name).rglob("*") if path.is_file())
        what = tuple(path.name + path.read_bytes().hex() for path in files if path.name != "expected.txt")
        assert what not in seen, f"{name} repeats {seen[what]}"
        seen[what] = name
    assert len(EXHIBITS) >= 150
