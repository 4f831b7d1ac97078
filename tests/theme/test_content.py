"""The Markdown pages: the same in both languages but for the language, and free of mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from cakupan.problems import Problems
from cakupan.prose import Block, ChartRef, Document, FigureRef, TableRef, parse, references
from cakupan.prose.parts import Reference
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


def slot(ref: FigureRef | ChartRef | TableRef | Block) -> tuple[str, ...]:
    """What a slot asks for, whatever its label says."""
    kind = type(ref).__name__
    if isinstance(ref, Reference):
        return kind, ref.name, ref.region or "", ref.period or ""
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
