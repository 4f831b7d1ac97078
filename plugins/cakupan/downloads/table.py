"""CSV text whose cells no spreadsheet takes for a formula; knows no figure."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

# What spreadsheets compute instead of showing, such as "=1+1": some pass over blanks before it, some read wide signs.
_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|\t")
# Numbers, and periods of unknown start ("--2025-04"): programs that read these files know them by this form.
_PLAIN = re.compile(r"-?[0-9]+(\.[0-9]+)?|--[0-9]{4}(-[0-9]{2}){0,2}", re.ASCII)


def guarded(text: str) -> str:
    """`text` with an apostrophe in front where a spreadsheet would compute it; numbers and periods stay as they are."""
    if not _FORMULA.match(text) or _PLAIN.fullmatch(text):
        return text
    return f"'{text}"


def unguarded(cell: str) -> str:
    """The text that `guarded` made the cell of."""
    return cell[1:] if cell[:1] == "'" and _FORMULA.match(cell[1:]) else cell


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
