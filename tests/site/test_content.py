"""What can be wrong with prose and settings: told with its place, before the last site is touched."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.built import ROOT

HOME = "content/id/beranda.md"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the project with the words of its data and no figures, and a site already there."""
    for name in ("content", "theme", "data/codelists"):
        shutil.copytree(ROOT / name, tmp_path / name)
    (tmp_path / "plugins").symlink_to(ROOT / "plugins")
    shutil.copy(ROOT / "pelicanconf.py", tmp_path)
    (tmp_path / ".preview").mkdir()
    (tmp_path / ".preview" / "index.html").write_text("the last site", "utf-8")
    return tmp_path


def said(house: Path) -> str:
    """What a build says that must fail: without a traceback, and the last site stands."""
    command = [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "--fatal", "warnings"]
    done = subprocess.run(command, cwd=house, env={**os.environ}, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert (house / ".preview" / "index.html").read_text("utf-8") == "the last site"
    return done.stderr


def altered(house: Path, name: str, old: str, new: str) -> None:
    path = house / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("::: bila target_distance", "::: bila target_distanc", "mungkin maksudnya target_distance"),
        ("::: bila target_distance", "::: setiap entah", "entah"),
        ("angka:.region)", "angka:.regio)", "mungkin maksudnya .region"),
        ("::: tabel answer", "::: tabel anser", "mungkin maksudnya answer"),
        ("::: tabel answer", "::: tabel document", "tidak punya isi di halaman ini"),
    ],
)
def test_a_slip_in_prose_is_told(house: Path, old: str, new: str, words: str) -> None:
    """A misspelt figure, condition, list or table, and a table on the wrong page."""
    altered(house, HOME, old, new)
    report = said(house)
    assert HOME in report
    assert words in report


def test_a_missing_page_is_told(house: Path) -> None:
    """In either language."""
    (house / "content/en/wilayah.md").unlink()
    assert "content/en/wilayah.md:1:1: halaman ini tidak ada" in said(house)


def test_a_page_of_another_encoding_is_told(house: Path) -> None:
    """As an old editor saves it."""
    (house / HOME).write_bytes("Title: Café\n\nIsi".encode("latin-1"))
    assert f"{HOME}:1:1: halaman tidak disimpan sebagai UTF-8" in said(house)


def test_a_text_without_english_is_told(house: Path) -> None:
    """The catalogue names what is missing."""
    altered(house, "theme/translations/en.po", 'msgid "Belum ada."', 'msgid "Belum ada!"')
    assert "“Belum ada.”" in said(house)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('CAKUPAN_HOME = "33.02"', 'CAKUPAN_HOME = "99.99"', "99.99"),
        ('CAKUPAN_CONTACT = ""', 'CAKUPAN_CONTACT = "javascript:alert(1)"', "javascript:alert(1)"),
    ],
)
def test_a_wrong_setting_is_told(house: Path, old: str, new: str, words: str) -> None:
    """The front page's region must exist, and nobody is sent to a script."""
    altered(house, "pelicanconf.py", old, new)
    report = said(house)
    assert report.startswith("pelicanconf.py:1:1:")
    assert words in report
