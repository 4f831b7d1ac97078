"""What in a folder is no ordinary file or folder, but a way to somewhere else; reads none of them."""

from __future__ import annotations

import os
from pathlib import Path

from ..problems import Place, Problems, kind
from ..text import Text

NOT_A_FILE = kind(
    "not_a_file",
    Text(
        "ini tautan (symlink) atau bukan berkas biasa, dan dapat menunjuk ke luar folder",
        "this is a symbolic link or no ordinary file, and may lead out of its folder",
    ),
    Text("ganti dengan salinan berkasnya", "put a copy of the file itself in its place"),
)
FILES = (".yaml", ".yml", ".csv", ".md")
"""What ends so must be a file."""


def report_links(folder: Path, problems: Problems) -> None:
    """Every link, pipe or device in a folder and below it; the folder itself may be one, as its owner chose it."""
    for place, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted([*folders, *files]):
            path = Path(place, name)
            ordinary = path.is_file() if name in files or path.suffix in FILES else path.is_dir()
            if path.is_symlink() or not ordinary:
                problems.report(NOT_A_FILE, Place(f"{folder.name}/{path.relative_to(folder).as_posix()}"))
