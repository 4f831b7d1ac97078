"""A real Chromium and a server for the tests that look at pages; a missing browser fails them."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from cakupan.preview.server import Page as ServedPage
from cakupan.preview.server import serving
from tests.browser.chromium import FLAGS, NoBrowser, found

Serve = Callable[..., str]


@pytest.fixture(scope="session")
def start() -> Iterator[Callable[..., Browser]]:
    """`start(flag, ...)` is a Chromium of its own, with more flags than all have; ends with the session."""
    with sync_playwright() as playwright:
        try:
            executable = found(playwright.chromium.executable_path)
        except NoBrowser as missing:
            raise pytest.fail.Exception(str(missing), pytrace=False) from None
        chromiums: list[Browser] = []

        def chromium(*flags: str) -> Browser:
            chromiums.append(playwright.chromium.launch(executable_path=executable, args=[*FLAGS, *flags]))
            return chromiums[-1]

        yield chromium
        for one in chromiums:
            one.close()


@pytest.fixture(scope="session")
def browser(start: Callable[..., Browser]) -> Browser:
    """One Chromium for all tests of the session; each test opens its own context in it."""
    return start()


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """`serve(folder)` is the address of a built site, with `headers` or a `page` of your own; ends with the session."""
    with ExitStack() as servers:

        def address(
            folder: Path, headers: Mapping[str, str] | None = None, page: Callable[..., ServedPage] = ServedPage
        ) -> str:
            return servers.enter_context(serving(folder, headers=headers, page=page))

        yield address
