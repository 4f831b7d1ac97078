"""The site's sign as pictures for home screens, drawn from its SVG at build time; knows no page."""

from __future__ import annotations

from functools import cache

from ..charts.png import png

TOUCH = 180
"""What phones of one maker ask for, in pixels."""
SIZES = (192, 512)
"""What a web app's manifest is expected to offer, in pixels."""
GROUND = "#0c2340"
"""The sign's own ground, and the colour of the browser's bar."""
ROUNDED = ' rx="7"'


@cache
def icon(svg: bytes, size: int) -> bytes:
    """The sign as a square PNG. Its ground fills the corners, since phones cut icons to a shape of their own."""
    drawn = svg.decode().replace("<svg ", f'<svg width="{size}" height="{size}" ', 1)
    return png(drawn.replace(ROUNDED, "", 1))
