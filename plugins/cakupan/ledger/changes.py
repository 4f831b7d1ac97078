"""What differs from what is published, one value an entry; judges no reason and writes no row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model.archive import Release
from .chain import Change, Ledger
from .entry import Entry, Name


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
    def dropped(self) -> list[str]:
        """The documents that it no longer rests on, though it still is there."""
        before, now = (one.sources.split() if one else [] for one in (self.old, self.new))
        return [one for one in before if one not in now] if self.new else []

    @property
    def revised(self) -> bool:
        """Whether it no longer says what it said."""
        return self.old is not None and (self.new is None or self.old.said != self.new.said)

    @property
    def needs_reason(self) -> bool:
        """Whether somebody may have cited what is no longer so, or a document that no longer stands behind it."""
        return self.old is not None and (self.revised or bool(self.dropped))


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
