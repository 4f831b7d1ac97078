"""One page's subject in one language, and the names of things as it says them; makes no HTML."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from .. import wording
from ..addresses import address, page_address, region_address, root, source_address, statement_address
from ..figure import Figure
from ..model.period import Period
from ..model.statement import DEFAULT_BASE, Event, Key, Quantity, Source, Statement
from ..problems import DataError, Place, Problem, kind
from ..report import Report
from ..text import Text
from .edition import Edition

UNTRANSLATED = kind(
    "untranslated",
    Text("teks antarmuka “{typed}” belum diterjemahkan", "the interface text “{typed}” is not translated"),
    Text("tambahkan msgid dan msgstr-nya", "add its msgid and msgstr"),
)
CATALOGUE = Place("theme/translations/en.po")
HEDGES = {"about": Text("sekitar", "about"), "almost": Text("hampir", "almost")}
YEAR_END = Text("akhir {year}", "end of {year}")
DUE = Text("{start}, tenggat {due}", "{start}, due {due}")


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What a page is about; empty for a page of the whole site."""

    region: str = ""
    code: str = ""
    source: str = ""
    figure: str = ""
    part: int = 1
    """Which page of several, where a list is too long for one."""
    texts: dict[str, Text] = field(default_factory=dict)
    """What `.region`, `.name` and the like stand for in prose."""


@dataclass(frozen=True, kw_only=True)
class View:
    """An edition seen from one page in one language."""

    edition: Edition
    language: str
    subject: Subject

    @property
    def report(self) -> Report:
        return self.edition.report

    @property
    def root(self) -> str:
        return self.edition.publisher.root

    @property
    def home(self) -> str:
        """What stands before an address of a ledger, which keeps those of Indonesian pages."""
        return self.root + root(self.language).rstrip("/")

    def about(self, **changes: object) -> View:
        """The same view of a part of its subject."""
        return replace(self, subject=replace(self.subject, **changes))  # type: ignore[arg-type]

    def t(self, text: Text | None) -> str:
        return text[self.language] if text else ""

    def translated(self, text: str) -> str:
        """An interface text, given in Indonesian. Raises DataError where its English is missing."""
        if self.language == "id":
            return text
        if text not in self.edition.translations:
            raise DataError([Problem(UNTRANSLATED, CATALOGUE, {"typed": text})])
        return self.edition.translations[text]

    def figure_href(self, figure: Figure) -> str:
        return self.root + address(self.report, figure, self.language)

    def page_href(self, region: str, code: str) -> str:
        return self.root + page_address(self.report, region, code, self.language)

    def region_href(self, region: str) -> str:
        return self.root + region_address(self.report, region, self.language)

    def source_href(self, source: str) -> str:
        return self.root + source_address(source, self.language)

    def statement_href(self, statement: Statement | Event) -> str:
        return self.root + statement_address(statement, self.language)

    def value(self, figure: Figure, *, with_unit: bool = True) -> str:
        """The figure in print; one that is only reported keeps its source's "sekitar"."""
        hedge = self._hedge(figure) if figure.status == "reported" else None
        text = wording.quantity(figure.interval, figure.unit, self.language, with_unit=with_unit)
        return f"{HEDGES[hedge][self.language]} {text}" if hedge in HEDGES else text

    def _hedge(self, figure: Figure) -> str | None:
        # One made from a ledger may rest on words that are gone.
        statement = self.report.statements.get(figure.statements[0])
        return statement.quantity.hedge if statement and isinstance(statement.quantity, Quantity) else None

    def spread(self, figure: Figure) -> str:
        """The interval of what was computed from rounded inputs; a report is shown as the source gave it."""
        if figure.status == "reported":
            return ""
        return wording.spread(figure.interval, figure.unit, self.language)

    def when(self, key: Key, figure: Figure | None = None) -> str:
        """The period, and what is only a bound or cut off, where the figure is about that very period."""
        time = figure.time if figure else None
        if time and time.period == key.period:
            return wording.time(time, self.language)
        if figure and self.report.targeted(figure):
            start, due = (self.period(Period(part)) for part in key.period.parts)
            return DUE[self.language].format(start=start, due=due)
        return wording.period(key.period, self.language)

    def period(self, period: Period) -> str:
        return wording.period(period, self.language)

    def due(self, period: Period) -> str:
        """When a target is due: one that names a year alone means its end."""
        text = self.period(period)
        return YEAR_END[self.language].format(year=text) if period.key.isdigit() else text

    def day(self, day: date) -> str:
        return wording.day(day, self.language)

    def name(self, key: Key) -> str:
        return self.t(self.report.name(key.measure))

    def region(self, code: str) -> str:
        return self.t(self.report.archive.codelists.regions[code].name)

    def slice(self, key: Key) -> str:
        """Members and base in words; empty for the total on the UCJ base."""
        lists = self.report.archive.codelists
        names = [self.t(lists.members[code].name) for code in key.members]
        if key.base and key.base != DEFAULT_BASE:
            base = self.t(lists.bases[key.base].name)
            names.append(base[:1].lower() + base[1:] if names else base)
        return ", ".join(names)

    def named(self, key: Key) -> str:
        """What the figure is of: `Tingkat cakupan: penderes nira kelapa`."""
        rest = self.slice(key)
        return f"{self.name(key)}: {rest}" if rest else self.name(key)

    def cited(self, source: Source) -> str:
        """A document in few words: publisher and date."""
        when = source.published
        if when is None:
            dated = self.translated("tanpa tanggal")
        else:
            dated = self.period(when) if isinstance(when, Period) else self.day(when)
        return f"{source.publisher}, {dated}"
