"""What differs from what is published, and which of it a release must give a reason for; writes no row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model.archive import Release
from ..problems import Place, Problems, kind
from ..text import Text
from .chain import Change, Ledger
from .entry import Entry, Name

CHANGED_SILENTLY = kind(
    "changed_silently",
    Text(
        "{entry} sudah terbit sebagai {old}, sekarang menjadi {new}",
        "{entry} was published as {old} and is now {new}",
    ),
    Text(
        'kembalikan nilainya, atau sebutkan alasannya pada revises: di rilis baru: {{figure: "{entry}", '
        "kind: correction, reason: {{id: …, en: …}}}}",
        'restore the value, or give the reason in revises: of a new release: {{figure: "{entry}", '
        "kind: correction, reason: {{id: …, en: …}}}}",
    ),
)
VANISHED = kind(
    "vanished",
    Text(
        "{entry} sudah terbit sebagai {old}, sekarang tidak ada lagi",
        "{entry} was published as {old} and is no longer there",
    ),
    Text(
        'kembalikan datanya, atau sebutkan alasannya pada revises: di rilis baru: {{figure: "{entry}", '
        "kind: withdrawal, reason: {{id: …, en: …}}}} (redated bila tanggalnya kini lebih jelas)",
        'restore the data, or give the reason in revises: of a new release: {{figure: "{entry}", '
        "kind: withdrawal, reason: {{id: …, en: …}}}} (redated where its date is now better known)",
    ),
)
MOVED = kind(
    "moved",
    Text(
        "{entry} sudah terbit di {old}, sekarang di {new}; alamat yang sudah terbit tidak boleh mati",
        "{entry} was published at {old} and is now at {new}; a published address never dies",
    ),
    Text(
        "kembalikan slug yang semula di data/codelists/; slug indikator tanpa ukuran ikut namanya",
        "restore the former slug in data/codelists/; an indicator without a measure has its slug from its name",
    ),
)
IDLE_REVISION = kind(
    "idle_revision",
    Text(
        "rilis ini merevisi {entry}, tetapi angka itu tidak berubah atau belum pernah terbit",
        "this release revises {entry}, which does not change or was never published",
    ),
    Text("periksa id-nya, atau hapus butir itu dari revises:", "check the id, or delete the item from revises:"),
)


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One entry before and after; None where it was or is not there."""

    old: Entry | None
    new: Entry | None

    @property
    def change(self) -> Change:
        return "added" if self.old is None else "withdrawn" if self.new is None else "changed"

    @property
    def entry(self) -> Entry:
        """What the ledger records: the entry as it is now, or as it last was."""
        entry = self.new or self.old
        assert entry is not None
        return entry

    @property
    def needs_reason(self) -> bool:
        """Whether somebody may have cited what is no longer so."""
        return self.old is not None and (self.new is None or self.old.said != self.new.said)


def difference(published: Mapping[Name, Entry], entries: Mapping[Name, Entry]) -> list[Difference]:
    """What a release would record now, in the order of ids."""
    return [
        Difference(old=published.get(name), new=entries.get(name))
        for name in sorted({*published, *entries})
        if published.get(name) != entries.get(name)
    ]


def pending(releases: Iterable[Release], ledgers: Sequence[Ledger]) -> list[Release]:
    """The releases that are written but not yet recorded: only these can still give a reason."""
    newest = max((one.release for one in ledgers), default="")
    return [one for one in releases if one.id > newest]


def unreleased(differences: Iterable[Difference], releases: Iterable[Release], place: Place) -> Problems:
    """What changed without a reason in one of the pending `releases`; `place` is where reasons would go.

    What is new needs none: it waits for the next release.
    """
    problems = Problems()
    changed = {one.entry.id: one for one in differences if one.old is not None}
    releases = list(releases)
    revised = {revision.figure for release in releases for revision in release.revises}
    for id_, one in changed.items():
        if one.new and one.old and one.new.address != one.old.address:
            problems.report(MOVED, place, entry=id_, old=one.old.address, new=one.new.address)
        if one.needs_reason and id_ not in revised:
            _report_silent(one, place, problems)
    for release in releases:
        for revision in release.revises:
            if revision.figure not in changed:
                problems.report(IDLE_REVISION, release.place, entry=revision.figure)
    return problems


def _report_silent(one: Difference, place: Place, problems: Problems) -> None:
    assert one.old is not None
    if one.new is None:
        problems.report(VANISHED, place, entry=one.old.id, old=told(one.old))
    else:
        problems.report(CHANGED_SILENTLY, place, entry=one.old.id, old=told(one.old), new=told(one.new))


def told(entry: Entry) -> Text:
    """An entry's text with its exact value, since two values may print alike."""
    return Text(*(f"{text} ({entry.value} {entry.unit})" for text in (entry.text_id, entry.text_en)))
