"""Where a decision chose between two statements, what follows from the other one stays visible."""

from __future__ import annotations

from fractions import Fraction

from cakupan.model.interval import interval
from cakupan.read.folder import archive
from cakupan.report import report
from tests.exhibits import SOUND

FIGURES = report(archive(SOUND)).figures


def test_a_share_is_shown_by_both_statements() -> None:
    """19,398 was preferred provisionally; by 18,846 construction has a smaller share."""
    figure = FIGURES["33.02/segment_share.construction/2025-04"]
    assert figure.interval == interval(Fraction(19398, 214687))
    (other,) = figure.alternatives
    assert other.statement.endswith("/33.02/active_participants.construction/2025-04")
    assert other.interval == interval(Fraction(18846, 214687))


def test_what_does_not_rest_on_the_choice_has_no_alternative() -> None:
    """The total and the other segments stay as they are."""
    assert FIGURES["33.02/segment_share.wage/2025-04"].alternatives == ()
    assert FIGURES["33.02/coverage_rate/2025-04"].alternatives == ()
