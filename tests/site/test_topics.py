"""The tables of the topics, on made-up documents: regions side by side, groups by register, programs by period."""

from __future__ import annotations

import re
from pathlib import Path

from tests.site.drawn import RELEASE, drawn, seen, told


def document(published: str, *items: str) -> str:
    statements = "".join(f"  - {{{item}}}\n" for item in items)
    return f"title: Berita\npublisher: Koran\npublished: {published}\nstatements:\n{statements}"


APRIL, JULY = "time: {period: 2025-04}", "time: {period: 2025-07}"
HERE, THERE, BRANCH, PROVINCE = 'region: "33.02"', 'region: "33.03"', "region: br-purwokerto", 'region: "33"'
UCJ, POTENTIAL, UNKNOWN = "base: ucj_target", "base: potential", "base: unknown"


def table(place: Path, name: str, *items: str, language: str = "id") -> str:
    """A table of one document that reports these items, as HTML."""
    files = {"sources/koran": document("2025-08-01", *items), "releases/2025-11-24": RELEASE}
    return drawn(seen(place, files, language), name)


def lines(html: str) -> list[str]:
    """The rows of all tables, headings left out."""
    return [told(row) for row in re.findall(r"<tr[^>]*>.*?</tr>", html, re.DOTALL) if "<td" in row]


COMPARED = (
    f"{HERE}, {UCJ}, {APRIL}, active_participants: 40, target_workers: 100",
    f"{HERE}, {UCJ}, {JULY}, coverage_rate: 45",
    f"{THERE}, {UCJ}, {JULY}, coverage_rate: 62",
    f"{BRANCH}, {UCJ}, {JULY}, coverage_rate: 39",
    f"{PROVINCE}, {UCJ}, {APRIL}, coverage_rate: 35",
    f"{THERE}, {UNKNOWN}, {APRIL}, coverage_rate: 71",
    f"{PROVINCE}, {POTENTIAL}, {APRIL}, coverage_rate: 54",
    f"{HERE}, {UCJ}, {APRIL}, target_workers: {{informal: 50}}, coverage_rate: {{informal: 99}}",
)


def test_regions_stand_side_by_side_on_one_base_only(tmp_path: Path) -> None:
    """The UCJ base has four of them; the unknown base and the one of a single region have no table."""
    page = table(tmp_path, "comparison", *COMPARED)
    side_by_side, _, beside = page.partition("<details")
    assert side_by_side.count("<table") == 1
    assert "71%" not in side_by_side
    assert "54%" not in side_by_side
    assert "99%" not in page
    assert [line for line in lines(beside) if "71" in line and "Basis tidak disebut" in line]
    assert [line for line in lines(beside) if "54" in line and "belum ada wilayah lain" in line]


def test_the_headline_stands_and_what_is_newer_beside_it(tmp_path: Path) -> None:
    """Computed from exact parts in April; only reported in July."""
    own = next(line for line in lines(table(tmp_path, "comparison", *COMPARED)) if "Banyumas" in line)
    assert re.search(r"Kabupaten Banyumas 40,00% dihitung ulang April 2025 .* 45%, Juli 2025 \(dilaporkan", own)


def test_regions_are_in_order_of_kind_and_name(tmp_path: Path) -> None:
    """Not of their rates; a branch is told apart from the regencies, and the page's own region is marked."""
    page = table(tmp_path, "comparison", *COMPARED).partition("<details")[0]
    named = ["Kabupaten Banyumas", "Kabupaten Purbalingga", "Cabang Purwokerto", "Jawa Tengah"]
    assert [next(name for name in named if name in line) for line in lines(page)] == named
    assert page.index("bukan kabupaten atau kota") < page.index("Cabang Purwokerto")
    assert page.count('class="own"') == 1
    assert "bukan peringkat. Tanggal angkanya berbeda-beda." in told(page)


GUESSED = "base_known: {basis: inferred, reason: tersirat dalam tulisan}"


def test_an_inferred_base_stands_apart(tmp_path: Path) -> None:
    """Under a heading of its own, with the reason and the note; the others are not marked."""
    items = (*COMPARED[:2], f"{THERE}, {UCJ}, {JULY}, coverage_rate: 62, {GUESSED}, note: Dasarnya berganti")
    side_by_side = table(tmp_path, "comparison", *items).partition("<details")[0]
    sure, heading, apart = side_by_side.partition("Basisnya hanya disimpulkan")
    assert heading
    assert "Purbalingga" not in sure
    assert re.search(r"62% dilaporkan sumber basis disimpulkan .*tersirat dalam tulisan Dasarnya berganti", told(apart))
    assert "disimpulkan" not in told(sure)


