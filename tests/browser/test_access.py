"""Every kind of page, in both languages, on phone and desk, in a real Chromium: nobody is kept out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from tests.browser.visits import KINDS, LANGUAGES, NAMES, VISITS, WIDTHS, Visit, addresses, kinds

PROBES = Path(__file__).with_name("probes.js")
# An interactive chart comes over the picture when it likes; it has tests of its own.
SAVING = "Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } });"

HEIGHT = 800
NARROWEST = 320
ENLARGED = {"width": 320, "height": 256}
"""1280 by 1024 pixels at 400 %."""

FRAME = 2
"""Pixels around what has the focus, at least."""
FRAME_CONTRAST = 3
TEXT_CONTRAST = 4.5

# The distances that WCAG 1.4.12 lets a reader ask for.
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""
OWN_SHEET = """text => {
  document.adoptedStyleSheets = [new CSSStyleSheet()];
  document.adoptedStyleSheets[0].replaceSync(text);
}"""
# The browser's own setting for the size of text, which is 16 where nobody changed it.
TWICE = "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26"

# What depends on colours; everything else is the same in the dark.
ALL = {"resultTypes": ["violations"], "preload": False}
COLOURS = {**ALL, "runOnly": ["color-contrast", "link-in-text-block"]}

ORIGIN = re.compile(r"https?://[^/]+/")
Place = Callable[[str, str], str]


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A page that is open, and what was noticed while it opened."""

    visit: Visit
    page: Page
    origin: str
    asked: list[str] = field(default_factory=list)
    complained: list[str] = field(default_factory=list)

    def tell(self, question: str, *arguments: Any) -> Any:
        """What the page says of itself (probes.js)."""
        return self.page.evaluate(f"([...given]) => probe.{question}(...given)", arguments)


@pytest.fixture(scope="module")
def place(site: Path, serve: Callable[..., str]) -> Place:
    """The full address of a page, by name and language."""
    served, found = serve(site), addresses(site)
    return lambda name, language: served + found[name, language]


@pytest.fixture(scope="module")
def pair(browser: Browser) -> Iterator[tuple[Page, Page]]:
    """The same phone twice, without scripts and with them."""
    contexts = [
        browser.new_context(viewport={"width": 360, "height": HEIGHT}, java_script_enabled=scripts)
        for scripts in (False, True)
    ]
    for context in contexts:
        context.add_init_script(SAVING)
    without, with_them = (context.new_page() for context in contexts)
    yield without, with_them
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def large(start: Callable[..., Browser]) -> Iterator[Page]:
    """A page in a browser whose reader wants text twice as large."""
    context = start(TWICE).new_context(reduced_motion="reduce")
    context.add_init_script(SAVING)
    context.add_init_script(path=PROBES)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def screens(browser: Browser) -> Iterator[Mapping[int, Page]]:
    """A page for each width, for all the visits of that width."""
    contexts = {
        width: browser.new_context(
            viewport={"width": width, "height": HEIGHT}, color_scheme="light", reduced_motion="reduce"
        )
        for width in WIDTHS
    }
    for context in contexts.values():
        context.add_init_script(SAVING)
        context.add_init_script(path=PROBES)
    yield {width: context.new_page() for width, context in contexts.items()}
    for context in contexts.values():
        context.close()


@pytest.fixture(scope="module", params=VISITS, ids=str)
def opened(request: pytest.FixtureRequest, screens: Mapping[int, Page], place: Place) -> Iterator[Opened]:
    """A page in light and at rest; every test leaves it so."""
    visit: Visit = request.param
    url = place(visit.name, visit.language)
    here = Opened(visit=visit, page=screens[visit.width], origin=ORIGIN.match(url)[0])  # type: ignore[index]
    listeners = {
        "request": lambda asked: here.asked.append(asked.url),
        "console": lambda said: here.complained.append(said.text),
        "pageerror": lambda fault: here.complained.append(str(fault)),
    }
    for event, listener in listeners.items():
        here.page.on(event, listener)  # type: ignore[call-overload]
    here.page.goto(url)
    yield here
    for event, listener in listeners.items():
        here.page.remove_listener(event, listener)


def test_every_kind_of_page_is_visited(site: Path) -> None:
    """A new kind of page cannot be forgotten: the site has the kinds that are visited, no others."""
    assert set(kinds(site)) == set(KINDS)


def test_axe_finds_nothing(opened: Opened) -> None:
    """No known barrier, in light and in the dark."""
    opened.page.evaluate(AXE_SCRIPT)
    found = barriers(opened.page, ALL)
    opened.page.emulate_media(color_scheme="dark")
    found |= barriers(opened.page, COLOURS)
    opened.page.emulate_media(color_scheme="light")
    assert found == {}


def barriers(page: Page, options: dict[str, Any]) -> dict[str, list[str]]:
    """What axe finds: each rule broken, and by what."""
    broken = page.evaluate("async (options) => (await axe.run(options)).violations", options)
    return {rule["help"]: [node["html"][:120] for node in rule["nodes"]] for rule in broken}


