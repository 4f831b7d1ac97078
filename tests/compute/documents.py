"""Documents of a few items for the tests of computing, and what follows from them; judges nothing."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from pathlib import Path

from cakupan.model.archive import Target
from cakupan.model.interval import Interval
from cakupan.problems import Place
from cakupan.report import Report
from cakupan.report import report as report_of
from tests.exhibits import read, reported

NAMES = count()
APRIL, MAY = "time: {period: 2025-04}", "time: {period: 2025-05}"
UCJ, POTENTIAL, UNKNOWN = "base: ucj_target", "base: potential", "base: unknown"
BANYUMAS, PURBALINGGA = 'region: "33.02"', 'region: "33.03"'
ACTIVE, TARGET = "active_participants: 40", "target_workers: 100"


def document(*items: tuple[str, ...]) -> str:
    """A document that reports these items."""
    statements = "".join(f"  - {{{', '.join(item)}}}\n" for item in items)
    return f"title: Berita\npublisher: Koran\npublished: 2025-06-01\nstatements:\n{statements}"


def told(place: Path, *documents: str) -> Report:
    """What follows from these documents."""
    return reported(place / str(next(NAMES)), **{f"doc{number}": text for number, text in enumerate(documents)})


def computed(report: Report, measure: str) -> dict[str, Interval]:
    """The computed figures of an indicator by id."""
    figures = [one for one in report.figures.values() if one.formula is not None]
    return {one.id: one.interval for one in figures if one.key.measure == measure}


def told_with_targets(place: Path, text: str) -> Report:
    """As `told`, with every target of the document registered as one to measure against."""
    archive = read(place / str(next(NAMES)), doc0=text)
    goals = [one for one in archive.statements if one.key.measure == "target_coverage_rate"]
    targets = tuple(Target(code=one.id, statement=one.id, place=Place("t.yaml")) for one in goals)
    return report_of(replace(archive, targets=targets))
