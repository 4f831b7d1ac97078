"""The policy tracker as a reader meets it: on a few made-up policies, and on the built site."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.site.drawn import RELEASE, drawn, seen, told

POLICIES = """\
- code: izin
  slug: syarat-izin
  name: {id: Syarat izin, en: Condition for licences}
  region: "33.02"
  indicators: [coverage_rate, registered_firms, "33.03/coverage_rate"]
  office: Dinas <b>Contoh</b>
- code: gotong-royong
  slug: gotong-royong
  name: {id: Gotong royong, en: Mutual aid}
  region: "33.02"
  due: 2026-01
- code: sepi
  slug: sepi
  name: {id: Aturan yang sepi, en: A quiet rule}
  region: "33"
  number: Perda 9/2024
- code: potongan
  slug: potongan
  name: {id: Potongan iuran, en: A discount}
- code: lama
  slug: lama
  name: {id: Keringanan lama, en: Relief of old}
  region: "33.02"
  due: 2023
- code: tahun
  slug: tahun
  name: {id: Hanya tahunnya, en: Only its year}
  region: "33.02"
"""
FIRST = """\
title: Berita
publisher: Koran Pagi
published: 2025-04-24
statements:
  - region: "33.02"
    base: ucj_target
    time: {period: 2025-04}
    active_participants: 40
    target_workers: 100
  - region: "33.02"
    time: {not_later_than: 2025-04-24, basis: published}
    event: {policy: izin, status: not_applied, text: {id: Belum diterapkan sama sekali., en: Not applied at all.}}
  - region: "33.02"
    time: {period: 2025-11-27}
    event: {policy: gotong-royong, status: planned, text: {id: Direncanakan., en: Planned.}}
  - region: "33.03"
    time: {period: 2026-01--2027-03}
    event: {policy: potongan, status: in_force, text: {id: Berlaku., en: In force.}}
"""
SECOND = """\
title: Berita lain
publisher: Koran Sore
published: 2025-04-25
statements:
  - region: "33.02"
    time: {not_later_than: 2025-04-25, basis: published}
    event: {policy: izin, status: partly_applied, text: {id: Diterapkan sebagian., en: Applied in part.}}
"""
UNDATED = """\
title: Halaman lama
publisher: Laman
published: unknown
statements:
  - region: "33.02"
    time: {period: 2022-01--2022-06}
    event: {policy: lama, status: ended, text: {id: Berakhir., en: Ended.}}
  - region: "33.02"
    time: {period: 2024}
    event: {policy: tahun, status: in_force, text: {id: Berlaku., en: In force.}}
"""
FILES = {
    "policies/kebijakan": POLICIES,
    "sources/pagi": FIRST,
    "sources/sore": SECOND,
    "sources/laman": UNDATED,
    "releases/2026-11-24": RELEASE,
}


@pytest.fixture
def page(tmp_path: Path) -> str:
    return drawn(seen(tmp_path, FILES), "policies")


def entry(page: str, slug: str) -> str:
    """The entry of one policy, as a reader reads it."""
    found = re.search(rf'<article class="entry" id="{slug}">(.*?)</article>', page, re.DOTALL)
    assert found, slug
    return told(found[1])


def row(page: str, slug: str) -> str:
    """The line of one policy in the table on top."""
    found = re.search(rf'<tr>(?:(?!<tr>).)*?href="#{slug}".*?</tr>', page, re.DOTALL)
    assert found, slug
    return told(found[0])


def test_both_of_two_reports_that_differ_are_shown(page: str) -> None:
    """Each with its document; neither is preferred in the table or in the entry."""
    for text in (row(page, "syarat-izin"), entry(page, "syarat-izin")):
        assert "belum diterapkan (Koran Pagi, 24 April 2025)" in text
        assert "diterapkan sebagian (Koran Sore, 25 April 2025)" in text


def test_days_without_evidence_are_counted_to_the_release(page: str) -> None:
    """From 25 April 2025, when it was reported, to 24 November 2026 are 578; from 27 November 2025, 362."""
    assert '<data value="578">578 hari</data>' in page
    assert row(page, "syarat-izin").endswith("Koran Sore, 25 April 2025 578 hari")
    assert row(page, "gotong-royong").endswith("Januari 2026") is False
    assert row(page, "gotong-royong").endswith("362 hari")
    assert "24 November 2026" in told(page.partition("</caption>")[0])


def test_what_cannot_be_counted_has_words_and_no_number(page: str) -> None:
    """A year on an undated page bounds nothing; what has ended is not silent and not overdue."""
    assert row(page, "tahun").endswith("tidak dapat dihitung: tanggal laporannya tidak diketahui")
    assert row(page, "lama").endswith("tidak dihitung: sudah berakhir atau terlaksana")
    assert "sudah lewat" not in entry(page, "lama")
    assert " hari" not in entry(page, "lama") + entry(page, "tahun")


def test_a_policy_without_evidence_says_so(page: str) -> None:
    """Neither a nought nor a blank."""
    assert "tidak ada bukti dalam sumber yang terbaca" in row(page, "sepi")
    assert row(page, "sepi").endswith("tidak ada bukti untuk dihitung")
    assert "belum diketahui" in entry(page, "sepi")


def test_what_a_source_says_to_last_past_the_release_is_not_silent(page: str) -> None:
    """The discount is in force until 2027: no days have passed without evidence."""
    assert row(page, "potongan").endswith("masih dalam masa yang disebut sumber")


def test_a_due_date_that_has_passed_is_said_with_the_day_of_the_release(page: str) -> None:
    """January 2026 is past on 24 November 2026, and nothing was reported since."""
    text = entry(page, "gotong-royong")
    assert "Tenggat Januari 2026 sudah lewat pada hari rilis, 24 November 2026; belum ada laporan sesudah" in text
    assert "Tenggat" not in entry(page, "syarat-izin")


def test_a_number_is_given_or_said_to_be_unpublished(page: str) -> None:
    """Of the law, as its source writes it."""
    assert "Nomor Perda 9/2024" in entry(page, "sepi")
    assert "Nomor tidak dipublikasikan" in entry(page, "syarat-izin")


def test_linked_indicators_show_their_headline(page: str) -> None:
    """Computed where it can be, with its link; and said to be unreported where nothing is known."""
    text = entry(page, "syarat-izin")
    assert "Tingkat cakupan: 40,00%, April 2025 dihitung ulang" in text
    assert "Badan usaha: tidak dilaporkan" in text
    assert "Tingkat cakupan (Kabupaten Purbalingga): tidak dilaporkan" in text
    assert 'href="/banyumas/tingkat-cakupan/#2025-04"' in page


def test_the_home_region_stands_first(page: str) -> None:
    """Its own policies, then the province's with its other regencies'."""
    headings = re.findall(r'<h2 id="([^"]+)">', page)
    assert headings == ["kebijakan-banyumas", "kebijakan-jawa-tengah"]
    order = [page.index(f'href="#{slug}"') for slug in ("syarat-izin", "gotong-royong", "sepi", "potongan")]
    assert order == sorted(order)
    assert "Kabupaten Purbalingga" in entry(page, "potongan")


def test_data_are_escaped(page: str) -> None:
    """An office's name is a text, whatever somebody typed into it."""
    assert "Dinas &lt;b&gt;Contoh&lt;/b&gt;" in page


