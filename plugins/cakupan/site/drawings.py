"""What the interactive charts need, kept between builds: importing Bokeh takes longer than writing all pages."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from ..charts.slots import SLOTS
from . import keeping

KEPT = 4
"""So many sets stay in the cache: of the versions of the code that are worked on."""
CHARTS = Path(__file__).parents[1] / "charts"


@cache
def drawings(kept: Path) -> dict[str, bytes]:
    """Each chart kind's template as a file, from the cache at `kept` where the same code made it before."""
    found = json.loads(keeping.kept(kept / _made_by(), _drawn))
    keeping.forget_oldest(kept, KEPT)
    return {f"{kind}.json": text.encode() for kind, text in found.items()}


def bokehjs() -> bytes:
    """The script that draws them, found without importing Bokeh."""
    package = find_spec("bokeh")
    assert package and package.origin
    return (Path(package.origin).parent / "server" / "static" / "js" / "bokeh.min.js").read_bytes()


def _made_by() -> str:
    """What decides the bytes of the templates: Bokeh's version and all code about charts."""
    digest = hashlib.sha256(version("bokeh").encode())
    for path in sorted(CHARTS.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _drawn() -> bytes:
    # Imported only where something must be drawn.
    from ..charts.bokeh import template

    return json.dumps({kind: template(kind).json() for kind in SLOTS}).encode()
