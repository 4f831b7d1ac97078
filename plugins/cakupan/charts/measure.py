"""How much room a text takes in a drawing, estimated without a font; not for exact typesetting."""

from __future__ import annotations

from functools import lru_cache

NARROW = 288.0
"""Drawings are laid out for this width in pixels (a 320 px phone less its margins); wider only adds air."""

LABEL, SMALL = 13.0, 12.0
"""Font sizes in pixels: of labels, and of axes and the names of targets."""

_SLIM = frozenset("ijltfrI .,:;'|!()[]/-")
_BROAD = frozenset("mwMW%@—…")
# The widest of the common sans-serifs sets the measure, since nobody knows which one a phone has.
_SLIM_EM, _BROAD_EM, _CAPITAL_EM, _EM = 0.37, 0.96, 0.74, 0.63
_BOLD = 1.1


@lru_cache(maxsize=8192)
def width(text: str, size: float = LABEL, bold: bool = False) -> float:
    """The width of one line in pixels, rather too wide than too narrow."""
    ems = sum(_em(character) for character in text)
    return ems * size * (_BOLD if bold else 1.0)


def _em(character: str) -> float:
    if character in _SLIM:
        return _SLIM_EM
    if character in _BROAD:
        return _BROAD_EM
    return _CAPITAL_EM if character.isupper() else _EM


def wrapped(text: str, room: float, size: float = LABEL, bold: bool = False) -> tuple[str, ...]:
    """The text in lines that fit into `room`; a word that is wider than a line is broken."""
    lines: list[str] = []
    line = ""
    # Only ordinary spaces part lines: a no-break space holds a number and its unit together.
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if width(longer, size, bold) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        *broken, line = _broken(word, room, size, bold)
        lines.extend(broken)
    return (*lines, line) if line or not lines else tuple(lines)


def _broken(word: str, room: float, size: float, bold: bool) -> list[str]:
    """A word in pieces that fit, at least one character each."""
    pieces = [""]
    for character in word:
        if pieces[-1] and width(pieces[-1] + character, size, bold) > room:
            pieces.append("")
        pieces[-1] += character
    return pieces
