"""What a git repository holds of a folder at a commit; writes nothing into the repository and reads no data."""

from __future__ import annotations

import io
import subprocess
import tarfile
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
    """`into`, with what the commit holds of `folder` in it. Raises Unknown."""
    content = _ended(folder, "archive", "--format=tar", commit(folder, ref), ".")
    if not content:
        raise Unknown(NOT_IN_COMMIT.format(folder=folder.name, ref=ref))
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        archive.extractall(into, filter="data")
    return into


def _ended(folder: Path, *arguments: str) -> bytes:
    """What git says; nothing where it fails."""
    command = ["git", "-C", str(folder), "--no-optional-locks", *arguments]
    try:
        return subprocess.run(command, capture_output=True, check=True).stdout
    except FileNotFoundError:
        raise Unknown(NO_GIT) from None
    except subprocess.CalledProcessError:
        return b""
