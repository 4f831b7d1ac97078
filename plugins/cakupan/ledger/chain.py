"""Rows of a ledger, the hash that ties each to the one before, and what all of them say together; opens no file.

A row's hash is the SHA-256 of the hash before it, its release and its own cells, as one JSON list in UTF-8
without spaces. So whoever edits, removes or moves a row, or redates a ledger, breaks every chain kept elsewhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from hashlib import sha256
from typing import Literal

from ..downloads.table import csv_text
from .entry import Entry, Name

Change = Literal["added", "changed", "withdrawn"]
ENTRY_COLUMNS = tuple(one.name for one in fields(Entry))
COLUMNS = ("change", *ENTRY_COLUMNS, "hash")
FIRST = ""
"""What the very first row is chained to."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line: an entry as it is from then on, or as it last was where it is withdrawn."""

    change: Change
    entry: Entry
    hash: str
    line: int = field(default=0, compare=False)

    @property
    def cells(self) -> tuple[str, ...]:
        return (self.change, *_cells(self.entry), self.hash)


@dataclass(frozen=True, kw_only=True)
class Ledger:
    """What one release added, changed and withdrew; `file` is where it stands."""

    release: str
    file: str
    rows: tuple[Row, ...] = ()


def chained(previous: str, release: str, change: Change, entry: Entry) -> str:
    """The hash of a row that follows the one with the hash `previous`."""
    content = json.dumps([previous, release, change, *_cells(entry)], ensure_ascii=False, separators=(",", ":"))
    return sha256(content.encode("utf-8")).hexdigest()


def last_hash(ledgers: Iterable[Ledger]) -> str:
    """What the next row is chained to; a release without rows hands on the hash before it."""
    return next((one.rows[-1].hash for one in reversed(list(ledgers)) if one.rows), FIRST)


def rows(changes: Iterable[tuple[Change, Entry]], release: str, previous: str) -> tuple[Row, ...]:
    """The rows of a new ledger, chained to those before."""
    made = []
    for change, entry in changes:
        previous = chained(previous, release, change, entry)
        made.append(Row(change=change, entry=entry, hash=previous))
    return tuple(made)


def ledger_csv(found: Sequence[Row]) -> str:
    """A ledger as the text of its file."""
    return csv_text(COLUMNS, (row.cells for row in found))


def published(ledgers: Iterable[Ledger]) -> dict[Name, Entry]:
    """What is published once all ledgers, the oldest first, were followed row by row."""
    known: dict[Name, Entry] = {}
    for ledger in ledgers:
        for row in ledger.rows:
            if row.change == "withdrawn":
                known.pop(row.entry.name, None)
            else:
                known[row.entry.name] = row.entry
    return known


def _cells(entry: Entry) -> tuple[str, ...]:
    return tuple(getattr(entry, name) for name in ENTRY_COLUMNS)
