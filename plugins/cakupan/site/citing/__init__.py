"""Citations of the figures of a page, as pages show them and as files beside them.

In here:

    citables    each vintage of a figure as something to cite
    block       one figure with the forms of its citations, as HTML
    past        what became of a figure that was cited as it once stood
    files       the citations of a page for reference managers
"""

from .block import block, blocks, head
from .citables import Cited, citable, cited, headed, paths
from .files import FORMS, citation_files, file_name

__all__ = [
    "FORMS",
    "Cited",
    "block",
    "blocks",
    "citable",
    "citation_files",
    "cited",
    "file_name",
    "head",
    "headed",
    "paths",
]
