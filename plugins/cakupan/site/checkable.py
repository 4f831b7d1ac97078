"""What a reader can check a number against: every figure and every statement, in the words of the pages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ..addresses import address, section_address, source_address
from ..claims import Document, Held, Lists, Named, Place, Said, Thing, also_called, bounds, mentioned, packed, printed
from ..figure import Figure
from ..model.codes import Code, Region
from ..model.statement import Key, Quantity, Statement
from ..text import LANGUAGES
from ..wording import plain_value
from ..wording.locales import names
from . import markup
from .assets import digest
from .edition import Edition
from .places import CLAIMS
from .view import Subject, View

MOST = 500
"""So many things an index holds, since a phone fetches all of it; what is disputed and the home region go first."""


def claim_files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """The index of each language, by its path below the site's root."""
    for language in LANGUAGES:
        view = View(edition=edition, language=language, subject=Subject())
        content = claim_index(view)
        yield index_path(view, content).lstrip("/"), content


def index_path(view: View, content: bytes) -> str:
    """Where an index stands: its name holds its content's hash, so that a browser may keep it."""
    return f"{section_address(CLAIMS, view.language)}index.{digest(content)}.json"


def claim_index(view: View) -> bytes:
    """All that can be checked, in the language of the view, as the file that its page fetches."""
    found = list(things(view))
    return packed(_lists(view, found), found)


def things(view: View) -> Iterator[Thing]:
    """Everything that a number was ever claimed of: the home region first, then the newest of each measure."""
    report, home = view.report, view.edition.publisher.home
    chosen = _chosen(view)
    said: dict[str, list[Statement]] = {name: [] for name in chosen}
    for one in report.statements.values():
        if one.key.id in said:
            said[one.key.id].append(one)
    regions, measures = list(report.archive.codelists.regions), _measures(view)

    def order(key: Key) -> tuple[object, ...]:
        newest = -key.period.last.toordinal()
        place = regions.index(key.region), measures.index(key.measure)
        return key.region != home, *place, key.slice != "", newest, key.id

    for key in sorted(chosen.values(), key=order):
        yield _thing(view, key, said[key.id])


def _chosen(view: View) -> dict[str, Key]:
    """Everything, where it is not too much: else what is disputed, the home region's, and the newest of each series."""
    report, home = view.report, view.edition.publisher.home
    statements = report.statements.values()
    every = [*(one.key for one in report.figures.values()), *(one.key for one in statements)]
    first = chain(
        (one.key for one in statements if report.checks[one.id].verdict == "contradictory"),
        (key for key in every if key.region == home),
        (series[-1].key for series in report.series_by_key.values()),
        every,
    )
    found: dict[str, Key] = {}
    for key in first:
        if len(found) == MOST:
            break
        found.setdefault(key.id, key)
    return found


def _measures(view: View) -> list[str]:
    """Measures and indicators, the rate that the site is about before all."""
    report = view.report
    codes = {code for _, code in [*report.by_page, *report.said]}
    known = [code for code in report.archive.codelists.measures if code in codes]
    return sorted([*known, *sorted(codes - set(known))], key=lambda code: code != "coverage_rate")


def _thing(view: View, key: Key, statements: list[Statement]) -> Thing:
    report = view.report
    figure = report.figures.get(key.id)
    described = figure.unit if figure else report.archive.codelists.measures[key.measure].unit
    found = tuple(_said(view, one) for one in statements)
    headline = report.headline(key.region, key.name)
    return Thing(
        id=key.id,
        region=key.region,
        measure=key.measure,
        members=(*key.members, *([key.base] if key.base else [])),
        slice=view.slice(key),
        when=view.when(key, figure),
        nature=described.nature,
        leading=(figure is not None and figure is headline) or any(one.verdict == "contradictory" for one in found),
        held=_held(view, figure) if figure else None,
        said=found,
    )


def _held(view: View, figure: Figure) -> Held:
    return Held(
        text=view.value(figure),
        spread=view.spread(figure),
        plain=plain_value(figure.interval, figure.unit),
        bounds=bounds(figure.interval, figure.unit),
        status=figure.status,
        address=address(view.report, figure, view.language),
        inputs=figure.inputs,
    )


def _said(view: View, statement: Statement) -> Said:
    report, quantity = view.report, statement.quantity
    check, figure = report.checks[statement.id], report.figures.get(statement.key.id)
    unit = report.archive.codelists.measures[statement.key.measure].unit
    shown = figure and figure.status == "computed" and figure.interval == check.recomputed
    return Said(
        statement=statement.id,
        document=statement.source,
        text=markup.reported(view, statement).striptags(),
        quoted=isinstance(quantity, Quantity) and bool(quantity.as_printed),
        verdict=check.verdict,
        numbers=printed(quantity, unit),
        hedge=(quantity.hedge or "") if isinstance(quantity, Quantity) else "",
        reason=view.t(check.reason),
        recomputed="" if shown else markup.recomputed(view, check).striptags(),
    )


def _lists(view: View, found: list[Thing]) -> Lists:
    """The names of all that these things refer to."""
    report, codelists = view.report, view.report.archive.codelists
    regions = {one.region for one in found}
    members: dict[str, Code] = {**codelists.members, **codelists.bases}
    used = {code for one in found for code in one.members}
    sources = {said.document for one in found for said in one.said}
    return Lists(
        root=view.root,
        language=view.language,
        whole={one.id for one in found} >= report.figures.keys(),
        months=tuple(month.lower() for one in LANGUAGES for month in (*names(one).months, *names(one).short_months)),
        regions={code: _place(view, one) for code, one in codelists.regions.items() if code in regions},
        measures={
            code: Named(name=view.t(report.name(code)), words=also_called(code, report.name(code)))
            for code in _measures(view)
        },
        members={code: also_called(code, one.name) for code, one in members.items() if code in used},
        documents={
            one.id: Document(
                cited=view.cited(one), address=source_address(one.id, view.language), title=one.title or ""
            )
            for one in report.archive.sources.values()
            if one.id in sources
        },
    )


def _place(view: View, region: Region) -> Place:
    regions = view.report.archive.codelists.regions
    serving = [one.code for one in regions.values() if region.code in one.serves]
    return Place(
        name=view.region(region.code),
        words=also_called(region.code, region.name, region.kind),
        phrases=tuple(mentioned(region.code, region.name)),
        kin=(*region.serves, *serving, *_above(regions, region)),
    )


def _above(regions: dict[str, Region], region: Region) -> Iterator[str]:
    """The regions that a small one lies in: up to the regency, since a province is all of its regencies."""
    parent = regions.get(region.parent or "")
    while parent and parent.kind not in ("province", "nation"):
        yield parent.code
        parent = regions.get(parent.parent or "")
