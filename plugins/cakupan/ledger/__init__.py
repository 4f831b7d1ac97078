"""What each release published, one CSV a release, chained by hash and only ever appended to.

In here:

    entry       a figure or statement as it is published
    chain       rows, the hash that ties each to the one before, and what all of them say together
    checks      rows that were edited, ledgers without a release
    changes     what differs from what is published, and what a release must give a reason for
    folder      `data/ledger/`, read and written                (the only file here that opens files)
"""

from .chain import Change, Ledger, Row, ledger_csv, published, rows
from .changes import Difference, difference, pending, unreleased
from .checks import verify
from .entry import Entry, entries
from .folder import ledgers, write

__all__ = [
    "Change",
    "Difference",
    "Entry",
    "Ledger",
    "Row",
    "difference",
    "entries",
    "ledger_csv",
    "ledgers",
    "pending",
    "published",
    "rows",
    "unreleased",
    "verify",
    "write",
]
