"""Every page that is planned, bound to its figures; writes none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from jinja2 import Environment
from markupsafe import Markup

from ..addresses import root
from ..problems import DataError, Problems
from ..prose import bind
from ..text import LANGUAGES
from .binder import PageBinder
from .edition import Edition
from .glossary import PAGE as GLOSSARY
from .glossary import Entry, glossary
from .marks import explained
from .places import SEARCH
from .plans import Plan, href, planned
from .policy import Need
from .spoken import settled
from .standing import report_died
from .terms import TermsHere, Use
from .view import Subject, View

HEADING = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)


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


def pages(edition: Edition, environment: Environment) -> list[Page]:
    """Every page in both languages. Raises DataError with all references that lead nowhere."""
    problems = Problems()
    found = list(bound(edition, environment, problems))
    for language in LANGUAGES:
        view = View(edition=edition, language=language, subject=Subject())
        report_died(view, (page for page in found if page.view.language == language), problems)
    if problems:
        raise DataError(problems)
    return found


def bound(edition: Edition, environment: Environment, problems: Problems) -> Iterator[Page]:
    """Every page in both languages, one by one, and first those that somebody has open; problems are reported."""
    views = [View(edition=edition, language=language, subject=Subject()) for language in LANGUAGES]
    known = {view.language: glossary(view) for view in views}
    everything = [(plan, replace(view, subject=plan.subject)) for plan in planned(edition) for view in views]
    titles = {
        (plan.path, view.language): _said(view, plan, "title", environment, problems) for plan, view in everything
    }
    for plan, view in sorted(everything, key=lambda one: href(one[0].path, one[1].language) not in edition.wanted):
        yield _page(plan, view, titles, known[view.language], environment, problems)


Titles = dict[tuple[str, str], str]
"""By path and language."""


def _crumbs(plan: Plan, view: View, titles: Titles) -> list[tuple[str, str]]:
    """The way from the front page to this one; the front page itself has none."""
    way = [*plan.above, plan.path] if plan.path else []
    named = [(titles[path, view.language], href(path, view.language)) for path in way]
    return [(view.translated("Beranda"), root(view.language)), *named] if named else []


def _page(
    plan: Plan, view: View, titles: Titles, known: dict[str, Entry], environment: Environment, problems: Problems
) -> Page:
    document = view.edition.documents[view.language, plan.document]
    terms = TermsHere(known, elsewhere=plan.document == GLOSSARY)
    binder = PageBinder(view, environment, problems, terms=terms)
    body = Markup(explained(settled(bind(document.body, binder)), view, terms))
    return Page(
        plan=plan,
        view=view,
        title=titles[plan.path, view.language],
        description=_said(view, plan, "description", environment, problems),
        body=body,
        crumbs=_crumbs(plan, view, titles),
        terms=terms.entries,
        contents=[(anchor, Markup(text).striptags()) for anchor, text in HEADING.findall(body)],
    )


def _said(
    view: View, plan: Plan, part: Literal["title", "description"], environment: Environment, problems: Problems
) -> str:
    """A line of the document's head in words alone."""
    document = view.edition.documents[view.language, plan.document]
    words = PageBinder(view, environment, problems, plain=True)
    return Markup(bind(getattr(document, part), words)).unescape()
