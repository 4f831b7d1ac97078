"""The tasks end as a person or a machine expects: with a code and a sentence, never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from invoke.context import Context
from invoke.exceptions import Exit

import tasks
from cakupan.preview.server import serving


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own in place of the project's."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(tasks, "ROOT", tmp_path)
    return tmp_path


def test_a_command_that_found_mistakes_ends_the_task_with_its_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """Continuous integration reads the code; the words were said by the command."""
    from cakupan import commands

    monkeypatch.setattr(commands, "check", lambda data, language, base, form: 1)
    with pytest.raises(Exit) as end:
        tasks.check(Context())
    assert (end.value.code, str(end.value)) == (1, "")


def test_a_command_that_went_well_just_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """And is given the folder and the language as asked for."""
    from cakupan import commands

    given = []
    monkeypatch.setattr(commands, "check", lambda data, language, base, form: given.append((data, language)) or 0)
    tasks.check(Context(), data="elsewhere", lang="en")
    assert given == [(Path("elsewhere"), "en")]


def test_serving_what_is_not_built_says_how_to_build_it(elsewhere: Path) -> None:
    """In both languages."""
    with pytest.raises(Exit, match="invoke build") as end:
        tasks.serve(Context())
    assert end.value.code == 1


def test_a_taken_port_is_answered_with_another(elsewhere: Path) -> None:
    """Somebody has the last preview still open."""
    (elsewhere / "index.html").touch()
    with serving(elsewhere) as address:
        port = int(address.rpartition(":")[2])
        with pytest.raises(Exit, match=f"--port {port + 1}"):
            tasks.serve(Context(), port=port, output=".")


def test_cleaning_follows_no_link_out_of_the_project(elsewhere: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A published site that lies elsewhere stays; only the link to it goes."""
    published = tmp_path_factory.mktemp("published")
    (published / "index.html").touch()
    (elsewhere / "output").symlink_to(published)
    (elsewhere / ".preview").mkdir()
    tasks.clean(Context())
    assert list(elsewhere.iterdir()) == []
    assert (published / "index.html").exists()
