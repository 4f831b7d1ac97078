"""`data/ledger/` as ledgers, and a new ledger as a file in it; judges no row."""

from __future__ import annotations

import csv
import io
import os
from datetime import date
from pathlib import Path
from typing import get_args

from ..downloads.table import unguarded
from ..problems import Place, Problems, kind
from ..text import Text
from .chain import COLUMNS, ENTRY_COLUMNS, Change, Ledger, Row, ledger_csv
from .entry import Entry, Kind

FOLDER = "ledger"
LEDGER_NAME = kind(
    "ledger_name",
    Text("{typed} bukan tanggal rilis", "{typed} is not the date of a release"),
    Text(
        "data/ledger/ hanya berisi berkas TAHUN-BULAN-TANGGAL.csv yang ditulis oleh invoke release",
        "data/ledger/ holds only YEAR-MONTH-DAY.csv files that invoke release wrote",
    ),
)
LEDGER_FORM = kind(
    "ledger_form",
    Text("baris ini bukan baris buku besar", "this is not a row of a ledger"),
    Text(
        "kembalikan {file} dari git; berkas itu tidak untuk disunting atau disimpan ulang dengan lembar kerja",
        "restore {file} from git; it is not to be edited, nor saved again by a spreadsheet",
    ),
)


def ledgers(data: Path, problems: Problems) -> list[Ledger]:
    """The ledgers of a data folder, the oldest first; what cannot be read is reported and left out."""
    found = []
    for path in sorted((data / FOLDER).glob("*.csv")):
        file = f"{data.name}/{FOLDER}/{path.name}"
        if not _is_day(path.stem) or path.is_symlink():
            problems.report(LEDGER_NAME, Place(file), typed=path.stem)
        elif not path.is_file():
            # A folder or a pipe: nothing could be read, or for ever.
            problems.report(LEDGER_FORM, Place(file), file=file)
        else:
            found.append(_ledger(path, file, problems))
    return found


def ledger_path(data: Path, release: str) -> Path:
    return data / FOLDER / f"{release}.csv"


def write(data: Path, ledger: Ledger) -> Path:
    """The ledger's file, written whole or not at all."""
    path = ledger_path(data, ledger.release)
    path.parent.mkdir(exist_ok=True)
    # Not called *.csv before it is whole: nobody reads a half-written ledger.
    draft = path.with_suffix(".new")
    with draft.open("w", encoding="utf-8", newline="") as out:
        out.write(ledger_csv(ledger.rows))
        out.flush()
        os.fsync(out.fileno())
    draft.replace(path)
    return path


def _is_day(name: str) -> bool:
    try:
        return date.fromisoformat(name).isoformat() == name
    except ValueError:
        return False


def _ledger(path: Path, file: str, problems: Problems) -> Ledger:
    content = path.read_bytes()
    try:
        text = content.decode("utf-8")
        read = _rows(text, file, problems)
    except (UnicodeDecodeError, csv.Error):
        problems.report(LEDGER_FORM, Place(file), file=file)
        read = ()
    return Ledger(release=path.stem, file=file, rows=read)


def _rows(text: str, file: str, problems: Problems) -> tuple[Row, ...]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    if tuple(next(reader, [])) != COLUMNS:
        problems.report(LEDGER_FORM, Place(file), file=file)
        return ()
    found = []
    for cells in reader:
        row = _row([unguarded(cell) for cell in cells], reader.line_num)
        if row is None:
            problems.report(LEDGER_FORM, Place(file, reader.line_num), file=file)
        else:
            found.append(row)
    return tuple(found)


def _row(cells: list[str], line: int) -> Row | None:
    """A row of the right length and words, or None."""
    if len(cells) != len(COLUMNS) or cells[0] not in get_args(Change) or cells[1] not in get_args(Kind):
        return None
    change, *content, hash_ = cells
    entry = Entry(**dict(zip(ENTRY_COLUMNS, content, strict=True)))  # type: ignore[arg-type]
    return Row(change=change, entry=entry, hash=hash_, line=line)  # type: ignore[arg-type]
