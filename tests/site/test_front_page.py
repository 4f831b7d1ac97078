"""What the front page says of the real figures, and of others: targets reached, missed, and not yet due."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from markupsafe import Markup

from cakupan import commands
from tests.built import ROOT, built

REACHED = """\
publisher: Contoh sintetis
published: 2025-12-31
statements:
  - region: "33.02"
    base: ucj_target
    time: {period: 2025-12}
    active_participants: 91
    target_workers: 200
  - region: "33.02"
    base: ucj_target
    time: {period: 2024}
    target_coverage_rate: {value: 40, as_printed: "40 persen"}
  - region: "33.02"
    base: ucj_target
    time: {period: 2026}
    target_coverage_rate: {value: 45.5, as_printed: "45,5 persen"}
  - region: "33.02"
    base: ucj_target
    time: {period: 2029}
    target_coverage_rate: {value: 50, as_printed: "50 persen"}
"""
TARGETS = "".join(
    f"- code: contoh-{year}\n  statement: contoh-sintetis/33.02/target_coverage_rate/{year}\n"
    for year in (2024, 2026, 2029)
)
RELEASE = """\
title: {id: Contoh, en: Example}
adds: {id: Contoh, en: Example}
"""


def answer(site: Path, address: str = "") -> str:
    """The words of the answer on a front page, in one line."""
    home = (site / address / "index.html").read_text("utf-8")
    return Markup(home.partition('<section class="answer"')[2].partition("</section>")[0].partition(">")[2]).striptags()


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of a few made-up figures with three targets, the first two of them past at its release."""
    folder = tmp_path_factory.mktemp("other")
    shutil.copytree(ROOT / "data" / "codelists", folder / "data" / "codelists")
    files = {
        "sources/contoh-sintetis.yaml": REACHED,
        "targets/contoh.yaml": TARGETS,
        "releases/2027-01-15.yaml": RELEASE,
    }
    for name, text in files.items():
        path = folder / "data" / name
        path.parent.mkdir()
        path.write_text(text, "utf-8")
    assert commands.release(folder / "data", today=date(2027, 1, 15)) == 0
    return built(folder / "site", folder / "data")


def test_the_share_is_said_in_people_that_are_its_figure(site: Path) -> None:
    """ "About 3 in 10" carries the id and value of the share that it says."""
    for address, said in (("", "sekitar 3 dari 10"), ("en", "about 3 in 10")):
        home = (site / address / "index.html").read_text("utf-8")
        assert f'<data value="0.313570" data-figure="33.02/coverage_rate/2025-04">{said}</data>' in home


def test_a_target_whose_day_is_past_says_so(site: Path) -> None:
    """Counted from the newest release; nobody has reported since."""
    assert "tenggat sudah lewat; angka sesudahnya belum ada" in answer(site)
    assert "now past due; no figure since" in answer(site, "en")


def test_a_target_is_held_against_the_release_and_not_the_clock(other: Path) -> None:
    """One due before the release is past, one due after it is not, and one due before the figure has no way to go."""
    words = answer(other)
    assert re.search(r"Target 40.*?akhir 2024 *tenggatnya sebelum angka ini *Target", words)
    assert re.search(r"Target 45,5.*?akhir 2026 *tercapai menurut angka ini.*?; tenggat sudah lewat", words)
    assert re.search(r"Target 50.*?akhir 2029 *kurang 9 orang *menurut angka Desember 2025(?!; tenggat)", words)


def test_a_share_that_no_few_people_tell_has_a_plain_sentence(other: Path) -> None:
    """45.5 percent is neither 2 in 5 nor a half."""
    assert "Itu bagian pekerja sasaran di" in answer(other)


def test_the_change_is_split_with_its_warning(site: Path) -> None:
    """Participants and target workers each have their part, and year-end peaks are named beside them."""
    home = (site / "index.html").read_text("utf-8")
    section = home.partition('<h2 id="apa-yang-berubah-sejak-itu"')[2].partition("<h2")[0]
    for measure in ("coverage_change", "change_through_participants", "change_through_target_workers"):
        assert f'data-figure="33.02/{measure}/2025-04--2025-09"' in section
    assert "memuncak di akhir tahun" in section


def test_reports_that_differ_stand_beside_what_their_parts_give(site: Path) -> None:
    """Both reports of the share that its parts do not give, each with its recomputation."""
    home = (site / "index.html").read_text("utf-8")
    section = home.partition('<h2 id="di-mana-sumber-berbeda"')[2]
    for statement in (
        "merdeka-ucj-banyumas/33.02/coverage_rate/2025-04",
        "inews-2025-09-04-cakupan/33.02/coverage_rate",
    ):
        assert f'data-statement="{statement}' in section
