"""Which pages the site has, each with the Markdown behind it and its subject; binds none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..addresses import CITATIONS, region_path, root
from ..model.archive import Release
from ..text import LANGUAGES, Text, same
from .citing import cited, paths
from .edition import Edition
from .news import parts
from .places import GONE, GUIDE, SECTIONS, TOPICS
from .standing import forsaken
from .view import Subject, View


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A page to be made in both languages: its path, the Markdown behind it, and its subject."""

    path: str
    document: str
    subject: Subject
    above: tuple[str, ...] = ()
    """Paths of the pages above it, outermost first."""
    index: bool = True


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


def planned(edition: Edition) -> list[Plan]:
    """The plans, and one for each page that lost all it once published."""
    found = list(plans(edition))
    view = View(edition=edition, language=LANGUAGES[0], subject=Subject())
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
