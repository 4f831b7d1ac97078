"""How the parts of a drawing look in a file of their own: `charts.css` in light, written out; not for pages."""

from __future__ import annotations

from collections.abc import Mapping

FONT = "Source Sans Pro, Inter, Helvetica, Arial, sans-serif"
COLORS = ("#0968f6", "#c97b00", "#005f46", "#c9609b", "#4b2a86", "#6c4f13")
INKS = ("#fff", "#000", "#fff", "#000", "#fff", "#fff")
INK, QUIET, PAPER, GRID, ZERO = "#1f1f1f", "#5a5f66", "#ffffff", "#dfe2e6", "#8b9096"

_HALO = {"paint-order": "stroke", "stroke": PAPER, "stroke-width": "4", "stroke-linejoin": "round"}
_WORDS = {
    "": {"font-size": "13", "fill": INK},
    "t": {"font-size": "12", "fill": QUIET},
    "h": {"font-size": "12", "fill": QUIET, "font-weight": "600"},
    "n": {"font-size": "12", "fill": INK, "font-weight": "600"},
    "v": {"font-size": "13", "fill": INK, "font-weight": "600"},
    "i": {"font-size": "13", "fill": INK},
}
_LINES = {
    "g": {"stroke": GRID},
    "z": {"stroke": ZERO},
    "q": {"stroke": INK, "stroke-width": "1.5", "stroke-dasharray": "5 3"},
    "w": {"stroke": INK, "stroke-width": "1.5"},
    "s": {"stroke": PAPER, "stroke-width": "3"},
}
_EMPTY = {"fill": "none", "stroke": ZERO, "stroke-dasharray": "3 3"}
Look = Mapping[str, str]


def look(tag: str, classes: str) -> dict[str, str]:
    """The attributes that stand for an element's classes. Raises KeyError for a class that no drawing has."""
    names = classes.split()
    if tag in ("text", "tspan"):
        return _writing(tag, names)
    if tag == "line":
        return dict(_LINES[names[0]])
    if names == ["e"]:
        return dict(_EMPTY)
    color = COLORS[int(next(name for name in names if name[0] == "k")[1:])]
    if tag == "path":
        return _curve(color, dashed="j" in names)
    return _shape(tag, color, hollow="o" in names)


def _writing(tag: str, names: list[str]) -> dict[str, str]:
    if tag == "tspan":
        return {"font-weight": "600"}
    part = next((name for name in names if name[0] == "i"), "")
    bold = {"font-weight": "600"} if part and "v" in names else {}
    if part:
        ink = {"fill": INKS[int(part[1:])]} if part[1:] else {}
        return {**_WORDS["i"], **ink, **bold}
    name = names[0] if names else ""
    # A rim keeps lines from running through the words; axes and headings stand where there are none.
    return {**_WORDS[name], **(_HALO if name in ("v", "n") else {})}


def _curve(color: str, *, dashed: bool) -> dict[str, str]:
    found = {"fill": "none", "stroke": color, "stroke-linejoin": "round", "stroke-linecap": "round"}
    return found | ({"stroke-width": "1.5", "stroke-dasharray": "2 4"} if dashed else {"stroke-width": "2.5"})


def _shape(tag: str, color: str, *, hollow: bool) -> dict[str, str]:
    fill = {"fill": PAPER if hollow else color}
    return fill | ({"stroke": color, "stroke-width": "2"} if hollow or tag == "circle" else {})