def test_the_tracker_is_complete_in_english(tmp_path: Path) -> None:
    """The same, in words of that language."""
    text = told(drawn(seen(tmp_path, FILES, "en"), "policies"))
    assert "578 days" in text
    assert "cannot be counted: the date of the report is not known" in text
    assert "passed by the day of the release, 24 November 2026" in text


def test_without_a_release_nothing_is_counted(tmp_path: Path) -> None:
    """The clock of the machine is no release."""
    page = drawn(seen(tmp_path, {name: text for name, text in FILES.items() if "releases" not in name}), "policies")
    assert row(page, "syarat-izin").endswith("belum dihitung, karena belum ada rilis")
    assert "sudah lewat" not in page


def test_a_folder_without_policies_says_so(tmp_path: Path) -> None:
    """There is no empty table."""
    assert told(drawn(seen(tmp_path, {}), "policies")) == "Belum ada."


# What the domain's table says of the seed, by the address of each entry.
SEED = {
    "peraturan-bupati": ("berlaku",),
    "instruksi-bupati": ("berlaku",),
    "syarat-perizinan": ("belum diterapkan", "diterapkan sebagian"),
    "nota-kesepakatan-sinergi": ("direncanakan",),
    "perlindungan-penderes": ("direncanakan", "gula kristal"),
    "anggaran-non-asn": ("diterapkan sebagian", "sebagian besar"),
    "jimpitan-csr": ("dimulai",),
    "gotong-royong-asn": ("direncanakan", "sudah lewat pada hari rilis"),
}


@pytest.mark.parametrize("slug", SEED)
def test_the_policies_of_the_seed_stand_as_reported(site: Path, slug: str) -> None:
    """In the built site, with evidence and the days since."""
    page = (site / "kebijakan" / "index.html").read_text("utf-8")
    text = entry(page, slug)
    assert [words for words in SEED[slug] if words not in text] == []
    assert "Tanpa bukti baru" in text
    assert re.search(r"[0-9] hari\b", row(page, slug))


NEWS = {
    "perda-blora": "paling sedikit 420 hari",
    "jimpitan-csr": "paling sedikit 579 hari",
    "target-ucj": "paling sedikit 359 hari",
    "permendagri-15-2024": "tanggal laporannya tidak diketahui",
    "pp-49-2020": "sudah berakhir atau terlaksana",
    "penghargaan-provinsi": "sudah berakhir atau terlaksana",
}


@pytest.mark.parametrize("slug", NEWS)
def test_later_news_in_a_source_is_counted(site: Path, slug: str) -> None:
    """Blora's meeting, the pooled giving of April 2025 and the target named in November each stand as news."""
    page = (site / "kebijakan" / "index.html").read_text("utf-8")
    assert row(page, slug).endswith(NEWS[slug])


def test_every_policy_has_a_line_and_an_entry_in_both_languages(site: Path) -> None:
    """Under the address that stays."""
    slugs = {
        slug
        for path in (Path(__file__).parents[2] / "data" / "policies").glob("*.yaml")
        for slug in re.findall(r"^  slug: (\S+)$", path.read_text("utf-8"), re.MULTILINE)
    }
    for language in ("", "en/"):
        page = (site / language / "kebijakan" / "index.html").read_text("utf-8")
        assert set(re.findall(r'<article class="entry" id="([^"]+)">', page)) == slugs
        assert slugs <= set(re.findall(r'href="#([^"]+)"', page))


def test_rules_that_ended_say_so(site: Path) -> None:
    """At the day of the release; those in force do not."""
    page = (site / "kebijakan" / "index.html").read_text("utf-8")
    lines = re.findall(r'<tr id="[^"]+">.*?</tr>', page, re.DOTALL)
    ended = [told(line) for line in lines if "sudah berakhir pada hari rilis" in line]
    assert all(" sampai " in line for line in ended)
    assert len(ended) < len(lines)
