"""The guide for staff names what is there: tasks, folders, keys, and every message that a check may give."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from invoke.collection import Collection

import tasks
from cakupan import contradictions, laws, plausibility, state
from cakupan.ledger import REVISION_KINDS, base, checks, owners, replay, revisions
from cakupan.problems import Kind
from cakupan.read import kinds, limits, links, number_kinds, personal
from cakupan.site.tables.examples import EXAMPLES
from cakupan.site.tables.guide import SEEN
from tests.built import ROOT
from tests.guide import LANGUAGES, code, commands, examples

ROOMS = (
    kinds,
    links,
    limits,
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_in_the_guide_is_a_task(language: str) -> None:
    """With the options that it has."""
    known = {one.replace("_", "-"): found for one, found in Collection.from_module(tasks).tasks.items()}
    assert commands(language)
    for typed in commands(language):
        name, *rest = typed.split()[1:]
        assert name in known, typed
        options = {one.removeprefix("--") for one in rest if one.startswith("--")}
        assert options <= {one.replace("_", "-") for one in known[name].help}, typed


MADE = {"data/inquiries/", "data/sources/kantor-contoh.yaml"}
"""What is there once somebody has made it."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_folder_and_kind_in_the_guide_is_there(language: str) -> None:
    """Paths of the project, and the kinds of revision."""
    typed = set(code(language))
    paths = [one for one in typed if one.startswith(("data/", "content/"))]
    assert paths
    assert [one for one in paths if not (ROOT / one).exists() and one not in MADE] == []
    assert set(REVISION_KINDS) <= typed


def test_both_languages_say_the_same_in_code() -> None:
    """Commands, files, keys and examples, one for one; only placeholders differ."""
    alike = [
        [one for one in code(language) if not re.search(r"KODE|CODE|BERKAS|FILE|content/|coverage_rate", one)]
        for language in LANGUAGES
    ]
    assert alike[0] == alike[1]
    assert examples("id") == examples("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_lists_every_message(site: Path, language: str) -> None:
    """Each kind of mistake and of doubt once, with its mend, and no slot left open."""
    page = (site / ("" if language == "id" else language) / "panduan/index.html").read_text("utf-8")
    told = re.findall(r'<div id="([a-z_]+)"><dt>(.*?)</dt>\s*<dd>(.*?)</dd>', page, re.DOTALL)
    assert sorted(code for code, _, _ in told) == sorted(DECLARED)
    assert [code for code, what, mend in told if re.search(r"\{[a-z]+\}", what + mend)] == []
    first, second = page.split("<code>note:</code>")
    assert {code for code in DECLARED if f'<div id="{code}">' in second} == {
        code for code, one in DECLARED.items() if one.doubtful
    }
    assert (first + second).count('class="typed"') == len(EXAMPLES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pictures_are_light_and_said_in_words(site: Path, language: str) -> None:
    """Each is fetched only where it is looked at, has its room before it is there, and words for who cannot see it."""
    page = (site / ("" if language == "id" else language) / "panduan/index.html").read_text("utf-8")
    found = re.findall(
        r'<img class="shot" src="([^"]+)" alt="([^"]{20,})" width="\d+" height="\d+" loading="lazy">', page
    )
    assert len(found) == len(SEEN)
    assert {unescape(alt) for _, alt in found} == {one[language] for one in SEEN.values()}
    assert all(0 < (site / address.lstrip("/")).stat().st_size < 40_000 for address, _ in found)
