"""A figure as a picture to share: what it is, its value, its day, who says it; for links in chats and social media."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, tostring

from .looks import FONT
from .measure import width, wrapped
from .svg_tags import plain

WIDE, HIGH = 1200.0, 630.0
"""In pixels: what Open Graph asks for."""
MARGIN = 72.0
ROOM = WIDE - 2 * MARGIN
GROUND, INK, QUIET, SIGN = "#0c2340", "#ffffff", "#b9cbe6", "#5c9dff"
"""The site's own head: dark ground with light letters, in every app's light and dark alike."""
VALUE_SIZES = (168.0, 140.0, 116.0, 96.0, 80.0, 66.0, 54.0)
NAME_SIZES = (52.0, 46.0, 40.0, 35.0)
STEPS = ((168.0, 28.0), (140.0, 28.0), (116.0, 26.0), (96.0, 24.0), (80.0, 23.0), (66.0, 22.0), (54.0, 20.0))
"""The largest value and the letters of what it assumes, tried in turn until all stands above the source."""
GAP = 12.0
SLIM = 0.84
"""The one typeface that is drawn here is so much slimmer than the widest that a page must reckon with."""


@dataclass(frozen=True, kw_only=True)
class Card:
    """The words on it, each ready to print. `beside` is the value's interval, `cautions` what it assumes."""

    name: str
    place: str
    value: str
    beside: str
    when: str
    source: str
    site: str
    release: str
    language: str
    cautions: tuple[str, ...] = ()

    @property
    def alt(self) -> str:
        """The same for who does not see it."""
        value = " ".join(filter(None, (self.value, self.beside)))
        return " ".join((f"{self.name}, {self.place}: {value}, {self.when}.", *self.cautions, self.source))


@dataclass(frozen=True)
class Line:
    """One line of text, from its baseline."""

    text: str
    y: float
    size: float
    color: str
    bold: bool = False
    end: bool = False
    """Whether it ends at the right margin."""


def card_svg(card: Card) -> str:
    """The picture as SVG, every line within its margins."""
    root = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "width": plain(WIDE),
            "height": plain(HIGH),
            "viewBox": f"0 0 {plain(WIDE)} {plain(HIGH)}",
            "xml:lang": card.language,
            "font-family": FONT,
        },
    )
    SubElement(root, "rect", {"width": plain(WIDE), "height": plain(HIGH), "fill": GROUND})
    SubElement(root, "rect", {"width": plain(WIDE), "height": "12", "fill": SIGN})
    root.extend(_element(line) for line in lines(card))
    return tostring(root, encoding="unicode") + "\n"


def lines(card: Card) -> Iterator[Line]:
    """The card's lines from top to bottom: what and where, the value, when and how sure, then who says it."""
    foot = list(_foot(card))
    room = foot[0].y - foot[0].size - GAP
    for largest, small in STEPS:
        body = list(_body(card, largest, small))
        if body[-1].y + small * 0.25 <= room:
            break
    yield from (line for line in body if line.y <= room)
    yield from foot


def _body(card: Card, largest: float, small: float) -> Iterator[Line]:
    """Everything above the source: a value of at most one size, and what it assumes in another."""
    name, size = _fitted(card.name, NAME_SIZES, 2, bold=True)
    y = MARGIN
    for text in name:
        y += size * 1.1
        yield Line(text, y - size * 0.3, size, INK, True)
    y += 40
    yield Line(_cut(card.place, 34), y, 34, QUIET)
    y += 14
    # A value is never cut: one that finds no room in a line takes two.
    sizes = [one for one in VALUE_SIZES if one <= largest]
    values, size = _fitted(card.value, sizes, 1, bold=True)
    for text in values if values == (card.value,) else _broken(card.value, ROOM, size, bold=True):
        y += size * 0.95
        yield Line(text, y, size, INK, True)
    # Below the value's own commas and tails.
    y += size * 0.2 + 42
    size = small + 6
    for text in _first(_broken(", ".join(filter(None, (card.beside, card.when))), ROOM, size), 2):
        yield Line(text, y, size, INK)
        y += size * 1.2
    for text in _broken(" ".join(card.cautions), ROOM, small) if card.cautions else ():
        yield Line(text, y, small, QUIET)
        y += small * 1.25


def _foot(card: Card) -> Iterator[Line]:
    """Who says it, and who shows it."""
    source = _first(_broken(card.source, ROOM, 26), 2)
    y = HIGH - MARGIN - 34 * len(source)
    for text in source:
        yield Line(text, y, 26, QUIET)
        y += 34
    yield Line(_cut(card.site, 28, ROOM * 0.6, bold=True), HIGH - 44, 28, INK, True)
    yield Line(card.release, HIGH - 44, 26, QUIET, end=True)


def _fitted(text: str, sizes: Sequence[float], rows: int, *, bold: bool) -> tuple[tuple[str, ...], float]:
    """The text in at most so many rows, as large as it fits; the smallest size cuts what is left over."""
    for size in sizes:
        found = _broken(text, ROOM, size, bold=bold)
        if len(found) <= rows:
            return found, size
    return _first(_broken(text, ROOM, sizes[-1], bold=bold), rows), sizes[-1]


def _first(found: tuple[str, ...], rows: int) -> tuple[str, ...]:
    """At most so many rows; three points say that there is more."""
    return found if len(found) <= rows else (*found[: rows - 1], f"{found[rows - 1][:-2].rstrip(' ,;')}…")


def _broken(text: str, room: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    return wrapped(text, room / SLIM, size, bold=bold)


def _cut(text: str, size: float, room: float = ROOM, *, bold: bool = False) -> str:
    return _first(_broken(text, room, size, bold=bold), 1)[0]


def _element(line: Line) -> Element:
    look = {"font-size": plain(line.size), "fill": line.color, **({"font-weight": "600"} if line.bold else {})}
    across = {"x": plain(WIDE - MARGIN), "text-anchor": "end"} if line.end else {"x": plain(MARGIN)}
    made = Element("text", {**across, "y": plain(line.y), **look})
    made.text = line.text
    return made


def reach(line: Line) -> tuple[float, float]:
    """From where to where a line goes, estimated; both within the margins."""
    wide = width(line.text, line.size, line.bold) * SLIM
    return (WIDE - MARGIN - wide, WIDE - MARGIN) if line.end else (MARGIN, MARGIN + wide)
