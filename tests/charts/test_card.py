"""A card shows its figure whole, whatever its length, and its ink is really there."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from cakupan.charts.card import HIGH, MARGIN, WIDE, Card, card_svg, lines, reach
from cakupan.charts.png import png
from tests.charts.pixels import pixels

CARD = Card(
    name="Tingkat cakupan",
    place="Kabupaten Banyumas",
    value="31,36%",
    beside="",
    when="24 April 2025 (dihitung ulang)",
    source="Sumber: Kabar Sintetis, 24 April 2025",
    site="Cakupan",
    release="Rilis 24 November 2026",
    language="id",
)
LONG = replace(
    CARD,
    name="Perkiraan teratas biaya melindungi semua: Angkatan kerja menurut kantor wilayah, dan seterusnya " * 2,
    value="Rp1,94 sampai 1,98 triliun per tahun menurut dokumen",
    beside="(Rp1,9 sampai 2,0 triliun)",
    when="paling lambat 29 April 2025, sejak awal yang tidak diketahui, sebagai batas atas (ilustrasi)",
    source="Sumber: " + "Harian Contoh Sintetis, tanpa tanggal; " * 9,
)


@pytest.mark.parametrize("card", [CARD, LONG], ids=["short", "long"])
def test_every_line_is_within_the_margins(card: Card) -> None:
    """Across and down, and none stands on another."""
    found = sorted(lines(card), key=lambda line: line.y)
    for line in found:
        left, right = reach(line)
        assert left >= MARGIN - 0.5
        assert right <= WIDE - MARGIN + 0.5
        assert line.size < line.y < HIGH - 20
    body = [line for line in found if not line.end]
    assert all(after.y - before.y >= after.size * 0.8 for before, after in pairwise(body))


def test_a_value_is_never_cut() -> None:
    """Names and sources may end with three points; the figure may not."""
    texts = [line.text for line in lines(LONG)]
    assert LONG.value in " ".join(texts)
    assert any(text.endswith("…") for text in texts)


def test_the_picture_has_the_size_that_is_asked_for_and_ink_where_the_value_is() -> None:
    """A font that is missing would leave a blank card without any error."""
    picture = pixels(png(card_svg(CARD)))
    assert (picture.width, picture.height) == (1200, 630)
    value = next(line for line in lines(CARD) if line.text == CARD.value)
    across = range(int(MARGIN), int(reach(value)[1]))
    bright = sum(
        min(picture.at(x, y)) > 200 for y in range(int(value.y - value.size * 0.6), int(value.y)) for x in across
    )
    assert bright > 5_000


def test_another_value_is_another_picture_and_the_same_is_the_same() -> None:
    """To the byte."""
    assert png(card_svg(CARD)) == png(card_svg(CARD))
    assert png(card_svg(CARD)) != png(card_svg(replace(CARD, value="31,37%")))


def test_what_data_hold_stays_text() -> None:
    """No element is made of it."""
    svg = card_svg(replace(CARD, source='<script>alert(1)</script> & "x"'))
    assert "&lt;script&gt;" in svg
    assert "<script" not in svg
