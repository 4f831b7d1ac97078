"""Whether the ledgers still are what was written: rows edited, files missing or misdated; mends nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from ..model.archive import Release
from ..problems import Place, Problems, kind
from ..text import Text
from .chain import FIRST, Ledger, chained
from .owners import report_taken
from .replay import replay

LEDGER_EDITED = kind(
    "ledger_edited",
    Text(
        "baris buku besar untuk {entry} tidak cocok dengan hash-nya: baris ini diubah, atau baris sebelumnya dihapus",
        "the ledger's row for {entry} does not match its hash: it was edited, or a row before it was removed",
    ),
    Text(
        "kembalikan {file} dari git; angka yang sudah terbit hanya diubah lewat revises: pada rilis baru",
        "restore {file} from git; a published figure changes only by revises: in a new release",
    ),
)
BROKEN_CHAIN = kind(
    "broken_chain",
    Text(
        "buku besar ini tidak menyambung ke {previous}: awalnya diubah, atau ada buku besar yang hilang di antaranya",
        "this ledger does not follow {previous}: its beginning was edited, or a ledger between them is missing",
    ),
    Text("kembalikan isi data/ledger/ dari git", "restore data/ledger/ from git"),
)
LEDGER_WITHOUT_RELEASE = kind(
    "ledger_without_release",
    Text(
        "buku besar {release} tidak mempunyai berkas rilis",
        "the ledger {release} has no release file",
    ),
    Text(
        "kembalikan data/releases/{release}.yaml dari git",
        "restore data/releases/{release}.yaml from git",
    ),
)
RELEASE_NEVER_MADE = kind(
    "release_never_made",
    Text(
        "rilis {release} tidak pernah dicatat, padahal rilis {newest} sudah",
        "the release {release} was never recorded, but {newest} was",
    ),
    Text(
        "rilis tidak pernah bertanggal mundur: ganti nama berkas ini menjadi tanggal hari rilis dibuat",
        "releases are never backdated: rename this file to the day on which the release is made",
    ),
)
RELEASE_IN_FUTURE = kind(
    "release_in_future",
    Text(
        "rilis {release} bertanggal di masa depan; hari ini {today}",
        "the release {release} is dated in the future; today is {today}",
    ),
    Text(
        "rilis bertanggal hari dibuatnya, menurut jam Indonesia Barat: ganti nama berkas ini, atau periksa jam mesin",
        "a release bears the day on which it is made, by Western Indonesian time: rename this file, or check the clock",
    ),
)
NO_LEDGER = Text("awal buku besar", "the beginning of the ledger")


def verify(ledgers: Sequence[Ledger], releases: Iterable[Release] | None = None) -> Problems:
    """What is wrong with the ledgers, the oldest first; held against the releases where these are given."""
    problems = Problems()
    previous, before = FIRST, ""
    for ledger in ledgers:
        previous = _follow(ledger, previous, before, problems)
        before = ledger.file
    if releases is not None:
        known = {one.id: one for one in releases}
        _hold_against(ledgers, known, problems)
        # Of rows that were edited nothing can be followed.
        if not problems:
            problems += replay(ledgers, known.values())
            report_taken(ledgers, (), {}, problems)
    return problems


def report_future(ledgers: Iterable[Ledger], releases: Iterable[Release], today: date) -> Problems:
    """Releases, written or recorded, that bear a day after `today`: nobody could make another until then."""
    problems = Problems()
    places = {one.release: Place(one.file) for one in ledgers} | {one.id: one.place for one in releases}
    for release in sorted(one for one in places if one > today.isoformat()):
        problems.report(RELEASE_IN_FUTURE, places[release], release=release, today=today)
    return problems


def _follow(ledger: Ledger, previous: str, before: str, problems: Problems) -> str:
    """The last hash of `ledger`. A row is held against the hash that stands before it, so one edit is one problem."""
    for number, row in enumerate(ledger.rows):
        if row.hash != chained(previous, ledger.release, row.change, row.entry):
            place = Place(ledger.file, row.line)
            if number == 0:
                problems.report(BROKEN_CHAIN, place, previous=before or NO_LEDGER)
            else:
                problems.report(LEDGER_EDITED, place, entry=row.entry.id, file=ledger.file)
        previous = row.hash
    return previous


def _hold_against(ledgers: Sequence[Ledger], releases: dict[str, Release], problems: Problems) -> None:
    recorded = {one.release for one in ledgers}
    for ledger in ledgers:
        if ledger.release not in releases:
            problems.report(LEDGER_WITHOUT_RELEASE, Place(ledger.file), release=ledger.release)
    newest = max(recorded, default="")
    for release in releases.values():
        if release.id not in recorded and release.id < newest:
            problems.report(RELEASE_NEVER_MADE, release.place, release=release.id, newest=newest)
