"""Which function gives the rows of which table; a table exists by being decorated."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..view import View

Rows = dict[str, Any]
TABLES: dict[str, Callable[[View], Rows]] = {}


def table(function: Callable[[View], Rows]) -> Callable[[View], Rows]:
    """Make `function` the rows of the table of its name; `theme/templates/tables/NAME.html` draws them."""
    TABLES[function.__name__] = function
    return function
