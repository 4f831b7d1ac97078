"""The probes find what they are for: a page with every fault, beside the same page without."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

PROBES = Path(__file__).with_name("probes.js")
PAGE = """<!doctype html><html lang="id"><meta charset="utf-8"><title>a</title>
<meta name="viewport" content="width=device-width">
<style>html {{ background: #fff; color: #000 }} a:focus {{ outline: 3px solid #00f }} {style}</style>
<body><nav>Menu</nav><main><p><a href="#a">satu</a> <a href="#b">dua</a> <data data-figure="f">7</data></p>
<p class="long">Kata&nbsp;yang&nbsp;tidak&nbsp;dapat&nbsp;dipenggal</p></main></body></html>"""


@pytest.fixture
def ask(browser: Browser) -> Iterator[Callable[..., Any]]:
    """`ask(style, question, ...)` opens the page with a style of its own and asks a probe."""
    context = browser.new_context(viewport={"width": 360, "height": 600})
    context.add_init_script(path=PROBES)

    def answer(style: str, question: str) -> Any:
        page = context.new_page()
        page.goto("about:blank")
        page.set_content(PAGE.format(style=style))
        page.evaluate(PROBES.read_text(encoding="utf-8"))
        found = page.evaluate(f"probe.{question}")
        page.close()
        return found

    yield answer
    context.close()


@pytest.mark.parametrize(
    ("question", "sound", "fault"),
    [
        ("wider()", 0, "p { width: 500px }"),
        ("cut()", [], "p { width: 20px; overflow: hidden }"),
        ("cut()", [], ".long { margin-left: 300px }"),
        ("moving()", [], "a { transition: color 1s }"),
        ("moving()", [], "html { scroll-behavior: smooth }"),
        ("moving()", [], "@keyframes a { to { color: red } } p { animation: a 9s }"),
        ("faint(4.5)", [], "p { color: #aaa }"),
        ("faint(4.5)", [], "p { background: color(srgb 0.2 0.2 0.2) }"),
        ("focus().filter((one) => one.frame < 2)", [], "a:focus { outline: 0 }"),
        ("focus().filter((one) => one.contrast < 3)", [], "a:focus { outline-color: #ccc }"),
        ("focus().filter((one) => one.covered)", [], "nav { position: fixed; inset: 0 }"),
        ("focus().filter((one) => !one.onScreen)", [], "a { position: absolute; left: -999px }"),
        ("printed().figures", [], "data { display: none }"),
        ("page() > 0.8", True, "html { background: #111 }"),
        ("words().length", 4, "a { visibility: hidden }"),
        ("controls().length", 2, "a { display: none }"),
    ],
)
def test_a_probe_tells_sound_from_faulty(ask: Callable[..., Any], question: str, sound: Any, fault: str) -> None:
    """Silent on the sound page, and not on the one with the fault."""
    assert ask("", question) == sound
    assert ask(fault, question) != sound
