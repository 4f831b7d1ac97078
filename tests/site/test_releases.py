"""Each release tells all that it recorded, old beside new with the reason; its feeds tell the same."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from datetime import datetime
from pathlib import Path

import feedparser
import pytest

from cakupan.ledger import History, history, ledgers
from cakupan.problems import Problems
from cakupan.read.folder import archive
from tests.built import ROOT
from tests.site.drawn import told
from tests.three_releases import CORRECTED, FIRST, REDATED, SECOND, THIRD, WITHDRAWN

ATOM = "{http://www.w3.org/2005/Atom}"
FEEDS = [f"{root}umpan/{name}" for root in ("", "en/") for name in ("rilis", "koreksi", "perbedaan")]


def published(data: Path) -> History:
    return history(ledgers(data, Problems()), archive(data).releases)


def body(site: Path, path: str) -> str:
    page = (site / path / "index.html").read_text("utf-8")
    return page.partition("<main")[2].partition("</main>")[0]


def rows(html: str, table: str) -> list[str]:
    inside = re.search(rf'<table class="{table}">.*?</table>', html, re.DOTALL)
    return re.findall(r"<tr>.*?</tr>", inside[0].partition("<tbody>")[2], re.DOTALL) if inside else []


@pytest.mark.parametrize("root", ["", "en/"])
def test_every_row_of_the_ledger_is_on_one_of_its_pages(site: Path, root: str) -> None:
    """Each once, and its link is pinned to the release."""
    for ledger in published(ROOT / "data").ledgers:
        found: list[str] = []
        folder = site / root / "rilis" / ledger.release
        for page in sorted(folder.rglob("index.html")):
            html = body(site, str(page.parent.relative_to(site)))
            found += re.findall(r'<th scope="row"><a href="([^"]+)"', html)
        prefix = f"/{root}".rstrip("/")
        assert sorted(found) == sorted(f"{prefix}{row.entry.address}.{ledger.release}" for row in ledger.rows)


@pytest.mark.parametrize(
    ("root", "words"),
    [
        ("", ["214.687", "214.690", "+3 orang", "koreksi. Sumber meralat angkanya."]),
        ("en/", ["214,687", "214,690", "+3 people", "correction. The source corrected its figure."]),
    ],
)
def test_a_revision_tells_old_new_difference_and_reason(revised_site: Path, root: str, words: list[str]) -> None:
    """In both languages, for every figure and statement that changed."""
    found = rows(body(revised_site, f"{root}rilis/{SECOND}"), "stack revised")
    assert len(found) == len(CORRECTED)
    assert all(word in told(found[0]) for word in words)
    assert f'data-figure="{CORRECTED[0]}" data-release="{FIRST}"' in found[0]
    assert f'href="/{root}banyumas/peserta-aktif/#2025-04.{SECOND}"' in found[0]


def test_a_release_tells_what_it_withdrew_and_where_the_redated_goes_on(revised_site: Path) -> None:
    """With a link to the new id."""
    found = rows(body(revised_site, f"rilis/{THIRD}"), "stack revised")
    assert len(found) == len(REDATED) + len(WITHDRAWN)
    assert sum("penarikan." in told(one) for one in found) == len(WITHDRAWN)
    onward = [one for one in found if "tanggal diperjelas." in told(one)]
    assert 'href="/cabang-purwokerto/manfaat-dibayar/#2025-01--2025-04"' in onward[0]


def test_the_corrections_are_all_that_was_ever_revised(revised_site: Path, site: Path) -> None:
    """The newest first; on a site without any it says so."""
    found = rows(body(revised_site, "koreksi"), "stack revised")
    assert len(found) == len(CORRECTED) + len(REDATED) + len(WITHDRAWN)
    assert [THIRD in found[0], SECOND in found[-1]] == [True, True]
    assert "Sampai sekarang tidak ada angka terbit yang diubah." in told(body(site, "koreksi"))


def test_a_release_bears_the_hash_of_its_last_row(site: Path) -> None:
    """By it anybody can tell whether a copy is the same."""
    known = published(ROOT / "data")
    assert known.seal(known.newest) == known.ledgers[-1].rows[-1].hash
    assert known.seal(known.newest) in body(site, f"rilis/{known.newest}")


@pytest.mark.parametrize("name", FEEDS)
@pytest.mark.parametrize("which", ["site", "revised_site"])
def test_atom_feeds_are_whole(which: str, name: str, request: pytest.FixtureRequest) -> None:
    """What RFC 4287 asks of a feed and of each entry; a reader's own parser finds nothing odd."""
    content = (request.getfixturevalue(which) / f"{name}.xml").read_bytes()
    parsed = feedparser.parse(content)
    assert not parsed.bozo
    feed = ET.fromstring(content)
    entries = feed.findall(f"{ATOM}entry")
    assert len(parsed.entries) == len(entries)
    for one in (feed, *entries):
        for needed in ("id", "title", "updated"):
            assert len(one.findall(f"{ATOM}{needed}")) == 1
        moment = datetime.fromisoformat(one.findtext(f"{ATOM}updated", ""))
        assert moment.utcoffset() is not None
        assert one.findtext(f"{ATOM}id", "").startswith("urn:uuid:")
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    assert {link.get("rel") for link in feed.findall(f"{ATOM}link")} == {"self", "alternate"}
    ids = [one.findtext(f"{ATOM}id") for one in entries]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("name", FEEDS)
def test_json_feeds_tell_what_the_atom_feeds_tell(revised_site: Path, name: str) -> None:
    """With the fields that JSON Feed 1.1 asks for."""
    found = json.loads((revised_site / f"{name}.json").read_text("utf-8"))
    atom = ET.fromstring((revised_site / f"{name}.xml").read_bytes())
    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert found["title"] == atom.findtext(f"{ATOM}title")
    assert found["language"] in ("id", "en")
    assert [one["id"] for one in found["items"]] == [one.findtext(f"{ATOM}id") for one in atom.findall(f"{ATOM}entry")]
    assert all(one["content_html"] and one["title"] and one["url"] for one in found["items"])
    assert [one["date_published"] for one in found["items"]] == sorted(
        (one["date_published"] for one in found["items"]), reverse=True
    )


def test_a_correction_in_the_feed_tells_the_story(revised_site: Path) -> None:
    """Old, new and why, and its link leads to the figure in that release."""
    found = json.loads((revised_site / "umpan/koreksi.json").read_text("utf-8"))["items"]
    one = next(item for item in found if item["url"] == f"/banyumas/peserta-aktif/#2025-04.{SECOND}")
    assert told(one["content_html"]).endswith("214.687 → 214.690. koreksi. Sumber meralat angkanya.")
    assert one["date_published"] == f"{SECOND}T00:00:00+07:00"


def test_links_of_the_feeds_lead_to_pages_and_rows(revised_site: Path) -> None:
    """Also to what was withdrawn."""
    for name in FEEDS:
        for one in json.loads((revised_site / f"{name}.json").read_text("utf-8"))["items"]:
            path, _, fragment = one["url"].partition("#")
            page = (revised_site / path.strip("/") / "index.html").read_text("utf-8")
            assert not fragment or f'id="{fragment}"' in page


def test_every_page_names_its_feeds(site: Path) -> None:
    """A reader's program finds them from anywhere."""
    head = (site / "en/banyumas/tingkat-cakupan/index.html").read_text("utf-8").partition("</head>")[0]
    found = re.findall(r'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="([^"]+)">', head)
    assert found == ["/en/umpan/rilis.xml", "/en/umpan/koreksi.xml", "/en/umpan/perbedaan.xml"]
    assert all((site / one.lstrip("/")).is_file() for one in found)
