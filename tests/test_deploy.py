"""A site reaches a folder as a whole or not at all, and the one before is a command away: tried with real shells."""

from __future__ import annotations

import io
import os
import subprocess
import time
from pathlib import Path

import pytest

from cakupan.commands.deploy import UP, Target, _pack, back, deploy, target

Said = pytest.CaptureFixture[str]


def site(folder: Path, words: str, address: str = "https://contoh.example/") -> Path:
    """A site of three files, built for an address."""
    (folder / "rilis").mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(words, "utf-8")
    (folder / "rilis/index.html").write_text(words, "utf-8")
    (folder / "sitemap.xml").write_text(f"<urlset><url><loc>{address}</loc></url></urlset>", "utf-8")
    return folder


@pytest.fixture
def www(tmp_path: Path) -> Path:
    """Where a server has its sites; with a name that a shell would take apart."""
    folder = tmp_path / "si 'tus"
    folder.mkdir()
    return folder


def builds(www: Path) -> list[str]:
    return sorted(path.name for path in (www / ".builds").iterdir())


def test_each_site_stands_beside_the_last_and_the_link_moves(tmp_path: Path, www: Path, capfd: Said) -> None:
    """Files are readable by a server whatever they were here; three are kept."""
    built = site(tmp_path / "built", "satu")
    (tmp_path / "output").symlink_to(built)
    (built / "index.html").chmod(0o600)
    to = www / "publik"
    assert deploy(tmp_path / "output", str(to)) == 0
    assert f"Situs terbit: {to} -> publik-1" in capfd.readouterr().out
    assert to.is_symlink()
    assert (to / "rilis/index.html").read_text("utf-8") == "satu"
    assert (to / "index.html").stat().st_mode & 0o777 == 0o644
    for words in ("dua", "tiga", "empat"):
        assert deploy(site(built, words), str(to)) == 0
    assert (to / "index.html").read_text("utf-8") == "empat"
    assert builds(www) == ["publik-2", "publik-3", "publik-4"]
    assert [path.name for path in www.iterdir() if path.name.endswith(".link")] == []


def test_one_goes_back_and_forth(tmp_path: Path, www: Path, capfd: Said) -> None:
    """Step by step, until there is nothing before; a new site gets a new number all the same."""
    to = www / "publik"
    for words in ("satu", "dua", "tiga"):
        assert deploy(site(tmp_path / "built", words), str(to)) == 0
    for words in ("dua", "satu"):
        assert back(str(to), "en") == 0
        assert (to / "index.html").read_text("utf-8") == words
    assert back(str(to), "en") == 1
    assert "There is no earlier site" in capfd.readouterr().err
    assert (to / "index.html").read_text("utf-8") == "satu"
    assert deploy(site(tmp_path / "built", "empat"), str(to)) == 0
    assert (to / "index.html").read_text("utf-8") == "empat"
    assert builds(www) == ["publik-2", "publik-3", "publik-4"]


def test_what_was_regretted_is_not_come_back_to(tmp_path: Path, www: Path) -> None:
    """Good, bad, back, mended: the way back from there leads to the good one."""
    to = www / "publik"
    for words in ("baik", "buruk"):
        assert deploy(site(tmp_path / "built", words), str(to)) == 0
    assert back(str(to)) == 0
    assert deploy(site(tmp_path / "built", "diperbaiki"), str(to)) == 0
    assert back(str(to)) == 0
    assert (to / "index.html").read_text("utf-8") == "baik"


def test_an_older_site_that_arrives_late_is_not_used(tmp_path: Path, www: Path) -> None:
    """Its number was given first; the newer one stays."""
    to = www / "publik"
    where = target(str(to))
    assert where
    packed = io.BytesIO()
    _pack(site(tmp_path / "built", "lama").resolve(), packed)
    late = subprocess.Popen(where.command(where.script(UP)), stdin=subprocess.PIPE)
    assert late.stdin
    while not (www / ".builds/publik-1").is_dir():
        time.sleep(0.01)
    assert deploy(site(tmp_path / "built", "baru"), str(to)) == 0
    late.communicate(packed.getvalue())
    assert late.returncode == 14
    assert (to / "index.html").read_text("utf-8") == "baru"


