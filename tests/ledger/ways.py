"""Ways of tampering with what was published, each with what must be named when it is refused; tries none itself."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cakupan import commands
from cakupan.indicators import INDICATORS
from cakupan.ledger import Change, Entry, entries, ledgers, rows
from cakupan.ledger.chain import ledger_csv
from cakupan.problems import Problems
from cakupan.wording import grain, numbers
from tests.ledger.scratch import CASCADE, FIRST, RELEASE, SECOND, correcting, git, reasons
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
THIRD = date(2025, 12, 24)
ACCIDENTS_LINE = '    accidents_per_day: {value: 2.6, as_printed: "2,6"}\n'
INQUIRY = f"""\
statement: merdeka/{RATE}
answers:
  - {{on: 2025-12-09, office: Kantor contoh, text: {{id: Salah cetak., en: A misprint.}}}}
"""
NEWEST, OLDEST = f"ledger/{SECOND}.csv", f"ledger/{FIRST}.csv"


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


def recorded(*revisions: str) -> Way:
    """A third release, corrected as it should be and recorded; then its reasons are others, before any commit."""

    def way(data: Path, _: Patch) -> None:
        alter(data, "sources/inews.yaml", '{value: 2.6, as_printed: "2,6"}', '{value: 2.9, as_printed: "2,9"}')
        put(data, f"releases/{THIRD}.yaml", correcting(*CASCADE))
        assert commands.release(data, "en", today=THIRD) == 0
        put(data, f"releases/{THIRD}.yaml", reasons(*revisions))

    return way


def third_ledger(*changes: tuple[Change, Callable[[Entry], Entry]]) -> Way:
    """A ledger chained as it should be, whose rows do not follow from what was published."""

    def way(data: Path, _: Patch) -> None:
        newest = ledgers(data, Problems())[-1].rows[-1]
        made = rows([(change, of(newest.entry)) for change, of in changes], f"{THIRD}", newest.hash)
        put(data, f"ledger/{THIRD}.csv", ledger_csv(made))
        put(data, f"releases/{THIRD}.yaml", RELEASE)

    return way


def unattributed(*patterns: str) -> Way:
    """Ledgers rewritten together with data, after the attributes at the base told git to archive none of them."""

    def way(data: Path, patch: Patch) -> None:
        put(data, ".gitattributes", "".join(f"{one} export-ignore\n" for one in patterns))
        git(data.parent, "add", "--all")
        git(data.parent, "commit", "--quiet", "--message=Attributes")
        rehashed(data, patch)

    return way


def source_taken_away(data: Path, _: Patch) -> None:
    """The value stays; a document that stood behind it no longer does."""
    name = "33.02/registered_firms/2025-04"
    alter(data, "sources/inews.yaml", ACCIDENTS_LINE, f"{ACCIDENTS_LINE}    registered_firms: 4226\n")
    put(data, f"releases/{THIRD}.yaml", RELEASE)
    assert commands.release(data, "en", today=THIRD) == 0
    git(data.parent, "add", "--all")
    git(data.parent, "commit", "--quiet", "--message=A second document")
    alter(data, "sources/inews.yaml", "    registered_firms: 4226\n", "")
    put(data, "releases/2025-12-25.yaml", reasons(f'figure: "inews/{name}", kind: withdrawal'))


def inquired(change: Callable[[Path], object]) -> Way:
    """An answer, committed; then it is changed."""

    def way(data: Path, _: Patch) -> None:
        put(data, "inquiries/merdeka.yaml", INQUIRY)
        git(data.parent, "add", "--all")
        git(data.parent, "commit", "--quiet", "--message=An answer")
        assert commands.check(data, "en", "HEAD") == 0
        change(data)

    return way


def bare_document(data: Path) -> None:
    """A document of which nothing was taken, committed."""
    put(data, "sources/kosong.yaml", "publisher: Kosong\npublished: 2025-12-01\nstatements: []\n")
    git(data.parent, "add", "--all")
    git(data.parent, "commit", "--quiet", "--message=A document")


def slug_given_away(data: Path, _: Patch) -> None:
    """A measure is withdrawn properly, and another goes by its slug: old citations would lead to another figure."""
    alter(data, "sources/inews.yaml", "    accidents_per_day: ", "    new_participants: 3\n    #")
    lists = (data / "codelists/measures.yaml").read_text("utf-8")
    old, new = (re.search(rf"code: {one}, slug: ([^,]+),", lists) for one in ("accidents_per_day", "new_participants"))
    assert old
    assert new
    lists = lists.replace(f"slug: {old[1]},", "slug: dulu,").replace(f"slug: {new[1]},", f"slug: {old[1]},")
    put(data, "codelists/measures.yaml", lists)
    put(data, f"releases/{THIRD}.yaml", reasons(*(f'figure: "{one}", kind: withdrawal' for one in CASCADE)))


def dated(day: str, *, made: bool) -> Way:
    """A release of a day to come, written or recorded."""

    def way(data: Path, _: Patch) -> None:
        put(data, f"releases/{day}.yaml", RELEASE)
        if made:
            assert commands.release(data, "en", today=date.fromisoformat(day)) == 0

    return way


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
    "a recorded reason taken away": (recorded(), ACCIDENTS),
    "a recorded correction called a withdrawal": (
        recorded(*(f'figure: "{one}", kind: withdrawal' for one in CASCADE)),
        ACCIDENTS,
    ),
    "a recorded reason for what did not change": (
        recorded(*(f'figure: "{one}", kind: correction' for one in (*CASCADE, RATE))),
        RATE,
    ),
    "a recorded release retitled": (
        lambda data, _: alter(data, f"releases/{SECOND}.yaml", "Second release", "Another title"),
        f"the release {SECOND} is no longer the same",
    ),
    "a release of a day to come": (dated("2099-12-24", made=False), "the release 2099-12-24 is dated in the future"),
    "a ledger of a day to come": (dated("2099-12-24", made=True), "the release 2099-12-24 is dated in the future"),
    "a row recorded twice": (
        third_ledger(
            ("changed", lambda one: replace(one, value="3")), ("changed", lambda one: replace(one, value="4"))
        ),
        ACCIDENTS,
    ),
    "a row added that was there": (third_ledger(("added", lambda one: replace(one, value="3"))), ACCIDENTS),
    "a row changed that was not there": (
        third_ledger(("changed", lambda one: replace(one, id="33.02/daily/2025-04", address="/x/#y"))),
        "33.02/daily/2025-04",
    ),
    "a row changed to the same": (third_ledger(("changed", lambda one: one)), ACCIDENTS),
    "a row withdrawn as it never was": (third_ledger(("withdrawn", lambda one: replace(one, value="9"))), ACCIDENTS),
    "a row at another's address": (
        third_ledger(("added", lambda one: replace(one, id="33.02/daily/2025-04"))),
        "33.02/daily/2025-04",
    ),
    "a slug given away": (slug_given_away, "33.02/new_participants/2025-04"),
    # With what git is told
    "attributes that hide ledgers": (unattributed("ledger/*", "releases/*"), WAGE),
    "attributes that hide the folder": (unattributed("/ledger", "*.csv"), WAGE),
    # In what stands behind and beside the figures
    "a document taken from a figure": (source_taken_away, "33.02/registered_firms/2025-04"),
    "a document without statements deleted": (
        lambda data, patch: (bare_document(data), (data / "sources/kosong.yaml").unlink()),
        "the source kosong",
    ),
    "an answer reworded": (
        inquired(lambda data: alter(data, "inquiries/merdeka.yaml", "A misprint.", "All is well.")),
        f"merdeka/{RATE}",
    ),
    "an answer deleted": (inquired(lambda data: (data / "inquiries/merdeka.yaml").unlink()), f"merdeka/{RATE}"),
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
