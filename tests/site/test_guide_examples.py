"""The guide's examples are true: what it calls wrong is told as that mistake, and what it calls right is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent

import pytest

from cakupan.site.tables.examples import EXAMPLES, visible
from tests.exhibits import MUSEUM, found, laid
from tests.test_museum import DECLARED, noticed

UNSEEN = {"asked_twice", "empty_file", "encoding", "too_large"}
"""What no piece of one file shows: two files on one thing, a file without anything, its bytes, its size."""


def kinds(data: Path) -> Counter[str]:
    error = found(data)
    return Counter(one.kind.code for one in error.problems) if error else Counter()


def shown(code: str) -> Iterator[tuple[str, str, str]]:
    """Exhibits of a kind that hold its wrong piece, with the file and the file's text once the piece is right."""
    one = EXAMPLES[code]
    # Those named after the kind first: to read them all would take long.
    for exhibit in sorted(MUSEUM.iterdir(), key=lambda found: (not found.name.startswith(code), found.name)):
        for path in sorted(exhibit.rglob("*.yaml")):
            text = path.read_bytes().decode("utf-8", errors="replace")
            for depth in ("    ", "  ", ""):
                if (wrong := indent(one.wrong, depth)) in text:
                    name = path.relative_to(exhibit).as_posix()
                    yield exhibit.name, name, text.replace(wrong, indent(one.right, depth), 1)
                    break


def test_every_kind_that_a_file_can_show_has_an_example() -> None:
    """All of the museum's."""
    assert set(EXAMPLES) == DECLARED - UNSEEN


@pytest.mark.parametrize("code", sorted(EXAMPLES))
def test_what_is_wrong_is_told_and_what_is_right_is_not(code: str, tmp_path: Path) -> None:
    """In an exhibit of the kind: the right piece in place of the wrong one takes its message away and brings none."""
    for number, (exhibit, name, mended) in enumerate(shown(code)):
        error = noticed(exhibit)
        before = Counter(one.kind.code for one in error.problems) if error else Counter()
        place = tmp_path / str(number)
        place.mkdir()
        data = laid(MUSEUM / exhibit, place)
        (data / name).write_text(mended, "utf-8")
        after = kinds(data)
        if after[code] < before[code] and after <= before:
            return
    pytest.fail(f"no exhibit shows the example of {code}")


def test_what_nobody_sees_is_named() -> None:
    """A tab and a character without width, where they stand; line ends stay."""
    assert visible("\ta: 1\u200b\n  b: 2") == "[TAB]a: 1[U+200B]\n  b: 2"
