"""The staff's guide in a real Chromium: the address of a message opens the list that it stands in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser


def test_the_address_of_a_message_leads_to_it(browser: Browser, site: Path, serve: Callable[..., str]) -> None:
    """On a phone, without scripts; the other lists stay folded."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto(serve(site) + "/panduan/#thousands_mark")
    page.locator("#thousands_mark .typed").wait_for(state="visible")
    assert page.locator("details.messages[open]").count() == 1
    assert page.locator("details.messages:not([open])").count() > 1
    context.close()
