"""Which function gives the rows of which table; a table exists by being decorated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..view import View

Rows = dict[str, Any]


@dataclass(frozen=True)
class Table:
    """The function that gives the rows, and what its page must be about: a region, a code, a source, a figure."""

    rows: Callable[[View], Rows]
    needs: str


TABLES: dict[str, Table] = {}


def table(needs: str = "") -> Callable[[Callable[[View], Rows]], Callable[[View], Rows]]:
    """Make a function the rows of the table of its name; `theme/templates/tables/NAME.html` draws them."""

    def register(function: Callable[[View], Rows]) -> Callable[[View], Rows]:
        TABLES[function.__name__] = Table(function, needs)
        return function

    return register
