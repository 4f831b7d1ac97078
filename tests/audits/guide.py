"""Takes the pictures of the staff's guide: its example in the preview of a site of its own; all synthetic."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, ViewportSize

from cakupan import commands
from cakupan.preview.live import Live, LivePage
from cakupan.preview.server import serving
from tests import guide
from tests.audits.kept import keep
from tests.built import ROOT
from tests.sample_data import alter, put

FOLDER = Path("theme", "static", "guide")
REGION, SOURCE = "33.03", "sources/kantor-contoh.yaml"
PHONE: ViewportSize = {"width": 360, "height": 640}
DESK: ViewportSize = {"width": 640, "height": 330}


def taken(browser: Browser, root: Path) -> None:
    """What a preview shows of a mistake, and of a figure that no release has yet."""
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as place:
        project = released(Path(place) / "situs")
        live = Live()
        (project / ".preview").mkdir()
        with serving(project / ".preview", page=partial(LivePage, live=live)) as address:
            page = browser.new_page(locale="id-ID", reduced_motion="reduce")
            alter(project / "data", SOURCE, "1234", "1.334")
            live.end(live.begin(), previewed(project))
            page.set_viewport_size(DESK)
            page.goto(address)
            keep(page.screenshot(), root / FOLDER / "problem.png")
            alter(project / "data", SOURCE, "1.334", "1334")
            live.end(live.begin(), previewed(project))
            page.set_viewport_size(PHONE)
            for language, start in (("id", ""), ("en", "/en")):
                _row(page, f"{address}{start}/purbalingga/peserta-aktif/", root / FOLDER / f"unreleased-{language}.png")
            page.close()


def released(project: Path) -> Path:
    """A site of its own with the guide's example in a release."""
    assert commands.begin(ROOT, project, REGION) == 0
    put(project / "data", SOURCE, guide.example("title: Laporan").replace("33.02", REGION))
    put(project / "data", "releases/2025-10-24.yaml", guide.example("title: {id: Rilis Oktober"))
    assert commands.release(project / "data", today=date(2025, 10, 24)) == 0
    return project


def previewed(project: Path) -> str:
    """What keeps a preview from being built, as `invoke preview` shows it; nothing once it is there."""
    command = [sys.executable, "-m", "pelican", "content", "--settings", "pelicanconf.py", "--fatal", "warnings"]
    environment = {**os.environ, "CAKUPAN_PREVIEW": "1"}
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    return (done.stderr or done.stdout) if done.returncode else ""


def _row(page: Page, url: str, place: Path) -> None:
    """The table in which a figure stands that no release has yet."""
    page.goto(url)
    keep(page.locator("main table").first.screenshot(), place)
