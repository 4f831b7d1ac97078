"""The pages that stand whatever the data are: their addresses and the Markdown behind each; builds none."""

from __future__ import annotations

SEARCH = "cari"
CLAIMS = "cek"
INDEX = "pagefind"
"""The folder of the search index, the same for both languages."""
GUIDE = "panduan"
"""For staff: readers who search are not led there."""
GONE = "ditarik"
"""Markdown behind a page that stands only because something was once published there."""
SECTIONS = {
    "sumber": "sumber-semua",
    "rekonsiliasi": "rekonsiliasi",
    "kebijakan": "kebijakan",
    "metodologi": "metodologi",
    "glosarium": "glosarium",
    "data": "data",
    GUIDE: "panduan",
    "rilis": "rilis",
    "koreksi": "koreksi",
    "topik": "topik",
    CLAIMS: "cek",
    SEARCH: "cari",
}
"""Pages of their own: address and the Markdown page behind it."""
TOPICS = ("cakupan", "segmen", "belum-terlindungi", "manfaat", "badan-usaha", "target", "perbandingan")
"""Stories about the home region, in the order in which a reader asks: `/topik/cakupan/` is `topik-cakupan.md`."""
SERIAL = (GONE, "404", "beranda", "indikator", "kutip", "rilis-lanjutan", "rilis-satu", "sumber", "wilayah")
"""Markdown behind the front page, and behind a page for each region, indicator, source and release."""
PAGES = tuple(sorted({*SERIAL, *SECTIONS.values(), *(f"topik-{one}" for one in TOPICS)}))
ARCHIVE = (
    "arsip",
    "arsip-404",
    "arsip-indikator",
    "arsip-koreksi",
    "arsip-rilis",
    "arsip-rilis-lanjutan",
    "arsip-rilis-satu",
    "arsip-sumber",
    "arsip-sumber-semua",
    "arsip-wilayah",
)
"""Markdown behind the pages of an archive edition, which has no others."""
