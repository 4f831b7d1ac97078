"""Keeps a picture of a page in few colours, as light as it can be; takes none."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image

COLOURS = 128
"""Enough for a page of words and charts; it makes a picture a third as heavy."""


def keep(screenshot: bytes, place: Path) -> None:
    """Write a screenshot as a PNG of few colours."""
    picture = Image.open(BytesIO(screenshot)).convert("RGB")
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(place, optimize=True)
