"""A small dose of `invoke faults`: whatever meets a build, the old or the new site stands whole."""

from __future__ import annotations

import shutil

import pytest

from tests.faults.kinds import chosen
from tests.faults.outcome import met, random_kills
from tests.faults.stage import Stage, stage


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """A small site of synthetic data that stands, and data that changed since."""
    return stage(tmp_path_factory.mktemp("faults") / "site")


# One of each kind: what comes first under a name in a dictionary that is filled backwards.
FIRST = dict(reversed(list(chosen())))
DOSE = ("killed_at_a_point", "command_killed", "interrupted", "file_too_large", "disk_full", "at_once")


@pytest.mark.parametrize("kind", DOSE)
def test_a_fault_leaves_a_whole_site(ready: Stage, kind: str) -> None:
    """And the next build does as if nothing had been."""
    assert met(ready, kind, FIRST[kind]) == ""


def test_random_kills(ready: Stage) -> None:
    """At three moments; the task tries hundreds."""
    assert [met(ready, kind, fault) for kind, fault in random_kills(3, seed=6)] == ["", "", ""]


def test_a_mixture_would_be_seen(ready: Stage) -> None:
    """A file of the new site in the old one, one that is missing, and no site at all."""
    ready.again()
    shown = ready.output.resolve()
    assert ready.shown() == "old"
    text = (shown / "index.html").read_text("utf-8")
    (shown / "index.html").unlink()
    assert "index.html" in ready.shown()
    (shown / "index.html").write_text(text + " ", "utf-8")
    assert "index.html" in ready.shown()
    shutil.rmtree(shown)
    assert ready.shown() == "none"


def test_a_build_that_says_it_is_done_and_is_not_would_be_seen(ready: Stage) -> None:
    """Nothing published and no complaint is a fault."""
    assert "published nothing" in met(ready, "synthetic", lambda _: (0, ""))
    assert "Traceback" in met(ready, "synthetic", lambda _: (1, "Traceback (most recent call last):"))
