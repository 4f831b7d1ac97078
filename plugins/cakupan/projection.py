"""Between which days a target would be reached if a pace went on, or why that cannot be said; forecasts nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor
from typing import Literal

from .figure import Figure
from .model.interval import Interval
from .text import Text

ONE_POINT = Text(
    "Sebelum saat itu peserta dan pembandingnya tidak diketahui bersama, jadi laju dan tanggalnya tidak dihitung.",
    "Before that moment participants and denominator are not known together, so no pace and no date is computed.",
)
UNDATED = Text(
    "Sumber tidak menyebut tanggal keadaannya; yang diketahui hanya batasnya, dan itu pun disimpulkan.",
    "The source gives no date for its figures; only a bound is known, and that is inferred.",
)
DUE_DAY = Text(
    "Angka ini dari hari tenggatnya sendiri, jadi tidak ada laju yang diperlukan sesudahnya.",
    "This figure is of the due date itself, so there is no pace needed after it.",
)
NOT_RISING = Text(
    "Di antara kedua saat itu peserta tidak pasti bertambah, jadi tidak ada tanggal yang dapat diperkirakan.",
    "Between the two moments participants did not certainly rise, so no date can be projected.",
)
TOO_FAR = Text(
    "Dengan laju itu tanggal tercapainya terlalu jauh untuk berarti.",
    "At that pace the date would be too far away to mean anything.",
)
HORIZON = 50 * 365
"""Days beyond which a straight line says nothing."""


@dataclass(frozen=True, kw_only=True)
class Projection:
    """Between which days a target would be reached if a pace went on; `gone` says how much of that is past already."""

    first: date
    last: date
    gone: Literal["", "partly", "wholly"]


def projected(
    observed: Figure, target: Figure, pace: Figure | None, ratio: Figure | None, release: date | None
) -> tuple[Projection | None, tuple[Text, ...]]:
    """The days between which the pace would reach the target, or why none can be given."""
    if pace is None:
        time = observed.time
        undated = time is not None and time.bound and time.basis == "inferred"
        return None, (ONE_POINT, *([UNDATED] if undated else []))
    if observed.day >= target.key.period.last:
        return None, (DUE_DAY,)
    if ratio is None:
        return None, (NOT_RISING,)
    # The pace needed until the due date over the pace observed tells how many such spans it takes.
    return after(observed.day, ratio.interval * (target.key.period.last - observed.day).days, release)


def after(start: date, days: Interval, release: date | None) -> tuple[Projection | None, tuple[Text, ...]]:
    """The days so far from `start`, unless they are too many to mean anything."""
    if days.low is None or days.high is None or days.high > HORIZON:
        return None, (TOO_FAR,)
    first, last = (start + timedelta(days=max(end, 0)) for end in (floor(days.low), ceil(days.high)))
    return Projection(first=first, last=last, gone=_gone(first, last, release)), ()


def _gone(first: date, last: date, release: date | None) -> Literal["", "partly", "wholly"]:
    if release is None or first >= release:
        return ""
    return "wholly" if last < release else "partly"
