"""Nobody changes a published figure silently: not in the data, the ledgers, the code, nor in all of them together."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cakupan import commands
from cakupan.indicators import INDICATORS
from cakupan.ledger import entries, ledgers, rows
from cakupan.ledger.chain import ledger_csv
from cakupan.problems import Problems
from cakupan.wording import grain, numbers
from tests.ledger.scratch import FIRST, RELEASE, SECOND, correcting, git, reasons, repository
from tests.sample_data import alter, known, put

Patch = pytest.MonkeyPatch
Way = Callable[[Path, Patch], object]
ACTIVE = "33.02/active_participants/2025-04"
RATE = "33.02/coverage_rate/2025-04"
WAGE = "33.02/active_participants.wage/2025-04"
TAPPERS = "33.02/coverage_rate.tappers.tapper_data_2025/2025-07"
TAPPED = "penderes/33.02/active_participants.tappers/2025-07"
BUILT_UP = "33.02/active_participants.construction/2025-04"
TARGET = "33.02/target_coverage_rate/2025"
ACCIDENTS = "33.02/accidents_per_day/2025-04"
NEWEST, OLDEST = f"ledger/{SECOND}.csv", f"ledger/{FIRST}.csv"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return repository(tmp_path_factory.mktemp("repository"))


@pytest.fixture
def data(made: Path, tmp_path: Path, monkeypatch: Patch) -> Path:
    """A copy of its own, at a desk rather than in continuous integration."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    shutil.copytree(made.parent, tmp_path / "copy")
    return tmp_path / "copy" / "data"


def lines(data: Path, name: str, change: Callable[[list[str]], list[str]]) -> None:
    """Write a file anew with its lines changed, the first of a ledger being its heading."""
    path = data / name
    path.write_text("".join(change(path.read_text("utf-8").splitlines(keepends=True))), "utf-8")


def source(old: str, new: str, name: str = "merdeka") -> Way:
    return lambda data, _: alter(data, f"sources/{name}.yaml", old, new)


def ledger(change: Callable[[list[str]], list[str]], name: str = OLDEST) -> Way:
    return lambda data, _: lines(data, name, change)


def swapped(data: Path, _: Patch) -> None:
    """Each document now says what the other said."""
    one, other = (data / f"sources/{name}.yaml" for name in ("merdeka", "inews"))
    texts = one.read_text("utf-8"), other.read_text("utf-8")
    one.write_text(texts[1], "utf-8")
    other.write_text(texts[0], "utf-8")


def rehashed(data: Path, _: Patch) -> None:
    """Another value in the data, and every ledger written anew to fit it, hashes and all."""
    alter(data, "sources/merdeka.yaml", "wage: 159475", "wage: 159476")
    alter(data, "sources/merdeka.yaml", "non_wage: 35814", "non_wage: 35813")
    now, previous = entries(known(data)), ""
    for one in ledgers(data, Problems()):
        kept = [(row.change, now.get(row.entry.name, row.entry)) for row in one.rows]
        made = rows(kept, one.release, previous)
        (data / f"ledger/{one.release}.csv").write_text(ledger_csv(made), "utf-8")
        previous = made[-1].hash


def cut_off(*, release_too: bool) -> Way:
    def cut(data: Path, _: Patch) -> None:
        (data / NEWEST).unlink()
        if release_too:
            (data / f"releases/{SECOND}.yaml").unlink()

    return cut


def formula(data: Path, patch: Patch) -> None:
    """The code divides otherwise."""
    one = INDICATORS["uncovered_workers"]
    patch.setitem(INDICATORS, one.code, replace(one, function=lambda target_workers, **_: target_workers))


def rounding(data: Path, patch: Patch) -> None:
    """Shares lose a decimal."""
    patch.setattr(grain, "EXACT_PLACES", 1)


def wording(data: Path, patch: Patch) -> None:
    """Thousands are set apart otherwise."""
    own = numbers.names
    patch.setattr(numbers, "names", lambda language: replace(own(language), group=" "))


def renamed_measure(data: Path, _: Patch) -> None:
    for path in (*data.glob("sources/*.yaml"), *data.glob("codelists/*.yaml")):
        path.write_text(path.read_text("utf-8").replace("accidents_per_day", "daily_accidents"), "utf-8")


def renamed_region(data: Path, _: Patch) -> None:
    for path in (*data.glob("sources/*.yaml"), *data.glob("codelists/*.yaml")):
        path.write_text(path.read_text("utf-8").replace("br-purwokerto", "br-purwokerto-2"), "utf-8")


def preferring_the_other(data: Path, _: Patch) -> None:
    name = "33.02/active_participants.construction/2025-04"
    put(
        data,
        "decisions/konstruksi.yaml",
        f'figure: {name}\nprefer: inews/{name}\nover: [merdeka/{name}]\nreason: {{id: Lain, en: "Other"}}\n'
        "since: 2025-12-02\n",
    )


def backdated_ledger(data: Path, _: Patch) -> None:
    """Between the two that are there, chained as it should be, with the next one chained to it."""
    first, second = ledgers(data, Problems())
    day = "2025-11-30"
    added = rows([("added", replace(second.rows[0].entry, id="33.02/daily/2025-04"))], day, first.rows[-1].hash)
    put(data, f"ledger/{day}.csv", ledger_csv(added))
    put(data, f"releases/{day}.yaml", RELEASE)
    after = rows([(row.change, row.entry) for row in second.rows], second.release, added[-1].hash)
    put(data, NEWEST, ledger_csv(after))


def unrecorded_reason(data: Path, _: Patch) -> None:
    """The reason of a recorded revision, said otherwise afterwards."""
    alter(data, f"releases/{SECOND}.yaml", "The source corrected it.", "A slip of the pen.")


