"""Check, build and release as people and machines meet them: exit codes, words, and the site that stays whole."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from cakupan import commands
from tests.sample_data import RELEASE, alter, put, revising, sample

DAY = date(2026, 11, 24)
LATER = date(2026, 12, 1)
ACTIVE = "33.02/active_participants/2025-04"
SETTINGS = """\
import os
PATH = "content"
SITENAME = "T"
SITEURL = ""
PLUGINS = []
READERS = {"rst": None}
THEME = "simple"
DEFAULT_LANG = "id"
TIMEZONE = "Asia/Jakarta"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""

Said = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sound data folder, at a desk rather than in continuous integration."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return sample(tmp_path)


def released(data: Path, day: date = DAY, text: str = RELEASE) -> int:
    """A release written and recorded on a day."""
    put(data, f"releases/{day}.yaml", text)
    return commands.release(data, "en", today=day)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("id", "Data baik: 2 sumber, 9 pernyataan, 9 angka, 9 di antaranya belum dirilis.\n"),
        ("en", "The data are sound. Sources: 2, statements: 9, figures: 9, unreleased: 9.\n"),
    ],
)
def test_sound_data_are_counted_in_one_line(data: Path, capfd: Said, language: str, words: str) -> None:
    """And nothing goes to the error stream."""
    assert commands.check(data, language) == 0
    assert capfd.readouterr() == (words, "")


def test_every_mistake_is_said_with_its_place_and_mend(data: Path, capfd: Said) -> None:
    """All at once, then how many."""
    alter(data, "sources/kabar-april.yaml", "target_workers: 684654", "target_workers: 684.654")
    alter(data, "sources/suara-juli.yaml", "publisher: Suara Serayu", "penerbit: Suara Serayu")
    assert commands.check(data, "id") == 1
    said = capfd.readouterr()
    lines = said.err.splitlines()
    assert lines[0].startswith("data/sources/kabar-april.yaml:8:")
    assert lines[1] == "    -> tulis 684654"
    assert lines[-1] == "3 kesalahan."
    assert said.out == ""


