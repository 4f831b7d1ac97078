"""A data folder small enough to know by heart: one regency with a district, a branch, two documents, one rule."""

from __future__ import annotations

from pathlib import Path

from cakupan.read.folder import archive
from cakupan.report import Report, report

REGIONS = """\
- {code: "33.02", slug: banyumas, id: Kabupaten Banyumas, en: Banyumas Regency, kind: regency}
- {code: "33.02.01", slug: lumbir, id: Kecamatan Lumbir, en: Lumbir district, kind: district, parent: "33.02"}
- {code: br-purwokerto, slug: cabang-purwokerto, id: Cabang Purwokerto, en: Purwokerto branch, kind: branch}
"""
MEASURES = """\
- {code: active_participants, slug: peserta-aktif, id: Peserta aktif, en: Active participants, unit: people, \
kind: stock, partition: [segment]}
- {code: target_workers, slug: sasaran-pekerja, id: Sasaran pekerja, en: Target workers, unit: people, kind: stock, \
based: true}
- {code: coverage_rate, slug: tingkat-cakupan, id: Tingkat cakupan, en: Coverage rate, unit: percent, kind: ratio, \
based: true}
- {code: benefits_paid, slug: manfaat-dibayar, id: Manfaat dibayar, en: Benefits paid, unit: rupiah, kind: flow}
"""
SEGMENTS = """\
- {code: wage, slug: penerima-upah, id: Penerima upah, en: Wage earners}
- {code: non_wage, slug: bukan-penerima-upah, id: Bukan penerima upah, en: Non-wage earners}
"""
BASES = """\
- {code: ucj_target, slug: sasaran-ucj, id: Sasaran UCJ, en: UCJ target}
- {code: unknown, slug: basis-tidak-disebut, id: Basis tidak disebut, en: Base not stated, comparable: false}
"""
APRIL = """\
publisher: Kabar Satria
published: 2025-04-24
statements:
  - region: "33.02"
    base: ucj_target
    time: {period: 2025-04}
    active_participants: {total: 214687, wage: 159475}
    target_workers: 684654
    coverage_rate: {value: 31.36, as_printed: "31,36 persen"}
  - region: "33.02"
    base: unknown
    time: {period: 2025-04}
    coverage_rate: {value: 31, as_printed: "=31 persen", sic: true}
  - region: br-purwokerto
    time: {stated: sepanjang tahun berjalan, not_later_than: 2025-04-24, basis: published}
    place: {basis: inferred, reason: {id: Diduga cabang, en: Taken for the branch}}
    benefits_paid: {value: 127000000000, as_printed: "Rp127 miliar"}
"""
JULY = """\
publisher: Suara Serayu
published: 2025-07-14
statements:
  - region: "33.02"
    base: ucj_target
    time: {period: 2025-07}
    active_participants: {more_than: 240000}
    coverage_rate: {wage: {less_than: 50}}
    target_workers: not_reported
"""
RELEASE = """\
title: {id: Rilis, en: Release}
adds: {id: Semuanya, en: Everything}
"""

FILES = {
    "codelists/regions.yaml": REGIONS,
    "codelists/measures.yaml": MEASURES,
    "codelists/segments.yaml": SEGMENTS,
    "codelists/bases.yaml": BASES,
    "sources/kabar-april.yaml": APRIL,
    "sources/suara-juli.yaml": JULY,
}


def sample(folder: Path) -> Path:
    """The data folder, written below `folder`."""
    data = folder / "data"
    for name, text in FILES.items():
        put(data, name, text)
    return data


def put(data: Path, name: str, text: str) -> None:
    path = data / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def alter(data: Path, name: str, old: str, new: str) -> None:
    """Write `new` for `old`, which must be there."""
    text = (data / name).read_text(encoding="utf-8")
    assert old in text
    put(data, name, text.replace(old, new))


def revising(*items: tuple[str, str]) -> str:
    """A release file that gives a reason for each figure, by its id and kind of revision."""
    lines = [f'  - {{figure: "{figure}", kind: {kind}, reason: {{id: Salah, en: Wrong}}}}' for figure, kind in items]
    return RELEASE + "\n".join(["revises:", *lines, ""])


def known(data: Path) -> Report:
    return report(archive(data))