def test_neighbours_keep_their_own(tmp_path: Path, www: Path) -> None:
    """Two sites in one folder, the name of one beginning like the other's."""
    built = site(tmp_path / "built", "satu")
    assert deploy(built, str(www / "publik-2")) == 0
    for _ in range(4):
        assert deploy(built, str(www / "publik")) == 0
    assert "publik-2-1" in builds(www)
    assert (www / "publik-2/index.html").is_file()


def test_what_is_not_ours_is_left_alone(tmp_path: Path, www: Path, capfd: Said) -> None:
    """An ordinary folder, one whose parent is missing, and a site that knows no address."""
    built = site(tmp_path / "built", "satu")
    (www / "lama").mkdir()
    (www / "lama/index.html").write_text("lama", "utf-8")
    assert deploy(built, str(www / "lama")) == 1
    said = capfd.readouterr().err
    assert "adalah folder atau berkas biasa" in said
    assert "tidak berubah" in said
    assert (www / "lama/index.html").read_text("utf-8") == "lama"
    (www / "tautan").symlink_to("lama")
    assert deploy(built, str(www / "tautan")) == 1
    assert (www / "tautan/index.html").read_text("utf-8") == "lama"
    assert deploy(built, str(www / "belum-ada/publik"), "en") == 1
    assert "is not there or cannot be written" in capfd.readouterr().err
    assert deploy(site(tmp_path / "demo", "demo", "/"), str(www / "publik"), "en") == 1
    assert "run invoke publish first" in capfd.readouterr().err
    assert deploy(tmp_path / "nowhere", str(www / "publik")) == 1
    assert back(str(www / "publik")) == 1
    assert sorted(path.name for path in www.iterdir()) == ["lama", "tautan"]


def test_half_a_site_is_never_published(tmp_path: Path, www: Path) -> None:
    """A stream that breaks, or ends before its last file, leaves the site as it was, and nothing of itself."""
    to = www / "publik"
    assert deploy(site(tmp_path / "built", "satu"), str(to)) == 0
    stream = subprocess.run(
        ["tar", "-czf", "-", "-C", str(tmp_path / "built"), "."], capture_output=True, check=True
    ).stdout
    where = target(str(to))
    assert where
    for sent in (stream[: len(stream) // 2], stream):
        done = subprocess.run(where.command(where.script(UP)), input=sent, capture_output=True, check=False)
        assert done.returncode == 13
    assert builds(www) == ["publik-1"]
    assert (to / "index.html").read_text("utf-8") == "satu"


def test_a_server_is_asked_by_ssh(tmp_path: Path, www: Path, monkeypatch: pytest.MonkeyPatch, capfd: Said) -> None:
    """Which hands its words to a shell there, as this stand-in does; without it, or without an answer, that is said."""
    programs = tmp_path / "programs"
    programs.mkdir()
    ssh = programs / "ssh"
    ssh.write_text('#!/bin/sh\n[ "$2" = server ] || exit 255\nshift 2\nexec sh -c "$*"\n', "utf-8")
    ssh.chmod(0o755)
    built = site(tmp_path / "built", "satu")
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    assert deploy(built, f"server:{www}/publik") == 0
    assert (www / "publik/index.html").read_text("utf-8") == "satu"
    assert deploy(built, f"lain:{www}/publik", "en") == 1
    assert "lain cannot be reached by ssh" in capfd.readouterr().err
    monkeypatch.setenv("PATH", str(tmp_path))
    assert deploy(built, f"server:{www}/publik", "en") == 1
    assert "There is no program ssh on this machine" in capfd.readouterr().err


@pytest.mark.parametrize("typed", ["", "server:", ":/srv/situs", "/", "-oProxyCommand=x:/srv", "server:/srv/.builds"])
def test_what_is_no_place_is_refused(typed: str, capfd: Said, tmp_path: Path) -> None:
    """Before anything is sent."""
    assert target(typed) is None
    assert back(typed) == 1
    assert "bukan tempat situs" in capfd.readouterr().err


def test_places_are_named_as_for_other_programs() -> None:
    """A colon before the first slash is a server's; a home folder is the home over there."""
    found = [target(typed) for typed in ("web@server:~/www/situs", "/srv/a:b", "server:situs")]
    assert [(one.host, str(one.place)) for one in found if isinstance(one, Target)] == [
        ("web@server", "www/situs"),
        ("", "/srv/a:b"),
        ("server", "situs"),
    ]
