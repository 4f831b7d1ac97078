"""A museum of faulty prose: each mistake with its place and the words that its message must hold."""

from __future__ import annotations

import pytest

from cakupan.problems import Kind, Problems
from cakupan.prose import FigureRef, nearest, parse, references, report_stale, report_unknown
from cakupan.prose import kinds as declared
from tests.prose.binders import document

# What is wrong, the body (its first line is line 3 of the file), and the problems as `line:column code`.
FAULTS = [
    ("digits in a sentence", "Cakupan 31,36% saja.", ["3:9 bare_digits"]),
    ("a date in one piece", "Pada 24/4/2025 itu.", ["3:6 bare_digits"]),
    ("digits on a later line", "Satu\ndua\n\nIni 5.", ["6:5 bare_digits"]),
    ("digits in a heading", "## Tahun 2025", ["3:10 bare_digits"]),
    ("digits in a link's label", "[Tabel 3](/tabel-3/)", ["3:8 bare_digits"]),
    ("digits in a link's title", '[Tabel](/tabel/ "Tabel 3")', ["3:24 bare_digits"]),
    ("digits in a chart's texts", '![Naik 5](grafik:a "Kini 6")', ["3:8 bare_digits", "3:26 bare_digits"]),
    ("digits as entities", "Ada &#49; orang.", ["3:7 bare_digits"]),
    ("digits of other scripts", "Ada ٣ dan ½.", ["3:5 bare_digits", "3:11 bare_digits"]),
    ("digits that only look like an address", "Kurung](2025) itu.", ["3:9 bare_digits"]),
    ("digits that only look like a list's", "Pada tahun\n2025. Lalu.", ["4:1 bare_digits"]),
    ("digits in indented text, which is no code", "A\n\n    total 5", ["5:11 bare_digits"]),
    ("digits after an escaped backtick", r"\`5 kata`", ["3:3 bare_digits"]),
    ("digits in a title of a page", "", ["1:8 bare_digits"]),
    ("a number in words", "Hampir dua puluh lima persen.", ["3:8 number_words"]),
    ("a number in words over a line's end", "Ada lima\nratus orang.", ["3:5 number_words"]),
    (
        "a number in words with emphasis",
        "About *ten* **thousand**. Or twenty-five per cent.",
        ["3:8 number_words", "3:30 number_words"],
    ),
    ("a tag", "Ini <b>tebal</b>.", ["3:5 raw_html", "3:13 raw_html"]),
    ("a script over two lines", "A <script\nsrc=x>", ["3:3 raw_html"]),
    ("a comment", "<!-- catatan -->", ["3:1 raw_html"]),
    ("a script as address", "[a](javascript:alert)", ["3:5 unsafe_link"]),
    ("a script hidden by an entity", "[a](javascript&#x3a;alert)", ["3:5 unsafe_link"]),
    ("a script in capitals, by reference", "[a][b]\n\n[b]: JavaScript:alert", ["5:6 unsafe_link"]),
    ("the same bad address twice", "[a](data:x) [a](data:x)", ["3:5 unsafe_link", "3:17 unsafe_link"]),
    ("another host without a scheme", "[a](//contoh.id) [b](/\\contoh.id)", ["3:5 unsafe_link", "3:22 unsafe_link"]),
    ("a picture from another host", "![a](https://contoh.id/a.png)", ["3:6 unsafe_link"]),
    ("a figure by reference", "[a][b]\n\n[b]: angka:coverage_rate", ["5:6 unsafe_link"]),
    ("a misspelt reference", "[a](angka:Coverage Rate)", ["3:5 unsafe_link"]),
    ("an impossible reference", "Ini [a](angka:Coverage_Rate).", ["3:15 bad_reference"]),
    ("a figure as picture", "![a](angka:b)", ["3:1 bad_reference"]),
    ("a chart as link", "[a](grafik:b)", ["3:1 bad_reference"]),
    ("a figure with a title", '[a](angka:b "c")', ["3:1 bad_reference"]),
    ("a period twice", "[a](angka:b/2025?periode=2024)", ["3:18 bad_reference"]),
    ("an unknown parameter", "[a](angka:b?tahun=2025)", ["3:13 unknown_parameter"]),
    ("an impossible month", "[a](angka:b?periode=2025-13)", ["3:21 reference_period"]),
    ("an impossible month in the path", "[a](angka:b/2025-13)", ["3:13 reference_period"]),
    ("an unknown mark", "[PP](angka:=peraturan)", ["3:12 unknown_literal"]),
    ("a chart without words", "![](grafik:a)", ["3:3 empty_alt"]),
    ("a chart in a sentence", "Lihat ![a](grafik:a) ini.", ["3:7 misplaced"]),
    ("a figure in a link", "[lihat [a](angka:a)](/x/)", ["3:8 misplaced"]),
    ("a figure in a picture's text", "![lihat [a](angka:a)](/x.png)", ["3:9 misplaced"]),
    ("digits in a term's label", "Ada [5 segmen](istilah:wage).", ["3:6 bare_digits"]),
    ("a term as picture", "![a](istilah:wage)", ["3:1 bad_reference"]),
    ("a term with a title", '[a](istilah:wage "b")', ["3:1 bad_reference"]),
    ("a term without a word", "[](istilah:wage)", ["3:1 bad_reference"]),
    ("a term with an impossible code", "Ini [a](istilah:Wage).", ["3:17 bad_reference"]),
    ("a term in a link", "[lihat [a](istilah:wage)](/x/)", ["3:8 misplaced"]),
    ("a term in a picture's text", "![lihat [a](istilah:wage)](/x.png)", ["3:9 misplaced"]),
    ("a term by reference", "[a][b]\n\n[b]: istilah:wage", ["5:6 unsafe_link"]),
    ("an indented block", "- a\n  ::: bila b", ["4:3 misplaced"]),
    ("an unknown block", "::: jika b\nA\n:::", ["3:5 unknown_block"]),
    ("a block without a name", "::: setiap\n:::", ["3:11 block_name"]),
    ("a block with two names", "::: bila a b\n:::", ["3:10 block_name"]),
    ("a block with an impossible reference", "::: bila A\n:::", ["3:10 bad_reference"]),
    ("an open block", "::: bila a\nA\n\n::: tanpa b\nB\n:::", ["3:1 unclosed_block"]),
    ("two open blocks", "::: bila a\n::: setiap b\n", ["3:1 unclosed_block", "4:1 unclosed_block"]),
    ("a closing line too many", "A\n:::\n", ["4:1 unopened_block"]),
]


