"""What can be found: pages with their sections, and single things with a place of their own; finds nothing itself."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass
from html import escape
from typing import Any

GAP = re.compile(r"</(?:caption|dd|dt|figcaption|h[1-6]|li|p|small|summary|td|th)>|(?=<(?:small|span|ul)\b)")
APART = r"\g<0> "
"""Where a reader sees two words apart, though nothing stands between them."""
MANY = 4
"""So many words, or more, are no name that somebody types."""


@dataclass(frozen=True, kw_only=True)
class Entry(ABC):
    """One result: where it leads below the site's root, what it is called, and what kind of thing it is.

    `about` are the few words that it is the answer to; whoever searches for them finds it before all others that
    hold them, and the sooner the fewer they are: "peserta aktif" before "target peserta aktif".
    """

    address: str
    language: str
    title: str
    kind: str
    about: str = ""

    @abstractmethod
    def request(self) -> dict[str, Any]:
        """The entry as Pagefind is told of it."""

    @property
    def field(self) -> str:
        """Where Pagefind keeps what the entry is about; the search script weighs these fields."""
        return f"about{min(len(self.about.split()), MANY)}"


@dataclass(frozen=True, kw_only=True)
class Sheet(Entry):
    """A page in HTML: its headings become results of their own below it."""

    html: str

    def request(self) -> dict[str, Any]:
        about = f", {self.field}[data-about]" if self.about else ""
        page = (
            f'<!doctype html><html lang="{escape(self.language)}"><body>'
            f'<main data-pagefind-meta="kind[data-kind]{about}"'
            f' data-kind="{escape(self.kind)}" data-about="{escape(self.about)}">'
            f"<h1>{escape(self.title)}</h1>{GAP.sub(APART, self.html)}</main></body></html>"
        )
        return {"type": "AddFile", "url": self.address, "file_contents": page}


@dataclass(frozen=True, kw_only=True)
class Passage(Entry):
    """A short text, such as a figure's sentence or a word's meaning."""

    text: str

    def request(self) -> dict[str, Any]:
        meta = {"title": self.title, "kind": self.kind}
        if self.about:
            meta[self.field] = self.about
        return {
            "type": "AddRecord",
            "url": self.address,
            "content": self.text,
            "language": self.language,
            "meta": meta,
        }
