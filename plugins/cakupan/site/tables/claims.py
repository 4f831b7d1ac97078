"""Rows of the page that checks numbers: its form, its index and what to try; checks nothing."""

from __future__ import annotations

from ...addresses import section_address
from ...model.statement import Quantity
from ...reconcile import VERDICTS
from ..checkable import claim_index, index_path
from ..markup import STATUS
from ..meanings import MEANINGS
from ..places import CLAIMS
from ..view import View
from .registry import Rows, table

EXAMPLES = 4


@table()
def claim_check(view: View) -> Rows:
    """The form, the words it answers with, and a few phrases as sources printed them."""
    return {
        "here": view.root + section_address(CLAIMS, view.language),
        "index": view.root + index_path(view, claim_index(view)),
        "script": view.root + view.edition.assets.claims,
        "integrity": view.edition.assets.integrity[view.edition.assets.claims],
        "verdicts": [(code, view.t(text), view.t(MEANINGS[code])) for code, text in VERDICTS.items()],
        "statuses": [(code, view.t(text)) for code, text in STATUS.items()],
        "examples": _examples(view),
    }


def _examples(view: View) -> list[str]:
    """What sources printed of the home region and differs from the recomputation, each phrase once."""
    report, home = view.report, view.edition.publisher.home
    phrases = (
        one.quantity.as_printed
        for one in report.statements.values()
        if one.key.region == home
        and report.checks[one.id].verdict == "contradictory"
        and isinstance(one.quantity, Quantity)
        and one.quantity.as_printed
    )
    return list(dict.fromkeys(phrases))[:EXAMPLES]
