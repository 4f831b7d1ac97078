"""What a chart shows, said in one or two sentences; claims nothing that its values do not support, and no trend."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ..charts.spec import Finding, Said, Sentence
from ..model.interval import Interval
from ..text import Text, same

Slots = dict[str, str | Said | Sentence]
Measured = Literal["alike", "otherwise", "unknown"]
"""Whether two values were measured against the same: by one denominator, by another, or by one not given."""

ROSE = Text(
    "{name} naik dari {first} ({when}) menjadi {last} ({then}).",
    "{name} rose from {first} ({when}) to {last} ({then}).",
)
FELL = Text(
    "{name} turun dari {first} ({when}) menjadi {last} ({then}).",
    "{name} fell from {first} ({when}) to {last} ({then}).",
)
STAYED = Text(
    "{name} sama pada dua saat: {first} ({when}) dan {last} ({then}).",
    "{name} was the same at two moments: {first} ({when}) and {last} ({then}).",
)
UNTOLD = Text(
    "{name} {first} ({when}), lalu {last} ({then}). Karena pembulatan, keduanya tidak dapat dibedakan.",
    "{name}: {first} ({when}), then {last} ({then}). Because of rounding, the two cannot be told apart.",
)
HIGHER = Text(
    "{name} {first} ({when}), lalu {last} ({then}): lebih tinggi, tetapi {against}.",
    "{name}: {first} ({when}), then {last} ({then}): higher, but {against}.",
)
LOWER = Text(
    "{name} {first} ({when}), lalu {last} ({then}): lebih rendah, tetapi {against}.",
    "{name}: {first} ({when}), then {last} ({then}): lower, but {against}.",
)
SHORT_BY = Text(
    "Angka terbaru kurang {gap} dari target {target} ({due}).",
    "The newest is {gap} short of the target {target} ({due}).",
)
SHORT = Text("Angka terbaru di bawah target {target} ({due}).", "The newest is below the target {target} ({due}).")
REACHED = Text("Angka terbaru mencapai target {target} ({due}).", "The newest reaches the target {target} ({due}).")
UNSURE = Text(
    "Karena pembulatan, belum pasti apakah angka terbaru mencapai target {target} ({due}).",
    "Because of rounding, it is not certain whether the newest reaches the target {target} ({due}).",
)
AWAY = Text(
    "{name} {value} ({when}): kurang {gap} dari target {target} ({due}).",
    "{name} {value} ({when}): {gap} short of the target {target} ({due}).",
)
NEWEST_SHORT = Text(
    "Angka terbaru, {value} ({when}), juga di bawah target.", "The newest, {value} ({when}), is below the target too."
)
LARGEST = Text("Paling besar: {label}, {value} ({when}).", "Largest: {label}, {value} ({when}).")
SMALLEST = Text("Paling kecil: {label}, {value}.", "Smallest: {label}, {value}.")
SMALLEST_KNOWN = Text(
    "Paling kecil dari yang dilaporkan: {label}, {value}.", "Smallest of those reported: {label}, {value}."
)
PLAIN, WITH_REACH = same("{value}"), same("{value} ({reach})")
WITHIN = Text("{label}: {value} dari semua {total} ({when}).", "{label}: {value} of {total} in all ({when}).")
LARGER_THEN = Text(
    "{label}: {value} ({when}) pasti lebih besar daripada {less} ({then}).",
    "{label}: {value} ({when}) is certainly more than {less} ({then}).",
)
LARGER = Text(
    "{label}, {value} ({when}), pasti lebih besar daripada {other}, {less} ({then}).",
    "{label}, {value} ({when}), is certainly more than {other}, {less} ({then}).",
)
ALIKE = Text(
    "{label} {value} ({when}) dan {other} {less} ({then}) tidak dapat dibedakan: rentangnya bertumpang tindih.",
    "{label} {value} ({when}) and {other} {less} ({then}) cannot be told apart: their ranges overlap.",
)
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, kw_only=True)
class Point:
    """One value of a chart, as a sentence says it. `when` holds its hedges too: "Oktober 2025, hanya dilaporkan".

    `reach` is from where to where a rounded value may lie, where that is more than its own digits say.
    """

    label: str = ""
    when: str
    reach: str = ""
    said: Said
    interval: Interval

    @property
    def dated(self) -> str:
        """Date, hedges and reach, as they stand in brackets after the value."""
        return ": ".join(filter(None, (self.when, self.reach)))


@dataclass(frozen=True, kw_only=True)
class Aim:
    """A target with its due date; `gaps` are the published distances to it, by the figure that is short of it."""

    said: Said
    due: str
    interval: Interval
    gaps: dict[str, Sentence]


def over_time(
    name: str, points: Sequence[Point], language: str, *, measured: Measured, against: str, aim: Aim | None = None
) -> Finding:
    """From the first value to the newest, and how that one stands to the target. `against`: what may differ."""
    first, last = points[0], points[-1]
    slots: Slots = {"name": name, "first": first.said, "when": first.dated, "last": last.said, "then": last.dated}
    said = _said(_step(first.interval, last.interval, measured), language, **slots, against=against)
    return (said, _to_target(last, aim, language)) if aim else (said,)


def _step(first: Interval, last: Interval, measured: Measured) -> Text:
    if first.exact and first == last:
        return STAYED
    if first.meets(last):
        return UNTOLD
    up = _below(first, last)
    if measured == "alike":
        return ROSE if up else FELL
    return HIGHER if up else LOWER


def _to_target(point: Point, aim: Aim, language: str) -> Sentence:
    slots: Slots = {"target": aim.said, "due": aim.due}
    stand = _standing(point.interval, aim.interval)
    gap = aim.gaps.get(point.said.figure)
    if stand is SHORT and gap:
        return _said(SHORT_BY, language, gap=gap, **slots)
    return _said(stand, language, **slots)


def _standing(value: Interval, target: Interval) -> Text:
    if _below(value, target):
        return SHORT
    return UNSURE if value.low is None or target.high is None or value.low < target.high else REACHED


def towards(name: str, points: Sequence[Point], aim: Aim, language: str) -> Finding:
    """How far the newest value with a published distance is from the target, and how a newer one stands to it."""
    last = points[-1]
    measured = [one for one in points if one.said.figure in aim.gaps and _below(one.interval, aim.interval)]
    chosen = [one for one in measured if one.interval.exact] or measured
    if not chosen:
        return (_to_target(last, aim, language),)
    one = chosen[-1]
    slots: Slots = {"name": name, "value": one.said, "when": one.dated, "gap": aim.gaps[one.said.figure]}
    said = _said(AWAY, language, **slots, target=aim.said, due=aim.due)
    if one is last:
        return (said,)
    if _standing(last.interval, aim.interval) is SHORT:
        return said, _said(NEWEST_SHORT, language, value=last.said, when=last.dated)
    return said, _to_target(last, aim, language)


def ends(points: Sequence[Point], language: str, *, complete: bool) -> Finding:
    """The largest and the smallest of several at one moment; `complete` where nothing but these can exist."""
    ordered = sorted(points, key=lambda one: one.interval.value or 0)
    (least, second), (almost, most) = ordered[:2], ordered[-2:]
    if not _below(almost.interval, most.interval):
        return () if _equal(almost, most) else (_alike(most, almost, language),)
    said = _said(LARGEST, language, label=most.label, value=most.said, when=most.dated)
    if not _below(least.interval, second.interval):
        return (said,)
    smallest = SMALLEST if complete else SMALLEST_KNOWN
    value = _said(WITH_REACH if least.reach else PLAIN, language, value=least.said, reach=least.reach)
    return said, _said(smallest, language, label=least.label, value=value)


def ranges(points: Sequence[Point], language: str, *, whole: Point | None = None) -> Finding:
    """Which of several rounded values is certainly the largest; where there is a whole, how much of it that is."""
    ordered = sorted(points, key=lambda one: one.interval.value or 0)
    most = ordered[-1]
    if len(ordered) > 1 and not _below(ordered[-2].interval, most.interval):
        return () if _equal(ordered[-2], most) else (_alike(most, ordered[-2], language),)
    slots: Slots = {"label": most.label, "value": most.said, "when": most.dated}
    if whole:
        return (_said(WITHIN, language, **slots, total=whole.said),)
    if len(ordered) != 2:
        return (_said(LARGEST, language, **slots),)
    less = ordered[0]
    template = LARGER_THEN if less.label == most.label else LARGER
    return (_said(template, language, **slots, other=less.label, less=less.said, then=less.dated),)


def _alike(one: Point, other: Point, language: str) -> Sentence:
    slots: Slots = {"label": one.label, "value": one.said, "when": one.dated}
    return _said(ALIKE, language, **slots, other=other.label, less=other.said, then=other.dated)


def _equal(one: Point, other: Point) -> bool:
    return one.interval.exact and one.interval == other.interval


def _below(one: Interval, other: Interval) -> bool:
    """Whether every value of the first is less than every value of the second."""
    return not one.meets(other) and one.high is not None and other.low is not None and one.high <= other.low


def _said(template: Text, language: str, **slots: str | Said | Sentence) -> Sentence:
    """The template with its slots filled; figures stay figures."""
    pieces: list[str | Said] = []
    # Splitting at the slots leaves text at even places and slots' names at odd ones.
    for place, piece in enumerate(_SLOT.split(template[language])):
        value = slots[piece] if place % 2 else piece
        pieces += value if isinstance(value, tuple) else [value]
    return tuple(piece for piece in pieces if piece)
