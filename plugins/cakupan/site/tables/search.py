"""Rows of the search page: where its form leads, its script, and the ways that need neither; searches nothing."""

from __future__ import annotations

from ...addresses import section_address
from ..places import INDEX, SEARCH
from ..view import View
from .registry import Rows, table


@table()
def search(view: View) -> Rows:
    """The form, its script, and what a reader can open instead of searching."""
    language, home = view.language, view.edition.publisher.home
    sections = [
        (view.translated("Topik"), "topik", view.translated("jawaban yang disusun menurut pertanyaan")),
        (view.translated("Arti kata"), "glosarium", view.translated("istilah dan singkatan dengan kata sehari-hari")),
        (view.translated("Sumber"), "sumber", view.translated("setiap dokumen, dengan semua yang dikatakannya")),
        (
            view.translated("Data"),
            "data",
            view.translated("semua angka dan pernyataan sebagai berkas, dan daftar wilayah"),
        ),
    ]
    ways = [(text, view.root + section_address(path, language), why) for text, path, why in sections]
    if home in view.report.pages:
        ways.insert(
            1, (view.region(home), view.region_href(home), view.translated("semua angka wilayah ini di satu halaman"))
        )
    return {
        "here": view.root + section_address(SEARCH, language),
        "bundle": f"{view.root}/{INDEX}/",
        "script": view.root + view.edition.assets.search,
        "integrity": view.edition.assets.integrity[view.edition.assets.search],
        "ways": ways,
    }
