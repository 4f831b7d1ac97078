"""What changed between two moments, and how much of it the denominator did; calls nothing a trend."""

from __future__ import annotations

from ..model.interval import Interval
from ..text import Text
from .registry import indicator

PEAKS = Text(
    "Kepesertaan secara nasional memuncak di akhir tahun: beda antara dua saat belum menunjukkan kecenderungan.",
    "National membership peaks at year ends: a difference between two moments is not yet a trend.",
)


@indicator(
    name=Text("Perubahan tingkat cakupan", "Change in the coverage rate"),
    slug="perubahan-tingkat-cakupan",
    definition=Text(
        "Tingkat cakupan dikurangi tingkat cakupan sebelumnya yang sebasis.",
        "Coverage rate less the one before on the same base.",
    ),
    unit="points",
    caution=PEAKS,
)
def coverage_change(coverage_rate: Interval, coverage_rate_before: Interval) -> Interval:
    return coverage_rate - coverage_rate_before


@indicator(
    name=Text("Perubahan karena peserta", "Change through participants"),
    slug="perubahan-karena-peserta",
    definition=Text(
        "Tambahan peserta aktif dibagi total sasaran yang baru.",
        "Additional active participants divided by the new target workers.",
    ),
    unit="points",
    caution=PEAKS,
)
def change_through_participants(
    active_participants: Interval, active_participants_before: Interval, target_workers: Interval
) -> Interval:
    return (active_participants - active_participants_before) / target_workers


@indicator(
    name=Text("Perubahan karena total sasaran", "Change through the target workers"),
    slug="perubahan-karena-total-sasaran",
    definition=Text(
        "Perubahan tingkat cakupan bila hanya total sasaran yang berubah dan peserta tetap.",
        "Change in the coverage rate had only the target workers changed and the participants stayed.",
    ),
    unit="points",
    caution=PEAKS,
)
def change_through_target_workers(
    target_workers: Interval, target_workers_before: Interval, active_participants_before: Interval
) -> Interval:
    return active_participants_before * (1 / target_workers - 1 / target_workers_before)
