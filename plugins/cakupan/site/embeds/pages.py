"""Every page made for a frame, by its name below the site's root; their number grows with each release, by the same.

They stand outside the sitemap and the search: what they show stands on the site itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from ...addresses import address, embed_address, page_address
from ...ledger import Entry
from ...report import Report
from ...text import LANGUAGES
from ..edition import Edition
from ..view import Subject, View
from ..vintages import place
from . import figures, notices
from .charts import Drawn, Values, changed, drawn, nothing
from .frame import framed
from .vintage import as_of

CHART = "grafik"
"""Begins the name of a chart as of a release: a bare date could as well be the period of a figure."""


@dataclass(frozen=True, kw_only=True)
class Then:
    """What one release published, and the report with its figures."""

    release: str
    entries: tuple[Entry, ...]
    report: Report

    @cached_property
    def paths(self) -> dict[str, tuple[str, str] | None]:
        """The pages of that day with their region and code; None where these have no names any more."""
        found: dict[str, tuple[str, str] | None] = dict.fromkeys(place(one)[0] for one in self.entries)
        return found | _paths(self.report)


def embeds(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Each page with its name: figures and charts, today and as of every release, in both languages."""
    thens = [_then(edition, release) for release in edition.history.releases]
    for language in LANGUAGES:
        view = View(edition=edition, language=language, subject=Subject())
        past = [(one, replace(view, edition=replace(edition, report=one.report))) for one in thens]
        yield from _figures(view)
        yield from _figures_then(past)
        yield from _charts(view, past)
        yield from _charts_then(past)


def _then(edition: Edition, release: str) -> Then:
    entries = edition.history.as_of(release)
    return Then(
        release=release,
        entries=tuple(one for one in entries.values() if one.kind == "figure"),
        report=as_of(edition.report, entries),
    )


def _figures(view: View) -> Iterator[tuple[str, bytes]]:
    edition = view.edition
    for figure in view.report.figures.values():
        path, _, name = address(view.report, figure).partition("#")
        yield _file(path, name, view), framed(view, figures.today(view, figure), _today(edition))
    for (kind, id_), last in edition.history.withdrawn.items():
        if kind == "figure" and id_ not in view.report.figures:
            page = framed(view, figures.no_longer(view, last), _today(edition))
            yield _file(*place(last.entry), view), page


def _figures_then(past: list[tuple[Then, View]]) -> Iterator[tuple[str, bytes]]:
    for then, view in past:
        for entry in then.entries:
            path, name = place(entry)
            notice = notices.since(view, entry.name, then.release)
            page = framed(view, figures.as_of(view, entry, then.release), then.release, notice)
            yield _file(path, f"{name}.{then.release}", view), page


def _charts(view: View, past: list[tuple[Then, View]]) -> Iterator[tuple[str, bytes]]:
    """Every page that has figures today or ever had any."""
    known = _paths(view.report)
    for path in sorted({*known, *(path for then, _ in past for path in then.paths)}):
        found = drawn(view, path, *known[path]) if path in known else nothing(view, path)
        yield _file(path, "", view), framed(view, found.shown, _today(view.edition))


def _charts_then(past: list[tuple[Then, View]]) -> Iterator[tuple[str, bytes]]:
    found = {(path, then.release): _drawn(then, view, path) for then, view in past for path in then.paths}
    for then, view in past:
        later = [one.release for one, _ in past if one.release > then.release]
        for path in then.paths:
            mine = found[path, then.release]
            notice = notices.since(view, mine.single, then.release) if mine.single else ""
            others = [release for release in later if _values(found, path, release) != mine.values]
            if not notice and later and later[-1] in others:
                notice = changed(view, path, others[0], standing=bool(_values(found, path, later[-1])))
            page = framed(view, mine.shown, then.release, notice)
            yield _file(path, f"{CHART}.{then.release}", view), page


def _today(edition: Edition) -> str:
    """The release that today's pages stand for; empty before the first."""
    return edition.release.id if edition.release else ""


def _drawn(then: Then, view: View, path: str) -> Drawn:
    named = then.paths[path]
    return drawn(view, path, *named, release=then.release) if named else nothing(view, path)


def _values(found: Mapping[tuple[str, str], Drawn], path: str, release: str) -> Values:
    return found[path, release].values if (path, release) in found else ()


def _paths(report: Report) -> dict[str, tuple[str, str]]:
    return {page_address(report, *one).strip("/"): one for one in report.by_page}


def _file(path: str, name: str, view: View) -> str:
    return f"{embed_address(path, name, view.language).lstrip('/')}index.html"
