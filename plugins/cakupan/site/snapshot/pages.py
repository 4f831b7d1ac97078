"""Which pages an archive has, each bound to what the ledgers hold; writes none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jinja2 import Environment
from markupsafe import Markup

from ... import wording
from ...problems import DataError, Problems
from ...prose import bind
from ...text import LANGUAGES, Text, same
from ..pages import HEADING, Page
from ..plans import Plan, href, release_plans
from ..standing import report_died
from ..view import Subject, View
from .binder import SnapshotBinder
from .edition import Snapshot
from .names import name, region, titled

NOTHING = Subject()


def plans(edition: Snapshot) -> Iterator[Plan]:
    """Every page of the archive, once for both languages. None is for search engines: the site of today is."""
    yield _plan("", "arsip")
    yield from _figures(edition)
    yield _plan("sumber", "arsip-sumber-semua")
    view = View(edition=edition, language=LANGUAGES[0], subject=Subject())
    for source in edition.holdings.sources:
        texts = {"document": same(titled(view, source))}
        yield _plan(f"sumber/{source}", "arsip-sumber", Subject(source=source, texts=texts), ("sumber",))
    yield _plan("rilis", "arsip-rilis")
    for one in edition.releases:
        for each in release_plans(edition, one):
            yield replace(each, document=f"arsip-{each.document}", index=False)
    yield _plan("koreksi", "arsip-koreksi")
    yield _plan("404.html", "arsip-404")


def _figures(edition: Snapshot) -> Iterator[Plan]:
    """A page for each region and for each indicator of which there ever was a figure."""
    views = [View(edition=edition, language=one, subject=Subject()) for one in LANGUAGES]
    for path, code in edition.holdings.regions.items():
        texts = {"region": Text(*(region(view, code) for view in views))}
        yield _plan(path, "arsip-wilayah", Subject(region=code, texts=texts))
    for path, one in edition.holdings.pages.items():
        texts = {
            "region": Text(*(region(view, one.region) for view in views)),
            "name": Text(*(name(view, one.code) for view in views)),
        }
        yield _plan(path, "arsip-indikator", Subject(region=one.region, texts=texts), (path.rpartition("/")[0],))


def _plan(path: str, document: str, subject: Subject = NOTHING, above: tuple[str, ...] = ()) -> Plan:
    """A page whose subject knows its own path, by which the ledgers know what stands on it."""
    return Plan(path=path, document=document, subject=replace(subject, figure=path), above=above, index=False)


def pages(edition: Snapshot, environment: Environment) -> list[Page]:
    """Every page in both languages. Raises DataError where an address of then would lead nowhere."""
    problems = Problems()
    views = [View(edition=edition, language=language, subject=Subject()) for language in LANGUAGES]
    day = {"day": Text(*(wording.day(edition.day.day, language) for language in LANGUAGES))}
    found = [
        _page(plan, replace(view, subject=replace(plan.subject, texts=day | plan.subject.texts)), environment, problems)
        for plan in plans(edition)
        for view in views
    ]
    for view in views:
        report_died(view, (page for page in found if page.view.language == view.language), problems, whole=False)
    if problems:
        raise DataError(problems)
    titles = {(page.plan.path, page.view.language): page.title for page in found}
    return [replace(page, crumbs=_crumbs(page, titles)) for page in found]


def _crumbs(page: Page, titles: dict[tuple[str, str], str]) -> list[tuple[str, str]]:
    plan, language = page.plan, page.view.language
    way = ["", *plan.above, plan.path] if plan.path else []
    return [(titles[path, language], href(path, language)) for path in way]


def _page(plan: Plan, view: View, environment: Environment, problems: Problems) -> Page:
    document = view.edition.documents[view.language, plan.document]
    binder = SnapshotBinder(view, environment, problems)
    words = SnapshotBinder(view, environment, problems, plain=True)
    body = Markup(bind(document.body, binder))
    return Page(
        plan=plan,
        view=view,
        title=Markup(bind(document.title, words)).unescape(),
        description=Markup(bind(document.description, words)).unescape(),
        body=body,
        contents=[(anchor, Markup(text).striptags()) for anchor, text in HEADING.findall(body)],
    )
