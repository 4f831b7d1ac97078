"""Statements of one document as an Excel workbook, out and back; computes nothing and writes no data file.

In here:

    columns     what stands in which column, in the words of the sheet
    template    an empty workbook with the codes filled in, ready to be typed into
    cells       a filled workbook as rows, or every cell that cannot be taken as it is
    source      rows as a source file, each statement traced to its row
"""

from .cells import Filled, filled
from .source import Traced, source
from .template import template

__all__ = ["Filled", "Traced", "filled", "source", "template"]
