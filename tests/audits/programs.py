"""Finds Java and Node, and brings the pinned programs that run on them; never lets an audit go on without."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).parent
LISTS = ("package.json", "package-lock.json")
"""What is asked for, and all of it with its hashes; made anew with `npm install --package-lock-only
--omit-lockfile-registry-resolved --ignore-scripts`, so that no registry is named in it."""
PLACE = HERE.parents[1] / ".cache" / "node"

PACKAGES = {"java": "default-jre-headless", "node": "nodejs", "npm": "npm"}
"""Each program by the name of Debian's package that has it."""

MINUTE = 60


class Unfit(Exception):
    """An audit cannot be made here; says which command helps."""


MISSING = """\
Pemeriksaan ini membutuhkan {names}, yang tidak ada di sini. Ini menolong (Debian, sebagai root):
    apt-get install {packages}
This audit needs {names}, not found here. This helps (Debian, as root):
    apt-get install {packages}"""

NOT_BROUGHT = """\
npm tidak dapat mengambil program pemeriksa. Periksa sambungan, lalu ulangi.
npm could not fetch the audit's programs. Look at the connection, then try again.
{said}"""

NOT_RUN = """\
{name} tidak memberi hasil. Mungkin terlalu tua: perlu Java 17 atau Node 18.16, atau yang lebih baru.
{name} gave no result. It may be too old: Java 17 or Node 18.16 is needed, or newer.
{said}"""


def need(*names: str) -> None:
    """Raises Unfit, naming every program that PATH does not know."""
    lacking = [name for name in names if shutil.which(name) is None]
    if lacking:
        packages = " ".join(PACKAGES[name] for name in lacking)
        raise Unfit(MISSING.format(names=", ".join(lacking), packages=packages))


def brought(place: Path = PLACE) -> Path:
    """The folder of the pinned programs, fetched first where it is not what the lock says."""
    lists = [(HERE / name).read_bytes() for name in LISTS]
    seal = place / "installed.lock"
    if not (seal.is_file() and seal.read_bytes() == lists[1]):
        need("npm")
        place.mkdir(parents=True, exist_ok=True)
        for name, content in zip(LISTS, lists, strict=True):
            (place / name).write_bytes(content)
        # No package's own script is run: the jar's would fetch a Java of its own.
        said = said_by("npm", "ci", "--prefix", str(place), "--ignore-scripts", "--no-audit", "--no-fund")
        if said.returncode:
            raise Unfit(NOT_BROUGHT.format(said=last_lines(said.stderr)))
        seal.write_bytes(lists[1])
    return place / "node_modules"


def said_by(
    *command: str, environment: dict[str, str] | None = None, minutes: int = 10
) -> subprocess.CompletedProcess[str]:
    """A program's words and its code. Raises Unfit when it cannot start or does not end."""
    try:
        return subprocess.run(
            command, capture_output=True, text=True, env=environment, timeout=minutes * MINUTE, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise Unfit(NOT_RUN.format(name=command[0], said=fault)) from None


def last_lines(text: str, count: int = 5) -> str:
    """The end of what a program said, where the reason usually stands."""
    return "\n".join(f"    {line}" for line in text.strip().splitlines()[-count:])
