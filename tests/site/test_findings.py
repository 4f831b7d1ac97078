"""What a chart says about its values: worked examples, each sentence with its figures, and the silences."""

from __future__ import annotations

from fractions import Fraction

import pytest

from cakupan.charts.spec import Finding, Said, plain_text
from cakupan.model.interval import Interval
from cakupan.site.findings import Aim, Measured, Point, ends, over_time, ranges, towards

APRIL, OCTOBER = "April 2025", "Oktober 2025, hanya dilaporkan"


def point(text: str, low: str, high: str = "", *, when: str = APRIL, label: str = "", reach: str = "") -> Point:
    """A value between two ends, or exactly one."""
    interval = Interval(Fraction(low), Fraction(high or low))
    said = Said(text=text, figure=f"33.02/x/{text}", exact=low)
    return Point(label=label, when=when, reach=reach, said=said, interval=interval)


def aim(text: str, value: str, **gaps: str) -> Aim:
    """A target, and the distances to it that are published, by the text of the value that is short of it."""
    found = {f"33.02/x/{name}%": (Said(text=gap, figure="33.02/gap", exact="0.1"),) for name, gap in gaps.items()}
    interval = Interval(Fraction(value), Fraction(value))
    said = Said(text=text, figure="33.02/target", exact=value)
    return Aim(said=said, due="tenggat akhir 2025", interval=interval, gaps=found)


LOW, HIGH = point("31%", "0.31"), point("36%", "0.36", when=OCTOBER)


@pytest.mark.parametrize(
    ("points", "measured", "sentence"),
    [
        ((LOW, HIGH), "alike", "Cakupan naik dari 31% (April 2025) menjadi 36% (Oktober 2025, hanya dilaporkan)."),
        ((HIGH, LOW), "alike", "Cakupan turun dari 36% (Oktober 2025, hanya dilaporkan) menjadi 31% (April 2025)."),
        (
            (LOW, HIGH),
            "unknown",
            "Cakupan 31% (April 2025), lalu 36% (Oktober 2025, hanya dilaporkan): lebih tinggi, tetapi beda basis.",
        ),
        (
            (HIGH, LOW),
            "otherwise",
            "Cakupan 36% (Oktober 2025, hanya dilaporkan), lalu 31% (April 2025): lebih rendah, tetapi beda basis.",
        ),
        (
            (LOW, point("31,2%", "0.305", "0.315", reach="30,5% sampai 31,5%")),
            "alike",
            (
                "Cakupan 31% (April 2025), lalu 31,2% (April 2025: 30,5% sampai 31,5%). "
                "Karena pembulatan, keduanya tidak dapat dibedakan."
            ),
        ),
        ((LOW, HIGH, LOW), "alike", "Cakupan sama pada dua saat: 31% (April 2025) dan 31% (April 2025)."),
    ],
    ids=["up", "down", "higher", "lower", "overlapping", "back again"],
)
def test_a_line_is_told_from_its_first_to_its_newest(
    points: tuple[Point, ...], measured: Measured, sentence: str
) -> None:
    """Up or down only where both were measured alike, and nothing where rounding hides which is larger."""
    found = over_time("Cakupan", points, "id", measured=measured, against="beda basis")
    assert plain_text(found) == sentence
    assert "tren" not in sentence


@pytest.mark.parametrize(
    ("newest", "sentence"),
    [
        (point("36%", "0.36"), "Angka terbaru di bawah target 43% (tenggat akhir 2025)."),
        (point("37%", "0.37"), "Angka terbaru kurang 6 poin dari target 43% (tenggat akhir 2025)."),
        (point("43%", "0.43"), "Angka terbaru mencapai target 43% (tenggat akhir 2025)."),
        (point("45%", "0.45"), "Angka terbaru mencapai target 43% (tenggat akhir 2025)."),
        (
            point("43,1%", "0.425", "0.435"),
            "Karena pembulatan, belum pasti apakah angka terbaru mencapai target 43% (tenggat akhir 2025).",
        ),
    ],
    ids=["below", "below by a figure", "there", "beyond", "not certain"],
)
def test_a_target_is_said_with_its_due_date(newest: Point, sentence: str) -> None:
    """By how much only where that is a published figure: a distance is never computed in a sentence."""
    goal = aim("43%", "0.43", **{"37": "6 poin", "45": "2 poin"})
    _, beside = over_time("Cakupan", (LOW, newest), "id", measured="alike", against="", aim=goal)
    assert plain_text((beside,)) == sentence


