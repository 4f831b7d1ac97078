"""Charts in a real browser: complete without scripts, drawn by Bokeh with the same values, unharmed by failure."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from cakupan.charts.bokeh import templates
from cakupan.charts.drawing import drawing
from cakupan.charts.slots import slots
from cakupan.site.drawings import bokehjs
from tests.charts.samples import SAMPLES, chance

STATIC = Path(__file__).parents[2] / "theme" / "static"
# What the site itself may not go beyond: no inline script, no eval, nothing from elsewhere.
POLICY = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "connect-src 'self'; img-src 'self' data:"
}
KINDS = ("line", "bars", "stacked", "bullet", "interval")
LUCK = [chance(kind, seed) for kind in KINDS for seed in range(8)]

VALUES = """() => Object.fromEntries(Bokeh.documents.map((drawn) => {
  const root = drawn.roots()[0];
  const columns = (source) => source.data instanceof Map ? Object.fromEntries(source.data) : source.data;
  const marks = root.renderers.map((one) => columns(one.data_source)).find((data) => "note" in data);
  return [root.id.replace(/-[0-9]+$/, ""), Array.from(marks.value, (one) => Number.isNaN(one) ? null : one)];
}))"""

BOXES = """() => [...document.querySelectorAll(".plot > svg")].map((svg) => {
  const frame = svg.getBoundingClientRect();
  const own = [...svg.querySelectorAll("text")].map((text) => {
    const box = text.getBoundingClientRect();
    const { x, y } = frame;
    return [text.textContent, box.left - x, box.top - y, box.right - x, box.bottom - y];
  });
  return { chart: svg.closest("figure").id, width: frame.width, texts: own };
})"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with every sample, one with charts of chance, and what the loader fetches."""
    folder = tmp_path_factory.mktemp("charts")
    (folder / "templates").mkdir()
    for kind, template in templates().items():
        (folder / "templates" / f"{kind}.json").write_text(template.json(), encoding="utf-8")
    (folder / "bokeh.min.js").write_bytes(bokehjs())
    for name in ("charts.js", "charts.css"):
        (folder / name).write_bytes((STATIC / name).read_bytes())
    values = {spec.id: {"kind": spec.kind, "slots": slots(spec)} for spec in SAMPLES}
    (folder / "data.json").write_text(json.dumps({"charts": {"id": values}}, allow_nan=False), encoding="utf-8")
    for name, specs, bokeh in (
        ("index", SAMPLES, "/bokeh.min.js"),
        ("luck", LUCK, "/bokeh.min.js"),
        ("broken", SAMPLES, "/nowhere.js"),
    ):
        words = {"interactive": "Bagan interaktif", "table_summary": "Tabel", "downloads": "Unduh:"}
        figures = "".join(drawing(spec, **words) for spec in specs)
        (folder / f"{name}.html").write_text(
            '<!doctype html><html lang="id"><meta charset="utf-8"><title>Bagan</title>'
            '<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">'
            '<link rel="stylesheet" href="/charts.css"><style>body{font:16px/1.5 sans-serif;margin:1rem}'
            "@media (prefers-color-scheme:dark){body{background:#14171a}}</style>"
            f'<main>{figures}</main><script src="/charts.js" defer data-bokeh="{bokeh}" data-templates="/templates/">'
            "</script></html>",
            encoding="utf-8",
        )
    return folder


