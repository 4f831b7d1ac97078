"""Every figure keeps its address: what it was in each release stands there, and what is gone says why."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from cakupan.ledger import History, history, ledgers
from cakupan.problems import Problems
from cakupan.read.folder import archive
from cakupan.site.standing import report_died
from cakupan.site.vintages import place
from tests.built import ROOT
from tests.sample_data import APRIL
from tests.site.drawn import drawn, seen, told
from tests.three_releases import CORRECTED, FIRST, REDATED, SECOND, THIRD, WITHDRAWN

ID = re.compile(r'\sid="([^"]+)"')


def published(data: Path) -> History:
    return history(ledgers(data, Problems()), archive(data).releases)


def addresses(known: History) -> list[tuple[str, str, str]]:
    """Each entry ever published with its address, and its address as of each release in which it stood."""
    found = []
    for vintages in known.vintages.values():
        for one in vintages:
            page, _, fragment = one.entry.address.partition("#")
            found.append((one.entry.id, page, fragment))
            found += [(one.entry.id, page, f"{fragment}.{release}") for release in one.releases if one.standing]
    return found


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("which", ["real", "revised"])
def test_every_address_ever_published_leads_to_its_row(
    which: str, language: str, request: pytest.FixtureRequest
) -> None:
    """In both languages, of every release: also what was withdrawn, redated, or lost its whole page."""
    site = request.getfixturevalue("site" if which == "real" else "revised_site")
    data = ROOT / "data" if which == "real" else request.getfixturevalue("revised_data")
    ids: dict[str, set[str]] = {}
    dead = []
    wanted = addresses(published(data))
    for id_, page, fragment in wanted:
        path = site / f"{language}{page}index.html".lstrip("/")
        if page not in ids:
            ids[page] = set(ID.findall(path.read_text("utf-8"))) if path.exists() else set()
        if fragment not in ids[page]:
            dead.append((id_, f"{page}#{fragment}"))
    assert len(wanted) > 20
    assert dead == []


@pytest.mark.parametrize("which", ["real", "revised"])
def test_every_row_shows_what_each_release_published(which: str, request: pytest.FixtureRequest) -> None:
    """The text of the ledger, letter by letter, in both languages, at the place that the address names."""
    site = request.getfixturevalue("site" if which == "real" else "revised_site")
    data = ROOT / "data" if which == "real" else request.getfixturevalue("revised_data")
    pages = cache(lambda path: (site / path / "index.html").read_text("utf-8"))
    other = []
    for name, vintages in published(data).vintages.items():
        page, fragment = place(vintages[0].entry)
        for root in ("", "en/"):
            html = pages(f"{root}{page}")
            row = html[html.index(f'<tr id="{fragment}">') :].partition("</tr>")[0]
            mark = "data-statement" if name[0] == "statement" else "data-figure"
            text = told(row)
            for one in vintages:
                wanted = one.entry.text_en if root else one.entry.text_id
                # A statement's own row prints it in its source's words; its history prints the ledger's.
                shown = wanted in text or (len(vintages) == 1 and name[0] == "statement")
                if f'{mark}="{name[1]}"' not in row or not shown:
                    other.append((name[1], one.since, wanted))
    assert other == []


def test_a_build_without_the_rows_is_refused(revised_data: Path, revised_site: Path, tmp_path: Path) -> None:
    """Somebody takes the table of all dates off the page: each figure that would lose its address is named."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    for language in ("id", "en"):
        page = content / language / "indikator.md"
        page.write_text(page.read_text("utf-8").replace("::: tabel periods\n:::\n", ""), "utf-8")
    site = tmp_path / "site"
    shutil.copytree(revised_site / "data", site / "data")
    command = [sys.executable, "-m", "pelican", str(content), "-s", "pelicanconf.py", "-o", str(site)]
    environment = {**os.environ, "CAKUPAN_DATA": str(revised_data), "CAKUPAN_LANG": "en"}
    done = subprocess.run(
        [*command, "--fatal", "warnings"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert f"{CORRECTED[0]} was published at /banyumas/peserta-aktif/#2025-04, but the page, row or" in done.stderr
    assert (site / "data").is_dir()


def test_a_corrected_figure_tells_what_it_was_and_why(revised_site: Path) -> None:
    """Beside the new value, each release by its day."""
    page = (revised_site / "banyumas/peserta-aktif/index.html").read_text("utf-8")
    row = told(re.search(r'<tr id="2025-04">.*?</tr>', page, re.DOTALL)[0])  # type: ignore[index]
    assert "24 November 2026: 214.687" in row
    assert "1 Desember 2026: menjadi 214.690, koreksi. Sumber meralat angkanya." in row


def test_values_that_print_alike_are_told_apart(revised_site: Path) -> None:
    """A rate that changed in its fifth digit did change."""
    page = (revised_site / "en/banyumas/tingkat-cakupan/index.html").read_text("utf-8")
    assert "became 31.36% (in full 31.3574%, formerly 31.3570%), correction." in told(page)


def test_old_values_name_their_release(revised_site: Path) -> None:
    """A program that reads `data-figure` tells the value of a release from today's."""
    page = (revised_site / "banyumas/peserta-aktif/index.html").read_text("utf-8")
    of_figure = re.findall(rf'<data value="(\d+)" data-figure="{CORRECTED[0]}"( data-release="[^"]+")?>', page)
    assert ("214687", f' data-release="{FIRST}"') in of_figure
    assert ("214690", f' data-release="{SECOND}"') in of_figure
    assert {value for value, release in of_figure if not release} == {"214690"}


def test_a_redated_figure_leads_on_to_its_new_address(revised_site: Path) -> None:
    """The old row stays, and says where the figure is now."""
    page = (revised_site / "cabang-purwokerto/manfaat-dibayar/index.html").read_text("utf-8")
    row = re.search(r'<tr id="--2025-04">.*?</tr>', page, re.DOTALL)[0]  # type: ignore[index]
    assert "tanggal diperjelas. Sumber meralat angkanya. Kini di" in told(row)
    assert 'href="/cabang-purwokerto/manfaat-dibayar/#2025-01--2025-04"' in row
    assert f'id="--2025-04.{FIRST}"' in row
    assert f'id="--2025-04.{THIRD}"' not in row
    assert len(REDATED) == 2


@pytest.mark.parametrize("path", ["banjarnegara/", "banjarnegara/peserta-aktif/", "sumber/suara-sintetis/"])
def test_a_page_that_lost_everything_says_what_stood_there(revised_site: Path, path: str) -> None:
    """With the reason; the page of the region does so for all below it."""
    page = told((revised_site / path / "index.html").read_text("utf-8"))
    assert "lebih dari 240.000" in page
    assert "31 Desember 2026: tidak diterbitkan lagi, penarikan. Sumber meralat angkanya." in page
    assert len(WITHDRAWN) == 3


def test_what_is_not_yet_released_says_so(tmp_path: Path) -> None:
    """A figure of a folder without ledgers is there, but nobody can cite a release for it."""
    view = seen(tmp_path, {"sources/kabar-april": APRIL})
    table = told(drawn(view.about(code="active_participants"), "periods"))
    assert "214.687" in table
    assert "belum dirilis" in table


def test_an_address_that_would_die_is_named(tmp_path: Path, revised_data: Path) -> None:
    """Without its page, each figure and statement ever published is told with its row in the ledger."""
    view = seen(tmp_path, {"sources/kabar-april": APRIL})
    known = published(revised_data)
    view = replace(view, edition=replace(view.edition, history=known))
    problems = Problems()
    report_died(view, [], problems)
    assert {one.values["entry"] for one in problems} == {id_ for _, id_ in known.vintages}
    first = next(one for one in problems if one.values["entry"] == CORRECTED[0])
    assert str(first.place).startswith(f"data/ledger/{FIRST}.csv:")
    assert "/banyumas/peserta-aktif/#2025-04" in first.message("en")
