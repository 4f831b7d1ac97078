"""What a data folder says, against what its ledgers published; says nothing aloud and writes nothing.

data -> report, ledgers -> history -> differences -> what needs a reason, and what has one
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from .ledger import (
    Difference,
    Entry,
    History,
    Ledger,
    Name,
    difference,
    entries,
    history,
    ledgers,
    pending,
    published,
    report_future,
    report_taken,
    unreleased,
    verify,
)
from .model.archive import Release
from .plausibility import doubts
from .problems import DataError, Place, Problems, kind
from .read.folder import reading
from .report import Report, report
from .text import Text

UNRECORDED = kind(
    "unrecorded",
    Text(
        "angka dan pernyataan terbit berubah ({count}), dan rilis {release} belum dicatat",
        "published figures and statements change ({count}), and the release {release} is not yet recorded",
    ),
    Text(
        "jalankan invoke release, lalu ulangi; untuk melihatnya lebih dahulu, jalankan invoke preview",
        "run invoke release, then try again; to look at it before, run invoke preview",
    ),
)


@dataclass(frozen=True)
class State:
    """A sound report beside sound ledgers; what differs between them may still need reasons."""

    data: Path
    report: Report
    ledgers: tuple[Ledger, ...]
    newest: str
    """The newest ledger in the folder, also where it was left out of `ledgers`."""

    @cached_property
    def entries(self) -> dict[Name, Entry]:
        """What would be published now."""
        return entries(self.report)

    @cached_property
    def differences(self) -> list[Difference]:
        return difference(published(self.ledgers), self.entries)

    @cached_property
    def history(self) -> History:
        return history(self.ledgers, self.report.archive.releases)

    @property
    def needing_reason(self) -> list[Difference]:
        return [one for one in self.differences if one.needs_reason]

    def doubts(self, today: date) -> Problems:
        """What looks odd in what no release has said yet."""
        return doubts(self.report, {id_ for kind_, id_ in self.waiting if kind_ == "statement"}, today)

    @property
    def unpublishable(self) -> Problems:
        """What keeps the site from being published: changes without a reason, or whose release is only written."""
        problems = self.unreleased(self.pending)
        count = len(self.needing_reason)
        if count and not problems:
            for one in self.pending:
                problems.report(UNRECORDED, one.place, release=one.id, count=count)
        return problems

    @property
    def waiting(self) -> frozenset[Name]:
        """What is there, and is said by no release: it is new, or changed."""
        return frozenset(one.entry.name for one in self.differences if one.new and (one.old is None or one.revised))

    @property
    def pending(self) -> list[Release]:
        return pending(self.report.archive.releases, self.ledgers)

    def unreleased(self, releases: Sequence[Release]) -> Problems:
        """What changed without a reason in `releases`, each at the statement it rests on, or at its ledger's row."""
        places = {one.entry.name: self._place(one) for one in self.differences}
        problems = unreleased(self.differences, releases, places, {id_ for _, id_ in self.entries})
        new = [one.entry for one in self.differences if one.change == "added"]
        report_taken(self.ledgers, new, places, problems)
        return problems

    def _place(self, one: Difference) -> Place:
        kind, id_ = one.entry.name
        known = self.report
        figure = known.figures.get(id_) if kind == "figure" else None
        first = figure.statements[0] if figure and figure.statements else id_
        if one.new and first in known.statements:
            return known.statements[first].place
        row = self.history.of(one.entry.name)[-1:]
        return Place(row[0].file, row[0].line) if row else Place(f"{self.data.name}/releases/")

    @property
    def summary(self) -> Text:
        """What is there and how much of it waits for a release, where the figures are sound."""
        known = self.report
        new = sum(one.old is None and one.entry.kind == "figure" for one in self.differences)
        return Text(
            "Data baik: {sources} sumber, {statements} pernyataan, {figures} angka, {new} di antaranya belum dirilis.",
            "The data are sound. Sources: {sources}, statements: {statements}, figures: {figures}, unreleased: {new}.",
        ).format(
            sources=len(known.archive.sources), statements=len(known.statements), figures=len(known.figures), new=new
        )


def state(data: Path, before: str | None = None, today: date | None = None) -> State:
    """The state of a data folder, by the ledgers of releases before a day where one is given.

    With `today`, nothing may bear a later day. Raises DataError with every problem of data and ledgers, and OSError
    for what the machine does not let us read.
    """
    problems = Problems()
    found = ledgers(data, problems)
    known = _report(data, found, problems)
    kept = [one for one in found if before is None or one.release < before]
    releases = known.archive.releases if known else None
    problems += verify(kept, releases)
    if today is not None:
        problems += report_future(found, releases or (), today)
    if known is None or problems:
        raise DataError(problems)
    return State(data, known, tuple(kept), max((one.release for one in found), default=""))


def _report(data: Path, recorded: Sequence[Ledger], problems: Problems) -> Report | None:
    entries = (row.entry for ledger in recorded for row in ledger.rows)
    said = {one.id for one in entries if one.kind == "statement"}
    try:
        return report(*reading(data, said), said)
    except DataError as error:
        problems += error.problems
        return None
