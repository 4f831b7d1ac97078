"""Feeds hold what they are given and nothing of the clock, whatever stands in a title."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date

import pytest

from cakupan.feeds import Entry, Feed, atom, json_feed

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(*entries: Entry) -> Feed:
    return Feed(
        name="/umpan/",
        title="Contoh",
        about="Sintetis",
        language="id",
        author="Penyusun",
        page="https://example.org/rilis/",
        atom="https://example.org/umpan/rilis.xml",
        json="https://example.org/umpan/rilis.json",
        entries=entries,
    )


def entry(title: str, day: date = date(2026, 11, 24)) -> Entry:
    return Entry(name="/a/", title=title, html=f"<p>{len(title)}</p>", href="https://example.org/a/", day=day)


@pytest.mark.parametrize("title", ["<script>alert(1)</script>", "a ]]> b", "R&D \"x\" 'y'", "&amp; &lt;", "𝕏 ก"])
def test_any_title_comes_back_as_it_was(title: str) -> None:
    """In both forms, and no element was made of it."""
    parsed = ET.fromstring(atom(feed(entry(title))))
    assert parsed.findtext(f"{ATOM}entry/{ATOM}title") == title
    assert len(list(parsed.iter())) == len(list(ET.fromstring(atom(feed(entry("plain")))).iter()))
    assert json_feed(feed(entry(title)))["items"][0]["title"] == title


def test_a_feed_is_as_old_as_its_newest_entry() -> None:
    """And one without entries does not change from build to build."""
    made = feed(entry("a", date(2026, 1, 2)), entry("b", date(2026, 3, 4)))
    assert ET.fromstring(atom(made)).findtext(f"{ATOM}updated") == "2026-03-04T00:00:00+07:00"
    assert atom(feed()) == atom(feed())
    assert ET.fromstring(atom(feed())).findtext(f"{ATOM}updated") == "2000-01-01T00:00:00+07:00"


def test_an_id_outlives_the_host() -> None:
    """It follows from the address without it."""
    one = entry("a")
    assert one.id == Entry(name="/a/", title="b", html="", href="https://other.example/a/", day=one.day).id
    assert one.id != Entry(name="/b/", title="a", html="", href=one.href, day=one.day).id
