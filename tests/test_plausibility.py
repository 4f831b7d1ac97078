"""What looks odd is asked about once, while it is new, and not where somebody explained it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from cakupan import commands
from cakupan.state import state
from tests.exhibits import MUSEUM, SOUND, TODAY, found, laid
from tests.sample_data import RELEASE, alter, put

FILE = "sources/berita.yaml"
Said = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A count that more than doubles from one month to the next."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return laid(MUSEUM / "jump", tmp_path)


def test_a_doubt_stops_nothing_and_is_counted(data: Path, capfd: Said) -> None:
    """The folder is sound; what is odd stands beside its line."""
    assert commands.check(data, "en", today=TODAY) == 0
    out, err = capfd.readouterr()
    assert "data/sources/berita.yaml:10:23: warning: 33.03/registered_firms/2025-02: 900, but 400 for 2025-01" in err
    assert "Warnings: " in err
    assert "The data are sound." in out


def test_what_somebody_explained_is_not_asked_again(data: Path) -> None:
    """A note beside the statement says that it was looked at."""
    alter(data, FILE, "registered_firms: 900", "registered_firms: 900\n    note: {id: Gabungan dua kantor, en: Merged}")
    assert found(data) is None


def test_what_was_released_was_looked_at(data: Path) -> None:
    """It stays as it is; the next odd thing is asked about again."""
    put(data, "releases/2025-12-01.yaml", RELEASE)
    (data / "releases/2025-11-24.yaml").unlink()
    assert commands.release(data, today=date(2025, 12, 1)) == 0
    assert state(data).doubts(TODAY) == []
    alter(data, FILE, "registered_firms: 900", "registered_firms: 90")
    assert [one.kind.code for one in state(data).doubts(TODAY)] == ["jump"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2025-02", "2025-03"),
        ("registered_firms: 900", "registered_firms: 800"),
        ("registered_firms: 900", "registered_firms: {more_than: 900}"),
        ("registered_firms: 900", "registered_firms: not_reported"),
        ("registered_firms: 900", "registered_firms: {value: 900, sic: true}"),
    ],
)
def test_what_is_not_odd_is_left_alone(data: Path, old: str, new: str) -> None:
    """Twice as much is not more than twice; a bound, silence and a misprint are compared with nothing."""
    alter(data, FILE, old, new)
    odd = found(data)
    kinds = [one.kind.code for one in odd.problems] if odd else []
    assert kinds == (["jump"] if old == "2025-02" else [])


def test_spans_of_another_length_are_not_compared(tmp_path: Path) -> None:
    """What a year brings is no jump from what a month brought."""
    data = laid(SOUND, tmp_path)
    block = '  - region: "33.03"\n    time: {{period: {}}}\n    new_participants: {}\n'
    blocks = block.format("2024-01", 100) + block.format("2024-01--2024-12", 1500)
    put(data, FILE, f"title: Berita\npublisher: Koran\npublished: 2025-04-24\nstatements:\n{blocks}")
    assert found(data) is None


def test_other_programs_are_told_in_json(data: Path, capfd: Said) -> None:
    """With both languages, the severity and the place; nothing else is on the same stream."""
    assert commands.check(data, "en", today=TODAY, form="json") == 0
    told = [one for one in json.loads(capfd.readouterr().out) if one["kind"] == "jump"]
    (one,) = told
    assert (one["severity"], one["file"], one["line"]) == ("warning", "data/sources/berita.yaml", 10)
    assert {*one["what"]} == {*one["mend"]} == {"id", "en"}
    alter(data, FILE, "registered_firms: 900", "registered_firms: 9,5")
    assert commands.check(data, "en", today=TODAY, form="json") == 1
    assert [one["severity"] for one in json.loads(capfd.readouterr().out)] == ["error"]


def test_gitlab_is_told_as_its_reports_want_it(data: Path, capfd: Said) -> None:
    """One fingerprint a problem, the same wherever its line moves to."""
    assert commands.check(data, today=TODAY, form="gitlab") == 0
    before = json.loads(capfd.readouterr().out)
    alter(data, FILE, "title: Berita", "# catatan\ntitle: Berita")
    assert commands.check(data, today=TODAY, form="gitlab") == 0
    after = json.loads(capfd.readouterr().out)
    assert [one["fingerprint"] for one in before] == [one["fingerprint"] for one in after]
    (old,), (new,) = ([one for one in told if one["check_name"] == "jump"] for told in (before, after))
    assert new["location"]["lines"]["begin"] == old["location"]["lines"]["begin"] + 1
    assert old["severity"] == "minor"


def test_github_shows_a_doubt_as_a_warning(data: Path, capfd: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside the line, without failing the check."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert commands.check(data, today=TODAY) == 0
    assert "::warning file=data/sources/berita.yaml,line=10,col=23::" in capfd.readouterr().err
