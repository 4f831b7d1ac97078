"""The faults that a build may meet, each done to a stage for real; says what the build said, judges nothing."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from tests.faults.stage import BUILD, Stage

Met = tuple[int, str]
"""The build's exit code and what it said."""
Fault = Callable[[Stage], Met]
WAIT = 60.0


def ended(building: subprocess.Popen[str]) -> Met:
    said = building.communicate(timeout=WAIT)[0]
    return building.returncode, said


def killed(seconds: float, how: signal.Signals = signal.SIGKILL, whom: str = "all") -> Fault:
    """After so many seconds: everything, only the command, or only Pelican below it."""

    def fault(stage: Stage) -> Met:
        building = stage.started()
        with suppress(subprocess.TimeoutExpired):
            building.wait(seconds)
        _send(building, how, whom)
        return ended(building)

    return fault


def killed_when(there: Callable[[Stage], bool]) -> Fault:
    """At the moment when something has come about; at the end where it never does."""

    def fault(stage: Stage) -> Met:
        building = stage.started()
        while building.poll() is None and not there(stage):
            time.sleep(0.0005)
        _send(building, signal.SIGKILL, "all")
        return ended(building)

    return fault


def _send(building: subprocess.Popen[str], how: signal.Signals, whom: str) -> None:
    with suppress(ProcessLookupError):
        if whom == "all":
            os.killpg(building.pid, how)
        elif whom == "command":
            os.kill(building.pid, how)
        else:
            children = Path(f"/proc/{building.pid}/task/{building.pid}/children").read_text("ascii")
            for child in children.split():
                os.kill(int(child), how)


def limited(what: int, much: int) -> Fault:
    """With less than it needs: of a file's size, of memory, of open files, of the processor's time."""

    def less() -> None:
        resource.setrlimit(what, (much, much))
        # A file that grows too large is an error then, and not the end of the process.
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    return lambda stage: ended(stage.started(less))


def prepared(before: Callable[[Stage], None]) -> Fault:
    """On ground that somebody left like that."""

    def fault(stage: Stage) -> Met:
        before(stage)
        return ended(stage.started())

    return fault


def at_once(several: int) -> Fault:
    """Beside others of its kind; the first that failed tells."""

    def fault(stage: Stage) -> Met:
        builds = [stage.started() for _ in range(several)]
        met = [ended(one) for one in builds]
        return next((one for one in met if one[0]), met[0])

    return fault


def on_a_full_disk(kilobytes: int) -> Fault:
    """On a disk of its own that holds the old site and little more."""

    def fault(stage: Stage) -> Met:
        disk, carried = stage.folder / "disk", stage.folder / "carried"
        disk.mkdir(exist_ok=True)
        shutil.rmtree(carried, ignore_errors=True)
        script = (
            'mount -t tmpfs -o size="$0"k none disk && cp -a .builds output disk/ || exit 77; '
            '"$@" --output disk/output; code=$?; cp -a disk carried; exit $code'
        )
        inside = ["unshare", "--mount", "--map-root-user", "sh", "-c", script, str(kilobytes)]
        met = ended(stage.started(command=[*inside, *BUILD]))
        for path in (stage.output, stage.folder / ".builds"):
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink(missing_ok=True)
        shutil.copytree(stage.folder / "carried/.builds", stage.folder / ".builds")
        shutil.copy2(stage.folder / "carried/output", stage.output, follow_symlinks=False)
        return met

    return fault


def with_data_that_vanish(seconds: float) -> Fault:
    """Somebody switches branches meanwhile."""

    def fault(stage: Stage) -> Met:
        data, aside = stage.folder / "data", stage.folder / "aside"
        building = stage.started()
        time.sleep(seconds)
        data.rename(aside)
        try:
            return ended(building)
        finally:
            aside.rename(data)

    return fault


def rolled_back(seconds: float) -> Fault:
    """While somebody else asks for the build before."""

    def fault(stage: Stage) -> Met:
        building = stage.started()
        time.sleep(seconds)
        ended(stage.started(command=[*BUILD[:-1], "rollback"]))
        return ended(building)

    return fault


def chosen() -> Iterator[tuple[str, Fault]]:
    """Every chosen fault with the name of its kind."""
    for name in ("", "theme", "index.html", "sitemap.xml", "SHA256SUMS"):
        yield "killed_at_a_point", killed_when(_is_there(name))
    yield "killed_at_a_point", killed_when(lambda stage: os.readlink(stage.output).endswith("2"))
    for seconds in (0.3, 0.9, 1.5):
        yield "command_killed", killed(seconds, whom="command")
        yield "pelican_killed", killed(seconds, whom="pelican")
        yield "terminated", killed(seconds, signal.SIGTERM)
        yield "interrupted", killed(seconds, signal.SIGINT)
        yield "data_vanish", with_data_that_vanish(seconds)
        yield "rollback_meanwhile", rolled_back(seconds)
    for size in (0, 100, 5_000, 20_000, 60_000, 120_000):
        yield "file_too_large", limited(resource.RLIMIT_FSIZE, size)
    for megabytes in (150, 250, 350, 450):
        yield "out_of_memory", limited(resource.RLIMIT_AS, megabytes << 20)
    for files in (6, 8, 10, 12):
        yield "out_of_files", limited(resource.RLIMIT_NOFILE, files)
    for kilobytes in (12_000, 14_000, 16_000, 18_000, 20_000):
        yield "disk_full", on_a_full_disk(kilobytes)
    yield "out_of_time", limited(resource.RLIMIT_CPU, 1)
    for several in (2, 2, 3):
        yield "at_once", at_once(several)
    for before in LEFT:
        yield "left_behind", prepared(before)


def _is_there(name: str) -> Callable[[Stage], bool]:
    """Whether a build under way has got so far."""
    return lambda stage: any((one / name).exists() for one in stage.folder.glob(".builds/.output-*"))


def _torn_build(stage: Stage) -> None:
    shutil.copytree(stage.folder / ".builds/output-1", stage.folder / ".builds/.output-torn_one")
    (stage.folder / ".builds/.output-torn_one/SHA256SUMS").unlink()


def _torn_sums(stage: Stage) -> None:
    path = stage.folder / ".builds/output-1/SHA256SUMS"
    text = path.read_text("utf-8")
    path.unlink()
    path.write_text(text[: len(text) // 2], "utf-8")


def _stale_link(stage: Stage) -> None:
    (stage.folder / ".output-2.link").symlink_to("nowhere")


def _stale_lock(stage: Stage) -> None:
    (stage.folder / ".builds/.output.lock").write_text("1", "utf-8")


def _file_for_store(stage: Stage) -> None:
    shutil.rmtree(stage.folder / ".builds")
    (stage.folder / ".builds").write_text("", "utf-8")


def _folder_for_output(stage: Stage) -> None:
    stage.output.unlink()
    stage.output.mkdir()


def _link_to_nowhere(stage: Stage) -> None:
    stage.output.unlink()
    stage.output.symlink_to("nowhere")


def _folder_for_link(stage: Stage) -> None:
    (stage.folder / ".output-2.link").mkdir()


LEFT = (
    _torn_build,
    _torn_sums,
    _stale_link,
    _stale_lock,
    _file_for_store,
    _folder_for_output,
    _link_to_nowhere,
    _folder_for_link,
)
