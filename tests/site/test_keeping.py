"""What is kept between builds is the same as what would be made anew, or it is made anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cakupan.site.keeping import forget_oldest, kept


def test_what_is_kept_is_not_made_again(tmp_path: Path) -> None:
    """The second time it comes from the cache."""
    assert kept(tmp_path / "a" / "b", lambda: b"once") == b"once"
    assert kept(tmp_path / "a" / "b", lambda: b"twice") == b"once"
    assert len(list((tmp_path / "a").iterdir())) == 1


@pytest.mark.parametrize("spoilt", [b"", b"short", None])
def test_what_was_spoilt_is_made_again(tmp_path: Path, spoilt: bytes | None) -> None:
    """A file that is empty, cut short or changed by hand."""
    path = tmp_path / "kept"
    kept(path, lambda: b"first")
    path.write_bytes(path.read_bytes()[:-1] if spoilt is None else spoilt)
    assert kept(path, lambda: b"again") == b"again"
    assert kept(path, lambda: b"third") == b"again"


def test_only_the_newest_are_kept(tmp_path: Path) -> None:
    """A cache does not grow with every change."""
    for age in range(5):
        (tmp_path / str(age)).write_bytes(b"")
        os.utime(tmp_path / str(age), (1000 - age, 1000 - age))
    forget_oldest(tmp_path, 2)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0", "1"]
    forget_oldest(tmp_path / "none", 2)
