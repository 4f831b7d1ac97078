"""A build that ends in any way is told from one that made the site."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from cakupan.preview.build import Builds
from cakupan.preview.live import Live

READ = "import os, sys; sys.stdin.readline(); "
MADE = READ + "print('\x1e' + os.path.abspath('index.html'), flush=True)"


def ended(project: Path, code: str) -> Live:
    """How the work stands after one build by a process that runs `code`."""
    live = Live()
    builds = Builds(project, live, (sys.executable, "-c", code))
    try:
        builds.begin(code_changed=False)
        for _ in range(600):
            if not live.building:
                return live
            time.sleep(0.05)
        pytest.fail("the build does not end")
    finally:
        builds.end()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (READ + "os.kill(os.getpid(), 9)", "(-9)"),
        (READ, "(0)"),
        (MADE + "; os.kill(os.getpid(), 9)", "(-9)"),
        (READ + "sys.exit('salah di sini')", "salah di sini"),
        (READ + "print('salah di sana'); sys.exit(1)", "salah di sana"),
        ("raise SystemExit('kode rusak')", "kode rusak"),
    ],
)
def test_a_build_that_fails_says_so(tmp_path: Path, code: str, said: str) -> None:
    """Also one that is killed without a word, or ends well and made nothing."""
    assert said in ended(tmp_path, code).problem


def test_a_build_that_made_the_site_has_no_problem(tmp_path: Path) -> None:
    """Once its front page is there."""
    live = ended(tmp_path, MADE)
    assert live.problem == ""
    assert live.ready == {(tmp_path / "index.html").resolve()}


def test_a_build_in_place_of_another_ends_it(tmp_path: Path) -> None:
    """The first would have waited for ever, and what it says does not count."""
    live = Live()
    builds = Builds(tmp_path, live, (sys.executable, "-c", READ + "import time; time.sleep(600)"))
    try:
        builds.begin(code_changed=False)
        (first,) = builds.running
        builds.begin(code_changed=True)
        assert first.wait(30) != 0
        assert live.building
        assert live.number == 2
    finally:
        builds.end()
