"""Large counts in words that a person says, once, where they help."""

from __future__ import annotations

from pathlib import Path

import pytest

from cakupan.site.spoken import offered, settled
from tests.site.drawn import seen

SAID = ' <span class="spoken">({})</span>'
A, B = SAID.format("hampir 470 ribu"), SAID.format("sekitar 215 ribu")

REPORT = """\
publisher: Contoh sintetis
published: 2025-04-24
statements:
  - region: "33.02"
    base: ucj_target
    time: {period: 2025-04}
    active_participants: {total: %s}
    benefits_paid: {value: 127000000000, as_printed: "Rp127 miliar"}
"""


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        ("469967", "hampir 470 ribu", "almost 470 thousand"),
        ("214687", "sekitar 215 ribu", "about 215 thousand"),
        ("1234567", "sekitar 1,2 juta", "about 1.2 million"),
        ("9999", "", ""),
        ("{value: 10000, rounded_to: 1}", "", ""),
        ("11400", "", ""),
        ('{value: 240000, about: true, as_printed: "sekitar 240 ribu"}', "", ""),
    ],
)
def test_which_counts_are_said(tmp_path: Path, value: str, indonesian: str, english: str) -> None:
    """Large ones; not what is small, round, or rounded by its source, whose print is spoken already."""
    for language, words in (("id", indonesian), ("en", english)):
        view = seen(tmp_path, {"sources/contoh": REPORT % value}, language)
        figure = view.report.figures["33.02/active_participants/2025-04"]
        assert offered(view, figure) == (SAID.format(words) if words else "")


def test_rupiah_speak_already(tmp_path: Path) -> None:
    """They are printed in billions."""
    view = seen(tmp_path, {"sources/contoh": REPORT % "214687"})
    money = [one for one in view.report.figures.values() if one.key.measure == "benefits_paid"]
    assert money
    assert [offered(view, one) for one in money] == [""] * len(money)


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        (f"<p>Ada 469.967 orang{A}. Tetap 469.967 orang{A}.</p>", f"<p>Ada 469.967 orang{A}. Tetap 469.967 orang.</p>"),
        (f"<p>Dari 1{B} menjadi 2{A} orang.</p>", f"<p>Dari 1{B} menjadi 2 orang.</p>"),
        (f"<p>Dulu 1{B}. Kini 2{A} orang.</p>", f"<p>Dulu 1{B}. Kini 2{A} orang.</p>"),
        (f"<li>Dulu 1{B}</li>\n<li>Kini 2{A}</li>", f"<li>Dulu 1{B}</li>\n<li>Kini 2{A}</li>"),
        (f'<h2 id="a">Ada 1{A}</h2><p>Isi 1{A}.</p>', f'<h2 id="a">Ada 1</h2><p>Isi 1{A}.</p>'),
        (f"<p>Sisanya (kini 1{A}) belum.</p>", "<p>Sisanya (kini 1) belum.</p>"),
        (f"<small>hampir 470 ribu</small><p>Ada 1{A}.</p>", "<small>hampir 470 ribu</small><p>Ada 1.</p>"),
        ("<p>Tanpa angka.</p>", "<p>Tanpa angka.</p>"),
    ],
    ids=["once a page", "once a sentence", "next sentence", "list", "heading", "brackets", "said before", "none"],
)
def test_where_words_are_kept(body: str, kept: str) -> None:
    """Once on a page and in a sentence; not in headings, in brackets, or where the page has said it."""
    assert settled(body) == kept


def test_prose_says_the_uncovered(site: Path) -> None:
    """The number that most readers look for, in both languages, and never in a title."""
    for root, words in (("topik/target", "hampir 470 ribu"), ("en/topik/target", "almost 470 thousand")):
        page = (site / root / "index.html").read_text("utf-8")
        assert page.count(words) >= 1
        assert words not in page.partition("</title>")[0]
