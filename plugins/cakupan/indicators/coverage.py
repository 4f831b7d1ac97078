"""How many are covered, of whom, and who is not; targets and money have rooms of their own."""

from __future__ import annotations

from ..model.interval import Interval
from ..text import Text
from .registry import indicator


@indicator(
    name=Text("Tingkat cakupan", "Coverage rate"),
    slug="tingkat-cakupan",
    definition=Text(
        "Peserta aktif dibagi pekerja yang menjadi sasaran, pada basis, wilayah, dan saat yang sama.",
        "Active participants divided by the workers who should be members, on one base, place and date.",
    ),
    unit="percent",
    chart="line",
)
def coverage_rate(active_participants: Interval, target_workers: Interval) -> Interval:
    # Rates are never averaged or summed: regions and groups differ in size.
    return active_participants / target_workers


@indicator(
    name=Text("Pekerja belum terlindungi", "Uncovered workers"),
    slug="pekerja-belum-terlindungi",
    definition=Text(
        "Pekerja sasaran yang belum menjadi peserta aktif.",
        "Target workers who are not active participants.",
    ),
    unit="people",
    chart="line",
)
def uncovered_workers(target_workers: Interval, active_participants: Interval) -> Interval:
    return target_workers - active_participants


@indicator(
    name=Text("Bagian tiap segmen", "Share of each segment"),
    slug="bagian-tiap-segmen",
    definition=Text(
        "Peserta aktif satu segmen dibagi semua peserta aktif.",
        "Active participants of one segment divided by all active participants.",
    ),
    unit="percent",
    chart="stacked",
    members=("segment",),
)
def segment_share(active_participants: Interval, active_participants_total: Interval) -> Interval:
    return active_participants / active_participants_total


@indicator(
    name=Text("Pekerja per badan usaha", "Workers per registered firm"),
    slug="pekerja-per-badan-usaha",
    definition=Text(
        "Tenaga kerja di badan usaha terdaftar dibagi banyaknya badan usaha itu.",
        "Workers in registered firms divided by the number of those firms.",
    ),
    unit="people_per_firm",
)
def workers_per_firm(workers_in_firms: Interval, registered_firms: Interval) -> Interval:
    return workers_in_firms / registered_firms


@indicator(
    name=Text("Bagian desa yang perangkatnya terdaftar", "Share of villages whose officials are registered"),
    slug="bagian-desa-yang-perangkatnya-terdaftar",
    definition=Text(
        "Desa yang perangkatnya terdaftar dibagi semua desa.",
        "Villages whose officials are registered divided by all villages.",
    ),
    unit="percent",
)
def village_enrolment_rate(villages_enrolled: Interval, villages: Interval) -> Interval:
    return villages_enrolled / villages


@indicator(
    name=Text("Peserta baru dibanding peserta aktif", "New participants against the stock"),
    slug="peserta-baru-dibanding-peserta-aktif",
    definition=Text(
        "Peserta baru dalam suatu masa, dibandingkan dengan peserta aktif menurut dokumen yang sama.",
        "New participants over a time, compared with active participants in the same document.",
    ),
    unit="percent",
    across="period",
    caution=Text(
        "Ini perbandingan, bukan tingkat: peserta baru dihitung selama suatu masa, peserta aktif pada satu saat; "
        "tidak disebut kotor atau bersih.",
        "This is a comparison, not a rate: new participants are counted over a time, active ones at a moment; "
        "gross or net is not stated.",
    ),
)
def new_against_stock(new_participants: Interval, active_participants: Interval) -> Interval:
    return new_participants / active_participants


@indicator(
    name=Text("Daftar kelompok dibanding total sasaran", "A group's register against all target workers"),
    slug="daftar-kelompok-dibanding-total-sasaran",
    definition=Text(
        "Pekerja dalam daftar suatu kelompok, dibandingkan dengan total sasaran pekerja.",
        "Workers in a group's register, compared with all target workers.",
    ),
    unit="percent",
    members=("group",),
    across="base",
    caution=Text(
        "Ini perbandingan, bukan tingkat: daftar kelompok dan total sasaran disusun dengan cara berbeda, "
        "dan isi daftar belum tentu termasuk dalam total sasaran.",
        "This is a comparison, not a rate: the register and the target were drawn up differently, "
        "and those on the register need not be among the target workers.",
    ),
)
def register_against_target(target_workers: Interval, target_workers_total: Interval) -> Interval:
    return target_workers / target_workers_total
