"""What things are called here and were called at a commit: no ledger keeps it, so it is told; refuses nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.archive import Archive
from ..text import Text, same


@dataclass(frozen=True, kw_only=True)
class Renamed:
    """One thing, by its file and code, with the words that pages of every release print for it."""

    what: str
    old: Text
    new: Text


def renamed(before: Archive, now: Archive) -> list[Renamed]:
    """What is there in both and goes by other words: published figures would be read as figures of something else."""
    old, new = dict(_names(before)), dict(_names(now))
    return [Renamed(what=one, old=old[one], new=new[one]) for one in sorted(old.keys() & new) if old[one] != new[one]]


def _names(archive: Archive) -> Iterator[tuple[str, Text]]:
    lists = archive.codelists
    for region in lists.regions.values():
        yield f"regions/{region.code}", region.name
    for measure in lists.measures.values():
        yield f"measures/{measure.code}", measure.name
        if measure.definition:
            yield f"measures/{measure.code}/definition", measure.definition
    for code in (*lists.members.values(), *lists.bases.values()):
        yield f"{code.list}/{code.code}", code.name
    for source in archive.sources.values():
        told = (source.publisher, source.published, source.title)
        yield f"sources/{source.id}", same(", ".join(str(one) for one in told if one))
