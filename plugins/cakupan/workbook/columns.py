"""What stands in which column of the workbook, in the words of its sheets; reads and writes none."""

from __future__ import annotations

from ..text import Text

SHEET, DOCUMENT, HELP, CODES = "Pernyataan", "Dokumen", "Penjelasan", "Kode"
HEADINGS = {
    "region": Text("Wilayah", "Region"),
    "region_name": Text("Nama wilayah", "Name of the region"),
    "measure": Text("Ukuran", "Measure"),
    "measure_name": Text("Nama ukuran", "Name of the measure"),
    "member": Text("Bagian", "Part"),
    "member_name": Text("Nama bagian", "Name of the part"),
    "base": Text("Basis", "Base"),
    "period": Text("Periode", "Period"),
    "value": Text("Nilai", "Value"),
    "form": Text("Bentuk", "Form"),
    "as_printed": Text("Tercetak", "As printed"),
    "rounded_to": Text("Dibulatkan sampai", "Rounded to"),
    "note": Text("Catatan", "Note"),
}
"""In the order of the columns; what ends with `_name` is there to be read, and ignored when the sheet comes back."""
COLUMNS = tuple(HEADINGS)
TYPED = ("period", "value", "form", "as_printed", "rounded_to", "note")
"""What people type; all else is locked."""
FIELDS = {
    "title": Text("Judul dokumen", "Title of the document"),
    "publisher": Text("Penerbit", "Publisher"),
    "published": Text("Tanggal terbit", "Date of publication"),
    "url": Text("Alamat", "Address"),
}
"""The sheet about the document, line by line."""
FORMS = {
    "tepat": "",
    "sekitar": "about",
    "hampir": "almost",
    "lebih dari": "more_than",
    "kurang dari": "less_than",
    "sedikitnya": "at_least",
    "paling banyak": "at_most",
}
"""How the document hedges the number, and the key that says so."""
REASONS = {"tidak dilaporkan": "not_reported", "tidak berlaku": "not_applicable", "tidak dibuka": "withheld"}
"""What stands in place of a number."""
FIRST = 2
"""The row after the headings."""


def column(name: str) -> int:
    """The number of a column, from one."""
    return COLUMNS.index(name) + 1
