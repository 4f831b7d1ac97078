"""What each release published, one CSV a release, chained by hash and only ever appended to.

In here:

    entry       a figure or statement as it is published
    chain       rows, the hash that ties each to the one before, and what all of them say together
    checks      rows that were edited, ledgers without a release, releases of a day to come
    replay      recorded rows and reasons that do not follow from what was published before
    owners      addresses that would lead to another entry than was published there
    base        what was recorded at a commit, and is rewritten now
    steps       how far a value moved, in words
    exact       an interval in a ledger's cell, and back
    history     what each entry was in every release, and why it changed
    changes     what differs from what is published
    revisions   what a release must give a reason for, and whether the reason fits
    folder      `data/ledger/`, read and written                (the only file here that opens files)
"""

from .chain import Change, Ledger, Row, ledger_csv, published, rows
from .changes import Difference, difference, pending
from .checks import report_future, verify
from .entry import Entry, Name, entries
from .exact import exact, interval
from .folder import ledgers, write
from .history import REVISION_KINDS, History, Vintage, history
from .owners import report_taken
from .revisions import unreleased

__all__ = [
    "REVISION_KINDS",
    "Change",
    "Difference",
    "Entry",
    "History",
    "Ledger",
    "Name",
    "Row",
    "Vintage",
    "difference",
    "entries",
    "exact",
    "history",
    "interval",
    "ledger_csv",
    "ledgers",
    "pending",
    "published",
    "report_future",
    "report_taken",
    "rows",
    "unreleased",
    "verify",
    "write",
]
