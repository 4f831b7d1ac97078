"""The built site of the real data: what the contract and the budgets promise of every page."""

from __future__ import annotations

import csv
import gzip
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag

import pytest

BUDGET = 25 * 1024


class Elements(HTMLParser):
    """All start tags of a page with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Elements]:
    """Every page of the site by its address."""
    return {address(site, path): Elements(path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))}


@pytest.fixture(scope="module")
def figures(site: Path) -> dict[str, dict[str, str]]:
    with (site / "data" / "figures.csv").open(encoding="utf-8", newline="") as file:
        return {row["figure"]: row for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def statements(site: Path) -> dict[str, dict[str, str]]:
    with (site / "data" / "statements.csv").open(encoding="utf-8", newline="") as file:
        return {row["statement"]: row for row in csv.DictReader(file)}


def address(site: Path, path: Path) -> str:
    name = "/" + path.relative_to(site).as_posix()
    return name.removesuffix("index.html")


def embedded(here: str) -> bool:
    """Whether a page is made for a frame on another site: it has tests of its own."""
    return here.removeprefix("/en").startswith("/sematan/")


def ids(page: Elements) -> list[str]:
    return [attributes["id"] for _, attributes in page.found if "id" in attributes]


def test_the_rate_of_the_seed_is_what_the_contract_says(site: Path, figures: dict[str, dict[str, str]]) -> None:
    """214,687 of 684,654 is 0.313570, 31,36% and 31.36%."""
    row = figures["33.02/coverage_rate/2025-04"]
    assert (row["value"], row["numerator"], row["denominator"]) == ("0.313570", "214687", "684654")
    printed = '<data value="0.313570" data-figure="33.02/coverage_rate/2025-04">{}</data>'
    assert printed.format("31,36%") in (site / "banyumas" / "tingkat-cakupan" / "index.html").read_text("utf-8")
    assert printed.format("31.36%") in (site / "en" / "banyumas" / "tingkat-cakupan" / "index.html").read_text("utf-8")


SEED = {
    "33.02/coverage_rate/2025-04": "contradictory",
    "33.02/active_participants/2025-04": "consistent",
    "33.02/active_participants.wage/2025-04": "not_checkable",
    "33.02/active_participants.non_wage/2025-04": "not_checkable",
    "33.02/active_participants.construction/2025-04": "not_checkable",
    "33.02/target_workers/2025-04": "not_checkable",
    "33.02/uncovered_workers/2025-04": "exact",
    "33.02/coverage_rate.extreme_poor.poor_register_2025/2025-04": "consistent",
    "33.02/coverage_rate.non_asn.potential/2025-04": "truncated",
    "33.02/active_participants.extreme_poor/2025-04": "not_checkable",
    "33.02/active_participants.non_asn/2025-04": "not_checkable",
    "33.02/registered_firms/2025-04": "not_checkable",
    "33.02/workers_in_firms/2025-04": "not_checkable",
    "33.02/new_participants/--2025-03": "not_checkable",
    "br-purwokerto/benefits_paid/2025-01--2025-04": "not_checkable",
    "br-purwokerto/benefits_paid.jht/2025-01--2025-04": "not_checkable",
    "br-purwokerto/benefits_paid.construction/2025-01--2025-04": "not_checkable",
    "br-purwokerto/benefit_recipients/2025-01--2025-04": "not_checkable",
}


@pytest.mark.parametrize(("figure", "verdict"), SEED.items())
def test_every_figure_of_the_seed_has_its_verdict(
    statements: dict[str, dict[str, str]], figure: str, verdict: str
) -> None:
    """As the table in the domain's description says."""
    assert statements[f"merdeka-ucj-banyumas/{figure}"]["verdict"] == verdict


def test_a_true_zero_is_a_zero(statements: dict[str, dict[str, str]]) -> None:
    """No construction claims were paid: that is a number, unlike the migrants nobody mentions."""
    row = statements["merdeka-ucj-banyumas/br-purwokerto/benefits_paid.construction/2025-01--2025-04"]
    assert row["value"] == "0"
    assert not any(".migrant/" in name for name in statements if name.startswith("merdeka"))


