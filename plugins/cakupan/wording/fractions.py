"""A share as so many people out of a few, which is easier to picture than a percentage; nothing where none is near."""

from __future__ import annotations

from fractions import Fraction

from ..text import Text

_OUT_OF = (2, 3, 4, 5, 10)
"""The wholes that people picture; the smallest wins among equals, so that a half is 1 of 2."""
_NEAR = Fraction(1, 50)
"""How far the share may be from what is said: a reader must not take 36 percent for a third."""
_SAID = Text("{part} dari {whole}", "{part} in {whole}")
_ABOUT = Text("sekitar {said}", "about {said}")


def out_of_few(share: Fraction, language: str) -> str:
    """The share in people: "sekitar 3 dari 10", "1 dari 2"; empty where no few people tell it nearly enough."""
    ways = [(abs(share - Fraction(part, whole)), whole, part) for whole in _OUT_OF for part in range(1, whole)]
    distance, whole, part = min(ways)
    if distance > _NEAR:
        return ""
    said = _SAID[language].format(part=part, whole=whole)
    return said if not distance else _ABOUT[language].format(said=said)
