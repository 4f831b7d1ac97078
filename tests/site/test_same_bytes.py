"""Builds of the same data give the same bytes, wherever, whenever and on whatever machine they are made."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cakupan import commands
from cakupan.built import digests
from tests.built import ROOT, built
from tests.faults.stage import SOURCE

ORDER = """\
import os
listdir, scandir, walk = os.listdir, os.scandir, os.walk
os.listdir = lambda *given: sorted(listdir(*given), reverse=True)
class Backwards(list):
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def close(self): pass
    def __next__(self):
        if not self: raise StopIteration
        return self.pop(0)
    def __iter__(self): return self
os.scandir = lambda *given: Backwards(sorted(scandir(*given), key=lambda one: one.name, reverse=True))
"""
CLOCK = """\
import datetime as module, time
shift = {days} * 86400
now = time.time
time.time = lambda: now() + shift
class Moved(module.datetime):
    @classmethod
    def now(cls, tz=None): return cls.fromtimestamp(now() + shift, tz)
class Day(module.date):
    @classmethod
    def today(cls): return Moved.now().date()
module.datetime, module.date = Moved, Day
"""


@dataclass(frozen=True, kw_only=True)
class Elsewhere:
    """Another machine, or another moment on this one."""

    variables: dict[str, str] = field(default_factory=dict)
    customize: str = ""
    """What its Python does before anything else."""
    before: Callable[[], object] | None = None
    command: tuple[str, ...] = ()
    """Runs Python."""
    cold: bool = True
    """Whether it has no cache."""


def _one_core() -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


ENVIRONMENTS = {
    "another folder": Elsewhere(),
    "another time zone": Elsewhere(variables={"TZ": "America/Lima"}),
    "another locale": Elsewhere(variables={"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    "another hash seed": Elsewhere(variables={"PYTHONHASHSEED": "4711"}),
    "a strict mask": Elsewhere(before=lambda: os.umask(0o077)),
    "folders listed backwards": Elsewhere(customize=ORDER),
    "a clock set back": Elsewhere(customize=CLOCK.format(days=-4000)),
    "a clock set on": Elsewhere(customize=CLOCK.format(days=4000)),
    "no network": Elsewhere(command=("unshare", "--net", "--map-root-user")),
    "one core": Elsewhere(before=_one_core),
    "optimised, and no home": Elsewhere(variables={"PYTHONOPTIMIZE": "1", "HOME": "/nonexistent", "USER": ""}),
    "a cache that is there": Elsewhere(cold=False),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of its own with synthetic data, built once."""
    folder = tmp_path_factory.mktemp("same") / "project"
    assert commands.begin(ROOT, folder, "33.03") == 0
    (folder / "data/sources/kabar-sintetis.yaml").write_text(SOURCE, "utf-8")
    made(folder, Elsewhere(cold=False))
    return folder


def made(folder: Path, elsewhere: Elsewhere) -> dict[str, str]:
    """The sums of the site that is built there."""
    custom = folder.parent / "custom"
    custom.mkdir(exist_ok=True)
    (custom / "sitecustomize.py").write_text(elsewhere.customize, "utf-8")
    done = subprocess.run(
        [*elsewhere.command, sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "-o", "built"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(custom), **elsewhere.variables},
        preexec_fn=elsewhere.before,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return digests(folder / "built")


@pytest.mark.parametrize("name", ENVIRONMENTS)
def test_another_environment_gives_the_same_bytes(project: Path, tmp_path: Path, name: str) -> None:
    """Every file of the site."""
    elsewhere = ENVIRONMENTS[name]
    there = tmp_path / "there"
    shutil.copytree(project, there, ignore=shutil.ignore_patterns("built", *([".cache"] if elsewhere.cold else [])))
    assert made(there, elsewhere) == digests(project / "built")


def test_an_environment_is_what_it_is_called() -> None:
    """The clock is another and folders are listed backwards, as far as a program can see."""
    ask = "import datetime, os; print(datetime.date.today().year, os.listdir('.') == sorted(os.listdir('.'))[::-1])"
    for code in (CLOCK.format(days=4000), ORDER):
        said = subprocess.run([sys.executable, "-c", code + ask], capture_output=True, text=True, check=True, cwd=ROOT)
        year, backwards = said.stdout.split()
        assert (int(year) > 2030) == (code != ORDER)
        assert (backwards == "True") == (code == ORDER)


def test_the_real_site_is_the_same_too(site: Path, tmp_path: Path) -> None:
    """In another folder, with another hash seed, time zone and locale at once."""
    again = built(tmp_path / "elsewhere", PYTHONHASHSEED="4711", TZ="America/Lima", LC_ALL="C")
    assert digests(again) == digests(site)
