"""Number by number, what differs from the last release or from a commit; data and code alike."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from cakupan import commands
from cakupan.wording import numbers
from tests.built import ROOT
from tests.ledger.scratch import git, repository
from tests.sample_data import alter

Said = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return repository(tmp_path_factory.mktemp("repository"))


@pytest.fixture
def data(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made.parent, tmp_path / "copy")
    return tmp_path / "copy" / "data"


def told(capfd: Said, data: Path, *arguments: str | None, markdown: bool = False) -> str:
    capfd.readouterr()
    assert commands.diff(data, *arguments, markdown=markdown) == 0
    return capfd.readouterr().out


def test_where_nothing_differs_it_says_so(data: Path, capfd: Said) -> None:
    """Against the last release, in both languages."""
    assert told(capfd, data, "id") == (
        "Dibandingkan dengan rilis 2025-12-01:\n\n0 baru, 0 berubah, 0 tidak ada lagi.\n"
    )
    assert "New: 0, changed: 0, gone: 0." in told(capfd, data, "en", markdown=True)


def test_each_change_is_told_with_how_far_it_moved(data: Path, capfd: Said) -> None:
    """What follows from it among them."""
    alter(data, "sources/penderes.yaml", "{tappers: 6699}", "{tappers: 6799}")
    said = told(capfd, data, "en")
    assert "33.02/active_participants.tappers/2025-07  (changed)\n    6,699 -> 6,799  (+100 people)" in said
    assert "33.02/coverage_rate.tappers.tapper_data_2025/2025-07  (changed)\n    30.58% -> 31.03%" in said
    assert "sources: penderes" in said


def test_markdown_is_a_table_that_data_cannot_break(data: Path, capfd: Said) -> None:
    """Whatever stands in a cell."""
    (data / "sources/penderes.yaml").unlink()
    said = told(capfd, data, "id", markdown=True)
    rows = [line for line in said.splitlines() if line.startswith("| `")]
    assert any("`33.02/coverage_rate.tappers.tapper_data_2025/2025-07` | 30,58% | –" in row for row in rows)
    assert {row.count(" | ") for row in rows} == {4}


def test_against_a_commit_its_own_data_count(data: Path, capfd: Said) -> None:
    """Released or not: this is what a change request does."""
    alter(data, "sources/penderes.yaml", "{tappers: 6699}", "{tappers: 6799}")
    git(data.parent, "commit", "--quiet", "--all", "--message=A change")
    alter(data, "sources/penderes.yaml", "{tappers: 6799}", "{tappers: 6800}")
    assert "6,799 -> 6,800  (+1 person)" in told(capfd, data, "en", "HEAD").replace("people", "person")


def test_against_a_commit_its_own_code_counts(data: Path, capfd: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule of wording that changed shows, though no file of data did."""
    shutil.copytree(ROOT / "plugins", data.parent / "plugins", ignore=shutil.ignore_patterns("__pycache__"))
    git(data.parent, "add", "--all")
    git(data.parent, "commit", "--quiet", "--message=With the plugin")
    own = numbers.names
    monkeypatch.setattr(numbers, "names", lambda language: replace(own(language), group=" "))
    said = told(capfd, data, "en", "HEAD")
    assert "Compared with HEAD:" in said
    assert "33.02/active_participants.tappers/2025-07  (changed)\n    6,699 -> 6 699" in said


def test_a_commit_whose_code_cannot_run_is_said(data: Path, capfd: Said) -> None:
    """Its data are then computed by today's code."""
    assert "since its own code could not be run" in told(capfd, data, "en", "HEAD")


def test_an_unknown_commit_is_refused_in_words(data: Path, capfd: Said) -> None:
    """No traceback."""
    assert commands.diff(data, "en", "nowhere") == 1
    assert "nowhere is no commit" in capfd.readouterr().err


def test_a_commit_that_cannot_be_read_is_refused_in_words(data: Path, capfd: Said) -> None:
    """Otherwise everything would seem to be new."""
    alter(data, "sources/inews.yaml", "accidents_per_day", "accidentz_per_day")
    git(data.parent, "commit", "--quiet", "--all", "--message=Broken")
    alter(data, "sources/inews.yaml", "accidentz_per_day", "accidents_per_day")
    assert commands.diff(data, "en", "HEAD") == 1
    assert "The data of HEAD can be read neither by its own code nor by today's" in capfd.readouterr().err


def test_a_plugin_of_another_time_is_left_aside(data: Path, capfd: Said) -> None:
    """One that tells less of an entry than today's: its data are computed by today's code."""
    shutil.copytree(ROOT / "plugins", data.parent / "plugins", ignore=shutil.ignore_patterns("__pycache__"))
    entry = data.parent / "plugins/cakupan/ledger/entry.py"
    entry.write_text(entry.read_text("utf-8").replace("    address: str\n", "    place: str\n"), "utf-8")
    git(data.parent, "add", "--all")
    git(data.parent, "commit", "--quiet", "--message=Another plugin")
    assert "since its own code could not be run" in told(capfd, data, "en", "HEAD")


@pytest.mark.parametrize("markdown", [False, True])
def test_other_words_are_told_beside_the_numbers(data: Path, capfd: Said, markdown: bool) -> None:
    """No ledger keeps them, and every page of every release prints them: a name, and who published a document."""
    alter(data, "sources/inews.yaml", "publisher: ", "publisher: Bukan ")
    names = data / "codelists/regions.yaml"
    names.write_text(names.read_text("utf-8").replace("Kabupaten Banyumas", "Kabupaten *Lain*"), "utf-8")
    said = told(capfd, data, "en", "HEAD", markdown=markdown)
    assert "New: 0, changed: 0, gone: 0." in said
    lines = said.partition("Other words, also beside published figures and in citations:")[2].splitlines()
    region, source = (next(line for line in lines if one in line) for one in ("regions/33.02", "sources/inews"))
    assert "Kabupaten Banyumas / Banyumas Regency -> Kabupaten " in region
    assert ("\\*Lain\\*" if markdown else "*Lain*") in region
    assert "-> Bukan " in source


def test_other_sources_alone_are_told(data: Path, capfd: Said) -> None:
    """The number stays; what it rests on does not."""
    alter(data, "sources/inews.yaml", "    accidents_per_day: ", "    registered_firms: 4226\n    accidents_per_day: ")
    said = told(capfd, data, "en")
    assert "33.02/registered_firms/2025-04  (changed)\n    4,226 -> 4,226  (sources: merdeka -> " in said
    assert "other sources" in told(capfd, data, "en", markdown=True)
