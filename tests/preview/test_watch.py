"""The watch sees what came, went and changed."""

import os
from pathlib import Path

from cakupan.preview import watch


def test_what_came_went_and_changed_is_named(tmp_path: Path) -> None:
    """All three, and nothing that stayed."""
    for name in ("stays", "goes", "changes"):
        (tmp_path / name).write_text("1", encoding="utf-8")
    before = watch.look([tmp_path])
    (tmp_path / "goes").unlink()
    (tmp_path / "comes").write_text("1", encoding="utf-8")
    (tmp_path / "changes").write_text("22", encoding="utf-8")
    changed = watch.different(before, watch.look([tmp_path]))
    assert [os.path.basename(path) for path in changed] == ["changes", "comes", "goes"]


def test_a_change_of_equal_length_is_seen(tmp_path: Path) -> None:
    """One digit for another changes the time, if not the length."""
    path = tmp_path / "source.yaml"
    path.write_text("1", encoding="utf-8")
    before = watch.look([tmp_path])
    path.write_text("2", encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert watch.different(before, watch.look([tmp_path])) == [str(path)]


def test_compiled_files_do_not_count(tmp_path: Path) -> None:
    """A build writes them itself; counting them would rebuild for ever."""
    (tmp_path / "__pycache__").mkdir()
    before = watch.look([tmp_path])
    (tmp_path / "__pycache__" / "a.pyc").write_text("1", encoding="utf-8")
    assert watch.different(before, watch.look([tmp_path])) == []


def test_what_is_saved_while_building_is_not_missed(tmp_path: Path) -> None:
    """All files first; then each look is compared with the one before the build, not with one after it."""
    (tmp_path / "a").touch()
    changes = watch.changes([tmp_path], pause=0)
    assert next(changes) == [str(tmp_path / "a")]
    (tmp_path / "b").touch()
    assert next(changes) == [str(tmp_path / "b")]
