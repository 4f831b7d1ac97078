"""How far it is to a target of the same region and base, and what full coverage would cost; projects nothing."""

from __future__ import annotations

from math import ceil

from ..model.interval import Interval, interval
from ..text import Text
from .registry import indicator


def ceiling(workers: Interval) -> Interval:
    """Whole people: whoever is needed in part is needed whole."""
    if workers.low is None or workers.high is None:
        raise ArithmeticError("an unbounded value has no ceiling")
    return Interval(interval(ceil(workers.low)).low, interval(ceil(workers.high)).high)


@indicator(
    name=Text("Jarak ke target", "Distance to the target"),
    slug="jarak-ke-target",
    definition=Text(
        "Target tingkat cakupan dikurangi tingkat cakupan, untuk wilayah dan basis yang sama.",
        "Target coverage rate less coverage rate, for the same region and base.",
    ),
    unit="points_left",
    chart="bullet",
)
def target_distance(target_coverage_rate: Interval, coverage_rate: Interval) -> Interval:
    return target_coverage_rate - coverage_rate


@indicator(
    name=Text("Peserta yang masih diperlukan", "Participants still needed"),
    slug="peserta-yang-masih-diperlukan",
    definition=Text(
        "Peserta tambahan agar target tercapai bila jumlah sasaran tetap; dibulatkan ke atas.",
        "Further participants that reach the target if the target workers stay the same; rounded up.",
    ),
    unit="people",
)
def participants_needed(
    target_coverage_rate: Interval, target_workers: Interval, active_participants: Interval
) -> Interval:
    return ceiling(target_coverage_rate * target_workers) - active_participants


@indicator(
    name=Text("Perkiraan teratas biaya melindungi semua", "Upper illustration of the cost of covering everyone"),
    slug="perkiraan-teratas-biaya-melindungi-semua",
    definition=Text(
        "Pekerja belum terlindungi dikali iuran BPU terendah untuk JKK dan JKM selama setahun.",
        "Uncovered workers times the lowest non-wage contribution for JKK and JKM over a year.",
    ),
    unit="rupiah_per_year",
    illustration=True,
    caution=Text(
        "Ilustrasi batas atas: sebagian pekerja yang belum terlindungi adalah penerima upah, "
        "yang iurannya wajib dibayar pemberi kerja.",
        "An upper illustration: part of the uncovered are wage earners, whose employers owe the contribution.",
    ),
)
def yearly_cost_of_covering_all(uncovered_workers_total: Interval, bpu_jkk_jkm_lowest: Interval) -> Interval:
    return uncovered_workers_total * bpu_jkk_jkm_lowest * 12