@pytest.fixture
def visit(browser: Browser, serve: Callable[..., str], site: Path) -> Iterator[Callable[..., Page]]:
    """`visit(path, width=..., ...)` opens a page in a context of its own."""
    contexts: list[BrowserContext] = []

    def page(path: str = "", *, width: int = 1000, before: str = "", **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        contexts.append(context)
        opened = context.new_page()
        if before:
            opened.add_init_script(before)
        opened.goto(serve(site, headers=POLICY).rstrip("/") + f"/{path}")
        return opened

    yield page
    for context in contexts:
        context.close()


def drawn_by_bokeh(page: Page) -> None:
    """Scroll to each chart and wait until Bokeh has drawn it."""
    for spec in SAMPLES:
        page.locator(f"#{spec.id}").scroll_into_view_if_needed()
        page.locator(f"#{spec.id} .drawn").wait_for()


def test_without_scripts_picture_and_table_are_there(visit: Callable[..., Page]) -> None:
    """Every chart is seen, its table opens, and no button promises more."""
    page = visit(java_script_enabled=False)
    for spec in SAMPLES:
        figure = page.locator(f"#{spec.id}")
        assert figure.locator(".plot > svg").is_visible()
        figure.locator("summary").click()
        assert figure.locator("table").is_visible()
        assert not figure.locator("button").is_visible()
        link = figure.get_by_role("link", name="PNG")
        assert link.get_attribute("href") == spec.downloads[0].href
        box = link.bounding_box()
        assert box is not None
        assert box["height"] >= 24


@pytest.mark.parametrize("path", ["", "luck.html"])
@pytest.mark.parametrize("width", [320, 360, 1000])
def test_no_text_is_cut_or_covered(visit: Callable[..., Page], path: str, width: int) -> None:
    """Measured with the browser's own fonts; the page does not scroll sideways."""
    page = visit(path, width=width, java_script_enabled=True, before="delete window.IntersectionObserver")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    for chart in page.evaluate(BOXES):
        for text, left, _, right, _ in chart["texts"]:
            assert left >= -2, f"{chart['chart']}: {text}"
            assert right <= chart["width"] + 2, f"{chart['chart']}: {text}"
        for at, (text, left, top, right, bottom) in enumerate(chart["texts"]):
            for other, left2, top2, right2, bottom2 in chart["texts"][at + 1 :]:
                over = min(right, right2) - max(left, left2) > 1 and min(bottom, bottom2) - max(top, top2) > 4
                assert not over, f"{chart['chart']}: {text} and {other}"


def test_bokeh_draws_every_kind_with_the_same_values(visit: Callable[..., Page]) -> None:
    """By itself where a pointer can hover; under a policy without eval; the picture's words stay for all."""
    page = visit()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    heights = page.evaluate("[...document.querySelectorAll('.plot')].map((plot) => plot.offsetHeight)")
    drawn_by_bokeh(page)
    expected = {spec.id: [mark.value for mark in spec.marks] for spec in SAMPLES}
    assert page.evaluate(VALUES) == expected
    assert page.locator(".live canvas").count() >= len(SAMPLES)
    for spec in SAMPLES:
        assert page.locator(f"#{spec.id} .plot > svg").get_attribute("aria-label") == spec.alt
        assert page.locator(f"#{spec.id} .live").get_attribute("aria-hidden") == "true"
    # Nothing moves when Bokeh takes over.
    assert page.evaluate("[...document.querySelectorAll('.plot')].map((plot) => plot.offsetHeight)") == heights
    assert page.evaluate("document.documentElement.scrollWidth") == 1000
    assert faults == []


def test_a_pointer_is_told_label_and_text(visit: Callable[..., Page]) -> None:
    """As written, markup in a name included; a gap is told too."""
    page = visit()
    drawn_by_bokeh(page)
    plot = page.locator("#c-peserta-aktif .plot")
    plot.scroll_into_view_if_needed()
    box = plot.bounding_box()
    assert box is not None
    for down, words in ((110, 'Jasa konstruksi <dan> & proyek "besar"'), (165, "tidak dilaporkan")):
        page.mouse.move(box["x"] + 100, box["y"] + down)
        page.get_by_text(words).locator("visible=true").last.wait_for()


@pytest.mark.parametrize("option", [{"has_touch": True, "is_mobile": True}, {"before": "saving"}])
def test_elsewhere_a_tap_fetches_it(visit: Callable[..., Page], option: dict[str, Any]) -> None:
    """On a phone, or where data is saved, nothing more is loaded before the tap, and one script after it."""
    saving = "Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } })"
    page = visit(width=360, **({"before": saving} if "before" in option else option))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    bars = page.locator("#c-peserta-aktif")
    bars.scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    assert asked == []
    bars.get_by_role("button", name="Bagan interaktif").click()
    bars.locator(".drawn").wait_for()
    assert sorted(asked) == ["bars.json", "bokeh.min.js", "data.json"]
    assert not bars.get_by_role("button").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    # A swipe over the chart belongs to the page.
    assert page.evaluate("Bokeh.documents[0].roots()[0].toolbar.tools.map((tool) => tool.type)") == ["HoverTool"]


def test_colours_follow_the_page(visit: Callable[..., Page]) -> None:
    """One template serves light and dark, and changes with them."""
    colours = """() => Bokeh.documents.map((drawn) => drawn.roots()[0].below[0])
      .filter((axis) => axis.visible).map((axis) => String(axis.major_label_text_color))"""
    page = visit(color_scheme="light")
    drawn_by_bokeh(page)
    light = set(page.evaluate(colours))
    page.emulate_media(color_scheme="dark")
    for _ in range(100):
        dark = page.evaluate(colours)
        if light.isdisjoint(dark) and page.locator(".live").count() == len(SAMPLES):
            break
        page.wait_for_timeout(100)
    assert light.isdisjoint(dark)
    assert len(dark) == sum(spec.kind != "stacked" for spec in SAMPLES)
    assert page.locator(".live").count() == len(SAMPLES)


@pytest.mark.parametrize("drawn", [False, True])
def test_a_screen_reader_loses_nothing(visit: Callable[..., Page], drawn: bool) -> None:
    """The accessibility rules hold before and after Bokeh takes over."""
    page = visit(before="" if drawn else "delete window.IntersectionObserver")
    if drawn:
        drawn_by_bokeh(page)
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    assert found.response["violations"] == []


def test_on_paper_the_picture_returns(visit: Callable[..., Page]) -> None:
    """A canvas prints in the screen's colours; the picture has ink for paper."""
    page = visit()
    drawn_by_bokeh(page)
    page.emulate_media(media="print")
    plot = page.locator("#c-peserta-aktif .plot")
    assert not plot.locator(".live").is_visible()
    assert plot.locator("> svg").evaluate("(svg) => getComputedStyle(svg).opacity") == "1"


def test_a_failure_leaves_the_picture(visit: Callable[..., Page]) -> None:
    """Where the script cannot be had, the page is as without it, and the button may be tried again."""
    page = visit("broken.html", width=360, has_touch=True, is_mobile=True)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    bars = page.locator("#c-peserta-aktif")
    for _ in range(2):
        with page.expect_console_message(lambda message: message.type == "warning"):
            bars.get_by_role("button").click()
    assert bars.locator(".plot > svg").evaluate("(svg) => getComputedStyle(svg).opacity") == "1"
    assert bars.locator(".live").count() == 0
    assert bars.get_by_role("button").is_enabled()
    assert faults == []


def test_nothing_moves_for_those_who_do_not_want_it(visit: Callable[..., Page]) -> None:
    """The interactive chart takes the picture's place at once, and nothing in it or around it is animated."""
    page = visit(reduced_motion="reduce")
    drawn_by_bokeh(page)
    assert page.evaluate("document.getAnimations().length") == 0
    moving = """() => [...document.querySelectorAll(".chart, .chart *")].map((one) => getComputedStyle(one))
      .filter((style) => parseFloat(style.transitionDuration) + parseFloat(style.animationDuration) > 0).length"""
    assert page.evaluate(moving) == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_has_the_light_colours_and_no_links(visit: Callable[..., Page], scheme: str) -> None:
    """Whatever the screen had; what cannot be tapped on paper is left out, the values stay."""
    page = visit(color_scheme=scheme, before="delete window.IntersectionObserver")
    page.emulate_media(media="print", color_scheme=scheme)
    plot = page.locator("#c-peserta-aktif")
    assert not plot.locator(".take").is_visible()
    ink = plot.locator("svg text.v, svg tspan.v").first
    assert ink.evaluate("(text) => getComputedStyle(text).fill") == "rgb(31, 31, 31)"
    bar = plot.locator("svg rect.k0").first
    assert bar.evaluate("(bar) => getComputedStyle(bar).fill") == "rgb(9, 104, 246)"
