"""From an archive to everything that will be published: figures, what is missing, verdicts; prints nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from .compute import computed, reported, shadowed
from .contradictions import Contradiction, contradictions, report_inquiries
from .figure import Figure, Missing
from .indicators import INDICATORS, Indicator
from .known import Fact, facts
from .laws import report_disagreements, report_laws
from .model.archive import Archive
from .model.codes import Measure
from .model.statement import Key, Statement
from .problems import DataError, Problem, Problems
from .reconcile import Check, checks
from .text import Text


@dataclass(frozen=True, kw_only=True)
class Report:
    """All that is known, computed and checked; look-ups by id, region and series."""

    archive: Archive
    facts: dict[Key, Fact]
    figures: dict[str, Figure]
    missing: tuple[Missing, ...]
    checks: dict[str, Check] = field(default_factory=dict)
    contradictions: tuple[Contradiction, ...] = ()

    @cached_property
    def statements(self) -> dict[str, Statement]:
        return {one.id: one for one in self.archive.statements}

    @cached_property
    def by_page(self) -> dict[tuple[str, str], list[Figure]]:
        """Figures by region and measure or indicator, the oldest first."""
        pages: dict[tuple[str, str], list[Figure]] = defaultdict(list)
        for one in self.figures.values():
            pages[one.key.region, one.key.measure].append(one)
        return {page: sorted(found, key=lambda one: (one.key.period, one.key.slice)) for page, found in pages.items()}

    @cached_property
    def pages(self) -> dict[str, list[str]]:
        """The measures and indicators of each region that have a page."""
        codes: dict[str, list[str]] = defaultdict(list)
        for region, code in self.by_page:
            codes[region].append(code)
        return dict(codes)

    @cached_property
    def said(self) -> dict[tuple[str, str], list[Statement]]:
        """Statements by region and measure, in the order of the documents."""
        found: dict[tuple[str, str], list[Statement]] = defaultdict(list)
        for one in self.statements.values():
            found[one.key.region, one.key.measure].append(one)
        return dict(found)

    @cached_property
    def series_by_key(self) -> dict[tuple[str, str, str], list[Figure]]:
        """Figures over time of one region, measure and slice, the oldest first."""
        series: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
        for (region, measure), found in self.by_page.items():
            for one in found:
                series[region, measure, one.key.slice].append(one)
        return dict(series)

    def series(self, region: str, name: str) -> list[Figure]:
        """The series named `coverage_rate`, `coverage_rate.wage` and the like."""
        measure, _, rest = name.partition(".")
        return self.series_by_key.get((region, measure, rest), [])

    def headline(self, region: str, name: str) -> Figure | None:
        """The newest value computed from exact parts; else the newest computed, the newest exact, the newest."""
        series = self.series(region, name)
        computed = [one for one in series if one.status != "reported"]
        for wanted in (computed, series):
            certain = [one for one in wanted if one.certain]
            if wanted:
                return (certain or wanted)[-1]
        return None

    def described(self, code: str) -> Indicator | Measure:
        """What a figure's name stands for: an indicator, else a measure."""
        return INDICATORS[code] if code in INDICATORS else self.archive.codelists.measures[code]

    def name(self, code: str) -> Text:
        return self.described(code).name

    def targeted(self, figure: Figure) -> bool:
        """Whether the figure runs to a target: then its period ends with the due date."""
        measures = self.archive.codelists.measures
        inputs = [self.figures[name].key.measure for name in figure.inputs if name in self.figures]
        return any(name in measures and measures[name].target_of for name in inputs)

    def slug(self, code: str) -> str:
        """A measure's slug, even where an indicator recomputes it: one thing, one address."""
        measure = self.archive.codelists.measures.get(code)
        return measure.slug if measure else INDICATORS[code].slug


def report(archive: Archive, reading: Iterable[Problem] = (), published: Collection[str] = ()) -> Report:
    """Everything that follows from `archive`. Raises DataError where figures break the laws of the domain.

    `reading` are the problems found on the way here: they are raised with those of the rest, all at once.
    `published` are the ids of statements that once were, which inquiries may still be about.
    """
    problems = Problems(reading)
    complete = not problems
    report_laws(archive, problems, complete=complete)
    if not complete:
        raise DataError(problems)
    all_facts, disagreements = facts(archive.statements, archive.decisions, archive.codelists.comparable)
    plain = reported(all_facts.values(), archive.codelists)
    targets = frozenset(one.statement for one in archive.targets)
    made, missing = computed(plain, archive.codelists, archive.rules, targets=targets)
    report_disagreements(disagreements, {one.id for one in made}, archive.decisions, problems)
    checked = checks(archive, all_facts, made)
    contradicted = contradictions(archive, all_facts, checked)
    report_inquiries(archive, contradicted, published, problems)
    if problems:
        raise DataError(problems)
    figures = sorted(shadowed(plain, made), key=lambda one: one.id)
    return Report(
        archive=archive,
        facts=all_facts,
        figures={one.id: one for one in figures},
        missing=tuple(missing),
        checks=checked,
        contradictions=contradicted,
    )
