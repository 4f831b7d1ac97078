"""A scratch repository with two recorded releases, committed: what tampering is tried on; judges nothing."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

from cakupan import commands
from tests.exhibits import SOUND
from tests.sample_data import alter, put

FIRST, SECOND = date(2025, 11, 24), date(2025, 12, 1)
CASCADE = ("33.02/accidents_per_day/2025-04", "inews/33.02/accidents_per_day/2025-04")
RELEASE = "title: {id: Rilis kedua, en: Second release}\nadds: {id: Tidak ada., en: Nothing.}\n"
ACCIDENTS = """\
  - region: "33.02"
    time: {period: 2025-04}
    accidents_per_day: {value: 2.5, as_printed: "2,5"}
"""


def git(folder: Path, *arguments: str) -> None:
    names = ("-c", "user.name=Scratch", "-c", "user.email=scratch@example.org", "-c", "commit.gpgsign=false")
    command = ["git", "-C", str(folder), *names, *arguments]
    subprocess.run(command, check=True, capture_output=True)


def reasons(*items: str, release: str = RELEASE) -> str:
    """A release file with an item of `revises:` for each text such as `figure: "ID", kind: correction`."""
    lines = [f"  - {{{one}, reason: {{id: Sumber meralatnya., en: The source corrected it.}}}}" for one in items]
    return "\n".join([release.rstrip(), *(["revises:", *lines] if lines else []), ""])


def correcting(*names: str) -> str:
    return reasons(*(f'figure: "{one}", kind: correction' for one in names))


def repository(folder: Path) -> Path:
    """The data folder of a new repository: the second release corrects one figure of the first."""
    data = folder / "data"
    shutil.copytree(SOUND, data)
    source = data / "sources/inews.yaml"
    source.write_text(source.read_text("utf-8") + ACCIDENTS, "utf-8")
    assert commands.release(data, "en", today=FIRST) == 0
    alter(data, "sources/inews.yaml", '{value: 2.5, as_printed: "2,5"}', '{value: 2.6, as_printed: "2,6"}')
    put(data, f"releases/{SECOND}.yaml", correcting(*CASCADE))
    assert commands.release(data, "en", today=SECOND) == 0
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=Two releases")
    return data
