"""Pelican's generator for the whole site: everything is bound before it starts, so that it only writes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from ..charts.slots import slots
from ..charts.spec import ChartSpec
from ..downloads import contradictions_csv, figures_csv, index_json, indicator_csv, indicator_json, statements_csv
from ..problems import DataError
from ..text import LANGUAGES
from .cards import card_files
from .charting import chart
from .checkable import claim_files
from .citing import citation_files
from .edition import Edition
from .embeds import embeds
from .environment import environment
from .failing import fail
from .feeds import feed_files
from .files import json_text, written
from .findable import search_files
from .frame import site
from .keeping import forget_oldest
from .lost import lost_files
from .manifest import manifests
from .pages import Page, pages
from .pictures import pictures
from .policy import host_files
from .sheets import sheet_files
from .sitemap import robots, sitemap
from .standing import report_missing
from .view import Subject, View

PICTURES_KEPT = 1_000
"""So many charts stay in the cache: each release draws all of them anew, since they name it."""


def pages_generator(edition: Edition, templates: Path, cache: Path) -> type[Generator]:
    """A generator class for this edition. Raises DataError while the last site still stands."""
    jinja = environment(templates)
    bound = pages(edition, jinja)
    search = search_files(edition, bound, cache / "search")
    page_template = jinja.get_template("page.html")

    class CoverageGenerator(Generator):  # type: ignore[misc]
        """Writes the pages through Pelican, and the files beside them."""

        def generate_output(self, writer: Any) -> None:
            names = {page.file for page in bound}
            for page in bound:
                writer.write_file(page.file, page_template, self.context, **variables(edition, page))
            for several in (files(edition, bound, cache / "charts", templates.parent / "sheet.typ"), search.items()):
                for name, content in several:
                    names.add(name)
                    written(Path(self.output_path), name, content)
            forget_oldest(cache / "charts", PICTURES_KEPT)
            if missing := report_missing(edition, names):
                fail(DataError(missing))

    return CoverageGenerator


def variables(edition: Edition, page: Page) -> dict[str, Any]:
    """What the template of a page is given."""
    return {"page": page, "site": site(edition, page), "view": page.view, "language": page.view.language}


def files(edition: Edition, bound: list[Page], cache: Path, sheet: Path) -> Iterator[tuple[str, bytes]]:
    """Every file beside the pages: styles, scripts, data, charts, sitemap. `cache` keeps what took long to draw."""
    report, release = edition.report, edition.release_id
    yield from edition.assets.files.items()
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
    yield "sitemap.xml", sitemap(bound, edition.publisher.root, edition.release.id if edition.release else "").encode()
    yield from host_files(edition.publisher.root)
    yield "robots.txt", robots(edition.publisher.root).encode()


def _charts(edition: Edition, region: str, code: str) -> list[tuple[View, ChartSpec]]:
    """The chart of a page in each language; all pages that show it have the same files."""
    views = [View(edition=edition, language=one, subject=Subject(region=region, code=code)) for one in LANGUAGES]
    return [(view, spec) for view in views if (spec := chart(view, region, code))]
