"""What tasks write back holds hostile texts as texts: source files, mended ones, schemas, tables for requests."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from cakupan import commands
from cakupan.commands.differences import Comparison, as_markdown
from cakupan.commands.names import Renamed
from cakupan.commands.new import skeleton, slug
from cakupan.commands.speech import annotation
from cakupan.problems import Place, Problem, Problems
from cakupan.read.fields import fit
from cakupan.read.folder import reading
from cakupan.read.kinds import UNSAFE_URL
from cakupan.read.mends import mended
from cakupan.read.tree import tree
from cakupan.schemas import schemas
from cakupan.text import same
from cakupan.workbook.cells import Filled
from cakupan.workbook.source import source
from tests.hostile.folder import Field, laid
from tests.hostile.matrix import free, tried
from tests.hostile.strings import ACCEPTABLE, REFUSED

NAMES = ("CON", "nul", "aux.", "Com1", "../..", "...", "-", "\u202e", "😀", "", "/", "LPT9")


def told(text: str, place: Path) -> object:
    """What a file that is written so says."""
    problems = Problems()
    path = place / "x.yaml"
    path.write_text(text, encoding="utf-8", newline="\n")
    found = tree(path, "x.yaml", problems)
    assert found, problems
    return found.data


def test_a_new_source_file_says_what_was_typed(tmp_path: Path) -> None:
    """Publisher and title as they are, whatever they hold, and nothing beside them."""
    known = reading(laid(tmp_path, {}))[0]
    for text in ACCEPTABLE:
        made = told(skeleton(known, text, "2025-05-01", "33.02", text, "id"), tmp_path)
        assert made == {"title": text, "publisher": text, "published": "2025-05-01", "statements": []}


@pytest.mark.parametrize("name", [*ACCEPTABLE, *REFUSED, *NAMES])
def test_its_name_is_one_that_every_system_takes(name: str) -> None:
    """No path, no device, no dot at an end; where nothing is left it is called a source."""
    assert slug(name) == "" or (fit(slug(name)) and re.fullmatch("[a-z0-9-]+", slug(name)))


def test_a_workbook_becomes_a_file_that_says_the_same(tmp_path: Path) -> None:
    """Every text cell; numbers are numbers before they come here."""
    for text in ACCEPTABLE:
        texts = dict.fromkeys(("region", "base", "period", "measure", "as_printed", "note"), text)
        row = {**texts, "member": text, "value": "7", "form": "", "rounded_to": ""}
        document = {"title": text, "publisher": text, "published": text, "url": text}
        block = {
            "region": text,
            "base": text,
            "time": {"period": text},
            text: {text: {"value": "7", "as_printed": text}},
            "note": text,
        }
        assert told(source(Filled(document=document, rows={2: row})).text, tmp_path) == {
            **document,
            "statements": [block],
        }


def test_a_certain_mend_changes_its_own_line_and_no_other(tmp_path: Path) -> None:
    """In files that hold a hostile text in each of their fields."""
    wrong: Field = ("sources/kabar.yaml", "statements", 0, "target_workers")
    for text in ACCEPTABLE[::4]:
        texts = {one: text for one in free() if one[0] == wrong[0]}
        data = laid(tmp_path, {**texts, wrong: "684.654"})
        before = (data / wrong[0]).read_text("utf-8")
        found = [one for one in reading(data)[1] if one.place.file == f"data/{wrong[0]}"]
        after, made = mended(before, found)
        assert [one.new for one in made] == ["684654"]
        changed = [pair for pair in zip(before.split("\n"), after.split("\n"), strict=True) if pair[0] != pair[1]]
        assert [(old.replace('"684.654"', "684654"), new) for old, new in changed] == [(changed[0][1],) * 2]


def test_schemas_are_json_with_the_names_as_they_are(tmp_path: Path) -> None:
    """Editors show them beside the codes."""
    field: Field = next(one for one in free() if one[0] == "codelists/regions.yaml" and one[-1] == "id")
    for text in ACCEPTABLE[::8]:
        made = schemas(reading(laid(tmp_path, {field: text}))[0])
        together = json.dumps([json.loads(one) for one in made.values()])
        assert json.dumps(text)[1:-1] in together


@pytest.mark.parametrize("text", ACCEPTABLE)
def test_a_table_for_a_change_request_is_made_of_words(text: str) -> None:
    """No tag, no link, no mention, no second row: as the request's page renders it."""
    renamed = Renamed(what="regions/33.02", old=same(text), new=same("lain"))
    lines = as_markdown(Comparison(against=same("x"), found=[], renamed=[renamed]), "en").split("\n")
    last = lines[-1]
    assert last.startswith("- `regions/33.02`: ")
    said = last.removeprefix("- `regions/33.02`: ")
    assert not re.search(r"(?<!\\)[`*_\[\]|]|<|@|://|www\.", said)
    unescaped = re.sub(r"\\([\\`*_\[\]|~#])", r"\1", said)
    plain = LexborHTMLParser(f"<p>{unescaped}").text()
    assert (plain or "").split() == [*text.split(), "->", "lain"]


@pytest.mark.parametrize("text", ["a\n::warning::b", "%0A::error::", "a\r\n::set-output name=x::y", "::add-mask::z"])
def test_an_annotation_is_one_command(text: str) -> None:
    """What is quoted in it starts no other."""
    said = annotation(Problem(UNSAFE_URL, Place(f"data/{text}.yaml"), {"typed": text}), "en")
    assert len(said.splitlines()) == 1
    assert said.startswith("::error file=")
    assert "%250A" in said or "%0A" in said


def test_what_is_refused_is_said_without_it(tmp_path: Path) -> None:
    """A message goes to a terminal, which would obey what cannot be seen."""
    for sign in REFUSED:
        found = tried({("sources/kabar.yaml", "title"): f"a{sign}b"})
        for one in (problem for several in found.refused.values() for problem in several):
            assert sign not in one.message("id") + one.message("en")


def test_no_tag_of_yaml_makes_anything(tmp_path: Path) -> None:
    """Refused by its name, at its place, before anything is made of it."""
    marks = ("!!python/object/apply:os.system ['touch x']", "!!binary aGFsbw==", "!!set {a}", "!x y", "!!str 7", "! z")
    for mark in marks:
        data = laid(tmp_path, {})
        path = data / "sources/suara.yaml"
        path.write_text(f"publisher: {mark}\npublished: 2025-04-24\n", "utf-8")
        kinds = {one.kind.code for one in reading(data)[1] if one.place.file.endswith("suara.yaml")}
        assert kinds == {"tag"}
    assert commands.check(data, "en") == 1
    assert not (tmp_path / "x").exists()
