"""Whether each recorded release follows from those before it and says why it changed what it did; mends nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..model.archive import Release
from ..problems import Place, Problems, kind
from ..text import Text
from .chain import Ledger, Row
from .changes import Difference, difference
from .entry import Entry, Name
from .revisions import report_reasons, told

ROW_MISFIT = kind(
    "row_misfit",
    Text(
        "baris ini mencatat {entry} sebagai {change}, padahal {fact}",
        "this row records {entry} as {change}, but {fact}",
    ),
    Text(
        "kembalikan {file} dari git; buku besar hanya ditulis oleh invoke release",
        "restore {file} from git; ledgers are written by invoke release alone",
    ),
)
REASON_MISSING = kind(
    "reason_missing",
    Text(
        "rilis {release} mencatat bahwa {entry} berubah dari {old}, tetapi tidak menyebut alasannya",
        "the release {release} records that {entry} is no longer {old}, but gives no reason",
    ),
    Text(
        "kembalikan butirnya pada revises: di data/releases/{release}.yaml",
        "restore its item in revises: of data/releases/{release}.yaml",
    ),
)
TWICE = Text("rilis ini sudah mencatatnya", "this release has recorded it already")
KNOWN = Text("sebelumnya sudah terbit", "it was published before")
UNKNOWN = Text("sebelumnya tidak terbit", "it was not published before")
ALIKE = Text("isinya sama dengan yang sebelumnya", "it says the same as before")
OTHERWISE = Text("yang terakhir terbit lain isinya", "it last was published otherwise")


def replay(ledgers: Sequence[Ledger], releases: Iterable[Release]) -> Problems:
    """What is wrong with the rows of ledgers, the oldest first, and with the reasons of the releases they record."""
    problems = Problems()
    written = {one.id: one for one in releases}
    known: dict[Name, Entry] = {}
    for ledger in ledgers:
        misfits = Problems()
        after = _followed(ledger, known, misfits)
        problems += misfits
        # A ledger without its release file is told by itself; of rows that do not fit no reason can be asked.
        if ledger.release in written and not misfits:
            _report_release(written[ledger.release], ledger, difference(known, after), after, problems)
        known = after
    return problems


def _followed(ledger: Ledger, known: Mapping[Name, Entry], problems: Problems) -> dict[Name, Entry]:
    """What is published after a ledger; rows that do not fit what was are reported."""
    after, seen = dict(known), set()
    for row in ledger.rows:
        name = row.entry.name
        fact = TWICE if name in seen else _misfit(row, known.get(name))
        if fact:
            place = Place(ledger.file, row.line)
            problems.report(ROW_MISFIT, place, entry=row.entry.id, change=row.change, fact=fact, file=ledger.file)
        seen.add(name)
        if row.change == "withdrawn":
            after.pop(name, None)
        else:
            after[name] = row.entry
    return after


def _misfit(row: Row, before: Entry | None) -> Text | None:
    """What the row's word does not fit; None where it fits."""
    if row.change == "added":
        return KNOWN if before else None
    if before is None:
        return UNKNOWN
    if row.change == "changed":
        return ALIKE if row.entry == before else None
    return None if row.entry == before else OTHERWISE


def _report_release(
    release: Release,
    ledger: Ledger,
    differences: Sequence[Difference],
    after: Mapping[Name, Entry],
    problems: Problems,
) -> None:
    changed = {one.entry.id: one for one in differences if one.old}
    revised = {one.figure for one in release.revises}
    lines = {row.entry.name: row.line for row in ledger.rows}
    for id_, one in changed.items():
        if one.needs_reason and one.old and id_ not in revised:
            place = Place(ledger.file, lines[one.entry.name])
            problems.report(REASON_MISSING, place, entry=id_, release=release.id, old=told(one.old))
    report_reasons(release, changed, {id_ for _, id_ in after}, problems)
