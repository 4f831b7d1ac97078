"""Pages converted once and bound many times."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from cakupan.problems import Problems
from cakupan.prose import Block, ChartRef, FigureRef, TableRef, bind, parse, references
from tests.prose.binders import FIGURES, Page, bound, document

TAGS = re.compile(
    r"</?(?:p|h[1-6]|a|em|strong|code|pre|[uo]l|li|blockquote|br|hr|img|dfn|d[ltd]|table|thead|tbody|t[rhd]|figure)[ >]"
)


def naive(body: str) -> str:
    """The same text with its figures put in by hand and then converted, as a simple generator would."""
    for name, text in FIGURES.items():
        body = body.replace(f"[x](angka:{name})", text)
    return Markdown(extensions=["tables", "def_list", "fenced_code"]).convert(body)


def test_a_figure_takes_the_place_of_its_label() -> None:
    """The label is for the author; the page shows the figure."""
    assert (
        bound("Cakupan [tingkat cakupan](angka:coverage_rate) dari sasaran.") == "<p>Cakupan 31,36% dari sasaran.</p>"
    )


SIMPLE = st.sampled_from(
    [
        "kata",
        "*miring*",
        "**tebal**",
        "`kode`",
        "[tautan](/metodologi/)",
        "[x](angka:coverage_rate)",
        "**[x](angka:active_participants)**",
        "a & b < c",
        r"\*bintang\*",
    ]
)
LINES = st.lists(SIMPLE, min_size=1, max_size=5).map(" ".join)
SHAPES = st.sampled_from(["{}", "- {}", "> {}", "1. {}", "Istilah\n:   {}", "a | b\n--|--\nc | {}", "- a\n\n    {}"])


@given(st.lists(st.tuples(SHAPES, LINES), min_size=1, max_size=5))
def test_binding_equals_converting_the_finished_text(blocks: list[tuple[str, str]]) -> None:
    """Whether figures come before or after Markdown, the page is the same."""
    body = "\n\n".join(shape.format(line) for shape, line in blocks)
    assert bound(body) == naive(body)


@pytest.mark.parametrize("text", ["{{ x }}", "{% raw %}", "{figure}", "%s", "${x}", "{}"])
def test_braces_stay_text(text: str) -> None:
    """Prose is no template language."""
    assert bound(f"Ini {text} saja.") == f"<p>Ini {text} saja.</p>"


def test_marked_dates_laws_and_codes_are_printed_as_they_are() -> None:
    """They are no figures, and their signs are text."""
    text = "[PP 50/2025](angka:=hukum), [24 *April* <b>](angka:=date), [33.02](angka:=kode)"
    assert bound(text) == "<p>PP 50/2025, 24 *April* &lt;b&gt;, 33.02</p>"


def test_code_is_literal() -> None:
    """Numbers, tags, references and blocks in code are code."""
    assert bound("Tulis `[31%](angka:x) <b>`.") == "<p>Tulis <code>[31%](angka:x) &lt;b&gt;</code>.</p>"
    fenced = "```yaml\n::: bila x\ntotal: 214687 # <b>\n```"
    assert bound(fenced) == "<pre><code>::: bila x\ntotal: 214687 # &lt;b&gt;\n</code></pre>\n"


def test_a_chart_stands_by_itself() -> None:
    """It is a figure of its own, not a part of a sentence."""
    text = 'Sebelum.\n\n![Naik sejak April](grafik:coverage_rate "Tingkat cakupan")\n\nSesudah.'
    chart = "<figure>coverage_rate|Naik sejak April|Tingkat cakupan</figure>\n"
    assert bound(text) == f"<p>Sebelum.</p>\n{chart}<p>Sesudah.</p>"


def test_blocks_show_what_is_there() -> None:
    """Shown if there is a figure, or unless there is one; blocks stand in blocks."""
    text = """::: bila coverage_rate
Ada.

::: tanpa claims_ratio
Tanpa klaim.
:::
:::
::: bila claims_ratio
Klaim.
:::
Akhir."""
    assert bound(text) == "<p>Ada.</p>\n<p>Tanpa klaim.</p>\n<p>Akhir.</p>"


def test_loops_keep_their_ids_apart() -> None:
    """Each member's headings have ids of their own, and links in the loop lead to them."""
    text = "## Umum\n\n::: setiap segmen\n## Bagian [x](angka:.)\n\n[ke atas](#umum), [ini](#bagian)\n:::\n"
    page = bound(text, "wage", "migrant")
    assert page.count('id="umum"') == 1
    assert '<h2 id="wage-bagian">Bagian wage</h2>' in page
    assert '<h2 id="migrant-bagian">Bagian migrant</h2>' in page
    assert page.count('href="#umum"') == 2
    assert 'href="#migrant-bagian"' in page


def test_loops_in_loops_carry_both_keys() -> None:
    """The ids of an inner loop name the outer member first, and links outwards lead to the outer one."""
    text = "::: setiap a\n## Luar\n\n::: setiap b\n## Dalam\n\n[naik](#luar)\n:::\n:::\n"
    page = bound(text, "x", "y")
    assert [f'id="{outer}-{inner}-dalam"' in page for outer in "xy" for inner in "xy"] == [True] * 4
    assert page.count('href="#x-luar"') == page.count('href="#y-luar"') == 2


def test_a_table_has_its_lead() -> None:
    """What stands in its block is its own text, with figures."""
    text = "::: tabel segmen\nDari [x](angka:active_participants) peserta.\n:::"
    assert bound(text) == "<table>segmen|<p>Dari 214.687 peserta.</p>\n</table>\n"


