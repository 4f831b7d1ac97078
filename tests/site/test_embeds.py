"""Pages for a frame on another site: one for every figure and chart, small, and as of a release for good."""

from __future__ import annotations

import csv
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag

import pytest

from cakupan.ledger import Entry, ledgers
from cakupan.problems import Problems
from cakupan.site.embeds.pages import CHART
from tests.built import ROOT
from tests.site.drawn import told
from tests.three_releases import FIRST, SECOND, THIRD

MOST = 10_000
"""Bytes of a page with all that it asks for, unpacked."""
LANGUAGES = {"id": "/", "en": "/en/"}
FRAMES = ("/sematan/", "/en/sematan/")
RIGHTS = "CC BY 4.0"


class Tags(HTMLParser):
    """All start tags of a page with their attributes, in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def those(self, *names: str) -> list[dict[str, str]]:
        return [attributes for tag, attributes in self.found if tag in names]


def frames(site: Path) -> dict[str, str]:
    """Every page for a frame by its address."""
    found = (path for start in FRAMES for path in (site / start.strip("/")).rglob("index.html"))
    return {f"/{path.parent.relative_to(site).as_posix()}/": path.read_text("utf-8") for path in sorted(found)}


@pytest.fixture(scope="module")
def real(site: Path) -> dict[str, str]:
    return frames(site)


@pytest.fixture(scope="module")
def revised(revised_site: Path) -> dict[str, str]:
    return frames(revised_site)


def recorded(data: Path) -> list[tuple[str, dict[str, Entry]]]:
    """The figures that each release added or changed, by their ids."""
    return [
        (one.release, {row.entry.id: row.entry for row in one.rows if row.entry.kind == "figure"})
        for one in ledgers(data, Problems())
    ]


def test_every_figure_has_its_frames(real: dict[str, str], site: Path) -> None:
    """Today's and that of the release which recorded it, in both languages, with the value of the file."""
    with (site / "data" / "figures.csv").open(encoding="utf-8", newline="") as file:
        values = {row["figure"]: row["value"] for row in csv.DictReader(file)}
    wrong = []
    for release, entries in recorded(ROOT / "data"):
        for entry in entries.values():
            page, _, name = entry.address.partition("#")
            for start in LANGUAGES.values():
                live, pinned = (f"{start}sematan{page}{one}/" for one in (name, f"{name}.{release}"))
                shown = f'<data value="{values.get(entry.id)}" data-figure="{entry.id}"'
                if shown + ">" not in real.get(live, "") or f'{shown} data-release="{release}">' not in real[pinned]:
                    wrong.append(live)
    assert len(values) > 300
    assert wrong == []


def test_a_pinned_frame_prints_what_the_ledger_has(real: dict[str, str]) -> None:
    """To the letter, in both languages; only a hedge before and a unit behind it are added."""
    for release, entries in recorded(ROOT / "data"):
        for entry in entries.values():
            page, _, name = entry.address.partition("#")
            for language, text in (("id", entry.text_id), ("en", entry.text_en)):
                shown = real[f"{LANGUAGES[language]}sematan{page}{name}.{release}/"]
                assert text in told(shown), entry.id


def test_every_chart_has_its_frames(real: dict[str, str], site: Path) -> None:
    """The picture of the indicator's page, today and as of the release."""
    drawn = 0
    for path in site.rglob("index.html"):
        here = f"/{path.parent.relative_to(site).as_posix()}/"
        page = path.read_text("utf-8")
        if '<body class="indikator"' not in page:
            continue
        start = "/en/" if here.startswith("/en/") else "/"
        for name in ("", f"{CHART}.{FIRST}/"):
            frame = real[f"{start}sematan/{here.removeprefix(start)}{name}"]
            pictures = re.findall(r'<div class="plot">(.*?)</div>', page, re.DOTALL)
            assert re.findall(r'<div class="plot">(.*?)</div>', frame, re.DOTALL) == pictures, here
            drawn += len(pictures)
    assert drawn > 40


def test_a_frame_is_light_and_asks_for_one_stylesheet(real: dict[str, str], site: Path) -> None:
    """No script, no picture, no font, no style of its own; together at most ten kilobytes."""
    for here, text in real.items():
        page = Tags(text)
        links = {one["rel"]: one["href"] for one in page.those("link")}
        assert set(links) == {"canonical", "stylesheet"}, here
        assert not page.those("script", "style", "img", "iframe", "form", "object", "embed", "base"), here
        assert not [name for _, one in page.found for name in one if name == "style" or name.startswith("on")], here
        sheet = site / links["stylesheet"].lstrip("/")
        assert len(text.encode()) + sheet.stat().st_size <= MOST, here


def test_a_frame_leads_back_and_stands_in_no_index(real: dict[str, str], site: Path) -> None:
    """Beside the page that it stands in, to the figure's own place; only the figure's page is found by search."""
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    for here, text in real.items():
        page = Tags(text)
        (canonical,) = [one["href"] for one in page.those("link") if one["rel"] == "canonical"]
        back = page.those("a")[-1]
        assert urldefrag(back["href"])[0] == canonical, here
        assert (site / canonical.strip("/") / "index.html").is_file(), here
        assert {one["target"] for one in page.those("a")} == {"_blank"}, here
        assert {one["rel"] for one in page.those("a")} == {"noopener"}, here
        assert {"name": "robots", "content": "noindex"} in page.those("meta"), here
        assert here not in sitemap
        assert page.those("html")[0]["lang"] == ("en" if here.startswith("/en/") else "id")


