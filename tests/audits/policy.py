"""Reads every page of a built site in Chromium, under its policy by headers and by meta alone; checks no meaning."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import sync_playwright

from cakupan.preview.server import serving
from cakupan.text import Text
from tests.audits.outcome import Outcome, dated, table, today
from tests.browser.chromium import FLAGS, found
from tests.browser.guarding import guarded
from tests.browser.hosting import Joined, Plain

FRAMES = ("sematan/", "en/sematan/")
WAYS = {
    Joined: Text("aturan dari kepala HTTP dan meta", "policy by headers and meta"),
    Plain: Text("aturan dari meta saja", "policy by meta alone"),
}
AT_ONCE = 80
"""Pages for one browser: one that has drawn hundreds of charts runs out of memory."""


def audited(site: Path) -> Outcome:
    """What browsers refused, asked elsewhere, kept or told, on all pages and on one frame in ten."""
    pages = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]
    own = [one for one in pages if not one.startswith(FRAMES)]
    frames = [one for one in pages if one.startswith(FRAMES)][::10]
    faults = [f"{way.en}: {one}" for server, way in WAYS.items() for one in _faults(site, server, [*own, *frames])]
    day = dated(today())
    rows = {
        "id": ("", "halaman", "bingkai", "dengan pesan, permintaan ke luar, atau simpanan"),
        "en": ("", "pages", "frames", "with a message, a request elsewhere, or something kept"),
    }
    counts = {
        language: [(way[language], f"{len(own)}", f"{len(frames)}", _count(faults, way)) for way in WAYS.values()]
        for language in rows
    }
    return Outcome(
        name="policy",
        readme=Text(
            f"Chromium, {day.id}.\n\n{table(rows['id'], *counts['id'])}",
            f"Chromium, {day.en}.\n\n{table(rows['en'], *counts['en'])}",
        ),
        faults=tuple(faults),
    )


def _count(faults: list[str], way: Text) -> str:
    return f"{sum(one.startswith(way.en) for one in faults)}"


def _faults(site: Path, server: type[Plain], pages: list[str]) -> list[str]:
    """A line for each page with which anything is wrong."""
    read: dict[str, str] = {}
    with sync_playwright() as playwright, serving(site, page=server) as address:
        executable = found(playwright.chromium.executable_path)
        for start in range(0, len(pages), AT_ONCE):
            browser = playwright.chromium.launch(executable_path=executable, args=[*FLAGS])
            with guarded(browser, address) as reader:
                for page in pages[start : start + AT_ONCE]:
                    read[page] = reader.read(f"/{page.removesuffix('index.html')}")
            browser.close()
    return [f"/{page}: {fault}" for page, fault in read.items() if fault]