def test_every_page_stands_in_both_languages(pages: dict[str, Elements]) -> None:
    """And each names the other, itself, and where a reader of neither goes."""
    for here, page in pages.items():
        if here.endswith("404.html") or embedded(here):
            continue
        other = here.removeprefix("/en") if here.startswith("/en/") else f"/en{here}"
        links = {a["hreflang"]: a["href"] for tag, a in page.found if tag == "link" and "hreflang" in a}
        assert other in pages, here
        assert {links["id"], links["en"]} == {here, other}
        assert links["x-default"] == here.removeprefix("/en")


def test_every_link_leads_somewhere(site: Path, pages: dict[str, Elements]) -> None:
    """To a page or file of the site, and to a place that is on it."""
    lost = []
    for here, page in pages.items():
        for tag, attributes in page.found:
            target = attributes.get("href") or attributes.get("src") or attributes.get("data-src") or ""
            if not target or re.match(r"https?:|mailto:|data:image", target):
                continue
            path, fragment = urldefrag(target)
            whole = path or here
            known = whole in pages or (site / whole.lstrip("/")).is_file()
            if not known or (fragment and whole in pages and unquote(fragment) not in ids(pages[whole])):
                lost.append((here, tag, target))
    assert lost == []


def test_no_id_stands_twice(pages: dict[str, Elements]) -> None:
    """An address leads to one place."""
    twice = {here: [i for i in set(ids(page)) if ids(page).count(i) > 1] for here, page in pages.items()}
    assert {here: found for here, found in twice.items() if found} == {}


def test_every_printed_figure_is_one_of_the_file(pages: dict[str, Elements], figures: dict[str, Any]) -> None:
    """With the same value, so that the pages and the downloads cannot differ."""
    for here, page in pages.items():
        for _, attributes in page.found:
            # The value of an earlier release says so, and is held against the ledger elsewhere.
            if "data-figure" in attributes and "data-release" not in attributes:
                row = figures[attributes["data-figure"]]
                assert attributes["value"] == row["value"], here


def test_every_figure_has_its_permanent_place(pages: dict[str, Elements], site: Path, figures: dict[str, Any]) -> None:
    """A row on its indicator's page, in both languages."""
    home = ids(pages["/banyumas/tingkat-cakupan/"])
    for name in figures:
        region, code, period = name.split("/")
        if region == "33.02" and code.partition(".")[0] == "coverage_rate":
            rest = code.partition(".")[2]
            assert (f"{period}.{rest}" if rest else period) in home


def test_every_statement_is_printed(pages: dict[str, Elements], statements: dict[str, Any]) -> None:
    """On the page of its source."""
    printed = {
        attributes["data-statement"]
        for page in pages.values()
        for _, attributes in page.found
        if "data-statement" in attributes
    }
    assert set(statements) <= printed


def test_no_page_is_too_heavy(site: Path) -> None:
    """HTML with its pictures, and the stylesheet, before any tap."""
    css = sum(len(gzip.compress(path.read_bytes(), 9)) for path in (site / "theme").glob("site.*.css"))
    heavy = {
        address(site, path): weight
        for path in site.rglob("*.html")
        if (weight := css + len(gzip.compress(path.read_bytes(), 9))) > BUDGET
    }
    assert heavy == {}


def test_nothing_is_fetched_from_another_host(pages: dict[str, Elements]) -> None:
    """Scripts, styles, pictures and frames are the site's own."""
    for here, page in pages.items():
        for tag, attributes in page.found:
            if tag in ("script", "img", "iframe", "link") and attributes.get("rel") not in ("canonical", "alternate"):
                assert not re.match(r"(https?:)?//", attributes.get("src") or attributes.get("href") or ""), here


def test_no_script_or_style_stands_in_a_page(pages: dict[str, Elements]) -> None:
    """So that a strict policy can forbid them."""
    for here, page in pages.items():
        for tag, attributes in page.found:
            assert tag != "style", here
            assert "style" not in attributes, here
            assert tag != "script" or "src" in attributes, here
            assert not any(name.startswith("on") for name in attributes), here


def test_the_sitemap_names_every_page(site: Path, pages: dict[str, Elements]) -> None:
    """But those that search engines are asked to leave out: what is not found, frames, citations."""
    named = set(re.findall("<loc>([^<]+)</loc>", (site / "sitemap.xml").read_text("utf-8")))
    unlisted = {
        here
        for here, page in pages.items()
        for tag, attributes in page.found
        if tag == "meta" and attributes.get("name") == "robots" and "noindex" in (attributes.get("content") or "")
    }
    assert named == pages.keys() - unlisted
