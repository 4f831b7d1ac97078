"""A typed quantity as an exact value with its interval; knows the measure, not the statement around it."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from ..model.codes import Measure
from ..model.interval import Interval
from ..model.statement import NOTHING, Hedge, Nothing, Quantity
from ..problems import Kind
from . import number_kinds as kinds
from .fields import text
from .numbers import NumberFault, Printed, decimal, last_digit_place, number, phrase
from .shapes import QUANTITY_KEYS, QuantityShape

Report = Callable[..., None]
"""`report(kind, key, values)`: a problem at one key of the quantity."""


def quantity(typed: QuantityShape, measure: Measure, report: Report) -> Quantity | Nothing | None:
    """What `typed` says about `measure`, or None when its problems were reported."""
    if typed.value in NOTHING:
        return Nothing(why=typed.value)  # type: ignore[arg-type]
    try:
        return _Reader(typed, measure, report).quantity()
    except NumberFault as fault:
        report(fault.kind, str(fault.values.get("key", "value")), fault.values)
        return None


_THOUSANDS = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3})+", re.ASCII)


class _Reader:
    """One quantity under way; raises NumberFault with the key at fault."""

    def __init__(self, typed: QuantityShape, measure: Measure, report: Report) -> None:
        self.typed, self.measure, self.report = typed, measure, report
        self.scale = 100 if measure.unit.per_hundred else 1

    def quantity(self) -> Quantity:
        forms = [key for key in QUANTITY_KEYS if getattr(self.typed, key) is not None]
        if forms == ["low", "high"]:
            return self._range()
        if len(forms) != 1 or forms[0] in ("low", "high"):
            raise NumberFault(kinds.ONE_FORM, {"key": forms[-1] if forms else "value"})
        return self._point() if forms == ["value"] else self._bound(forms[0])  # type: ignore[arg-type]

    @property
    def _signed(self) -> bool:
        """Whether the measure may be below zero: points are differences."""
        return self.measure.unit.nature == "points"

    def _number(self, key: str) -> Fraction:
        """The number under `key`, in the measure's own unit: percents become fractions of one."""
        typed = getattr(self.typed, key)
        # Of counts a rounding may be to less than one, but "1.000" is a thousand.
        fine = key == "rounded_to" and not _THOUSANDS.fullmatch(typed)
        try:
            value = number(typed, whole=self.measure.unit.nature in ("count", "money") and not fine)
        except NumberFault as fault:
            unit = self.measure.unit.name
            raise NumberFault(fault.kind, {"key": key, "unit": unit, **fault.values}) from None
        if value < 0 and not self._signed:
            raise self._fault(kinds.NEGATIVE, key, measure=self.measure.name)
        return value / self.scale

    def _fault(self, kind: Kind, key: str, **values: object) -> NumberFault:
        return NumberFault(kind, {"key": key, "typed": getattr(self.typed, key, key), **values})

    def _made(self, interval: Interval, **values: object) -> Quantity:
        typed = self.typed
        return Quantity(
            interval=interval,
            as_printed=typed.as_printed,
            sic=typed.sic,
            doubt=text(typed.doubt),
            locator=typed.locator,
            **values,  # type: ignore[arg-type]
        )

    def _unrounded(self) -> None:
        for key in ("rounded_to", "about", "almost"):
            if getattr(self.typed, key):
                raise NumberFault(kinds.ROUNDED_BOUND, {"key": key})

    def _range(self) -> Quantity:
        self._unrounded()
        low, high = self._number("low"), self._number("high")
        if low > high:
            raise NumberFault(kinds.REVERSED_RANGE, {"key": "low", "low": self.typed.low, "high": self.typed.high})
        return self._made(Interval(low, high), hedge="range")

    def _bound(self, key: Hedge) -> Quantity:
        self._unrounded()
        value = self._number(key)
        if key in ("at_least", "more_than"):
            return self._made(Interval(value, None, key == "more_than"), printed=value, hedge=key)
        least = None if self._signed else Fraction(0)
        if value == least and key == "less_than":
            raise self._fault(kinds.NEGATIVE, key, measure=self.measure.name)
        return self._made(Interval(least, value, False, key == "less_than"), printed=value, hedge=key)

    def _point(self) -> Quantity:
        value = self._number("value")
        printed = self._printed(value)
        if self.typed.about and self.typed.almost:
            raise NumberFault(kinds.ONE_HEDGE, {"key": "almost"})
        hedge: Hedge | None = "about" if self.typed.about else "almost" if self.typed.almost else None
        share = self.measure.unit.per_hundred
        trailing = printed.scaled or last_digit_place(value * self.scale) > 1
        if hedge == "about" and (printed.decimals if share else not trailing):
            hedge = None  # "sekitar 214.687" and "sekitar 23,5 persen" are as precise as their digits
        step = self._step(value, printed, hedge)
        loose = step != 1 if self.typed.rounded_to else hedge is not None or printed.scaled or printed.decimals
        rounded = not self.measure.norm and (share or loose)
        interval = self._around(value, step / 2) if rounded else Interval(value, value)
        return self._made(interval, printed=value, step=step, hedge=hedge, decimals=printed.decimals)

    def _around(self, value: Fraction, half: Fraction) -> Interval:
        """What a rounded value may be: never below zero where the measure cannot be."""
        low = value - half if self._signed else max(value - half, Fraction(0))
        return Interval(low, value + half, False, True)

    def _step(self, value: Fraction, printed: Printed, hedge: Hedge | None) -> Fraction:
        """One unit of the last printed digit, in the measure's own unit."""
        if self.typed.rounded_to:
            step = self._number("rounded_to")
            if step <= 0:
                raise self._fault(kinds.ROUNDED_TO_NOTHING, "rounded_to")
            return step
        if hedge:
            return last_digit_place(value * self.scale) / self.scale
        ends_in_zeros = value != 0 and not self.scale > 1 and (value / 1000).denominator == 1
        if ends_in_zeros and not printed.scaled and not self.measure.norm:
            raise self._fault(kinds.ROUNDED_TO_NEEDED, "value")
        return printed.step / self.scale

    def _printed(self, value: Fraction) -> Printed:
        """How the source printed the value; as typed, where no phrase was kept."""
        wanted, words = value * self.scale, self.typed.as_printed
        if words is None:
            typed = self.typed.value or ""
            decimals = len(typed.partition(".")[2])
            return Printed(wanted, Fraction(1, 10**decimals), False, bool(decimals))
        readings = phrase(words)
        match = next((one for one in readings if one.value == wanted), None)
        if match:
            return match
        if readings:
            raise self._fault(kinds.PRINTED_DIFFERS, "value", phrase=words)
        if self.typed.rounded_to is None:
            raise self._fault(kinds.ROUNDED_TO_NEEDED, "value", typed=f"“{words}” ({decimal(wanted)})")
        return Printed(wanted, Fraction(1), False, False)
