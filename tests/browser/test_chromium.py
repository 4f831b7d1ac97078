"""A browser is found or brought, or the tests fail with the command that helps."""

from pathlib import Path

import pytest

from tests.browser import chromium


def browser(path: Path, code: int = 0) -> str:
    """A stand-in for a browser that ends with `code` when asked for its version."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without a browser: the one folder on its PATH, empty."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv(chromium.NAMED_BY, raising=False)
    return folder


@pytest.mark.parametrize("name", chromium.NAMES)
def test_a_browser_on_the_path_is_taken(nothing: Path, name: str) -> None:
    """Under any of its usual names, before Playwright's own."""
    own = browser(nothing.parent / "own")
    assert chromium.found(own) == own
    there = browser(nothing / name)
    assert chromium.found(own) == there


def test_the_one_named_comes_first(nothing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever names a browser wants that one."""
    browser(nothing / "chromium")
    named = browser(nothing.parent / "mine")
    monkeypatch.setenv(chromium.NAMED_BY, named)
    assert chromium.found("") == named


def test_one_named_wrongly_is_not_replaced(nothing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another browser in its place would be a surprise."""
    browser(nothing / "chromium")
    monkeypatch.setenv(chromium.NAMED_BY, str(nothing / "none"))
    with pytest.raises(chromium.WrongName, match=chromium.NAMED_BY):
        chromium.found("")


def test_a_stub_that_does_not_start_is_passed_over(nothing: Path) -> None:
    """Some distributions put a file in place that only says how to install the real one."""
    browser(nothing / "chromium", code=1)
    own = browser(nothing.parent / "own")
    assert chromium.found(own) == own


def test_without_any_the_message_says_what_helps(nothing: Path) -> None:
    """In both languages, with the commands."""
    with pytest.raises(chromium.NoBrowser) as missing:
        chromium.found("")
    words = ("Tidak ada Chromium", "There is no Chromium", "playwright install", "apt-get install", chromium.NAMED_BY)
    assert all(word in str(missing.value) for word in words)


def test_playwrights_own_is_brought_before_debians(nothing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What needs no rights comes first; each is tried only when there is still no browser."""
    asked: list[str] = []

    def install(*command: str, quiet: bool = False) -> bool:
        if quiet:
            return True
        asked.append(" ".join(command[-2:]))
        if "apt-get" in command and "install" in command:
            browser(nothing / "chromium")
        return False

    browser(nothing / "apt-get")
    monkeypatch.setattr(chromium, "own_place", lambda: "")
    monkeypatch.setattr(chromium, "_succeeds", install)
    monkeypatch.setattr(chromium.os, "geteuid", lambda: 0)
    assert chromium.brought() == str(nothing / "chromium")
    assert asked == ["install chromium", "apt-get update", "--no-install-recommends chromium"]


def test_debians_is_not_tried_without_the_right_to_install(nothing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An ordinary user gets the message, not an error of the package manager."""
    asked: list[str] = []
    browser(nothing / "apt-get")
    monkeypatch.setattr(chromium, "own_place", lambda: "")
    monkeypatch.setattr(chromium, "_succeeds", lambda *command, quiet=False: bool(asked.append(command[0])))
    monkeypatch.setattr(chromium.os, "geteuid", lambda: 1000)
    with pytest.raises(chromium.NoBrowser):
        chromium.brought()
    assert "apt-get" not in asked
