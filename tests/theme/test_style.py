"""The stylesheets: small, and asking nothing of other hosts."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

STATIC = Path(__file__).parents[2] / "theme" / "static"
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
    assert len(gzip.compress(b"\n".join(path.read_bytes() for path in STYLES))) <= 7_000


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_styles_ask_nothing_of_others(path: Path) -> None:
    """No font, picture or sheet is fetched."""
    assert not re.search(r"url\(|@import|https?:", path.read_text())


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ink", ["text", "muted", "link", "good", "bad", "warn"])
@pytest.mark.parametrize("ground", ["page", "surface", "mark"])
def test_texts_are_readable(theme: int, ink: str, ground: str) -> None:
    """Every text colour has the contrast of WCAG AA on every ground that it stands on."""
    palette = palettes()[theme]
    assert contrast(palette[ink], palette[ground]) >= 4.5


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_focus_is_visible(theme: int) -> None:
    """The frame around what has the focus has three to one against the page."""
    palette = palettes()[theme]
    assert contrast(palette["accent"], palette["page"]) >= 3


def test_every_variable_is_defined() -> None:
    """A misspelt variable would silently lose a colour."""
    text = "\n".join(path.read_text() for path in STYLES)
    assert set(re.findall(r"var\((--[\w-]+)\)", text)) <= set(re.findall(r"(--[\w-]+):", text))
