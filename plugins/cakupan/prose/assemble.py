"""Puts converted HTML and its tokens together to parts, and blocks to what they hold; converts nothing."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from ..problems import Place, Problems
from . import kinds
from .blocks import Closing, Opening
from .convert import is_block
from .parts import Block, ChartRef, FigureRef, Part, Parts, SiteRoot, TableRef, TermRef
from .scan import CLOSE, OPEN, TOKEN, Code, Token, Word

_OWN = re.compile(r'<(?:a|img)\b[^>]*?\s(?:href|src)="(?=/(?!/))')


@dataclass
class _Frame:
    """A block under way; the page itself has no opening."""

    opening: Opening | None = None
    parts: list[Part] = field(default_factory=list)

    def add(self, part: Part) -> None:
        """Put a part at the end; texts that touch become one."""
        if isinstance(part, str) and self.parts and isinstance(self.parts[-1], str):
            self.parts[-1] += part
        elif part != "":
            self.parts.append(part)


def page_parts(page: str, tokens: list[Token], problems: Problems) -> Parts:
    """The parts of a body; blocks that do not pair are reported."""
    for number, token in enumerate(tokens):
        mark = f"{OPEN}{number}{CLOSE}"
        if is_block(token):
            page = page.replace(f"<p>{mark}</p>\n", mark).replace(f"<p>{mark}</p>", mark)
    stack = [_Frame()]
    for piece in _pieces(page, tokens):
        if isinstance(piece, str):
            for part in _rooted(piece):
                stack[-1].add(part)
        elif isinstance(piece, Opening):
            stack.append(_Frame(piece))
        elif not isinstance(piece, Closing):
            stack[-1].add(_within(piece, stack))
        elif len(stack) == 1:
            problems.report(kinds.UNOPENED_BLOCK, piece.place)
        else:
            _close(stack)
    while len(stack) > 1:
        opening = stack[-1].opening
        assert opening is not None, "only the page has none"
        problems.report(kinds.UNCLOSED_BLOCK, opening.place, typed=opening.typed)
        _close(stack)
    return tuple(stack[0].parts)


def line_parts(text: str, tokens: list[Token], problems: Problems, at: Place) -> Parts:
    """The parts of a title or description: all but references and code is text, HTML included."""
    frame = _Frame()
    for piece in _pieces(text, tokens, escape=html.escape):
        if isinstance(piece, str | FigureRef):
            frame.add(piece)
        else:
            place = at if isinstance(piece, Closing) else piece.place
            problems.report(kinds.MISPLACED, place, typed="istilah:" if isinstance(piece, TermRef) else "grafik:")
    return tuple(frame.parts)


def _pieces(
    text: str, tokens: list[Token], escape: Callable[[str], str] = str
) -> Iterator[str | FigureRef | ChartRef | TermRef | Opening | Closing]:
    """Texts and tokens in turn, code and marked words as the texts that they are."""
    for index, piece in enumerate(TOKEN.split(text)):
        if index % 2 == 0:
            yield escape(piece)
            continue
        token = tokens[int(piece)]
        yield token.html if isinstance(token, Code | Word) else token


def _rooted(text: str) -> Iterator[Part]:
    """A text with a slot before each address of the site itself."""
    at = 0
    for match in _OWN.finditer(text):
        yield from (text[at : match.end()], SiteRoot())
        at = match.end()
    yield text[at:]


def _within(piece: FigureRef | ChartRef | TermRef, stack: list[_Frame]) -> Part:
    """A reference with the loops around it."""
    return replace(piece, within=_loops(stack))


def _loops(stack: list[_Frame]) -> tuple[str, ...]:
    return tuple(frame.opening.name for frame in stack if frame.opening and frame.opening.kind == "each")


def _close(stack: list[_Frame]) -> None:
    """End the innermost block and hand it to the one around it; an unreadable one hands over what it holds."""
    frame = stack.pop()
    opening, parts = frame.opening, tuple(frame.parts)
    assert opening is not None, "the page is never closed"
    loops = _loops(stack)
    if opening.kind is None:
        for part in parts:
            stack[-1].add(part)
    elif opening.kind == "table":
        stack[-1].add(TableRef(name=opening.name, place=opening.place, lead=parts, within=loops))
    else:
        condition = replace(opening.condition, within=loops) if opening.condition else None
        block = Block(
            kind=opening.kind,
            name=opening.name,
            place=opening.place,
            condition=condition,
            parts=parts,
            within=loops,
        )
        stack[-1].add(block)
