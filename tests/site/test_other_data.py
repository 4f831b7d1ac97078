"""The pages serve other data as well: a few figures, or none at all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.built import ROOT, built

FEW = """\
publisher: Contoh sintetis
published: 2025-04-24
statements:
  - region: "33.02"
    base: ucj_target
    active_participants: {total: 214687, construction: 18846}
    target_workers: 684654
  - region: br-purwokerto
    time: {period: 2025-01--2025-04}
    benefits_paid: {value: 127000000000, as_printed: "Rp127 miliar"}
"""


@pytest.mark.parametrize("source", ["", FEW], ids=["none", "few"])
def test_a_site_of_other_data_builds(tmp_path: Path, source: str) -> None:
    """What is not reported is left out of the prose, and the page says so."""
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data" / "codelists", data / "codelists")
    if source:
        (data / "sources").mkdir()
        (data / "sources" / "contoh-sintetis.yaml").write_text(source, "utf-8")
    site = built(tmp_path / "site", data)
    home = (site / "index.html").read_text("utf-8")
    assert ("31,36%" in home) == bool(source)
    assert ("Belum ada angka" in home) == (not source)
