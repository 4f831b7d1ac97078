"""What the site's index holds: every page, headline and word that a reader can be led to, and nothing besides."""

from __future__ import annotations

import csv
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.built import ROOT
from tests.search.index import files, fragments

ID = re.compile(r'\sid="([^"]+)"')
LANG = re.compile(r'<html lang="(\w+)"')


@pytest.fixture(scope="module")
def index(site: Path) -> list[dict[str, Any]]:
    return fragments(files(site / "pagefind"))


def entries(index: list[dict[str, Any]], *kinds: str) -> dict[str, dict[str, Any]]:
    """The entries of some kinds by their address; one address is one entry."""
    found = [one for one in index if one["meta"]["kind"] in kinds]
    assert max(Counter(one["url"] for one in found).values()) == 1
    return {one["url"]: one for one in found}


def test_every_page_for_readers_is_found(site: Path, index: list[dict[str, Any]]) -> None:
    """The page of a wrong address and the search page itself are no answers; nor are frames, citations and the guide
    for staff."""
    beside = {"sematan", "kutip", "panduan"}
    shown = (path for path in site.rglob("index.html") if beside.isdisjoint(path.parts))
    pages = {f"/{path.parent.relative_to(site).as_posix()}/" for path in shown}
    pages = {"/" if page == "/./" else page for page in pages}
    assert set(entries(index, "page", "source")) == pages - {"/cari/", "/en/cari/"}


def test_every_entry_leads_somewhere(site: Path, index: list[dict[str, Any]]) -> None:
    """To a page that exists, and to a place that is on it."""
    for one in index:
        path, _, place = one["url"].partition("#")
        page = (site / path.lstrip("/") / "index.html").read_text("utf-8")
        assert not place or place in ID.findall(page), one["url"]


def test_every_series_is_found_by_its_headline(site: Path, index: list[dict[str, Any]]) -> None:
    """Once in each language: each region, indicator and slice that has figures."""
    rows = csv.DictReader((site / "data" / "figures.csv").read_text("utf-8").splitlines())
    series = {(row["region"], row["figure"].split("/")[1]) for row in rows}
    found = entries(index, "figure")
    assert len([url for url in found if url.startswith("/en/")]) == len(series)
    assert len(found) == 2 * len(series)


def test_a_figure_is_told_with_value_and_date(index: list[dict[str, Any]]) -> None:
    """As its page prints it."""
    found = entries(index, "figure")
    assert "469.967 orang" in found["/banyumas/pekerja-belum-terlindungi/#2025-04"]["content"]
    english = found["/en/banyumas/pekerja-belum-terlindungi/#2025-04"]
    assert "469,967 people" in english["content"]
    assert "recomputed" in english["content"]
    assert "April 2025" in english["content"]


def test_every_word_with_a_meaning_is_found(index: list[dict[str, Any]]) -> None:
    """Words of the prose and of the codelists, in both languages."""
    found = entries(index, "term")
    for code in ("ucj", "jkm", "coverage_rate", "tappers", "contradictory"):
        for page in ("/glosarium/", "/en/glosarium/"):
            assert found[f"{page}#{code}"]["content"].strip()


def test_the_index_is_of_the_language_that_its_pages_are(site: Path) -> None:
    """Each language has its own words, and its own stems."""
    for name, content in files(site / "pagefind").items():
        if name.startswith("fragment/"):
            path = fragments({name: content})[0]["url"].partition("#")[0]
            page = (site / path.lstrip("/") / "index.html").read_text("utf-8")
            assert LANG.findall(page) == [name.removeprefix("fragment/")[:2]]


def test_without_an_index_there_is_no_new_site(tmp_path: Path) -> None:
    """What fails is told as a problem, and the last site still stands."""
    last = tmp_path / "index.html"
    last.write_text("the last site", encoding="utf-8")
    command = [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "-o", str(tmp_path)]
    failed = subprocess.run(
        [*command, "--fatal", "warnings"],
        cwd=ROOT,
        env={**os.environ, "PAGEFIND_BINARY_PATH": str(tmp_path / "none"), "CAKUPAN_LANG": "en"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert failed.returncode == 1
    assert "the search program Pagefind is not there" in failed.stderr
    assert "Traceback" not in failed.stdout + failed.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]
    assert last.read_text("utf-8") == "the last site"