@pytest.mark.parametrize(("body", "expected"), [pytest.param(*fault[1:], id=fault[0]) for fault in FAULTS])
def test_each_fault_is_found_where_it_is(body: str, expected: list[str]) -> None:
    """Line, column and kind, and nothing else beside it."""
    problems = Problems()
    parse(f"Title: {'Judul' if body else '2025'}\n\n{body}", "isi.md", problems)
    assert [f"{one.place.line}:{one.place.column} {one.kind.code}" for one in problems.in_order()] == expected


HEADS = [
    ("Title: A\nbukan kunci\n\nIsi", ["2:1 head_line"]),
    ("Title: A\nTitle: B\n\nIsi", ["2:1 head_repeated"]),
    ("Kind: a\n\nIsi", ["1:1 no_title"]),
    ("", ["1:1 no_title"]),
    ("\nTitle: A\n", ["1:1 no_title"]),
    ("Title: ![a](grafik:a)\n\n", ["1:20 misplaced"]),
]


@pytest.mark.parametrize(("text", "expected"), HEADS)
def test_faults_of_the_head(text: str, expected: list[str]) -> None:
    """The head is lines of `Key: value` with a title among them."""
    problems = Problems()
    parse(text, "isi.md", problems)
    assert [f"{one.place.line}:{one.place.column} {one.kind.code}" for one in problems.in_order()] == expected


