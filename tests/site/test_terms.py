"""Plain words: every term has a meaning, in place and in the glossary, and headings hold no jargon."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import Markup

from cakupan.indicators import INDICATORS
from cakupan.model.codes import Codelists
from cakupan.problems import Place, Problems
from cakupan.prose import TermRef, bind, definitions, parse
from cakupan.read.folder import archive
from cakupan.reconcile import VERDICTS
from cakupan.site.binder import PageBinder
from cakupan.site.environment import environment
from cakupan.site.glossary import PAGE, Entry, by_letter, glossary
from cakupan.site.marks import explained
from cakupan.site.markup import STATUS
from cakupan.site.terms import TermsHere
from cakupan.site.view import HEDGES, View
from cakupan.text import LANGUAGES
from tests.built import ROOT
from tests.site.drawn import THEME, seen, told

CONTENT = ROOT / "content"
MACROS = (THEME / "templates" / "macros.html").read_text("utf-8")


def text(language: str, name: str) -> str:
    return (CONTENT / language / f"{name}.md").read_text("utf-8")


@pytest.fixture(scope="module")
def lists() -> Codelists:
    return archive(ROOT / "data").codelists


@pytest.fixture
def view(tmp_path: Path) -> View:
    """The sound folder with the glossary's real page."""
    view = seen(tmp_path, {})
    page = parse(text("id", PAGE), f"{PAGE}.md", Problems())
    assert page is not None
    return replace(view, edition=replace(view.edition, documents={("id", PAGE): page}))


def words(name: str) -> dict[str, str]:
    """The codes that a macro of the theme has words for, with the words."""
    body = MACROS.partition(f"macro {name}(")[2].partition("endmacro")[0]
    found = dict(re.findall(r'"(\w+)": _\("([^"]+)"\)', body))
    assert found
    return found


def entries(site: Path, language: str) -> dict[str, tuple[str, str]]:
    """The glossary as it is published: name and meaning by code."""
    page = (site / ("" if language == "id" else language) / PAGE / "index.html").read_text("utf-8")
    found = re.findall(r'<div id="([^"]+)"><dt>(.*?)</dt><dd>(.*?)</dd></div>', page, re.DOTALL)
    return {code: (told(name), told(meaning)) for code, name, meaning in found}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_meaning(site: Path, lists: Codelists, language: str) -> None:
    """Measures, indicators, segments, groups, programs, benefits, payers, bases; what lacks one is named."""
    codes = {*lists.measures, *INDICATORS, *lists.members, *lists.bases}
    assert codes - set(entries(site, language)) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_mark_and_hedge_has_a_meaning(site: Path, language: str) -> None:
    """Verdicts, statuses, "sekitar" and its like, kinds of document, stages of policies."""
    bounds = {"at_least", "at_most", "more_than", "less_than", "not_later_than"}
    codes = {*VERDICTS, *STATUS, *HEDGES, *bounds, *words("stage"), *words("document_kind")}
    assert codes - set(entries(site, language)) == set()


def test_the_glossary_says_marks_as_the_pages_do(site: Path) -> None:
    """Under the words that a reader sees, not under others that mean the same."""
    published = entries(site, "id")
    for code, word in {**words("stage"), **words("document_kind")}.items():
        assert published[code][0].lower() == word, code


