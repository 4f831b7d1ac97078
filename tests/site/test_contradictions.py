"""Where sources disagree, a page shows both sides, who said it, the recomputation and what came of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from cakupan.read.folder import archive
from cakupan.report import report
from tests.built import ROOT
from tests.site.drawn import drawn, seen, told

ALL = {
    name: (ROOT / "tests/sound" / f"{name}.yaml").read_text("utf-8")
    for name in ("sources/merdeka", "sources/inews", "decisions/konstruksi", "policies/kebijakan")
}
INQUIRY = """\
statement: merdeka/33.02/coverage_rate/2025-04
asked: {on: 2025-12-01, office: Kantor <contoh>}
answer: {on: 2025-12-09, office: Kantor <contoh>, text: {id: Itu salah cetak., en: That was a misprint.}, \
url: "https://example.org/jawaban"}
resolved: {on: 2025-12-20, reason: {id: Sumber sudah meralat., en: The source corrected it.}}
"""


@pytest.mark.parametrize("root", ["", "en/"])
def test_every_contradiction_has_its_place(site: Path, root: str) -> None:
    """Both statements, each with its document, and the recomputation."""
    page = (site / root / "rekonsiliasi/index.html").read_text("utf-8")
    for one in report(archive(ROOT / "data")).contradictions:
        entry = re.search(rf'<article class="entry dispute" id="{re.escape(one.id)}">.*?</article>', page, re.DOTALL)
        assert entry, one.id
        for statement in (one.statement, *one.against):
            assert f'data-statement="{statement.id}"' in entry[0]
            assert f'href="/{root}sumber/{statement.source}/#' in entry[0]
        if one.check:
            assert ("Dihitung ulang" if not root else "Recomputed") in entry[0]


@pytest.mark.parametrize(
    "path",
    ["banyumas/tingkat-cakupan", "sumber/merdeka-ucj-banyumas", "sumber/inews-2025-04-24-ucj"],
)
def test_pages_of_the_indicator_and_of_both_sources_show_it(site: Path, path: str) -> None:
    """With a link to its permanent place."""
    id_ = "merdeka-ucj-banyumas/33.02/coverage_rate/2025-04"
    page = (site / path / "index.html").read_text("utf-8")
    assert f'href="/rekonsiliasi/#{id_}"' in page
    assert "“31,6 persen”" in told(page).replace("31,6 persen", "“31,6 persen”")


def test_a_page_without_contradictions_has_no_heading_for_them(site: Path) -> None:
    """Nothing is said where there is nothing."""
    page = (site / "banyumas/sasaran-pekerja/index.html").read_text("utf-8")
    assert 'class="entry dispute"' not in page
    assert 'id="berbeda"' not in page


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("id", ["selesai", "Ditanyakan", "1 Desember 2025", "Itu salah cetak.", "Sumber sudah meralat."]),
        ("en", ["resolved", "Asked", "1 December 2025", "That was a misprint.", "The source corrected it."]),
    ],
)
def test_what_an_office_answered_is_shown_with_its_day(tmp_path: Path, language: str, words: list[str]) -> None:
    """Escaped, in the page's language, with a link to the answer."""
    view = seen(tmp_path, {**ALL, "inquiries/merdeka": INQUIRY}, language)
    html = drawn(view.about(region=""), "contradictions")
    entry = html[html.index('id="merdeka/33.02/coverage_rate/2025-04"') :].partition("</article>")[0]
    assert all(word in told(entry) for word in words)
    assert "Kantor &lt;contoh&gt;" in entry
    assert 'href="https://example.org/jawaban"' in entry


def test_the_wording_is_neutral(site: Path) -> None:
    """A difference does not say who is mistaken."""
    page = (site / "rekonsiliasi/index.html").read_text("utf-8")
    entries = re.findall(r'<article class="entry dispute".*?</article>', page, re.DOTALL)
    assert len(entries) > 5
    assert not [one for one in entries if re.search(r"\b(bohong|palsu|menipu|kesalahan|keliru|salah)\b", told(one))]
    assert "Perbedaan tidak menunjukkan siapa yang keliru" in told(page)


def test_contradictions_come_as_a_feed(site: Path) -> None:
    """Each once, with both numbers and its status."""
    found = json.loads((site / "umpan/perbedaan.json").read_text("utf-8"))["items"]
    assert len(found) == len(report(archive(ROOT / "data")).contradictions)
    one = next(item for item in found if item["url"].endswith("#merdeka-ucj-banyumas/33.02/coverage_rate/2025-04"))
    assert "Dihitung ulang dari bagian-bagian yang dilaporkan: 31,36%." in told(one["content_html"])
    assert "Status: terbuka." in told(one["content_html"])
