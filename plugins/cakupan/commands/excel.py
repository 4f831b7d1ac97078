"""A workbook for a region, and a filled one as a source file; what is wrong in it is told by its cells."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from ..ledger import Entry, Name, difference
from ..model.archive import Archive
from ..model.statement import Key
from ..problems import DataError, Place, Problem, Problems
from ..read.faults import nearest
from ..read.folder import archive
from ..state import state
from ..text import Text
from ..workbook import Traced, filled, source, template
from . import speech
from .differences import Comparison, listed
from .new import NO_REGION, free

WRITTEN = Text("{file} siap diisi.", "{file} is ready to be filled in.")
THERE = Text("{file} sudah ada; sebut nama lain dengan --output.", "{file} is there already; name another by --output.")
IMPORTED = Text(
    "{file} ditulis. Angka terbit baru berubah setelah dirilis: periksa dengan invoke diff dan invoke preview.",
    "{file} is written. Published figures change only by a release: look at invoke diff and invoke preview.",
)
ADDS = Text("Yang berubah dengan berkas ini:", "What this file changes:")
MISSING = Text("{file} tidak ada atau tidak dapat dibaca.", "{file} is not there or cannot be read.")


def write_template(data: Path, region: str, output: Path, language: str = "id") -> int:
    """Write a workbook with the codes of what was reported of a region before; 0 once it is there."""
    try:
        known = archive(data)
    except DataError as error:
        return speech.report(error, language)
    if region not in known.codelists.regions:
        near = nearest(region, list(known.codelists.regions))
        return speech.refuse(NO_REGION.format(typed=region, nearest=near), language)
    try:
        with output.open("xb") as out:
            out.write(template(known, region, _keys(known, region)))
    except FileExistsError:
        return speech.refuse(THERE.format(file=output), language)
    except OSError as error:
        return speech.refuse(speech.UNWRITABLE.format(output=output, why=error.strerror or error), language)
    print(WRITTEN.format(file=output)[language])
    return 0


def import_workbook(data: Path, workbook: Path, language: str = "id") -> int:
    """Write a filled workbook as a new source file, after saying what it changes; 0 once it is there."""
    problems = Problems()
    if not (data / "codelists").is_dir():
        return speech.refuse(speech.NO_DATA.format(data=data), language)
    try:
        found = filled(workbook.read_bytes(), workbook.name, problems)
    except OSError:
        return speech.refuse(MISSING.format(file=workbook), language)
    if found is None:
        return speech.report(DataError(problems), language)
    made = source(found)
    path = free(data / "sources", found.document["publisher"], found.document["published"])
    try:
        changes = difference(state(data).entries, _with(data, path.name, made))
    except DataError as error:
        return speech.report(_traced(error, f"{data.name}/sources/{path.name}", workbook.name, made), language)
    print("\n".join(listed(Comparison(against=ADDS, found=changes), language)))
    with path.open("x", encoding="utf-8", newline="\n") as out:
        out.write(made.text)
    print(IMPORTED.format(file=f"{data.name}/sources/{path.name}")[language])
    return 0


def _keys(known: Archive, region: str) -> list[Key]:
    """What the document that told most of a region reported, each thing once, its moment aside."""
    told = ([each.key for each in one.statements if each.key.region == region] for one in known.sources.values())
    most = max(told, key=len, default=[])
    return list({(key.name, key.base): key for key in most}.values())


def _with(data: Path, name: str, made: Traced) -> dict[Name, Entry]:
    """What would be published with the new file beside the others. Raises DataError."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / data.name
        shutil.copytree(data, copy)
        (copy / "sources" / name).write_text(made.text, "utf-8", newline="\n")
        return state(copy).entries


def _traced(error: DataError, file: str, workbook: str, made: Traced) -> DataError:
    """The same problems, with those of the new file at the rows that they come from."""
    return DataError(
        Problem(one.kind, Place(workbook, made.rows.get(one.place.line, 1)), one.values)
        if one.place.file == file
        else one
        for one in error.problems
    )
