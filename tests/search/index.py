"""Reads a search index back, without the program that made it; judges nothing."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

SIGNATURE = b"pagefind_dcd"


def fragments(files: Mapping[str, bytes]) -> list[dict[str, Any]]:
    """What a reader would be shown of each entry: address, content and what is said of it."""
    return [_fragment(content) for path, content in sorted(files.items()) if path.startswith("fragment/")]


def files(folder: Path) -> dict[str, bytes]:
    """The files of a bundle that was written."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _fragment(content: bytes) -> dict[str, Any]:
    opened = gzip.decompress(content)
    assert opened.startswith(SIGNATURE)
    found: dict[str, Any] = json.loads(opened.removeprefix(SIGNATURE))
    return found
