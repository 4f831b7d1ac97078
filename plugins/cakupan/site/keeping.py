"""What took long to make, kept in a cache for the next build; what is kept never changes a byte."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

SEAL = hashlib.sha256().digest_size


def kept(path: Path, made: Callable[[], bytes]) -> bytes:
    """The bytes kept at a path, whose name tells all they were made from; else made now, and kept."""
    try:
        whole = path.read_bytes()
    except FileNotFoundError:
        whole = b""
    seal, content = whole[:SEAL], whole[SEAL:]
    # A file that was cut short or changed by hand does not fit its seal.
    if seal and hashlib.sha256(content).digest() == seal:
        # What is used stays: the cache forgets what no build has asked for longest.
        os.utime(path)
        return content
    content = made()
    _keep(path, hashlib.sha256(content).digest() + content)
    return content


def forget_oldest(folder: Path, keep: int) -> None:
    """Delete all but the newest files of a cache, whose every change makes another large one."""
    with suppress(FileNotFoundError):
        # Another build may forget the same ones at this moment, and then there is nothing left to do.
        for _, path in sorted((path.stat().st_mtime, path) for path in folder.iterdir())[:-keep]:
            path.unlink()


def _keep(path: Path, content: bytes) -> None:
    """Whole or not at all: several builds may write and read the same file at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, delete=False) as file:
        try:
            file.write(content)
            file.flush()
            os.replace(file.name, path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise
