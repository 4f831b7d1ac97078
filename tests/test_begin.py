"""Another region has a working site of its own at once: with no figure yet, and with its first ones."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cakupan import commands
from tests.built import ROOT

Said = pytest.CaptureFixture[str]
FIRST = """\
title: Contoh sintetis
publisher: Kabar Sintetis
published: 2025-04-24
statements:
  - region: "{region}"
    base: ucj_target
    time: {{period: 2025-04}}
    active_participants: 250
    target_workers: 1001
"""


def built_there(folder: Path) -> Path:
    """The site of a begun project, by its own plugin, settings and data; problems stand in the failure."""
    command = [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "-o", "site", "--fatal", "warnings"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


REGIONS = {
    "33.03": ("", "", "purbalingga", "Purbalingga"),
    "33.05": ("Kabupaten Kebumen", "Kebumen Regency", "kebumen", "Kebumen"),
}
"""One that the codelists know, and one that they do not."""


@pytest.mark.parametrize("region", REGIONS)
def test_a_region_has_its_own_site_at_once(region: str, tmp_path: Path) -> None:
    """Without a figure it says so; with two statements it answers; nothing of the first site's figures is there."""
    name, english, slug, place = REGIONS[region]
    folder = tmp_path / "situs"
    assert commands.begin(ROOT, folder, region, name, english) == 0
    assert commands.check(folder / "data") == 0
    home = (built_there(folder) / "index.html").read_text("utf-8")
    assert "Belum ada angka" in home
    assert f"Cakupan Jamsostek {place}" in home
    assert "31,36" not in home
    (folder / "data/sources/kabar-sintetis.yaml").write_text(FIRST.format(region=region), "utf-8")
    assert commands.check(folder / "data") == 0
    site = built_there(folder)
    home = (site / "index.html").read_text("utf-8")
    assert "24,98%" in home
    assert f'href="/{slug}/"' in home
    assert "banyumas/" not in home
    assert (site / slug / "tingkat-cakupan" / "index.html").is_file()
    assert "24.98%" in (site / "en" / slug / "tingkat-cakupan" / "index.html").read_text("utf-8")


def test_nothing_of_this_sites_figures_or_tools_goes_along(tmp_path: Path) -> None:
    """Codes and the law do; sources, releases, ledgers and tests do not."""
    folder = tmp_path / "situs"
    assert commands.begin(ROOT, folder, "33.03") == 0
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert not [one for one in found if one.startswith(("tests/", "docs/", "data/ledger/", "CITATION"))]
    kept = sorted(
        one for one in found if one.startswith("data/") and not one.startswith(("data/codelists", "data/sch"))
    )
    assert kept == [
        "data/LICENSE.md",
        "data/benefits/benefits.yaml",
        "data/decisions/.gitkeep",
        "data/inquiries/.gitkeep",
        "data/policies/.gitkeep",
        "data/releases/.gitkeep",
        "data/sources/.gitkeep",
        "data/targets/.gitkeep",
        "data/tariffs/contributions.yaml",
    ]


@pytest.mark.parametrize(
    ("region", "name", "words"),
    [
        ("33.99", "", "33.99 is not in the list of regions"),
        ("banyumas", "", "banyumas is no region's code"),
        ("3305", "Kabupaten Kebumen", "3305 is no region code of the Ministry of Home Affairs"),
    ],
)
def test_a_region_that_nobody_knows_is_asked_about(
    region: str, name: str, words: str, tmp_path: Path, capfd: Said
) -> None:
    """Before anything is copied."""
    assert commands.begin(ROOT, tmp_path / "situs", region, name, language="en") == 1
    assert words in capfd.readouterr().err
    assert not (tmp_path / "situs").exists()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path, capfd: Said) -> None:
    """Somebody's work may be there."""
    (tmp_path / "catatan.txt").write_text("penting", "utf-8")
    assert commands.begin(ROOT, tmp_path, "33.03", language="en") == 1
    assert "is there and not empty" in capfd.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["catatan.txt"]
