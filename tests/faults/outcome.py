"""What became of a site under every fault, counted by kind; `invoke faults` writes it into the READMEs."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from cakupan.text import LANGUAGES, Text
from tests.audits.outcome import Outcome, dated, table, today
from tests.faults.kinds import Fault, chosen, ended, killed
from tests.faults.stage import TRACEBACK, Stage, stage

LONGEST = 4.0
"""So many seconds a build of the stage takes at most here; random kills fall before."""


def met(one: Stage, kind: str, fault: Fault) -> str:
    """What is wrong with a site after a fault; nothing where all is well, and the next build is."""
    one.again()
    code, said = fault(one)
    shown = one.shown()
    if kind == "left_behind" and code:
        # Somebody took the site away before the build; it must say so, and touch nothing.
        wrong = "" if TRACEBACK not in said else said
    elif shown not in ("old", "new"):
        wrong = f"the public sees: {shown}"
    elif shown == "new" and code and kind not in RACES:
        wrong = ""
    elif shown == "old" and not code and kind not in RACES:
        wrong = "it ended with 0 and published nothing"
    elif TRACEBACK in said and kind not in ABRUPT:
        wrong = said[-600:]
    else:
        wrong = ""
    return wrong or _next(one, kind)


WORDS = {
    "killed_at_a_point": Text("dimatikan pada titik yang dipilih", "killed at a chosen point"),
    "command_killed": Text("hanya perintahnya dimatikan", "the command alone killed"),
    "pelican_killed": Text("hanya Pelican dimatikan", "Pelican alone killed"),
    "terminated": Text("dihentikan (SIGTERM)", "terminated (SIGTERM)"),
    "interrupted": Text("disela (Ctrl-C)", "interrupted (Ctrl-C)"),
    "data_vanish": Text("data hilang di tengah pembangunan", "data that vanish meanwhile"),
    "rollback_meanwhile": Text("sambil ada yang kembali ke sebelumnya", "a way back meanwhile"),
    "file_too_large": Text("berkas tidak boleh membesar", "files that may not grow"),
    "out_of_memory": Text("memori kurang", "too little memory"),
    "out_of_files": Text("terlalu sedikit berkas boleh terbuka", "too few open files"),
    "disk_full": Text("disk penuh", "a full disk"),
    "out_of_time": Text("waktu prosesor habis", "no processor time left"),
    "at_once": Text("beberapa pembangunan sekaligus", "several builds at once"),
    "left_behind": Text("sisa yang ditinggalkan orang lain", "what somebody left behind"),
    "killed_at_random": Text("dimatikan pada saat acak", "killed at a random moment"),
}
RACES = ("at_once", "rollback_meanwhile")
ABRUPT = ("interrupted", "out_of_memory", "out_of_files")
"""Here Python itself may be hit before it has read a line of ours."""


def _next(one: Stage, kind: str) -> str:
    """The next build must do as if nothing had been; asked after every kind but the many random ones."""
    if kind in ("killed_at_random", "left_behind"):
        return ""
    code, said = ended(one.started())
    return "" if code == 0 and one.shown() == "new" else f"the next build: {said[-600:]}"


def random_kills(count: int, seed: int) -> Iterator[tuple[str, Fault]]:
    """Kills at moments that a seed names."""
    chance = random.Random(seed)
    for _ in range(count):
        yield "killed_at_random", killed(chance.uniform(0.05, LONGEST))


def tried(faults: Iterable[tuple[str, Fault]], folder: Path) -> tuple[Counter[str], list[str]]:
    """How many faults of each kind were met, and what went wrong."""
    one, counts, wrong = stage(folder), Counter[str](), list[str]()
    for kind, fault in faults:
        counts[kind] += 1
        if said := met(one, kind, fault):
            wrong.append(f"{kind} {counts[kind]}: {said}")
    return counts, wrong


def audited(kills: int, seed: int) -> Outcome:
    """Every chosen fault and so many random kills."""
    with TemporaryDirectory() as folder:
        counts, wrong = tried([*chosen(), *random_kills(kills, seed)], Path(folder, "site"))
    when, total = dated(today()), sum(counts.values())
    rows = {lang: [(WORDS[kind][lang], str(count)) for kind, count in counts.items()] for lang in LANGUAGES}
    return Outcome(
        name="faults",
        readme=Text(
            f"{when.id}: {total} gangguan, {len(counts)} jenis, {len(wrong)} merusak situs.\n\n"
            + table(("gangguan", "kali"), *rows["id"]),
            f"{when.en}: {total} faults of {len(counts)} kinds, {len(wrong)} harmed the site.\n\n"
            + table(("fault", "times"), *rows["en"]),
        ),
        faults=tuple(wrong),
    )
