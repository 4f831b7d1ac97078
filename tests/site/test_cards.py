"""The cards of the real data: whole, within their margins by the very font they are drawn in, and never misleading."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import cast

import pytest
from PIL import ImageFont

from cakupan.charts.card import MARGIN, WIDE, lines
from cakupan.charts.png import font_folder
from cakupan.ledger import History
from cakupan.read.folder import archive
from cakupan.report import report
from cakupan.site.assets import Assets
from cakupan.site.cards import Shared, shared
from cakupan.site.edition import Edition, Publisher
from cakupan.site.view import Subject, View
from cakupan.text import LANGUAGES, same
from tests.built import ROOT

NAME = same("Cakupan Jamsostek Banyumas")


@pytest.fixture(scope="module")
def edition() -> Edition:
    return Edition(
        report=report(archive(ROOT / "data")),
        history=History(),
        publisher=Publisher(name=NAME, root="", home="33.02", operator="", contact=""),
        documents={},
        translations={"tanpa tanggal": "no date"},
        # Cards name no stylesheet or script.
        assets=cast(Assets, None),
    )


def card(edition: Edition, region: str, code: str = "", language: str = "id") -> Shared:
    found = shared(View(edition=edition, language=language, subject=Subject(region=region, code=code)))
    assert found
    return found


@pytest.fixture(scope="module")
def cards(edition: Edition) -> list[Shared]:
    """One for each region and each indicator of it, in each language."""
    pages = edition.report.pages.items()
    return [card(edition, region, code, one) for region, codes in pages for code in ("", *codes) for one in LANGUAGES]


@cache
def font(bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(font_folder() / f"SourceSansPro-{'Semibold' if bold else 'Regular'}.otf"), 100)


def test_every_line_ends_within_the_margin(cards: list[Shared]) -> None:
    """Measured with the font itself, since the drawing only estimates."""
    room = WIDE - 2 * MARGIN
    wide = [
        (one.address, line.text)
        for one in cards
        for line in lines(one.card)
        if font(line.bold).getlength(line.text) * line.size / 100 > room
    ]
    assert wide == []


def test_nothing_is_cut(cards: list[Shared]) -> None:
    """Name, place, value, date, assumptions, sources, site and release of each stand on it to the last word."""
    for one in cards:
        said = one.card
        text = " ".join(line.text for line in lines(said))
        whole = (said.name, said.place, said.value, said.when, *said.cautions, said.source, said.site, said.release)
        assert [words for words in whole if words not in text] == [], one.address
        assert "…" not in text, one.address


def test_no_lines_touch(cards: list[Shared]) -> None:
    """Each begins below the one before."""
    for one in cards:
        found = sorted((line for line in lines(one.card) if not line.end), key=lambda line: line.y)
        near = [(a.text, b.text) for a, b in pairwise(found) if b.y - a.y < b.size * 0.9]
        assert near == [], one.address


def test_what_is_only_a_comparison_says_so(edition: Edition) -> None:
    """Its assumptions stand on the card and in the words for those who do not see it."""
    one = card(edition, "33.02", "new_against_stock").card
    assert "(perbandingan)" in one.when
    assert any("bukan tingkat" in said for said in one.cautions)
    assert "bukan tingkat" in one.alt


def test_what_is_newer_but_less_sure_is_told(edition: Edition) -> None:
    """An older figure stands first because it is exact; a later due date is another target, not a newer one."""
    assert any(said.startswith("Lebih baru: 36,16%") for said in card(edition, "33.02", "coverage_rate").card.cautions)
    assert card(edition, "33.02", "target_coverage_rate").card.cautions == ()


def test_a_region_shows_its_coverage_else_what_is_asked_first(edition: Edition) -> None:
    """And never a comparison or an illustration."""
    assert card(edition, "33.02").card.name == "Tingkat cakupan"
    assert card(edition, "br-purwokerto").card.name == "Manfaat dibayar"
    assert card(edition, "br-purwokerto").card.when.endswith("(dilaporkan sumber, wilayah dan waktu disimpulkan)")
    assert card(edition, "33.02").address == "/banyumas/kartu.png"
    assert card(edition, "33.02", "coverage_rate", "en").address == "/en/banyumas/tingkat-cakupan/kartu.png"


def test_a_page_without_a_region_has_no_card_of_its_own(edition: Edition) -> None:
    """It borrows the home region's."""
    assert shared(View(edition=edition, language="id", subject=Subject(source="x"))) is None
