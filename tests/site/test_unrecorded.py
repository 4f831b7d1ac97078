"""What a file says and no release recorded: it may be looked at, marked as such, and is never published."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from cakupan import commands
from tests.built import ROOT, built
from tests.sample_data import APRIL, RELEASE, alter, put, revising
from tests.site.drawn import told

ACTIVE = "33.02/active_participants/2025-04"
PAID = "br-purwokerto/benefits_paid/--2025-04"
CASCADE = ("33.02/coverage_rate/2025-04", "33.02/uncovered_workers/2025-04", "33.02/segment_share.wage/2025-04")
DAY = "2025-12-01"
Said = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One release recorded; then one figure corrected and one withdrawn by a release that is only written."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data" / "codelists", data / "codelists")
    put(data, "sources/kabar-april.yaml", APRIL)
    put(data, "releases/2025-11-24.yaml", RELEASE)
    assert commands.release(data, today=date(2025, 11, 24)) == 0
    alter(data, "sources/kabar-april.yaml", "214687", "214690")
    alter(data, "sources/kabar-april.yaml", "    benefits_paid: {value: 127000000000", "    claims: {value: 3")
    alter(data, "sources/kabar-april.yaml", '"Rp127 miliar"', '"3"')
    changed = [(one, "correction") for one in (ACTIVE, f"kabar-april/{ACTIVE}", *CASCADE)]
    gone = [(one, "withdrawal") for one in (PAID, f"kabar-april/{PAID}")]
    put(data, f"releases/{DAY}.yaml", revising(*changed, *gone))
    assert commands.check(data, "en") == 0
    return data


def test_it_is_not_built(data: Path, tmp_path: Path, capfd: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither through the task nor through Pelican alone; each says what to do, whatever the environment says."""
    monkeypatch.setenv("CAKUPAN_PREVIEW", "1")
    capfd.readouterr()
    assert commands.build(data, tmp_path / "output", ROOT / "pelicanconf.py", "en") == 1
    said = capfd.readouterr().err
    assert f"data/releases/{DAY}.yaml:1:1: published figures and statements change (7), and the release" in said
    assert "run invoke release, then try again" in said
    monkeypatch.delenv("CAKUPAN_PREVIEW")
    with pytest.raises(AssertionError, match=f"dan rilis {DAY} belum dicatat"):
        built(tmp_path / "site", data)
    assert not (tmp_path / "output").exists()


def test_a_preview_shows_it_as_what_it_is(data: Path, tmp_path: Path) -> None:
    """Beside the published value, which alone can be cited; the release is not named as if it were made."""
    site = built(tmp_path / "site", data, CAKUPAN_PREVIEW="1")
    page = told((site / "banyumas/peserta-aktif/index.html").read_text("utf-8"))
    assert "214.690" in page
    assert "Sekarang berubah, belum dirilis." in page
    cited = (site / "banyumas/peserta-aktif/kutip/index.html").read_text("utf-8")
    assert "nilai tepat 214687" in cited
    assert "nilai tepat 214690" not in cited
    assert not (site / "rilis" / DAY).exists()
    assert {line.rpartition(",")[2] for line in (site / "data/figures.csv").read_text("utf-8").splitlines()[1:]} == {
        "2025-11-24"
    }


def test_once_recorded_it_is_built(data: Path, tmp_path: Path) -> None:
    """Nothing else is needed."""
    assert commands.release(data, today=date.fromisoformat(DAY)) == 0
    site = built(tmp_path / "site", data)
    assert (site / "rilis" / DAY / "index.html").is_file()
    assert "Sekarang berubah" not in (site / "banyumas/peserta-aktif/index.html").read_text("utf-8")
