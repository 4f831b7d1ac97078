"""The hash of every file of a built site, as `sha256sum` writes and checks them; judges no content."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

SUMS = "SHA256SUMS"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
_HASHED = re.compile(r"\.[0-9a-f]{12}[./]|\.pf_")


def digests(site: Path) -> dict[str, str]:
    """The hash of each file below the site's root, but for the sums themselves."""
    paths = sorted(path for path in site.rglob("*") if path.is_file())
    names = ((path, path.relative_to(site).as_posix()) for path in paths)
    return {name: sha256(path.read_bytes()).hexdigest() for path, name in names if name != SUMS}


def write_sums(site: Path) -> None:
    """Beside the files; a build without them is not complete."""
    lines = (f"{digest}  {name}\n" for name, digest in digests(site).items())
    (site / SUMS).write_text("".join(lines), "utf-8", newline="\n")


def read_sums(text: str) -> dict[str, str]:
    """Hashes by file. Raises ValueError for a line that is none."""
    found = {}
    for line in text.splitlines():
        one = _LINE.fullmatch(line)
        if not one:
            raise ValueError(line)
        found[one[2]] = one[1]
    return found


def differing(here: Mapping[str, str], there: Mapping[str, str]) -> list[str]:
    """The files that only one of two sites has, or that are not the same in both."""
    return sorted(name for name in here.keys() | there.keys() if here.get(name) != there.get(name))


def hashed(name: str) -> bool:
    """Whether a file's name holds the hash of its content, so that it never becomes another."""
    return bool(_HASHED.search(name))
