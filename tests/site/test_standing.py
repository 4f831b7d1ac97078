"""Whatever was once published stays: the pages, and every file beside them."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from cakupan.problems import Problems
from cakupan.site.standing import report_died, report_missing
from tests.built import built
from tests.site.drawn import recorded
from tests.three_releases import FIRST, first_release

NAMED_BY_CONTENT = ("theme/", "pagefind/", "cek/", "en/cek/")
"""Files whose names change with what is in them, and the pages that name them."""


def names(site: Path) -> set[str]:
    found = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return {one for one in found if not one.startswith(NAMED_BY_CONTENT)}


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The files of the site as it was after the first of the three releases."""
    folder = tmp_path_factory.mktemp("before")
    return names(built(folder / "site", first_release(folder)))


def test_no_file_that_was_published_is_gone(before: set[str], revised_site: Path) -> None:
    """Also of a region of which everything was withdrawn."""
    assert "banjarnegara/lembar-fakta.pdf" in before
    assert before - names(revised_site) == set()


def test_the_files_of_what_was_withdrawn_say_so(revised_site: Path) -> None:
    """A table without rows, a card, and a sheet that keeps the last values."""
    table = (revised_site / "data/33.04/active_participants.csv").read_text("utf-8")
    assert len(table.splitlines()) == 1
    told = json.loads((revised_site / "data/33.04/active_participants.json").read_text("utf-8"))
    assert told["figures"] == []
    for folder in ("", "en/"):
        card = revised_site / folder / "banjarnegara/peserta-aktif/kartu.png"
        assert Image.open(BytesIO(card.read_bytes())).size == (1200, 630)
    (page,) = PdfReader(revised_site / "banjarnegara/lembar-fakta.pdf").pages
    text = page.extract_text()
    assert "Tidak diterbitkan lagi" in text
    assert "terakhir: lebih dari 240.000 orang" in " ".join(text.split())


@pytest.mark.parametrize(
    "gone",
    [
        "banyumas/peserta-aktif/kutip/banyumas-peserta-aktif.bib",
        "en/banyumas/peserta-aktif/kartu.png",
        "banjarnegara/lembar-fakta.pdf",
        "data/33.04/active_participants.json",
        f"sematan/banyumas/peserta-aktif/2025-04.{FIRST}/index.html",
        f"en/sematan/banyumas/peserta-aktif/grafik.{FIRST}/index.html",
        "sematan/banjarnegara/peserta-aktif/2025-07/index.html",
        f"rilis/{FIRST}/index.html",
    ],
)
def test_a_build_without_one_of_them_is_refused(gone: str, revised_data: Path, revised_site: Path) -> None:
    """Each is named with the figure that it was published for."""
    edition = recorded(revised_data).edition
    written = names(revised_site)
    assert report_missing(edition, written) == []
    missing = report_missing(edition, written - {gone})
    assert missing
    assert {(one.kind.code, one.values["address"]) for one in missing} == {("address_died", f"/{gone}")}


def test_an_id_that_stands_twice_is_refused(revised_data: Path) -> None:
    """Whoever follows it would reach the first one alone."""
    view = recorded(revised_data)
    view = replace(view, edition=replace(view.edition, history=replace(view.edition.history, vintages={})))
    page = _Page('<p id="a"></p><p id="b"></p><p id="a"></p>')
    problems = Problems()
    report_died(view, [page], problems)  # type: ignore[list-item]
    assert [(one.kind.code, one.values["id"]) for one in problems] == [("id_twice", "a")]


class _Page:
    """A page, as far as the gate looks at one."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.plan = self
        self.path = "halaman"
        self.document = "halaman"
