"""News of the site for feed readers: one list of entries, written as Atom and as JSON Feed; makes no entry itself.

In here:

    entry       a feed and its entries
    atom        as Atom 1.0                                  (the only file that imports feedgenerator)
    json_feed   as JSON Feed 1.1
"""

from .atom import atom
from .entry import Entry, Feed
from .json_feed import json_feed

__all__ = ["Entry", "Feed", "atom", "json_feed"]
