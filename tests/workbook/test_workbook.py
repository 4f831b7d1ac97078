"""A workbook goes out with codes filled in and comes back as statements; what cannot be taken names its cell."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from cakupan.commands import excel
from cakupan.problems import Problems
from cakupan.state import state
from cakupan.workbook import filled
from cakupan.workbook.bulk import UNPACKED, light
from cakupan.workbook.cells import LARGEST, MOST_ROWS, plain
from cakupan.workbook.columns import COLUMNS, DOCUMENT, SHEET, TYPED, column
from tests.exhibits import SOUND, laid
from tests.workbook.filling import SAID, by_libreoffice, by_openpyxl, by_xlsxwriter, opened

Said = pytest.CaptureFixture[str]
FILE = "kantor-contoh-2025-05-31"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return laid(SOUND, tmp_path)


def imported(data: Path, content: bytes) -> int:
    path = data.parent / "laporan.xlsx"
    path.write_bytes(content)
    return excel.import_workbook(data, path, "en")


def test_the_template_has_the_codes_and_locks_them() -> None:
    """People type into the white columns; Excel itself offers the choices, in Indonesian."""
    book = opened()
    sheet = book[SHEET]
    assert [sheet.cell(2, column(name)).value for name in ("region", "region_name")] == ["33.02", "Kabupaten Banyumas"]
    assert {name: sheet.cell(2, column(name)).protection.locked for name in COLUMNS} == {
        name: name not in TYPED for name in COLUMNS
    }
    assert sheet.protection.sheet
    assert sheet.cell(2, column("value")).value is None
    rules = sheet.data_validations.dataValidation
    assert {one.errorTitle for one in rules} == {"Periksa lagi"}
    assert book["Kode"].sheet_state == "hidden"
    assert "Isi kolom putih" in book["Penjelasan"]["A1"].value


@pytest.mark.parametrize("writer", [by_openpyxl, by_xlsxwriter, by_libreoffice])
def test_what_was_typed_comes_back_exactly(writer: Callable[[], bytes], data: Path, capfd: Said) -> None:
    """From the template, from another library, and saved by LibreOffice: values, bounds, rounding and silence."""
    assert imported(data, writer()) == 0
    out = capfd.readouterr().out
    assert "33.03/registered_firms/2025-05  (new)\n    – -> 412" in out
    assert f"data/sources/{FILE}.yaml is written" in out
    known = state(data)
    entries = {one.id.partition("/")[2]: one.value for one in known.entries.values() if one.sources == FILE}
    assert {id_: entries[id_] for id_ in SAID} == SAID
    source = known.report.archive.sources[FILE]
    assert (source.title, source.publisher, str(source.published)) == ("Laporan bulanan", "Kantor contoh", "2025-05-31")
    noted = [one.note for one in source.statements if one.note]
    assert [one.id for one in noted] == ["Angka kumulatif, menurut kantor."]


def test_a_second_import_never_overwrites(data: Path) -> None:
    """The same document twice contradicts nothing, and gets a name of its own."""
    content = by_openpyxl()
    assert imported(data, content) == 0
    first = (data / f"sources/{FILE}.yaml").read_bytes()
    assert imported(data, content) == 0
    assert (data / f"sources/{FILE}.yaml").read_bytes() == first
    assert (data / f"sources/{FILE}-2.yaml").is_file()


def at(name: str, row: int = 2) -> Callable[[Workbook], Worksheet]:
    """The sheet, and the cell of a column."""
    return lambda book: book[SHEET].cell(row, column(name))


def put(name: str, value: object, form: str = "General") -> Callable[[Workbook], object]:
    def change(book: Workbook) -> None:
        cell = book[SHEET].cell(2, column(name))
        cell.value, cell.number_format = value, form

    return change


def hide_row(book: Workbook) -> None:
    book[SHEET].row_dimensions[3].hidden = True


def hide_column(book: Workbook) -> None:
    book[SHEET].column_dimensions["M"].hidden = True


def far_below(book: Workbook) -> None:
    for name, value in {"region": "33.03", "measure": "registered_firms", "value": 5}.items():
        book[SHEET].cell(MOST_ROWS + 7, column(name)).value = value


BROKEN: dict[str, tuple[Callable[[Workbook], object], str]] = {
    "a number as text": (
        put("value", "412"),
        "the cell Pernyataan!I2 holds the text “412”, not a number\n    -> type 412",
    ),
    "Indonesian thousands": (put("value", "1.412"), "holds the text “1.412”, not a number"),
    "a decimal comma": (put("value", "31,36"), "the text “31,36”, not a number\n    -> type 31.36 as a number"),
    "a count or a rate": (put("value", "1.234"), "the text “1.234”, not a number\n    -> type it again as a number"),
    "digits that nobody sees": (
        put("value", 31.356859914643, "0.00"),
        "the cell Pernyataan!I2 shows 31.36, but holds 31.356859914643",
    ),
    "rows far below": (far_below, "the sheet Pernyataan has more than 5000 rows"),
    "words": (put("value", "banyak"), "the text “banyak”, not a number\n    -> type it again as a number"),
    "yes": (put("value", True), "the cell Pernyataan!I2 holds the text “True”"),
    "a formula without a result": (put("value", "=2*206"), "the cell Pernyataan!I2 holds a formula without a result"),
    "an error": (put("value", "#DIV/0!"), "the cell Pernyataan!I2 holds the error #DIV/0!"),
    "a blank value": (put("value", None), "the cell Pernyataan!I2 (Value) is empty without a reason"),
    "a blank period": (put("period", None), "the cell Pernyataan!H2 (Period) is empty without a reason"),
    "a blank region": (put("region", None), "the cell Pernyataan!A2 (Region) is empty without a reason"),
    "a form that is none": (put("form", "kira-kira"), "the cell Pernyataan!J2: kira-kira is not a choice"),
    "merged cells": (lambda book: book[SHEET].merge_cells("H2:H3"), "the cell Pernyataan!H2 is merged with others"),
    "a hidden row": (hide_row, "the row or column Pernyataan!3:3 is hidden, but not empty"),
    "a hidden column": (hide_column, "the row or column Pernyataan!M:M is hidden, but not empty"),
    "no publisher": (
        lambda book: book[DOCUMENT].cell(2, 2, ""),
        "the cell Dokumen!B2 (Publisher) is not filled in",
    ),
    "a renamed heading": (
        lambda book: book[SHEET].cell(1, 1, "Daerah"),
        "the sheet Pernyataan is missing, or its headings changed",
    ),
    "a missing sheet": (lambda book: book.remove(book[DOCUMENT]), "the sheet Dokumen is missing"),
    "an unknown region": (put("region", "33.20"), "laporan.xlsx:2:1: 33.20 is not in the codelist regions"),
    "an unknown measure": (put("measure", "registered_firm"), "laporan.xlsx:2:1: unknown key registered_firm"),
    "an impossible period": (put("period", "2025-13"), "laporan.xlsx:2:1: 2025-13 is no date or period"),
    "a code that is YAML": (
        put("base", "x}\n    time: {period: 2020"),
        "laporan.xlsx:2:1: x}\\u000a    time: {period: 2020 is not in the codelist bases",
    ),
    "half a firm": (put("value", 412.5), "laporan.xlsx:2:1: 412.5: firms are counted in whole numbers"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_cannot_be_taken_names_its_cell(name: str, data: Path, capfd: Said) -> None:
    """With a mend; and no file is written."""
    change, words = BROKEN[name]
    before = sorted(data.rglob("*"))
    assert imported(data, by_openpyxl(change)) == 1
    assert words in capfd.readouterr().err
    assert sorted(data.rglob("*")) == before


def test_several_mistakes_are_told_in_one_run(data: Path, capfd: Said) -> None:
    """Each at its row."""

    def change(book: Workbook) -> None:
        put("value", "banyak")(book)
        hide_row(book)
        book[SHEET].cell(5, column("value")).value = None

    assert imported(data, by_openpyxl(change)) == 1
    said = capfd.readouterr().err
    assert [line.split(":")[1] for line in said.splitlines() if line.startswith("laporan.xlsx")] == ["2", "3", "5"]


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "no .xlsx workbook"), (b"PK\x03\x04 not really", "no .xlsx workbook"), (b"a;b\n1;2\n", "no .xlsx workbook")],
)
def test_what_is_no_workbook_is_refused_in_words(content: bytes, words: str, data: Path, capfd: Said) -> None:
    """Without a traceback."""
    assert imported(data, content) == 1
    assert words in capfd.readouterr().err


def test_a_workbook_that_would_fill_the_memory_is_not_opened(data: Path, capfd: Said) -> None:
    """One part that unpacks to far more than it weighs, one that is all merged, one that multiplies itself."""
    sound = by_openpyxl()
    assert light(sound)
    merged = b'<worksheet><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'
    entity = b'<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><a>&b;</a>'
    parts = {"xl/media/x.bin": bytes(UNPACKED + 1), "xl/worksheets/sheet9.xml": merged, "xl/x.xml": entity}
    for name, part in parts.items():
        packed = BytesIO(sound)
        with ZipFile(packed, "a", ZIP_DEFLATED) as book:
            book.writestr(name, part)
        assert len(packed.getvalue()) < LARGEST
        assert imported(data, packed.getvalue()) == 1
        assert "no .xlsx workbook" in capfd.readouterr().err


def test_a_missing_file_is_refused_in_words(data: Path, capfd: Said) -> None:
    """The task is typed by hand."""
    assert excel.import_workbook(data, data / "tidak-ada.xlsx", "en") == 1
    assert "is not there or cannot be read" in capfd.readouterr().err


def test_what_excel_makes_of_dates_and_percents_is_understood(data: Path) -> None:
    """A period that became a date, and a rate that is shown with a percent sign of Excel's own."""

    def change(book: Workbook) -> None:
        put("period", datetime(2025, 5, 31, tzinfo=UTC).replace(tzinfo=None), "yyyy-mm-dd")(book)
        cell = book[SHEET].cell(4, column("value"))
        cell.value, cell.number_format = 0.3136, "0.00%"

    found = filled(by_openpyxl(change), "laporan.xlsx", Problems())
    assert found
    assert (found.rows[2]["period"], found.rows[4]["value"]) == ("2025-05-31", "31.36")


