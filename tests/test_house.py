"""The promises of the house: nothing of one machine in it, everything documented, nothing outgrown."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import pytest
from invoke.collection import Collection
from packaging.requirements import Requirement

import tasks
from tests.rooms import modules, tree

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.id.md")
LOCKS = ("requirements", "requirements-dev")

LONGEST_FILE = 250
LONGEST_FUNCTION = 40

# In parts, so that this file keeps its own promise.
REGISTRIES = ("pypi" + ".org", "python" + "hosted", "npm" + "js.org", "npm" + "js.com", "deb.debi" + "an.")
PLACES = ("wo" + "rk", "ro" + "ot", "ho" + "me", "Use" + "rs", "op" + "t")
FORBIDDEN = re.compile("|".join(map(re.escape, REGISTRIES)) + rf"|(?<![\w.~/-])/(?:{'|'.join(PLACES)})/[\w.]")


@cache
def committed() -> tuple[Path, ...]:
    """Every file that is in the repository, or would be after `git add --all`."""
    # In a container the checkout may belong to somebody else.
    command = ("git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return tuple(path for name in listed.split("\0") if name and (path := ROOT / name).is_file())


def text_of(path: Path) -> str:
    """The file as text; nothing for a picture or a font."""
    content = path.read_bytes()
    return "" if b"\0" in content else content.decode("utf-8", errors="replace")


def requirements(lock: str) -> list[str]:
    """Each entry of a lock, its hashes with it, comments left out."""
    lines = [
        line for line in (ROOT / f"{lock}.txt").read_text("utf-8").splitlines() if line.strip()[:1] not in {"#", ""}
    ]
    return [entry for entry in re.split(r"\n(?=\S)", "\n".join(lines)) if entry]


def locked(lock: str) -> dict[tuple[str, str], str]:
    """The locked version by name and marker; one library may have two, for older and newer Pythons."""
    named = [Requirement(entry.split("--hash")[0].replace("\\", " ").strip()) for entry in requirements(lock)]
    return {(found.name, str(found.marker or "")): str(found.specifier) for found in named}


def test_nothing_names_a_registry_or_a_place_on_one_machine() -> None:
    """Who clones it has other mirrors and other folders."""
    found = [
        f"{path.relative_to(ROOT)}:{number}: {match.group()}"
        for path in committed()
        for number, line in enumerate(text_of(path).splitlines(), start=1)
        if (match := FORBIDDEN.search(line))
    ]
    assert found == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_library_has_its_hash(lock: str) -> None:
    """What is installed is what was locked, byte by byte."""
    assert requirements(lock)
    assert [entry for entry in requirements(lock) if "==" not in entry or "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_library_asked_for_is_locked(lock: str) -> None:
    """A line added to the list without `invoke lock` is found here."""
    names = {name for name, _ in locked(lock)}
    lines = (ROOT / f"{lock}.in").read_text("utf-8").splitlines()
    asked = [Requirement(line) for line in lines if line and line[0] not in "#-"]
    assert [found.name for found in asked if found.name.lower() not in names] == []


def test_the_tests_run_on_the_versions_the_site_is_built_with() -> None:
    """The tests' lock only adds to the site's."""
    site, tests = locked("requirements"), locked("requirements-dev")
    assert {entry: tests.get(entry) for entry in site} == site


@pytest.mark.parametrize("readme", READMES)
def test_every_task_is_in_the_readme(readme: str) -> None:
    """In English and in Indonesian, by its name."""
    words = (ROOT / readme).read_text("utf-8")
    names = Collection.from_module(tasks).task_names
    assert [name for name in names if f"invoke {name}" not in words] == []


@pytest.mark.parametrize("readme", READMES)
def test_every_make_target_in_the_readme_exists(readme: str) -> None:
    """What the README tells to type works."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), flags=re.MULTILINE))
    named = set(re.findall(r"`make ([a-z]+)", (ROOT / readme).read_text("utf-8")))
    assert {"site", "test"} <= named
    assert named - targets == set()


def test_every_task_says_what_it_does_in_both_languages() -> None:
    """In the list of tasks, Indonesian and English with a bar between."""
    found = Collection.from_module(tasks).tasks
    assert [name for name in found if (found[name].__doc__ or "").count(" | ") != 1] == []


def test_continuous_integration_runs_the_same_commands() -> None:
    """Three machines, one way to test; none may do more than read the repository."""
    github = (ROOT / ".github" / "workflows" / "ci.yml").read_text("utf-8")
    for file in (".ci/run", ".gitlab-ci.yml", ".github/workflows/ci.yml"):
        assert "make test" in (ROOT / file).read_text("utf-8")
    assert "contents: read" in github
    # A tag can be moved to other code; a commit cannot.
    assert [uses for uses in re.findall(r"uses: *(\S+)", github) if not re.search(r"@[0-9a-f]{40}$", uses)] == []


def test_the_licence_is_the_one_the_project_names() -> None:
    """The whole text, beside the name in pyproject.toml; data and prose have their own."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["license"] == "AGPL-3.0-or-later"
    assert "GNU AFFERO GENERAL PUBLIC LICENSE" in (ROOT / "LICENSE").read_text("utf-8")
    assert "CC BY 4.0" in (ROOT / "data" / "LICENSE.md").read_text("utf-8")


@pytest.mark.parametrize("name", modules())
def test_every_module_says_what_it_is(name: str) -> None:
    """In its first sentence."""
    assert ast.get_docstring(tree(modules()[name])), f"{modules()[name].relative_to(ROOT)} opens without a sentence"


def test_no_file_of_the_plugin_is_too_long() -> None:
    """A file that outgrows this hides a second noun."""
    lengths = {path.relative_to(ROOT): len(path.read_text("utf-8").splitlines()) for path in modules().values()}
    assert {str(path): length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_too_long() -> None:
    """Of the plugin and of its tasks."""
    files = [*modules().values(), ROOT / "tasks.py"]
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {node.name}"
        for path in files
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if (node.end_lineno or node.lineno) - node.lineno >= LONGEST_FUNCTION
    ]
    assert long == []
