"""What an author copies to embed a chart or a figure, and that nothing in the data gets out of its place there."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from cakupan.ledger import History, history, ledgers
from cakupan.problems import Problems
from cakupan.read.folder import archive
from cakupan.report import Report, report
from cakupan.site.embeds import embeds, rule, snippets
from cakupan.site.view import Subject, View
from tests.built import ROOT
from tests.sample_data import REGIONS, alter, put, sample
from tests.site.framing import framing
from tests.site.test_embeds import Tags

COPIED = re.compile(r"<textarea readonly[^>]*>(.*?)</textarea>", re.DOTALL)
RATE = Subject(region="33.02", code="coverage_rate")


@pytest.fixture(scope="module")
def known() -> tuple[Report, History]:
    made = report(archive(ROOT / "data"))
    return made, history(ledgers(ROOT / "data", Problems()), made.archive.releases)


def test_every_indicator_page_has_snippets_that_lead_to_a_frame(site: Path) -> None:
    """Newest and pinned; the link for programs without frames leads to a page of the site."""
    seen = 0
    for path in site.rglob("index.html"):
        page = path.read_text("utf-8")
        if '<body class="indikator"' not in page:
            continue
        copied = [unescape(one) for one in COPIED.findall(page)]
        assert len(copied) == (4 if 'class="chart"' in page else 2), path
        for code in copied:
            (frame, link) = (Tags(code).those(tag)[0] for tag in ("iframe", "a"))
            assert (site / frame["src"].lstrip("/") / "index.html").is_file(), path
            assert (site / link["href"].partition("#")[0].lstrip("/") / "index.html").is_file(), path
            assert frame["title"], path
            assert frame["loading"] == "lazy", path
            assert 150 < int(frame["height"]) < 1_200, path
            seen += 1
    assert seen > 500


def test_on_a_host_the_snippets_name_it(known: tuple[Report, History]) -> None:
    """An author's page is elsewhere: addresses are whole once the site has one."""
    view = View(edition=framing(*known, root="https://contoh.id"), language="en", subject=RATE)
    found = snippets(view)
    assert [one.label for one in found] == [
        "Chart, following its updates",
        "Chart, as of the release of 24 November 2026 for good",
        "Main figure, following its updates",
        "Main figure, as of the release of 24 November 2026 for good",
    ]
    sources = [Tags(one.code).those("iframe")[0]["src"] for one in found]
    assert all(one.startswith("https://contoh.id/en/sematan/banyumas/tingkat-cakupan/") for one in sources)
    told = rule(view)
    assert told
    assert told.newest == sources[2]
    assert told.pinned == sources[3]


def test_before_the_first_release_nothing_is_pinned(known: tuple[Report, History]) -> None:
    """There is nothing yet that could be kept."""
    unreleased = replace(known[0], archive=replace(known[0].archive, releases=()))
    view = View(edition=framing(unreleased, History()), language="id", subject=RATE)
    words = "ikut bila angkanya diperbarui"
    assert [one.label for one in snippets(view)] == [f"Grafik, {words}", f"Angka utama, {words}"]
    told = rule(view)
    assert told
    assert told.pinned == ""
    pages = dict(embeds(view.edition))
    assert "belum dirilis" in pages["sematan/banyumas/tingkat-cakupan/2025-04/index.html"].decode()


NASTY = """</title><script>alert(1)</script>"'><img src=x onerror=alert(1)> & {x} %s </textarea>"""


def test_nothing_in_the_data_gets_out_of_its_place(tmp_path: Path) -> None:
    """Names, publishers and quotations may hold anything: the page has the same elements as with harmless ones."""
    shapes = []
    for number, text in enumerate(("Biasa", NASTY)):
        data = sample(tmp_path / str(number))
        put(data, "codelists/regions.yaml", REGIONS.replace("Kabupaten Banyumas", _quoted(text)))
        alter(data, "sources/kabar-april.yaml", "Kabar Satria", _quoted(text))
        alter(data, "sources/kabar-april.yaml", '"31,36 persen"', _quoted(f"31,36 persen {text}"))
        edition = framing(report(archive(data)), History(), name=text)
        view = View(edition=edition, language="id", subject=RATE)
        copied = [Tags(one.code).found for one in snippets(view)]
        shapes.append(
            (
                {name: _shape(page.decode()) for name, page in embeds(edition)},
                [[tag for tag, _ in one] for one in copied],
            )
        )
    assert shapes[0] == shapes[1]
    assert "script" not in str(shapes[1])


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _shape(page: str) -> list[tuple[str, tuple[str, ...]]]:
    """The elements with the names of their attributes."""
    return [(tag, tuple(attributes)) for tag, attributes in Tags(page).found]