WAYS: dict[str, tuple[Way, str]] = {
    # In the data
    "a value, the sum too large": (source("wage: 159475", "wage: 160475"), f"merdeka/{ACTIVE}"),
    "a value, the sum too small": (source("wage: 159475", "wage: 158475"), WAGE),
    "two values, the sum kept": (
        lambda data, patch: (
            source("wage: 159475", "wage: 159474")(data, patch),
            source("non_wage: 35814", "non_wage: 35815")(data, patch),
        ),
        WAGE,
    ),
    "the text that a document prints": (
        source(
            '{value: 23.5, about: true, as_printed: "sekitar 23,5',
            '{value: 23.6, about: true, as_printed: "sekitar 23,6',
        ),
        "merdeka/33.02/coverage_rate.non_asn.potential/2025-04",
    ),
    "a digit of a target": (
        source('{value: 43.19, as_printed: "43,19', '{value: 43.91, as_printed: "43,91', "september"),
        TARGET,
    ),
    "two documents swapped": (swapped, f"inews/{RATE}"),
    "a document deleted": (lambda data, _: (data / "sources/penderes.yaml").unlink(), TAPPERS),
    "a statement deleted": (source("    registered_firms: 4226\n", ""), "merdeka/33.02/registered_firms/2025-04"),
    "a document renamed": (
        lambda data, _: (data / "sources/penderes.yaml").rename(data / "sources/penderes-baru.yaml"),
        f"penderes/{TAPPERS}",
    ),
    "a value marked as doubted": (
        source("{value: 2.6, as_printed", '{value: 2.6, doubt: {id: Ragu, en: "Doubted"}, as_printed', "inews"),
        ACCIDENTS,
    ),
    "an exact value made rounded": (source("wage: 159475", "wage: {value: 159475, rounded_to: 5}"), WAGE),
    "another period": (source("{period: 2025-07}", "{period: 2025-06}", "penderes"), TAPPERS),
    "another base": (source("base: tapper_data_2025", "base: potential", "penderes"), TAPPERS),
    "another member": (
        source("{tappers: 6699}", "{non_asn: 6699}", "penderes"),
        TAPPED,
    ),
    "another region": (source('region: "33.02"', 'region: "33.03"', "penderes"), TAPPERS),
    "another unit": (
        lambda data, _: alter(data, "codelists/measures.yaml", "unit: cases_per_day", "unit: times"),
        ACCIDENTS,
    ),
    "another decision": (preferring_the_other, BUILT_UP),
    "a decision deleted": (lambda data, _: (data / "decisions/konstruksi.yaml").unlink(), BUILT_UP),
    "a measure renamed": (renamed_measure, ACCIDENTS),
    "a region renamed": (renamed_region, "br-purwokerto/benefits_paid/2025-01--2025-04"),
    "a slug renamed": (
        lambda data, _: alter(data, "codelists/measures.yaml", "slug: tingkat-cakupan", "slug: cakupan"),
        RATE,
    ),
    "a region's slug renamed": (
        lambda data, _: alter(data, "codelists/regions.yaml", "slug: banyumas", "slug: kab-banyumas"),
        RATE,
    ),
    # In the code
    "a formula": (formula, "33.02/uncovered_workers/2025-04"),
    "a rounding rule": (rounding, RATE),
    "a rule of wording": (wording, ACTIVE),
    # In the ledgers
    "a row edited": (ledger(lambda rows: [one.replace("214.687", "214.688") for one in rows]), ACTIVE),
    "a row removed": (ledger(lambda rows: [one for one in rows if f",{WAGE}," not in one]), WAGE),
    "rows in another order": (ledger(lambda rows: [*rows[:3], rows[4], rows[3], *rows[5:]]), "33.02/"),
    "a row inserted": (
        ledger(lambda rows: [*rows[:3], rows[3].replace("/2025-04", "/2025-03"), *rows[3:]]),
        "/2025-03",
    ),
    "a row doubled": (ledger(lambda rows: [*rows[:3], rows[3], *rows[3:]]), "33.02/"),
    "the last rows cut off": (ledger(lambda rows: rows[:-1]), "septem"),
    "a row called withdrawn": (
        ledger(lambda rows: [one.replace("added", "withdrawn") if f",{WAGE}," in one else one for one in rows]),
        WAGE,
    ),
    "other line ends": (ledger(lambda rows: [one.replace("\n", "\r\n") for one in rows]), "33.02/"),
    "the newest ledger cut off": (cut_off(release_too=False), ACCIDENTS),
    "the newest release cut off": (cut_off(release_too=True), ACCIDENTS),
    "all ledgers deleted": (lambda data, _: shutil.rmtree(data / "ledger"), ACCIDENTS),
    "a ledger redated": (lambda data, _: (data / NEWEST).rename(data / "ledger/2025-12-02.csv"), ACCIDENTS),
    "ledgers and data rewritten together": (rehashed, WAGE),
    # In the releases
    "a ledger before the newest": (backdated_ledger, "33.02/daily/2025-04"),
    "a recorded reason reworded": (unrecorded_reason, ACCIDENTS),
    "a revision that changes nothing": (
        lambda data, _: put(data, "releases/2025-12-24.yaml", correcting(RATE)),
        RATE,
    ),
    "a change called a withdrawal": (
        lambda data, patch: (
            source("{period: 2025-07}", "{period: 2025-06}", "penderes")(data, patch),
            put(data, "releases/2025-12-24.yaml", correcting(TAPPERS)),
        ),
        TAPPERS,
    ),
}


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
    assert len(WAYS) >= 40


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
        rest = {one.entry.id for one in commands.state(data).needing_reason}
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
