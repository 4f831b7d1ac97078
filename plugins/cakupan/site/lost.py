"""Files of pages that lost all they published, or their chart: each says so, and tables have no rows; no page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ..addresses import data_address, root
from ..charts.card import Card, card_svg
from ..downloads import indicator_csv, indicator_json
from ..ledger import Entry
from ..model.statement import Key
from ..text import LANGUAGES, Text
from . import cards, sheets
from .charting import chart, picture_address
from .edition import Edition
from .embeds.frame import credit
from .embeds.vintage import as_of
from .files import json_text
from .pictures import kept
from .view import Subject, View
from .vintages import described, in_words, place

WITHDRAWN = Text("Tidak diterbitkan lagi", "No longer published")
LAST = Text("terakhir: {value}", "last: {value}")
NO_CHART = Text("Grafik tidak diterbitkan lagi", "Chart no longer published")
REASONS = Text("Alasannya ada di halaman koreksi.", "The reasons are on the page of corrections.")


@dataclass(frozen=True, kw_only=True)
class Lost:
    """A page of an indicator, or of a region, with the figures that once stood there or below."""

    path: str
    entries: tuple[Entry, ...]
    region: str
    code: str = ""
    """Empty for a region's page."""


def lost_files(edition: Edition, cache: Path, template: Path) -> Iterator[tuple[str, bytes]]:
    """Each file that once stood beside such a page, by its name below the site's root."""
    indicators, regions, charts = _indicators(edition), _regions(edition), _charts(edition)
    for one in indicators:
        yield from _tables(edition, one)
    for language in LANGUAGES:
        view = View(edition=edition, language=language, subject=Subject())
        for one in (*indicators, *regions):
            yield _name(view, one, cards.NAME), kept(cache / "cards", card_svg(_card(view, _title(view, one))))
        for one in regions if edition.release else ():
            yield _name(view, one, sheets.NAME), _sheet(view, one, template, cache / "sheets")
        for page in charts:
            yield from _pictures(view, *page, cache / "cards")


def _indicators(edition: Edition) -> list[Lost]:
    ever: dict[str, list[Entry]] = defaultdict(list)
    for (kind, _), vintages in edition.history.vintages.items():
        if kind == "figure":
            ever[place(vintages[-1].entry)[0]].append(vintages[-1].entry)
    gone = {one.entry for one in edition.history.withdrawn.values()}
    return [
        Lost(path=path, entries=tuple(entries), region=_parts(entries[0])[0], code=_parts(entries[0])[1])
        for path, entries in sorted(ever.items())
        # There may be figures again that no release has said yet.
        if gone.issuperset(entries) and _parts(entries[0]) not in edition.report.by_page
    ]


def _parts(entry: Entry) -> tuple[str, str]:
    """Region and measure or indicator, as the id names them."""
    region, name = entry.id.split("/")[:2]
    return region, name.partition(".")[0]


def _regions(edition: Edition) -> list[Lost]:
    """Those of which no figure stands at all."""
    standing = {region for region, _ in edition.report.by_page}
    below: dict[str, list[Entry]] = defaultdict(list)
    for one in _indicators(edition):
        if one.region not in standing:
            below[one.path.rpartition("/")[0]].extend(one.entries)
    return [Lost(path=path, entries=tuple(entries), region=_parts(entries[0])[0]) for path, entries in below.items()]


def _tables(edition: Edition, one: Lost) -> Iterator[tuple[str, bytes]]:
    """The heading without rows; in JSON what the figures were of, as far as the lists still know it."""
    report, release = edition.report, edition.release_id
    key, code = _key(edition, one.entries[0]), one.code
    told = indicator_json(report, key.region, code, release) if key else {"indicator": code, "figures": []}
    yield data_address(one.region, code, "csv").lstrip("/"), indicator_csv(report, one.region, code, release).encode()
    yield data_address(one.region, code, "json").lstrip("/"), json_text(told)


def _key(edition: Edition, entry: Entry) -> Key | None:
    try:
        key = edition.report.archive.codelists.key(entry.id)
        edition.report.described(key.measure)
    except (KeyError, ValueError):
        return None
    return key


def _charts(edition: Edition) -> list[tuple[str, str]]:
    """Region and code of each page whose figures made a chart in some release, and make none today."""
    today = View(edition=edition, language=LANGUAGES[0], subject=Subject())
    found: dict[tuple[str, str], None] = {}
    for release in edition.history.releases:
        then = as_of(edition.report, edition.history.as_of(release))
        view = replace(today, edition=replace(edition, report=then))
        found |= {page: None for page in then.by_page if not chart(today, *page) and chart(view, *page)}
    return sorted(found)


def _pictures(view: View, region: str, code: str, cache: Path) -> Iterator[tuple[str, bytes]]:
    """Instead of the chart, in both forms: an article may show it."""
    svg = card_svg(_card(view, f"{view.t(view.report.name(code))}, {view.region(region)}", NO_CHART))
    for form, content in (("svg", svg.encode()), ("png", kept(cache, svg))):
        yield picture_address(region, code, view.language, form).lstrip("/"), content


def _card(view: View, title: str, words: Text = WITHDRAWN) -> Card:
    release = view.edition.release
    return Card(
        name=title,
        place="",
        value=view.t(words),
        beside="",
        when=view.t(REASONS),
        source="",
        site=view.t(view.edition.publisher.name),
        release=view.t(sheets.RELEASED.format(day=view.day(release.day))) if release else "",
        language=view.language,
    )


def _sheet(view: View, one: Lost, template: Path, cache: Path) -> bytes:
    """The last value of each figure, as many as a sheet has room for."""
    release = view.edition.release
    assert release
    rows = [
        {
            "name": described(view, entry),
            "value": view.t(LAST.format(value=in_words(view, entry))),
            "newer": "",
            "told": credit(view, entry.sources.split()),
            "source": "",
            "notes": [],
        }
        for entry in one.entries[: sheets.ROWS]
    ]
    head = {"name": "", "value": view.t(WITHDRAWN), "newer": "", "told": view.t(REASONS), "source": "", "notes": []}
    figures = {"headline": head, "rows": rows, "notes": [], "more": [""] * (len(rows) + 1)}
    words = sheets.around(view, _title(view, one), f"{view.home}/{one.path}/") | figures
    return sheets.printed(template, words | {"disputes": [], "more_disputes": ""}, release.day, cache)


def _title(view: View, one: Lost) -> str:
    """What the page was of: its region, and the first of its figures where it was of an indicator."""
    key = _key(view.edition, one.entries[0])
    if key is None:
        return one.path
    name, region = view.report.name(key.measure), view.region(key.region)
    return region if not one.code else f"{view.t(name)}, {region}"


def _name(view: View, one: Lost, file: str) -> str:
    return f"{root(view.language).lstrip('/')}{one.path}/{file}"
