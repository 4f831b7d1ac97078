"""A filled workbook as rows of texts, or every cell that cannot be taken as it is; guesses no number."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from ..problems import Place, Problems
from ..read.numbers import NumberFault, decimal, number
from ..text import Text
from . import kinds
from .bulk import light
from .columns import COLUMNS, DOCUMENT, FIELDS, FIRST, FORMS, HEADINGS, REASONS, SHEET, column

LARGEST = 5 * 1024 * 1024
MOST_ROWS = 5_000
TYPE_A_NUMBER = Text("ketik ulang sebagai bilangan", "type it again as a number")
TYPE_THIS = Text("ketik {mend} sebagai bilangan", "type {mend} as a number")

DAMAGED = (InvalidFileException, BadZipFile, zlib.error, ParseError, EOFError, NotImplementedError)
Row = dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Filled:
    """The document and its rows, each by the number of its row in the sheet."""

    document: Mapping[str, str]
    rows: Mapping[int, Row]


def filled(content: bytes, file: str, problems: Problems) -> Filled | None:
    """What a workbook holds, every cell as data files write it; None where its problems were reported."""
    before = len(problems)
    try:
        if len(content) > LARGEST or not light(content):
            raise InvalidFileException
        typed, shown = (load_workbook(BytesIO(content), data_only=only) for only in (False, True))
    except (*DAMAGED, KeyError, ValueError, OSError, TypeError, AttributeError):
        problems.report(kinds.NO_WORKBOOK, Place(file))
        return None
    for name in (SHEET, DOCUMENT):
        if name not in typed.sheetnames:
            problems.report(kinds.NO_SHEET, Place(file), sheet=name)
    if len(problems) > before:
        return None
    sheet = typed[SHEET]
    if [cell.value for cell in sheet[1][: len(COLUMNS)]] != [HEADINGS[name].id for name in COLUMNS]:
        problems.report(kinds.NO_SHEET, Place(file), sheet=SHEET)
        return None
    document = _document(shown[DOCUMENT], file, problems)
    rows = dict(_rows(sheet, shown[SHEET], file, problems))
    return Filled(document=document, rows=rows) if len(problems) == before else None


def _document(sheet: Worksheet, file: str, problems: Problems) -> dict[str, str]:
    found = {name: _text(sheet.cell(row, 2).value) for row, name in enumerate(FIELDS, 1)}
    for row, name in enumerate(FIELDS, 1):
        if name in ("publisher", "published") and not found[name]:
            values = {"cell": f"{DOCUMENT}!B{row}", "heading": FIELDS[name], "sheet": DOCUMENT}
            problems.report(kinds.FIELD_EMPTY, Place(file), **values)
    return found


def _rows(sheet: Worksheet, shown: Worksheet, file: str, problems: Problems) -> Iterator[tuple[int, Row]]:
    merged = {(row, at) for one in sheet.merged_cells.ranges for row, at in _inside(one.bounds)}
    if sheet.max_row > MOST_ROWS and any(_filled(sheet.iter_rows(MOST_ROWS + 1, max_col=len(COLUMNS)))):
        problems.report(kinds.TOO_MANY_ROWS, Place(file, MOST_ROWS + 1), sheet=SHEET, limit=MOST_ROWS)
    for row in range(FIRST, min(sheet.max_row, MOST_ROWS) + 1):
        cells = {name: sheet.cell(row, at) for at, name in enumerate(COLUMNS, 1)}
        if all(cell.value in (None, "") for cell in cells.values()):
            continue
        read = _Row(row, cells, {name: shown.cell(row, at).value for at, name in enumerate(COLUMNS, 1)}, file, problems)
        read.report_unseen(sheet, merged)
        yield row, read.texts()


def _filled(rows: Iterable[tuple[Cell | MergedCell, ...]]) -> Iterator[bool]:
    return (cell.value not in (None, "") for row in rows for cell in row)


def _inside(bounds: tuple[int, int, int, int]) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = bounds
    return ((row, at) for row in range(top, bottom + 1) for at in range(left, right + 1))


class _Row:
    """One row under way; reports what is wrong in it and reads on."""

    def __init__(
        self, row: int, cells: Mapping[str, Cell | MergedCell], shown: Mapping[str, Any], file: str, problems: Problems
    ) -> None:
        self.row, self.cells, self.shown, self.file, self.problems = row, cells, shown, file, problems

    def report_unseen(self, sheet: Worksheet, merged: set[tuple[int, int]]) -> None:
        """What a person does not see as it is: cells that are one, rows and columns that are hidden."""
        for name in self.cells:
            if (self.row, column(name)) in merged:
                self._report(kinds.CELL_MERGED, name)
        if sheet.row_dimensions[self.row].hidden:
            self.problems.report(kinds.ROW_HIDDEN, self.place, cell=f"{SHEET}!{self.row}:{self.row}")
        for name in self.cells:
            letter = get_column_letter(column(name))
            if sheet.column_dimensions[letter].hidden and self.cells[name].value not in (None, ""):
                self.problems.report(kinds.ROW_HIDDEN, self.place, cell=f"{SHEET}!{letter}:{letter}")

    def texts(self) -> Row:
        """Every column as a text; empty where its problem was reported."""
        found = {name: _text(self.shown[name], str(self.cells[name].number_format)) for name in COLUMNS}
        for name in ("region", "measure", "period"):
            if not found[name]:
                self._empty(name)
        reason = REASONS.get(found["value"].lower())
        found["value"] = reason or self._number("value", required=True)
        found["rounded_to"] = self._number("rounded_to")
        if found["form"] and found["form"].lower() not in FORMS:
            self._report(kinds.CELL_CHOICE, "form", typed=found["form"], choices=", ".join(FORMS))
        return found

    def _number(self, name: str, *, required: bool = False) -> str:
        """A number as data files write it. A percent sign that Excel adds itself means a hundredth of what is shown."""
        cell, value = self.cells[name], self.shown[name]
        if isinstance(cell.value, str) and cell.value.startswith("=") and value is None:
            self._report(kinds.CELL_FORMULA, name)
        elif cell.data_type == "e" or (isinstance(value, str) and value.startswith("#")):
            self._report(kinds.CELL_ERROR, name, typed=value or cell.value)
        elif value in (None, ""):
            if required:
                self._empty(name)
        elif isinstance(value, bool) or not isinstance(value, int | float | Decimal):
            self._report(kinds.CELL_TEXT, name, typed=_text(value), mend=_mend(_text(value)))
        else:
            return self._shown_whole(name, Decimal(plain(value)), _bare(str(cell.number_format)))
        return ""

    def _shown_whole(self, name: str, value: Decimal, form: str) -> str:
        """A number of which the cell shows every digit; the others are a program's, and no source printed them."""
        value = value * 100 if "%" in form else value
        places = _PLACES.search(form)
        if places and value != (shown := round(value, len(places[1] or ""))):
            self._report(kinds.CELL_ROUNDED, name, shown=f"{shown:f}", typed=f"{value.normalize():f}")
        return f"{value.normalize():f}"

    def _empty(self, name: str) -> None:
        self._report(kinds.CELL_EMPTY, name, heading=HEADINGS[name], reasons=", ".join(REASONS))

    def _report(self, kind_: Any, name: str, **values: object) -> None:
        where = f"{SHEET}!{get_column_letter(column(name))}{self.row}"
        self.problems.report(kind_, self.place, cell=where, **values)

    @property
    def place(self) -> Place:
        return Place(self.file, self.row)