def test_a_heading_keeps_its_id_when_data_change() -> None:
    """Figures are left out of ids."""
    assert bound("## Cakupan [x](angka:coverage_rate)") == '<h2 id="cakupan">Cakupan 31,36%</h2>'


def test_references_name_everything_with_its_place_and_loops() -> None:
    """The site can check all of them before it writes anything."""
    text = """::: setiap segmen
![Isi](grafik:coverage_rate)

::: tabel bagian
[x](angka:33.02/active_participants.wage?periode=2025-04&wilayah=33.03)
:::
:::
::: bila br-purwokerto/claims/2025
:::"""
    problems = Problems()
    page = parse(f"Title: A\n\n{text.replace('&wilayah=33.03', '')}", "isi.md", problems)
    assert page is not None
    assert problems == []
    found = list(references(page.body))
    assert [type(ref) for ref in found] == [Block, ChartRef, TableRef, FigureRef, Block, FigureRef]
    loop, chart, table, figure, _, condition = found
    assert chart.within == table.within == figure.within == ("segmen",)
    assert loop.within == ()
    assert isinstance(figure, FigureRef)
    assert (figure.region, figure.name, figure.period) == ("33.02", "active_participants.wage", "2025-04")
    assert (str(figure.place), str(figure.label_place)) == ("isi.md:7:11", "isi.md:7:2")
    assert isinstance(condition, FigureRef)
    assert (condition.region, condition.name, condition.period) == ("br-purwokerto", "claims", "2025")
    assert condition.place.column == 10


def test_a_label_with_digits_is_to_be_checked() -> None:
    """Only a label that names a number promises one."""
    refs = references(document("[31,36%](angka:a) [cakupan](angka:a)").body)
    assert [isinstance(ref, FigureRef) and ref.checked for ref in refs] == [True, False]


def test_titles_hold_figures_and_are_otherwise_text() -> None:
    """A title goes into the page's head as well, so it has no markup."""
    problems = Problems()
    page = parse(
        "Title: Kini [x](angka:coverage_rate) <b>&amp;</b> *a*\nDescription: B\nKind: region\n\nIsi.", "a.md", problems
    )
    assert page is not None
    assert problems == []
    assert bind(page.title, Page()) == "Kini 31,36% &lt;b&gt;&amp;amp;&lt;/b&gt; *a*"
    assert bind(page.description, Page()) == "B"
    assert page.head["kind"].value == "region"
    assert str(page.head["kind"].place) == "a.md:3:7"


def test_windows_lines_and_byte_order_marks_change_nothing() -> None:
    """Web editors and spreadsheets leave them behind."""
    text = "Title: A\n\nIsi [x](angka:coverage_rate).\n\n::: bila claims\nB\n:::\n"
    pages = [parse(form, "a.md", Problems()) for form in (text, "\ufeff" + text.replace("\n", "\r\n"))]
    assert pages[0] == pages[1]


def test_texts_that_touch_are_one_part() -> None:
    """Binding a page joins as few strings as can be."""
    parts = document("Satu `a` [b](angka:=kode).\n\nDua [x](angka:a).").body
    assert [type(part) for part in parts] == [str, FigureRef, str]


REFERENCES = [
    "[x](angka:coverage_rate)",
    "![a](grafik:coverage_rate)",
    "[a](istilah:b)",
    "[a](istilah:=c)",
    "[a](x)",
    "[a]: x",
    "<a@b>",
    "<https://a>",
]
BLOCKS = ["::: bila coverage_rate", "::: setiap a", "::: tabel b", ":::", "```", "~~~", "# ", "- ", "1. ", "> ", ":   "]
SIGNS = [
    "`",
    "[",
    "]",
    "(",
    ")",
    "!",
    "*",
    "**",
    "_",
    "a",
    "|",
    "--|--",
    "\n",
    "\n\n",
    "    ",
    "5",
    "/",
    ":",
    "'",
    '"',
    "=",
]
HARM = ["<b>", "<script>", "</p>", "&lt;", "&#60;", "\\", "javascript:", "\ue0000\ue001", "\x02", "\0"]
SCRAPS = st.sampled_from(REFERENCES + BLOCKS + SIGNS + HARM)


@given(st.lists(SCRAPS, max_size=25).map("".join))
def test_nothing_an_author_types_becomes_markup(body: str) -> None:
    """Whatever is typed, and with whatever mistakes, the page holds Markdown's own tags and no stray token."""
    page = parse(f"Title: A\n\n{body}", "isi.md", Problems())
    assert page is not None
    html = bind(page.body, Page(members=("x", "y")))
    assert "<" not in TAGS.sub("", html)
    assert not re.search("[\ue000\ue001\x02\x03\0]", html)


def test_addresses_of_the_site_itself_begin_at_its_root() -> None:
    """Also below a path; what is elsewhere, in this page or in code stays as typed."""
    body = '[a](/cari/) [b](https://contoh.example/) [c](#d) `<a href="/e/">` ![f](/g.png)'
    found = bind(document(body).body, Page(root="https://contoh.example/situs"))
    assert 'href="https://contoh.example/situs/cari/"' in found
    assert 'src="https://contoh.example/situs/g.png"' in found
    assert 'href="https://contoh.example/"' in found
    assert 'href="#d"' in found
    assert "/e/" in found
    assert "situs/e/" not in found
