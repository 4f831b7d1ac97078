"""Builds the site through Pelican into a folder of the test's own, as `invoke build` does aside; judges nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def built(output: Path, data: Path = ROOT / "data", *, settings: str = "pelicanconf.py", **environment: str) -> Path:
    """The site built from `data`; what Pelican said stands in the failure."""
    command = [sys.executable, "-m", "pelican", "content", "-s", settings, "-o", str(output)]
    done = subprocess.run(
        [*command, "--fatal", "warnings"],
        cwd=ROOT,
        env={**os.environ, "CAKUPAN_DATA": str(data.resolve()), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return output
