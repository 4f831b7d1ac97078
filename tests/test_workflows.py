"""The workflows are sound by zizmor's rules, and what they run works: tried in repositories of the test's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from cakupan.commands import WIB
from tests.built import ROOT
from tests.exhibits import SOUND
from tests.ledger.scratch import git
from tests.sample_data import alter, put

WORKFLOWS = ROOT / ".github" / "workflows"
TEXTS = "title: {id: Rilis, en: Release}\nadds: {id: Semuanya, en: Everything}\n"


def step(file: str, job: str, name: str) -> str:
    """What a named step of a job runs."""
    steps: list[dict[str, Any]] = yaml.safe_load((WORKFLOWS / file).read_text("utf-8"))["jobs"][job]["steps"]
    (found,) = [one["run"] for one in steps if one.get("name") == name]
    return str(found)


def script(job: str) -> str:
    """What a job of GitLab runs, line by line, once its tools are there."""
    lines: list[str] = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))[job]["script"]
    return "\n".join(line for line in lines if line != "make venv")


def test_zizmor_finds_nothing() -> None:
    """Least privilege, pinned actions, no secret within a fork's reach."""
    command = [str(Path(sys.executable).with_name("zizmor")), "--offline", "--no-progress", str(ROOT / ".github")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with its own data, pushed to a remote; its tools are those of this environment."""
    folder = tmp_path / "project"
    folder.mkdir()
    for one in ("plugins", "tasks.py", "CITATION.cff"):
        source = ROOT / one
        skip = shutil.ignore_patterns("__pycache__")
        shutil.copytree(source, folder / one, ignore=skip) if source.is_dir() else shutil.copy2(source, folder / one)
    shutil.copytree(SOUND, folder / "data")
    (folder / ".venv").symlink_to(sys.prefix)
    put(folder, ".gitignore", ".venv\n__pycache__/\n")
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", "remote")
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=First")
    git(folder, "remote", "add", "origin", str(tmp_path / "remote"))
    git(folder, "push", "--quiet", "origin", "main")
    git(folder, "fetch", "--quiet", "origin")
    return folder


def run(script: str, project: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """As GitHub runs a step: bash that ends at the first failure."""
    kept = {key: value for key, value in os.environ.items() if key != "GITHUB_ACTIONS"}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(
        command, cwd=project, env={**kept, **environment}, capture_output=True, text=True, check=False
    )


def test_a_change_request_is_told_number_by_number(project: Path, tmp_path: Path) -> None:
    """In the summary and in the file for the comment; a sound change passes."""
    alter(project / "data", "sources/penderes.yaml", "{tappers: 6699}", "{tappers: 6799}")
    git(project, "commit", "--quiet", "--all", "--message=A change")
    summary = tmp_path / "summary.md"
    done = run(step("ci.yml", "figures", "figures"), project, BASE="origin/main", GITHUB_STEP_SUMMARY=str(summary))
    assert done.returncode == 0, done.stderr
    assert "| 6.699 | 6.799 | +100 orang |" in summary.read_text("utf-8")
    assert (project / "differences.md").read_text("utf-8") == summary.read_text("utf-8")


def by_github(project: Path, remote: Path) -> None:
    """The steps of its release workflow."""
    done = run(step("release.yml", "release", "release"), project, BASE="origin/main")
    assert done.returncode == 0, done.stderr
    server, _, repository = f"file://{remote}".rpartition("/")
    # A folder takes no name and password, so that the address is the plain one.
    push = step("release.yml", "release", "push").replace("x-access-token:${TOKEN}@", "")
    done = run(push, project, TOKEN="none", SERVER=server, REPOSITORY=repository, BRANCH="rilis")
    assert done.returncode == 0, done.stderr


def by_gitlab(project: Path, remote: Path) -> None:
    """The script of its release job, with what GitLab tells every job; the address holds the job's token there."""
    person = {"GITLAB_USER_NAME": "Scratch", "GITLAB_USER_EMAIL": "scratch@example.org"}
    branches = {"CI_DEFAULT_BRANCH": "main", "CI_COMMIT_BRANCH": "rilis", "CI_REPOSITORY_URL": f"file://{remote}"}
    done = run(script("release"), project, **person, **branches)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("recorded", [by_github, by_gitlab])
def test_a_release_is_recorded_on_its_branch_and_pushed(
    project: Path, tmp_path: Path, recorded: Callable[[Path, Path], None]
) -> None:
    """By the same steps: the ledger and the citation's day; then the change request is sound against the base."""
    today = datetime.now(WIB).date().isoformat()
    git(project, "switch", "--quiet", "--create", "rilis")
    (project / "data/releases/2025-11-24.yaml").unlink()
    put(project / "data", f"releases/{today}.yaml", TEXTS)
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message=Texts of a release")
    recorded(project, tmp_path / "remote")
    listed = subprocess.run(
        ["git", "-C", str(tmp_path / "remote"), "ls-tree", "-r", "--name-only", "rilis"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert f"data/ledger/{today}.csv" in listed
    cited = (project / "CITATION.cff").read_text("utf-8")
    assert cited.count(f'date-released: "{today}"') == 2
    assert f'version: "{today}"' in cited
    assert "version: 0.1.0" in cited


@pytest.mark.parametrize("job", ["release", "pages"])
def test_gitlab_asks_before_it_writes(job: str) -> None:
    """A release is started by a person and never on the main branch; only the main branch is published."""
    found = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))[job]
    (rule,) = found["rules"]
    assert ("$CI_COMMIT_BRANCH != $CI_DEFAULT_BRANCH" in rule["if"]) == (job == "release")
    assert (rule.get("when") == "manual") == (job == "release")


def test_what_was_rewritten_fails_the_change_request(project: Path, tmp_path: Path) -> None:
    """Whatever else is right about it."""
    today = datetime.now(WIB).date().isoformat()
    (project / "data/releases/2025-11-24.yaml").unlink()
    put(project / "data", f"releases/{today}.yaml", TEXTS)
    assert run(step("release.yml", "release", "release"), project, BASE="origin/main").returncode == 0
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message=A release")
    git(project, "push", "--quiet", "origin", "main")
    alter(project / "data", f"releases/{today}.yaml", "Everything", "Something else")
    summary = tmp_path / "summary.md"
    done = run(step("ci.yml", "figures", "figures"), project, BASE="origin/main", GITHUB_STEP_SUMMARY=str(summary))
    assert done.returncode == 1
    assert "tidak lagi sama dengan yang di origin/main" in done.stderr
