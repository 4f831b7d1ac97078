"""Finds a Chromium or Chrome for the browser tests, or brings one; never lets the tests go on without."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMED_BY = "CAKUPAN_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

# The tests' pages are all on this machine: whatever the browser would ask of the world by itself is noise.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

MINUTE = 60


class NoBrowser(Exception):
    """No Chromium or Chrome is to be had; says which command helps."""


class WrongName(NoBrowser):
    """The one that was asked for by name cannot be run; another in its place would be a surprise."""


MISSING = f"""\
Tidak ada Chromium atau Chrome untuk menguji halaman. Salah satu ini menolong:
    .venv/bin/playwright install --with-deps chromium
    apt-get install chromium          (Debian, sebagai root)
    {NAMED_BY}=/letak/chrome make test
There is no Chromium or Chrome to test the pages with. One of these helps:
    .venv/bin/playwright install --with-deps chromium
    apt-get install chromium          (Debian, as root)
    {NAMED_BY}=/path/to/chrome make test"""

NAMED_WRONGLY = """\
{variable}={path} tidak dapat dijalankan. Perbaiki letaknya, atau kosongkan: unset {variable}
{variable}={path} cannot be run. Mend the path, or leave it out: unset {variable}"""


def found(playwrights_own: str) -> str:
    """The browser there is: the one named, one on PATH, or else Playwright's own, whose place is given."""
    named = os.environ.get(NAMED_BY)
    if named and not runs(named):
        raise WrongName(NAMED_WRONGLY.format(variable=NAMED_BY, path=named))
    for path in (named, *on_path(), playwrights_own):
        if path and runs(path):
            return path
    raise NoBrowser(MISSING)


def own_place() -> str:
    """Where Playwright keeps its own browser, whether it is there or not."""
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def on_path() -> Iterator[str]:
    """The browsers that PATH knows, by their usual names."""
    for name in NAMES:
        if path := shutil.which(name):
            yield path


def runs(path: str) -> bool:
    """Whether the file is a browser that starts: a distribution's stub, or one without its libraries, does not."""
    if not (Path(path).is_file() and os.access(path, os.X_OK)):
        return False
    return _succeeds(path, "--version", quiet=True)


def brought() -> str:
    """The browser there is, installed first where none was."""
    own = own_place()
    for install in (_playwrights, _debians):
        try:
            return found(own)
        except WrongName:
            raise
        except NoBrowser:
            install()
    return found(own)


def _playwrights() -> None:
    """Playwright's own build, from its makers."""
    print("Tidak ada peramban; mengambil milik Playwright | No browser; fetching Playwright's own", flush=True)
    _succeeds(sys.executable, "-m", "playwright", "install", "chromium")


def _debians() -> None:
    """Debian's package, where this user may install packages."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("Belum ada peramban; memasang paket Debian | Still no browser; installing Debian's package", flush=True)
        _succeeds("apt-get", "update")
        _succeeds("apt-get", "install", "-y", "--no-install-recommends", "chromium")


def _succeeds(*command: str, quiet: bool = False) -> bool:
    """Whether a command ended well; one that cannot start or never ends did not."""
    out = subprocess.DEVNULL if quiet else None
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(command, stdout=out, stderr=out, env=environment, timeout=10 * MINUTE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
