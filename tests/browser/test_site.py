"""The built site's charts in a real Chromium: complete without scripts, and drawn with them when asked."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

INDICATOR = "/banyumas/tingkat-cakupan/"


@pytest.fixture(scope="module")
def address(site: Path, serve: Callable[..., str]) -> str:
    return serve(site)


def test_everything_is_there_without_scripts(browser: Browser, address: str) -> None:
    """Number, formula, picture, table and links, on a phone."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address + INDICATOR)
    assert page.locator('[data-figure="33.02/coverage_rate/2025-04"]').first.inner_text() == "31,36%"
    assert page.locator("figure.chart svg").first.is_visible()
    assert "214.687" in page.locator("main").inner_text()
    context.close()


def test_bokeh_draws_the_same_values(browser: Browser, address: str) -> None:
    """On a desk the interactive chart comes by itself and holds what the table says; nothing comes from elsewhere."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.goto(address + INDICATOR)
    figure = page.locator("figure.chart").first
    figure.scroll_into_view_if_needed()
    page.locator("figure.chart .drawn").first.wait_for()
    data = json.loads(
        page.evaluate(
            "JSON.stringify(Bokeh.documents.flatMap(d => [...d._all_models.values()]"
            ".filter(m => m.type === 'ColumnDataSource').map(m => m.data instanceof Map"
            " ? Object.fromEntries(m.data) : m.data)))"
        )
    )
    table = figure.locator("table data").evaluate_all("cells => cells.map(cell => cell.textContent)")
    texts = {text for columns in data for column in columns.values() for text in column if isinstance(text, str)}
    context.close()
    assert table
    # A target's value stands behind its name.
    assert [one for one in table if not any(one in text for text in texts)] == []
    assert all(url.startswith(address) for url in asked)
    assert said == []


def test_a_phone_fetches_nothing_until_it_is_asked(browser: Browser, address: str) -> None:
    """Metered data: the interactive chart waits for a tap."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + INDICATOR)
    page.mouse.wheel(0, 2000)
    page.wait_for_timeout(500)
    assert not [url for url in asked if "bokeh" in url or url.endswith(".json")]
    page.locator("figure.chart button").first.click()
    page.locator("figure.chart .drawn").first.wait_for()
    context.close()
