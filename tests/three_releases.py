"""A synthetic data folder with three recorded releases: what was published, corrected, redated and withdrawn."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from cakupan import commands
from tests.built import ROOT
from tests.sample_data import alter, put

FIRST, SECOND, THIRD = "2026-11-24", "2026-12-01", "2026-12-31"
APRIL = """\
title: Contoh sintetis dengan <b>tanda</b> & "kutip"
publisher: Kabar Sintetis
published: 2025-04-24
statements:
  - region: "33.02"
    base: ucj_target
    time: {period: 2025-04}
    active_participants: {total: 214687, wage: 159475}
    target_workers: 684654
    coverage_rate: {value: 31.36, as_printed: "31,36 persen"}
  - region: br-purwokerto
    time: {stated: sepanjang tahun berjalan, not_later_than: 2025-04-24, basis: published}
    benefits_paid: {value: 127000000000, as_printed: "Rp127 miliar"}
"""
JULY = """\
publisher: Suara Sintetis
published: 2025-07-14
statements:
  - region: "33.04"
    base: ucj_target
    time: {period: 2025-07}
    active_participants: {more_than: 240000}
    target_workers: not_reported
"""
TEXTS = "title: {{id: Rilis sintetis {day}, en: Synthetic release {day}}}\nadds: {{id: Contoh, en: An example}}\n"
REASON = "reason: {id: Sumber meralat angkanya., en: The source corrected its figure.}"
CORRECTED = (
    "33.02/active_participants/2025-04",
    "33.02/coverage_rate/2025-04",
    "33.02/segment_share.wage/2025-04",
    "33.02/uncovered_workers/2025-04",
    "kabar-sintetis/33.02/active_participants/2025-04",
)
"""What the second release changed; the rate prints alike and is another fraction."""
REDATED = {
    "br-purwokerto/benefits_paid/--2025-04": "br-purwokerto/benefits_paid/2025-01--2025-04",
    "kabar-sintetis/br-purwokerto/benefits_paid/--2025-04": (
        "kabar-sintetis/br-purwokerto/benefits_paid/2025-01--2025-04"
    ),
}
"""What the third release knows the start of: old ids and new ones."""
WITHDRAWN = (
    "33.04/active_participants/2025-07",
    "suara-sintetis/33.04/active_participants/2025-07",
    "suara-sintetis/33.04/target_workers/2025-07",
)
"""What the third release withdrew: all that its document and its region had."""


def first_release(folder: Path) -> Path:
    """The data folder, written below `folder`, as it is after the first release."""
    data = folder / "data"
    shutil.copytree(ROOT / "data" / "codelists", data / "codelists")
    put(data, "sources/kabar-sintetis.yaml", APRIL)
    put(data, "sources/suara-sintetis.yaml", JULY)
    recording(data, FIRST, [])
    return data


def three_releases(folder: Path) -> Path:
    """The data folder, written below `folder`, as it is after the third release."""
    data = first_release(folder)
    alter(data, "sources/kabar-sintetis.yaml", "214687", "214690")
    recording(data, SECOND, [f'{{figure: "{one}", kind: correction, {REASON}}}' for one in CORRECTED])
    known = "period: 2025-01--2025-04, basis: inferred, reason: {id: Awal tahun, en: Start of the year}"
    alter(data, "sources/kabar-sintetis.yaml", "not_later_than: 2025-04-24, basis: published", known)
    (data / "sources" / "suara-sintetis.yaml").unlink()
    redated = [f'{{figure: "{old}", kind: redated, to: "{new}", {REASON}}}' for old, new in REDATED.items()]
    withdrawn = [f'{{figure: "{one}", kind: withdrawal, {REASON}}}' for one in WITHDRAWN]
    recording(data, THIRD, redated + withdrawn)
    return data


def recording(data: Path, day: str, revisions: list[str]) -> None:
    """Write a release with these revisions and record it."""
    lines = [f"  - {one}" for one in revisions]
    put(data, f"releases/{day}.yaml", "\n".join([TEXTS.format(day=day), *(["revises:", *lines] if lines else []), ""]))
    assert commands.release(data, "en", today=date.fromisoformat(day)) == 0
