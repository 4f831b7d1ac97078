"""Which characters a typeface can draw, as its own table says; draws nothing.

A sheet that readers' programs must be able to speak may hold no empty box: typst refuses the whole sheet for one.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

FACES = "SourceSansPro-Regular.otf", "SourceSansPro-Semibold.otf"
"""The weights in which sheets are set."""
LACKING = "\N{BLACK SQUARE}"
"""Stands for what cannot be drawn."""


def drawable(value: Any, folder: Path) -> Any:
    """The value with `LACKING` for each character that the fonts of a folder do not have, in all texts inside it."""
    if isinstance(value, str):
        return value.translate({ord(sign): LACKING for sign in {*value} if not _drawn(sign, folder)})
    if isinstance(value, dict):
        return {key: drawable(inner, folder) for key, inner in value.items()}
    return [drawable(inner, folder) for inner in value] if isinstance(value, list) else value


def _drawn(sign: str, folder: Path) -> bool:
    return sign == "\n" or ord(sign) in _known(folder)


@cache
def _known(folder: Path) -> frozenset[int]:
    """What all weights have."""
    return frozenset.intersection(*(frozenset(_codes((folder / face).read_bytes())) for face in FACES))


def _codes(font: bytes) -> Iterator[int]:
    """Every character of a font that has a glyph: its `cmap` in format 12, which holds all there are."""
    (tables,) = struct.unpack_from(">H", font, 4)
    (at,) = (
        offset for tag, _, offset, _ in struct.iter_unpack(">4sIII", font[12 : 12 + 16 * tables]) if tag == b"cmap"
    )
    (count,) = struct.unpack_from(">H", font, at + 2)
    starts = (at + start for _, _, start in struct.iter_unpack(">HHI", font[at + 4 : at + 4 + 8 * count]))
    for start in starts:
        if struct.unpack_from(">H", font, start) == (12,):
            (groups,) = struct.unpack_from(">I", font, start + 12)
            for first, last, _ in struct.iter_unpack(">III", font[start + 16 : start + 16 + 12 * groups]):
                yield from range(first, last + 1)
