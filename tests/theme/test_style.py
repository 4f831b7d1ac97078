"""The stylesheets: small, and asking nothing of other hosts."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from rcssmin import cssmin

from cakupan.site.assets import STYLES as EVERYWHERE
from cakupan.site.icons import GROUND

STATIC = Path(__file__).parents[2] / "theme" / "static"
PLUGIN = Path(__file__).parents[2] / "plugins" / "cakupan"
STYLES = sorted(STATIC.glob("*.css"))
LINEAR_BELOW = 0.04045


def luminance(colour: str) -> float:
    """The relative luminance of `#rgb` or `#rrggbb`, as WCAG defines it."""
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = [part / 12.92 if part <= LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def palettes() -> list[dict[str, str]]:
    """The colours of the light and of the dark theme."""
    text = (STATIC / "site.css").read_text()
    found = [dict(re.findall(r"--(\w+): (#\w+);", block)) for block in re.findall(r":root \{(.*?)\}", text, re.DOTALL)]
    assert len(found) == 2
    assert found[0].keys() == found[1].keys()
    return found


def test_all_styles_together_are_small() -> None:
    """What every page asks for weighs at most 7 kB on the way."""
    sheets = [(STATIC / name).read_text("utf-8") for name in EVERYWHERE]
    assert len(gzip.compress(cssmin("\n".join(sheets)).encode())) <= 7_000


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_styles_ask_nothing_of_others(path: Path) -> None:
    """No font, picture or sheet is fetched."""
    assert not re.search(r"url\(|@import|https?:", path.read_text())


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ink", ["text", "muted", "link", "good", "bad", "warn"])
@pytest.mark.parametrize("ground", ["page", "surface", "mark", "tint"])
def test_texts_are_readable(theme: int, ink: str, ground: str) -> None:
    """Every text colour has the contrast of WCAG AA on every ground that it stands on."""
    palette = palettes()[theme]
    assert contrast(palette[ink], palette[ground]) >= 4.5


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_focus_is_visible(theme: int) -> None:
    """The frame around what has the focus has three to one against the page, and in the head of it."""
    palette = palettes()[theme]
    assert all(contrast(palette["accent"], palette[ground]) >= 3 for ground in ("page", "surface", "tint"))
    assert contrast(palette["halo"], palette["deep"]) >= 3


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_the_head_is_readable(theme: int) -> None:
    """Its texts stand on the site's deep colour, which is also the sign's and the browser bar's."""
    palette = palettes()[theme]
    assert contrast(palette["bright"], palette["deep"]) >= 4.5
    assert palette["deep"] == GROUND
    assert GROUND in (STATIC / "favicon.svg").read_text()


def test_nothing_moves_for_those_who_do_not_want_it() -> None:
    """Every movement stands in a query that asks for it."""
    moving = re.compile(r"scroll-behavior: smooth|transition:|animation:")
    for path in STYLES:
        text = path.read_text()
        asked = "".join(_blocks(text, "prefers-reduced-motion: no-preference"))
        assert len(moving.findall(text)) == len(moving.findall(asked)), path.name


def _blocks(text: str, query: str) -> Iterator[str]:
    """What stands between the braces of each media query that names `query`."""
    for match in re.finditer(rf"@media[^{{]*{query}[^{{]*{{", text):
        depth, end = 1, match.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(text[end], 0)
            end += 1
        yield text[match.end() : end]


def test_nothing_is_styled_that_no_page_has() -> None:
    """A class of the stylesheet is written by a template or by code, else it goes."""
    made = [*(STATIC.parent / "templates").rglob("*.html"), *PLUGIN.rglob("*.py"), *STATIC.glob("*.js")]
    written = "\n".join(path.read_text() for path in made)
    rules = re.sub(r"/\*.*?\*/|\{[^{}]*\}", " ", (STATIC / "site.css").read_text(), flags=re.DOTALL)
    named = set(re.findall(r"\.([a-z][\w-]*)", rules))
    assert {name for name in named if not re.search(rf"\b{name}\b", written)} == set()


def test_every_variable_is_defined() -> None:
    """A misspelt variable would silently lose a colour."""
    text = "\n".join(path.read_text() for path in STYLES)
    assert set(re.findall(r"var\((--[\w-]+)\)", text)) <= set(re.findall(r"(--[\w-]+):", text))
