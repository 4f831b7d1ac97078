"""Pelican's signals, connected; what happens at them is told elsewhere."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from ..problems import DataError
from .edition import edition
from .generator import pages_generator

logger = logging.getLogger(__name__)


def connect() -> None:
    """Ask Pelican for a turn. Its signals hold references weakly, so this is a named function."""
    signals.get_generators.connect(get_generators)


def get_generators(pelican: Any) -> type[Generator]:
    """Read, compute and bind everything before Pelican empties any folder: what fails here leaves the old site.

    Pelican asks at every pass of its autoreload as well, so a running preview never shows a stale figure.
    """
    try:
        return pages_generator(edition(pelican.settings), Path(pelican.settings["THEME"]) / "templates")
    except DataError as error:
        language = os.environ.get("CAKUPAN_LANG", "id")
        logger.critical("\n%s", error.report(language))
        raise
