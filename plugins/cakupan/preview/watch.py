"""Tells when a file changed; knows nothing of what is built from it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

IGNORED = ("__pycache__",)

Look = dict[str, tuple[int, int]]
"""Of each file, when it was changed and how long it is."""


def look(folders: Iterable[Path]) -> Look:
    """How every file under `folders` stands now."""
    return {path: stamp for folder in folders for path, stamp in _files(folder)}


def changes(folders: Iterable[Path], pause: float = 0.2) -> Iterator[list[str]]:
    """All paths first, then those that came, went or changed, each time some did; looks every `pause` seconds."""
    watched = tuple(folders)
    before: Look = {}
    while True:
        now = look(watched)
        if now != before:
            yield different(before, now)
            # Not a fresh look: what was saved while the caller was building counts as the next change.
            before = now
        time.sleep(pause)


def different(before: Look, now: Look) -> list[str]:
    """The paths on which two looks disagree."""
    return sorted(path for path in before.keys() | now.keys() if before.get(path) != now.get(path))


def _files(folder: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in IGNORED]
        for name in names:
            path = os.path.join(place, name)
            try:
                found = os.stat(path)
            except FileNotFoundError:
                # An editor's passing file, gone between listing and looking.
                continue
            yield path, (found.st_mtime_ns, found.st_size)
