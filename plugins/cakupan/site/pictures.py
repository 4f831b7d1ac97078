"""Charts as files that may leave the site: SVG and PNG. A PNG once drawn is kept; what is kept never changes a byte."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from ..charts.png import drawn_by, png
from ..charts.spec import ChartSpec
from ..charts.standalone import standalone
from . import keeping
from .captions import credit
from .charting import picture_address
from .view import View


def pictures(view: View, spec: ChartSpec, cache: Path) -> Iterator[tuple[str, bytes]]:
    """The chart's SVG and PNG in the view's language, by their names below the site's root."""
    svg = standalone(spec, language=view.language, credit=credit(view, spec))
    for form, content in (("svg", svg.encode()), ("png", kept(cache, svg))):
        address = picture_address(view.subject.region, view.subject.code, view.language, form)
        yield address.lstrip("/"), content


def kept(cache: Path, svg: str) -> bytes:
    """The PNG of an SVG, from the cache where the same was drawn by the same before."""
    path = cache / hashlib.sha256("\n".join((drawn_by(), svg)).encode()).hexdigest()
    return keeping.kept(path, lambda: png(svg))
