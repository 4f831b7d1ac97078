"""The cards of shared links in a real Chromium: it finds them from the page, and sees the figure on them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

IMAGE = """() => document.querySelector('meta[property="og:image"]').content"""
LOOK = """() => {
  const image = document.images[0], canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const drawing = canvas.getContext("2d");
  drawing.drawImage(image, 0, 0);
  const bright = (top, bottom) => {
    const seen = drawing.getImageData(0, top, canvas.width, bottom - top).data;
    let count = 0;
    for (let at = 0; at < seen.length; at += 4) count += seen[at] > 200 && seen[at + 1] > 200;
    return count;
  };
  return [canvas.width, canvas.height, bright(200, 380), bright(13, 60)];
}"""


@pytest.mark.parametrize("path", ["/", "/banyumas/tingkat-cakupan/", "/en/cabang-purwokerto/manfaat-dibayar/"])
def test_a_browser_sees_the_card_that_a_page_names(
    browser: Browser, serve: Callable[..., str], site: Path, path: str
) -> None:
    """In its full size, with bright letters where the value stands and none in the margin above."""
    address = serve(site).rstrip("/")
    page = browser.new_page()
    page.goto(address + path)
    page.goto(address + page.evaluate(IMAGE))
    wide, high, value, margin = page.evaluate(LOOK)
    page.close()
    assert (wide, high) == (1200, 630)
    assert value > 5_000
    assert margin == 0
