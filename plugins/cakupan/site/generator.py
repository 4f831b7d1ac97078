"""Pelican's generator for the whole site: everything is bound before it starts, so that it only writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from ..charts.slots import slots
from ..charts.spec import ChartSpec
from ..downloads import contradictions_csv, figures_csv, index_json, indicator_csv, indicator_json, statements_csv
from ..problems import DataError, Problems
from ..text import LANGUAGES
from .cards import card_files
from .charting import chart
from .checkable import claim_files
from .citing import citation_files
from .edition import Edition
from .embeds import embeds
from .environment import environment
from .failing import failing
from .feeds import feed_files
from .files import json_text, written
from .findable import search_files
from .frame import site
from .keeping import forget_oldest
from .lost import lost_files
from .manifest import manifests
from .pages import Page, bound, pages
from .pictures import pictures
from .policy import host_files
from .sheets import sheet_files
from .sitemap import robots, sitemap
from .standing import report_missing
from .view import Subject, View

PICTURES_KEPT = 1_000
"""So many charts stay in the cache: each release draws all of them anew, since they name it."""


def pages_generator(edition: Edition, templates: Path, cache: Path) -> type[Generator]:
    """A generator class for this edition. Raises DataError while the last site still stands.

    Nothing stands where somebody only looks: there each page is made when its turn comes, and problems end the build.
    """
    jinja, problems = environment(templates), Problems()
    found = bound(edition, jinja, problems) if edition.preview else pages(edition, jinja)
    search = {} if edition.preview else search_files(edition, found, cache / "search")
    page_template = jinja.get_template("page.html")

    class CoverageGenerator(Generator):  # type: ignore[misc]
        """Writes the pages through Pelican, and the files beside them."""

        def generate_output(self, writer: Any) -> None:
            with failing():
                names = set(self.made(writer))
                if missing := report_missing(edition, names):
                    raise DataError(missing)
                forget_oldest(cache / "charts", PICTURES_KEPT)

        def made(self, writer: Any) -> Iterator[str]:
            """The name of each file, once it is there. Raises DataError for what only shows once pages are made."""
            shown = []
            yield from _written(self, edition.assets.files.items())
            for page in found:
                writer.write_file(page.file, page_template, self.context, **variables(edition, page))
                shown.append(page)
                yield page.file
            if problems:
                raise DataError(problems)
            yield from _written(self, files(edition, shown, cache / "charts", templates.parent / "sheet.typ"))
            yield from _written(self, (search or search_files(edition, shown, cache / "search")).items())

    return CoverageGenerator


def _written(generator: Generator, several: Iterable[tuple[str, bytes]]) -> Iterator[str]:
    """The name of each file, once it is there; announced as Pelican announces pages."""
    for name, content in several:
        path = written(Path(generator.output_path), name, content)
        signals.content_written.send(str(path), context=generator.context)
        yield name


def variables(edition: Edition, page: Page) -> dict[str, Any]:
    """What the template of a page is given."""
    return {"page": page, "site": site(edition, page), "view": page.view, "language": page.view.language}


def files(edition: Edition, shown: list[Page], cache: Path, sheet: Path) -> Iterator[tuple[str, bytes]]:
    """Data, charts, cards, sheets, feeds, sitemap: all beside pages and assets. `cache` keeps what is slow to draw."""
    report, release = edition.report, edition.release_id
    yield "data/figures.csv", figures_csv(report, release).encode()
    yield "data/statements.csv", statements_csv(report).encode()
    yield "data/contradictions.csv", contradictions_csv(report).encode()
    yield "data/index.json", json_text(index_json(report, release))
    for region, code in report.by_page:
        yield f"data/{region}/{code}.csv", indicator_csv(report, region, code, release).encode()
        charts = _charts(edition, region, code)
        values = {view.language: {spec.id: {"kind": spec.kind, "slots": slots(spec)}} for view, spec in charts}
        yield f"data/{region}/{code}.json", json_text(indicator_json(report, region, code, release, values))
        for view, spec in charts:
            yield from pictures(view, spec, cache)
    for name, content in manifests(edition).items():
        yield name, json_text(content)
    yield from embeds(edition)
    yield from feed_files(edition)
    yield from citation_files(edition)
    yield from sheet_files(edition, sheet, cache.parent / "sheets")
    yield from card_files(edition, cache.parent / "cards")
    yield from lost_files(edition, cache.parent, sheet)
    yield from claim_files(edition)
    yield "sitemap.xml", sitemap(shown, edition.publisher.root, edition.release.id if edition.release else "").encode()
    yield from host_files(edition.publisher.root)
    yield "robots.txt", robots(edition.publisher.root).encode()


def _charts(edition: Edition, region: str, code: str) -> list[tuple[View, ChartSpec]]:
    """The chart of a page in each language; all pages that show it have the same files."""
    views = [View(edition=edition, language=one, subject=Subject(region=region, code=code)) for one in LANGUAGES]
    return [(view, spec) for view in views if (spec := chart(view, region, code))]
