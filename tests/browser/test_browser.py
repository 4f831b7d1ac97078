"""The browser the page tests rest on is a real one, and the server gives it pages."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser


def test_a_page_is_read_and_its_script_runs(browser: Browser, serve: Callable[..., str], tmp_path: Path) -> None:
    """What a script writes can be read back; with scripts off the page's own words stand."""
    page_of_words = '<!doctype html><title>a</title><p>kata<script src="a.js"></script>'
    (tmp_path / "index.html").write_text(page_of_words, encoding="utf-8")
    (tmp_path / "a.js").write_text("document.querySelector('p').textContent = 'angka'", encoding="utf-8")
    address = serve(tmp_path)
    seen = []
    for scripts in (True, False):
        with browser.new_context(java_script_enabled=scripts) as context:
            page = context.new_page()
            page.goto(address)
            seen.append(page.locator("p").inner_text())
    assert seen == ["angka", "kata"]
