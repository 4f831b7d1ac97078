"""The index of the number checker, held against the tables that the same site publishes."""

from __future__ import annotations

import csv
import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest

BUDGET = 50_000
"""Index and script together, on the way to a phone."""


def index_of(site: Path, language: str) -> dict[str, Any]:
    """The one file that the page of a language names."""
    page = (site / ("" if language == "id" else "en") / "cek" / "index.html").read_text("utf-8")
    address = re.search(r'data-index="/([^"]+)"', page)
    assert address
    found: dict[str, Any] = json.loads((site / address[1]).read_text("utf-8"))
    assert found["language"] == language
    return found


@pytest.fixture(scope="module", params=["id", "en"])
def index(request: pytest.FixtureRequest, site: Path) -> dict[str, Any]:
    return index_of(site, request.param)


def table(site: Path, name: str) -> dict[str, dict[str, str]]:
    with (site / "data" / name).open(encoding="utf-8", newline="") as file:
        return {next(iter(row.values())): row for row in csv.DictReader(file)}


def statements(index: dict[str, Any]) -> dict[str, list[Any]]:
    """Each statement by its id."""
    return {f"{index['documents'][said[1]][0]}/{said[0]}": said for thing in index["things"] for said in thing[9]}


def test_every_figure_is_in_it_with_its_value(index: dict[str, Any], site: Path) -> None:
    """The value for machines, both ends and the status are those of the public table."""
    held = {thing[0]: thing[8] for thing in index["things"] if thing[8]}
    expected = table(site, "figures.csv")
    assert index["whole"]
    assert {name: (one[2], one[6]) for name, one in held.items()} == {
        name: (row["value"], row["status"]) for name, row in expected.items()
    }
    shares = {name for name, row in expected.items() if row["unit"].startswith(("percent", "points"))}
    for name, row in expected.items():
        if row["value"]:
            by = 100 if name in shares else 1
            ends = [float(row[end]) * by for end in ("lower", "upper")]
            assert held[name][3:5] == pytest.approx(ends, rel=1e-6, abs=0.005), name


def test_every_statement_is_in_it_with_its_verdict(index: dict[str, Any], site: Path) -> None:
    """As the public table has it, and found by the number that it has."""
    found, expected = statements(index), table(site, "statements.csv")
    assert {name: index["verdicts"][said[4]] for name, said in found.items()} == {
        name: row["verdict"] for name, row in expected.items()
    }
    assert [name for name, said in found.items() if not said[5]] == []
    printed = {name: row["as_printed"] for name, row in expected.items() if row["as_printed"]}
    assert {name: found[name][2] for name in printed} == printed
    assert {name for name, said in found.items() if said[3]} == set(printed)


def test_every_address_is_a_place_on_the_site(index: dict[str, Any], site: Path) -> None:
    """Of figures on their pages, of statements on their documents'."""
    documents = index["documents"]
    wanted = {thing[8][7] for thing in index["things"] if thing[8]}
    wanted |= {f"{documents[said[1]][2]}#{said[0]}" for said in statements(index).values()}
    pages: dict[str, set[str]] = {}
    for address in wanted:
        pages.setdefault(address.partition("#")[0], set()).add(address.partition("#")[2])
    dead = {
        f"{page}#{place}"
        for page, places in pages.items()
        for place in places - set(re.findall(r'\sid="([^"]+)"', (site / page.strip("/") / "index.html").read_text()))
    }
    assert dead == set()


def test_the_home_region_stands_first(index: dict[str, Any]) -> None:
    """Of things that fit alike, a reader sees those of the site's own region first, and its rate before all."""
    assert index["things"][0][0].startswith("33.02/coverage_rate/")
    regions = [thing[1] for thing in index["things"]]
    assert regions[: regions.count(regions[0])] == [regions[0]] * regions.count(regions[0])


@pytest.mark.parametrize("language", ["id", "en"])
def test_index_and_script_are_small(site: Path, language: str) -> None:
    """Together they are what a phone fetches to check a number."""
    index = json.dumps(index_of(site, language), ensure_ascii=False, separators=(",", ":")).encode()
    scripts = list((site / "theme").glob("claims.*.js"))
    assert len(scripts) == 1
    assert len(gzip.compress(index)) + len(gzip.compress(scripts[0].read_bytes())) < BUDGET


def test_no_other_page_has_the_script(site: Path) -> None:
    """Who checks nothing pays nothing."""
    pages = [path for path in site.rglob("index.html") if "/theme/claims." in path.read_text("utf-8")]
    assert {path.relative_to(site).as_posix() for path in pages} == {"cek/index.html", "en/cek/index.html"}
