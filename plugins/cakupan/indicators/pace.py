"""How fast participants are gained, and how fast they would have to be; dates of arrival are `outlook`'s."""

from __future__ import annotations

from ..model.interval import Interval
from ..text import Text
from .registry import indicator
from .targets import ceiling
from .trends import PEAKS

# A month is a twelfth of 365 days: months differ in length, and a pace must not.


@indicator(
    name=Text("Laju tambahan peserta", "Pace of added participants"),
    slug="laju-tambahan-peserta",
    definition=Text(
        "Tambahan peserta aktif di antara dua saat yang pembandingnya diketahui, per bulan.",
        "Active participants added between two moments whose denominators are known, a month.",
    ),
    unit="people_per_month",
    caution=PEAKS,
)
def observed_pace(
    active_participants: Interval,
    active_participants_before: Interval,
    target_workers: Interval,
    target_workers_before: Interval,
    days_between: Interval,
) -> Interval:
    return (active_participants - active_participants_before) / days_between * 365 / 12


@indicator(
    name=Text("Laju yang diperlukan", "Pace needed"),
    slug="laju-yang-diperlukan",
    definition=Text(
        "Peserta yang masih diperlukan dibagi waktu sampai tenggat, per bulan, bila jumlah sasaran tetap.",
        "Participants still needed over the time to the due date, a month, if the target workers stay the same.",
    ),
    unit="people_per_month",
)
def needed_pace(
    target_coverage_rate: Interval, target_workers: Interval, active_participants: Interval, days_to_due: Interval
) -> Interval:
    return (ceiling(target_coverage_rate * target_workers) - active_participants) / days_to_due * 365 / 12


@indicator(
    name=Text("Laju yang diperlukan dibanding laju yang terjadi", "Pace needed against pace observed"),
    slug="laju-diperlukan-dibanding-laju-terjadi",
    definition=Text(
        "Laju yang diperlukan sejak suatu saat dibagi laju tambahan peserta sampai saat itu.",
        "The pace needed from a moment on, divided by the pace at which participants were added until then.",
    ),
    unit="times",
    caution=PEAKS,
)
def pace_ratio(
    target_coverage_rate: Interval,
    target_workers: Interval,
    active_participants: Interval,
    active_participants_before: Interval,
    target_workers_before: Interval,
    days_between: Interval,
    days_to_due: Interval,
) -> Interval:
    # Participants stand twice, but fewer of them raise both sides: the ends are still those that can be.
    return ((ceiling(target_coverage_rate * target_workers) - active_participants) / days_to_due) / (
        (active_participants - active_participants_before) / days_between
    )


@indicator(
    name=Text("Laju peserta baru", "Pace of new participants"),
    slug="laju-peserta-baru",
    definition=Text(
        "Peserta baru dibagi waktu pencatatannya, per bulan.",
        "New participants over the time in which they were counted, a month.",
    ),
    unit="people_per_month",
    illustration=True,
    caution=Text(
        "Anggapan: tidak ada peserta yang keluar, kecuali sumbernya sudah mengurangkan mereka.",
        "Assumption: nobody left, unless the source has taken them off.",
    ),
)
def pace_of_new_participants(new_participants: Interval, days_counted: Interval) -> Interval:
    return new_participants / days_counted * 365 / 12
