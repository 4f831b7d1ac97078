"""Whether every change of what is published has a typed reason that fits it; finds no change itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches

from ..model.archive import Release, Revision, RevisionKind
from ..problems import Place, Problems, kind
from ..text import Text
from .changes import Difference
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
SOURCE_DROPPED = kind(
    "source_dropped",
    Text(
        "{entry} sudah terbit dengan sumber {sources}, sekarang tidak lagi bersandar padanya",
        "{entry} was published with the source {sources} and no longer rests on it",
    ),
    Text(
        'kembalikan sumbernya, atau sebutkan alasannya pada revises: di rilis baru: {{figure: "{entry}", '
        "kind: correction, reason: {{id: …, en: …}}}}",
        'restore the source, or give the reason in revises: of a new release: {{figure: "{entry}", '
        "kind: correction, reason: {{id: …, en: …}}}}",
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
WRONG_KIND = kind(
    "wrong_revision_kind",
    Text(
        "{entry} direvisi sebagai {typed}, padahal {fact}",
        "{entry} is revised as {typed}, but {fact}",
    ),
    Text("pakai salah satu: {fitting}", "use one of: {fitting}"),
)
REDATED_WHERE = kind(
    "redated_where",
    Text(
        "{entry} direvisi sebagai redated, tetapi to: {typed} bukan id yang terbit sekarang",
        "{entry} is revised as redated, but to: {typed} is no id that is published now",
    ),
    Text('tulis to: dengan id barunya, misalnya "{nearest}"', 'write to: with its new id, such as "{nearest}"'),
)
TO_WHERE = kind(
    "to_without_redated",
    Text("{entry} bukan redated, jadi tidak punya to:", "{entry} is not redated, so it has no to:"),
    Text("hapus to:, atau pakai kind: redated", "delete to:, or use kind: redated"),
)
REVISED_TWICE = kind(
    "revised_twice",
    Text("{entry} direvisi lebih dari sekali", "{entry} is revised more than once"),
    Text("simpan satu butir saja di revises:", "keep only one item in revises:"),
)
STILL_THERE = Text("masih ada dan nilainya berubah", "it is still there and its value changed")
NOT_THERE = Text("tidak ada lagi", "it is no longer there")
FITTING: dict[bool, tuple[RevisionKind, ...]] = {
    True: ("withdrawal", "redated"),
    False: ("scheduled", "correction", "method"),
}
"""Which kinds of revision fit, by whether the entry vanished."""


def unreleased(
    differences: Iterable[Difference],
    releases: Iterable[Release],
    places: Mapping[Name, Place],
    published: Collection[str] = (),
) -> Problems:
    """What changed without a fitting reason in one of the pending `releases`.

    `places` say where each change is seen: the statement at fault, or the row of the ledger for what is gone.
    `published` are the ids that a redated figure may go on as. What is new needs no reason: it waits for a release.
    """
    problems = Problems()
    changed = {one.entry.id: one for one in differences if one.old is not None}
    releases = list(releases)
    revised = {revision.figure for release in releases for revision in release.revises}
    for id_, one in changed.items():
        place = places[one.entry.name]
        if one.new and one.old and one.new.address != one.old.address:
            problems.report(MOVED, place, entry=id_, old=one.old.address, new=one.new.address)
        if one.needs_reason and id_ not in revised:
            _report_silent(one, place, problems)
    for release in releases:
        report_reasons(release, changed, published, problems)
    return problems


def _report_silent(one: Difference, place: Place, problems: Problems) -> None:
    assert one.old is not None
    if one.new is None:
        problems.report(VANISHED, place, entry=one.old.id, old=told(one.old))
    elif not one.revised:
        problems.report(SOURCE_DROPPED, place, entry=one.old.id, sources=", ".join(one.dropped))
    else:
        problems.report(CHANGED_SILENTLY, place, entry=one.old.id, old=told(one.old), new=told(one.new))


def report_reasons(
    release: Release, changed: Mapping[str, Difference], published: Collection[str], problems: Problems
) -> None:
    """Reasons of a release that fit nothing of what it changed, by id, with what is published after it."""
    places = {one.figure: one.place for one in release.revises}
    for id_, count in Counter(one.figure for one in release.revises).items():
        if count > 1:
            problems.report(REVISED_TWICE, places[id_], entry=id_)
    for revision in release.revises:
        one = changed.get(revision.figure)
        if one is None:
            problems.report(IDLE_REVISION, revision.place, entry=revision.figure)
        else:
            _report_misfit(revision, one, published, problems)


def _report_misfit(revision: Revision, one: Difference, published: Collection[str], problems: Problems) -> None:
    id_, vanished, place = revision.figure, one.new is None, revision.place
    if revision.kind not in FITTING[vanished]:
        values = {"typed": revision.kind, "fitting": ", ".join(FITTING[vanished])}
        problems.report(WRONG_KIND, place, entry=id_, fact=NOT_THERE if vanished else STILL_THERE, **values)
    elif revision.kind == "redated" and (revision.to not in published or revision.to == id_):
        # Of a document's statement the new id begins alike; of a figure it has the same region and name.
        alike = [name for name in sorted(published) if name.rpartition("/")[0] == id_.rpartition("/")[0]]
        nearest = next(iter(get_close_matches(id_, alike or sorted(published), 1, 0)), "…")
        problems.report(REDATED_WHERE, place, entry=id_, typed=revision.to or "…", nearest=nearest)
    elif revision.kind != "redated" and revision.to:
        problems.report(TO_WHERE, place, entry=id_)


def told(entry: Entry) -> Text:
    """An entry's text with its exact value, since two values may print alike."""
    return Text(*(f"{text} ({entry.value} {entry.unit})" for text in (entry.text_id, entry.text_en)))
