"""Words that lead to their meaning, and the words whose meaning a page gives."""

from __future__ import annotations

from cakupan.problems import Problems
from cakupan.prose import TermRef, bind, definitions, parse, references, report_unknown
from tests.prose.binders import Page, bound, document

GLOSSARY = """::: tabel terms
[Rilis](istilah:=rilis)
:   Terbitan data; lihat [revisi](istilah:revisi).

[Revisi](istilah:=revisi)
:   Angka yang *berubah*.

Tanpa tanda
:   Tidak dirujuk.
:::
"""


def test_a_word_keeps_its_label() -> None:
    """The term tells what the word means, the author how the sentence says it."""
    assert bound("Para [pekerja *bebas*](istilah:non_wage).") == "<p>Para <a>non_wage|pekerja *bebas*</a>.</p>"


def test_a_word_stands_wherever_text_does() -> None:
    """In emphasis, lists, tables, headings, blocks and what a table holds; a heading's id is its words."""
    assert bound("**[a](istilah:b)**") == "<p><strong><a>b|a</a></strong></p>"
    assert bound("- [a](istilah:b)") == "<ul>\n<li><a>b|a</a></li>\n</ul>"
    assert bound("## Apa [basis](istilah:b)") == '<h2 id="apa-basis">Apa <a>b|basis</a></h2>'
    assert bound("::: bila coverage_rate\n[a](istilah:b)\n:::") == "<p><a>b|a</a></p>\n"
    assert bound("::: tabel segmen\n[a](istilah:b)\n:::") == "<table>segmen|<p><a>b|a</a></p>\n</table>\n"


def test_a_word_in_a_loop_knows_it() -> None:
    """As every reference does."""
    (_, ref) = references(document("::: setiap segmen\n[a](istilah:b)\n:::").body)
    assert isinstance(ref, TermRef)
    assert (ref.code, ref.within, str(ref.place)) == ("b", ("segmen",), "isi.md:4:13")


def test_a_title_holds_no_term() -> None:
    """It stands in the head of the page, where no link can be."""
    problems = Problems()
    parse("Title: Apa [a](istilah:b)\n\nIsi.", "isi.md", problems)
    assert [(str(one.place), one.kind.code) for one in problems] == [("isi.md:1:24", "misplaced")]


def test_an_unknown_term_brings_the_nearest() -> None:
    """With its place, as figures do."""
    problems = Problems()
    (ref,) = references(document("Ini [a](istilah:wages)").body)
    report_unknown(ref, ["wage", "non_wage"], problems)
    assert str(problems[0]) == "isi.md:3:17: wages tidak dikenal\n    -> mungkin maksudnya wage"


def test_a_marked_word_is_a_place_of_its_page() -> None:
    """Its code is where links lead to."""
    assert '<dt><dfn id="rilis">Rilis</dfn></dt>' in bound(GLOSSARY)


def test_the_words_of_a_page_have_their_meanings() -> None:
    """By code, in the order of the text; a meaning may itself refer to terms, and one without a mark is none."""
    found = definitions(document(GLOSSARY).body)
    assert [(code, one.name) for code, one in found.items()] == [("rilis", "Rilis"), ("revisi", "Revisi")]
    assert bind(found["rilis"].meaning, Page()) == "Terbitan data; lihat <a>revisi|revisi</a>."
    assert bind(found["revisi"].meaning, Page()) == "Angka yang <em>berubah</em>."
