"""A chart's file says by itself what the page says, with the same values, and draws alike on every machine."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from xml.etree.ElementTree import Element, fromstring

import pytest

from cakupan.charts.png import FAMILY, png
from cakupan.charts.scale import value_scale
from cakupan.charts.spec import ChartSpec, plain_text
from cakupan.charts.standalone import ROOM, WIDE, standalone
from tests.charts.pixels import pixels
from tests.charts.samples import BY_KIND, SAMPLES, chance

SVG = "{http://www.w3.org/2000/svg}"
HEAD = (50, 120)
"""Pixels from the top, between which stand words and nothing else."""
TAGS = {"svg", "title", "desc", "g", "rect", "line", "path", "circle", "text", "tspan"}
CREDIT = ("Sumber: iNewsPurwokerto, 24 April 2025.", "Cakupan Jamsostek Banyumas, rilis 24 November 2026.")
SPECS = [*SAMPLES, *(chance(kind, seed) for kind in BY_KIND for seed in range(10))]


def drawn(spec: ChartSpec) -> str:
    return standalone(spec, language="id", credit=CREDIT)


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.id)
def test_a_file_needs_nothing_beside_it(spec: ChartSpec) -> None:
    """No variable, class, share of a width, style sheet, script or address: only lengths and colours."""
    root = fromstring(drawn(spec))
    assert (root.get("width"), root.get("viewBox", "").split()[2]) == ("1200", "600")
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in (
            "svg",
            "title",
            "desc",
            "g",
            "rect",
            "line",
            "path",
            "circle",
            "text",
            "tspan",
        )
        for name, value in element.attrib.items():
            assert name not in ("class", "style", "href"), element.attrib
            assert not re.search(r"%$|var\(|url\(", value), element.attrib


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.id)
def test_a_file_says_what_it_is(spec: ChartSpec) -> None:
    """Finding, title, notes, sources and release are written in it; the picture's words are its description."""
    root = fromstring(drawn(spec))
    words = squeezed("".join("".join(one.itertext()) for one in root.iter(f"{SVG}text")))
    for text in (plain_text(spec.finding), spec.title, spec.source_line, *CREDIT):
        assert squeezed(text) in words
    assert root.findtext(f"{SVG}desc") == spec.alt
    assert plain_text(spec.finding) in str(root.findtext(f"{SVG}title"))


def test_without_a_finding_the_title_stands_for_it() -> None:
    """Once, and large."""
    root = fromstring(drawn(replace(BY_KIND["bars"], finding=())))
    first = next(root.iter(f"{SVG}text"))
    assert (first.text, first.get("font-weight")) == (BY_KIND["bars"].title, "600")


def values(spec: ChartSpec) -> list[float]:
    """What the file's picture shows, measured in it."""
    picture = next(fromstring(drawn(spec)).iter(f"{SVG}g"))
    scale = value_scale(spec)
    if spec.kind == "interval":
        shares = [float(dot.get("cx", "")) / ROOM for dot in picture.iter(f"{SVG}circle")]
    else:
        shares = [_right(box) / ROOM for box in picture.iter(f"{SVG}rect") if box.get("height") in ("16", "10")]
    return [scale.start + share * (scale.end - scale.start) for share in shares]


def _right(box: Element) -> float:
    return float(box.get("x", "0")) + float(box.get("width", "0"))


@pytest.mark.parametrize("kind", ["bars", "bullet", "interval"])
def test_a_files_picture_shows_the_values_in_their_places(kind: str) -> None:
    """Also where the page's picture was laid out for another width."""
    for spec in (BY_KIND[kind], *(chance(kind, seed) for seed in range(5))):
        scale = value_scale(spec)
        expected = [mark.value for mark in spec.marks if mark.value is not None]
        assert values(spec) == pytest.approx(expected, abs=(scale.end - scale.start) / 1000)


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.id)
def test_nothing_in_a_file_runs_out_of_it(spec: ChartSpec) -> None:
    """All lines of words begin inside, and the foot ends above the lower edge."""
    root = fromstring(drawn(spec))
    height = float(root.get("viewBox", "").split()[3])
    written = [text for text in root if text.tag == f"{SVG}text"]
    assert all(0 < float(text.get("y", "")) < height - 4 for text in written)
    frame = next(root.iter(f"{SVG}g"))
    for box in (*frame.iter(f"{SVG}rect"), *frame.iter(f"{SVG}line")):
        ends = [float(box.get(name, "0")) for name in ("x1", "x2")] if box.get("x1") else [_right(box)]
        assert all(-1 <= end <= WIDE for end in ends), box.attrib


@pytest.mark.parametrize("kind", BY_KIND)
def test_a_png_has_its_words_and_its_marks(kind: str) -> None:
    """A library that lacks the font draws nothing and says nothing: so the pixels are looked at."""
    spec = BY_KIND[kind]
    picture = pixels(png(drawn(spec)))
    assert picture.width == 1200
    assert picture.at(2, 2) == (255, 255, 255)
    assert picture.dark(*HEAD) > 1000
    bare = pixels(png(re.sub(r"<text.*?</text>", "", drawn(spec))))
    assert bare.dark(*HEAD) == 0
    colors = {picture.at(x, y) for y in range(160, picture.height, 3) for x in range(0, 1200, 3)}
    assert (0x09, 0x68, 0xF6) in colors


def test_a_file_asks_for_the_font_that_is_there() -> None:
    """By its name, or at the least by its kind; for a family that it lacks, the library draws no words at all."""
    svg = drawn(BY_KIND["bars"])
    assert svg.count(FAMILY) == 1
    assert pixels(png(svg.replace(FAMILY, "No Such Family"))).dark(*HEAD) > 1000
    assert pixels(png(re.sub('font-family="[^"]+"', 'font-family="No Such Family"', svg))).dark(*HEAD) == 0


def test_the_same_file_gives_the_same_picture() -> None:
    """Byte for byte, in the same process and with none of the system's fonts."""
    svg = drawn(BY_KIND["line"])
    assert hashlib.sha256(png(svg)).digest() == hashlib.sha256(png(svg)).digest()
