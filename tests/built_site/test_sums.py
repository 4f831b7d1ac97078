"""The sums of a site are those that `sha256sum` checks."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from cakupan.built import SUMS, differing, digests, hashed, read_sums, write_sums


def test_other_programs_check_them(tmp_path: Path) -> None:
    """Every file but the list itself; one that changed is named."""
    (tmp_path / "a b").mkdir()
    (tmp_path / "a b/é.txt").write_text("é", "utf-8")
    (tmp_path / "c").write_bytes(b"")
    write_sums(tmp_path)
    checked = subprocess.run(["sha256sum", "--check", SUMS], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert checked.returncode == 0
    assert checked.stdout.count(": OK") == 2
    assert read_sums((tmp_path / SUMS).read_text("utf-8")) == digests(tmp_path)
    (tmp_path / "c").write_bytes(b"1")
    assert differing(read_sums((tmp_path / SUMS).read_text("utf-8")), digests(tmp_path)) == ["c"]


@pytest.mark.parametrize("text", ["<html>", "abc  file", f"{'0' * 64} one blank"])
def test_what_is_no_list_of_sums_is_refused(text: str) -> None:
    """A host answers with a page for what it has not."""
    with pytest.raises(ValueError, match=text):
        read_sums(text)


def test_names_that_hold_a_hash_are_known(site: Path) -> None:
    """Assets and the search index: a reader of an older page may still ask for them."""
    names = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert {name for name in names if name.startswith("theme/")} <= {name for name in names if hashed(name)}
    assert {name for name in names if name.endswith((".pf_fragment", ".pf_index"))} <= {*filter(hashed, names)}
    assert not [name for name in names if hashed(name) and name.endswith((".html", ".csv"))]
