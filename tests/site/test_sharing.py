"""What a shared link shows: title, words and a card with the figure; and each region's fact sheet."""

from __future__ import annotations

import io
import re
import struct
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from pypdf import PdfReader

from cakupan.charts.png import font_folder
from cakupan.read.folder import archive
from cakupan.report import Report, report
from cakupan.sheets import pdf
from tests.built import ROOT

TEMPLATE = ROOT / "theme" / "sheet.typ"
HOSTILE = [
    '#eval("1")',
    "*a* _b_ $x$ `c`",
    "<script>alert(1)</script>",
    "\\ ] [ # { }",
    '"; #panic("x")',
    "@ref <label>",
]


@pytest.fixture(scope="module")
def known() -> Report:
    return report(archive(ROOT / "data"))


def tags(page: Path) -> dict[str, str]:
    html = page.read_text("utf-8").partition("</head>")[0]
    return {
        name: unescape(text) for name, text in re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)"', html)
    }


def test_every_page_that_may_be_shared_names_a_card_that_is_there(site: Path) -> None:
    """With its words for those who do not see it."""
    checked = 0
    for page in site.rglob("index.html"):
        found = tags(page)
        if "sematan" in page.parts or found.get("robots") == "noindex":
            continue
        checked += 1
        assert found["og:title"]
        assert found["og:description"]
        assert found["twitter:card"] == "summary_large_image"
        picture = (site / found["og:image"].lstrip("/")).read_bytes()
        assert struct.unpack(">II", picture[16:24]) == (1200, 630)
        assert found["og:image:alt"]
    assert checked > 500


@pytest.mark.parametrize(("root", "text"), [("", "31,36%"), ("en/", "31.36%")])
def test_a_card_says_the_figure_of_its_page(site: Path, root: str, text: str) -> None:
    """In the page's language."""
    found = tags(site / root / "banyumas/tingkat-cakupan/index.html")
    assert found["og:image"] == f"/{root}banyumas/tingkat-cakupan/kartu.png"
    assert text in found["og:image:alt"]
    assert tags(site / root / "sumber/index.html")["og:image"] == f"/{root}banyumas/kartu.png"


def test_cards_are_light_enough_to_share(site: Path) -> None:
    """At most 80 kB each."""
    assert max(path.stat().st_size for path in site.rglob("kartu.png")) < 80_000


@pytest.mark.parametrize("root", ["", "en/"])
def test_every_region_has_a_sheet_of_one_page(site: Path, known: Report, root: str) -> None:
    """Tagged, titled, in its language, as PDF/UA asks."""
    sheets = sorted((site / root).glob("*/lembar-fakta.pdf"))
    assert len(sheets) == len(known.pages)
    for path in sheets:
        read = PdfReader(path)
        assert len(read.pages) == 1
        catalog = read.trailer["/Root"]
        assert catalog["/MarkInfo"]["/Marked"]
        assert catalog["/Lang"] == ("en" if root else "id")
        assert "/StructTreeRoot" in catalog
        assert read.metadata is not None
        assert read.metadata.title
        assert b"pdfuaid" in catalog["/Metadata"].get_data()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("banyumas", ["Kabupaten Banyumas", "31,36%", "469.967 orang", "31,6 persen", "dihitung ulang 31,36%"]),
        ("en/banyumas", ["Banyumas Regency", "31.36%", "469,967 people", "recomputed 31.36%"]),
    ],
)
def test_a_sheet_holds_the_figures(site: Path, path: str, words: list[str]) -> None:
    """And what contradicts them."""
    text = " ".join(PdfReader(site / path / "lembar-fakta.pdf").pages[0].extract_text().split())
    assert [word for word in words if word not in text] == []


def test_what_data_hold_is_text_on_a_sheet_too() -> None:
    """Nothing in it is taken for an instruction, and the same content gives the same bytes."""
    words = {
        "language": "id",
        "site": "S",
        "title": "T",
        "about": "A",
        "released": "R",
        "figures": "F",
        "columns": ["a", "b", "c", "d"],
        "more": "",
        "disputed": "D",
        "caution": "C",
        "seal": "",
        "address": "",
        "licence": "L",
        "disputes": HOSTILE,
        "rows": [{"name": one, "value": one, "told": one, "source": one} for one in HOSTILE],
    }
    made = pdf(TEMPLATE, words, date(2026, 11, 24), font_folder())
    assert made == pdf(TEMPLATE, words, date(2026, 11, 24), font_folder())
    text = re.sub(r"\s", "", PdfReader(io.BytesIO(made)).pages[0].extract_text())
    assert [one for one in HOSTILE if re.sub(r"\s", "", one) not in text] == []
