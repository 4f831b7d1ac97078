"""The entries of the ledgers with what their ids say of them; knows no name in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from ...ledger import Entry, History
from ...model.period import Period
from ..vintages import place

RATE = "coverage_rate"
"""The series by which regions are shown: the rate of all workers, on the base that ids leave out."""


@dataclass(frozen=True, kw_only=True)
class Holding:
    """A figure or statement as a ledger has it, its id taken apart: also one whose codes are gone by now."""

    entry: Entry
    page: str
    anchor: str
    region: str
    series: str
    """Measure or indicator with its codes: `coverage_rate.wage`."""
    period: Period

    @property
    def code(self) -> str:
        return self.series.partition(".")[0]

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(self.series.split(".")[1:])

    @property
    def key(self) -> str:
        """The id of the figure that it is, or that it reports."""
        return f"{self.region}/{self.series}/{self.period}"

    @property
    def counted(self) -> bool:
        """Whether there is a number: not where a document says that it does not report one."""
        return any(character.isdigit() for character in self.entry.value)

    @property
    def certain(self) -> bool:
        """Whether its value is one number and no range."""
        return ".." not in self.entry.value

    @property
    def sources(self) -> list[str]:
        return self.entry.sources.split()


@dataclass(frozen=True, kw_only=True)
class Holdings:
    """What the ledgers up to a release hold: all that then was published, and where anything ever was."""

    figures: tuple[Holding, ...]
    statements: tuple[Holding, ...]
    ever: tuple[Holding, ...]
    """Every entry of every vintage once more, those withdrawn by then among them."""

    @cached_property
    def by_key(self) -> dict[str, Holding]:
        """Figures by id."""
        return {one.key: one for one in self.figures}

    @cached_property
    def by_page(self) -> dict[str, list[Holding]]:
        """Figures and statements by page, the newest first, and of one period the total first."""
        pages: dict[str, list[Holding]] = defaultdict(list)
        for one in _newest_first((*self.figures, *self.statements)):
            pages[one.page].append(one)
        return dict(pages)

    @cached_property
    def pages(self) -> dict[str, Holding]:
        """Each page at which any figure ever stood, with one of its figures."""
        return {one.page: one for one in self.ever if one.entry.kind == "figure"}

    @cached_property
    def regions(self) -> dict[str, str]:
        """The page of each region of which there ever was a figure, with the region's code."""
        return {page.rpartition("/")[0]: one.region for page, one in sorted(self.pages.items())}

    @cached_property
    def sources(self) -> list[str]:
        """Every document that anything ever rested on."""
        return sorted({name for one in self.ever for name in one.sources})

    def newest(self, region: str) -> dict[str, Holding]:
        """The newest figure of each series of a region."""
        return {one.series: one for one in reversed(_newest_first(self.figures)) if one.region == region}

    def coverage(self, region: str) -> Holding | None:
        """A region's newest exact coverage rate, else its newest."""
        rates = [one for one in _newest_first(self.figures) if (one.region, one.series) == (region, RATE)]
        return next(iter([one for one in rates if one.certain] or rates), None)


def holdings(history: History) -> Holdings:
    """What the ledgers of a history hold."""
    standing = history.as_of(history.newest).values()
    ever = (one.entry for vintages in history.vintages.values() for one in vintages)
    return Holdings(
        figures=tuple(_held(one for one in standing if one.kind == "figure")),
        statements=tuple(_held(one for one in standing if one.kind == "statement")),
        ever=tuple(_held(ever)),
    )


def _held(entries: Iterable[Entry]) -> Iterator[Holding]:
    for entry in entries:
        # A statement's id begins with its document, and ends with a word of its own where one document says it twice.
        parts = entry.id.split("/")[entry.kind == "statement" :]
        page, anchor = place(entry)
        region, series, period = parts[:3]
        yield Holding(entry=entry, page=page, anchor=anchor, region=region, series=series, period=Period(period))


def _newest_first(found: Iterable[Holding]) -> list[Holding]:
    by_series = sorted(found, key=lambda one: (one.series, one.entry.id))
    return sorted(by_series, key=lambda one: one.period.order, reverse=True)
