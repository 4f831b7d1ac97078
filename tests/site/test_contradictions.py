"""Where sources disagree, a page shows both sides, who said it, the recomputation and what came of it."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest

from cakupan.downloads import contradictions_csv
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
asked: {on: 2025-12-01, office: Kantor <contoh>, url: "https://example.org/pertanyaan"}
answers:
  - {on: 2025-12-09, office: Kantor <contoh>, text: {id: Itu salah cetak., en: That was a misprint.}, \
url: "https://example.org/jawaban"}
resolved: {on: 2025-12-20, reason: {id: Sumber sudah meralat., en: The source corrected it.}}
"""


def _entries(page: str) -> dict[str, str]:
    """The entries of the page of all contradictions, by the statement that each is about."""
    found = re.findall(r'<article class="entry dispute" id="([^"]+)">(.*?)</article>', page, re.DOTALL)
    return dict(found)


@pytest.mark.parametrize("root", ["", "en/"])
def test_every_contradiction_has_its_place(site: Path, root: str) -> None:
    """Both statements, each with its document, and the recomputation."""
    page = (site / root / "rekonsiliasi/index.html").read_text("utf-8")
    for one in report(archive(ROOT / "data")).contradictions:
        entry = _entries(page)[one.id]
        for statement in (one.statement, *one.against):
            assert f'data-statement="{statement.id}"' in entry
            assert f'href="/{root}sumber/{statement.source}/#' in entry
        if one.check:
            assert ("Dihitung ulang" if not root else "Recomputed") in entry
        assert f'<span class="stand open">{"open" if root else "terbuka"}</span>' in entry


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("merdeka-ucj-banyumas/33.02/coverage_rate/2025-04", "0,24 poin lebih tinggi dari hitungan ulang"),
        (
            "inews-2025-04-24-ucj/33.02/coverage_rate.non_asn.potential/2025-04",
            "23,25 poin lebih tinggi dari hitungan ulang",
        ),
        (
            "inews-2025-09-04-cakupan/33.02/coverage_rate/2025-09",
            "5 poin (4,3 sampai 5,8) lebih rendah dari hitungan ulang",
        ),
        (
            "radarbanyumas-2025-07-16-gula-kelapa/33.02/coverage_rate.tappers.tapper_data_2025/2025-07",
            "27,58 poin lebih rendah dari hitungan ulang",
        ),
        (
            "radioidola-2024-12-24-majapahit/br-semarang-majapahit/active_participants/2024-12",
            "paling sedikit 1.000 orang lebih rendah dari hitungan ulang",
        ),
        ("inews-2025-04-24-ucj/33.02/active_participants.construction/2025-04", "Selisih: 552 orang"),
    ],
)
def test_each_says_how_far_apart_the_numbers_are(site: Path, statement: str, words: str) -> None:
    """As exactly as they are known, and on which side; of two documents only how far."""
    entry = _entries((site / "rekonsiliasi/index.html").read_text("utf-8"))[statement]
    assert words in told(entry)


def test_each_tells_who_said_it_and_leads_to_the_document(site: Path) -> None:
    """The office that spoke, and the address that could be read."""
    entry = _entries((site / "rekonsiliasi/index.html").read_text("utf-8"))[
        "merdeka-ucj-banyumas/33.02/coverage_rate/2025-04"
    ]
    sources = archive(ROOT / "data").sources
    for source in (sources["merdeka-ucj-banyumas"], sources["inews-2025-04-24-ucj"]):
        assert source.speaker
        assert source.speaker in told(entry)
        assert f'href="{source.url}"' in entry
    assert "tidak sesuai hitungan" in told(entry)


@pytest.mark.parametrize(
    "path",
    ["banyumas", "banyumas/tingkat-cakupan", "sumber/merdeka-ucj-banyumas", "sumber/inews-2025-04-24-ucj"],
)
def test_pages_of_region_indicator_and_both_sources_show_it(site: Path, path: str) -> None:
    """In a row with both numbers, its status and a link to its permanent place."""
    id_ = "merdeka-ucj-banyumas/33.02/coverage_rate/2025-04"
    page = (site / path / "index.html").read_text("utf-8")
    row = re.search(rf'<tr>\s*<th scope="row"><a href="/rekonsiliasi/#{re.escape(id_)}">.*?</tr>', page, re.DOTALL)
    assert row
    assert all(words in told(row[0]) for words in ("31,6 persen", "31,36%", "terbuka"))


