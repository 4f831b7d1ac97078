"""Whether every address belongs to the one entry that was first published there, for good; moves nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..problems import Place, Problems, kind
from ..text import Text
from .chain import Ledger
from .entry import Entry, Name

ADDRESS_TAKEN = kind(
    "address_taken",
    Text(
        "{entry} akan terbit di {address}, padahal alamat itu milik {owner}; kutipan lama akan sampai ke angka lain",
        "{entry} would be published at {address}, which belongs to {owner}; old citations would lead to another figure",
    ),
    Text(
        "beri slug lain di data/codelists/ atau nama lain; alamat yang sudah terbit tetap milik yang pertama",
        "give another slug in data/codelists/, or another name; a published address stays with the first",
    ),
)


def report_taken(
    ledgers: Sequence[Ledger], entries: Iterable[Entry], places: Mapping[Name, Place], problems: Problems
) -> None:
    """Entries, of the ledgers or new ones, that stand where another was published before.

    `places` say where each of the new ones comes from.
    """
    owners: dict[str, Name] = {}
    recorded = ((row.entry, Place(ledger.file, row.line)) for ledger in ledgers for row in ledger.rows)
    for entry, place in (*recorded, *((one, places[one.name]) for one in entries)):
        owner = owners.setdefault(entry.address, entry.name)
        if owner != entry.name:
            problems.report(ADDRESS_TAKEN, place, entry=entry.id, address=entry.address, owner=owner[1])