def test_what_a_rate_is_a_share_of_may_be_inferred_too(tmp_path: Path) -> None:
    """The document of a reported rate names its denominator elsewhere, by inference: the rate stands apart."""
    whole = f"{THERE}, {UCJ}, {APRIL}, target_workers: 511111, {GUESSED}, note: Angkatan kerja"
    page = table(tmp_path, "comparison", COMPARED[0], COMPARED[2], whole)
    line = next(one for one in lines(page.partition("Basisnya hanya disimpulkan")[2]) if "62%" in one)
    assert line.endswith("Basisnya disimpulkan: tersirat dalam tulisan Angkatan kerja")


def test_a_newer_figure_shows_what_is_inferred(tmp_path: Path) -> None:
    """Its own row stays where its headline belongs."""
    newer = f"{HERE}, {UCJ}, {JULY}, coverage_rate: 45, {GUESSED}"
    page = told(table(tmp_path, "comparison", COMPARED[0], newer, COMPARED[2]).partition("<details")[0])
    assert "Basisnya hanya disimpulkan" not in page
    assert re.search(r"45%, Juli 2025 \(dilaporkan sumber\). Basisnya disimpulkan: tersirat dalam tulisan", page)


def test_without_a_second_region_there_is_no_comparison(tmp_path: Path) -> None:
    """One region is compared with nothing, and the page says so."""
    page = table(tmp_path, "comparison", COMPARED[0])
    assert "<table" not in page
    assert told(page) == "Belum ada."


PRINTED = "coverage_rate: {tappers: {value: 3, as_printed: 3 persen}}"
SUGAR = "base: tapper_data_2025"
GROUPED = (
    f"{HERE}, {SUGAR}, {JULY}, active_participants: {{tappers: 30}}, target_workers: {{tappers: 100}}, {PRINTED}",
    f"{HERE}, {POTENTIAL}, {APRIL}, target_workers: {{tappers: 140}}",
    f"{HERE}, {APRIL}, new_participants: {{tappers: 7}}",
    f"{THERE}, {SUGAR}, {JULY}, target_workers: {{informal: 5123}}",
)


def test_each_register_of_a_group_has_its_line(tmp_path: Path) -> None:
    """Size, members, rate and the rest; what is not reported is no nought."""
    found = lines(table(tmp_path, "groups", *GROUPED))
    assert len(found) == 2
    assert re.search(r"Data penderes Juli 2025 .* 100 orang 30 orang 30,00% dihitung ulang 70 orang", found[0])
    assert re.search(r"Potensi peserta April 2025 .* 140 orang( tidak dilaporkan){3}$", found[1])


def test_several_registers_are_not_set_against_each_other(tmp_path: Path) -> None:
    """The text says why; a group with one register needs no such sentence."""
    both = told(table(tmp_path / "a", "groups", *GROUPED))
    assert "beberapa daftar: Data penderes dan Potensi peserta." in both
    assert both.count("tidak pernah dijumlahkan") == 1
    assert "beberapa daftar" not in told(table(tmp_path / "b", "groups", GROUPED[0]))


def test_a_rate_that_differs_is_shown_with_its_verdict(tmp_path: Path) -> None:
    """Printed as 3 percent, recomputed as 30: both, with the way to the reconciliation."""
    page = table(tmp_path, "groups", *GROUPED)
    assert re.search(r"3 persen, Koran, 1 Agustus 2025. Dihitung ulang: 30,00% tidak sesuai hitungan", told(page))
    assert 'href="/rekonsiliasi/"' in page


LATER = "time: {period: 2025-11}"
AGAIN = f"{HERE}, {SUGAR}, {LATER}, {PRINTED}, note: Dicetak pula pada Juli"


def test_what_is_only_reported_stands_below_what_is_recomputed(tmp_path: Path) -> None:
    """Of one register, although it is newer; with its note."""
    found = lines(table(tmp_path, "groups", *GROUPED, AGAIN))
    assert [next(day for day in ("Juli 2025", "November 2025") if day in one) for one in found[:2]] == [
        "Juli 2025",
        "November 2025",
    ]
    assert "Dicetak pula pada Juli" in found[1]


def test_another_reading_is_told_beside_a_register(tmp_path: Path) -> None:
    """The sentence can mean those in the register or those covered of it."""
    readings = (
        "readings: [{as: target_workers.tappers.potential, preferred: true, reason: dibaca sebagai daftar},"
        " {as: active_participants.tappers, reason: kalimatnya dapat berarti peserta}]"
    )
    page = table(tmp_path, "groups", f"{HERE}, {POTENTIAL}, {APRIL}, target_workers: {{tappers: 140}}, {readings}")
    expected = r"Dapat juga dibaca sebagai Peserta aktif: Penderes.* \(kalimatnya dapat berarti peserta\)"
    assert re.search(expected, lines(page)[0])


