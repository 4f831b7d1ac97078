"""One preview by a process that has read the code and waits for the word; the data are read when it comes, not before.

Run as a module: a line on standard input names the addresses that somebody has open, and begins. No line, no preview.
"""

from __future__ import annotations

import os
import sys

from pelican import main, signals

# What a build would read only later.
from . import signals as ours  # noqa: F401

WRITTEN = "\x1e"
"""Begins each line on standard output that names a file which is there."""
ARGUMENTS = ("content", "--settings", "pelicanconf.py", "--fatal", "warnings", "--ignore-cache")


def _tell(path: str, **_: object) -> None:
    print(f"{WRITTEN}{path}", flush=True)


if __name__ == "__main__" and (word := sys.stdin.readline()):
    # What is not yet recorded may be looked at, and is marked as such; it is not published.
    os.environ["CAKUPAN_PREVIEW"] = f"1 {word.strip()}"
    signals.content_written.connect(_tell)
    main(ARGUMENTS)
