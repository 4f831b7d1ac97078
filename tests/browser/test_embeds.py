"""Frames on a page of another site in a real Chromium, from the lines that an author copies: seen whole by all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Frame, Page

from tests.browser.hosting import Joined

COPIED = re.compile(r"<textarea readonly[^>]*>(.*?)</textarea>", re.DOTALL)
CHART, FIGURE = "banyumas/tingkat-cakupan/index.html", "en/cabang-purwokerto/manfaat-dibayar/index.html"
WIDTHS = (300, 600)
SCHEMES = ("light", "dark")
HOST = """<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Koran</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<meta name="color-scheme" content="light dark"></head>
<body><main><h1>Koran</h1>{frames}</main></body></html>"""
FITS = """() => {
  const page = document.documentElement;
  return [page.scrollWidth - page.clientWidth, page.scrollHeight - page.clientHeight];
}"""


@dataclass
class Newspaper:
    """A page elsewhere with frames, as one reader sees it."""

    page: Page
    site: str
    own: str
    asked: list[str] = field(default_factory=list)
    complained: list[str] = field(default_factory=list)

    @property
    def frames(self) -> list[Frame]:
        return self.page.frames[1:]


@pytest.fixture(scope="module", params=[(width, scheme) for width in WIDTHS for scheme in SCHEMES], ids=str)
def newspaper(
    request: pytest.FixtureRequest,
    site: Path,
    browser: Browser,
    serve: Callable[..., str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Newspaper]:
    """Every snippet of two pages, pasted unchanged but for the site's address, which a preview does not have."""
    width, scheme = request.param
    served, folder = serve(site, page=Joined), tmp_path_factory.mktemp("koran")
    copied = [unescape(one) for path in (CHART, FIGURE) for one in COPIED.findall((site / path).read_text("utf-8"))]
    # Below the fold a lazy frame would wait for the reader.
    frames = "".join(copied).replace('src="/', f'src="{served}/').replace('loading="lazy"', "")
    (folder / "index.html").write_text(HOST.format(frames=frames), encoding="utf-8")
    # The margins of the page, which the frames take none of.
    context = browser.new_context(viewport={"width": width + 16, "height": 900}, color_scheme=scheme)
    found = Newspaper(page=context.new_page(), site=served, own=serve(folder))
    found.page.on("request", lambda asked: found.asked.append(asked.url))
    found.page.on("console", lambda said: found.complained.append(said.text))
    found.page.goto(found.own + "/")
    found.page.wait_for_load_state("networkidle")
    assert len(found.frames) == len(copied) == 8
    yield found
    context.close()


def test_the_numbers_are_seen(newspaper: Newspaper) -> None:
    """In every frame: as a large value, or in the picture and its message."""
    for frame in newspaper.frames:
        number = frame.locator("data").first
        assert number.is_visible(), frame.url
        assert re.search(r"[0-9]", number.inner_text()), frame.url
        picture = frame.locator("figure svg[role=img]")
        assert picture.count() == frame.locator("figure").count()
        assert all(one.is_visible() for one in picture.all()), frame.url
        assert frame.locator("footer a").is_visible(), frame.url


def test_nothing_is_cut(newspaper: Newspaper) -> None:
    """The height that the snippet gives is enough, also in the narrowest frame; nobody has to scroll in it."""
    assert {frame.url: frame.evaluate(FITS) for frame in newspaper.frames if frame.evaluate(FITS) != [0, 0]} == {}
    assert newspaper.page.evaluate(FITS)[0] == 0


def test_axe_finds_nothing_in_a_frame(newspaper: Newspaper) -> None:
    """No known barrier, in either scheme."""
    found = {}
    for frame in newspaper.frames:
        frame.evaluate(AXE_SCRIPT)
        broken = frame.evaluate("async () => (await axe.run()).violations.map((one) => [one.help, one.nodes[0].html])")
        found |= {frame.url: broken} if broken else {}
    assert found == {}


def test_it_is_dark_in_the_dark(newspaper: Newspaper, request: pytest.FixtureRequest) -> None:
    """The frame follows the reader, as the page around it does."""
    grounds = {
        frame.evaluate("getComputedStyle(document.documentElement).backgroundColor") for frame in newspaper.frames
    }
    dark = "dark" in request.node.callspec.id
    assert grounds == {"rgb(20, 23, 26)" if dark else "rgb(255, 255, 255)"}


def test_nobody_else_is_asked(newspaper: Newspaper) -> None:
    """Each frame asks for itself, all together for one stylesheet; the site's own policy is no hindrance."""
    asked = set(newspaper.asked)
    elsewhere = [url for url in asked if not url.startswith((newspaper.site, newspaper.own, "data:"))]
    assert elsewhere == []
    styles = [url for url in asked if url.startswith(newspaper.site) and not url.endswith("/")]
    assert len(styles) == 1
    assert styles[0].endswith(".css")
    assert newspaper.complained == []
