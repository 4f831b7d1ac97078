"""Data folders on disk, each laid out once: an example changes what it changes, and all is put back; judges none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .mutations import Content, Example, Special


class Scratch:
    """Folders below `root`, one for each of the sound folders; copying one for each example would take too long."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.laid: set[str] = set()

    @contextmanager
    def example(self, one: Example) -> Iterator[Path]:
        """The example's data folder, for as long as it is looked at."""
        data = self.root / one.stage.name / "data"
        if one.stage.name not in self.laid:
            self.laid.add(one.stage.name)
            for path, content in one.stage.files.items():
                _put(data / path, content)
        try:
            for path, edit in one.edits.items():
                _put(data / path, edit)
            yield data
        finally:
            # A link in a folder's place goes first: nothing behind it may be touched.
            for path in sorted(one.edits, key=lambda path: path.count("/")):
                _put(data / path, None)
            for path in one.stage.files:
                if path in one.edits or path.partition("/")[0] in one.edits:
                    _put(data / path, one.stage.files[path])

    def unlike(self) -> list[str]:
        """The folders in which something was left behind."""
        from .stages import stages

        return [name for name in sorted(self.laid) if _files(self.root / name / "data") != stages()[name].files]


def saved(one: Example, folder: Path) -> Path:
    """The whole example as a folder one can look at, and check."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, content in {**one.stage.files, **one.edits}.items():
        _put(folder / "data" / path, content)
    return folder / "data"


def _put(path: Path, content: Content) -> None:
    """Writes what is to stand at a path in place of what is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
    if content is None:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif content.kind == "folder":
        path.mkdir()
    elif content.kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to(content.to)


def _files(data: Path) -> dict[str, bytes]:
    return {path.relative_to(data).as_posix(): path.read_bytes() for path in data.rglob("*") if path.is_file()}


__all__ = ["Scratch", "Special", "saved"]
