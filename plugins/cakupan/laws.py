"""What figures of one document must obey among themselves, and where statements need a decision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from .known import Disagreement, usable, value_of
from .model.archive import Archive, Decision
from .model.codes import Codelists
from .model.interval import Interval
from .model.statement import Key, Quantity, Source, Statement
from .partition import partitions
from .problems import Problems, kind
from .text import Text

PARTS_ABOVE_TOTAL = kind(
    "parts_above_total",
    Text("bagian-bagian {entry} melebihi jumlah seluruhnya", "the parts of {entry} are above their total"),
    Text(
        "periksa salah ketik; bila sumbernya memang mencetak begitu, tandai angka yang keliru dengan sic: true",
        "check for a typing mistake; where the source prints it so, mark the figure at fault with sic: true",
    ),
)
PARTS_UNEQUAL_TOTAL = kind(
    "parts_unequal_total",
    Text(
        "semua bagian {entry} dilaporkan, tetapi jumlahnya tidak sama dengan angka seluruhnya",
        "all parts of {entry} are reported, but do not add up to the total",
    ),
    Text(
        "periksa salah ketik; bila sumbernya memang mencetak begitu, tandai angka yang keliru dengan sic: true",
        "check for a typing mistake; where the source prints it so, mark the figure at fault with sic: true",
    ),
)
ACTIVE_ABOVE_TARGET = kind(
    "active_above_target",
    Text("peserta aktif melebihi total sasarannya", "active participants are above their target workers"),
    Text(
        "periksa salah ketik dan basisnya; bila sumbernya memang mencetak begitu, tandai sic: true atau doubt:",
        "check for a typing mistake and the base; where the source prints it so, mark it sic: true or doubt:",
    ),
)
RATE_ABOVE_WHOLE = kind(
    "rate_above_whole",
    Text("{name} melebihi 100 persen", "{name} is above 100 percent"),
    Text(
        "periksa letak titik desimalnya; bila sumbernya memang mencetak begitu, tandai sic: true",
        "check where the decimal dot stands; where the source prints it so, mark it sic: true",
    ),
)
SMALL_CELL = kind(
    "small_cell",
    Text(
        "{entry}: angka di bawah {limit} dapat menunjuk orang tertentu",
        "{entry}: a number below {limit} may point to single persons",
    ),
    Text(
        "tulis withheld sebagai pengganti angkanya; batasnya ada pada withhold_below di codelists/measures.yaml",
        "write withheld in place of the number; the limit is withhold_below in codelists/measures.yaml",
    ),
)
DISAGREEMENT = kind(
    "disagreement",
    Text("{figure} dilaporkan berbeda oleh {statements}", "{figure} is reported differently by {statements}"),
    Text(
        "tulis keputusan di data/decisions/: figure, prefer, reason, since",
        "write a decision in data/decisions/: figure, prefer, reason, since",
    ),
)
IDLE_DECISION = kind(
    "idle_decision",
    Text(
        "keputusan ini memilih {prefer}, yang tidak melaporkan {figure} secara meyakinkan",
        "this decision prefers {prefer}, which does not report {figure}, or not beyond doubt",
    ),
    Text("periksa figure dan prefer", "check figure and prefer"),
)


def report_laws(archive: Archive, problems: Problems, *, complete: bool = True) -> None:
    """What each document breaks by itself; what decisions refer to is judged on a complete archive only."""
    for source in archive.sources.values():
        _report_source(source, archive.codelists, problems)
        _report_small(source, archive.codelists, problems)
    if complete:
        _report_idle(archive, problems)


def _report_source(source: Source, codelists: Codelists, problems: Problems) -> None:
    by_key: dict[Key, Statement] = {one.key: one for one in usable(source.statements)}
    values = {key: value_of(one).interval for key, one in by_key.items()}
    targets = defaultdict(list)
    for key, interval in values.items():
        if key.measure == "target_workers":
            targets[key.region, key.members, key.period].append(interval)
    for key, statement in by_key.items():
        for parts in partitions(key, by_key, codelists):
            summed, reported = parts.sum(values), values[key]
            if not parts.lacking and not summed.meets(reported):
                problems.report(PARTS_UNEQUAL_TOTAL, statement.place, entry=statement.id)
            elif not summed.meets(reported):
                problems.report(PARTS_ABOVE_TOTAL, statement.place, entry=statement.id)
        measure = codelists.measures[key.measure]
        low = values[key].low
        if measure.based and measure.unit.nature == "share" and low is not None and low > 1:
            problems.report(RATE_ABOVE_WHOLE, statement.place, name=measure.name)
        aimed_at = targets[key.region, key.members, key.period] if key.measure == "active_participants" else ()
        if any(_above(values[key], one) for one in aimed_at):
            problems.report(ACTIVE_ABOVE_TARGET, statement.place)


def _report_small(source: Source, codelists: Codelists, problems: Problems) -> None:
    for one in source.statements:
        limit = codelists.measures[one.key.measure].withhold_below
        if limit and isinstance(one.quantity, Quantity):
            low, high = one.quantity.interval.low, one.quantity.interval.high
            if low is not None and high is not None and 0 < high < limit:
                problems.report(SMALL_CELL, one.place, entry=one.id, limit=limit)


def _above(active: Interval, target: Interval) -> bool:
    """Whether even the least of one is more than the most of the other."""
    return active.low is not None and target.high is not None and active.low > target.high


def _report_idle(archive: Archive, problems: Problems) -> None:
    # A figure that is `sic` or doubted cannot be preferred: nothing is computed from it.
    keys = {one.id: one.key.id for one in usable(archive.statements)}
    for decision in archive.decisions:
        if decision.prefer and keys.get(decision.prefer) != decision.figure:
            problems.report(IDLE_DECISION, decision.place, prefer=decision.prefer, figure=decision.figure)


def report_disagreements(
    disagreements: Iterable[Disagreement], computed: set[str], decisions: Iterable[Decision], problems: Problems
) -> None:
    """Statements that cannot all hold need a decision, unless the figure is recomputed: then its parts decide."""
    decided = {one.figure for one in decisions}
    for one in disagreements:
        if one.key.id not in computed and one.key.id not in decided:
            names = ", ".join(statement.id for statement in one.statements)
            problems.report(DISAGREEMENT, one.statements[-1].place, figure=one.key.id, statements=names)
