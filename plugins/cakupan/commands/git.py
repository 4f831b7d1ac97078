"""What a git repository holds of a folder at a commit; writes nothing into the repository and reads no data."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

from ..text import Text

NO_GIT = Text("git belum dipasang di mesin ini.", "git is not installed on this machine.")
NO_REPOSITORY = Text("{folder} tidak berada di repositori git.", "{folder} is in no git repository.")
NO_COMMIT = Text(
    "{ref} bukan commit, cabang, atau tag yang dikenal repositori ini. "
    "Di CI, ambil riwayatnya dahulu (fetch-depth: 0).",
    "{ref} is no commit, branch or tag that this repository knows. In CI, fetch its history first (fetch-depth: 0).",
)
NOT_IN_COMMIT = Text("{folder} tidak ada di {ref}.", "{folder} is not in {ref}.")
UNFETCHED = Text(
    "Isi {folder} pada {ref} tidak lengkap di repositori ini; ambil riwayatnya dahulu.",
    "This repository lacks some of {folder} at {ref}; fetch its history first.",
)
FILE = "100"
"""With this begins the mode of an ordinary file; links and other repositories are not followed."""


class Unknown(Exception):
    """Git cannot tell; `why` says it to people."""

    def __init__(self, why: Text) -> None:
        self.why = why
        super().__init__(why.en)


def commit(folder: Path, ref: str) -> str:
    """The full name of the commit that a branch, tag or abbreviation stands for. Raises Unknown."""
    if not _ended(folder, "rev-parse", "--is-inside-work-tree"):
        raise Unknown(NO_REPOSITORY.format(folder=folder))
    name = _ended(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    if not name:
        raise Unknown(NO_COMMIT.format(ref=ref))
    return name.decode().strip()


def top(folder: Path) -> Path:
    """The repository's own folder. Raises Unknown."""
    found = _ended(folder, "rev-parse", "--show-toplevel")
    if not found:
        raise Unknown(NO_REPOSITORY.format(folder=folder))
    return Path(found.decode().strip())


def exported(folder: Path, ref: str, into: Path) -> Path:
    """`into`, with the files that the commit holds of `folder`, byte by byte. Raises Unknown.

    Not by `git archive`, which leaves out whatever a file of attributes tells it to.
    """
    listed = dict(_listed(folder, commit(folder, ref)))
    if not listed:
        raise Unknown(NOT_IN_COMMIT.format(folder=folder.name, ref=ref))
    contents = list(_contents(folder, list(listed.values())))
    if len(contents) != len(listed):
        raise Unknown(UNFETCHED.format(folder=folder.name, ref=ref))
    for name, content in zip(listed, contents, strict=True):
        path = into / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return into


def _listed(folder: Path, name: str) -> Iterator[tuple[str, str]]:
    """Every file below the folder by its path from there, with the object that it is."""
    for line in _ended(folder, "ls-tree", "-r", "-z", name, ".").split(b"\0"):
        about, _, path = line.partition(b"\t")
        if path and about.startswith(FILE.encode()):
            yield path.decode(errors="surrogateescape"), about.split()[2].decode()


def _contents(folder: Path, objects: list[str]) -> Iterator[bytes]:
    """The bytes of objects, one after another; ends early where one is not there."""
    said = _ended(folder, "cat-file", "--batch", given="".join(f"{one}\n" for one in objects).encode())
    at = 0
    while at < len(said):
        start = said.index(b"\n", at) + 1
        size = said[at:start].split()[-1]
        if not size.isdigit():
            return
        yield said[start : start + int(size)]
        at = start + int(size) + 1


def _ended(folder: Path, *arguments: str, given: bytes | None = None) -> bytes:
    """What git says; nothing where it fails. What replaces an object on this machine alone is not looked at."""
    command = ["git", "--no-replace-objects", "--no-optional-locks", "-C", str(folder), *arguments]
    try:
        return subprocess.run(command, capture_output=True, check=True, input=given).stdout
    except FileNotFoundError:
        raise Unknown(NO_GIT) from None
    except subprocess.CalledProcessError:
        return b""
