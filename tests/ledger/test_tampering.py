"""Nobody changes a published figure silently: not in the data, the ledgers, the code, nor in all of them together."""

from __future__ import annotations

import csv
import shutil
from datetime import date
from pathlib import Path

import pytest

from cakupan import commands
from cakupan.state import state
from tests.ledger.scratch import RELEASE, git, reasons, repository
from tests.ledger.ways import ACCIDENTS, TAPPERS, WAYS, Way, source
from tests.sample_data import alter, put

Patch = pytest.MonkeyPatch


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return repository(tmp_path_factory.mktemp("repository"))


@pytest.fixture
def data(made: Path, tmp_path: Path, monkeypatch: Patch) -> Path:
    """A copy of its own, at a desk rather than in continuous integration."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    shutil.copytree(made.parent, tmp_path / "copy")
    return tmp_path / "copy" / "data"


def refused(data: Path, capfd: pytest.CaptureFixture[str]) -> str:
    """What is said when the folder is checked against the base, which must refuse it."""
    capfd.readouterr()
    assert commands.check(data, "en", "HEAD") == 1
    return capfd.readouterr().err


def test_what_is_not_tampered_with_passes(data: Path) -> None:
    """Otherwise refusing would prove nothing."""
    assert commands.check(data, "en", "HEAD") == 0


@pytest.mark.parametrize("way", WAYS)
def test_each_way_of_tampering_is_refused(
    way: str, data: Path, monkeypatch: Patch, capfd: pytest.CaptureFixture[str]
) -> None:
    """And the figure or statement is named, with a place in a file that people can open."""
    tamper, named = WAYS[way]
    tamper(data, monkeypatch)
    said = refused(data, capfd)
    problems = [line for line in said.splitlines() if named in line and not line.startswith(" ")]
    assert problems, said
    assert problems[0].split(":")[1].isdigit()


def test_there_are_many_ways() -> None:
    """In the data, the code, the ledgers and the releases."""
    assert len(WAYS) >= 60


def test_a_change_is_told_where_it_was_made(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """With the old value, the new one, the file and the line of the statement."""
    alter(data, "sources/penderes.yaml", "{tappers: 6699}", "{tappers: 6799}")
    said = refused(data, capfd)
    line = next(one for one in said.splitlines() if f" {TAPPERS} was published" in one)
    assert line.startswith("data/sources/penderes.yaml:")
    assert "30.58% (957/3130 percent) and is now 31.03% (6799/21910 percent)" in line


def test_what_vanished_is_told_at_its_row(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The ledger is where it still stands."""
    (data / "sources/penderes.yaml").unlink()
    said = refused(data, capfd)
    place = next(one for one in said.splitlines() if f" {TAPPERS} was published" in one).split(": ")[0]
    file, line, _ = place.split(":")
    with (data.parent / file).open(newline="", encoding="utf-8") as opened:
        assert list(csv.reader(opened))[int(line) - 1][2] == TAPPERS


@pytest.mark.parametrize(
    ("way", "revisions"),
    [
        (
            source("{tappers: 6699}", "{tappers: 6799}", "penderes"),
            [
                f'figure: "{id_}", kind: {kind}'
                for kind, ids in (
                    ("correction", ["33.02/active_participants.tappers/2025-07"]),
                    ("scheduled", ["penderes/33.02/active_participants.tappers/2025-07"]),
                    ("method", [TAPPERS]),
                )
                for id_ in ids
            ],
        ),
        (
            source('    accidents_per_day: {value: 2.6, as_printed: "2,6"}\n', "    new_participants: 9\n", "inews"),
            [f'figure: "{ACCIDENTS}", kind: withdrawal', f'figure: "inews/{ACCIDENTS}", kind: withdrawal'],
        ),
        (
            source("time: {period: 2025-04}", "time: {period: 2025-04-24}", "inews"),
            [
                f'figure: "{before}{ACCIDENTS}", kind: redated, to: "{before}{ACCIDENTS}-24"'
                for before in ("", "inews/")
            ],
        ),
    ],
    ids=["changed", "withdrawn", "redated"],
)
def test_a_proper_revision_passes_and_is_recorded(
    data: Path, monkeypatch: Patch, way: Way, revisions: list[str]
) -> None:
    """Each kind of reason; afterwards the folder is sound, also against the base."""
    way(data, monkeypatch)
    day = date(2025, 12, 24)
    put(data, f"releases/{day}.yaml", reasons(*revisions))
    if any("tappers" in one for one in revisions):
        rest = {one.entry.id for one in state(data).needing_reason}
        named = {one.split('"')[1] for one in revisions}
        more = [f'figure: "{one}", kind: correction' for one in sorted(rest - named)]
        put(data, f"releases/{day}.yaml", reasons(*revisions, *more))
    assert commands.check(data, "en", "HEAD") == 0
    assert commands.release(data, "en", today=day) == 0
    assert commands.check(data, "en", "HEAD") == 0


def test_a_release_is_never_backdated(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A clock set back is refused, and so is a file that bears an earlier day."""
    put(data, "releases/2025-11-30.yaml", RELEASE)
    assert commands.release(data, "en", today=date(2025, 11, 30)) == 1
    assert "releases are never backdated" in capfd.readouterr().err
    assert "data/releases/2025-11-30.yaml:1:1: the release 2025-11-30 was never recorded" in refused(data, capfd)


@pytest.mark.parametrize(
    ("base", "words"),
    [
        ("no-such-branch", "no-such-branch is no commit, branch or tag"),
        ("--output=stolen", "--output=stolen is no commit, branch or tag"),
    ],
)
def test_an_unknown_base_is_refused_in_words(
    data: Path, capfd: pytest.CaptureFixture[str], base: str, words: str
) -> None:
    """Nothing that is typed is taken for an option of git."""
    assert commands.check(data, "en", base) == 1
    assert words in capfd.readouterr().err
    assert not (data.parent / "stolen").exists()


def test_a_folder_outside_git_is_refused_in_words(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """There is nothing to hold it to."""
    shutil.rmtree(data.parent / ".git")
    assert commands.check(data, "en", "HEAD") == 1
    assert "is in no git repository" in capfd.readouterr().err


def test_a_later_commit_of_the_base_is_no_tampering(data: Path) -> None:
    """What was appended properly and committed is the next base."""
    put(data, "sources/kabar.yaml", "publisher: Kabar\npublished: 2025-12-01\nstatements: []\n")
    git(data.parent, "add", "--all")
    git(data.parent, "commit", "--quiet", "--message=More")
    assert commands.check(data, "en", "HEAD~1") == 0
