"""A small site, word for word: whatever changes on it is seen and said before it is published.

`CAKUPAN_GOLDEN=write` makes the texts anew; the difference then stands in the commit.
"""

from __future__ import annotations

import os
import shutil
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from cakupan import commands
from tests.built import ROOT, built

GOLDEN = Path(__file__).parents[1] / "golden"
FILES = ("data/figures.csv", "data/statements.csv", "sitemap.xml", "robots.txt")
PAGES = {
    "tingkat-cakupan": "banyumas/tingkat-cakupan/index.html",
    "tingkat-cakupan-en": "en/banyumas/tingkat-cakupan/index.html",
    "rekonsiliasi": "rekonsiliasi/index.html",
    "sumber": "sumber/merdeka/index.html",
}


class Words(HTMLParser):
    """What a page says, a line a block, with the figures' names; its pictures and their places are left out."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.lines = [""]
        self.silent = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("svg", "script", "head"):
            self.silent += 1
        if tag in ("p", "li", "tr", "td", "th", "h1", "h2", "div", "section", "dt", "dd", "caption", "figcaption"):
            self.lines.append("")
        name = dict(attrs).get("data-figure")
        if name and not self.silent:
            self.lines[-1] += f"[{name}] "

    def handle_endtag(self, tag: str) -> None:
        if tag in ("svg", "script", "head"):
            self.silent -= 1

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.lines[-1] += data.replace("\n", " ")

    def __str__(self) -> str:
        said = (" ".join(line.split()) for line in self.lines)
        return "\n".join(line for line in said if line) + "\n"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the sound data under the product's own codelists, whose words the pages use."""
    data = tmp_path_factory.mktemp("data") / "data"
    shutil.copytree(ROOT / "tests" / "sound", data, ignore=shutil.ignore_patterns("codelists"))
    shutil.copytree(ROOT / "data" / "codelists", data / "codelists")
    assert commands.release(data, today=date(2025, 11, 24)) == 0
    return built(tmp_path_factory.mktemp("golden"), data)


def compared(name: str, text: str) -> None:
    golden = GOLDEN / name
    if os.environ.get("CAKUPAN_GOLDEN") == "write":
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, "utf-8")
    assert golden.read_text("utf-8") == text


@pytest.mark.parametrize("name", FILES)
def test_the_files_are_the_golden_ones(small: Path, name: str) -> None:
    """Figures, statements and the list of pages."""
    compared(name, (small / name).read_text("utf-8"))


@pytest.mark.parametrize("name", PAGES)
def test_the_pages_say_the_golden_words(small: Path, name: str) -> None:
    """Pages whose prose seldom changes, with every figure's name in its place."""
    compared(f"{name}.txt", str(Words((small / PAGES[name]).read_text("utf-8"))))
