"""A small site that stands, and a build of other data beside it which a fault may meet; harms nothing itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cakupan import commands
from cakupan.built import differing, digests, read_sums
from tests.built import ROOT
from tests.sample_data import alter

BUILD = (sys.executable, "-m", "invoke", "build")
SOURCE = """\
title: Contoh sintetis
publisher: Kabar Sintetis
published: 2025-04-24
statements:
  - region: "33.03"
    base: ucj_target
    time: {period: 2025-04}
    active_participants: 250
    target_workers: 1001
"""
TRACEBACK = "Traceback (most recent call last)"


@dataclass(frozen=True, kw_only=True)
class Stage:
    """Data that changed since their site was built."""

    folder: Path
    old: dict[str, str]
    new: dict[str, str]

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def started(
        self, before: Callable[[], None] | None = None, command: Sequence[str] = (), **environment: str
    ) -> subprocess.Popen[str]:
        """A build in a process group of its own, after `before` was called in its process."""
        return subprocess.Popen(
            command or BUILD,
            cwd=self.folder,
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            preexec_fn=before,
            start_new_session=True,
        )

    def shown(self) -> str:
        """Which site the public sees: `old`, `new`, `none`, or else what is wrong with it."""
        if not self.output.exists():
            return "none"
        found = digests(self.output.resolve())
        try:
            listed = read_sums((self.output / "SHA256SUMS").read_text("utf-8"))
        except (OSError, ValueError) as error:
            return f"no sums: {error}"
        for name, wanted in (("old", self.old), ("new", self.new)):
            if listed == wanted:
                # Further files are assets of the build before.
                torn = differing({one: found[one] for one in wanted if one in found}, wanted)
                return name if not torn else f"{name}, but for {torn[:3]}"
        return "neither the old nor the new one"

    def again(self) -> None:
        """Everything as it was before the fault."""
        for path in (self.output, self.folder / ".builds"):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
        shutil.copytree(self.folder / "kept", self.folder / ".builds", copy_function=os.link)
        self.output.symlink_to(Path(".builds", "output-1"))


def stage(folder: Path) -> Stage:
    """The old site built and kept, the new one known by its sums."""
    assert commands.begin(ROOT, folder, "33.03") == 0
    (folder / "data/sources/kabar-sintetis.yaml").write_text(SOURCE, "utf-8")
    one = Stage(folder=folder, old={}, new={})
    sums = []
    for _ in range(2):
        building = one.started()
        said = building.communicate()[0]
        assert building.returncode == 0, said
        sums.append(read_sums((one.output / "SHA256SUMS").read_text("utf-8")))
        if len(sums) == 1:
            shutil.copytree(folder / ".builds", folder / "kept")
            alter(
                folder / "data", "sources/kabar-sintetis.yaml", "active_participants: 250", "active_participants: 260"
            )
    assert sums[0] != sums[1]
    ready = Stage(folder=folder, old=sums[0], new=sums[1])
    ready.again()
    return ready