@pytest.mark.parametrize(
    ("value", "text"),
    [(412, "412"), (31.36, "31.36"), (0.1 + 0.2, "0.3"), (127e9, "127000000000"), (1e-3, "0.001"), (100.0, "100")],
)
def test_numbers_come_as_excel_shows_them(value: float, text: str) -> None:
    """Without what only their binary form has, and never as 1.27E+11."""
    assert plain(value) == text


def test_a_template_is_written_once(data: Path, capfd: Said) -> None:
    """For a region that is in the lists; a file that is there stays."""
    path = data.parent / "isi.xlsx"
    assert excel.write_template(data, "33.02", path, "en") == 0
    before = path.read_bytes()
    assert load_workbook(BytesIO(before))[SHEET].max_row > 1
    assert excel.write_template(data, "33.02", path, "en") == 1
    assert "is there already" in capfd.readouterr().err
    assert excel.write_template(data, "33.20", data.parent / "lain.xlsx", "en") == 1
    assert "33.20 is no region's code" in capfd.readouterr().err
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("form", "period"),
    [("mmm\\-yy", "2025-09"), ('[$-421]mmmm" "yyyy', "2025-09"), ("yyyy", "2025"), ("dd/mm/yyyy", "2025-09-01")],
)
def test_a_date_is_what_its_cell_shows(form: str, period: str, data: Path) -> None:
    """Excel makes a day of a month that somebody typed, and shows the month alone."""
    found = filled(by_openpyxl(put("period", date(2025, 9, 1), form)), "a.xlsx", Problems())
    assert found
    assert found.rows[2]["period"] == period


@pytest.mark.parametrize(
    ("value", "form", "said"),
    [(0.3136, "0.00%", "31.36"), (0.89, '0.00"%"', "0.89"), (0.89, "0.00\\%", "0.89"), (31.5, "0.00", "31.5")],
)
def test_a_percent_sign_counts_where_excel_counts_it(value: float, form: str, said: str) -> None:
    """A sign that is only a text in the format multiplies nothing."""
    found = filled(by_openpyxl(put("value", value, form)), "a.xlsx", Problems())
    assert found
    assert found.rows[2]["value"] == said


def test_a_damaged_workbook_is_told(data: Path, capfd: Said) -> None:
    """Wherever it was cut or a byte turned."""
    content = by_openpyxl()
    for at in range(0, len(content), 97):
        torn = content[:at] + bytes([content[at] ^ 255]) + content[at + 1 :]
        imported(data, torn)
        assert "Traceback" not in capfd.readouterr().err
