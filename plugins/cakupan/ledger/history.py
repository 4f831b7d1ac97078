"""What each published figure and statement was in every release, and why it changed; reads no file, judges nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ..model.archive import Release, Revision
from ..text import Text
from .chain import Change, Ledger, Row, last_hash, published
from .entry import Entry, Name

REVISION_KINDS = {
    "scheduled": Text("pembaruan terjadwal", "scheduled update"),
    "correction": Text("koreksi", "correction"),
    "method": Text("perubahan cara hitung", "change of method"),
    "redated": Text("tanggal diperjelas", "date made clearer"),
    "withdrawal": Text("penarikan", "withdrawal"),
}
"""Why a published figure changed, in the words of pages and feeds."""


@dataclass(frozen=True, kw_only=True)
class Vintage:
    """What an entry was from one row of a ledger to the next.

    `releases` are those in which it stood so, the one that recorded it first. Where `change` is `withdrawn`,
    `entry` is what it last was. `revision` is the reason that the release gave; None for what was new, and
    for a change of sources or address alone, which needs none.
    """

    change: Change
    entry: Entry
    releases: tuple[str, ...]
    revision: Revision | None = None
    file: str = ""
    line: int = 0

    @property
    def since(self) -> str:
        """The release that recorded it."""
        return self.releases[0]

    @property
    def standing(self) -> bool:
        """Whether there was anything to cite: not once it was withdrawn."""
        return self.change != "withdrawn"


@dataclass(frozen=True)
class History:
    """All vintages by kind and id, the oldest first, in the order in which they were first published."""

    ledgers: tuple[Ledger, ...] = ()
    vintages: Mapping[Name, tuple[Vintage, ...]] = field(default_factory=dict)

    @property
    def releases(self) -> tuple[str, ...]:
        return tuple(one.release for one in self.ledgers)

    @property
    def newest(self) -> str:
        """The id of the newest recorded release; empty before the first."""
        return self.releases[-1] if self.ledgers else ""

    def of(self, name: Name) -> tuple[Vintage, ...]:
        """All vintages of an entry; none for what was never published."""
        return self.vintages.get(name, ())

    def at(self, name: Name, release: str) -> Vintage | None:
        """The vintage that stood in a release; None where there was none or it was withdrawn."""
        found = (one for one in self.of(name) if one.standing and release in one.releases)
        return next(found, None)

    def successor(self, vintage: Vintage) -> Vintage | None:
        """What a vintage that ended as redated goes on as today, through all its names; None where that is gone too."""
        passed: set[Name] = set()
        while not vintage.standing:
            to = vintage.revision.to if vintage.revision and vintage.revision.kind == "redated" else None
            name: Name = (vintage.entry.kind, to or "")
            if name in passed or not self.of(name):
                return None
            passed.add(name)
            vintage = self.of(name)[-1]
        return vintage

    def as_of(self, release: str) -> dict[Name, Entry]:
        """Everything that was published once a release was made. Raises KeyError for a release without a ledger."""
        return published(self.ledgers[: self.releases_index[release] + 1])

    def seal(self, release: str) -> str:
        """The hash of a release's last row: it stands for that release and for all before. Raises KeyError."""
        return last_hash(self.ledgers[: self.releases_index[release] + 1])

    @cached_property
    def releases_index(self) -> dict[str, int]:
        return {release: place for place, release in enumerate(self.releases)}

    @cached_property
    def withdrawn(self) -> dict[Name, Vintage]:
        """What was once published and no longer is, with the row that withdrew it."""
        return {name: found[-1] for name, found in self.vintages.items() if not found[-1].standing}


def history(ledgers: Sequence[Ledger], releases: Iterable[Release]) -> History:
    """The history that ledgers, the oldest first, tell with the reasons of their releases."""
    revisions = {(release.id, one.figure): one for release in releases for one in release.revises}
    rows: dict[Name, list[tuple[int, Row]]] = defaultdict(list)
    for place, ledger in enumerate(ledgers):
        for row in ledger.rows:
            rows[row.entry.name].append((place, row))
    return History(
        tuple(ledgers),
        {name: tuple(_vintages(found, ledgers, revisions)) for name, found in rows.items()},
    )


def _vintages(
    rows: Sequence[tuple[int, Row]], ledgers: Sequence[Ledger], revisions: Mapping[tuple[str, str], Revision]
) -> Iterator[Vintage]:
    """Each row until the next one of the same entry, or until today."""
    ends = [*(place for place, _ in rows[1:]), len(ledgers)]
    for (place, row), end in zip(rows, ends, strict=True):
        ledger = ledgers[place]
        yield Vintage(
            change=row.change,
            entry=row.entry,
            releases=tuple(one.release for one in ledgers[place:end]),
            revision=revisions.get((ledger.release, row.entry.id)),
            file=ledger.file,
            line=row.line,
        )
