"""Where a value stands between the ends of its axis, and which ticks have room; draws nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from .measure import NARROW, SMALL, width
from .spec import ChartSpec, Mark, Tick

Anchor = Literal["start", "middle", "end"]
_AIR = 8.0
_LINES = 24.0
"""Pixels between two tick labels side by side, and from one to the next above it."""


@dataclass(frozen=True)
class Scale:
    """An axis from `start` to `end`."""

    start: float
    end: float

    def share(self, value: float) -> float:
        """The place of `value` as a share of the axis, 0 at its start and 1 at its end."""
        return (value - self.start) / (self.end - self.start)

    def padded(self, before: float, after: float) -> Scale:
        """A longer axis, with room at its ends given as shares of it."""
        length = self.end - self.start
        return Scale(self.start - before * length, self.end + after * length)


def value_scale(spec: ChartSpec) -> Scale:
    """From the first tick to the last, or further where a value would fall outside."""
    values = [tick.position for tick in spec.ticks] + [target.value for target in spec.targets]
    for mark in spec.marks:
        values += [end for end in (mark.value, mark.lower, mark.upper) if end is not None]
    return _over(values)


def time_scale(spec: ChartSpec) -> Scale:
    """Over all marks, gaps too: an axis does not pretend that an unreported month was not there."""
    return _over([mark.position for mark in spec.marks] or [tick.position for tick in spec.label_ticks])


def _over(values: Iterable[float]) -> Scale:
    known = list(values) or [0.0, 1.0]
    start, end = min(known), max(known)
    # One value alone stands in the middle of its axis.
    return Scale(start, end) if end > start else Scale(start - 1, end + 1)


def base(scale: Scale) -> float:
    """Where bars begin: at zero, or at the end of the axis that is nearest to it."""
    return min(max(0.0, scale.start), scale.end)


def bounds(mark: Mark, scale: Scale) -> tuple[float, float] | None:
    """What the mark's value may be, cut at the axis where an end is unknown; None when it is exact or a gap."""
    if (mark.lower is None and mark.upper is None) or mark.lower == mark.upper:
        return None
    return (scale.start if mark.lower is None else mark.lower, scale.end if mark.upper is None else mark.upper)


def anchor(share: float, text: str, room: float = NARROW, size: float = SMALL) -> Anchor:
    """How a centred text must hang so that it is not cut at either end."""
    half = width(text, size) / 2
    if share * room < half:
        return "start"
    return "end" if (1 - share) * room < half else "middle"


def readable(ticks: tuple[Tick, ...], scale: Scale, room: float = NARROW) -> tuple[Tick, ...]:
    """The ticks of a level axis whose labels stand apart."""
    return _thinned(ticks, scale, lambda some: _apart(some, scale, room))


def readable_up(ticks: tuple[Tick, ...], scale: Scale, height: float) -> tuple[Tick, ...]:
    """The ticks of an upright axis whose labels stand apart."""
    places = height / (scale.end - scale.start)
    return _thinned(
        ticks, scale, lambda some: all(b.position - a.position >= _LINES / places for a, b in pairwise(some))
    )


def _thinned(ticks: tuple[Tick, ...], scale: Scale, fits: Callable[[tuple[Tick, ...]], bool]) -> tuple[Tick, ...]:
    """All ticks, or every second, third ... of them, with both ends if that costs little."""
    inside = tuple(tick for tick in ticks if -1e-9 <= scale.share(tick.position) <= 1 + 1e-9)
    for step in sorted(range(1, len(inside) + 1), key=lambda step: step * (2 if (len(inside) - 1) % step else 1)):
        if fits(inside[::step]):
            return inside[::step]
    return inside[:1]


def _apart(ticks: tuple[Tick, ...], scale: Scale, room: float) -> bool:
    spans = [_span(tick, scale.share(tick.position), room) for tick in ticks]
    return all(left[1] + _AIR <= right[0] for left, right in pairwise(spans))


def _span(tick: Tick, share: float, room: float) -> tuple[float, float]:
    wide, at = width(tick.text, SMALL), share * room
    left = {"start": at, "middle": at - wide / 2, "end": at - wide}[anchor(share, tick.text, room)]
    return left, left + wide
