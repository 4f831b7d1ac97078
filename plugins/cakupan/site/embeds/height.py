"""How high a frame must be on a phone, as far as that can be told without a font; lays nothing out."""

from __future__ import annotations

import re

from markupsafe import Markup

from ...charts.measure import wrapped

_DRAWING = re.compile(r'<svg role="img"[^>]* height="([\d.]+)">.*?</svg></div>', re.DOTALL)
_END = re.compile(r"</(?:b|footer|h1|p|span)>")
_ROOM = 266.0
"""Across, in a frame of 300 pixels."""
_TEXT, _LINE = 13.5, 20
"""Letters and lines, between those of the smallest and the largest words."""
_BIG = 32
"""What a large value takes more than a line."""
_AROUND = 76
"""Margins, and the line of the site."""


def height(page: str) -> int:
    """Pixels for the whole page, rather too many than too few."""
    body = page.partition("<body>")[2]
    drawings = sum(float(one) for one in _DRAWING.findall(body))
    told = [Markup(piece).striptags() for piece in _END.split(_DRAWING.sub("", body))]
    lines = sum(len(wrapped(one, _ROOM, _TEXT)) for one in told if one)
    return int(round(drawings + lines * _LINE + _BIG * body.count('<p class="big') + _AROUND, -1))
