"""`CITATION.cff`: how everything is cited, in the form that code hosts and reference managers read."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@pytest.fixture(scope="module")
def whole() -> dict[str, Any]:
    found = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def newest_release() -> str:
    return max(path.stem for path in (ROOT / "data" / "ledger").glob("*.csv"))


def test_what_the_form_requires_is_there(whole: dict[str, Any]) -> None:
    """The keys of version 1.2.0, and no others than it knows."""
    assert whole["cff-version"] == "1.2.0"
    assert {"message", "title", "authors"} <= whole.keys()
    known = {"cff-version", "type", "title", "message", "abstract", "authors", "keywords", "license", "version"}
    assert whole.keys() <= known | {"date-released", "references"}
    assert all({"type", "title", "authors"} <= one.keys() for one in whole["references"])


def test_it_names_no_people(whole: dict[str, Any]) -> None:
    """The contributors together, as an entity: a name and nothing a person has."""
    authors = [*whole["authors"], *(author for one in whole["references"] for author in one["authors"])]
    assert [set(one) for one in authors] == [{"name"}] * len(authors)


def test_its_version_is_the_software_s(whole: dict[str, Any]) -> None:
    """As `pyproject.toml` and the newest entry of the changelog have it, under the same licence."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    changes = re.search(r"^## ([0-9.]+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert changes is not None
    assert whole["version"] == project["version"] == changes[1]
    assert whole["license"] == project["license"]


def test_its_days_are_those_of_the_newest_release(whole: dict[str, Any]) -> None:
    """With each release of the data the days in it are brought up to date."""
    (data,) = whole["references"]
    days = [whole["date-released"], data["date-released"], data["version"]]
    assert days == [newest_release()] * 3
    assert all(isinstance(one, str) and DAY.fullmatch(one) for one in days)
