"""The builds of a preview, each by a process that stood ready before anything changed; knows no page and no data."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Thread
from typing import IO

from .live import Live

COMMAND = (sys.executable, "-m", "cakupan.site.following")
WRITTEN = "\x1e"
"""Begins each line that names a file which is there."""

SILENT = "Pembangunan berhenti tanpa pesan | The build ended without a message ({code})."

Process = subprocess.Popen[str]


class Builds:
    """One build of a project after the other; the next process reads the code before it is needed."""

    def __init__(self, project: Path, live: Live, command: Sequence[str] = COMMAND) -> None:
        self.project, self.live, self.command = project, live, command
        self.running: list[Process] = []
        self.following: list[Thread] = []
        self.ready = self._started()

    def begin(self, *, code_changed: bool) -> None:
        """A new build in place of any under way; what was read of the code before it changed is of no use."""
        number = self.live.begin()
        for one in self.running:
            one.kill()
        if code_changed:
            _let_go(self.ready)
            self.ready = self._started()
        one, self.ready = self.ready, self._started()
        self.running = [one]
        following = Thread(target=self._followed, args=(one, number), daemon=True)
        following.start()
        self.following = [*(each for each in self.following if each.is_alive()), following]

    def end(self) -> None:
        """Let every process go."""
        for one in self.running:
            one.kill()
            one.wait()
        for following in self.following:
            following.join()
        _let_go(self.ready)

    def _started(self) -> Process:
        return subprocess.Popen(
            self.command,
            cwd=self.project,
            env={**os.environ, "PYTHONPATH": str(self.project / "plugins"), "PYTHONUTF8": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
        )

    def _followed(self, one: Process, number: int) -> None:
        """Hand on what a build says, until it ends."""
        assert one.stdin and one.stdout and one.stderr
        complaints: list[str] = []
        # Both are read at once, or a full pipe would stop the build.
        complaining = Thread(target=complaints.extend, args=(one.stderr,))
        complaining.start()
        _say(one.stdin, self.live.wanted())
        talk = [line for line in one.stdout if not self._heard(line, number)]
        complaining.join()
        one.stdout.close()
        one.stderr.close()
        said = "".join(complaints or talk)
        # A process may be ended from outside without a word, and Pelican ends some failures as if all were well.
        whole = one.wait() == 0 and self.live.has("index.html")
        if self.live.end(number, "" if whole else said or SILENT.format(code=one.returncode)):
            print(*talk, *complaints, sep="", end="", flush=True)

    def _heard(self, line: str, number: int) -> bool:
        if line.startswith(WRITTEN):
            self.live.written(number, line.removeprefix(WRITTEN).rstrip("\n"))
        return line.startswith(WRITTEN)


def _let_go(one: Process) -> None:
    """End a process that never began."""
    one.kill()
    one.communicate()


def _say(stdin: IO[str], wanted: Sequence[str]) -> None:
    try:
        stdin.write(" ".join(wanted) + "\n")
        stdin.close()
    except BrokenPipeError:
        # It ended on broken code already, and its complaint says so.
        pass
