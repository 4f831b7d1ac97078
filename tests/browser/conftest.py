"""A real Chromium and a server for the tests that look at pages; a missing browser fails them."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from cakupan.preview.server import serving
from tests.browser.chromium import FLAGS, NoBrowser, found

Serve = Callable[..., str]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of the session; each test opens its own context in it."""
    with sync_playwright() as playwright:
        try:
            executable = found(playwright.chromium.executable_path)
        except NoBrowser as missing:
            raise pytest.fail.Exception(str(missing), pytrace=False) from None
        chromium = playwright.chromium.launch(executable_path=executable, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """`serve(folder)` is the address of a built site, with `headers` of your own if you wish; ends with the session."""
    with ExitStack() as servers:

        def address(folder: Path, headers: Mapping[str, str] | None = None) -> str:
            return servers.enter_context(serving(folder, headers=headers))

        yield address
