"""What a shared link shows: title, words and a card with the figure; and each region's fact sheet."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from cakupan.read.folder import archive
from cakupan.report import Report, report
from tests.built import ROOT


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


@pytest.mark.parametrize(("root", "locales"), [("", ["id_ID", "en_GB"]), ("en/", ["en_GB", "id_ID"])])
@pytest.mark.parametrize(
    "page", ["", "banyumas/", "banyumas/tingkat-cakupan/", "sumber/", "rilis/", "topik/target/", "cek/"]
)
def test_a_shared_link_says_what_the_page_says(site: Path, root: str, locales: list[str], page: str) -> None:
    """Its own title, description and address, in its language."""
    html = (site / root / page / "index.html").read_text("utf-8")
    found = tags(site / root / page / "index.html")
    assert html.partition("<title>")[2].startswith(found["og:title"].replace("&", "&amp;"))
    assert found["og:description"] == found["description"]
    assert found["og:url"] == f"/{root}{page}"
    assert found["og:type"] == "website"
    assert [found["og:locale"], found["og:locale:alternate"]] == locales
    assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")


def test_cards_are_light_enough_to_share(site: Path) -> None:
    """Some 50 kB each; those that must say much beside their value somewhat more."""
    sizes = [path.stat().st_size for path in site.rglob("kartu.png")]
    assert max(sizes) < 100_000
    assert sum(sizes) / len(sizes) < 60_000


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
        assert {"/H1", "/P"} <= set(roles(catalog["/StructTreeRoot"]["/K"]))


def roles(node: Any) -> Iterator[str]:
    """What each part of a tagged document is, in the order of reading."""
    found = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(found, list):
        for one in found:
            yield from roles(one)
    elif isinstance(found, dict):
        if "/S" in found:
            yield str(found["/S"])
        yield from roles(found.get("/K"))


def test_a_sheets_table_has_a_head(site: Path) -> None:
    """So that a screen reader names the column of each cell."""
    catalog = PdfReader(site / "banyumas/lembar-fakta.pdf").trailer["/Root"]
    found = list(roles(catalog["/StructTreeRoot"]["/K"]))
    assert [found.count(one) for one in ("/H1", "/H2", "/Table", "/THead", "/TH")] == [1, 2, 1, 1, 3]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (
            "banyumas",
            [
                "Lembar fakta",
                "Kabupaten Banyumas",
                "31,36%",
                "Lebih baru: 36,16%, Oktober 2025 (dilaporkan sumber).",
                "469.967 orang",
                "Sumber: iNewsPurwokerto, 24 April 2025",
                "April 2025: dilaporkan “31,6 persen”, dihitung ulang 31,36%.",
                "angka lain ada di halaman wilayah ini.",
                "Hash rilis ini:",
            ],
        ),
        ("en/banyumas", ["Banyumas Regency", "31.36%", "469,967 people", "reported “31,6 persen”, recomputed 31.36%."]),
    ],
)
def test_a_sheet_holds_the_figures(site: Path, path: str, words: list[str]) -> None:
    """And what contradicts them."""
    text = " ".join(PdfReader(site / path / "lembar-fakta.pdf").pages[0].extract_text().split())
    assert [word for word in words if word not in text] == []
