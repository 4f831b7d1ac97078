"""Copying citations in a real Chromium: with one click, from an unsafe connection too, and by hand without scripts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.hosting import Joined
from tests.citations.reading import from_bibtex

CITATIONS = "/banyumas/tingkat-cakupan/kutip/"
ELSEWHERE = "koran.example"


@pytest.fixture(scope="module")
def address(site: Path, serve: Callable[..., str]) -> str:
    return serve(site, page=Joined)


@pytest.fixture
def page_with_scripts(browser: Browser) -> Iterator[Page]:
    """Another tab of the same reader."""
    page = browser.new_page()
    yield page
    page.close()


def pasted(page: Page, address: str) -> str:
    """What lies in the clipboard, as a reader gets it out again."""
    page.goto(f"{address}/cari/")
    page.locator("#q").evaluate("field => field.replaceWith(document.createElement('textarea'))")
    page.locator("form.search textarea").focus()
    page.keyboard.press("Control+V")
    return page.locator("form.search textarea").input_value()


def test_one_click_copies_a_citation(browser: Browser, address: str) -> None:
    """All of it, as it can be read back; the button and those who listen are told."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(f"{address}{CITATIONS}#2025-04")
    entry = page.locator('details[id="2025-04"]')
    expect(entry).to_have_attribute("open", "")
    expect(entry.get_by_role("button")).to_have_text(["Salin"] * 5)
    entry.get_by_role("button", name="Salin: BibTeX").click()
    expect(entry.get_by_role("button", name="Tersalin: BibTeX")).to_have_text("Tersalin")
    expect(page.get_by_role("status")).to_have_text("Tersalin: BibTeX")
    (read,) = from_bibtex(pasted(page, address))
    assert (read.facts["figure"], read.facts["exact"]) == ("33.02/coverage_rate/2025-04", "214687/684654")
    context.close()
    assert wrong == []


def test_an_unsafe_connection_copies_as_well(start: Callable[..., Browser], address: str) -> None:
    """There a browser gives pages no clipboard of the new kind."""
    there = address.replace("127.0.0.1", ELSEWHERE)
    page = start(f"--host-resolver-rules=MAP {ELSEWHERE} 127.0.0.1").new_page()
    page.goto(there + CITATIONS)
    assert page.evaluate("navigator.clipboard === undefined")
    page.locator("details.cite").first.get_by_role("button", name="Salin: RIS").click()
    expect(page.get_by_role("status")).to_have_text("Tersalin: RIS")
    assert pasted(page, there).startswith("TY  - DATA\n")
    page.context.close()


def test_an_indicator_page_offers_the_same(browser: Browser, site: Path, serve: Callable[..., str]) -> None:
    """Its sentence and its reference; English pages say it in English."""
    address = serve(site, page=Joined)
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/en/banyumas/tingkat-cakupan/")
    page.get_by_role("button", name="Copy: Sentence for a newspaper").click()
    expect(page.get_by_role("button", name="Copied: Sentence for a newspaper")).to_be_visible()
    assert pasted(page, address).startswith("Coverage rate in Banyumas Regency, ")
    context.close()


def test_without_scripts_everything_is_read_and_selected(
    browser: Browser, page_with_scripts: Page, address: str
) -> None:
    """Each figure unfolds by itself; "select all" in a field takes that form and nothing else."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address + CITATIONS)
    assert page.get_by_role("button").count() == 0
    entry = page.locator('details[id="2025-04"]')
    assert not entry.locator("textarea").first.is_visible()
    entry.locator("summary").first.click()
    for label in ("Kalimat untuk berita", "Rujukan resmi", "BibTeX", "RIS", "CSL-JSON"):
        field = entry.get_by_label(label)
        assert field.is_visible()
        assert "31,36" in field.input_value(), label
    field = entry.get_by_label("Kalimat untuk berita")
    sentence = field.input_value()
    field.focus()
    page.keyboard.press("Control+A")
    page.keyboard.press("Control+C")
    context.close()
    assert pasted(page_with_scripts, address) == sentence
