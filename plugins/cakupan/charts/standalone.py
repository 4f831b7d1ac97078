"""A chart as a file of its own: fixed size, literal colours, with its finding and its sources; for articles and print.

The same picture as on the page, set into a frame of words. The page's picture takes widths from its place and
looks from a stylesheet; a file has neither, so both are written out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, tostring

from .flat import flat
from .looks import FONT, INK, PAPER, QUIET
from .measure import wrapped
from .spec import ChartSpec, plain_text
from .svg import svg
from .svg_tags import plain

WIDE, LOW = 600.0, 337.5
"""The picture's own units: two pixels each in the file, so that a phone's letters are readable in an article."""
ZOOM = 2
MARGIN = 24.0
ROOM = WIDE - 2 * MARGIN


@dataclass(frozen=True)
class Words:
    """A paragraph around the picture: its letters' size, the height of a line, and how it looks."""

    text: str
    size: float
    line: float
    color: str
    bold: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        return wrapped(self.text, ROOM, self.size, bold=self.bold) if self.text else ()

    @property
    def height(self) -> float:
        return len(self.lines) * self.line


def standalone(spec: ChartSpec, *, language: str, credit: tuple[str, ...]) -> str:
    """The SVG file. `credit` are the lines at its foot: sources, site, release."""
    head = _head(spec)
    foot = [Words(text, 11, 15, QUIET) for text in (spec.source_line, *credit)]
    picture = flat(svg(spec), ROOM)
    above = MARGIN + sum(one.height for one in head) + 14
    below = above + picture.height + 16
    height = max(LOW, below + sum(one.height for one in foot) + MARGIN - 8)
    root = _root(height, language)
    SubElement(root, "title").text = " – ".join(filter(None, (spec.title, plain_text(spec.finding))))
    SubElement(root, "desc").text = spec.alt
    SubElement(root, "rect", {"width": plain(WIDE), "height": plain(height), "fill": PAPER})
    root.extend(_written(head, MARGIN))
    frame = SubElement(root, "g", {"transform": f"translate({plain(MARGIN)} {plain(above)})"})
    frame.extend(picture.elements)
    root.extend(_written(foot, height - MARGIN + 8 - sum(one.height for one in foot)))
    return tostring(root, encoding="unicode") + "\n"


def _head(spec: ChartSpec) -> list[Words]:
    """The subject, the message, and what must be said beside it; without a message the subject stands for it."""
    message, *beside = (plain_text((one,)) for one in spec.finding or ((spec.title,),))
    subject = [Words(spec.title, 13, 18, QUIET)] if spec.finding else []
    return [*subject, Words(message, 17, 22, INK, True), *(Words(text, 14, 19, INK) for text in beside)]


def _root(height: float, language: str) -> Element:
    return Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "width": plain(WIDE * ZOOM),
            "height": plain(height * ZOOM),
            "viewBox": f"0 0 {plain(WIDE)} {plain(height)}",
            "role": "img",
            "xml:lang": language,
            "font-family": FONT,
        },
    )


def _written(paragraphs: list[Words], top: float) -> Iterator[Element]:
    y = top
    for one in paragraphs:
        look = {"font-size": plain(one.size), "fill": one.color, **({"font-weight": "600"} if one.bold else {})}
        for text in one.lines:
            line = Element("text", {"x": plain(MARGIN), "y": plain(y + one.line * 0.75), **look})
            line.text = text
            yield line
            y += one.line
