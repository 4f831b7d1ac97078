"""A workbook to be typed into: codes filled in and locked, choices offered, words of help; holds no number."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from ..model.archive import Archive
from ..model.statement import Key
from ..text import Text
from .columns import CODES, COLUMNS, DOCUMENT, FIELDS, FIRST, FORMS, HEADINGS, HELP, REASONS, SHEET, TYPED, column

WIDTHS = {"region_name": 26, "measure_name": 34, "member_name": 30, "value": 16, "as_printed": 26, "note": 40}
GREY = PatternFill("solid", start_color="EEEEEE")
HEAD = PatternFill("solid", start_color="0C2340")
ROOM = 200
"""So many rows below the filled ones are checked by Excel as well."""
EXPLAINED = (
    Text("Isi kolom putih; kolom abu-abu terkunci.", "Fill in the white columns; the grey ones are locked."),
    Text(
        "Nilai: ketik angkanya saja sebagai bilangan. Persen diketik seperti tercetak: 31,36 untuk 31,36 persen.",
        "Value: type the number alone. Percentages as printed: 31.36 for 31.36 percent.",
    ),
    Text(
        "Bila sumber tidak menyebut angkanya, tulis di kolom Nilai: tidak dilaporkan, tidak berlaku, atau tidak "
        "dibuka. Baris yang tidak dipakai dihapus, bukan dikosongkan atau disembunyikan.",
        "Where the source gives no number, write in Value: tidak dilaporkan (not reported), tidak berlaku (not "
        "applicable) or tidak dibuka (withheld). Delete rows that you do not use; do not empty or hide them.",
    ),
    Text("Tercetak: angka persis seperti pada sumber, misalnya Rp127 miliar.", "As printed: exactly as in the source."),
    Text(
        "Periode: 2025, 2025-04, 2025-04-24, atau 2025-01--2025-04.",
        "Period: 2025, 2025-04, 2025-04-24, or 2025-01--2025-04.",
    ),
    Text("Selesai? invoke import BERKAS.xlsx", "Done? invoke import FILE.xlsx"),
)


def template(archive: Archive, region: str, keys: Iterable[Key] = ()) -> bytes:
    """The workbook for a region; a row for each of these keys, whose own periods and values are left out."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = SHEET
    _codes(book.create_sheet(CODES), archive)
    _statements(sheet, archive, region, list(keys))
    _document(book.create_sheet(DOCUMENT))
    _help(book.create_sheet(HELP))
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _statements(sheet: Worksheet, archive: Archive, region: str, keys: list[Key]) -> None:
    lists = archive.codelists
    sheet.append([HEADINGS[name].id for name in COLUMNS])
    for key in keys:
        member = ".".join(key.members)
        names = [lists.members[one].name.id for one in key.members]
        filled = {
            "region": region,
            "region_name": lists.regions[region].name.id,
            "measure": key.measure,
            "measure_name": lists.measures[key.measure].name.id,
            "member": member or "total",
            "member_name": ", ".join(names) or "Seluruhnya",
            "base": key.base or "",
        }
        sheet.append([filled.get(name, "") or None for name in COLUMNS])
    last = sheet.max_row + ROOM
    for number, name in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = WIDTHS.get(name, 18)
        sheet.cell(1, number).font = Font(bold=True, color="FFFFFF")
        sheet.cell(1, number).fill = HEAD
        for row in range(FIRST, last + 1):
            _dress(sheet, row, name, filled=row < len(keys) + FIRST)
    _offer(sheet, last, archive)
    sheet.freeze_panes = f"{get_column_letter(column('period'))}{FIRST}"
    sheet.protection.sheet = True
    # What is locked is locked against slips, not against people: rows may go and come.
    sheet.protection.deleteRows = sheet.protection.insertRows = sheet.protection.formatColumns = False


def _dress(sheet: Worksheet, row: int, name: str, *, filled: bool) -> None:
    cell = sheet.cell(row, column(name))
    # Codes and periods are text, or Excel would make 33.02 a number and 2025-04 a date.
    cell.number_format = "General" if name in ("value", "rounded_to") else "@"
    cell.protection = Protection(locked=filled and name not in TYPED)
    if filled:
        cell.alignment = Alignment(vertical="top", wrap_text=name in ("note", "measure_name", "member_name"))
    if filled and name not in TYPED:
        cell.fill = GREY


def _offer(sheet: Worksheet, last: int, archive: Archive) -> None:
    """Choices and ranges that Excel itself holds, with what it says when they are missed."""
    lists = archive.codelists
    counts = {"region": len(lists.regions), "measure": len(lists.measures), "base": len(lists.bases)}
    for place, (name, count) in enumerate(counts.items()):
        letter = get_column_letter(2 * place + 1)
        _rule(sheet, name, last, f"={CODES}!${letter}$1:${letter}${count}", "Pilih salah satu kode dari daftar.")
    _rule(sheet, "form", last, f'"{",".join(FORMS)}"', "Pilih salah satu: " + ", ".join(FORMS) + ".")


def _rule(sheet: Worksheet, name: str, last: int, formula: str, words: str) -> None:
    rule = DataValidation(type="list", formula1=formula, allow_blank=True, showErrorMessage=True)
    rule.errorTitle, rule.error = "Periksa lagi", words
    letter = get_column_letter(column(name))
    rule.add(f"{letter}{FIRST}:{letter}{last}")
    sheet.add_data_validation(rule)


def _codes(sheet: Worksheet, archive: Archive) -> None:
    lists = archive.codelists
    regions = [(one.code, one.name.id) for one in lists.regions.values()]
    measures = [(one.code, one.name.id) for one in lists.measures.values()]
    bases = [(one.code, one.name.id) for one in lists.bases.values()]
    for place, several in enumerate((regions, measures, bases)):
        for row, texts in enumerate(several, 1):
            for offset, text in enumerate(texts, 1):
                sheet.cell(row, 2 * place + offset, text).number_format = "@"
    sheet.sheet_state = "hidden"


def _document(sheet: Worksheet) -> None:
    for row, words in enumerate(FIELDS.values(), 1):
        sheet.cell(row, 1, words.id).font = Font(bold=True)
        sheet.cell(row, 2).number_format = "@"
        sheet.cell(row, 2).protection = Protection(locked=False)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 22, 80
    sheet.protection.sheet = True


def _help(sheet: Worksheet) -> None:
    for words in (*EXPLAINED, Text("Pengganti angka: " + ", ".join(REASONS), "In place of a number: see above")):
        sheet.append([words.id, words.en])
    for letter in ("A", "B"):
        sheet.column_dimensions[letter].width = 80
    for cell, other in sheet.iter_rows(max_col=2):
        cell.alignment = other.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.protection.sheet = True
