"""What stands on each region's fact sheet, and the PDF files; a sheet once set is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from ..addresses import region_address
from ..charts.png import drawn_by, font_folder
from ..contradictions import Contradiction
from ..figure import Figure
from ..sheets import made_from, pdf
from ..text import LANGUAGES, Text
from .contradicted import titled
from .edition import Edition
from .headlines import sources_of
from .keeping import forget_oldest, kept
from .markup import STATUS, recomputed, reported
from .view import Subject, View

NAME = "lembar-fakta.pdf"
ROWS, DISPUTES = 16, 4
"""So many figures and contradictions find room on one page, however long their names."""
KEPT = 500
FIRST = (
    "coverage_rate",
    "uncovered_workers",
    "active_participants",
    "target_workers",
    "target_coverage_rate",
    "target_distance",
    "participants_needed",
    "benefits_paid",
    "benefit_recipients",
)
"""What a reader asks first; the rest follows in the order of its codes."""
ABOUT = Text(
    "Angka jaminan sosial ketenagakerjaan, dari pernyataan sumber dan hasil hitung ulang.",
    "Figures of employment social security, as sources report them and as recomputed.",
)
RELEASED = Text("Rilis {day}", "Release {day}")
FIGURES = Text("Angka terbaru", "Newest figures")
COLUMNS = (Text("Angka", "Figure"), Text("Nilai", "Value"), Text("Saat dan status", "Date and status"))
SOURCE = Text("Sumber", "Sources")
MORE = Text("{count} angka lain ada di halaman wilayah ini.", "Other figures on this region's page: {count}.")
DISPUTED = Text("Angka yang bertentangan", "Figures that contradict")
AGAINST = Text("{title}: dilaporkan {said}, dihitung ulang {value}.", "{title}: reported {said}, recomputed {value}.")
OTHERWISE = Text("{title}: dilaporkan {said}, sumber lain {value}.", "{title}: reported {said}, other sources {value}.")
CAUTION = Text(
    "Pernyataan di media bukan statistik resmi. Perbedaan tidak menunjukkan siapa yang keliru.",
    "A statement in the press is not an official statistic. A difference does not say who is mistaken.",
)
SEAL = Text("Hash rilis ini: {seal}", "Hash of this release: {seal}")
LICENCE = "CC BY 4.0"


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
            yield sheet_address(view, region).lstrip("/"), _set(template, content(view), release.day, cache)
    forget_oldest(cache, KEPT)


def _set(template: Path, words: dict[str, Any], day: date, cache: Path) -> bytes:
    # The fonts' own versions are part of what draws every picture.
    name = hashlib.sha256((drawn_by() + made_from(template, words, day)).encode()).hexdigest()
    return kept(cache / name, lambda: pdf(template, words, day, font_folder()))


def content(view: View) -> dict[str, Any]:
    """Everything on the sheet, as plain text."""
    region, release = view.subject.region, view.edition.release
    figures = _figures(view)
    history = view.edition.history
    recorded = release.id if release and release.id in history.releases else history.newest
    root = view.root
    told: dict[str, Any] = {
        "language": view.language,
        "site": view.t(view.edition.publisher.name),
        "title": view.region(region),
        "about": view.t(ABOUT),
        "released": view.t(RELEASED.format(day=view.day(release.day))) if release else "",
        "figures": view.t(FIGURES),
        "columns": [*(view.t(one) for one in COLUMNS), view.t(SOURCE)],
        "rows": [_row(view, one) for one in figures[1 : ROWS + 1]],
        "more": view.t(MORE.format(count=len(figures) - ROWS - 1)) if len(figures) > ROWS + 1 else "",
        "disputed": view.t(DISPUTED),
        "disputes": [_dispute(view, one) for one in _disputes(view)],
        "caution": view.t(CAUTION),
        "seal": view.t(SEAL.format(seal=history.seal(recorded))) if recorded else "",
        "address": f"{root}{region_address(view.report, region, view.language)}" if root else "",
        "licence": LICENCE,
    }
    return told | ({"headline": _headline(view, figures[0])} if figures else {})


def _figures(view: View) -> list[Figure]:
    """The headline of each measure and indicator as a whole, what readers ask first before the rest."""
    report, region = view.report, view.subject.region
    codes = sorted(report.pages[region], key=lambda code: (FIRST.index(code) if code in FIRST else len(FIRST), code))
    found = [one for code in codes if (one := report.headline(region, code))]
    # Of a region that only reports parts, the parts are what there is.
    named = {one.key.measure for one in found}
    parts = [report.by_page[region, code][-1] for code in codes if code not in named]
    return [*found, *parts]


def _told(view: View, figure: Figure) -> str:
    return f"{view.when(figure.key, figure)}; {view.t(STATUS[figure.status])}"


def _value(view: View, figure: Figure) -> str:
    return " ".join(filter(None, (view.value(figure), view.spread(figure))))


def _cited(view: View, figure: Figure) -> str:
    named = [view.cited(one) for one in sources_of(view.report, [figure])]
    return f"{named[0]} (+{len(named) - 1})" if len(named) > 1 else "".join(named)


def _row(view: View, figure: Figure) -> dict[str, str]:
    return {
        "name": view.named(figure.key),
        "value": _value(view, figure),
        "told": _told(view, figure),
        "source": _cited(view, figure),
    }


def _headline(view: View, figure: Figure) -> dict[str, str]:
    told = f"{_told(view, figure)}. {view.t(SOURCE)}: {_cited(view, figure)}"
    return {"name": view.named(figure.key), "value": _value(view, figure), "told": told}


def _disputes(view: View) -> list[Contradiction]:
    of_region = [one for one in view.report.contradictions if one.statement.key.region == view.subject.region]
    # What was recomputed stands before what only two sources differ on, the whole before its parts.
    return sorted(of_region, key=lambda one: (one.check is None, one.statement.key.slice, one.id))[:DISPUTES]


def _dispute(view: View, one: Contradiction) -> str:
    said = reported(view, one.statement).striptags()
    if one.check:
        value = recomputed(view, one.check).striptags()
        return AGAINST[view.language].format(title=titled(view, one), said=said, value=value)
    others = "; ".join(reported(view, other).striptags() for other in one.against)
    return OTHERWISE[view.language].format(title=titled(view, one), said=said, value=others)
