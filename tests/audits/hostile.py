"""Puts every hostile text into every field of a synthetic data folder and sets each site beside its harmless twin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from cakupan.text import Text
from tests.audits.outcome import Outcome, dated, table, today
from tests.hostile.matrix import REFERENCES, bound, carried, free, refused, tried
from tests.hostile.strings import ACCEPTABLE, REFUSED
from tests.hostile.trial import Outcome as Round
from tests.hostile.trial import trial


def audited(texts: Sequence[str] = ACCEPTABLE) -> Outcome:
    """All rounds, shared among the processors."""
    with ProcessPoolExecutor() as pool:
        rounds = list(pool.map(_round, range(len(texts)), [texts] * len(texts)))
        read = list(pool.map(_reading, texts))
        unseen = list(pool.map(_unseen, REFUSED))
    faults = [f"{number}: {one}" for number, round_ in enumerate(rounds) for one in round_.found]
    faults += [one for several in (*read, *unseen) for one in several]
    return Outcome(name="hostile", readme=_told(rounds, len(texts)), faults=tuple(faults))


def _round(number: int, texts: Sequence[str]) -> Round:
    with TemporaryDirectory() as folder:
        return trial(Path(folder), texts, number)


def _reading(text: str) -> list[str]:
    """What was neither taken as words nor refused at its line."""
    asked = [one for one in bound() if one not in carried() and not REFERENCES & {*map(str, one)}]
    found, words = refused(dict.fromkeys(asked, text)), tried(dict.fromkeys(free(), text))
    kinds = {one.kind.code for several in words.refused.values() for one in several} - {"personal_data"}
    taken = [f"{one} takes {text!r}" for one in asked if one not in found]
    return [*taken, *(f"{text!r} is refused as words: {one}" for one in kinds), *map(str, words.elsewhere)]


def _unseen(sign: str) -> list[str]:
    """What cannot be seen, in each field by itself: a file is refused at the first."""
    return [f"{one} takes U+{ord(sign[0]):04X}" for one in free() if one not in tried({one: f"a{sign}b"}).refused]


def _told(rounds: Sequence[Round], texts: int) -> Text:
    files: Counter[str] = Counter()
    for one in rounds:
        files.update(one.kinds)
    counts = (
        f"{texts}",
        f"{len(free()) + len(carried())}",
        f"{sum(one.texts for one in rounds)}",
        f"{sum(files.values())}",
    )
    refusals = (f"{len(REFUSED)}", f"{len(free())}", f"{texts * (len(bound()) - len(carried()))}")
    day, kinds = dated(today()), ", ".join(f"{name} {count}" for name, count in sorted(files.items()))
    different = f"{sum(len(one.found) for one in rounds)}"
    rows = {
        "id": ("teks", "ruas kata", "teks dalam ruas", "berkas dibandingkan", "berkas yang berubah bentuk"),
        "en": ("texts", "fields for words", "texts in fields", "files compared", "files of another shape"),
    }
    tables = {language: table(head, (*counts, different)) for language, head in rows.items()}
    return Text(
        f"Teks jahat, {day.id}. Ditolak dengan tempat dan perbaikannya: {refusals[2]} sebagai kode, angka, atau "
        f"tanggal; {refusals[0]} karakter tak terlihat di {refusals[1]} ruas. Berkas: {kinds}.\n\n{tables['id']}",
        f"Hostile texts, {day.en}. Refused with place and mend: {refusals[2]} as codes, numbers or dates; "
        f"{refusals[0]} characters that cannot be seen in {refusals[1]} fields. Files: {kinds}.\n\n{tables['en']}",
    )
