"""What a folder may hold: ordinary files with plain names, each once; nothing that leads or looks elsewhere."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cakupan.problems import Problems
from cakupan.read.folder import reading
from tests.sample_data import APRIL, put, sample

AWAY: dict[str, Callable[[Path, Path], None]] = {
    "a file elsewhere": lambda place, away: place.symlink_to(away / "rahasia.yaml"),
    "a folder elsewhere": lambda place, away: place.symlink_to(away, target_is_directory=True),
    "nothing": lambda place, away: place.symlink_to(away / "tiada"),
    "itself": lambda place, away: place.symlink_to(place),
    "a pipe": lambda place, away: os.mkfifo(place),
    "a folder with a file's name": lambda place, away: place.mkdir(),
}
NAMES = (
    *("Kabar.yaml", "kabar april.yaml", "kabar..yaml", ".kabar.yaml", "-kabar.yaml", "con.yaml", "nul.x.yaml"),
    *("kabar<b>.yaml", "kab\u00e4r.yaml", "kabar\u202e.yaml", "a'b.yaml", "kabar;x.yaml", "$(id).yaml", "{{x}}.yaml"),
)


def problems(data: Path) -> Problems:
    return reading(data)[1]


@pytest.mark.parametrize("leads", AWAY)
@pytest.mark.parametrize("name", ["sources/tautan.yaml", "codelists/tautan.yaml", "tautan"])
def test_what_leads_out_of_the_folder_is_refused_with_its_place(tmp_path: Path, leads: str, name: str) -> None:
    """Not followed, not read, not waited for; said with the mend to put a copy there."""
    if leads == "a folder with a file's name" and name == "tautan":
        return  # That is a folder as any other.
    data, away = sample(tmp_path), tmp_path / "luar"
    put(away, "rahasia.yaml", APRIL)
    AWAY[leads](data / name, away)
    assert [(one.kind.code, one.place.file) for one in problems(data)] == [("not_a_file", f"data/{name}")]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_s_name_is_plain(tmp_path: Path, name: str) -> None:
    """It becomes an id and a part of addresses, on every system alike."""
    data = sample(tmp_path)
    put(data, f"sources/{name}", APRIL)
    assert [one.kind.code for one in problems(data) if name in one.place.file] == ["bad_code"]


def test_two_files_of_one_name_are_one_too_many(tmp_path: Path) -> None:
    """`a.yaml` and `a.yml` would be the same source, and one of them would silently win."""
    data = sample(tmp_path)
    put(data, "sources/kabar-april.yml", APRIL)
    (found,) = problems(data)
    assert (found.kind.code, found.place.file) == ("repeated_code", "data/sources/kabar-april.yml")
    assert "data/sources/kabar-april.yaml" in found.what("en")
