"""Workbooks as people send them back: filled in, saved by other programs, or broken; judges none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import xlsxwriter
from openpyxl import Workbook, load_workbook

from cakupan.read.folder import archive
from cakupan.workbook import template
from cakupan.workbook.columns import COLUMNS, DOCUMENT, FIELDS, HEADINGS, SHEET, column
from tests.exhibits import SOUND

DOCUMENT_SAYS = {"title": "Laporan bulanan", "publisher": "Kantor contoh", "published": "2025-05-31", "url": ""}
ROWS: tuple[dict[str, object], ...] = (
    {"region": "33.03", "measure": "registered_firms", "member": "total", "period": "2025-05", "value": 412},
    {
        "region": "33.03",
        "measure": "active_participants",
        "member": "wage",
        "period": "2025-05",
        "value": 1_250,
        "form": "lebih dari",
    },
    {
        "region": "33.03",
        "measure": "coverage_rate",
        "member": "total",
        "base": "ucj_target",
        "period": "2025-05",
        "value": 31.36,
        "as_printed": "31,36 persen",
    },
    {
        "region": "33.03",
        "measure": "benefits_paid",
        "member": "jkm",
        "period": "2025-01--2025-05",
        "value": 127_000_000,
        "as_printed": "Rp127 juta",
        "note": "Angka kumulatif, menurut kantor.",
    },
    {
        "region": "33.03",
        "measure": "benefit_recipients",
        "member": "jkm",
        "period": "2025-01--2025-05",
        "value": "tidak dilaporkan",
    },
)
SAID = {
    "33.03/registered_firms/2025-05": "412",
    "33.03/active_participants.wage/2025-05": ">1250..",
    "33.03/coverage_rate/2025-05": "6271/20000..<6273/20000",
    "33.03/benefits_paid.jkm/2025-01--2025-05": "126500000..<127500000",
    "33.03/benefit_recipients.jkm/2025-01--2025-05": "not_reported",
}
"""What these rows are, exactly."""


def opened() -> Workbook:
    """The product's own template, for a region of the sound folder."""
    known = archive(SOUND)
    keys = [one.key for one in known.statements if one.key.region == "33.02" and one.source == "inews"]
    return load_workbook(BytesIO(template(known, "33.02", keys)))


def by_openpyxl(change: Callable[[Workbook], object] = lambda book: None) -> bytes:
    """The template with its rows replaced by ours, as somebody fills it in; then changed."""
    book = opened()
    sheet, document = book[SHEET], book[DOCUMENT]
    sheet.delete_rows(2, sheet.max_row)
    for row, cells in enumerate(ROWS, 2):
        for name, value in cells.items():
            sheet.cell(row, column(name), value)
    for row, name in enumerate(FIELDS, 1):
        document.cell(row, 2, DOCUMENT_SAYS[name] or None)
    change(book)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def by_xlsxwriter(rows: tuple[Mapping[str, object], ...] = ROWS) -> bytes:
    """The same sheets, written by another library altogether."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet, document = book.add_worksheet(SHEET), book.add_worksheet(DOCUMENT)
    sheet.write_row(0, 0, [HEADINGS[name].id for name in COLUMNS])
    for row, cells in enumerate(rows, 1):
        for name, value in cells.items():
            sheet.write(row, column(name) - 1, value)
    for row, name in enumerate(FIELDS):
        document.write(row, 0, FIELDS[name].id)
        document.write_string(row, 1, DOCUMENT_SAYS[name])
    book.close()
    return out.getvalue()


def by_libreoffice() -> bytes:
    """The template filled in and saved by LibreOffice Calc; kept, since few machines have it."""
    return (Path(__file__).parent / "libreoffice.xlsx").read_bytes()
