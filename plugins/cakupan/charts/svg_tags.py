"""The few SVG elements that drawings are made of, escaped and short; knows no chart."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from .rows import Line
from .scale import Anchor


def plain(number: float) -> str:
    """A coordinate with at most two decimals."""
    text = f"{number:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def percent(share: float) -> str:
    return f"{plain(share * 100)}%"


def picture(alt: str, height: float, content: Iterable[str]) -> str:
    """The whole drawing: as wide as its place, so that text keeps its size on every screen."""
    body = "".join(content)
    return f'<svg role="img" aria-label="{escape(alt)}" width="100%" height="{plain(height)}">{body}</svg>'


def stroke(style: str, x: tuple[float, float], y: tuple[float, float]) -> str:
    """A straight line; `x` in shares of the width, `y` in pixels."""
    return f'<line class="{style}" x1="{percent(x[0])}" x2="{percent(x[1])}" y1="{plain(y[0])}" y2="{plain(y[1])}"/>'


def box(style: str, x: tuple[float, float], y: float, height: float) -> str:
    left, right = sorted(x)
    return (
        f'<rect class="{style}" x="{percent(left)}" width="{percent(right - left)}"'
        f' y="{plain(y)}" height="{plain(height)}"/>'
    )


def dot(style: str, x: float, y: float, radius: float) -> str:
    return f'<circle class="{style}" cx="{percent(x)}" cy="{plain(y)}" r="{plain(radius)}"/>'


def writing(text: str, x: float, y: float, style: str, anchor: Anchor = "start", shift: float = 0) -> str:
    """A line of text whose baseline is `y`."""
    return f'<text class="{style}"{_place(x, y, anchor, shift)}>{escape(text, quote=False)}</text>'


def line_of(line: Line, shift: float = 0) -> str:
    """A label with its value in bold, or a heading, from the top of its line."""
    label, value = escape(line.label, quote=False), escape(line.value, quote=False)
    if line.heading:
        return writing(line.heading, 0, line.y + 13, "h")
    if label and value:
        label, value = f"{label} ", f'<tspan class="v">{value}</tspan>'
    elif value:
        value = f'<tspan class="v">{value}</tspan>'
    return f"<text{_place(0, line.y + 13, 'start', shift)}>{label}{value}</text>"


def _place(x: float, y: float, anchor: Anchor, shift: float) -> str:
    across = f' x="{percent(x)}"' if x else ""
    aside = f' dx="{plain(shift)}"' if shift else ""
    hang = f' text-anchor="{anchor}"' if anchor != "start" else ""
    return f'{across}{aside} y="{plain(y)}"{hang}'


def style(mark_color: int, certain: bool) -> str:
    """The class of a mark: its place in the palette, and open when it is not certain."""
    return f"k{mark_color % 6}" + ("" if certain else " o")
