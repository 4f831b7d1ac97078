"""The Markdown pages: the same in both languages but for the language, and free of mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from cakupan.problems import Problems
from cakupan.prose import Block, ChartRef, Document, FigureRef, TableRef, TermRef, parse, references
from cakupan.prose.parts import Reference
from cakupan.site.places import TOPICS
from cakupan.site.tables import TABLES

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
NAMES = sorted({path.name for path in CONTENT.glob("*/*.md")})


def document(language: str, name: str) -> Document:
    path = CONTENT / language / name
    problems = Problems()
    found = parse(path.read_text(encoding="utf-8"), f"content/{language}/{name}", problems)
    assert not problems
    assert found is not None
    return found


def slot(ref: FigureRef | ChartRef | TermRef | TableRef | Block) -> tuple[str, ...]:
    """What a slot asks for, whatever its label says."""
    kind = type(ref).__name__
    if isinstance(ref, Reference):
        return kind, ref.name, ref.region or "", ref.period or ""
    if isinstance(ref, TermRef):
        return kind, ref.code
    return (kind, ref.name) if isinstance(ref, TableRef) else (kind, ref.kind, ref.name)


def asked(found: Document) -> list[tuple[str, ...]]:
    return [slot(ref) for parts in (found.title, found.description, found.body) for ref in references(parts)]


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_show_the_same(name: str) -> None:
    """A page asks for the same figures, charts, tables and conditions in both languages, in the same order."""
    assert [one[:2] for one in asked(document("id", name))] == [one[:2] for one in asked(document("en", name))]
    assert asked(document("id", name)) == asked(document("en", name))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_page_is_described(language: str, name: str) -> None:
    """A page has a title and a description of a length that a list of search results shows."""
    found = document(language, name)
    assert found.title
    assert found.description
    assert len(found.head["description"].value) <= 200


@pytest.mark.parametrize("name", NAMES)
def test_english_pages_link_to_english_pages(name: str) -> None:
    """A link within the site stays in the reader's language."""
    english = (CONTENT / "en" / name).read_text(encoding="utf-8")
    assert english.count("](/") == english.count("](/en/")
    assert "](/en/" not in (CONTENT / "id" / name).read_text(encoding="utf-8")


def test_every_table_has_its_template() -> None:
    """What gives rows is drawn, and nothing is drawn that has no rows."""
    drawn = {path.stem for path in (ROOT / "theme" / "templates" / "tables").glob("*.html")}
    assert drawn == set(TABLES)


@pytest.mark.parametrize(("language", "root"), [("id", ""), ("en", "/en")])
def test_the_index_leads_to_every_topic(language: str, root: str) -> None:
    """A reader finds each topic in the list of topics, the policies among them."""
    index = (CONTENT / language / "topik.md").read_text(encoding="utf-8")
    missed = [path for path in (*(f"topik/{one}" for one in TOPICS), "kebijakan") if f"({root}/{path}/)" not in index]
    assert missed == []


@pytest.mark.parametrize(
    ("language", "root", "unknown"), [("id", "", "Yang belum diketahui"), ("en", "/en", "What is not known")]
)
@pytest.mark.parametrize("place", range(len(TOPICS)), ids=TOPICS)
def test_a_topic_ends_with_what_is_not_known_and_the_next_one(
    language: str, root: str, unknown: str, place: int
) -> None:
    """Each story says what nobody knows yet and leads on; the last one leads to the policies."""
    text = (CONTENT / language / f"topik-{TOPICS[place]}.md").read_text(encoding="utf-8")
    ending = text.partition(f"## {unknown}\n")[2]
    following = [*(f"topik/{one}" for one in TOPICS), "kebijakan"][place + 1]
    assert ending.lstrip().startswith(("- ", "::: "))
    assert f"({root}/{following}/)" in ending
    assert f"({root}/sumber/)" in ending


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_explains_a_word_once(language: str, topic: str) -> None:
    """A hard word is linked to its meaning where it stands first, and not again."""
    words = [one.code for one in references(document(language, f"topik-{topic}.md").body) if isinstance(one, TermRef)]
    assert words
    assert sorted(words) == sorted(set(words))
