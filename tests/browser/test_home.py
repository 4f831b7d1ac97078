"""The front page's first screen on a phone without scripts, and what stands around every page, in a real Chromium."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

HOME = {"id": "/", "en": "/en/"}
ANSWER = {
    "the share": ".share .big [data-figure='33.02/coverage_rate/2025-04']",
    "what it means": ".share .meaning",
    "its date and how sure it is": ".share .basis .status",
    "its source": ".share .basis a",
    "the number left out": ".points [data-figure='33.02/uncovered_workers/2025-04']",
    "that number as a person says it": ".points .spoken",
    "the target": ".way [data-figure='33.02/target_coverage_rate/2025']",
    "what is missing": ".way [data-figure='33.02/participants_needed/2025-04--2025']",
    "that its day is past": ".way dd > small",
}
KINDS = ("/", "/banyumas/", "/banyumas/tingkat-cakupan/", "/topik/target/", "/kebijakan/", "/sumber/", "/glosarium/")
VISIBLE = 2
"""How thick, in pixels, the frame around what has the focus is at least."""


@pytest.fixture(scope="module")
def address(site: Path, serve: Callable[..., str]) -> str:
    return serve(site)


def opened(browser: Browser, url: str, *, width: int = 360, height: int = 740, **options: object) -> Page:
    """A page in a context of its own, without scripts."""
    context = browser.new_context(
        viewport={"width": width, "height": height},
        java_script_enabled=False,
        **options,  # type: ignore[arg-type]
    )
    page = context.new_page()
    page.goto(url)
    return page


@pytest.mark.parametrize("language", HOME)
def test_the_first_screen_holds_the_answer(browser: Browser, address: str, language: str) -> None:
    """Share, date, source, meaning, who is left out and the way to the target, without scrolling, on a cheap phone."""
    page = opened(browser, address + HOME[language])
    boxes = {name: page.locator(selector).first.bounding_box() for name, selector in ANSWER.items()}
    page.context.close()
    outside = {
        name: box
        for name, box in boxes.items()
        if box is None or box["y"] + box["height"] > 740 or box["x"] < 0 or box["x"] + box["width"] > 360
    }
    assert outside == {}


@pytest.mark.parametrize("language", HOME)
def test_newer_figures_stand_as_what_they_are(browser: Browser, address: str, language: str) -> None:
    """Beside the answer, each with its date and with how it is known; the one only reported says so."""
    page = opened(browser, address + HOME[language])
    later = page.locator(".later dd")
    found = [(one.locator("data").get_attribute("data-figure"), one.locator(".status").count()) for one in later.all()]
    reported = later.first.locator(".status.reported").count()
    page.context.close()
    assert found == [("33.02/coverage_rate/2025-10", 1), ("33.02/coverage_rate/2025-09", 1)]
    assert reported == 1


def test_the_front_page_tells_its_story_in_order(browser: Browser, address: str) -> None:
    """What changed, who is left out, what came of it, what was promised, where sources differ; each leads on."""
    page = opened(browser, address + "/")
    links = page.locator("main a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    page.context.close()
    ways = ["/topik/cakupan/", "/topik/belum-terlindungi/", "/topik/manfaat/", "/topik/target/", "/rekonsiliasi/"]
    assert [one for one in links if one in ways] == ways


def test_the_menu_opens_without_scripts(browser: Browser, address: str) -> None:
    """A tap on a phone shows every part of the site, large enough for a finger."""
    page = opened(browser, address + "/banyumas/", has_touch=True)
    page.locator("details.menu summary").tap()
    boxes = [one.bounding_box() for one in page.locator("details.menu a").all()]
    page.context.close()
    assert len(boxes) > 5
    assert all(box is not None and box["height"] >= 24 for box in boxes)


def test_the_menu_stands_in_one_line_on_a_desk(browser: Browser, address: str) -> None:
    """Nothing in the head of the page wraps at 1280 pixels."""
    page = opened(browser, address + "/", width=1280, height=900)
    rows = page.locator(".top .wrap a").evaluate_all(
        "links => links.filter(link => link.offsetParent)"
        ".map(link => { const box = link.getBoundingClientRect(); return Math.round((box.top + box.bottom) / 2) })"
    )
    page.context.close()
    assert max(rows) - min(rows) <= 4


@pytest.mark.parametrize("path", KINDS)
def test_four_times_as_large_still_works(browser: Browser, address: str, path: str) -> None:
    """1280 by 1024 pixels at 400 % are 320 by 256: nothing scrolls sideways and nothing hangs over the text."""
    page = opened(browser, address + path, width=320, height=256)
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    hanging = page.evaluate(
        "[...document.querySelectorAll('body *')].filter(one => one.offsetParent !== null"
        " && ['fixed', 'sticky'].includes(getComputedStyle(one).position)).map(one => one.className)"
    )
    page.context.close()
    assert wider <= 0
    assert hanging == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/", "/banyumas/tingkat-cakupan/"])
def test_the_focus_is_always_seen(browser: Browser, address: str, path: str, scheme: str) -> None:
    """Whatever the keyboard reaches has a frame, and is on the screen at once where nothing may move."""
    page = opened(browser, address + path, width=1280, height=900, color_scheme=scheme, reduced_motion="reduce")
    unseen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        name, thick, style, top, bottom = page.evaluate(
            "(() => { const one = document.activeElement, look = getComputedStyle(one), box = "
            "one.getBoundingClientRect(); return [one.outerHTML.slice(0, 80), parseFloat(look.outlineWidth), "
            "look.outlineStyle, box.top, box.bottom] })()"
        )
        if thick < VISIBLE or style == "none" or bottom <= 0 or top >= 900:
            unseen.append(name)
    page.context.close()
    assert unseen == []


def test_paper_shows_everything_once(browser: Browser, address: str) -> None:
    """Folded tables are open, menus and buttons gone, and the foot says where the sheet comes from."""
    page = opened(browser, address + "/banyumas/tingkat-cakupan/", width=800, height=1100, color_scheme="dark")
    page.emulate_media(media="print")
    folded = page.locator("figure.chart details table").first
    shown = folded.is_visible() and (folded.bounding_box() or {"height": 0})["height"] > 0
    gone = [one.is_visible() for one in page.locator("nav, summary, button, .files").all()]
    foot = page.locator("footer .printed").inner_text()
    ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.context.close()
    assert shown
    assert not any(gone)
    assert "/banyumas/tingkat-cakupan/" in foot
    assert ground == "rgb(255, 255, 255)"


def test_forced_colours_keep_the_meaning(browser: Browser, address: str) -> None:
    """Who sets colours of their own still sees how far the bar reaches."""
    page = opened(browser, address + "/", forced_colors="active")
    fill, ground = page.evaluate(
        "['.part rect', 'html'].map(name => { const look = getComputedStyle(document.querySelector(name));"
        " return name === 'html' ? look.backgroundColor : look.fill })"
    )
    page.context.close()
    assert fill != ground
