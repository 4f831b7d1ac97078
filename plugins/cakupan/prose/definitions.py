"""Finds the words whose meaning a page gives: terms of a definition list that are marked `istilah:=CODE`."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from .parts import Block, Part, Parts, TableRef
from .scan import CLOSE, OPEN, TOKEN

_ENTRY = re.compile(r'<dt><dfn id="([^"]+)">(.*?)</dfn></dt>\s*<dd>(.*?)</dd>', re.DOTALL)


@dataclass(frozen=True)
class Definition:
    """A word with its meaning, which may itself refer to terms."""

    name: str
    meaning: Parts


def definitions(parts: Parts) -> dict[str, Definition]:
    """The words of a page by their codes, in the order of the text."""
    slots: list[Part] = []
    page = "".join(_flat(parts, slots))
    return {
        match[1]: Definition(html.unescape(match[2]), tuple(_restored(match[3], slots)))
        for match in _ENTRY.finditer(page)
    }


def _flat(parts: Parts, slots: list[Part]) -> Iterator[str]:
    """The text of the parts with a token for each slot; what tables and blocks hold is taken in."""
    for part in parts:
        if isinstance(part, str):
            yield part
        elif isinstance(part, TableRef):
            yield from _flat(part.lead, slots)
        elif isinstance(part, Block):
            yield from _flat(part.parts, slots)
        else:
            yield f"{OPEN}{len(slots)}{CLOSE}"
            slots.append(part)


def _restored(text: str, slots: list[Part]) -> Iterator[Part]:
    for index, piece in enumerate(TOKEN.split(text)):
        if index % 2:
            yield slots[int(piece)]
        elif piece:
            yield piece
