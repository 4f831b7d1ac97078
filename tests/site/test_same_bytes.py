"""Two builds of the same data give the same bytes, wherever and whenever they are made."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tests.built import built


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_another_build_is_identical(site: Path, tmp_path: Path) -> None:
    """In another folder, with another hash seed, time zone and locale."""
    again = built(tmp_path / "elsewhere", PYTHONHASHSEED="4711", TZ="America/Lima", LC_ALL="C")
    assert digests(again) == digests(site)
