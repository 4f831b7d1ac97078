"""A fresh build of the site, the swap that makes it the published one, and the way back; checks no data."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from filelock import FileLock, Timeout

from ..built import SUMS, differing, digests, hashed, judged, read_sums, write_sums
from ..problems import DataError
from ..text import Text
from . import speech

STORE = ".builds"
KEPT = 3
"""So many builds stay, the published one among them: whoever regrets one can go back."""
_TEMPORARY = re.compile(r"[a-z0-9_]{8}", re.ASCII)
"""What `mkdtemp` adds to a name."""
READABLE = 0o022
"""What is taken from everybody else's rights: a web server must read what somebody built with a stricter mask."""

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
BUSY = Text(
    "Situs {output} sedang dibangun oleh proses lain. Tunggu sampai selesai, lalu ulangi.",
    "Another process is building {output} at this moment. Wait until it has ended, then try again.",
)
NO_EARLIER = Text(
    "Tidak ada pembangunan {output} yang lebih lama dan utuh. Kembalikan data di git, lalu jalankan invoke build.",
    "There is no earlier build of {output} that is whole. Revert the data in git, then run invoke build.",
)


class Refused(Exception):
    """No new site; `why` says it to people."""

    def __init__(self, why: Text) -> None:
        self.why = why
        super().__init__(why.en)


def staged(
    data: Path, output: Path, settings: Path, language: str, as_of: str | None = None, *, fewer: bool = False
) -> Path:
    """The folder of the new build, to which `output` now points; of a release's knowledge where one is named.

    Raises Refused, or DataError for a site that fails the gate, and then leaves `output` alone. Much less than the
    published site has is refused too, unless `fewer` is meant.
    """
    if output.exists() and not output.is_symlink():
        raise Refused(NOT_A_LINK.format(output=output))
    if not settings.is_file():
        raise Refused(NO_SETTINGS.format(settings=settings))
    with _alone(output):
        _forget_torn(output)
        fresh = _fresh(output)
        try:
            _build(data, fresh, settings, language, as_of, output)
            _judge(fresh, None if fewer or as_of else _published(output), language)
            _complete(fresh, _published(output))
            fresh = _numbered(output, fresh)
            _point(output, fresh)
        except BaseException:
            # Also when interrupted: half a build is nobody's site. One that was interrupted after the swap is.
            if fresh != _published(output):
                shutil.rmtree(fresh, ignore_errors=True)
            raise
        _forget_oldest(output)
    return fresh


def restored(output: Path) -> Path:
    """The build before the published one, to which `output` now points. Raises Refused where there is none.

    What is regretted is forgotten: the next way back must not lead to it.
    """
    if not output.is_symlink():
        raise Refused(NO_EARLIER.format(output=output))
    with _alone(output):
        older = [one for one in _builds(output).values() if _number(one) < _number(output.resolve())]
        whole = next((one for one in reversed(older) if _is_whole(one)), None)
        if not whole:
            raise Refused(NO_EARLIER.format(output=output))
        _point(output, whole)
        for regretted in _builds(output).values():
            if _number(regretted) > _number(whole):
                shutil.rmtree(regretted, ignore_errors=True)
    return whole


@contextmanager
def _alone(output: Path) -> Iterator[None]:
    """Nobody else builds or restores this output meanwhile; the system lets go of the lock of a process that dies."""
    store = output.parent / STORE
    store.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(store / f".{output.name}.lock", timeout=0):
            mask = os.umask(READABLE)
            try:
                yield
            finally:
                os.umask(mask)
    except Timeout:
        raise Refused(BUSY.format(output=output)) from None


def _build(data: Path, fresh: Path, settings: Path, language: str, as_of: str | None, output: Path) -> None:
    if not pelican(data, fresh, settings, language, as_of):
        raise Refused(FAILED.format(output=output))


def _judge(fresh: Path, published: Path | None, language: str) -> None:
    problems = judged(fresh, published)
    if not all(one.kind.doubtful for one in problems):
        raise DataError(problems)
    speech.told(problems.in_order(), language)


def _complete(fresh: Path, published: Path | None) -> None:
    """Its sums, and what readers of the last pages may still ask for; all of it on the disk and not only on its way."""
    write_sums(fresh)
    for name in _sums(published) if published else ():
        if published and hashed(name) and (published / name).is_file() and not (fresh / name).exists():
            (fresh / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(published / name, fresh / name)
    if hasattr(os, "sync"):
        os.sync()


def _is_whole(build: Path) -> bool:
    """Whether every file is there as its sums say; there may be others, of the build before it."""
    wanted = _sums(build)
    found = {name: digest for name, digest in digests(build).items() if name in wanted}
    return bool(wanted) and not differing(found, wanted)


def _sums(build: Path) -> dict[str, str]:
    """What a build was when it was complete; nothing where its sums are missing or torn themselves."""
    try:
        return read_sums((build / SUMS).read_text("utf-8"))
    except (OSError, ValueError):
        return {}


def pelican(data: Path, fresh: Path, settings: Path, language: str, as_of: str | None) -> bool:
    """Whether Pelican built a whole site; it ends with 0 for some failures too, so the front page must be there."""
    command = [sys.executable, "-m", "pelican", "content", "-s", str(settings), "-o", str(fresh), "--fatal", "warnings"]
    sys.stdout.flush()
    # Empty rather than absent: what stands in somebody's environment must turn no build into an archive or a preview.
    told = {"CAKUPAN_DATA": str(data), "CAKUPAN_LANG": language, "CAKUPAN_AS_OF": as_of or "", "CAKUPAN_PREVIEW": ""}
    environment = {**os.environ, **told}
    ended = subprocess.run(command, cwd=settings.parent, env=environment, check=False)
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


def _number(build: Path) -> int:
    number = build.name.rpartition("-")[2]
    return int(number) if number.isdecimal() else 0


def _published(output: Path) -> Path | None:
    """The build that the public sees, if there is one."""
    build = output.resolve()
    return build if output.is_symlink() and build.is_dir() else None


def _fresh(output: Path) -> Path:
    """A new folder of a name that no other build ever writes to, not even one whose command was killed."""
    path = Path(mkdtemp(prefix=f".{output.name}-", dir=output.parent / STORE))
    path.chmod(0o755)
    return path


def _numbered(output: Path, fresh: Path) -> Path:
    """A complete build under the next number, by which it is found again."""
    return fresh.rename(fresh.with_name(f"{output.name}-{max(_builds(output), default=0) + 1}"))


def _point(output: Path, build: Path) -> None:
    """Let `output` point to `build`, without a moment in which it points nowhere."""
    link = output.with_name(f".{build.name}.link")
    link.unlink(missing_ok=True)
    # Relative, so that the project may be moved as a whole.
    link.symlink_to(Path(STORE, build.name), target_is_directory=True)
    link.replace(output)


def _forget_torn(output: Path) -> None:
    """What a build left behind that was killed; of this output, not of one whose name begins like it."""
    for build in (output.parent / STORE).glob(f".{output.name}-*"):
        if _TEMPORARY.fullmatch(build.name.removeprefix(f".{output.name}-")):
            shutil.rmtree(build, ignore_errors=True)


def _forget_oldest(output: Path) -> None:
    published = output.resolve()
    for build in list(_builds(output).values())[:-KEPT]:
        if build != published:
            shutil.rmtree(build, ignore_errors=True)
