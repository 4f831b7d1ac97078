"""One indicator at a time to figures, with formula, terms and assumptions, or to the reason why there is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace

from ..figure import Alternative, Figure, Missing, Term
from ..indicators import DAYS, INDICATORS, Indicator, Input
from ..model.archive import Rule
from ..model.codes import Codelists
from ..model.interval import Interval, interval
from ..model.statement import Time
from ..model.unit import UNITS
from ..text import Text
from .inputs import Binding, Inputs, Occasion
from .values import Values

NOWHERE = Text("{name} tidak dilaporkan untuk kelompok ini", "{name} is not reported for this group")
ELSEWHERE = Text(
    "{name} hanya dilaporkan untuk saat atau basis lain", "{name} is only reported for another date or base"
)
CERTAINTY = ("stated", "published", "inferred")
BOUND = Text("salah satu masukan hanya diketahui sebagai batas", "one input is only known as a bound")
ZERO = Text("pembaginya nol atau mungkin nol", "what it is divided by is zero, or may be")
BOUND_DATES = Text(
    "Sebagian tanggal hanya diketahui sebagai batas: paling lambat hari itu.",
    "Some of the dates are only known as bounds: not later than that day.",
)

COUNTED_DATES = Text(
    "Hari dihitung sampai tanggal terakhir yang mungkin, karena tanggal pastinya tidak diketahui.",
    "Days are counted to the last date possible, since the very day is not known.",
)
NEW_YEAR = Text(
    "Anggapan: dihitung sejak awal tahun. Sumber tidak menyebut sejak kapan.",
    "Assumption: counted from the start of the year. The source does not say since when.",
)


def computed(
    figures: Iterable[Figure], codelists: Codelists, rules: dict[str, Rule], *, targets: frozenset[str] | None = None
) -> tuple[list[Figure], list[Missing]]:
    """Every indicator of every region that `figures` allow, and what is missing for the others.

    Reported rates are no inputs: an indicator that uses another indicator gets the computed one only.
    `targets` are the statements of the targets to measure against; None takes every target.
    """
    values = Values(one for one in figures if one.key.measure not in INDICATORS)
    regions = sorted({key.region for key in values.all})
    made: list[Figure] = []
    missing: list[Missing] = []
    for one in INDICATORS.values():
        application = _Application(one, Inputs(one, values, codelists, rules, targets))
        for result in [result for region in regions for result in application.results(region)]:
            if isinstance(result, Missing):
                missing.append(result)
            else:
                made.append(result)
                values.add(result)
    return made, missing


class _Application:
    """One indicator, applied wherever its inputs are known."""

    def __init__(self, one: Indicator, inputs: Inputs) -> None:
        self.indicator, self.inputs = one, inputs
        self.codelists = inputs.codelists

    def results(self, region: str) -> Iterator[Figure | Missing]:
        for occasion in self.inputs.occasions(region):
            bound = self.inputs.binding(occasion)
            if isinstance(bound, Binding):
                yield self._figure(bound, occasion.lead)
            elif bound and (missing := self._missing(bound, occasion)):
                yield missing

    def _missing(self, one: Input, occasion: Occasion) -> Missing | None:
        """Why there is no result: only for what a reader would expect, a partner at the same moment."""
        if one.role != "same" or self.indicator.across or occasion.target or one.name in INDICATORS:
            return None
        key = occasion.key
        elsewhere = self.inputs.values.of(key.region, one.name).values()
        others = sorted({found.key.period for found in elsewhere if found.key.members == key.members})
        reason = ELSEWHERE if others else NOWHERE
        name = self.codelists.measures[one.name].name
        lead = occasion.lead.id
        return Missing(key=key, reason=reason.format(name=name), lead=lead, elsewhere=tuple(others))

    def _figure(self, bound: Binding, lead: Figure) -> Figure | Missing:
        one, arguments = self.indicator, self._arguments(bound)
        try:
            result = one.function(**arguments)
        except ArithmeticError as error:
            reason = ZERO if isinstance(error, ZeroDivisionError) else BOUND
            return Missing(key=bound.key, reason=reason, lead=lead.id)
        used = [figure for figures in bound.values.values() for figure in figures]
        inferred = (figure.place_known for figure in used if figure.place_known.basis == "inferred")
        return Figure(
            key=bound.key,
            unit=one.unit,
            interval=result,
            status="comparison" if one.across else "illustration" if one.illustration else "computed",
            statements=tuple(dict.fromkeys(name for figure in used for name in figure.statements)),
            formula=one.formula.template,
            terms=self._terms(bound),
            numerator=_side(arguments, one.formula.numerator),
            denominator=_side(arguments, one.formula.denominator),
            time=_time(lead, used),
            place_known=next(inferred, lead.place_known),
            assumptions=_assumptions(one, lead, used),
            alternatives=tuple(self._alternatives(bound)),
        )

    def _alternatives(self, bound: Binding) -> Iterator[Alternative]:
        """The result by each statement that a decision on an input did not prefer, the other inputs staying."""
        for argument, figures in bound.values.items():
            for place, figure in enumerate(figures):
                for other in figure.alternatives:
                    swapped = [*figures[:place], replace(figure, interval=other.interval), *figures[place + 1 :]]
                    changed = replace(bound, values={**bound.values, argument: swapped})
                    with suppress(ArithmeticError):
                        result = self.indicator.function(**self._arguments(changed))
                        yield Alternative(statement=other.statement, interval=result)

    def _arguments(self, bound: Binding) -> dict[str, Interval | list[Interval]]:
        arguments: dict[str, Interval | list[Interval]] = {
            argument: Interval(rule.amount, rule.amount) for argument, rule in bound.rules.items()
        }
        arguments |= {argument: interval(days) for argument, days in bound.days.items()}
        roles = {one.argument: one.role for one in self.indicator.inputs}
        for argument, figures in bound.values.items():
            intervals = [figure.interval for figure in figures]
            arguments[argument] = intervals if roles[argument] == "parts" else intervals[0]
        return arguments

    def _terms(self, bound: Binding) -> tuple[Term, ...]:
        figures = [
            Term(
                slot=argument,
                interval=figure.interval,
                unit=figure.unit,
                name=self._name(figure.key.measure),
                figure=figure.id,
            )
            for argument, several in bound.values.items()
            for figure in several
        ]
        rules = [
            Term(
                slot=argument,
                interval=Interval(rule.amount, rule.amount),
                unit=self.codelists.measures[rule.measure].unit,
                name=rule.name,
                figure=None,
            )
            for argument, rule in bound.rules.items()
        ]
        days = [
            Term(slot=argument, interval=interval(number), unit=UNITS["days"], name=DAYS[argument], figure=None)
            for argument, number in bound.days.items()
        ]
        # What must only be known stands in no formula.
        return tuple(
            term for term in (*figures, *rules, *days) if f"{{{term.slot}}}" in self.indicator.formula.template
        )

    def _name(self, measure: str) -> Text:
        return INDICATORS[measure].name if measure in INDICATORS else self.codelists.measures[measure].name


def _time(lead: Figure, used: list[Figure]) -> Time | None:
    """The lead's time, as surely as the least sure of the inputs of that period is dated."""
    times = [one.time for one in used if one.time and lead.time and one.time.period == lead.time.period]
    return max(times, key=lambda one: CERTAINTY.index(one.basis), default=lead.time)


def _side(arguments: dict[str, Interval | list[Interval]], name: str | None) -> Interval | None:
    """One side of a plain quotient."""
    side = arguments.get(name or "")
    return side if isinstance(side, Interval) else None


def _assumptions(one: Indicator, lead: Figure, used: list[Figure]) -> tuple[Text, ...]:
    """What must stand beside the result: the indicator's caution, and what is taken for a date that is not known."""
    inherited = [text for figure in used for text in figure.assumptions]
    found = [*inherited, *([one.caution] if one.caution else [])]
    counted = {each.name for each in one.inputs} & DAYS.keys()
    if "days_counted" in counted:
        return tuple(dict.fromkeys([*found, *([] if lead.key.period.first else [NEW_YEAR])]))
    if any(each.role == "before" for each in one.inputs) and any(f.time and f.time.bound for f in used):
        found.append(BOUND_DATES)
    if counted and not all(figure.dated for figure in used):
        found.append(COUNTED_DATES)
    return tuple(dict.fromkeys(found))
