"""Which pages the site has, and each bound to its figures; writes none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from jinja2 import Environment
from markupsafe import Markup

from ..addresses import CITATIONS, region_path, root
from ..model.archive import Release
from ..problems import DataError, Problems
from ..prose import bind
from ..text import LANGUAGES, Text, same
from .binder import PageBinder
from .citing import cited, paths
from .edition import Edition
from .glossary import PAGE as GLOSSARY
from .glossary import Entry, glossary
from .marks import explained
from .news import parts
from .places import GONE, GUIDE, SEARCH, SECTIONS, TOPICS
from .policy import Need
from .spoken import settled
from .standing import forsaken, report_died
from .terms import TermsHere, Use
from .view import Subject, View

HEADING = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A page to be made in both languages: its path, the Markdown behind it, and its subject."""

    path: str
    document: str
    subject: Subject
    above: tuple[str, ...] = ()
    """Paths of the pages above it, outermost first."""
    index: bool = True


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page in one language, bound and ready for its template."""

    plan: Plan
    view: View
    title: str
    description: str
    body: Markup
    contents: list[tuple[str, str]] = field(default_factory=list)
    terms: list[tuple[Entry, list[Use]]] = field(default_factory=list)
    """What the words used here mean, each with the places where it is used."""

    @property
    def kind(self) -> str:
        return "home" if not self.plan.path else self.plan.document

    crumbs: list[tuple[str, str]] = field(default_factory=list)

    @property
    def charts(self) -> bool:
        return 'class="chart"' in self.body

    @property
    def needs(self) -> tuple[Need, ...]:
        """What its scripts need that those of other pages do not."""
        return (*(("charts",) if self.charts else ()), *(("search",) if self.plan.document == SEARCH else ()))

    @property
    def copies(self) -> bool:
        """Whether it has fields from which a reader copies."""
        return "data-copy=" in self.body

    @property
    def index(self) -> bool:
        return self.plan.index

    @property
    def href(self) -> str:
        return href(self.plan.path, self.view.language)

    @property
    def alternates(self) -> list[tuple[str, str]]:
        """The page in each language, and where a reader of neither is sent."""
        found = [(one, href(self.plan.path, one)) for one in LANGUAGES]
        return [*found, ("x-default", found[0][1])]

    @property
    def file(self) -> str:
        """Where it is written, below the output folder."""
        address = href(self.plan.path, self.view.language).lstrip("/")
        return f"{address}index.html" if not address or address.endswith("/") else address


def href(path: str, language: str) -> str:
    """The address of a path: folders end with a slash, files do not."""
    return f"{root(language)}{path}{'' if not path or path.endswith('.html') else '/'}"


def plans(edition: Edition) -> Iterator[Plan]:
    """Every page of the site, once for both languages."""
    report, home = edition.report, edition.publisher.home
    archive = report.archive
    yield Plan(path="", document="beranda", subject=_indicator(edition, home, "coverage_rate"))
    for section, document in SECTIONS.items():
        yield Plan(path=section, document=document, subject=Subject(), index=section != GUIDE)
    for topic in TOPICS:
        yield Plan(path=f"topik/{topic}", document=f"topik-{topic}", subject=_region(edition, home), above=("topik",))
    for region, codes in sorted(report.pages.items()):
        path = region_path(archive.codelists, region)
        yield Plan(path=path, document="wilayah", subject=_region(edition, region))
        for code in codes:
            yield Plan(
                path=f"{path}/{report.slug(code)}",
                document="indikator",
                subject=_indicator(edition, region, code),
                above=(path,),
            )
    for source in archive.sources.values():
        name = source.title or source.publisher
        subject = Subject(source=source.id, texts={"source": Text(name, name)})
        yield Plan(path=f"sumber/{source.id}", document="sumber", subject=subject, above=("sumber",))
    for release in edition.releases:
        yield from release_plans(edition, release)
    yield from citation_plans(edition)
    yield Plan(path="404.html", document="404", subject=Subject(), index=False)


def _with_forsaken(view: View, found: list[Plan]) -> list[Plan]:
    """The plans, and one for each page that lost all it once published."""
    gone = forsaken(view, (plan.path for plan in found))
    named = ((path, path.rpartition("/")[2]) for path in gone)
    return [
        *found,
        *(
            Plan(path=path, document=GONE, subject=_gone(path, name), above=_above(path), index=False)
            for path, name in named
        ),
    ]


def _above(path: str) -> tuple[str, ...]:
    """Only what stands whatever the data are: the page of its region may be gone as well."""
    section = path.partition("/")[0]
    return (section,) if section in SECTIONS else ()


def _gone(path: str, name: str) -> Subject:
    return Subject(figure=path, texts={"name": same(name)})


def release_plans(edition: Edition, release: Release) -> Iterator[Plan]:
    """A release's page, and further ones where it recorded more than a page holds."""
    subject = Subject(figure=release.id, texts={"title": release.title, "adds": release.adds})
    path = f"rilis/{release.id}"
    yield Plan(path=path, document="rilis-satu", subject=subject, above=("rilis",))
    for number in range(2, parts(View(edition=edition, language=LANGUAGES[0], subject=subject), release.id) + 1):
        further = replace(subject, part=number)
        yield Plan(path=f"{path}/{number}", document="rilis-lanjutan", subject=further, above=("rilis", path))