def test_a_bullet_is_told_by_the_newest_exact_distance() -> None:
    """A newer value without one stands beside it as what it is; one with its own distance is told at once."""
    goal = aim("43%", "0.43", **{"31": "12 poin", "35": "8 poin"})
    rounded = point("35%", "0.345", "0.355", when="September 2025, dibulatkan")
    assert plain_text(towards("Cakupan", (LOW, rounded, HIGH), goal, "id")) == (
        "Cakupan 31% (April 2025): kurang 12 poin dari target 43% (tenggat akhir 2025). "
        "Angka terbaru, 36% (Oktober 2025, hanya dilaporkan), juga di bawah target."
    )
    assert plain_text(towards("Cakupan", (rounded,), goal, "id")) == (
        "Cakupan 35% (September 2025, dibulatkan): kurang 8 poin dari target 43% (tenggat akhir 2025)."
    )
    beyond = point("50%", "0.50")
    assert plain_text(towards("Cakupan", (LOW, beyond), goal, "id")).endswith(
        "Angka terbaru mencapai target 43% (tenggat akhir 2025)."
    )
    assert plain_text(towards("Cakupan", (beyond,), goal, "id")) == (
        "Angka terbaru mencapai target 43% (tenggat akhir 2025)."
    )


WAGE = point("74%", "0.74", label="Penerima upah")
OTHER = point("17%", "0.17", label="Bukan penerima upah")
BUILDERS = point("9%", "0.088", "0.092", label="Jasa konstruksi", reach="8,8% sampai 9,2%")


@pytest.mark.parametrize(
    ("points", "complete", "sentence"),
    [
        (
            (OTHER, WAGE, BUILDERS),
            True,
            "Paling besar: Penerima upah, 74% (April 2025). Paling kecil: Jasa konstruksi, 9% (8,8% sampai 9,2%).",
        ),
        (
            (WAGE, OTHER),
            False,
            (
                "Paling besar: Penerima upah, 74% (April 2025). "
                "Paling kecil dari yang dilaporkan: Bukan penerima upah, 17%."
            ),
        ),
        (
            (WAGE, BUILDERS, point("9,1%", "0.091", label="Migran")),
            True,
            "Paling besar: Penerima upah, 74% (April 2025).",
        ),
        (
            (BUILDERS, point("9,1%", "0.091", label="Migran")),
            True,
            (
                "Migran 9,1% (April 2025) dan Jasa konstruksi 9% (April 2025: 8,8% sampai 9,2%) "
                "tidak dapat dibedakan: rentangnya bertumpang tindih."
            ),
        ),
        ((WAGE, point("74%", "0.74", label="Lainnya")), True, ""),
    ],
    ids=["all parts", "open partition", "smallest not certain", "largest not certain", "equal"],
)
def test_parts_are_told_by_their_ends(points: tuple[Point, ...], complete: bool, sentence: str) -> None:
    """The largest, then the smallest of what is reported; neither where rounding hides it."""
    assert plain_text(ends(points, "id", complete=complete)) == sentence


BEFORE = point("89%", "0.885", "0.892", when="2023", label="JHT", reach="88,5% sampai 89,2%")
AFTER = point("86%", "0.851", "0.866", when="2025", label="JHT")
SAME = point("88,6%", "0.88", "0.89", when="2024", label="JHT")


@pytest.mark.parametrize(
    ("points", "whole", "sentence"),
    [
        ((BEFORE, AFTER), None, "JHT: 89% (2023: 88,5% sampai 89,2%) pasti lebih besar daripada 86% (2025)."),
        (
            (WAGE, OTHER),
            None,
            "Penerima upah, 74% (April 2025), pasti lebih besar daripada Bukan penerima upah, 17% (April 2025).",
        ),
        (
            (BEFORE, SAME),
            None,
            (
                "JHT 89% (2023: 88,5% sampai 89,2%) dan JHT 88,6% (2024) "
                "tidak dapat dibedakan: rentangnya bertumpang tindih."
            ),
        ),
        ((AFTER,), point("100%", "1", label="Semuanya"), "JHT: 86% dari semua 100% (2025)."),
        ((WAGE, OTHER, BUILDERS), None, "Paling besar: Penerima upah, 74% (April 2025)."),
        ((WAGE, point("74%", "0.74")), None, ""),
    ],
    ids=["later", "another", "overlapping", "of a whole", "of several", "equal"],
)
def test_ranges_are_told_only_where_they_part(points: tuple[Point, ...], whole: Point | None, sentence: str) -> None:
    """Certainly larger, or that they cannot be told apart."""
    assert plain_text(ranges(points, "id", whole=whole)) == sentence


def said(finding: Finding) -> list[Said]:
    return [piece for sentence in finding for piece in sentence if isinstance(piece, Said)]


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_value_in_a_finding_is_a_figure(language: str) -> None:
    """What is said is proved: its digits are a published figure's, in both languages."""
    goal = aim("43%", "0.43", **{"31": "12 poin"})
    found = [
        over_time("Cakupan", (LOW, HIGH), language, measured="alike", against="", aim=goal),
        towards("Cakupan", (LOW, HIGH), goal, language),
        ends((WAGE, OTHER), language, complete=True),
        ranges((BEFORE, AFTER), language),
    ]
    assert [[one.text for one in said(finding)] for finding in found] == [
        ["31%", "36%", "43%"],
        ["31%", "12 poin", "43%", "36%"],
        ["74%", "17%"],
        ["89%", "86%"],
    ]
    assert all("{" not in plain_text(finding) for finding in found)
