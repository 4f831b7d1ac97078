"""A filled workbook as rows of texts, or every cell that cannot be taken as it is; guesses no number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from ..problems import Place, Problems, kind
from ..read.numbers import NumberFault, number
from ..text import Text
from .bulk import light
from .columns import COLUMNS, DOCUMENT, FIELDS, FIRST, FORMS, HEADINGS, REASONS, SHEET, column

LARGEST = 5 * 1024 * 1024
MOST_ROWS = 5_000
NO_WORKBOOK = kind(
    "no_workbook",
    Text("berkas ini bukan buku kerja .xlsx yang dapat dibaca", "this file is no .xlsx workbook that can be read"),
    Text(
        "simpan ulang dari Excel atau LibreOffice sebagai .xlsx, tanpa kata sandi",
        "save it again from Excel or LibreOffice as .xlsx, without a password",
    ),
)
NO_SHEET = kind(
    "no_sheet",
    Text(
        "lembar {sheet} tidak ada, atau judul kolomnya berubah",
        "the sheet {sheet} is missing, or its headings changed",
    ),
    Text(
        "buat templat baru dengan invoke template, lalu salin isinya",
        "make a new one by invoke template, and copy into it",
    ),
)
CELL_TEXT = kind(
    "cell_text",
    Text("sel {cell} berisi teks “{typed}”, bukan bilangan", "the cell {cell} holds the text “{typed}”, not a number"),
    Text("{mend}", "{mend}"),
)
CELL_FORMULA = kind(
    "cell_formula",
    Text("sel {cell} berisi rumus tanpa hasil", "the cell {cell} holds a formula without a result"),
    Text("buka dan simpan di Excel, atau ketik angkanya", "open and save it in Excel, or type the number"),
)
CELL_ERROR = kind(
    "cell_error",
    Text("sel {cell} berisi galat {typed}", "the cell {cell} holds the error {typed}"),
    Text("perbaiki rumusnya, atau ketik angkanya", "mend the formula, or type the number"),
)
CELL_EMPTY = kind(
    "cell_empty",
    Text("sel {cell} ({heading}) kosong tanpa alasan", "the cell {cell} ({heading}) is empty without a reason"),
    Text(
        "isi, hapus barisnya, atau tulis di kolom Nilai: {reasons}",
        "fill it in, delete the row, or write in the value's column: {reasons}",
    ),
)
CELL_MERGED = kind(
    "cell_merged",
    Text("sel {cell} digabung dengan sel lain", "the cell {cell} is merged with others"),
    Text("pisahkan sel itu dan isi setiap baris", "unmerge it and fill in each row"),
)
ROW_HIDDEN = kind(
    "row_hidden",
    Text("baris atau kolom {cell} disembunyikan, tetapi berisi", "the row or column {cell} is hidden, but not empty"),
    Text("tampilkan kembali, atau hapus", "show it again, or delete it"),
)
CELL_CHOICE = kind(
    "cell_choice",
    Text("sel {cell}: {typed} bukan pilihan", "the cell {cell}: {typed} is not a choice"),
    Text("pilih salah satu: {choices}", "choose one of: {choices}"),
)
FIELD_EMPTY = kind(
    "field_empty",
    Text("sel {cell} ({heading}) belum diisi", "the cell {cell} ({heading}) is not filled in"),
    Text("isi pada lembar {sheet}", "fill it in on the sheet {sheet}"),
)
TYPE_A_NUMBER = Text("ketik ulang sebagai bilangan", "type it again as a number")
TYPE_THIS = Text("ketik {mend} sebagai bilangan", "type {mend} as a number")

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
    except (InvalidFileException, BadZipFile, KeyError, ValueError, OSError, TypeError, AttributeError):
        problems.report(NO_WORKBOOK, Place(file))
        return None
    for name in (SHEET, DOCUMENT):
        if name not in typed.sheetnames:
            problems.report(NO_SHEET, Place(file), sheet=name)
    if len(problems) > before:
        return None
    sheet = typed[SHEET]
    if [cell.value for cell in sheet[1][: len(COLUMNS)]] != [HEADINGS[name].id for name in COLUMNS]:
        problems.report(NO_SHEET, Place(file), sheet=SHEET)
        return None
    document = _document(shown[DOCUMENT], file, problems)
    rows = dict(_rows(sheet, shown[SHEET], file, problems))
    return Filled(document=document, rows=rows) if len(problems) == before else None


def _document(sheet: Worksheet, file: str, problems: Problems) -> dict[str, str]:
    found = {name: _text(sheet.cell(row, 2).value) for row, name in enumerate(FIELDS, 1)}
    for row, name in enumerate(FIELDS, 1):
        if name in ("publisher", "published") and not found[name]:
            values = {"cell": f"{DOCUMENT}!B{row}", "heading": FIELDS[name], "sheet": DOCUMENT}
            problems.report(FIELD_EMPTY, Place(file), **values)
    return found


def _rows(sheet: Worksheet, shown: Worksheet, file: str, problems: Problems) -> Iterator[tuple[int, Row]]:
    merged = {(row, at) for one in sheet.merged_cells.ranges for row, at in _inside(one.bounds)}
    for row in range(FIRST, min(sheet.max_row, MOST_ROWS) + 1):
        cells = {name: sheet.cell(row, at) for at, name in enumerate(COLUMNS, 1)}
        if all(cell.value in (None, "") for cell in cells.values()):
            continue
        read = _Row(row, cells, {name: shown.cell(row, at).value for at, name in enumerate(COLUMNS, 1)}, file, problems)
        read.report_unseen(sheet, merged)
        yield row, read.texts()


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
                self._report(CELL_MERGED, name)
        if sheet.row_dimensions[self.row].hidden:
            self.problems.report(ROW_HIDDEN, self.place, cell=f"{SHEET}!{self.row}:{self.row}")
        for name in self.cells:
            letter = get_column_letter(column(name))
            if sheet.column_dimensions[letter].hidden and self.cells[name].value not in (None, ""):
                self.problems.report(ROW_HIDDEN, self.place, cell=f"{SHEET}!{letter}:{letter}")

    def texts(self) -> Row:
        """Every column as a text; empty where its problem was reported."""
        found = {name: _text(self.shown[name]) for name in COLUMNS}
        for name in ("region", "measure", "period"):
            if not found[name]:
                self._empty(name)
        reason = REASONS.get(found["value"].lower())
        found["value"] = reason or self._number("value", required=True)
        found["rounded_to"] = self._number("rounded_to")
        if found["form"] and found["form"].lower() not in FORMS:
            self._report(CELL_CHOICE, "form", typed=found["form"], choices=", ".join(FORMS))
        return found

    def _number(self, name: str, *, required: bool = False) -> str:
        """A number as data files write it. A percent sign that Excel adds itself means a hundredth of what is shown."""
        cell, value = self.cells[name], self.shown[name]
        if isinstance(cell.value, str) and cell.value.startswith("=") and value is None:
            self._report(CELL_FORMULA, name)
        elif cell.data_type == "e" or (isinstance(value, str) and value.startswith("#")):
            self._report(CELL_ERROR, name, typed=value or cell.value)
        elif value in (None, ""):
            if required:
                self._empty(name)
        elif isinstance(value, bool) or not isinstance(value, int | float | Decimal):
            self._report(CELL_TEXT, name, typed=_text(value), mend=_mend(_text(value)))
        else:
            return plain(value * 100 if "%" in str(cell.number_format) else value)
        return ""

    def _empty(self, name: str) -> None:
        self._report(CELL_EMPTY, name, heading=HEADINGS[name], reasons=", ".join(REASONS))

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
    try:
        return TYPE_THIS.format(mend=str(number(typed, whole=False)))
    except NumberFault as fault:
        return TYPE_THIS.format(mend=fault.values["mend"]) if fault.values.get("mend") else TYPE_A_NUMBER


def _text(value: object) -> str:
    """A cell as text: a date that Excel made of one is a date again, and a code that it made a number too."""
    if isinstance(value, datetime | date):
        return value.date().isoformat() if isinstance(value, datetime) else value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).strip()