def test_every_kind_of_problem_is_shown() -> None:
    """A kind that nothing shows may never be reported."""
    shown = {line.split()[1] for *_, lines in (*FAULTS, *HEADS) for line in lines}
    of_the_data = {"unknown_reference", "stale_label"}
    known = {kind.code for kind in vars(declared).values() if isinstance(kind, Kind)}
    assert shown | of_the_data == known


@pytest.mark.parametrize(
    "body",
    [
        "Satu hal, dua jalan; ten ways.",
        "1. pertama\n2. kedua\n\nLalu:\n\n3. lagi",
        "> 1. pertama",
        "[Laporan](https://contoh.id/2025/04) dan <https://contoh.id/2025> dan <a1@contoh.id>",
        "[Laporan][a]\n\n[a]: https://contoh.id/2025 'Judul'",
        "a < b dan c > d & e",
        "[kembali](#atas), [metodologi](/metodologi/), [surel](mailto:a@contoh.id), [lain](../a:b/)",
        "![Peta](/gambar/peta-2.png)",
        "~~~\n5\n~~~\n\ndan ``5 ` 6``",
        r"\[a](angka:b) dan \*",
        "## Judul `kode 5`",
        "::: if a\n:::\n::: unless a\n:::\n::: each a\n:::\n::: table a\n:::",
        "[a](angka:.) [b](angka:.region) [c](angka:33.02/a.b.c/--2025-04)",
        "[a](angka:a?region=33.03&period=2023-01--2023-11)",
    ],
)
def test_what_is_right_is_left_alone(body: str) -> None:
    """A rule that cries wolf is soon switched off."""
    problems = Problems()
    parse(f"Title: Judul\n\n{body}", "isi.md", problems)
    assert [str(problem) for problem in problems] == []


def test_messages_name_the_mistake_and_the_mend_in_both_languages() -> None:
    """What is wrong first, then how to mend it."""
    problems = Problems()
    parse("Title: A\n\nAda 5.", "isi.md", problems)
    assert str(problems[0]).startswith("isi.md:3:5: angka 5 ditulis langsung dalam teks\n    -> tulis [5](angka:")
    assert "the digits 5 stand in the text" in problems[0].message("en")


def test_an_unknown_name_brings_the_nearest() -> None:
    """Most unknown names are misspelt."""
    problems = Problems()
    ref = next(references(document("[a](angka:coverage_rat)").body))
    report_unknown(ref, ["coverage_rate", "claims"], problems)
    assert str(problems[0]) == "isi.md:3:11: coverage_rat tidak dikenal\n    -> mungkin maksudnya coverage_rate"
    assert "there are, among others: a, b" in nearest("zzz", ["b", "a"])["en"]
    assert nearest("zzz", [])["id"]


@pytest.mark.parametrize(("text", "stale"), [("31,36%", False), ("31,4%", True), ("31.36%", True)])
def test_a_label_that_the_data_deny_is_reported(text: str, stale: bool) -> None:
    """A number in prose is the number of the data, or the build stops."""
    problems = Problems()
    ref = next(references(document("Ini [31,36%](angka:coverage_rate).").body))
    assert isinstance(ref, FigureRef)
    assert report_stale(ref, text, problems) is stale
    assert [str(problem.place) for problem in problems] == ["isi.md:3:6"] * stale


def test_a_minus_may_be_typed_as_a_hyphen() -> None:
    """No keyboard has a minus sign, and a label without digits promises nothing."""
    first, second = references(document("[-4,80 poin](angka:a) [turun](angka:a)").body)
    assert isinstance(first, FigureRef)
    assert isinstance(second, FigureRef)
    assert not report_stale(first, "\N{MINUS SIGN}4,80 poin", Problems())
    assert not report_stale(second, "apa saja", Problems())