def test_groups_of_other_regions_stay_there(tmp_path: Path) -> None:
    """Only what is reported of the page's region is shown, and what else is known of a group beside it."""
    text = told(table(tmp_path, "groups", *GROUPED))
    assert "5.123" not in text
    assert "Peserta baru: 7 orang" in text


SPENT = "time: {period: 2025-01--2025-04, ends: 2025-04-24}"
INFERRED = "place: {basis: inferred, reason: kata kepala cabang}"
TOTAL = "total: {value: 127000000000, as_printed: Rp127 miliar}"
PARTS = "jht: {value: 109000000000, as_printed: Rp109 miliar}"
NOTE = "note: Nol sungguhan"
PAID = (
    f"{BRANCH}, {INFERRED}, {SPENT}, benefits_paid: {{{TOTAL}, {PARTS}}}, benefit_recipients: 11423",
    f"{BRANCH}, {INFERRED}, {SPENT}, benefits_paid: {{construction: {{value: 0, rounded_to: 1}}}}, {NOTE}",
    f"{BRANCH}, {SPENT}, finding: {{topic: urutan, text: JHT yang terbesar}}",
)


def test_a_branch_that_serves_the_region_is_named_as_what_it_is(tmp_path: Path) -> None:
    """Found in the list of regions, and never taken for the regency."""
    text = told(table(tmp_path, "programs", *PAID))
    assert "Angka Cabang Purwokerto, yang melayani Kabupaten Banyumas dan Kabupaten Purbalingga." in text
    assert "bukan angka Kabupaten Banyumas" in text
    assert "Januari sampai 24 April 2025" in text
    assert "Wilayahnya disimpulkan: kata kepala cabang" in text


def test_what_is_not_itemised_is_not_split(tmp_path: Path) -> None:
    """127 less 109 is 18, from 17 to 19; no program is named that the source does not name."""
    found = lines(table(tmp_path, "programs", *PAID))
    rest = next(line for line in found if "sendiri-sendiri" in line)
    assert rest.startswith("Program lain, tidak dirinci")
    assert "Rp18 miliar (17 sampai 19 miliar)" in rest
    assert "Rp127 miliar 11.423 orang Rp11,1 juta per orang" in found[0]
    assert "JHT yang terbesar" in told(table(tmp_path, "programs", *PAID))


def test_a_true_nought_is_a_nought(tmp_path: Path) -> None:
    """With what the source says of it; who received it is not reported, which is another thing."""
    nought = next(line for line in lines(table(tmp_path, "programs", *PAID)) if "Rp0" in line)
    assert nought == "Jasa konstruksi Nol sungguhan Rp0 tidak dilaporkan"


def test_a_note_is_read_beside_its_line(tmp_path: Path) -> None:
    """Once in a period, in the first line that it concerns."""
    paid = "benefits_paid: {jkm: {value: 240000000, rounded_to: 1}, jht: {value: 9000000, rounded_to: 1}}"
    found = lines(table(tmp_path, "programs", f"{BRANCH}, {SPENT}, {paid}, note: Untuk enam ahli waris"))
    assert [line.count("Untuk enam ahli waris") for line in found] == [1, 0]


def test_periods_stay_apart(tmp_path: Path) -> None:
    """The newest first; nothing is added up over them or made a year's."""
    earlier = f"{BRANCH}, time: {{period: 2023-01--2023-11}}, benefits_paid: {{value: 5000000, rounded_to: 1}}"
    page = table(tmp_path, "programs", *PAID, earlier)
    assert page.count("<table") == 2
    assert page.index("24 April 2025") < page.index("November 2023")
    assert "tidak dijadikan angka tahunan" in page
    assert "Rp132" not in page


def test_a_region_without_benefits_says_so(tmp_path: Path) -> None:
    """Nor does a branch that serves others show up."""
    assert told(table(tmp_path, "programs", COMPARED[0])) == "Belum ada."


def test_the_tables_are_complete_in_english(tmp_path: Path) -> None:
    """Each draws, in words of that language."""
    for name, items, words in (
        ("comparison", COMPARED, "it is no ranking"),
        ("groups", GROUPED, "figures of groups are never summed"),
        ("programs", PAID, "Figures of Purwokerto Branch, which serves"),
    ):
        assert words in told(table(tmp_path / name, name, *items, language="en"))
