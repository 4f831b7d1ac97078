"""Editors are told what the reader takes: all that is sound passes the schemas, and what they can see is underlined."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from cakupan import commands
from cakupan.problems import Problems
from cakupan.read.folder import archive
from cakupan.read.tree import Path_, tree
from cakupan.schemas import FOLDER, header, schemas
from cakupan.schemas.help import HELP
from tests.built import ROOT
from tests.exhibits import MUSEUM, SOUND

DATA = ROOT / "data"
RECORDED = "releases/2026-11-24.yaml"
"""Published before there were schemas, and not touched since."""
FILES = sorted(path.relative_to(DATA).as_posix() for path in DATA.glob("*/*.yaml"))
SEEN = ("missing_key", "not_a_choice", "unknown_code_base", "unknown_code_member", "unknown_key", "wrong_type")
"""What an editor can see without knowing the laws of figures."""
BEYOND = {"not_a_choice_limit", "unknown_codes_in_codelists", "unknown_key_quantity"}
NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?", re.ASCII)


def loaded(file: Path) -> Any:
    """A file as an editor's YAML 1.2 reads it: numbers and flags where they are not quoted."""
    found = tree(file, file.name, Problems())
    assert found, file

    def typed(one: Any, path: Path_) -> Any:
        if isinstance(one, dict):
            return {key: typed(inner, (*path, key)) for key, inner in one.items()}
        if isinstance(one, list):
            return [typed(inner, (*path, at)) for at, inner in enumerate(one)]
        if path in found.quoted:
            return one
        return one == "true" if one in ("true", "false") else float(one) if NUMBER.fullmatch(one) else one or None

    return typed(found.data, ())


@cache
def made(folder: Path) -> dict[str, str]:
    return schemas(archive(folder))


def judge(file: str, folder: Path) -> jsonschema.Draft202012Validator:
    """The schema that the file's first line would name, with the codes of that folder."""
    name = header(file).rpartition("/")[2].strip()
    return jsonschema.Draft202012Validator(json.loads(made(folder)[name]))


@pytest.mark.parametrize("name", sorted(made(DATA)))
def test_the_committed_schemas_are_those_of_today(name: str) -> None:
    """Else run `invoke schemas`; each is a schema by the standard's own rules."""
    text = made(DATA)[name]
    assert (DATA / FOLDER / name).read_text("utf-8") == text
    jsonschema.Draft202012Validator.check_schema(json.loads(text))


@pytest.mark.parametrize("file", FILES)
def test_every_data_file_passes_the_schema_that_it_names(file: str) -> None:
    """Otherwise editors would underline what is right."""
    first = (DATA / file).read_text("utf-8").partition("\n")[0] + "\n"
    assert file == RECORDED or first == header(file)
    assert [one.message for one in judge(file, DATA).iter_errors(loaded(DATA / file))] == []


@pytest.mark.parametrize("file", sorted(path.relative_to(SOUND).as_posix() for path in SOUND.glob("*/*.yaml")))
def test_other_data_pass_the_schemas_of_their_own_codes(file: str) -> None:
    """Whatever the codelists are."""
    assert [one.message for one in judge(file, SOUND).iter_errors(loaded(SOUND / file))] == []


EXHIBITS = [
    path.relative_to(MUSEUM).as_posix()
    for path in sorted(MUSEUM.glob("*/*/*.yaml"))
    if path.parts[-3].startswith(SEEN) and path.parts[-3] not in BEYOND
]


@pytest.mark.parametrize("exhibit", EXHIBITS)
def test_an_editor_underlines_what_it_can_see(exhibit: str) -> None:
    """Unknown and missing keys, wrong types and choices, codes that are in no list."""
    file = exhibit.partition("/")[2]
    assert list(judge(file, SOUND).iter_errors(loaded(MUSEUM / exhibit)))


def keys(schema: Any) -> Iterator[tuple[str, Any]]:
    """Every key of a schema with what is said of it."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {}).items()
        for inner in schema.values():
            yield from keys(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from keys(inner)


def test_every_key_explains_itself() -> None:
    """In Indonesian first; and nothing is explained that is no key."""
    lists = archive(SOUND).codelists
    found = [one for text in made(SOUND).values() for one in keys(json.loads(text))]
    named = {key for key, _ in found} - {"total", *lists.measures, *lists.members}
    assert named == set(HELP)
    assert {key for key, inner in found if not inner.get("description")} <= {"id", "en"}


def test_codes_are_offered_with_their_names(tmp_path: Path) -> None:
    """As completion in an editor shows them, from the data folder's own lists."""
    sources = json.loads(made(SOUND)["sources.json"])
    region = sources["properties"]["statements"]["items"]["properties"]["region"]
    assert dict(zip(region["enum"], region["markdownEnumDescriptions"], strict=True))["33.02"] == (
        "Kabupaten Banyumas\n\nBanyumas Regency"
    )
    members = sources["$defs"]["Spread"]["anyOf"][-1]["properties"]
    assert members["wage"]["description"] == "Penerima upah\n\nWage earners"


def test_the_task_writes_them_and_refuses_broken_data(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """With the codes that are there now; a folder with mistakes is told them."""
    data = tmp_path / "data"
    shutil.copytree(SOUND, data)
    assert commands.schemas(data, "en") == 0
    assert json.loads((data / FOLDER / "sources.json").read_text("utf-8"))["type"] == "object"
    (data / "codelists/regions.yaml").write_text("- {code: 33.02}\n", "utf-8")
    capfd.readouterr()
    assert commands.schemas(data, "en") == 1
    assert "data/codelists/regions.yaml:1:3: the key slug is missing" in capfd.readouterr().err
