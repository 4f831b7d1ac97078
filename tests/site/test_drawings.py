"""What the interactive charts need is the same from the cache as made anew."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from cakupan.charts.bokeh import templates
from cakupan.site.drawings import bokehjs, drawings
from tests.built import ROOT


def test_kept_templates_are_those_that_bokeh_makes(tmp_path: Path) -> None:
    """The first time and the next."""
    fresh = {f"{kind}.json": one.json().encode() for kind, one in templates().items()}
    for _ in range(2):
        drawings.cache_clear()
        assert drawings(tmp_path) == fresh


def test_a_build_that_has_them_does_not_import_bokeh(tmp_path: Path) -> None:
    """That import alone takes longer than writing all pages."""
    drawings.cache_clear()
    drawings(tmp_path)
    code = "import sys; from pathlib import Path; from cakupan.site.drawings import drawings; "
    code += f"drawings(Path({str(tmp_path)!r})); print('bokeh' in sys.modules)"
    environment = {"PYTHONPATH": str(ROOT / "plugins")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout == "False\n"


def test_bokehjs_is_one_script() -> None:
    """Charts need neither widgets nor tables nor WebGL."""
    assert b"Bokeh" in bokehjs()
    assert b"WebGL" not in bokehjs()[:200]
