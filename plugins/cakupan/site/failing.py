"""The end of a build that must not go on, said to people; finds no problem."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from ..problems import DataError
from ..text import Text

UNUSABLE = Text("{file} tidak dapat dibaca atau ditulis: {why}.", "{file} cannot be read or written: {why}.")
NO_MEMORY = Text("Memori mesin ini tidak cukup.", "This machine has not enough memory.")


@contextmanager
def failing() -> Iterator[None]:
    """Every problem that comes up inside is said, and ends Pelican.

    Not left to Pelican's log: it adds a traceback, and breaks the lines that people and editors look for.
    """
    language = os.environ.get("CAKUPAN_LANG") or "id"
    try:
        yield
    except DataError as error:
        print(error.report(language), file=sys.stderr)
    except OSError as error:
        where = error.filename or "output"
        print(UNUSABLE.format(file=where, why=error.strerror or error)[language], file=sys.stderr)
    except MemoryError:
        print(NO_MEMORY[language], file=sys.stderr)
    else:
        return
    sys.exit(1)
