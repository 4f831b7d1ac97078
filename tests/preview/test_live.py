"""A preview shows the work as it is after the last change, or why it cannot; never what it was before."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Thread

import pytest

from cakupan.preview.live import NUMBER, Live, LivePage
from cakupan.preview.server import serving
from tests.built import ROOT
from tests.preview.test_server import ask
from tests.sample_data import alter, sample


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text("<p>beranda</p>", "utf-8")
    (tmp_path / "a.css").write_text("p{}", "utf-8")
    return tmp_path


def test_a_page_reloads_once_there_is_a_newer_build(site: Path) -> None:
    """It asks for the build's number; other files are as they are."""
    live = Live()
    live.end(live.begin())
    with serving(site, page=partial(LivePage, live=live)) as address:
        page = ask(address, "/")[1]
        assert page.startswith("<p>beranda</p>")
        assert 'number !== "1"' in page
        assert ask(address, NUMBER)[1] == "1"
        live.begin()
        assert ask(address, NUMBER)[1] == "2"
        live.end(2)
        assert ask(address, "/a.css")[1] == "p{}"
        assert ask(address, "/nowhere/")[0].status == 404


def test_problems_stand_in_place_of_every_page(site: Path) -> None:
    """As text, whatever is in them; styles and data are not held back."""
    live = Live()
    live.end(live.begin(), 'data/sources/a.yaml:1:1: <b>"salah"</b>')
    with serving(site, page=partial(LivePage, live=live)) as address:
        for path in ("/", "/nowhere/"):
            answer, body = ask(address, path)
            assert answer.status == 503
            assert "data/sources/a.yaml:1:1: &lt;b&gt;" in body
            assert "beranda" not in body
        assert ask(address, "/a.css")[0].status == 200
        live.end(live.begin())
        assert "beranda" in ask(address, "/")[1]


def test_figures_are_held_back_wherever_they_stand(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables and sheets hold figures as pages do; and a build that takes too long is no reason to show old ones."""
    live = Live()
    for name in ("figures.csv", "sheet.pdf"):
        (site / name).write_text("12345", "utf-8")
    live.end(live.begin(), "salah")
    with serving(site, page=partial(LivePage, live=live)) as address:
        for path in ("/figures.csv", "/sheet.pdf"):
            answer, body = ask(address, path)
            assert answer.status == 503
            assert "12345" not in body
        monkeypatch.setattr("cakupan.preview.live.PATIENCE", 0.2)
        live.begin()
        answer, body = ask(address, "/")
        assert answer.status == 503
        assert "Still building" in body
        assert "beranda" not in body
        live.end(live.number)
        assert ask(address, "/figures.csv")[0].status == 200


def test_a_request_waits_for_the_build_under_way(site: Path) -> None:
    """What stands there is of data that have changed: it is not shown."""
    live = Live()
    number = live.begin()
    seen: list[str] = []
    with serving(site, page=partial(LivePage, live=live)) as address:
        asking = Thread(target=lambda: seen.append(ask(address, "/")[1]))
        asking.start()
        asking.join(0.3)
        assert seen == []
        (site / "index.html").write_text("<p>baru</p>", "utf-8")
        live.end(number)
        asking.join(10)
    assert seen[0].startswith("<p>baru</p>")


def test_a_page_is_shown_as_soon_as_it_is_there(site: Path) -> None:
    """It does not wait for the rest; what an abandoned build wrote does not count."""
    live = Live()
    abandoned, number = live.begin(), live.begin()
    live.written(abandoned, str(site / "index.html"))
    assert live.ready == set()
    assert not live.end(abandoned, "ended by hand")
    live.written(number, str(site / "index.html"))
    with serving(site, page=partial(LivePage, live=live)) as address:
        assert "beranda" in ask(address, "/")[1]
    assert live.building


def test_what_somebody_has_open_is_made_first(site: Path) -> None:
    """Each open page asks for the number, and names itself."""
    live = Live()
    live.end(live.begin())
    with serving(site, page=partial(LivePage, live=live)) as address:
        assert live.wanted() == []
        ask(address, f"{NUMBER}?/banyumas/")
    assert live.wanted() == ["/banyumas/"]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """`invoke preview` of a small data folder, as somebody starts it at a desk; its address."""
    for one in ("plugins", "theme", "content", "pelicanconf.py"):
        (tmp_path / one).symlink_to(ROOT / one)
    shutil.copy2(ROOT / "tasks.py", tmp_path / "tasks.py")
    sample(tmp_path)
    shutil.rmtree(tmp_path / "data/codelists")
    shutil.copytree(ROOT / "data/codelists", tmp_path / "data/codelists")
    command = [sys.executable, "-m", "invoke", "preview", "--port", "0"]
    running = subprocess.Popen(
        command,
        cwd=tmp_path,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert running.stdout
    try:
        address = re.search(r"http://[0-9.:]+", running.stdout.readline())
        assert address
        # Nobody else reads what it says; a full pipe would stop it.
        reading = Thread(target=running.stdout.read, daemon=True)
        reading.start()
        yield tmp_path / "data", address[0]
    finally:
        running.kill()
        running.wait(10)
        reading.join(10)
        running.stdout.close()


def shown(address: str, after: str) -> tuple[str, str]:
    """The number of the next build after that one, and the front page."""
    for _ in range(600):
        if ask(address, NUMBER)[1] != after:
            page = ask(address, "/")[1]
            # A file that is never made: the answer comes when the build has ended.
            ask(address, "/nowhere.txt")
            number = ask(address, NUMBER)[1]
            return number, ask(address, "/")[1] if number != after else page
        time.sleep(0.05)
    pytest.fail("the preview follows nothing")


def test_a_broken_file_is_shown_and_a_mended_one_too(desk: tuple[Path, str]) -> None:
    """From the first build on: a figure, its change, a mistake with its place, and the figure again."""
    data, address = desk
    number, page = shown(address, "0")
    assert "31,36%" in page
    alter(data, "sources/kabar-april.yaml", "target_workers: 684654", "target_workers: 694654")
    number, page = shown(address, number)
    assert "30,91%" in page
    assert "31,36%" not in page
    alter(data, "sources/kabar-april.yaml", "target_workers: 694654", "target_workers: 694.654")
    number, page = shown(address, number)
    assert "data/sources/kabar-april.yaml:" in page
    assert "tulis 694654" in page
    assert "30,91%" not in page
    alter(data, "sources/kabar-april.yaml", "target_workers: 694.654", "target_workers: 694654")
    assert "30,91%" in shown(address, number)[1]