def test_a_frame_says_all_that_a_reader_needs(real: dict[str, str]) -> None:
    """What, where, when, how it came about, who said so, which site and release."""
    words = told(real["/sematan/banyumas/tingkat-cakupan/2025-04/"])
    for said in ("Tingkat cakupan", "Kabupaten Banyumas", "24 April 2025", "31,36%", "dihitung ulang", RIGHTS):
        assert said in words
    assert "Dilaporkan berbeda: “31,6 persen” (merdeka.com, tanpa tanggal)".replace("“", "").replace("”", "") in words
    assert "Sumber: iNewsPurwokerto, 24 April 2025" in words
    assert "Cakupan Jamsostek Banyumas, rilis 24 November 2026" in words
    assert "The area is inferred" in told(real["/en/sematan/cabang-purwokerto/manfaat-dibayar/2025-01--2025-04/"])


PINNED = "/sematan/banyumas/peserta-aktif/2025-04"


def test_a_pinned_frame_keeps_its_value_and_names_the_newer_one(revised: dict[str, str]) -> None:
    """With the release since which it is so, the kind of revision, and a link to it."""
    words = told(revised[f"{PINNED}.{FIRST}/"])
    assert "214.687 orang" in words
    assert "Sejak rilis 1 Desember 2026 angkanya 214.690 (koreksi)." in words
    assert 'href="/banyumas/peserta-aktif/#2025-04"' in revised[f"{PINNED}.{FIRST}/"]
    for name in (f"{PINNED}.{SECOND}/", f"{PINNED}.{THIRD}/", f"{PINNED}/"):
        assert "214.690 orang" in told(revised[name])
        assert "214.687" not in revised[name]
        assert "Sejak rilis" not in revised[name]
    english = told(revised[f"/en{PINNED}.{FIRST}/"])
    assert "Since the release of 1 December 2026 it is 214,690 (correction)." in english


def test_values_that_print_alike_are_told_apart(revised: dict[str, str]) -> None:
    """A pinned rate that changed in its fifth digit says so."""
    words = told(revised[f"/en/sematan/banyumas/tingkat-cakupan/2025-04.{FIRST}/"])
    assert "31.36% (in full 31.3574%, formerly 31.3570%)" in words


def test_a_redated_figure_goes_on_in_its_old_frame(revised: dict[str, str]) -> None:
    """Today's shows it with its new date; the pinned one keeps the old and leads on."""
    live = revised["/sematan/cabang-purwokerto/manfaat-dibayar/--2025-04/"]
    assert 'data-figure="br-purwokerto/benefits_paid/2025-01--2025-04"' in live
    assert "Januari sampai April 2025" in told(live)
    pinned = revised[f"/sematan/cabang-purwokerto/manfaat-dibayar/--2025-04.{SECOND}/"]
    assert f'data-figure="br-purwokerto/benefits_paid/--2025-04" data-release="{SECOND}"' in pinned
    assert 'href="/cabang-purwokerto/manfaat-dibayar/#2025-01--2025-04"' in pinned
    assert f"/sematan/cabang-purwokerto/manfaat-dibayar/--2025-04.{THIRD}/" not in revised


@pytest.mark.parametrize("name", ["2025-07/", f"2025-07.{FIRST}/", f"2025-07.{SECOND}/", f"{CHART}.{SECOND}/"])
def test_a_withdrawn_figure_says_so_in_its_frames(revised: dict[str, str], name: str) -> None:
    """With the reason; what it was stays readable, with a release that had it."""
    page = revised[f"/sematan/banjarnegara/peserta-aktif/{name}"]
    assert "Sejak rilis 31 Desember 2026 angka ini tidak diterbitkan lagi (penarikan)" in told(page)
    assert "lebih dari 240.000" in told(page)
    assert THIRD not in "".join(re.findall(r"<data [^>]*>", page))


def test_a_page_that_lost_everything_keeps_its_frame(revised: dict[str, str]) -> None:
    """Whoever embedded it sees that there is nothing left, and where it is told why."""
    page = revised["/en/sematan/banjarnegara/peserta-aktif/"]
    assert "There is no figure left to show here." in told(page)
    assert 'href="/en/banjarnegara/peserta-aktif/"' in page


def test_every_frame_of_every_release_stands(revised: dict[str, str], revised_data: Path) -> None:
    """Each figure ever published has today's frame, and one for each release in which it stood."""
    standing: dict[str, Entry] = {}
    for ledger in ledgers(revised_data, Problems()):
        for row in ledger.rows:
            if row.entry.kind == "figure":
                standing[row.entry.id] = row.entry
                if row.change == "withdrawn":
                    del standing[row.entry.id]
                page, _, name = row.entry.address.partition("#")
                assert f"/en/sematan{page}{name}/" in revised
        for entry in standing.values():
            page, _, name = entry.address.partition("#")
            here = revised[f"/sematan{page}{name}.{ledger.release}/"]
            assert f'data-figure="{entry.id}" data-release="{ledger.release}">' in here
            assert entry.text_id in told(here)
            assert f"/sematan{page}{CHART}.{ledger.release}/" in revised
