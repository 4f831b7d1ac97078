"""Data folders for tests: the sound one, and exhibits of the museum laid over it; judges nothing."""

from __future__ import annotations

import re
import shutil
from datetime import date
from functools import cache
from pathlib import Path

from cakupan.model.archive import Archive
from cakupan.plausibility import doubts
from cakupan.problems import DataError
from cakupan.read.folder import archive, reading
from cakupan.report import Report, report

SOUND = Path(__file__).parent / "sound"
MUSEUM = Path(__file__).parent / "museum"
_TIMES = re.compile(r"(.+)\.x([0-9]+)")


def laid(exhibit: Path, place: Path) -> Path:
    """A data folder in `place`: the sound one with the exhibit's files over it.

    The content of `NAME.x70000` is written seventy thousand times to `NAME`: a file too large need not be kept.
    """
    data = place / "data"
    shutil.copytree(SOUND, data)
    for path in sorted(exhibit.rglob("*")):
        if path.is_file() and path.name != "expected.txt":
            target = data / path.relative_to(exhibit)
            times = _TIMES.fullmatch(target.name)
            target = target.with_name(times[1]) if times else target
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(path.read_bytes() * (int(times[2]) if times else 1))
    return data


TODAY = date(2026, 1, 1)
"""The day on which the museum is looked at: what is dated later is still to come."""


@cache
def sound_statements() -> frozenset[str]:
    return frozenset(one.id for one in archive(SOUND).statements)


def found(data: Path) -> DataError | None:
    """Everything that is wrong with a data folder, else what looks odd in what the sound one has not; or None."""
    try:
        known = report(*reading(data))
    except DataError as error:
        return error
    odd = doubts(known, {one.id for one in known.archive.statements} - sound_statements(), TODAY)
    return DataError(odd) if odd else None


def read(place: Path, **documents: str) -> Archive:
    """The codelists of the sound folder with these source files instead of its own; `_` in a name stands for itself."""
    data = place / "data"
    shutil.copytree(SOUND / "codelists", data / "codelists")
    shutil.copytree(SOUND / "tariffs", data / "tariffs")
    (data / "sources").mkdir()
    for name, text in documents.items():
        (data / "sources" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return archive(data)


def reported(place: Path, **documents: str) -> Report:
    """What follows from these source files and nothing else."""
    return report(read(place, **documents))
