"""Where what sources reported cannot all hold: which statements, what was recomputed, what the office answered.

Says of no statement that it is wrong: a difference may be a slip in print, or another way of counting.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from .known import Fact
from .model.archive import Archive, Decision, Inquiry
from .model.statement import Key, Quantity, Statement
from .problems import Problems, kind
from .reconcile import Check
from .text import Text

Cause = Literal["recomputation", "sources", "settled"]
Status = Literal["open", "asked", "answered", "resolved"]
STATUSES: dict[Status, Text] = {
    "open": Text("terbuka", "open"),
    "asked": Text("sudah ditanyakan", "asked"),
    "answered": Text("sudah dijawab", "answered"),
    "resolved": Text("selesai", "resolved"),
}
IDLE_INQUIRY = kind(
    "idle_inquiry",
    Text(
        "{statement} tidak bertentangan dengan hitungan ulang atau sumber lain, jadi tidak ada yang perlu dijawab",
        "{statement} contradicts neither its recomputation nor another source, so there is nothing to answer",
    ),
    Text(
        "periksa id pernyataannya; bila perbedaannya sudah teratasi, isi resolved: dengan on dan reason",
        "check the statement's id; where the difference was settled, fill in resolved: with on and reason",
    ),
)
ASKED_TWICE = kind(
    "asked_twice",
    Text("{statement} sudah punya berkas lain: {where}", "{statement} has another file already: {where}"),
    Text("gabungkan keduanya menjadi satu berkas", "put both into one file"),
)


@dataclass(frozen=True, kw_only=True)
class Contradiction:
    """A statement that contradicts its recomputation, or other documents' statements of the same figure.

    `against` are the statements of that figure that say otherwise. `check` is there where it was recomputed.
    One that contradicts nothing any more is `settled`: it stays where it was, with what came of it.
    """

    cause: Cause
    statement: Statement
    against: tuple[Statement, ...]
    check: Check | None
    decision: Decision | None
    inquiry: Inquiry | None

    @property
    def id(self) -> str:
        return self.statement.id

    @property
    def status(self) -> Status:
        """Derived from what was done, so that it cannot say more than is written down."""
        done = self.inquiry
        if done is None:
            return "open"
        return "resolved" if done.resolved else "answered" if done.answers else "asked" if done.asked else "open"

    @property
    def news(self) -> date | None:
        """The day of what was done last about it; None while nothing was."""
        done = self.inquiry
        steps = (done.asked, *done.answers, done.resolved) if done else ()
        return max((step.on for step in steps if step), default=None)


def contradictions(
    archive: Archive, facts: Mapping[Key, Fact], checks: Mapping[str, Check]
) -> tuple[Contradiction, ...]:
    """Every contradiction once, in the order of the documents."""
    inquiries = {one.statement: one for one in archive.inquiries}
    decisions = {one.figure: one for one in archive.decisions}
    by_key: dict[Key, list[Statement]] = defaultdict(list)
    for one in archive.statements:
        by_key[one.key].append(one)
    set_aside = {other.id for fact in facts.values() for other in fact.others}
    return tuple(
        Contradiction(
            cause=cause,
            statement=one,
            against=tuple(_otherwise(one, by_key[one.key])),
            check=checks[one.id] if cause != "sources" and checks[one.id].recomputed else None,
            decision=decisions.get(one.key.id),
            inquiry=inquiries.get(one.id),
        )
        for one in archive.statements
        if (cause := _cause(checks[one.id], one.id in set_aside, inquiries.get(one.id)))
    )


def _cause(check: Check, set_aside: bool, inquiry: Inquiry | None) -> Cause | None:
    if check.verdict == "contradictory":
        return "recomputation"
    if set_aside:
        return "sources"
    # Its place was published: who follows a link there must read how it ended.
    return "settled" if inquiry and inquiry.resolved else None


def _otherwise(statement: Statement, several: Iterable[Statement]) -> Iterator[Statement]:
    """Those of the same figure whose values this one cannot share."""
    for one in several:
        both = (one.quantity, statement.quantity)
        if all(isinstance(each, Quantity) for each in both):
            mine, other = (each.interval for each in both)  # type: ignore[union-attr]
            if not mine.meets(other):
                yield one


def report_inquiries(
    archive: Archive, found: Iterable[Contradiction], published: Collection[str], problems: Problems
) -> None:
    """Inquiries about what contradicts nothing, unless that is settled, and two about one statement.

    What was once `published` and is no longer reported may have been asked about: the answer stays.
    """
    withdrawn = {*published} - {one.id for one in archive.statements}
    contradicted = {one.id for one in found} | withdrawn
    for one in archive.inquiries:
        if one.statement not in contradicted:
            problems.report(IDLE_INQUIRY, one.place, statement=one.statement)
    counted = Counter(one.statement for one in archive.inquiries)
    first: dict[str, Inquiry] = {}
    for one in archive.inquiries:
        if counted[one.statement] > 1 and first.setdefault(one.statement, one) is not one:
            problems.report(ASKED_TWICE, one.place, statement=one.statement, where=first[one.statement].place)