def test_a_page_without_contradictions_has_no_heading_for_them(site: Path) -> None:
    """Nothing is said where there is nothing."""
    page = (site / "banyumas/sasaran-pekerja/index.html").read_text("utf-8")
    assert "/rekonsiliasi/#" not in page
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
    assert all(f'href="https://example.org/{one}"' in entry for one in ("pertanyaan", "jawaban"))


def test_what_is_settled_is_told_without_an_opponent(tmp_path: Path) -> None:
    """Nothing contradicts it any more: its number, its verdict and how it ended stay at its place."""
    settled = "statement: inews/33.02/coverage_rate/2025-04\n" + INQUIRY.splitlines()[-1]
    view = seen(tmp_path, {**ALL, "inquiries/inews": settled})
    entry = _entries(drawn(view.about(region=""), "contradictions"))["inews/33.02/coverage_rate/2025-04"]
    assert all(words in told(entry) for words in ("selesai", "tepat setelah dibulatkan", "Sumber sudah meralat."))
    assert "dari hitungan ulang" not in told(entry)


@pytest.mark.parametrize(
    ("root", "judging", "fair"),
    [
        ("", r"\b(bohong|palsu|menipu|kesalahan|keliru|salah)\b", "Perbedaan tidak menunjukkan siapa yang keliru"),
        ("en/", r"\b(lie|lied|false|wrong|mistake|mistaken|error)\b", "A difference does not say who is mistaken"),
    ],
)
def test_the_wording_is_neutral(site: Path, root: str, judging: str, fair: str) -> None:
    """A difference does not say who is mistaken."""
    page = (site / root / "rekonsiliasi/index.html").read_text("utf-8")
    entries = _entries(page).values()
    assert len(entries) > 5
    assert not [one for one in entries if re.search(judging, told(one))]
    assert fair in told(page)


def test_contradictions_come_as_a_table(site: Path) -> None:
    """Every one, with what it was held against and its status; the page of downloads lists it."""
    rows = list(csv.DictReader((site / "data/contradictions.csv").read_text("utf-8").splitlines()))
    assert {row["statement"] for row in rows} == {one.id for one in report(archive(ROOT / "data")).contradictions}
    seed = next(row for row in rows if row["statement"] == "merdeka-ucj-banyumas/33.02/coverage_rate/2025-04")
    assert (seed["recomputed"], seed["verdict"], seed["status"]) == ("0.313570", "contradictory", "open")
    assert 'href="/data/contradictions.csv"' in (site / "data/index.html").read_text("utf-8")


def test_the_table_tells_what_was_asked_and_answered(tmp_path: Path) -> None:
    """With days and offices, in columns that are empty as long as nothing was done."""
    view = seen(tmp_path, {**ALL, "inquiries/merdeka": INQUIRY})
    rows = {row["statement"]: row for row in csv.DictReader(contradictions_csv(view.report).splitlines())}
    done = rows["merdeka/33.02/coverage_rate/2025-04"]
    assert [done[name] for name in ("status", "asked", "asked_of", "answered", "answered_by", "resolved")] == [
        "resolved",
        "2025-12-01",
        "Kantor <contoh>",
        "2025-12-09",
        "Kantor <contoh>",
        "2025-12-20",
    ]


def test_contradictions_come_as_a_feed(site: Path) -> None:
    """Each once, with both numbers and its status."""
    found = json.loads((site / "umpan/perbedaan.json").read_text("utf-8"))["items"]
    assert len(found) == len(report(archive(ROOT / "data")).contradictions)
    one = next(item for item in found if item["url"].endswith("#merdeka-ucj-banyumas/33.02/coverage_rate/2025-04"))
    assert "Dihitung ulang dari bagian-bagian yang dilaporkan: 31,36%." in told(one["content_html"])
    assert "Status: terbuka." in told(one["content_html"])
