"""Fills the slots of a Markdown page with figures, charts and tables of its subject; reports what it cannot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from jinja2 import Environment
from markupsafe import Markup, escape

from ..charts.drawing import drawing
from ..figure import Figure
from ..problems import Problems, kind
from ..prose import Binder, Block, ChartRef, FigureRef, Reference, TableRef, TermRef, report_stale, report_unknown
from ..text import Text
from .charting import DOWNLOAD, chart
from .headlines import headline_of
from .markup import linked
from .spoken import offered
from .tables import TABLES
from .terms import TermsHere
from .view import View

WRONG_PAGE = kind(
    "wrong_page",
    Text("tabel {typed} tidak punya isi di halaman ini", "the table {typed} has nothing to show on this page"),
    Text("pindahkan ke halaman yang membahasnya", "move it to a page that is about it"),
)
INTERACTIVE = "Tampilkan grafik interaktif"
SHOW_TABLE = "Angka dalam tabel"


@dataclass(frozen=True)
class PageBinder:
    """One page's subject in one language; a loop's member is a binder of its own."""

    view: View
    environment: Environment
    problems: Problems
    key: str = ""
    plain: bool = False
    """For titles and descriptions, which hold no links."""
    terms: TermsHere = field(default_factory=TermsHere)
    """The page's terms, to which each use of one is added."""

    @property
    def root(self) -> str:
        return self.view.root

    def figure(self, ref: FigureRef) -> str:
        own = self._own_text(ref)
        if own is not None:
            return escape(own)
        found = self._found(ref)
        if found is None:
            report_unknown(ref, self._names(ref), self.problems)
            return ""
        if ref.checked:
            report_stale(ref, self.view.value(found), self.problems)
        return escape(self.view.value(found)) if self.plain else linked(self.view, found) + offered(self.view, found)

    def chart(self, ref: ChartRef) -> str:
        code = self.view.subject.code if ref.name == "." else ref.name.partition(".")[0]
        region = ref.region or self.view.subject.region
        if (region, code) not in self.view.report.by_page:
            report_unknown(ref, self._names(ref), self.problems)
            return ""
        spec = chart(self.view, region, code, alt=ref.alt, caption=ref.caption)
        if spec is None:
            # Templates serve pages with one value as well as with many, and one value needs no picture.
            return ""
        say = self.view.translated
        downloads = self.view.t(DOWNLOAD)
        return drawing(spec, interactive=say(INTERACTIVE), table_summary=say(SHOW_TABLE), downloads=downloads)

    def term(self, ref: TermRef) -> str:
        if ref.code not in self.terms.glossary:
            report_unknown(ref, self.terms.glossary, self.problems)
            return ""
        return self.terms.used(self.view, ref.code, ref.label)

    def table(self, ref: TableRef, lead: str) -> str:
        if ref.name not in TABLES:
            report_unknown(ref, TABLES, self.problems)
            return ""
        table = TABLES[ref.name]
        if table.needs and not getattr(self.view.subject, table.needs):
            self.problems.report(WRONG_PAGE, ref.place, typed=ref.name)
            return ""
        template = self.environment.get_template(f"tables/{ref.name}.html")
        return template.render(**table.rows(self.view), lead=Markup(lead), view=self.view, language=self.view.language)

    def has(self, ref: FigureRef) -> bool:
        return self._own_text(ref) is not None or self._found(ref) is not None

    def each(self, name: str) -> Iterable[Binder]:
        return self._members(name)

    def _members(self, name: str) -> Iterator[Binder]:
        """The indicators of the page's region; the slices of the page's indicator."""
        region, code = self.view.subject.region, self.view.subject.code
        report = self.view.report
        if name in ("indikator", "indicator"):
            for one in report.pages.get(region, []):
                headline = report.headline(region, one)
                if headline:
                    yield self._member(headline, one)
        elif name in ("kelompok", "slice"):
            for slice_ in sorted({one.key.slice for one in report.by_page.get((region, code), [])}):
                headline = report.headline(region, ".".join(filter(None, (code, slice_))))
                if headline:
                    yield self._member(headline, slice_ or "total")

    def _member(self, figure: Figure, key: str) -> Binder:
        texts = {**self.view.subject.texts, "name": self.view.report.name(figure.key.measure)}
        view = self.view.about(figure=figure.id, code=figure.key.measure, texts=texts)
        return replace(self, view=view, key=key.replace(".", "-"))

    def _own_text(self, ref: Reference) -> str | None:
        """A text of the subject, such as its region's name."""
        name = ref.name.removeprefix(".")
        if not ref.name.startswith(".") or not name:
            return None
        text = self.view.subject.texts.get(name)
        return self.view.t(text) if text else None

    def _found(self, ref: Reference) -> Figure | None:
        report = self.view.report
        if ref.name == ".":
            return headline_of(self.view)
        region = ref.region or self.view.subject.region
        if ref.period:
            series = report.series(region, ref.name)
            return next((one for one in series if str(one.key.period) == ref.period), None)
        return report.headline(region, ref.name)

    def _names(self, ref: Reference | Block) -> list[str]:
        """What could have been meant: the series of the region, and the subject's texts."""
        region = getattr(ref, "region", None) or self.view.subject.region
        series = [
            ".".join(filter(None, (code, rest))) for at, code, rest in self.view.report.series_by_key if at == region
        ]
        return [*series, *(f".{name}" for name in self.view.subject.texts)]
