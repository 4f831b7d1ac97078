"""The search index, made by Pagefind from what it is given; knows no figure and no page of its own.

In here:

    entries     what can be found: pages with their sections, and single things with a place of their own
    service     the conversation with Pagefind's program
    bundle      the files that a reader's browser fetches, the same bytes for the same entries
"""

from .bundle import bundle, made_from, packed, unpacked
from .entries import Entry, Passage, Sheet
from .service import program

__all__ = ["Entry", "Passage", "Sheet", "bundle", "made_from", "packed", "program", "unpacked"]
