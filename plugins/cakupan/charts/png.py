"""A chart's SVG file as a PNG, alike on every machine: its own fonts, never the system's. The only one with resvg."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

import resvg_py
from font_source_sans_pro import font_files_otf  # type: ignore[import-untyped]

FAMILY = "Source Sans Pro"
_OPTIONS: dict[str, Any] = {"skip_system_fonts": True, "font_family": FAMILY, "sans_serif_family": FAMILY}
_FONTS = ("SourceSansPro", "SourceSansProSemibold")


def png(svg: str) -> bytes:
    """The picture. For a family that it has not, resvg leaves out all writing and says nothing; so all fall back."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, font_files=_font_files(), **_OPTIONS))


def font_folder() -> Path:
    """Where the fonts stand that every picture and sheet is set in."""
    return Path(_font_files()[0]).parent


def _font_files() -> list[str]:
    return [font_files_otf[name] for name in _FONTS]


@cache
def drawn_by() -> str:
    """What, besides the SVG, decides the bytes: the library's versions, what it is asked for, and the fonts."""
    fonts = hashlib.sha256(b"".join(Path(name).read_bytes() for name in _font_files())).hexdigest()
    return f"{resvg_py.__version__} {resvg_py.__resvg_version__} {fonts} {_OPTIONS}"
