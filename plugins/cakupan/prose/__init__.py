"""Markdown with figures, charts and blocks in it, converted once and bound many times; knows no figure itself.

`parse` reads a source text into parts and reports every mistake with its place; `references` lists what the
parts ask for, so that it can be checked before anything is written; `bind` fills them for one subject.
"""

from .checks import nearest, report_stale, report_unknown
from .definitions import Definition, definitions
from .document import Document, HeadValue, parse
from .parts import (
    Binder,
    Block,
    ChartRef,
    FigureRef,
    MemberPrefix,
    Part,
    Parts,
    Reference,
    SiteRoot,
    TableRef,
    TermRef,
    bind,
    references,
)

__all__ = [
    "Binder",
    "Block",
    "ChartRef",
    "Definition",
    "Document",
    "FigureRef",
    "HeadValue",
    "MemberPrefix",
    "Part",
    "Parts",
    "Reference",
    "SiteRoot",
    "TableRef",
    "TermRef",
    "bind",
    "definitions",
    "nearest",
    "parse",
    "references",
    "report_stale",
    "report_unknown",
]
