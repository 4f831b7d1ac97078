"""The manifests and pictures by which a phone keeps the site on its home screen."""

from __future__ import annotations

import json
import re
import struct
from pathlib import Path

import pytest

from cakupan.site.icons import GROUND, SIZES, TOUCH, icon
from tests.charts.pixels import pixels

FAVICON = Path(__file__).parents[2] / "theme" / "static" / "favicon.svg"
SIGNATURE = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(("file", "language", "start"), [("", "id", "/"), ("en/", "en", "/en/")])
def test_each_language_starts_at_its_own_front_page(site: Path, file: str, language: str, start: str) -> None:
    """With its own name, and pictures that are there."""
    manifest = json.loads((site / file / "manifest.webmanifest").read_text("utf-8"))
    assert (manifest["lang"], manifest["start_url"], manifest["scope"]) == (language, start, "/")
    assert manifest["name"]
    for one in manifest["icons"]:
        assert (site / one["src"].lstrip("/")).is_file()


@pytest.mark.parametrize("size", [TOUCH, *SIZES])
def test_icons_are_squares_of_their_size(size: int) -> None:
    """A PNG says its width and height in its first chunk."""
    picture = icon(FAVICON.read_bytes(), size)
    assert picture.startswith(SIGNATURE)
    assert struct.unpack(">II", picture[16:24]) == (size, size)


def test_the_sign_is_drawn_on_the_icon() -> None:
    """An icon of nothing but its ground would be a renderer's silent failure: it packs to almost nothing."""
    sign = FAVICON.read_bytes()
    bare = re.sub(rb"<g .*</g>", b"", sign)
    assert bare != sign
    assert len(icon(sign, 192)) > 3 * len(icon(bare, 192))


def test_the_corners_are_full() -> None:
    """Phones cut their own shape; what is rounded already would be cut twice."""
    corner = pixels(icon(FAVICON.read_bytes(), 192)).at(0, 0)
    assert corner == tuple(bytes.fromhex(GROUND.removeprefix("#")))
