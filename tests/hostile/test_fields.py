"""Hostile texts in every field of the data: taken as words, or refused at their line with a mend; nothing between."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic.fields import FieldInfo

from cakupan.problems import DataError, Problem, Problems
from cakupan.read import register_shapes, shapes
from cakupan.read.fields import Shape
from cakupan.read.folder import reading
from cakupan.text import LANGUAGES
from tests.hostile.folder import Field, fields, files, laid
from tests.hostile.matrix import REFERENCES, bound, carried, free, refused, tried
from tests.hostile.strings import ACCEPTABLE, REFUSED, harmless

WORDS = ("Teks biasa saja", "Judul: satu, dua (tiga)")
OTHERS = frozenset(
    (
        *("low", "high", "at_least", "more_than", "at_most", "less_than", "percent_of", "discount", "withhold_below"),
        *("not_later_than", "parts", "target_of"),
    )
)
"""Said instead of another: numbers, dates and codes, of kinds that are tried."""


def test_there_are_enough_texts_and_no_two_alike() -> None:
    """At least sixty that may stand in a document, each to be known from all others, also when it is harmless."""
    assert len(ACCEPTABLE) >= 60
    assert len({*ACCEPTABLE}) == len(ACCEPTABLE) == len({harmless(one) for one in ACCEPTABLE})
    assert all(harmless(harmless(one))[1:] == harmless(one)[1:] for one in ACCEPTABLE)


def test_every_key_that_a_shape_knows_is_a_field_here() -> None:
    """A key that is added to a shape is asked for, so that none is left untried."""
    known = {part for field in fields() for part in field if isinstance(part, str)}
    asked = {
        one.alias or name
        for module in (shapes, register_shapes)
        for shape in vars(module).values()
        if isinstance(shape, type) and issubclass(shape, Shape)
        for name, one in shape.model_fields.items()
        if _words(one)
    }
    assert asked - known - OTHERS == set()


def _words(one: FieldInfo) -> bool:
    """Whether a field is typed as a text, alone or inside."""
    return "str" in str(one.annotation) or "Bilingual" in str(one.annotation)


@pytest.mark.parametrize("text", [*ACCEPTABLE, *WORDS])
def test_words_are_taken_in_every_field_for_words(text: str) -> None:
    """What a source printed is not refused for its looks; only what looks like a person's address is."""
    found = tried(dict.fromkeys(free(), text))
    assert found.elsewhere == []
    kinds = {one.kind.code for several in found.refused.values() for one in several}
    assert kinds == set() or (kinds == {"personal_data"} and {*found.refused} == {*free()})


@pytest.mark.parametrize("text", ACCEPTABLE[::5])
def test_nothing_else_is_taken_for_a_code_a_number_or_a_date(text: str) -> None:
    """In every field that is no free text: refused at its own line, with what is wrong and a mend."""
    asked = [one for one in bound() if one not in carried() and not REFERENCES & {*map(str, one)}]
    found = refused(dict.fromkeys(asked, text))
    assert [one for one in asked if one not in found] == []
    assert [one for several in found.values() for one in several if not _told(one)] == []


def _told(one: Problem) -> bool:
    return all(one.what(language) and one.mend(language) for language in LANGUAGES)


@pytest.mark.parametrize("sign", REFUSED, ids=lambda sign: f"U+{ord(sign[0]):04X}")
def test_what_cannot_be_seen_is_refused_in_every_file(sign: str) -> None:
    """Whether it is typed or written as an escape; with its place and its number."""
    first: dict[str, Field] = {str(field[0]): field for field in reversed(free())}
    found = tried(dict.fromkeys(first.values(), f"satu{sign}dua"))
    assert {*found.refused} == {*first.values()}
    assert {one.kind.code for several in found.refused.values() for one in several} == {"unseen_character"}


def test_references_to_nothing_are_refused() -> None:
    """A name of what is not there, however it is written, is said with its place."""
    asked = [one for one in fields() if REFERENCES & {*map(str, one)} and not str(one[0]).startswith("releases/")]
    for field in asked:
        for text in ("../../etc/passwd", "<script>", "{0.__class__}"):
            found = tried({field: text})
            assert found.refused or found.elsewhere, (field, text)


def test_the_folder_itself_is_sound(tmp_path: Path) -> None:
    """Or all of the above would say nothing."""
    try:
        problems = reading(laid(tmp_path, {}))[1]
    except DataError as error:
        problems = Problems(error.problems)
    assert problems == []
    assert len(files()) > 15
    assert len(free()) > 140
