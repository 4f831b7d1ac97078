"""Words and their meanings in a real Chromium without scripts: told in place, with a way back, for everyone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

TOPIC = "/topik/segmen/"
WORD = "#kata-non_wage"
MEANING = "#istilah-non_wage"
BACK = f"{MEANING} .back"


@pytest.fixture(scope="module")
def address(site: Path, serve: Callable[..., str]) -> str:
    return serve(site)


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The topic on a phone, without scripts and without anything that moves."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=False, reduced_motion="reduce"
    )
    found = context.new_page()
    found.goto(address + TOPIC)
    yield found
    context.close()


def top(page: Page, what: str) -> float:
    box = page.locator(what).bounding_box()
    assert box
    return box["y"]


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def test_a_meaning_is_told_in_place(page: Page) -> None:
    """The page stays where it was, and the meaning lies at the foot of the screen with the focus on it."""
    page.locator(WORD).scroll_into_view_if_needed()
    before = top(page, WORD)
    page.locator(WORD).click()
    expect(page.locator("#istilah-non_wage")).to_be_focused()
    assert abs(top(page, WORD) - before) <= 1
    sheet = page.locator(MEANING).bounding_box()
    assert sheet
    assert sheet["y"] + sheet["height"] == pytest.approx(740, abs=1)
    assert sheet["y"] > before
    assert page.locator(f"{MEANING} dd").is_visible()


def test_the_way_back_leads_to_the_word(page: Page) -> None:
    """The sheet goes, and reading goes on at the word."""
    page.locator(WORD).click()
    page.locator(BACK).click()
    expect(page.locator("#kata-non_wage")).to_be_focused()
    assert page.locator(MEANING).evaluate("one => getComputedStyle(one).position") == "static"
    assert 0 <= top(page, WORD) <= 740


def test_the_keyboard_goes_there_and_back(page: Page) -> None:
    """Enter on the word, one Tab to the way back, Enter, and Tab goes on behind the word."""
    page.locator(WORD).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#istilah-non_wage")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.back')")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    expect(page.locator("#kata-non_wage")).to_be_focused()
    page.keyboard.press("Tab")
    assert focused(page) != "kata-non_wage"
    assert page.evaluate("document.querySelector('#kata-non_wage').compareDocumentPosition(document.activeElement) & 4")


def test_a_later_use_leads_back_to_itself(page: Page, browser: Browser, address: str, site: Path) -> None:
    """The same word twice: the sheet tells the way to the place that the reader came from, and only that."""
    html = (site / TOPIC.strip("/") / "index.html").read_text("utf-8")
    second = '<a class="term" href="#istilah-non_wage-2" id="kata-non_wage-2">ini</a>'
    back = '<a class="back" id="istilah-non_wage-2" aria-describedby="x" href="#kata-non_wage-2">Kembali ke “ini”</a>'
    assert html.count("</main>") == 1
    html = html.replace('<section class="terms-here"', f'<p>{second}</p><section class="terms-here"')
    at = html.index("</a>", html.index('class="back"', html.index('id="istilah-non_wage"'))) + len("</a>")
    page.set_content(f'<base href="{address}">' + html[:at] + back + html[at:])
    # The base would send links within the page elsewhere; styles are there once it is loaded.
    page.evaluate("document.querySelector('base').remove()")
    page.locator("#kata-non_wage-2").click()
    expect(page.locator("#istilah-non_wage-2")).to_be_focused()
    assert page.locator(MEANING).evaluate("one => getComputedStyle(one).position") == "fixed"
    assert page.locator(BACK).evaluate_all("all => all.map(one => one.checkVisibility())") == [False, True]
    page.locator("#istilah-non_wage-2").click()
    expect(page.locator("#kata-non_wage-2")).to_be_focused()


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_sheet_is_open_to_everyone(browser: Browser, address: str, scheme: str, width: int) -> None:
    """No known barrier with a meaning open, and nothing scrolls sideways."""
    context = browser.new_context(viewport={"width": width, "height": 740}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + TOPIC + MEANING)
    page.wait_for_timeout(300)
    results = Axe().run(page)
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    context.close()
    assert results.violations_count == 0, results.generate_report()
    assert wider <= 0


def test_the_glossary_serves_a_narrow_phone(browser: Browser, address: str) -> None:
    """Letters large enough to tap, and a word's address shows the word."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=False, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(f"{address}/glosarium/#non_wage")
    assert 0 <= top(page, "#non_wage") <= 740
    sizes = page.locator(".letters a").evaluate_all(
        "all => all.map(one => Math.min(one.offsetWidth, one.offsetHeight))"
    )
    page.locator(".letters a", has_text="P").first.click()
    assert 0 <= top(page, "#huruf-p") <= 740
    context.close()
    assert len(sizes) > 10
    assert min(sizes) >= 44


def test_paper_has_a_plain_list(page: Page) -> None:
    """All meanings one after another, without the ways to and fro."""
    page.locator(WORD).click()
    page.emulate_media(media="print")
    assert page.locator(MEANING).evaluate("one => getComputedStyle(one).position") == "static"
    assert page.locator(f"{MEANING} dd").is_visible()
    assert not page.locator(BACK).is_visible()


def test_the_sheet_has_an_edge_in_forced_colours(page: Page) -> None:
    """Shadows and grounds are gone there."""
    page.emulate_media(forced_colors="active")
    page.locator(WORD).click()
    edge = page.locator(MEANING).evaluate("one => getComputedStyle(one).borderTopWidth")
    assert edge != "0px"


@pytest.mark.parametrize(("wish", "moves"), [("reduce", "none"), ("no-preference", "rise")])
def test_nothing_moves_for_who_asks_so(page: Page, wish: str, moves: str) -> None:
    """Reduced motion: the sheet is just there."""
    page.emulate_media(reduced_motion=wish)  # type: ignore[arg-type]
    page.locator(WORD).click()
    assert page.locator(MEANING).evaluate("one => getComputedStyle(one).animationName") == moves
