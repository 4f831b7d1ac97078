"""The cards of regions and indicators: which figure stands on each, and the PNG files; a card once drawn is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..addresses import page_address, region_address
from ..charts.card import Card, card_svg
from ..figure import Figure
from ..text import LANGUAGES, Text
from .beside import assumed, credited, newer, standing
from .edition import Edition
from .headlines import headline_of, headlines_of
from .keeping import forget_oldest
from .pictures import kept
from .view import Subject, View

NAME = "kartu.png"
KEPT = 2_000
"""So many cards stay in the cache, or all of one build: each release draws all of them anew, since they name it."""
SOURCES = Text("Sumber: {sources}", "Sources: {sources}")
RELEASED = Text("Rilis {day}", "Release {day}")
NAMED = 2
"""So many documents are named; the rest are counted, and stand on the page."""


@dataclass(frozen=True)
class Shared:
    """A card and where its picture stands."""

    card: Card
    address: str


def shared(view: View) -> Shared | None:
    """The card of a view's region or indicator; None where there is no figure to show."""
    region, code = view.subject.region, view.subject.code
    report = view.report
    if region not in report.pages:
        return None
    folder = (
        page_address(report, region, code, view.language) if code else region_address(report, region, view.language)
    )
    figure = headline_of(view.about(figure="")) if code else next(iter(headlines_of(view)), None)
    return Shared(_card(view, figure), f"{folder}{NAME}") if figure else None


def _card(view: View, figure: Figure) -> Card:
    release = view.edition.release
    return Card(
        name=view.named(figure.key),
        place=view.region(figure.key.region),
        value=view.value(figure),
        beside=view.spread(figure),
        when=f"{view.when(figure.key, figure)} ({standing(view, figure)})",
        cautions=tuple(filter(None, (newer(view, figure), *assumed(view, figure)))),
        source=view.t(SOURCES.format(sources=credited(view, figure, NAMED))),
        site=view.t(view.edition.publisher.name),
        release=view.t(RELEASED.format(day=view.day(release.day))) if release else "",
        language=view.language,
    )


def card_files(edition: Edition, cache: Path) -> Iterator[tuple[str, bytes]]:
    """The PNG of each region and indicator in each language, by its name below the site's root."""
    drawn = 0
    for region, codes in edition.report.pages.items():
        for language in LANGUAGES:
            for code in ("", *codes):
                found = shared(View(edition=edition, language=language, subject=Subject(region=region, code=code)))
                if found:
                    drawn += 1
                    yield found.address.lstrip("/"), kept(cache, card_svg(found.card))
    forget_oldest(cache, max(KEPT, drawn))
