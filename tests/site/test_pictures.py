"""Pictures that are kept between builds: the cache saves time and never changes a byte."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cakupan.charts.png import png
from cakupan.charts.standalone import standalone
from cakupan.site.pictures import kept
from tests.charts.samples import BY_KIND

SVG = standalone(BY_KIND["bars"], language="id", credit=())


def test_a_picture_is_drawn_once(tmp_path: Path) -> None:
    """What is found is what was drawn; another chart has a place of its own."""
    first = kept(tmp_path / "charts", SVG)
    (file,) = (tmp_path / "charts").iterdir()
    made = file.stat().st_ino
    assert kept(tmp_path / "charts", SVG) == first == png(SVG)
    # Drawn anew, it would be another file.
    assert next((tmp_path / "charts").iterdir()).stat().st_ino == made
    kept(tmp_path / "charts", SVG.replace("Banyumas", "Cilacap"))
    assert len(list((tmp_path / "charts").iterdir())) == 2


def test_a_damaged_picture_is_drawn_again(tmp_path: Path) -> None:
    """Cut short, emptied or changed: what does not fit its seal is not used."""
    first = kept(tmp_path, SVG)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    for damaged in (b"", whole[:50], whole[:-1], whole[:-1] + bytes([whole[-1] ^ 1]), b"x" * 32 + whole[32:]):
        file.write_bytes(damaged)
        assert kept(tmp_path, SVG) == first
        assert file.read_bytes() == whole


CHART = re.compile(r'<figure class="chart".*?</figure>', re.DOTALL)
FILE = re.compile(r'href="/(data/[^"]+\.(?:svg|png|csv))"')


@pytest.fixture(scope="module")
def charts(site: Path) -> dict[str, list[str]]:
    """The charts of each page that has any; a frame shows one alone, without what stands beneath it on a page."""
    shown = (path for path in site.rglob("*.html") if "sematan" not in path.parts)
    pages = {path: CHART.findall(path.read_text("utf-8")) for path in shown}
    return {str(path.relative_to(site)): found for path, found in pages.items() if found}


def test_every_chart_has_its_files_and_every_file_its_chart(site: Path, charts: dict[str, list[str]]) -> None:
    """Three links under each; a picture that no page shows is not written."""
    linked = {page: [FILE.findall(chart) for chart in found] for page, found in charts.items()}
    assert {page: found for page, found in linked.items() if any(len(files) != 3 for files in found)} == {}
    named = {name for found in linked.values() for files in found for name in files if not name.endswith("csv")}
    written = {path.relative_to(site).as_posix() for form in ("svg", "png") for path in site.rglob(f"data/*/*.{form}")}
    assert named == written


def test_a_picture_speaks_its_pages_language(charts: dict[str, list[str]]) -> None:
    """An English page links to English words."""
    for page, found in charts.items():
        other = ".id." if page.startswith("en/") else ".en."
        assert not any(other in name for chart in found for name in FILE.findall(chart)), page


def test_every_chart_has_words_for_those_who_do_not_see_it(charts: dict[str, list[str]]) -> None:
    """What kind of picture, then the message that the caption has, then the values."""
    for page, found in charts.items():
        for chart in found:
            label = re.search(r'aria-label="([^"]+)"', chart)
            message = re.search(r"<figcaption><b>(.*?)</b>", chart)
            assert label, page
            assert message, page
            said = re.sub(r"<[^>]+>", "", message[1])
            assert said in label[1] or "data-figure" not in message[1], page
            values = re.findall(r"<tr><th scope=\"row\">[^<]+</th><td>(?:<data[^>]+>)?([^<]+)", chart)
            assert all(value in label[1] for value in values[-8:]), page


def test_a_file_names_its_sources_and_its_release(site: Path) -> None:
    """It is readable without the page that it was taken from."""
    svg = (site / "data/33.02/coverage_rate.id.svg").read_text("utf-8")
    words = " ".join(re.findall(r"<text[^>]*>(.*?)</text>", svg))
    for said in ("Tingkat cakupan, Kabupaten Banyumas", "Sumber: iNewsPurwokerto, 24 April 2025", "CC BY 4.0"):
        assert said in words
    assert re.search(r"Cakupan Jamsostek Banyumas, rilis \d+ \w+ \d{4}\.", words)


def test_a_pages_picture_is_the_one_that_was_drawn(site: Path) -> None:
    """From the cache or not, the file is what its SVG gives."""
    svg = (site / "data/33.02/segment_share.en.svg").read_text("utf-8")
    assert (site / "data/33.02/segment_share.en.png").read_bytes() == png(svg)
