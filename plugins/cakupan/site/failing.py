"""The end of a build that must not go on, said to people; finds no problem."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from ..problems import DataError


def fail(error: DataError) -> NoReturn:
    """Say every problem and end Pelican.

    Not left to Pelican's log: it adds a traceback, and breaks the lines that people and editors look for.
    """
    print(error.report(os.environ.get("CAKUPAN_LANG", "id")), file=sys.stderr)
    sys.exit(1)
