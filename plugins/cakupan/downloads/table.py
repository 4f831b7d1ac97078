"""CSV text whose cells no spreadsheet takes for a formula; knows no figure."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

# What spreadsheets compute instead of showing: "=1+1", but also "--2025-04", which would become 2021.
_FORMULA_MARKS = frozenset("=+-@\t")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?", re.ASCII)


def guarded(text: str) -> str:
    """`text` with an apostrophe in front where a spreadsheet would compute it; numbers stay numbers."""
    if text[:1] not in _FORMULA_MARKS or _NUMBER.fullmatch(text):
        return text
    return f"'{text}"


def unguarded(cell: str) -> str:
    """The text that `guarded` made the cell of."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in _FORMULA_MARKS else cell


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with its heading, one line a row, the same bytes everywhere."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(text) for text in row] for row in rows)
    return out.getvalue()


def _cell(text: str) -> str:
    # Which line ends need quotes differs between versions of Python; the bytes must not.
    return guarded("\n".join(text.splitlines()) if "\r" in text else text)
