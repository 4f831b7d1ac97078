"""Figures by what they must share to enter one formula; computes none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ..figure import Alternative, Figure
from ..known import Fact, value_of
from ..model.codes import Codelists
from ..model.period import Period
from ..model.statement import Key
from ..text import Text

INFERRED_BASE = Text("Basisnya disimpulkan: {reason}.", "Its base is inferred: {reason}.")
Slot = tuple[tuple[str, ...], str | None, str]
"""Members, base and moment: what two values must share to enter one formula."""


class Values:
    """Figures by region and measure, to be found by what they must share; grows as indicators are computed."""

    def __init__(self, figures: Iterable[Figure] = ()) -> None:
        self.all: dict[Key, Figure] = {}
        self._slots: dict[tuple[str, str], dict[Slot, Figure]] = defaultdict(dict)
        for one in figures:
            self.add(one)

    def add(self, figure: Figure) -> None:
        self.all[figure.key] = figure
        key = figure.key
        self._slots[key.region, key.measure][key.members, key.base, moment(key.period)] = figure

    def of(self, region: str, measure: str) -> dict[Slot, Figure]:
        return self._slots.get((region, measure), {})


def moment(period: Period) -> str:
    """Stocks of a year are its end's; spans stay what they are."""
    return period.key if period.span else period.moment


def reported(facts: Iterable[Fact], codelists: Codelists) -> list[Figure]:
    """Facts as figures that are only reported."""
    return [
        Figure(
            key=fact.key,
            unit=codelists.measures[fact.key.measure].unit,
            interval=fact.interval,
            status="reported",
            statements=fact.statements,
            time=fact.time,
            place_known=fact.lead.place_known,
            assumptions=_inferred_base(fact),
            alternatives=tuple(Alternative(statement=one.id, interval=value_of(one).interval) for one in fact.others),
        )
        for fact in facts
    ]


def _inferred_base(fact: Fact) -> tuple[Text, ...]:
    """That no document states the base: printed beside the figure, and beside all that is computed from it."""
    reasons = [one.base_known.reason for one in fact.agreeing if one.base_known.basis == "inferred"]
    if not reasons or len(reasons) < len(fact.agreeing) or reasons[0] is None:
        return ()
    return (INFERRED_BASE.format(reason=reasons[0]),)


def shadowed(reported_figures: Iterable[Figure], computed_figures: Iterable[Figure]) -> list[Figure]:
    """All figures: a computed one takes the place of one that is only reported under the same id."""
    by_id = {one.id: one for one in reported_figures}
    return list({**by_id, **{one.id: one for one in computed_figures}}.values())
