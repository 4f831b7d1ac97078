"""The guide for staff names what is there: tasks, folders, keys, and every message that a check may give."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from invoke.collection import Collection

import tasks
from cakupan import contradictions, laws, plausibility, state
from cakupan.ledger import REVISION_KINDS, base, checks, owners, replay, revisions
from cakupan.problems import Kind
from cakupan.read import kinds, number_kinds, personal
from tests.built import ROOT

GUIDES = [ROOT / "content" / language / "panduan.md" for language in ("id", "en")]
CODE = re.compile(r"`([^`]+)`")
ROOMS = (
    kinds,
    number_kinds,
    personal,
    laws,
    contradictions,
    checks,
    replay,
    owners,
    revisions,
    base,
    state,
    plausibility,
)
DECLARED = {one.code: one for room in ROOMS for one in vars(room).values() if isinstance(one, Kind)}


@pytest.mark.parametrize("guide", GUIDES, ids=["id", "en"])
def test_every_command_in_the_guide_is_a_task(guide: Path) -> None:
    """With the options that it has."""
    known = {one.replace("_", "-"): found for one, found in Collection.from_module(tasks).tasks.items()}
    for typed in CODE.findall(guide.read_text("utf-8")):
        if typed.startswith("invoke "):
            name, *rest = typed.split()[1:]
            assert name in known, typed
            options = {one.removeprefix("--") for one in rest if one.startswith("--")}
            assert options <= {one.replace("_", "-") for one in known[name].help}, typed


@pytest.mark.parametrize("guide", GUIDES, ids=["id", "en"])
def test_every_folder_and_kind_in_the_guide_is_there(guide: Path) -> None:
    """Paths of the project, and the kinds of revision."""
    code = set(CODE.findall(guide.read_text("utf-8")))
    paths = [one for one in code if one.startswith(("data/", "content/"))]
    assert paths
    assert [one for one in paths if not (ROOT / one).exists() and one != "data/inquiries/"] == []
    assert set(REVISION_KINDS) <= code


def test_both_languages_say_the_same_in_code() -> None:
    """Commands, files and keys, one for one; only placeholders differ."""
    named = [CODE.findall(guide.read_text("utf-8")) for guide in GUIDES]
    alike = [
        [one for one in found if not re.search(r"KODE|CODE|BERKAS|FILE|content/|coverage_rate", one)] for found in named
    ]
    assert alike[0] == alike[1]


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_guide_lists_every_message(site: Path, language: str) -> None:
    """Each kind of mistake and of doubt once, with its mend, and no slot left open."""
    page = (site / ("" if language == "id" else language) / "panduan/index.html").read_text("utf-8")
    told = re.findall(r'<div id="([a-z_]+)"><dt>(.*?)</dt>\s*<dd>(.*?)</dd>', page, re.DOTALL)
    assert sorted(code for code, _, _ in told) == sorted(DECLARED)
    assert [code for code, what, mend in told if re.search(r"\{[a-z]+\}", what + mend)] == []
    first, second = page.split('<dl class="messages">')[1:]
    assert {code for code in DECLARED if f'<div id="{code}">' in second} == {
        code for code, one in DECLARED.items() if one.doubtful
    }
    assert first