def test_the_keyboard_reaches_everything(opened: Opened) -> None:
    """Tab goes from top to end in the order of the page, past every control, and each is then on the screen."""
    opened.tell("unfold", "main details")
    expected = opened.tell("controls")
    for _ in range(opened.tell("stops")):
        opened.page.keyboard.press("Tab")
    way = opened.tell("way")
    # After the last control comes the first again.
    places = [one["at"] for one in way]
    once = way[: places.index(places[0], 1)] if places.count(places[0]) > 1 else way
    assert [one["name"] for one in once if not one["scrolls"]] == [one["name"] for one in expected]
    assert [one["name"] for one in once if not one["onScreen"] or one["covered"]] == []


def test_the_skip_link_leads_to_the_content(opened: Opened) -> None:
    """It is the first stop, can be seen there, and Enter puts the reader into the content."""
    first = opened.tell("controls")[0]
    skip = opened.page.locator("a.skip")
    skip.focus()
    shown = opened.tell("way")[-1]
    skip.press("Enter")
    assert shown["at"] == first["at"]
    assert shown["onScreen"]
    assert opened.page.evaluate("document.activeElement.id") == "isi"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_is_opened_and_left_by_keyboard(screens: Mapping[int, Page], place: Place, language: str) -> None:
    """Enter unfolds it, Tab goes through all of it and out of it, and Enter folds it again."""
    page = screens[min(WIDTHS)]
    page.goto(place("home", language))
    menu, inside = page.locator("header details"), page.locator("header details a")
    menu.locator("summary").press("Enter")
    reached = []
    for _ in range(inside.count() + 1):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.closest('header details') !== null"))
    menu.locator("summary").press("Enter")
    assert reached == [True] * inside.count() + [False]
    assert not inside.first.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_seen(opened: Opened, scheme: str) -> None:
    """A frame around every control, thick enough and clear of what it stands on."""
    opened.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    found = opened.tell("focus")
    opened.page.emulate_media(color_scheme="light")
    assert found
    assert [one["name"] for one in found if one["frame"] < FRAME or one["contrast"] < FRAME_CONTRAST] == []


def test_nothing_is_lost_when_enlarged(opened: Opened) -> None:
    """At 400 %, with text set wide apart, and on the narrowest phone: all words are there, none is cut."""
    page, lost = opened.page, {}
    words = set(opened.tell("words"))
    lost["as it is"] = check(page)
    page.set_viewport_size({"width": NARROWEST, "height": HEIGHT})
    lost["narrowest"] = check(page)
    page.set_viewport_size(ENLARGED)  # type: ignore[arg-type]
    lost["400 %"] = [*check(page), *(words - set(opened.tell("words")))]
    page.set_viewport_size({"width": opened.visit.width, "height": HEIGHT})
    # As a reader's own sheet: the page's policy has no say in it.
    page.evaluate(OWN_SHEET, SPACED)
    lost["spaced"] = check(page)
    page.evaluate("document.adoptedStyleSheets = []")
    assert {how: what for how, what in lost.items() if what} == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_lost_when_text_is_twice_as_large(large: Page, place: Place, name: str, language: str) -> None:
    """For who has set the browser so, on a phone and on a desk."""
    large.goto(place(name, language))
    lost = {}
    for width in WIDTHS:
        large.set_viewport_size({"width": width, "height": HEIGHT})
        lost[width] = check(large)
    assert lost == {width: [] for width in WIDTHS}


def check(page: Page) -> list[str]:
    """What a reader cannot see of the page as it stands."""
    wider, cut = page.evaluate("[probe.wider(), probe.cut()]")
    return [*([f"{wider} px sideways"] if wider > 0 else []), *cut]


def test_nothing_moves_for_who_asked_so(opened: Opened) -> None:
    """No animation, no transition and no smooth scrolling."""
    assert opened.tell("moving") == []


def test_it_is_dark_in_the_dark_and_light_in_the_light(opened: Opened) -> None:
    """The page itself, not only its words; and with the reader's own colours every word stays visible."""
    light = opened.tell("page")
    opened.page.emulate_media(color_scheme="dark")
    dark = opened.tell("page")
    opened.page.emulate_media(color_scheme="light", forced_colors="active")
    faint = opened.tell("faint", TEXT_CONTRAST)
    opened.page.emulate_media(forced_colors="none")
    assert dark < 0.03 < 0.8 < light
    assert faint == []


def test_on_paper_only_the_content(opened: Opened) -> None:
    """Every figure is printed, on white; what leads elsewhere is not."""
    opened.page.emulate_media(media="print", color_scheme="dark")
    printed = opened.tell("printed")
    opened.page.emulate_media(media="screen", color_scheme="light")
    assert printed == {"navigation": [], "figures": [], "page": 1}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_without_scripts_nothing_is_missing(pair: tuple[Page, Page], place: Place, name: str, language: str) -> None:
    """Every figure, chart, definition, table and sentence is in the page itself."""
    said = []
    for page in pair:
        page.goto(place(name, language))
        page.evaluate(PROBES.read_text(encoding="utf-8"))
        said.append(page.evaluate("probe.said()"))
    assert said[0]["headings"]
    assert said[0] == said[1]


def test_the_page_asks_nobody_else_and_complains_of_nothing(opened: Opened) -> None:
    """Not while it opened, and not in all that was done with it."""
    assert [url for url in opened.asked if not url.startswith(opened.origin)] == []
    # The browser itself remarks on the answer to an address that leads nowhere.
    assert [words for words in opened.complained if "404 (Not Found)" not in words] == []
