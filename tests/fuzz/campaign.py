"""Many examples on several processes, counted by mutation and outcome, as tables for people; judges none itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from time import monotonic
from typing import Any

from cakupan.text import Text
from tests.audits.outcome import Outcome, dated, decimal, table, today

from .judge import PATIENCE, Near, Verdict
from .judge import Outcome as Judgement
from .mutations import MUTATIONS, Family, example
from .recount import INDICATORS
from .worker import main as worked

PROCESSES = max(os.cpu_count() or 1, 1)
GRACE = 4 * PATIENCE
"""Seconds without a verdict after which a process is given up: its example hangs where no alarm reaches it."""
OUTCOMES: tuple[Judgement, ...] = ("refused", "warned", "accepted", "fault")
FAMILIES: dict[Family, Text] = {
    "lines": Text("baris dan blok", "lines and blocks"),
    "values": Text("kunci dan nilai", "keys and values"),
    "numbers": Text("angka", "numbers"),
    "yaml": Text("unsur YAML, sarang", "YAML features, nesting"),
    "characters": Text("karakter, pengodean", "characters, encodings"),
    "size": Text("ukuran", "size"),
    "files": Text("berkas dan folder", "files and folders"),
    "ledger": Text("buku besar", "ledgers"),
}
NEARNESS: dict[Near, str] = {
    "inside": "inside or next to it",
    "item": "in the same item",
    "elsewhere": "where that kind is told",
}


def campaign(examples: int, seed: int, kept: Path, root: Path) -> list[Verdict]:
    """The verdicts of the examples from nought to below `examples`; failing ones are also written below `kept`."""
    queue: Queue[Verdict | None] = Queue()
    threads = [
        Thread(target=_followed, args=(queue, seed, start, examples, kept, root), daemon=True)
        for start in range(PROCESSES)
    ]
    for one in threads:
        one.start()
    found: list[Verdict] = []
    running, began = len(threads), monotonic()
    while running:
        verdict = queue.get()
        running -= verdict is None
        if verdict:
            found.append(verdict)
            _say(verdict, len(found), examples, monotonic() - began)
    return sorted(found, key=lambda one: one.number)


def _say(verdict: Verdict, count: int, examples: int, seconds: float) -> None:
    for fault in verdict.faults:
        print(f"{verdict.number} {verdict.mutation} ({verdict.stage}): {fault}", flush=True)
    if count % 5_000 == 0:
        print(f"{count}/{examples}, {seconds:.0f} s", flush=True)


def _followed(queue: Queue[Verdict | None], seed: int, start: int, before: int, kept: Path, root: Path) -> None:
    """The verdicts of one process after another: where one dies or hangs, the next goes on after its example."""
    while start < before:
        reached = start
        for verdict in _process(seed, start, before, kept, root):
            queue.put(verdict)
            reached = verdict.number + PROCESSES
        if reached < before:
            queue.put(_lost(seed, reached))
        start = reached + PROCESSES
    queue.put(None)


def _process(seed: int, start: int, before: int, kept: Path, root: Path) -> Iterator[Verdict]:
    arguments = [str(one) for one in (seed, start, before, PROCESSES, kept)]
    command = [sys.executable, "-m", "tests.fuzz.worker", *arguments]
    environment = {**os.environ, "PYTHONPATH": f"{root / 'plugins'}{os.pathsep}{root}"}
    with subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.PIPE, text=True) as process:
        lines: Queue[str] = Queue()
        assert process.stdout
        Thread(target=_lines, args=(process.stdout, lines), daemon=True).start()
        try:
            while line := lines.get(timeout=GRACE):
                yield _verdict(json.loads(line))
        except Empty:
            process.kill()


def _lines(output: Any, lines: Queue[str]) -> None:
    for line in output:
        lines.put(line)
    lines.put("")


def _verdict(typed: dict[str, Any]) -> Verdict:
    return Verdict(**{**typed, "kinds": tuple(typed["kinds"]), "faults": tuple(typed["faults"])})


def _lost(seed: int, number: int) -> Verdict:
    """The verdict on an example whose process died or had to be ended."""
    one = example(seed, number)
    return Verdict(
        number=number,
        mutation=one.mutation,
        stage=one.stage.name,
        outcome="fault",
        near="",
        seconds=float(GRACE),
        kinds=(),
        faults=("died: its process ended, or gave no answer",),
    )


def told(verdicts: Sequence[Verdict]) -> str:
    """Counts by mutation and outcome, where problems stood, and the slowest."""
    counts = Counter((one.mutation, one.outcome) for one in verdicts)
    rows = [
        (name, str(sum(counts[name, outcome] for outcome in OUTCOMES)), *(str(counts[name, one]) for one in OUTCOMES))
        for name in MUTATIONS
    ]
    near: Counter[Near] = Counter(one.near for one in verdicts if one.near)
    away = Counter(kind for one in verdicts if one.near == "elsewhere" for kind in one.kinds)
    slowest = max(verdicts, key=lambda one: one.seconds)
    return "\n".join(
        [
            table(("mutation", "tried", *OUTCOMES), *rows),
            "",
            "; ".join(f"{words}: {near[name]}" for name, words in NEARNESS.items()),
            f"kinds told elsewhere: {', '.join(f'{name} {count}' for name, count in away.most_common())}",
            f"slowest: {slowest.number} {slowest.mutation} ({slowest.stage}), {slowest.seconds:.2f} s",
        ]
    )


def outcome(verdicts: Sequence[Verdict], seed: int) -> Outcome:
    """What the README tells."""
    family = {name: one[0] for name, one in MUTATIONS.items()}
    counts = Counter((family[one.mutation], one.outcome) for one in verdicts)
    rows = {name: [counts[name, one] for one in OUTCOMES] for name in FAMILIES}
    sums = [sum(column) for column in zip(*rows.values(), strict=True)]
    local = [one.near for one in verdicts if one.near]
    slowest = decimal(max(one.seconds for one in verdicts), 2)
    close = decimal(100 * sum(one in ("inside", "item") for one in local) / max(len(local), 1), 1)
    head = {
        "id": ("yang diubah", "dicoba", "ditolak", "diperingatkan", "diterima, angkanya benar", "salah"),
        "en": ("what is changed", "tried", "refused", "warned of", "accepted, figures right", "faults"),
    }
    tables = {}
    for language, words in head.items():
        body = [(FAMILIES[name][language], str(sum(found)), *map(str, found)) for name, found in rows.items()]
        total = ("semua" if language == "id" else "all", str(sum(sums)), *map(str, sums))
        tables[language] = table(words, *body, total)
    command, ways = f"`invoke fuzz --examples {len(verdicts)} --seed {seed}`", len(MUTATIONS)
    said = Text(
        f"{command}, {dated(today()).id}: {ways} cara merusak data, yang paling lambat {slowest.id} detik; "
        f"{len(INDICATORS)} indikator dihitung ulang oleh pembaca kedua. Masalah disebut di tempat yang diubah atau di "
        f"butir yang sama pada {close.id} % penolakan, selebihnya di tempat lain yang terkena.",
        f"{command}, {dated(today()).en}: {ways} ways to damage data, the slowest {slowest.en} s; a second reader "
        f"recounts {len(INDICATORS)} indicators. Problems are told at what was changed or in the same item in "
        f"{close.en} % of the refusals, else where it has its effect.",
    )
    faults = tuple(f"{one.number} {one.mutation}: {fault}" for one in verdicts for fault in one.faults)
    repeat = (f"invoke fuzz --seed {seed} --only NUMBER",) if faults else ()
    return Outcome(
        name="fuzz",
        readme=Text(*(f"{said[language]}\n\n{tables[language]}" for language in ("id", "en"))),
        faults=(*faults, *repeat),
        remarks=(told(verdicts), ""),
    )


def fuzzed(examples: int, seed: int, root: Path) -> Outcome:
    """A campaign and what came of it."""
    return outcome(campaign(examples, seed, root / ".cache" / "fuzz", root), seed)


def repeated(seed: int, number: int, root: Path) -> None:
    """One example alone: what was done to which folder, kept for looking at, and its verdict."""
    one = example(seed, number)
    kept = root / ".cache" / "fuzz" / f"{seed}-{number}"
    print(f"{one.mutation} ({one.stage.name}): {', '.join(one.edits)} -> {kept}")
    from .scratch import saved

    saved(one, kept)
    worked(seed, number, number + 1, 1, kept.parent)
