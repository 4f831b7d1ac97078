"""What helps at the desk: the schemas that editors ask for; checks and publishes nothing."""

from __future__ import annotations

from pathlib import Path

from ..problems import DataError
from ..read.folder import archive
from ..schemas import FOLDER
from ..schemas import schemas as made
from ..text import Text
from . import speech

WRITTEN = Text("{count} skema ditulis di {folder}/.", "Schemas written to {folder}/: {count}.")


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
