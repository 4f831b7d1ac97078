"""CSV that a spreadsheet shows as it is."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cakupan.downloads.table import csv_text, guarded, unguarded


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x")', "+62", "-1+1", "@SUM(A1)", "\tx", "--2025-04-x", "-5/2"])
def test_what_a_spreadsheet_would_compute_is_held_as_text(text: str) -> None:
    """An apostrophe in front; without it, a press quotation could run a formula on somebody's machine."""
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["-12", "--2025-04", "-0.500000", "214687", "", "Rp127 miliar", "33.02", "'tis", "126..127"]
)
def test_numbers_and_other_texts_stay_as_they_are(text: str) -> None:
    """A negative change is a number, not a formula."""
    assert guarded(text) == text


@given(st.text())
def test_a_guarded_cell_is_read_back_as_the_text(text: str) -> None:
    """Except a text that itself begins like a guarded one, which nothing here writes."""
    if not (text[:1] == "'" and text[1:2] in "=+-@\t"):
        assert unguarded(guarded(text)) == text


@given(st.lists(st.tuples(st.text("ab,\"\n'", max_size=5), st.text("12;=", max_size=5)), max_size=5))
def test_every_table_is_read_back_cell_by_cell(rows: list[tuple[str, str]]) -> None:
    """Whatever commas, quotes and line ends are in the cells."""
    text = csv_text(("one", "two"), rows)
    read = list(csv.reader(io.StringIO(text, newline="")))
    assert read == [["one", "two"], *([guarded(cell) for cell in row] for row in rows)]


def test_lines_end_alike_everywhere() -> None:
    """With one line feed, on every system."""
    assert csv_text(("a", "b"), [("1", "2")]) == "a,b\n1,2\n"


def test_foreign_line_ends_become_our_own() -> None:
    """Inside a cell as well: the same bytes from every version of Python."""
    assert csv_text(("a",), [("one\r\ntwo\rthree",)]) == 'a\n"one\ntwo\nthree"\n'
