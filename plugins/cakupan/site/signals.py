"""Pelican's signals, connected; what happens at them is told elsewhere."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from .edition import edition
from .failing import failing
from .generator import pages_generator
from .snapshot.edition import snapshot
from .snapshot.generator import snapshot_generator


def connect() -> None:
    """Ask Pelican for a turn. Its signals hold references weakly, so this is a named function."""
    signals.get_generators.connect(get_generators)


def get_generators(pelican: Any) -> type[Generator]:
    """Read, compute and bind everything before Pelican empties any folder: what fails here leaves the old site."""
    with failing():
        templates, cache = Path(pelican.settings["THEME"]) / "templates", Path(pelican.settings["CACHE_PATH"])
        if release := os.environ.get("CAKUPAN_AS_OF"):
            return snapshot_generator(snapshot(pelican.settings, release), templates)
        return pages_generator(edition(pelican.settings), templates, cache)