def test_continuous_integration_gets_annotations(data: Path, capfd: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside the line at fault, in one line each."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    alter(data, "sources/kabar-april.yaml", "target_workers: 684654", "target_workers: 684.654")
    assert commands.check(data, "en") == 1
    said = capfd.readouterr()
    # What a command prints may go into a file, and what stands there is not seen.
    assert said.out == ""
    (line,) = [one for one in said.err.splitlines() if one.startswith("::")]
    assert line.startswith("::error file=data/sources/kabar-april.yaml,line=8,col=")
    assert line.endswith("::684.654: thousands separators are not written%0A-> write 684654")


@pytest.mark.parametrize(("language", "words"), [("id", "bukan folder data"), ("en", "is no data folder")])
def test_a_folder_that_is_not_there_is_said_kindly(tmp_path: Path, capfd: Said, language: str, words: str) -> None:
    """By every command, with how to name another."""
    nowhere = tmp_path / "nowhere"
    assert commands.check(nowhere, language) == 1
    assert commands.release(nowhere, language) == 1
    assert commands.build(nowhere, tmp_path / "output", language=language) == 1
    said = capfd.readouterr().err
    assert said.count(words) == said.count("--data") == 3


def test_a_folder_in_the_place_of_a_file_is_no_traceback(data: Path, capfd: Said) -> None:
    """What the machine cannot read is said with its name."""
    (data / "sources" / "folder.yaml").mkdir()
    assert commands.check(data, "en") == 1
    assert "folder.yaml" in capfd.readouterr().err


def test_mistakes_in_data_and_ledger_come_together(data: Path, capfd: Said) -> None:
    """Nobody has to mend the one to hear of the other."""
    assert released(data) == 0
    alter(data, f"ledger/{DAY}.csv", "469.967", "469.968")
    alter(data, "sources/kabar-april.yaml", "target_workers: 684654", "target_workers: 684.654")
    assert commands.check(data, "en") == 1
    said = capfd.readouterr().err
    assert "thousands separators" in said
    assert "does not match its hash" in said


def test_a_published_figure_that_changes_silently_fails_the_check(data: Path, capfd: Said) -> None:
    """Named with the old and the new value; also for a build."""
    assert released(data) == 0
    alter(data, "sources/kabar-april.yaml", "214687", "214688")
    assert commands.check(data, "en") == 1
    assert "214,687 (214687 people) and is now 214,688 (214688 people)" in capfd.readouterr().err


def test_a_release_without_its_file_is_shown_how_to_write_it(data: Path, capfd: Said) -> None:
    """With today's name, and what it says can be read as it stands."""
    assert commands.release(data, "en", today=DAY) == 1
    said = capfd.readouterr().err
    assert "data/releases/2026-11-24.yaml" in said
    assert not (data / "ledger").exists()
    skeleton = said.split("again:\n", 1)[1]
    assert released(data, DAY, skeleton) == 0


def test_the_skeleton_names_what_needs_a_reason(data: Path, capfd: Said) -> None:
    """Filled in, the release passes."""
    assert released(data) == 0
    alter(data, "sources/kabar-april.yaml", "214687", "214688")
    (data / "sources" / "suara-juli.yaml").unlink()
    capfd.readouterr()
    assert commands.release(data, "id", today=LATER) == 1
    skeleton = capfd.readouterr().err.split("invoke release:\n", 1)[1]
    assert f'{{figure: "{ACTIVE}", kind: correction' in skeleton
    assert '{figure: "33.02/active_participants/2025-07", kind: withdrawal' in skeleton
    assert released(data, LATER, skeleton) == 0
    assert commands.check(data, "en", today=LATER) == 0


def test_a_release_records_everything_once(data: Path, capfd: Said) -> None:
    """Afterwards nothing is unreleased, and recording it again changes nothing."""
    assert released(data) == 0
    ledger = data / "ledger" / "2026-11-24.csv"
    before = ledger.read_bytes()
    assert before.startswith(b"change,kind,id,address,text_id,text_en,value,unit,sources,hash\nadded,figure,33.02/")
    assert len(before.splitlines()) == 1 + 9 + 9
    assert commands.check(data, "en") == 0
    assert capfd.readouterr().out.endswith("figures: 9, unreleased: 0.\n")
    assert commands.release(data, "en", today=DAY) == 0
    assert ledger.read_bytes() == before
    assert "nothing changed" in capfd.readouterr().out


def test_a_later_release_records_only_what_changed(data: Path) -> None:
    """The first ledger is left as it was."""
    assert released(data) == 0
    first = (data / "ledger" / "2026-11-24.csv").read_bytes()
    alter(data, "sources/suara-juli.yaml", "more_than: 240000", "more_than: 240001")
    changed = "33.02/active_participants/2025-07"
    text = revising((changed, "correction"), (f"suara-juli/{changed}", "correction"))
    assert released(data, LATER, text) == 0
    rows = (data / "ledger" / "2026-12-01.csv").read_text("utf-8").splitlines()[1:]
    assert [row.split(",")[:3] for row in rows] == [
        ["changed", "figure", changed],
        ["changed", "statement", f"suara-juli/{changed}"],
    ]
    assert (data / "ledger" / "2026-11-24.csv").read_bytes() == first


def test_a_release_without_reasons_is_refused(data: Path, capfd: Said) -> None:
    """And leaves no ledger behind."""
    assert released(data) == 0
    alter(data, "sources/kabar-april.yaml", "214687", "214688")
    assert released(data, LATER) == 1
    assert not (data / "ledger" / "2026-12-01.csv").exists()
    assert f"{ACTIVE} was published as" in capfd.readouterr().err


def test_todays_release_can_be_mended_while_it_is_the_newest(data: Path, capfd: Said) -> None:
    """With a word that this is right only before it is published."""
    assert released(data) == 0
    alter(data, "sources/kabar-april.yaml", "214687", "214688")
    assert commands.check(data, "en") == 1
    assert commands.release(data, "en", today=DAY) == 0
    assert "only while it is not yet published" in capfd.readouterr().out
    assert commands.check(data, "en") == 0


def test_an_edited_ledger_of_today_is_written_anew(data: Path) -> None:
    """Its own rows are made again from the data; those before it must be sound."""
    assert released(data) == 0
    before = (data / "ledger" / "2026-11-24.csv").read_bytes()
    alter(data, "ledger/2026-11-24.csv", "469.967", "469.968")
    assert commands.release(data, "en", today=DAY) == 0
    assert (data / "ledger" / "2026-11-24.csv").read_bytes() == before
    alter(data, "ledger/2026-11-24.csv", "469.967", "469.968")
    assert released(data, LATER) == 1


def test_nothing_is_recorded_before_what_is_recorded_already(data: Path, capfd: Said) -> None:
    """Neither by a clock that is wrong, nor in a ledger that another follows."""
    assert released(data) == 0
    assert released(data, LATER) == 0
    alter(data, "sources/kabar-april.yaml", "214687", "214688")
    first = (data / "ledger" / "2026-11-24.csv").read_bytes()
    assert commands.release(data, "en", today=DAY) == 1
    assert "never backdated" in capfd.readouterr().err
    assert (data / "ledger" / "2026-11-24.csv").read_bytes() == first


def test_a_release_written_earlier_and_never_made_is_found(data: Path, capfd: Said) -> None:
    """It is renamed to the day on which it is made."""
    put(data, "releases/2026-11-20.yaml", RELEASE)
    assert released(data) == 1
    assert "rename this file" in capfd.readouterr().err
    (data / "releases" / "2026-11-20.yaml").unlink()
    assert commands.release(data, "en", today=DAY) == 0


def test_the_day_of_a_release_is_the_one_in_banyumas(data: Path, capfd: Said) -> None:
    """Seven hours ahead of UTC, whatever the machine's own zone."""
    assert commands.WIB.utcoffset(None).total_seconds() == 7 * 3600
    assert commands.release(data, "en") == 1
    assert "There is no data/releases/2" in capfd.readouterr().err


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """A site of one page, which says of which data folder it was told."""
    (tmp_path / "content" / "pages").mkdir(parents=True)
    (tmp_path / "content" / "pages" / "one.md").write_text("Title: One\nDate: 2026-11-24\n\nOne.\n", "utf-8")
    path = tmp_path / "settings.py"
    path.write_text(SETTINGS + 'SITENAME = os.environ["CAKUPAN_DATA"]\n', "utf-8")
    return path


def test_a_build_becomes_the_site_only_when_whole(
    data: Path, settings: Path, tmp_path: Path, capfd: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`output` is a link to it; a build that fails leaves the old one, and nothing half done."""
    output = tmp_path / "output"
    monkeypatch.chdir(tmp_path)
    assert commands.build(Path("data"), Path("output"), "settings.py", "en") == 0
    assert output.readlink() == Path(".builds/output-1")
    assert str(data) in (output / "index.html").read_text("utf-8")
    assert "The site is ready: output -> output-1" in capfd.readouterr().out

    settings.write_text(SETTINGS + 'PLUGINS = ["nowhere"]\n', "utf-8")
    assert commands.build(data, output, settings, "en") == 1
    assert "stays as it was" in capfd.readouterr().err
    assert output.readlink() == Path(".builds/output-1")
    assert {path.name for path in (tmp_path / ".builds").iterdir()} == {"output-1", ".output.lock"}


def test_a_build_without_a_front_page_is_no_site(data: Path, settings: Path, tmp_path: Path) -> None:
    """Pelican ends some failures as if all were well."""
    settings.write_text(SETTINGS + "DIRECT_TEMPLATES = []\n", "utf-8")
    assert commands.build(data, tmp_path / "output", settings) == 1
    assert not (tmp_path / "output").exists()


def test_wrong_data_build_nothing(data: Path, settings: Path, tmp_path: Path) -> None:
    """The check comes first."""
    alter(data, "sources/kabar-april.yaml", "target_workers: 684654", "target_workers: 684.654")
    assert commands.build(data, tmp_path / "output", settings) == 1
    assert not (tmp_path / ".builds").exists()


@pytest.mark.parametrize("made", [Path.mkdir, Path.touch], ids=["folder", "file"])
def test_an_ordinary_folder_is_never_overwritten(
    data: Path, settings: Path, tmp_path: Path, capfd: Said, made: object
) -> None:
    """Somebody's own files may be in it."""
    output = tmp_path / "output"
    assert callable(made)
    made(output)
    assert commands.build(data, output, settings, "en") == 1
    assert "is not overwritten" in capfd.readouterr().err
    assert not output.is_symlink()


def test_settings_that_are_not_there_are_said_kindly(data: Path, tmp_path: Path, capfd: Said) -> None:
    """By their name."""
    assert commands.build(data, tmp_path / "output", tmp_path / "none.py") == 1
    assert "none.py tidak ada" in capfd.readouterr().err


def test_the_last_three_builds_are_kept(
    data: Path, settings: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Numbered on, another output's builds untouched; a link left over from a crash does not matter."""
    monkeypatch.setattr("cakupan.commands.staging.pelican", _front_page)
    for name in ("output-x", "other-1", "notes"):
        (tmp_path / ".builds" / name).mkdir(parents=True)
    (tmp_path / ".output-2.link").symlink_to("nowhere")
    for _ in range(11):
        assert commands.build(data, tmp_path / "output", settings) == 0
    assert os.readlink(tmp_path / "output") == os.path.join(".builds", "output-11")
    kept = {path.name for path in (tmp_path / ".builds").iterdir()}
    assert kept == {".output.lock", "output-9", "output-10", "output-11", "output-x", "other-1", "notes"}


def test_an_interrupted_build_leaves_nothing(
    data: Path, settings: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C is no reason to publish half a site."""

    def interrupted(*_: Path) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr("cakupan.commands.staging.pelican", interrupted)
    with pytest.raises(KeyboardInterrupt):
        commands.build(data, tmp_path / "output", settings)
    assert [path.name for path in (tmp_path / ".builds").iterdir()] == [".output.lock"]
    assert not (tmp_path / "output").exists()


def _front_page(_data: Path, fresh: Path, *_: object) -> bool:
    (fresh / "index.html").write_text("<html></html>", "utf-8")
    return True
