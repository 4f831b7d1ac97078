"""Keeps ids apart where a loop repeats them: each gets a slot for the key of its member."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from .parts import Block, MemberPrefix, Part, Parts, TableRef

_ID = re.compile(r'<h[1-6] id="([^"]+)"')
_USE = re.compile(r'(<h[1-6] id="|<a href="#)(?=([^"]+)")')


def with_prefixes(parts: Parts, levels: Mapping[str, int] | None = None, depth: int = 0) -> Parts:
    """The parts with a slot before each id of a loop, and before it in the links that lead to it.

    `levels` says of the ids known so far how many loops they stand in, `depth` of the parts.
    """
    return tuple(piece for part in parts for piece in _prefixed(part, levels or {}, depth))


def _prefixed(part: Part, levels: Mapping[str, int], depth: int) -> Iterator[Part]:
    if isinstance(part, str):
        yield from _text(part, levels)
    elif isinstance(part, Block):
        if part.kind == "each":
            depth += 1
            levels = {**levels, **dict.fromkeys(_ids(part.parts), depth)}
        yield replace(part, parts=with_prefixes(part.parts, levels, depth))
    elif isinstance(part, TableRef):
        yield replace(part, lead=with_prefixes(part.lead, levels, depth))
    else:
        yield part


def _text(text: str, levels: Mapping[str, int]) -> Iterator[Part]:
    at = 0
    for match in _USE.finditer(text):
        if match[2] in levels:
            yield text[at : match.end()]
            yield MemberPrefix(levels[match[2]])
            at = match.end()
    if at < len(text):
        yield text[at:]


def _ids(parts: Parts) -> Iterator[str]:
    """The ids of a loop, those of loops in it left out."""
    for part in parts:
        if isinstance(part, str):
            yield from (match[1] for match in _ID.finditer(part))
        elif isinstance(part, TableRef):
            yield from _ids(part.lead)
        elif isinstance(part, Block) and part.kind != "each":
            yield from _ids(part.parts)
