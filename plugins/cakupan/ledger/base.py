"""Whether all that was recorded at a base is still there, as it was, whatever the data say now; mends nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from ..model.archive import Inquiry, Release
from ..model.statement import Source
from ..problems import Place, Problems, kind
from ..text import Text
from .chain import Ledger, Row

LEDGER_MISSING = kind(
    "ledger_missing",
    Text(
        "buku besar {release} ada di {base}, di sini tidak: {count} baris hilang, antara lain {entries}",
        "the ledger {release} is in {base} and not here: rows lost: {count}, among them {entries}",
    ),
    Text(
        "kembalikan {file} dari git; bila cabang ini tertinggal, gabungkan {base} lebih dahulu",
        "restore {file} from git; where this branch is behind, merge {base} first",
    ),
)
ROW_REWRITTEN = kind(
    "row_rewritten",
    Text(
        "baris {entry} di {base} tertulis {old}, di sini {new}",
        "the row of {entry} says {old} in {base}, and {new} here",
    ),
    Text(
        "kembalikan {file} dari git; angka yang sudah terbit hanya diubah lewat revises: pada rilis baru",
        "restore {file} from git; a published figure changes only by revises: in a new release",
    ),
)
LEDGER_REWRITTEN = kind(
    "ledger_rewritten",
    Text(
        "berkas ini tidak lagi sama dengan yang di {base}, mulai dari baris {entry}",
        "this file is no longer the same as in {base}, from the row of {entry} on",
    ),
    Text("kembalikan {file} dari git", "restore {file} from git"),
)
LEDGER_BACKDATED = kind(
    "ledger_backdated",
    Text(
        "buku besar {release} baru di sini, tetapi {base} sudah memuat rilis {newest}: {entries}",
        "the ledger {release} is new here, but {base} holds the release {newest} already: {entries}",
    ),
    Text(
        "rilis tidak pernah bertanggal mundur: buat rilis bertanggal hari ini",
        "releases are never backdated: make a release that is dated today",
    ),
)
REASONS_REWRITTEN = kind(
    "reasons_rewritten",
    Text(
        "alasan revisi {entry} tidak lagi sama dengan yang di {base}",
        "the revision of {entry} is no longer the same as in {base}",
    ),
    Text(
        "kembalikan revises: dari git; alasan yang sudah terbit tidak diubah",
        "restore revises: from git; a published reason is not changed",
    ),
)
RELEASE_REWRITTEN = kind(
    "release_rewritten",
    Text(
        "judul atau isi rilis {release} tidak lagi sama dengan yang di {base}",
        "the title or the adds: of the release {release} is no longer the same as in {base}",
    ),
    Text(
        "kembalikan berkas rilis itu dari git; yang perlu ditambahkan ditulis pada rilis berikutnya",
        "restore that release file from git; what is to be added is said in the next release",
    ),
)
INQUIRY_REWRITTEN = kind(
    "inquiry_rewritten",
    Text(
        "{step} tentang {statement} tidak lagi sama dengan yang di {base}",
        "{step} of the inquiry about {statement} is no longer the same as in {base}",
    ),
    Text(
        "kembalikan dari git; jawaban yang menyusul ditambahkan sebagai butir baru pada answers:",
        "restore it from git; a further answer is added as a new item of answers:",
    ),
)
SOURCE_GONE = kind(
    "source_gone",
    Text(
        "sumber {source} punya halaman di {base}, dan di sini tidak ada lagi; buku besar tidak mengenalnya, "
        "karena tidak ada pernyataannya yang pernah terbit",
        "the source {source} has a page in {base} and is gone here; no ledger knows of it, since no statement of it "
        "was ever published",
    ),
    Text(
        "kembalikan berkasnya dari git; sumber boleh tanpa pernyataan (statements: [])",
        "restore its file from git; a source may be without statements (statements: [])",
    ),
)
ABSENT = Text("tidak ada", "nothing")
NAMED = 3
"""So many entries of a whole file are named; the rest are counted."""


def report_rewritten(
    before: Sequence[Ledger], now: Sequence[Ledger], base: str, files: tuple[dict[str, bytes], dict[str, bytes]]
) -> Problems:
    """Ledgers of `base` that are missing or no longer the same here, and new ones that are older than its newest.

    `files` are the bytes of each ledger by its release, before and now: a file that reads alike may still differ.
    """
    problems = Problems()
    here = {one.release: one for one in now}
    for ledger in before:
        if ledger.release not in here:
            values = {"release": ledger.release, "file": ledger.file, "count": len(ledger.rows)}
            problems.report(LEDGER_MISSING, Place(ledger.file), base=base, entries=_some(ledger), **values)
        elif files[0].get(ledger.release) != files[1].get(ledger.release):
            _report_rows(ledger, here[ledger.release], base, problems)
    newest = max((one.release for one in before), default="")
    for release in sorted(here.keys() - {one.release for one in before}):
        if release < newest:
            values = {"release": release, "newest": newest, "entries": _some(here[release])}
            problems.report(LEDGER_BACKDATED, Place(here[release].file), base=base, **values)
    return problems


def report_releases(before: Iterable[Release], now: Iterable[Release], recorded: set[str], base: str) -> Problems:
    """What recorded releases said that was taken away, added to or reworded since `base`."""
    problems = Problems()
    here = {one.id: one for one in now}
    for old in before:
        new = here.get(old.id)
        # A release file that is gone is told with its ledger.
        if old.id in recorded and new:
            if (old.title, old.adds) != (new.title, new.adds):
                problems.report(RELEASE_REWRITTEN, new.place, release=old.id, base=base)
            for one in sorted({*old.revises} ^ {*new.revises}, key=lambda one: one.figure):
                problems.report(REASONS_REWRITTEN, new.place, entry=one.figure, base=base)
    return problems


def report_inquiries(before: Iterable[Inquiry], now: Iterable[Inquiry], base: str) -> Problems:
    """Questions, answers and resolutions of `base` that were taken away or reworded; more may follow."""
    problems = Problems()
    here = {one.statement: one for one in now}
    for old in before:
        new = here.get(old.statement)
        for step, was, is_ in (
            ("asked:", old.asked, new and new.asked),
            ("answers:", old.answers, new and new.answers[: len(old.answers)]),
            ("resolved:", old.resolved, new and new.resolved),
        ):
            if was and was != is_:
                place = new.place if new else old.place
                problems.report(INQUIRY_REWRITTEN, place, step=step, statement=old.statement, base=base)
    return problems


def report_sources(before: Iterable[Source], now: Collection[str], ledgers: Iterable[Ledger], base: str) -> Problems:
    """Documents of `base` that are gone and of which no ledger keeps a statement: their pages would die."""
    problems = Problems()
    kept = {name for ledger in ledgers for row in ledger.rows for name in row.entry.sources.split()}
    for source in before:
        if source.id not in now and source.id not in kept:
            problems.report(SOURCE_GONE, source.place, source=source.id, base=base)
    return problems


def _report_rows(before: Ledger, now: Ledger, base: str, problems: Problems) -> None:
    """Each row that differs, by its entry; where all are alike, the first that stands elsewhere or otherwise."""
    old, new = ({row.entry.name: row for row in one.rows} for one in (before, now))
    differing = [name for name in sorted({*old, *new}) if _said(old.get(name)) != _said(new.get(name))]
    for name in differing:
        row = new.get(name)
        place = Place(now.file, row.line if row else 1)
        values = {"old": _said(old.get(name)) or ABSENT, "new": _said(row) or ABSENT}
        problems.report(ROW_REWRITTEN, place, entry=name[1], base=base, file=now.file, **values)
    if not differing:
        first = next((a for a, b in zip(before.rows, now.rows, strict=False) if a != b), None)
        row = first or next(iter(before.rows), None)
        id_ = row.entry.id if row else ABSENT
        problems.report(LEDGER_REWRITTEN, Place(now.file, row.line if row else 1), entry=id_, base=base, file=now.file)


def _said(row: Row | None) -> str:
    """All that a row says but its hash, which follows from the rest."""
    return " | ".join(row.cells[:-1]) if row else ""


def _some(ledger: Ledger) -> str:
    named = ", ".join(row.entry.id for row in ledger.rows[:NAMED])
    return f"{named}, …" if len(ledger.rows) > NAMED else named
