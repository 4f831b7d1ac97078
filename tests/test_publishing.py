"""The published site: nobody else builds it meanwhile, the way back is one step, and open pages keep their assets."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from filelock import FileLock

from cakupan import commands
from cakupan.built import SUMS, digests, read_sums
from tests.built import ROOT
from tests.faults.stage import SOURCE
from tests.sample_data import alter

Said = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of its own with three builds, each of other data and of another stylesheet."""
    folder = tmp_path_factory.mktemp("publishing") / "site"
    assert commands.begin(ROOT, folder, "33.03") == 0
    (folder / "data/sources/kabar-sintetis.yaml").write_text(SOURCE, "utf-8")
    mask = os.umask(0o077)
    try:
        for active in (250, 260, 270):
            built(folder)
            alter(folder / "data", "sources/kabar-sintetis.yaml", f"ipants: {active}", f"ipants: {active + 10}")
            with (folder / "theme/static/site.css").open("a", encoding="utf-8") as style:
                style.write(f"p{{order:{active}}}")
    finally:
        os.umask(mask)
    return folder


def built(folder: Path) -> None:
    """As somebody at the project's desk builds it."""
    os.environ["PYTHONPATH"] = str(folder / "plugins")
    try:
        assert commands.build(folder / "data", folder / "output", folder / "pelicanconf.py") == 0
    finally:
        del os.environ["PYTHONPATH"]


@pytest.fixture
def copy(project: Path, tmp_path: Path) -> Path:
    """The project for a test that changes its builds."""
    return Path(shutil.copytree(project, tmp_path / "copy", symlinks=True))


def test_the_way_back_is_one_step(copy: Path, capfd: Said) -> None:
    """Twice, then there is nothing older."""
    assert "26,97%" in (copy / "output/index.html").read_text("utf-8")
    for build, value in (("output-2", "25,97%"), ("output-1", "24,98%")):
        assert commands.rollback(copy / "output", "en") == 0
        assert build in capfd.readouterr().out
        assert value in (copy / "output/index.html").read_text("utf-8")
    assert commands.rollback(copy / "output", "en") == 1
    assert "no earlier build" in capfd.readouterr().err


def test_what_was_regretted_is_not_come_back_to(copy: Path) -> None:
    """Back from a build, mended and built again: the way back leads to what stood before the regretted one."""
    assert commands.rollback(copy / "output") == 0
    built(copy)
    assert "27,97%" in (copy / "output/index.html").read_text("utf-8")
    assert commands.rollback(copy / "output") == 0
    assert "25,97%" in (copy / "output/index.html").read_text("utf-8")


def test_a_build_leaves_alone_what_another_one_writes(copy: Path) -> None:
    """Of an output whose name begins like its own; what its own killed builds left goes."""
    for name in (".output-arsip-abcd1234", ".output-abcd1234"):
        (copy / ".builds" / name).mkdir()
    built(copy)
    assert (copy / ".builds/.output-arsip-abcd1234").is_dir()
    assert not (copy / ".builds/.output-abcd1234").exists()


def test_the_way_back_passes_over_a_torn_build(copy: Path) -> None:
    """A file of it changed since."""
    (copy / ".builds/output-2/index.html").write_text("x", "utf-8")
    assert commands.rollback(copy / "output") == 0
    assert (copy / "output").readlink() == Path(".builds/output-1")


def test_open_pages_keep_their_assets(project: Path) -> None:
    """Of the build before, not of all before it; outside the sums, so that the same data give the same sums."""
    for number in (2, 3):
        build, before = (project / f".builds/output-{one}" for one in (number, number - 1))
        style = re.search(r'rel="stylesheet" href="/([^"]+)"', (before / "index.html").read_text("utf-8"))
        assert style
        assert (build / style[1]).read_bytes() == (before / style[1]).read_bytes()
        listed = read_sums((build / SUMS).read_text("utf-8"))
        assert style[1] not in listed
        assert style[1] in read_sums((before / SUMS).read_text("utf-8"))
        assert {name: digest for name, digest in digests(build).items() if name in listed} == listed
    assert len(list((project / "output/theme").glob("site.*.css"))) == 2


def test_a_web_server_may_read_what_a_strict_mask_built(project: Path) -> None:
    """Every folder and every file."""
    paths = [project / "output/.", *(project / "output").resolve().rglob("*")]
    assert {oct(path.stat().st_mode & 0o777) for path in paths if path.is_dir()} == {"0o755"}
    assert [path for path in paths if path.is_file() and not path.stat().st_mode & 0o004] == []


def test_two_at_once_are_refused(project: Path, capfd: Said) -> None:
    """A build and a way back while somebody else builds."""
    with FileLock(project / ".builds/.output.lock"):
        assert commands.rollback(project / "output", "en") == 1
        assert "Another process" in capfd.readouterr().err
        assert commands.build(project / "data", project / "output", project / "pelicanconf.py", "en") == 1
        assert "Another process" in capfd.readouterr().err


def test_a_published_site_is_compared_with_a_commit(project: Path, tmp_path: Path, capfd: Said) -> None:
    """Equal, or every file that differs; what is no site is said."""
    copy, settings = tmp_path / "published", project / "pelicanconf.py"
    shutil.copytree(project / "output", copy)
    alter(project / "data", "sources/kabar-sintetis.yaml", "ipants: 280", "ipants: 270")
    style = project / "theme/static/site.css"
    style.write_text(style.read_text("utf-8").removesuffix("p{order:270}"), "utf-8")
    os.environ["PYTHONPATH"] = str(project / "plugins")
    try:
        assert commands.compared(project / "data", str(copy), settings, "en") == 0
        assert "The same" in capfd.readouterr().out
        sums = (copy / SUMS).read_text("utf-8")
        (copy / SUMS).write_text(sums.replace("  index.html", "  other.html"), "utf-8")
        assert commands.compared(project / "data", str(copy), settings, "en") == 1
        assert "Different: 2 of" in capfd.readouterr().err
    finally:
        del os.environ["PYTHONPATH"]
    (copy / SUMS).write_text("<html>", "utf-8")
    assert commands.compared(project / "data", str(copy), settings, "en") == 1
    assert "not a list" in capfd.readouterr().err
    assert commands.compared(project / "data", str(tmp_path / "none"), settings, "en") == 1
