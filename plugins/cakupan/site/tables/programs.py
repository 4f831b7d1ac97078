"""Rows about benefits paid, period by period, by program as far as sources itemise them; splits nothing itself."""

from __future__ import annotations

from typing import Any

from ... import wording
from ...figure import Figure
from ...model.statement import Event
from ...report import Report
from ...text import Text
from ..headlines import sources_of
from ..view import View
from .registry import Rows, table
from .reserves import notes

PAID, DUE, REST = "benefits_paid", "benefits_due", "benefits_not_itemised"
RECIPIENTS, CLAIMS, MEAN = "benefit_recipients", "claims", "mean_benefit"
SHOWN = (PAID, DUE, REST, RECIPIENTS, CLAIMS, MEAN)
ORDER = ("program", "benefit", "segment", "group", "payer")
"""Whose lines of a period stand first: programs, which a reader looks for."""
SERVES = Text(
    "Angka {area}, yang melayani {regions}. Tidak ada rincian per kabupaten, jadi ini bukan angka {own}.",
    "Figures of {area}, which serves {regions}. They are not given by regency, so these are not figures of {own}.",
)


@table("region")
def programs(view: View) -> Rows:
    """The region's own benefits, and those of the areas of service that it belongs to."""
    report, own = view.report, view.subject.region
    regions = report.archive.codelists.regions
    around = [code for code, one in regions.items() if own in one.serves]
    return {"areas": [made for code in (own, *around) if (made := _area(view, code))]}


def _area(view: View, code: str) -> dict[str, Any] | None:
    report = view.report
    figures = [one for one in report.figures.values() if one.key.region == code and one.key.measure in SHOWN]
    if not figures:
        return None
    region = report.archive.codelists.regions[code]
    served = wording.listing([view.region(one) for one in region.serves], view.language)
    words = {"area": view.t(region.name), "regions": served, "own": view.region(view.subject.region)}
    periods = sorted({one.key.period for one in figures}, key=lambda one: one.order, reverse=True)
    return {
        "region": region,
        "served": SERVES[view.language].format(**words) if region.serves else "",
        "periods": [_period(view, [one for one in figures if one.key.period == period]) for period in periods],
    }


def _period(view: View, figures: list[Figure]) -> dict[str, Any]:
    """Everything of one period; what must be read beside all of it is said once."""
    report, key = view.report, figures[0].key
    timed = next((one for one in figures if one.time), figures[0])
    known = [*dict.fromkeys((one.place_known.basis, one.place_known.reason) for one in figures if not one.terms)]
    times = [*dict.fromkeys((one.time.basis, one.time.reason) for one in figures if one.time and not one.terms)]
    return {
        "anchor": f"{key.region}-{key.period}".replace(".", "-"),
        "when": view.when(timed.key, timed),
        "lines": _lines(view, figures),
        "rest": _rest(view, figures),
        "places": [reason for basis, reason in known if basis == "inferred" and reason],
        "times": [reason for basis, reason in times if basis == "inferred" and reason],
        "findings": [one for one in report.archive.events if _about(one, figures[0])],
        "sources": sources_of(report, figures),
    }


def _about(event: Event, figure: Figure) -> bool:
    """Whether a finding without a number speaks of the same place and time."""
    return not event.status and (event.region, event.time.period) == (figure.key.region, figure.key.period)


def _lines(view: View, figures: list[Figure]) -> list[dict[str, Any]]:
    """A line for the whole and each part that is reported; what is paid and what is due are told apart.

    A note stands in the first line that it concerns, and with every nought.
    """
    report = view.report
    slices = dict.fromkeys((one.key.members, one.key.measure == DUE) for one in figures if one.key.measure != REST)
    made: list[dict[str, Any]] = []
    for members, due in sorted(slices, key=lambda one: (one[1], _place(report, one[0]))):
        own = {one.key.measure: one for one in figures if one.key.members == members}
        amount = own.get(DUE if due else PAID)
        people = [one for code in (RECIPIENTS, CLAIMS) if not due and (one := own.get(code))]
        told = {text for line in made for text in line["notes"]} if not _nought(amount) else set()
        made.append(
            {
                "name": view.slice(own[next(iter(own))].key),
                "due": due,
                "amount": amount,
                "people": people,
                "mean": None if due else own.get(MEAN),
                "notes": [text for text in _notes(view, members, [amount, *people]) if text not in told],
            }
        )
    return made


def _place(report: Report, members: tuple[str, ...]) -> tuple[int, list[int], tuple[str, ...]]:
    """The whole first, then programs, benefits, segments and groups."""
    lists = [report.archive.codelists.members[code].list for code in members]
    return min(len(members), 1), [ORDER.index(name) for name in lists], members


def _nought(amount: Figure | None) -> bool:
    return bool(amount and amount.interval.exact and not amount.value)


def _notes(view: View, members: tuple[str, ...], figures: list[Figure | None]) -> list[str]:
    """What a benefit is, and what must be read beside the figures, such as how a nought is meant."""
    lists = view.report.archive.codelists
    meant = [lists.members[code].note for code in members if lists.members[code].list == "benefit"]
    said = notes(view, [one for one in figures if one])
    return [*dict.fromkeys([*(view.t(one) for one in meant if one), *said])]


def _rest(view: View, figures: list[Figure]) -> dict[str, Any] | None:
    """What a total holds beyond the programs that are reported; the others are not named, since sources do not."""
    lists = view.report.archive.codelists
    paid = {one.key.members for one in figures if one.key.measure == PAID}
    if () not in paid:
        return None
    told = {code for members in paid if len(members) == 1 for code in (members[0], *lists.members[members[0]].parts)}
    amount = next((one for one in figures if one.key.measure == REST and not one.key.members), None)
    return {"amount": amount} if any(one.code not in told for one in lists.of("program")) else None
