"""Figures and statements as rows and text for people's own tables; writes no file.

In here:

    table       CSV with cells that no spreadsheet takes for formulas
    rows        all figures, all statements
    contradictions  all contradictions
    files       one indicator of one region, and the list of them
"""

from .contradictions import CONTRADICTION_COLUMNS, contradictions_csv
from .files import index_json, indicator_csv, indicator_json
from .rows import FIGURE_COLUMNS, STATEMENT_COLUMNS, UNRELEASED, figures_csv, statements_csv

__all__ = [
    "CONTRADICTION_COLUMNS",
    "FIGURE_COLUMNS",
    "STATEMENT_COLUMNS",
    "UNRELEASED",
    "contradictions_csv",
    "figures_csv",
    "index_json",
    "indicator_csv",
    "indicator_json",
    "statements_csv",
]
