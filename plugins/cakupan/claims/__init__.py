"""What a reader who has a number in hand can look up: an index that the reader's own browser searches; finds nothing.

In here:

    things    a figure with the statements of it, as the page shows them
    amounts   the numbers that a reader could type, in the unit in which they are said
    words     what else regions, measures and groups are called, and the words that tell nothing
    index     all of it as one small file
"""

from .amounts import Amount, Bounds, bounds, printed
from .index import Document, Lists, Named, Place, packed
from .things import Held, Said, Thing
from .words import also_called, mentioned

__all__ = [
    "Amount",
    "Bounds",
    "Document",
    "Held",
    "Lists",
    "Named",
    "Place",
    "Said",
    "Thing",
    "also_called",
    "bounds",
    "mentioned",
    "packed",
    "printed",
]
