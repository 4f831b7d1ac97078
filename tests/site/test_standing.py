"""Whatever was once published stays: the pages, and every file beside them."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from cakupan.problems import Problems
from cakupan.site.lost import lost_files
from cakupan.site.standing import report_died, report_missing
from tests.built import ROOT, built
from tests.sample_data import put
from tests.site.drawn import drawn, recorded
from tests.three_releases import FIRST, JULY, REASON, first_release, recording

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


@pytest.fixture
def again(revised_data: Path, tmp_path: Path) -> Path:
    """The three releases, and what the last one withdrew is reported once more."""
    data = tmp_path / "data"
    shutil.copytree(revised_data, data)
    put(data, "sources/suara-sintetis.yaml", JULY)
    return data


def test_what_is_there_again_loses_no_file(revised_data: Path, again: Path, tmp_path: Path) -> None:
    """A page that lost everything and has a figure again has its own card and tables, before any release."""
    before, now = (
        {name for name, _ in lost_files(recorded(data).edition, tmp_path, ROOT / "theme" / "sheet.typ")}
        for data in (revised_data, again)
    )
    assert {
        "data/33.04/active_participants.csv",
        "banjarnegara/kartu.png",
        "en/banjarnegara/lembar-fakta.pdf",
    } <= before
    assert now == set()


def test_what_is_there_again_has_one_row(again: Path) -> None:
    """Before and after its release: with the addresses that it had, and its place among the contradictions."""
    for _ in range(2):
        view = recorded(again)
        row = drawn(view.about(source="suara-sintetis"), "statements")
        for anchor in ("33.04/target_workers/2025-07", f"33.04/active_participants/2025-07.{FIRST}"):
            assert row.count(f' id="{anchor}"') == 1
        assert ' id="suara-sintetis/33.04/target_workers/2025-07"' in drawn(view, "contradictions")
        recording(again, "2027-01-15", [])


def test_a_chart_that_is_no_longer_drawn_keeps_its_files(again: Path, tmp_path: Path) -> None:
    """One figure is left of a line: articles that show the picture then show that it is gone."""
    june = JULY.replace("2025-07", "2025-06").replace("more_than: 240000", "value: 230001")
    put(again, "sources/suara-sintetis.yaml", JULY.replace("more_than: 240000", "value: 240001"))
    put(again, "sources/suara-juni.yaml", june)
    recording(again, "2027-01-15", [])
    (again / "sources/suara-juni.yaml").unlink()
    id_ = "33.04/active_participants/2025-06"
    names = (id_, f"suara-juni/{id_}", "suara-juni/33.04/target_workers/2025-06")
    recording(again, "2027-01-16", [f'{{figure: "{one}", kind: withdrawal, {REASON}}}' for one in names])
    files = dict(lost_files(recorded(again).edition, tmp_path, ROOT / "theme" / "sheet.typ"))
    pictures = [f"data/33.04/active_participants.{one}" for one in ("id.svg", "id.png", "en.svg", "en.png")]
    assert list(files) == pictures
    assert "Chart no longer published" in files[pictures[2]].decode()
    assert Image.open(BytesIO(files[pictures[3]])).size == (1200, 630)


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


@pytest.mark.parametrize("folder", ["", "en/"])
def test_a_release_keeps_all_its_pages(folder: str, site: Path) -> None:
    """How many it was told on follows from its ledger, not from how many rows a page holds by now."""
    edition = recorded(ROOT / "data").edition
    written = names(site)
    assert report_missing(edition, written) == []
    numbers = range(2, 6)
    pages = {f"{folder}rilis/2026-11-24/{number}/index.html" for number in numbers}
    missing = report_missing(edition, written - pages)
    assert {one.values["address"] for one in missing} == {f"/{one}" for one in pages}
    assert [one.place.line for one in missing] == [152, 302, 452, 602]


def bodies(site: Path) -> list[_Page]:
    """Every Indonesian page that was built."""
    return [
        _Page(file.read_text("utf-8"), file.parent.relative_to(site).as_posix())
        for file in site.rglob("index.html")
        if file.relative_to(site).parts[0] not in ("en", "sematan")
    ]


@pytest.mark.parametrize(
    ("path", "anchor"),
    [
        ("banyumas/peserta-aktif/kutip", "2025-04"),
        ("banyumas/peserta-aktif/kutip", f"2025-04.{FIRST}"),
        ("banjarnegara/peserta-aktif/kutip", f"2025-07.{FIRST}"),
        ("rekonsiliasi", "suara-sintetis/33.04/active_participants/2025-07"),
        ("rekonsiliasi", "kabar-sintetis/33.02/active_participants/2025-04"),
    ],
)
def test_a_page_without_one_of_its_places_is_refused(
    path: str, anchor: str, revised_data: Path, revised_site: Path
) -> None:
    """Citations, pinned ones among them, and what may have contradicted before it changed."""
    view, pages = recorded(revised_data), bodies(revised_site)
    problems = Problems()
    report_died(view, pages, problems)  # type: ignore[arg-type]
    assert list(problems) == []
    (page,) = (one for one in pages if one.path == path)
    page.body = page.body.replace(f'id="{anchor}"', "")
    report_died(view, pages, problems)  # type: ignore[arg-type]
    assert [(one.kind.code, one.values["address"]) for one in problems] == [("address_died", f"/{path}/#{anchor}")]


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

    def __init__(self, body: str, path: str = "halaman") -> None:
        self.body = body
        self.plan = self
        self.path = path
        self.document = "halaman"