def test_both_languages_explain_the_same_words(site: Path) -> None:
    """An address of a word leads to it in either language."""
    assert set(entries(site, "id")) == set(entries(site, "en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_page_is_in_the_glossary(lists: Codelists, language: str) -> None:
    """None without its mark, which would leave it out; none twice, and none that a codelist explains already."""
    source = text(language, PAGE)
    page = parse(source, "x.md", Problems())
    assert page is not None
    found = definitions(page.body)
    assert len(found) == source.count("\n:   ") == len(re.findall(r"\]\(istilah:=", source))
    assert set(found) & {*lists.measures, *INDICATORS, *lists.members, *lists.bases, *VERDICTS, *STATUS} == set()


def test_words_stand_under_their_letters(view: View) -> None:
    """From A to Z, and an abbreviation leads to the words that it is short for."""
    known = {
        "b": Entry(code="b", name="Basis", href="", meaning=Markup("Dasar.")),
        "j": Entry(code="j", name="Jaminan Kematian (JKM)", href="", meaning=Markup("Uang.")),
        "a": Entry(code="a", name="Alur", href="", meaning=Markup("Selama masa.")),
        "x": Entry(code="x", name="Tanpa arti", href=""),
    }
    rows = [(letter, [(row.name, row.entry.code, row.short) for row in rows]) for letter, rows in by_letter(known)]
    assert rows == [
        ("A", [("Alur", "a", False)]),
        ("B", [("Basis", "b", False)]),
        ("J", [("Jaminan Kematian (JKM)", "j", False), ("JKM", "j", True)]),
    ]


def test_a_word_leads_to_its_meaning_and_back(view: View) -> None:
    """A second use has places of its own, so that the way back leads to where the reader came from."""
    terms = TermsHere(glossary(view))
    first, second = (terms.used(view, "rilis", label) for label in ("rilis", "terbitan"))
    assert first == '<a class="term" href="#istilah-rilis" id="kata-rilis">rilis</a>'
    assert second == '<a class="term" href="#istilah-rilis-2" id="kata-rilis-2">terbitan</a>'
    ((entry, uses),) = terms.entries
    assert (entry.name, [use.label for use in uses]) == ("Rilis", ["rilis", "terbitan"])


def test_a_word_without_a_meaning_stays_a_word(view: View) -> None:
    """Other data may have codes that nobody explained; their names are text all the same."""
    terms = TermsHere({"wage": Entry(code="wage", name="Penerima upah", href="/glosarium/#wage")})
    assert terms.used(view, "wage", "<upah>") == "&lt;upah&gt;"
    assert terms.entries == []


def test_an_unknown_term_is_told_with_the_nearest(view: View) -> None:
    """With file, line and column, as an unknown figure is."""
    problems = Problems()
    binder = PageBinder(view, environment(THEME / "templates"), problems, terms=TermsHere(glossary(view)))
    page = parse("Title: A\n\nPara [pekerja](istilah:non_wages).", "content/id/a.md", problems)
    assert page is not None
    bind(page.body, binder)
    assert str(problems[0]) == "content/id/a.md:3:24: non_wages tidak dikenal\n    -> mungkin maksudnya non_wage"


def test_the_glossary_leads_to_its_own_entries(view: View) -> None:
    """It does not repeat its words below itself."""
    binder = PageBinder(
        view, environment(THEME / "templates"), Problems(), terms=TermsHere(glossary(view), elsewhere=True)
    )
    place = Place("a.md")
    assert binder.term(TermRef(code="rilis", label="rilis", place=place)) == (
        '<a class="term" href="/glosarium/#rilis">rilis</a>'
    )
    assert binder.terms.entries == []


MARK = '<span class="status computed">dihitung ulang</span>'


def test_the_first_mark_of_a_kind_leads_to_its_meaning(view: View) -> None:
    """A link in every row would bury the figures."""
    terms = TermsHere(glossary(view))
    page = explained(f"<td>{MARK}</td><td>{MARK}</td>", view, terms)
    assert page.count("<a ") == 1
    assert page.index("<a ") < page.index("</td>")
    assert [entry.name for entry, _ in terms.entries] == ["Dihitung ulang"]


@pytest.mark.parametrize("around", ["<a href='/x/'>{}</a>", "<details><summary>{}</summary></details>"])
def test_a_mark_in_a_link_stays_as_it_is(view: View, around: str) -> None:
    """No link stands in a link, nor in what folds and unfolds; the next one leads to the meaning."""
    page = explained(around.format(MARK) + MARK, view, TermsHere(glossary(view)))
    assert page.startswith(around.format(MARK))
    assert page.count('class="term"') == 1


def test_pages_tell_just_the_words_that_they_use(site: Path) -> None:
    """Each meaning leads back to its word, and each word to its meaning."""
    used = 0
    for path in site.rglob("*.html"):
        page = path.read_text("utf-8")
        there = set(re.findall(r'<a class="term" href="#([^"]+)" id="([^"]+)"', page))
        back = set(re.findall(r'<a class="back"(?: id="([^"]+)" aria-describedby="[^"]+")? href="#([^"]+)"', page))
        assert {word for _, word in there} == {word for _, word in back}, path
        assert ("terms-here" in page) == bool(there), path
        used += len(there)
    assert used


# Words that only insiders know; a heading spells them out or does without.
NAMES = {"BPJS"}
"""The name of the agency is how everybody calls it."""


def jargon(lists: Codelists) -> set[str]:
    """Every abbreviation of the codelists and of the glossary."""
    codes = (*lists.members.values(), *lists.bases.values())
    named = [*(one.name for one in codes), *(one.name for one in lists.measures.values())]
    notes = [one.note for one in codes if one.note]
    said = " ".join(f"{one.id} {one.en}" for one in (*named, *notes)) + text("id", PAGE) + text("en", PAGE)
    return set(re.findall(r"\b[A-Z]{2,}\b", said)) - NAMES


def headings(language: str) -> list[tuple[str, str]]:
    """Titles and headings of all pages but what is literal in them, with the page's name."""
    found = []
    for path in sorted((CONTENT / language).glob("*.md")):
        for line in path.read_text("utf-8").splitlines():
            if line.startswith(("Title:", "#")):
                found.append((path.name, re.sub(r"\]\([^)]*\)", "]", line)))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_hold_no_jargon(lists: Codelists, language: str) -> None:
    """An abbreviation stands in a title or heading only in brackets behind the words that it is short for."""
    short = jargon(lists)
    assert {"JKK", "JKM", "JHT", "JP", "JKP", "PU", "BPU", "UCJ", "NKS", "CSR", "APBD", "ASN"} <= short
    lines = headings(language)
    assert any(name.startswith("topik-") for name, _ in lines)
    bare = [
        (name, line)
        for name, line in lines
        if set(re.findall(r"\b[A-Z]{2,}\b", re.sub(r"(?<=[a-z] )\([A-Z]+\)", "", line))) & short
    ]
    assert bare == []
