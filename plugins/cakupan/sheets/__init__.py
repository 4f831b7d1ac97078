"""One-page fact sheets as PDF for print and for files, readable by screen readers; says nothing of its own.

The only room that imports typst. What stands on a sheet comes as plain values; `theme/sheet.typ` sets them, and
takes each for text, never for instructions.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import typst

from .signs import drawable

STANDARD: Final = "ua-1"
"""PDF/UA: tagged, with a title, a language and an order of reading."""


def pdf(template: Path, content: Mapping[str, Any], day: date, fonts: Path) -> bytes:
    """The sheet, the same bytes for the same content: its date is the release's, its fonts are those of a folder."""
    return typst.compile(
        template.read_bytes(),
        format="pdf",
        pdf_standards=STANDARD,
        sys_inputs={"content": _written(drawable(content, fonts))},
        timestamp=int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()),
        font_paths=_loaded(fonts),
    )


@cache
def _loaded(folder: Path) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


def made_from(template: Path, content: Mapping[str, Any], day: date) -> str:
    """A name for all that decides a sheet's bytes but its fonts."""
    told = (version("typst"), STANDARD, str(day), _written(content), template.read_text("utf-8"))
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def _written(content: Mapping[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True)
