"""Hostile texts in Markdown: words, refused with their place, or the few harmless elements that an author may write."""

from __future__ import annotations

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from cakupan.hyperlinks import contact
from cakupan.problems import Problems
from cakupan.prose import parse
from tests.hostile.strings import ACCEPTABLE, REFUSED

PLACES = {
    "paragraph": "Awal {} akhir.",
    "alone": "{}",
    "heading": "## Bagian {}",
    "item": "- butir {}",
    "cell": "| a | b |\n|---|---|\n| {} | c |",
    "quote": "> {}",
    "strong": "**{}**",
    "label": "[{}](https://kabar.example/)",
    "title": '[kata](https://kabar.example/ "{}")',
    "destination": "[kata]({})",
    "picture": "![{}](/gambar.png)",
    "source": "![kata]({})",
    "definition": "[kata]: {}\n\n[kata]",
    "automatic": "<{}>",
    "code": "`{}`",
    "fence": "```\n{}\n```",
    "figure": "[{}](angka:coverage_rate)",
    "chart": '![{}](grafik:coverage_rate "{}")',
    "word": "[{}](istilah:wage)",
    "literal": "[{}](angka:=kode)",
}
ELEMENTS = frozenset(
    (
        *("html", "head", "body", "p", "a", "em", "strong", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "hr"),
        *(
            "br",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "blockquote",
            "code",
            "pre",
            "img",
            "dl",
            "dt",
            "dd",
            "dfn",
        ),
    )
)
ATTRIBUTES = frozenset(["href", "id", "title", "alt", "src", "start", "style"])


@pytest.mark.parametrize("place", PLACES)
def test_no_element_comes_from_a_text_that_an_author_may_not_write(place: str) -> None:
    """Whatever Markdown makes of it, and wherever it stands."""
    for text in ACCEPTABLE:
        problems = Problems()
        document = parse(f"Title: Judul\n\n{PLACES[place].replace('{}', text)}\n", "content/id/x.md", problems)
        assert document
        assert [(str(one), text) for one in problems if one.place.line < 3] == []
        assert all(one.mend("id") and one.mend("en") for one in problems)
        if not problems:
            _report("".join(part for part in document.body if isinstance(part, str)))


def _report(html: str) -> None:
    root = LexborHTMLParser(html).root
    assert root is not None
    for node in root.traverse():
        assert node.tag in ELEMENTS, html
        assert {*node.attributes} <= ATTRIBUTES, html
        # Markdown's tables say so where their columns stand; no author can write another style.
        assert node.attributes.get("style") in (None, "text-align: left;", "text-align: right;", "text-align: center;")
        link = (node.attributes.get("href") or "").replace("\\", "/")
        own = not re.match("[a-z][a-z0-9+.-]*:", link, re.IGNORECASE) and not link.startswith("//")
        assert own or contact(link), html


@pytest.mark.parametrize("key", ["Title", "Description"])
def test_the_head_of_a_page_is_text(key: str) -> None:
    """Tags and templates in it are words; only references and code are not."""
    for text in ACCEPTABLE:
        if "\n" in text or "](" in text or "`" in text:
            continue
        problems = Problems()
        head = {"Title": "Judul", "Description": "Isi", key: text}
        document = parse("".join(f"{name}: {said}\n" for name, said in head.items()), "content/id/x.md", problems)
        assert document
        found = "".join(map(str, document.title if key == "Title" else document.description))
        assert problems or (LexborHTMLParser(found).text() or "").split() == text.split()
        assert not problems or {one.kind.code for one in problems} <= {"bare_digits", "number_words"}


@pytest.mark.parametrize("sign", REFUSED, ids=lambda sign: f"U+{ord(sign[0]):04X}")
def test_what_cannot_be_seen_is_refused_in_pages(sign: str) -> None:
    """As in data: with its place and its number."""
    problems = Problems()
    parse(f"Title: Judul\n\nSatu{sign[0]}dua\n", "content/id/x.md", problems)
    (found,) = problems
    assert (found.kind.code, found.place.line, found.place.column) == ("unseen_character", 3, 5)
