"""What helps at the desk: certain mends, and the schemas that editors ask for; publishes nothing."""

from __future__ import annotations

import re
from pathlib import Path

from ..problems import DataError, Problem
from ..read.folder import archive, reading
from ..read.mends import mended
from ..schemas import FOLDER
from ..schemas import schemas as made
from ..text import Text
from . import speech

WRITTEN = Text("{count} skema ditulis di {folder}/.", "Schemas written to {folder}/: {count}.")


MENDED = Text("{file}:{line}: {old} -> {new}", "{file}:{line}: {old} -> {new}")
ROUNDS = 5
"""One mend may show the next problem; more than a few rounds would mend in circles."""


def fix(data: Path, language: str = "id") -> None:
    """Make every mend that is certain in the files of a data folder, and say each; the rest is left to a person."""
    for _ in range(ROUNDS):
        problems = reading(data)[1]
        by_file: dict[str, list[Problem]] = {}
        for one in problems:
            by_file.setdefault(one.place.file, []).append(one)
        mends = [_mend(data.parent / file, file, found, language) for file, found in by_file.items()]
        if not any(mends):
            return


def _mend(path: Path, file: str, problems: list[Problem], language: str) -> bool:
    """Whether anything was mended; line ends stay as they are."""
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    # A mark at the beginning moves the columns of the first line, and the reader leaves it out.
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    new, made = mended(text.removeprefix(mark), problems)
    if made:
        draft = path.with_suffix(".new")
        draft.write_bytes((mark + new).encode("utf-8"))
        draft.replace(path)
    for one in made:
        print(MENDED.format(file=file, line=one.line, old=one.old, new=one.new)[language])
    return bool(made)


def cite(project: Path, day: str) -> None:
    """Let a project's `CITATION.cff`, where it has one, name the day of the newest release."""
    path = project / "CITATION.cff"
    if path.is_file():
        text = path.read_text("utf-8")
        dated = re.sub(r'(date-released|version): "[0-9]{4}-[0-9]{2}-[0-9]{2}"', rf'\1: "{day}"', text)
        path.write_text(dated, "utf-8", newline="\n")


def schemas(data: Path, language: str = "id") -> int:
    """Write the schemas anew, with the codes that the data folder has now; 0 once they are there."""
    try:
        texts = made(archive(data))
    except DataError as error:
        return speech.report(error, language)
    folder = data / FOLDER
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    print(WRITTEN.format(count=len(texts), folder=folder)[language])
    return 0
