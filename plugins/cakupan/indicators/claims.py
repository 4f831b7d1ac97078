"""What benefits were paid, to how many, under which program; contributions have a room of their own."""

from __future__ import annotations

from ..model.interval import Interval, total
from ..text import Text
from .registry import indicator


@indicator(
    name=Text("Rata-rata manfaat per penerima", "Mean benefit per recipient"),
    slug="rata-rata-manfaat-per-penerima",
    definition=Text(
        "Manfaat yang dibayar dibagi orang yang menerimanya, dalam masa yang sama.",
        "Benefits paid divided by the people who received them, over the same time.",
    ),
    unit="rupiah_per_person",
    chart="interval",
)
def mean_benefit(benefits_paid: Interval, benefit_recipients: Interval) -> Interval:
    return benefits_paid / benefit_recipients


@indicator(
    name=Text("Bagian tiap program", "Share of each program"),
    slug="bagian-tiap-program",
    definition=Text(
        "Manfaat satu program dibagi semua manfaat yang dibayar dalam masa yang sama.",
        "Benefits of one program divided by all benefits paid over the same time.",
    ),
    unit="percent",
    chart="interval",
    members=("program",),
)
def program_share(benefits_paid: Interval, benefits_paid_total: Interval) -> Interval:
    return benefits_paid / benefits_paid_total


@indicator(
    name=Text("Manfaat program lain yang tidak dirinci", "Benefits of programs not itemised"),
    slug="manfaat-program-lain-yang-tidak-dirinci",
    definition=Text(
        "Semua manfaat dikurangi program yang disebut jumlahnya. Sisanya tidak dibagi-bagi per program.",
        "All benefits less the programs whose amount is given. The rest is never split by program.",
    ),
    unit="rupiah",
    chart="interval",
    members=("program",),
)
def benefits_not_itemised(benefits_paid_total: Interval, benefits_paid_parts: list[Interval]) -> Interval:
    return benefits_paid_total - total(benefits_paid_parts)


@indicator(
    name=Text("Bagian program lain yang tidak dirinci", "Share of programs not itemised"),
    slug="bagian-program-lain-yang-tidak-dirinci",
    definition=Text(
        "Satu dikurangi bagian program yang disebut jumlahnya.",
        "One less the share of the programs whose amount is given.",
    ),
    unit="percent",
    members=("program",),
)
def share_not_itemised(benefits_paid_total: Interval, benefits_paid_parts: list[Interval]) -> Interval:
    # Each uncertain input stands once: (total - parts) / total would widen the interval.
    return 1 - total(benefits_paid_parts) / benefits_paid_total
