"""What a file is made of, whatever words it holds: two files of one shape hold no more than other words.

Trees are told without the order of what stands beside each other, since lists are sorted by their words.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree import ElementTree

import pybtex.database  # type: ignore[import-untyped]
import rispy  # type: ignore[import-untyped]
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser, LexborNode

Shape = Any
OPENING = ("id", "class", "type", "rel", "name", "property", "http-equiv", "data-figure", "lang", "hreflang")
"""Attributes whose values are the site's own, never a document's."""
ADDRESSES = ("href", "src", "action", "formaction", "data", "poster", "srcset", "xlink:href", "cite", "ping")
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")


def shape(name: str, content: bytes) -> Shape:
    """The shape of a file by what its name ends with; its size in words where there is nothing to break out of."""
    ending = name.rpartition(".")[2]
    return KINDS[ending](content) if ending in KINDS else None


def html(content: bytes) -> Shape:
    """Elements with their attributes, and what scripts and data blocks hold."""
    parser = LexborHTMLParser(content)
    assert parser.root is not None
    return _element(parser.root)


def _element(node: LexborNode) -> Shape:
    own = tuple(sorted((name, _told(name, value or "")) for name, value in node.attributes.items()))
    inside = sorted((_element(one) for one in node.iter(include_text=False)), key=repr)
    if node.tag == "script":
        text = node.text() or ""
        told = _json(json.loads(text)) if "json" in (node.attributes.get("type") or "") else text
        return node.tag, own, repr(told)
    if node.tag == "style":
        return node.tag, own, node.text()
    return node.tag, own, hash(repr(inside)), len(inside)


def _told(name: str, value: str) -> str:
    """An attribute's value where the site itself gives it; of an address only where it leads."""
    if name in ADDRESSES:
        # As browsers read it: without blanks around and control characters in it, a backslash for a slash.
        address = re.sub(r"[\x00-\x20]", "", value).replace("\\", "/").lower()
        scheme = SCHEME.match(address)
        return scheme[0] if scheme else "//" if address.startswith("//") else "#" if address.startswith("#") else "/"
    return value if name in OPENING else ""


def xml(content: bytes) -> Shape:
    """Elements with their attributes; what is HTML inside an element as such."""
    assert b"<!DOCTYPE" not in content
    assert b"<!ENTITY" not in content
    return _xml(ElementTree.fromstring(content))


def _xml(node: ElementTree.Element) -> Shape:
    own = tuple(sorted((name, _told(name, value)) for name, value in node.attrib.items()))
    inner = html((node.text or "").encode()) if node.get("type") == "html" and node.tag.endswith("content") else None
    return node.tag, own, inner, sorted((_xml(one) for one in node), key=repr)


def jsons(content: bytes) -> Shape:
    """Keys and kinds of values."""
    return _json(json.loads(content))


def _json(value: Any) -> Shape:
    if isinstance(value, dict):
        return {key: html(inner.encode()) if key == "content_html" else _json(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return Counter(repr(_json(one)) for one in value)
    return type(value).__name__


FORMULA = re.compile(r"[=+\-@\uff1d\uff0b\uff0d\uff20]")
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?|--[0-9]{4}(-[0-9]{2}){0,2}", re.ASCII)


def table(content: bytes) -> Shape:
    """The heading and how many rows of how many cells; none of them is computed by a spreadsheet."""
    rows = list(csv.reader(io.StringIO(content.decode(), newline=""), strict=True))
    computed = [one for row in rows for one in row if FORMULA.match(one.lstrip()) and not NUMBER.fullmatch(one)]
    assert computed == [], computed
    return rows[0], [len(row) for row in rows]


def bibtex(content: bytes) -> Shape:
    entries = pybtex.database.parse_string(content.decode(), "bibtex").entries
    return [(key, one.type, sorted(one.fields), len(one.persons["author"])) for key, one in entries.items()]


def ris(content: bytes) -> Shape:
    # A reader of lines takes all that Python takes for an end of one.
    assert len(content.decode().splitlines()) == content.count(b"\n")
    return [(one["id"], sorted(one), one["type_of_reference"]) for one in rispy.loads(content.decode())]


def pdf(content: bytes) -> Shape:
    """How many pages, where its links lead, and what else than words it holds."""
    reader = PdfReader(io.BytesIO(content))
    assert not {"/JavaScript", "/EmbeddedFiles"} & {*(reader.root_object.get("/Names") or {})}
    assert not {"/OpenAction", "/AA"} & {*reader.root_object}
    return len(reader.pages), sorted(_links(reader))


def _links(reader: PdfReader) -> Iterator[str]:
    for page in reader.pages:
        for one in page.annotations or []:
            action = one.get_object().get("/A", {})
            yield f"{action.get('/S')} {str(action.get('/URI')).partition(':')[0]}"


def lines(content: bytes) -> Shape:
    return content.count(b"\n")


KINDS: dict[str, Callable[[bytes], Shape]] = {
    "html": html,
    "svg": xml,
    "xml": xml,
    "json": jsons,
    "webmanifest": jsons,
    "csv": table,
    "bib": bibtex,
    "ris": ris,
    "pdf": pdf,
    "txt": lines,
}