def citation_plans(edition: Edition) -> Iterator[Plan]:
    """The citations of every page that has figures, or only had some. Not for search engines: the page itself is."""
    view = View(edition=edition, language=LANGUAGES[0], subject=Subject())
    for path, (region, code) in paths(view).items():
        subject = _indicator(edition, region, code) if code else _once(view, path)
        yield Plan(
            path=f"{path}/{CITATIONS}",
            document=CITATIONS,
            subject=replace(subject, figure=path),
            above=(path.rpartition("/")[0], path) if code else _above(path),
            index=False,
        )


def _once(view: View, path: str) -> Subject:
    """The subject of a page that has only had figures, as the first of them was called."""
    what = cited(view, path, "", "")[0].said[0].citable
    return Subject(texts={"name": what.name, "region": what.region})


def _region(edition: Edition, region: str) -> Subject:
    name = edition.report.archive.codelists.regions[region].name
    return Subject(region=region, texts={"region": name})


def _indicator(edition: Edition, region: str, code: str) -> Subject:
    described = edition.report.described(code)
    name = described.name
    measure = edition.report.archive.codelists.measures.get(code)
    definition = described.definition or (measure.definition if measure else None) or name
    texts = {"region": edition.report.archive.codelists.regions[region].name, "name": name, "definition": definition}
    return Subject(region=region, code=code, texts=texts)


def pages(edition: Edition, environment: Environment) -> list[Page]:
    """Every page in both languages. Raises DataError with all references that lead nowhere."""
    problems = Problems()
    views = [View(edition=edition, language=language, subject=Subject()) for language in LANGUAGES]
    known = {view.language: glossary(view) for view in views}
    found = [
        _page(plan, replace(view, subject=plan.subject), known[view.language], environment, problems)
        for plan in _with_forsaken(views[0], list(plans(edition)))
        for view in views
    ]
    for view in views if not edition.preview else ():
        report_died(view, (page for page in found if page.view.language == view.language), problems)
    if problems:
        raise DataError(problems)
    titles = {(page.plan.path, page.view.language): page.title for page in found}
    titles |= {("", page.view.language): page.view.translated("Beranda") for page in found}
    return [replace(page, crumbs=_crumbs(page, titles)) for page in found]


def _crumbs(page: Page, titles: dict[tuple[str, str], str]) -> list[tuple[str, str]]:
    """The way from the front page to this one; the front page itself has none."""
    plan, language = page.plan, page.view.language
    way = ["", *plan.above, plan.path] if plan.path else []
    return [(titles[path, language], href(path, language)) for path in way]


def _page(plan: Plan, view: View, known: dict[str, Entry], environment: Environment, problems: Problems) -> Page:
    document = view.edition.documents[view.language, plan.document]
    terms = TermsHere(known, elsewhere=plan.document == GLOSSARY)
    binder = PageBinder(view, environment, problems, terms=terms)
    words = PageBinder(view, environment, problems, plain=True)
    body = Markup(explained(settled(bind(document.body, binder)), view, terms))
    return Page(
        plan=plan,
        view=view,
        title=Markup(bind(document.title, words)).unescape(),
        description=Markup(bind(document.description, words)).unescape(),
        body=body,
        terms=terms.entries,
        contents=[(anchor, Markup(text).striptags()) for anchor, text in HEADING.findall(body)],
    )
