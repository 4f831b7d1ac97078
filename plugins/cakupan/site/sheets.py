"""What stands on each region's fact sheet, and the PDF files; a sheet once set is kept."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from ..addresses import region_address
from ..charts.png import drawn_by, font_folder
from ..contradictions import Contradiction
from ..figure import Figure
from ..model.statement import Quantity, Statement
from ..sheets import made_from, pdf
from ..text import LANGUAGES, Text
from .beside import assumed, credited, newer, standing, whole
from .edition import Edition
from .headlines import headlines_of
from .keeping import forget_oldest, kept
from .markup import recomputed, reported
from .view import Subject, View

NAME = "lembar-fakta.pdf"
ROWS, DISPUTES = 18, 5
"""At most so many figures and contradictions; where a page has less room, the last figures are left out."""
KEPT = 500
KIND = Text("Lembar fakta", "Fact sheet")
ABOUT = Text(
    "Angka jaminan sosial ketenagakerjaan, dari pernyataan sumber dan hasil hitung ulang.",
    "Figures of employment social security, as sources report them and as recomputed.",
)
RELEASED = Text("Rilis {day}", "Release {day}")
FIGURES = Text("Angka lain", "Other figures")
COLUMNS = (
    Text("Angka", "Figure"),
    Text("Nilai", "Value"),
    Text("Saat, status, dan sumber", "Date, status and sources"),
)
SOURCE = Text("Sumber: {sources}", "Sources: {sources}")
MORE = Text("{count} angka lain ada di halaman wilayah ini.", "Other figures on this region's page: {count}.")
DISPUTED = Text("Angka yang bertentangan", "Figures that contradict")
AGAINST = Text("{what}: dilaporkan {said}, dihitung ulang {value}.", "{what}: reported {said}, recomputed {value}.")
OTHERWISE = Text("{what}: dilaporkan {said}, sumber lain {value}.", "{what}: reported {said}, other sources {value}.")
MORE_DISPUTED = Text(
    "{count} perbedaan lain ada di halaman “Angka yang berbeda”.",
    "Others on the page “Figures that differ”: {count}.",
)
CAUTION = Text(
    "Pernyataan di media bukan statistik resmi. Perbedaan tidak menunjukkan siapa yang keliru.",
    "A statement in the press is not an official statistic. A difference does not say who is mistaken.",
)
SEAL = Text("Hash rilis ini: {seal}", "Hash of this release: {seal}")
REGION_PAGE = Text("Halaman wilayah ini: ", "This region's page: ")
LICENCE = Text("Teks dan data: CC BY 4.0", "Text and data: CC BY 4.0")


def sheet_address(view: View, region: str) -> str:
    """`/banyumas/lembar-fakta.pdf`."""
    return f"{region_address(view.report, region, view.language)}{NAME}"


def sheet_files(edition: Edition, template: Path, cache: Path) -> Iterator[tuple[str, bytes]]:
    """The sheet of each region in each language, by its name below the site's root; none before the first release."""
    release = edition.release
    if release is None:
        return
    for region in edition.report.pages:
        for language in LANGUAGES:
            view = View(edition=edition, language=language, subject=Subject(region=region))
            yield sheet_address(view, region).lstrip("/"), printed(template, content(view), release.day, cache)
    forget_oldest(cache, max(KEPT, len(edition.report.pages) * len(LANGUAGES)))


def printed(template: Path, words: dict[str, Any], day: date, cache: Path) -> bytes:
    """The PDF of a sheet with this content."""
    # The fonts' own versions are part of what draws every picture.
    name = hashlib.sha256((drawn_by() + made_from(template, words, day)).encode()).hexdigest()
    return kept(cache / name, lambda: pdf(template, words, day, font_folder()))


def content(view: View) -> dict[str, Any]:
    """Everything on the sheet, as plain text."""
    region = view.subject.region
    return around(view, view.region(region), view.region_href(region)) | _figures(view) | _disputes(view)


