"""One process of a campaign: judges every so many-th example and writes each verdict as a line of JSON; counts none.

python -m tests.fuzz.worker SEED FIRST BEFORE STEP FOLDER
"""

from __future__ import annotations

import json
import os
import resource
import sys
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from .judge import judged
from .mutations import example
from .scratch import Scratch, saved

MEMORY = 2 * 1024**3
"""A data folder that needs more is a bomb."""
EVERY = 500
"""After so many examples the folders are held against what they were."""


def shared() -> str | None:
    """Where files cost least: memory, where the machine offers it as a folder."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def main(seed: int, first: int, before: int, step: int, kept: Path) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    with TemporaryDirectory(dir=shared()) as folder:
        scratch = Scratch(Path(folder))
        for number in range(first, before, step):
            one = example(seed, number)
            verdict = judged(one, scratch)
            if verdict.faults:
                saved(one, kept / f"{seed}-{number}")
            print(json.dumps(asdict(verdict)), flush=True)
            if (number // step) % EVERY == 0 and (left := scratch.unlike()):
                raise SystemExit(f"left behind in {left} by {number}")


if __name__ == "__main__":
    seed, first, before, step = (int(one) for one in sys.argv[1:5])
    main(seed, first, before, step, Path(sys.argv[5]))
