"""A fresh build of the site, and the swap that makes it the published one; checks no data."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from ..text import Text

STORE = ".builds"
KEPT = 3
"""So many builds stay, the published one among them: whoever regrets one can point the link back."""

NOT_A_LINK = Text(
    "{output} adalah folder atau berkas biasa, bukan tautan yang dibuat invoke build, jadi tidak ditimpa. "
    "Pindahkan atau hapus, lalu ulangi; atau sebut tempat lain dengan --output.",
    "{output} is an ordinary folder or file, not a link that invoke build made, so it is not overwritten. "
    "Move or delete it and try again; or name another place with --output.",
)
NO_SETTINGS = Text("Berkas pengaturan {settings} tidak ada.", "There is no settings file {settings}.")
FAILED = Text(
    "Situs tidak jadi dibangun (lihat pesan di atas); {output} tetap seperti semula.",
    "The site was not built (see the messages above); {output} stays as it was.",
)


class Refused(Exception):
    """No new site; `why` says it to people."""

    def __init__(self, why: Text) -> None:
        self.why = why
        super().__init__(why.en)


def staged(data: Path, output: Path, settings: Path, language: str, as_of: str | None = None) -> Path:
    """The folder of the new build, to which `output` now points; of a release's knowledge where one is named.

    Raises Refused, and then leaves `output` alone.
    """
    if output.exists() and not output.is_symlink():
        raise Refused(NOT_A_LINK.format(output=output))
    if not settings.is_file():
        raise Refused(NO_SETTINGS.format(settings=settings))
    fresh = _fresh(output)
    try:
        complete = _pelican(data, fresh, settings, language, as_of)
        if complete:
            _point(output, fresh)
    except BaseException:
        # Also when interrupted: half a build is nobody's site.
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    if not complete:
        shutil.rmtree(fresh, ignore_errors=True)
        raise Refused(FAILED.format(output=output))
    _forget_oldest(output)
    return fresh


def _pelican(data: Path, fresh: Path, settings: Path, language: str, as_of: str | None) -> bool:
    """Whether Pelican built a whole site; it ends with 0 for some failures too, so the front page must be there."""
    command = [sys.executable, "-m", "pelican", "content", "-s", str(settings), "-o", str(fresh), "--fatal", "warnings"]
    sys.stdout.flush()
    # Empty rather than absent: what stands in somebody's environment must turn no build into an archive or a preview.
    told = {"CAKUPAN_DATA": str(data), "CAKUPAN_LANG": language, "CAKUPAN_AS_OF": as_of or "", "CAKUPAN_PREVIEW": ""}
    ended = subprocess.run(command, cwd=settings.parent, env={**os.environ, **told}, check=False)
    return ended.returncode == 0 and (fresh / "index.html").is_file()


def _builds(output: Path) -> dict[int, Path]:
    """The builds of this output by number, the oldest first."""
    start = f"{output.name}-"
    found = {}
    for path in (output.parent / STORE).glob(f"{start}*"):
        number = path.name.removeprefix(start)
        if number.isdecimal():
            found[int(number)] = path
    return dict(sorted(found.items()))


def _fresh(output: Path) -> Path:
    """A new folder with the next number."""
    number = max(_builds(output), default=0) + 1
    while True:
        path = output.parent / STORE / f"{output.name}-{number}"
        try:
            path.mkdir(parents=True)
        except FileExistsError:
            # Somebody else is building at this moment.
            number += 1
        else:
            return path


def _point(output: Path, build: Path) -> None:
    """Let `output` point to `build`, without a moment in which it points nowhere."""
    link = output.with_name(f".{build.name}.link")
    link.unlink(missing_ok=True)
    # Relative, so that the project may be moved as a whole.
    link.symlink_to(Path(STORE, build.name), target_is_directory=True)
    link.replace(output)


def _forget_oldest(output: Path) -> None:
    published = output.resolve()
    for build in list(_builds(output).values())[:-KEPT]:
        if build != published:
            shutil.rmtree(build, ignore_errors=True)