def around(view: View, title: str, address: str) -> dict[str, Any]:
    """What stands around the figures of every sheet."""
    release = view.edition.release
    return {
        "language": view.language,
        "site": view.t(view.edition.publisher.name),
        "kind": view.t(KIND),
        "title": title,
        "about": view.t(ABOUT),
        "released": view.t(RELEASED.format(day=view.day(release.day))) if release else "",
        "figures": view.t(FIGURES),
        "columns": [view.t(one) for one in COLUMNS],
        "disputed": view.t(DISPUTED),
        "caution": view.t(CAUTION),
        "seal": _seal(view),
        "page": view.t(REGION_PAGE),
        "address": address,
        "licence": view.t(LICENCE),
    }


def _seal(view: View) -> str:
    """The hash of the newest release that is recorded."""
    history = view.edition.history
    return view.t(SEAL.format(seal=history.seal(history.newest))) if history.newest else ""


def _figures(view: View) -> dict[str, Any]:
    """The headline, the rows after it, the notes they refer to, and what to say where so many rows stand."""
    report, region = view.report, view.subject.region
    found = headlines_of(view)
    shown = found[1 : ROWS + 1]
    notes = list(dict.fromkeys(note for one in found[: ROWS + 1] for note in assumed(view, one)))
    series = {one.key.name for code in report.pages[region] for one in report.by_page[region, code]}
    left = [len(series) - 1 - count for count in range(len(shown) + 1)]
    return {
        "headline": _row(view, found[0], notes),
        "rows": [_row(view, one, notes) for one in shown],
        "notes": notes,
        "more": [view.t(MORE.format(count=count)) if count else "" for count in left],
    }


def _row(view: View, figure: Figure, notes: list[str]) -> dict[str, Any]:
    return {
        "name": view.named(figure.key),
        "value": whole(view, figure),
        "newer": newer(view, figure),
        "told": f"{view.when(figure.key, figure)}; {standing(view, figure)}",
        "source": view.t(SOURCE.format(sources=credited(view, figure, 1))),
        "notes": [notes.index(one) for one in assumed(view, figure)],
    }


def _disputes(view: View) -> dict[str, Any]:
    """What contradicts, in one line each, and how many lines more there would be."""
    still = (one for one in view.report.contradictions if one.cause != "settled")
    of_region = [one for one in still if one.statement.key.region == view.subject.region]
    # What was recomputed stands before what only two sources differ on, the whole before its parts.
    found = sorted(of_region, key=lambda one: (one.check is None, one.statement.key.slice, one.id))
    rest = len(found) - DISPUTES
    return {
        "disputes": [list(_dispute(view, one)) for one in found[:DISPUTES]],
        "more_disputes": view.t(MORE_DISPUTED.format(count=rest)) if rest > 0 else "",
    }


def _dispute(view: View, one: Contradiction) -> Iterator[dict[str, str]]:
    """The line in pieces: what a source printed is in its own language."""
    key = one.statement.key
    pieces: dict[str, list[dict[str, str]]] = {
        "what": [_piece(f"{view.named(key)}, {view.period(key.period)}")],
        "said": [_said(view, one.statement)],
    }
    if one.check:
        pieces["value"] = [_piece(recomputed(view, one.check).striptags())]
    else:
        others = [[_piece("; "), _said(view, other)] for other in one.against]
        pieces["value"] = [piece for other in others for piece in other][1:]
    # Splitting at the slots leaves text at even places and slots' names at odd ones.
    for place, part in enumerate(re.split(r"\{(\w+)\}", (AGAINST if one.check else OTHERWISE)[view.language])):
        yield from pieces[part] if place % 2 else [_piece(part)]


def _said(view: View, statement: Statement) -> dict[str, str]:
    """What a statement says, in quotation marks where the words are its source's own."""
    said = reported(view, statement).striptags()
    quoted = isinstance(statement.quantity, Quantity) and statement.quantity.as_printed
    return _piece(f"“{said}”", "id") if quoted else _piece(said)


def _piece(text: str, language: str = "") -> dict[str, str]:
    return {"text": text, "language": language}
