"""The palette is readable on the page and told apart by every eye; holds the stylesheet to it."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from cakupan.charts import looks

STYLE = (Path(__file__).parents[2] / "theme" / "static" / "charts.css").read_text(encoding="utf-8")
LIGHT, DARK = STYLE.split("@media screen and (prefers-color-scheme: dark)")
PAGES = {"light": (LIGHT, "#ffffff"), "dark": (DARK.split("\n}\n")[0], "#14171a")}

# How the three kinds of cones are mixed where one is missing (Machado, Oliveira and Fernandes 2009, severity 1).
EYES = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red cones": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green cones": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "no blue cones": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}


def linear(color: str) -> tuple[float, ...]:
    """Red, green and blue light from `#rgb` or `#rrggbb`."""
    digits = color.lstrip("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    shares = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    return tuple(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2."""
    dark, light = sorted(
        sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(x), strict=True)) for x in (one, other)
    )
    return (light + 0.05) / (dark + 0.05)


def seen(color: str, eye: str) -> tuple[float, float, float]:
    """Lightness and the two hues of CIE Lab, as an eye sees them."""
    light = linear(color)
    r, g, b = (max(0.0, sum(w * c for w, c in zip(row, light, strict=True))) for row in EYES[eye])
    x, y, z = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
    )
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def colors(style: str, name: str) -> list[str]:
    return [re.search(rf"--chart-{name}{n}: (#\w+);", style)[1] for n in range(6)]  # type: ignore[index]


@pytest.mark.parametrize("page", PAGES)
def test_marks_stand_out_from_the_page(page: str) -> None:
    """Three to one for shapes, four and a half to one for the writing on them."""
    style, ground = PAGES[page]
    for color, ink in zip(colors(style, ""), colors(style, "ink-"), strict=True):
        assert contrast(color, ground) >= 3, color
        assert contrast(color, ink) >= 4.5, color


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("eye", EYES)
def test_any_two_colours_differ_for_every_eye(page: str, eye: str) -> None:
    """A distance of ten is several times what can just be told apart."""
    for one, other in combinations(colors(PAGES[page][0], ""), 2):
        distance = sum((a - b) ** 2 for a, b in zip(seen(one, eye), seen(other, eye), strict=True)) ** 0.5
        assert distance >= 10, f"{one} and {other} are {distance:.1f} apart"


def test_files_have_the_colours_of_light_pages() -> None:
    """A file has no stylesheet, so its colours are written out; they are the page's."""
    assert list(looks.COLORS) == colors(LIGHT, "")
    assert list(looks.INKS) == colors(LIGHT, "ink-")
    for name in ("text", "quiet", "page", "grid"):
        own = {"text": looks.INK, "quiet": looks.QUIET, "page": looks.PAPER, "grid": looks.GRID}[name]
        fallback = re.search(rf"--chart-{name}: var\(--\w+, (#\w+)\);", LIGHT)
        assert fallback is not None
        assert linear(own) == linear(fallback[1]), name
    assert f"--chart-zero: {looks.ZERO};" in LIGHT


def test_parts_side_by_side_differ_in_grey() -> None:
    """A printer without colours leaves only lightness to tell a part from its neighbours; their seams are white."""
    for style, _ in PAGES.values():
        greys = [seen(color, "all cones")[0] for color in colors(style, "")]
        assert all(abs(one - other) >= 9 for one, other in pairwise(greys)), greys


def test_print_takes_the_light_colours() -> None:
    """The dark ones are for screens only."""
    assert STYLE.count("prefers-color-scheme: dark") == STYLE.count("@media screen and (prefers-color-scheme: dark)")