def plain(value: float | Decimal) -> str:
    """A number with the digits that Excel shows, and none that only its binary form has."""
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    rounded = Decimal(f"{exact:.15g}")
    return f"{rounded.normalize():f}"


def _mend(typed: str) -> Text:
    """What to type in place of a text, where it is a number in some way of writing."""
    # "1.234" is one number as a count and another as a rate; only what is the same in both is suggested.
    readings = {_reading(typed, whole) for whole in (True, False)} - {""}
    return TYPE_THIS.format(mend=readings.pop()) if len(readings) == 1 else TYPE_A_NUMBER


def _reading(typed: str, whole: bool) -> str:
    try:
        return decimal(number(typed, whole=whole))
    except NumberFault as fault:
        return str(fault.values.get("mend", ""))


_PLACES = re.compile(r"[0#?](?:\.([0#?]+))?")


def _bare(form: str) -> str:
    """How a cell shows a positive number, without the words and signs that stand in its format as they are."""
    return re.sub(r'"[^"]*"|\\.|_.|\[[^\]]*\]', "", form.partition(";")[0])


def _text(value: object, form: str = "") -> str:
    """A cell as text: a date that Excel made of one is a date again, and a code that it made a number too.

    Excel makes the first day of a month of "2025-09", and shows the month alone: then no day was meant.
    """
    if isinstance(value, datetime | date):
        day = value.date().isoformat() if isinstance(value, datetime) else value.isoformat()
        parts = _bare(form).lower()
        return day if "d" in parts or "y" not in parts else day[:7] if "m" in parts else day[:4]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).strip()
