"""Markdown to HTML, once for each source text, with nothing in the result that its author may not use.

Raw HTML and Markdown's own code are switched off: `scan` has reported the one and taken out the other, and
what is left of either is text. The only module that imports Markdown.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension, slugify
from markdown.treeprocessors import Treeprocessor

from ..hyperlinks import contact
from .blocks import Closing, Opening
from .parts import ChartRef, FigureRef, TermRef
from .scan import TOKEN, Code, Token, Word

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
# Markdown hides the ampersands of mail addresses so until it is done.
_AMPERSAND = "\x02amp\x03"
_TAG = re.compile(r"<[^>]*>")
_STANDS_IN = frozenset({"p", "li", "dd", "td"})


@dataclass
class Converted:
    """The HTML with its tokens, the tokens that stand where they cannot, and the addresses that may not be used."""

    html: str = ""
    misplaced: list[int] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)


def converted(text: str, tokens: list[Token]) -> Converted:
    """The HTML of a text with tokens."""
    result = Converted()
    toc = TocExtension(slugify=lambda heading, separator: slugify(_heading(heading, tokens), separator), marker="")
    markdown = Markdown(extensions=[TableExtension(), DefListExtension(), toc], output_format="html")
    markdown.preprocessors.deregister("html_block")
    markdown.parser.blockprocessors.deregister("code")
    markdown.inlinePatterns.deregister("html")
    markdown.inlinePatterns.deregister("backtick")
    markdown.treeprocessors.register(_Inspection(tokens, result), "inspection", 0)
    result.html = markdown.convert(text)
    return result


class _Inspection(Treeprocessor):
    """Looks at the finished tree, where an address is what a browser will see, however it was typed."""

    def __init__(self, tokens: list[Token], result: Converted) -> None:
        super().__init__()
        self.tokens, self.result = tokens, result

    def run(self, root: Element) -> None:
        for child in root:
            self._look(child, top=True, linked=False)

    def _look(self, element: Element, *, top: bool, linked: bool) -> None:
        self.result.addresses += _unsafe(element)
        linked = linked or element.tag == "a"
        for value in element.attrib.values():
            self.result.misplaced += _numbers(value)
        alone = element.tag in _STANDS_IN and not len(element) and TOKEN.fullmatch((element.text or "").strip())
        paragraph = top and element.tag == "p"
        for number in _numbers(element.text):
            self._place(number, linked=linked, alone=bool(alone), paragraph=bool(alone) and paragraph)
        for child in element:
            self._look(child, top=False, linked=linked)
            for number in _numbers(child.tail):
                self._place(number, linked=linked, alone=False, paragraph=False)

    def _place(self, number: int, *, linked: bool, alone: bool, paragraph: bool) -> None:
        """Note a token that cannot stand where it does."""
        token = self.tokens[number]
        if isinstance(token, FigureRef | TermRef):
            fits = not linked
        elif isinstance(token, ChartRef):
            fits = alone
        else:
            fits = paragraph or not is_block(token)
        if not fits:
            self.result.misplaced.append(number)


def is_block(token: Token) -> bool:
    """Whether a token stands between paragraphs."""
    return isinstance(token, Opening | Closing | ChartRef) or (isinstance(token, Code) and token.block)


def _numbers(text: str | None) -> Iterator[int]:
    return (int(match[1]) for match in TOKEN.finditer(text or ""))


def _unsafe(element: Element) -> Iterator[str]:
    """The addresses of an element that may not be used; pictures come from this site only."""
    for attribute in ("href", "src"):
        value = element.get(attribute)
        if value is None:
            continue
        # Browsers skip blanks and control characters in an address, and read a backslash as a slash.
        address = re.sub(r"[\x00-\x20]", "", html.unescape(value.replace(_AMPERSAND, "&"))).replace("\\", "/").lower()
        scheme = _SCHEME.match(address)
        own = not scheme and not address.startswith("//")
        if not (own or (attribute == "href" and contact(html.unescape(value.replace(_AMPERSAND, "&"))))):
            yield value


def _heading(text: str, tokens: list[Token]) -> str:
    """A heading without its figures: an id must not change with the data."""

    def words(match: re.Match[str]) -> str:
        token = tokens[int(match[1])]
        if isinstance(token, Code):
            return token.text
        if isinstance(token, TermRef):
            return token.label
        return html.unescape(_TAG.sub("", token.html)) if isinstance(token, Word) else ""

    return TOKEN.sub(words, text)
