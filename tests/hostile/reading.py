"""The words of a file as the program that reads it has them; judges none."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

from selectolax.lexbor import LexborHTMLParser


def words(name: str, content: bytes) -> str:
    """All texts and attributes of a file, every blank a single one; nothing of a file without words."""
    ending = name.rpartition(".")[2]
    return " ".join(" ".join(READERS[ending](content)).split()) if ending in READERS else ""


def _html(content: bytes) -> Iterator[str]:
    root = LexborHTMLParser(content).root
    assert root is not None
    for node in root.traverse(include_text=True):
        if node.tag == "-text":
            yield node.text_content or ""
        yield from (value or "" for value in node.attributes.values())


def _xml(content: bytes) -> Iterator[str]:
    for node in ElementTree.fromstring(content).iter():
        text = node.text or ""
        yield from _html(text.encode()) if node.get("type") == "html" and "content" in node.tag else (text,)
        yield from (node.tail or "", *node.attrib.values())


def _json(content: bytes) -> Iterator[str]:
    return _values(json.loads(content))


def _values(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _html(inner.encode()) if key == "content_html" else _values(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _values(inner)
    else:
        yield str(value)


def _table(content: bytes) -> Iterator[str]:
    for row in csv.reader(io.StringIO(content.decode(), newline="")):
        # An apostrophe in front tells a spreadsheet that what follows is a text.
        yield from (text for cell in row for text in (cell, cell.removeprefix("'")))


READERS = {"html": _html, "svg": _xml, "xml": _xml, "json": _json, "webmanifest": _json, "csv": _table}
