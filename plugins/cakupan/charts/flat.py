"""A page's picture for one width: shares of the width become lengths, and classes become looks; draws nothing new."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, fromstring

from .looks import look
from .svg_tags import plain

_ACROSS = ("x", "x1", "x2", "cx", "width")
_POINT = re.compile(r"([ML])([-\d.]+) ([-\d.]+)")
_RIM = 1.25
"""Half the rim of an open part, which stays inside the part."""


@dataclass(frozen=True)
class Flat:
    """Elements that need neither a place nor a stylesheet, and how high they are together."""

    elements: tuple[Element, ...]
    height: float


@dataclass(frozen=True)
class _Frame:
    """The place that shares are shares of."""

    left: float
    width: float
    height: float


def flat(picture: str, width: float) -> Flat:
    """The picture as wide as `width`."""
    root = fromstring(picture)
    height = float(root.attrib["height"])
    return Flat(tuple(_inside(root, _Frame(0, width, height))), height)


def _inside(parent: Element, frame: _Frame) -> Iterator[Element]:
    for element in parent:
        if element.tag != "svg":
            yield _placed(element, frame)
        elif "viewBox" in element.attrib:
            yield from _stretched(element, frame)
        else:
            yield from _part(element, frame)


def _placed(element: Element, frame: _Frame) -> Element:
    """An element with its children, in lengths and looks of its own."""
    given = {name: value for name, value in element.attrib.items() if name != "class"}
    lengths = {name: _length(value, frame) for name, value in given.items() if name in _ACROSS}
    if frame.left and element.tag in ("text", "rect"):
        lengths["x"] = plain(frame.left + float(lengths.get("x", "0")))
    if given.get("height") == "100%":
        lengths["height"] = plain(frame.height)
    looks = {} if element.tag == "g" else look(element.tag, element.get("class", ""))
    placed = Element(element.tag, {**given, **lengths, **looks})
    placed.text = element.text
    placed.extend(_inside(element, frame))
    return placed


def _length(value: str, frame: _Frame) -> str:
    return plain(float(value[:-1]) / 100 * frame.width) if value.endswith("%") else value


def _stretched(curves: Element, frame: _Frame) -> Iterator[Element]:
    """Curves in units of their own, brought to the frame's."""
    units = float(curves.attrib["viewBox"].split()[2])
    factor = float(_length(curves.attrib["width"], frame)) / units
    for path in curves:
        steps = _POINT.findall(path.attrib["d"])
        line = "".join(f"{step}{plain(float(x) * factor)} {y}" for step, x, y in steps)
        yield Element("path", {"d": line, **look("path", path.attrib["class"])})


def _part(part: Element, frame: _Frame) -> Iterator[Element]:
    """A part of a whole: on the page it clips its own rim, in a file the rim is drawn that much smaller."""
    left, width = (float(_length(part.get(name, "0"), frame)) for name in ("x", "width"))
    inner = _Frame(left, width, float(part.attrib["height"]))
    for element in _inside(part, inner):
        if element.tag == "rect" and "stroke" in element.attrib:
            element.attrib |= {
                "x": plain(left + _RIM),
                "y": plain(_RIM),
                "width": plain(max(width - 2 * _RIM, 0)),
                "height": plain(inner.height - 2 * _RIM),
                "stroke-width": plain(2 * _RIM),
            }
        yield element
