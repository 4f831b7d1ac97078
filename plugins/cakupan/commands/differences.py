"""Number by number, what differs from what is published or from a commit, as text or as Markdown; refuses nothing."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ..ledger import Difference, Entry, Name, difference
from ..ledger.steps import step
from ..read.folder import reading
from ..state import State
from ..text import Text
from .git import Unknown, exported, top
from .names import Renamed, renamed

CHANGES = {
    "added": Text("baru", "new"),
    "changed": Text("berubah", "changed"),
    "withdrawn": Text("tidak ada lagi", "gone"),
}
SOURCED = Text("sumbernya berubah", "other sources")
AGAINST = Text("Dibandingkan dengan {what}:", "Compared with {what}:")
RELEASE = Text("rilis {release}", "release {release}")
NO_RELEASE = Text("situs yang belum pernah dirilis", "a site that was never released")
COUNTS = Text(
    "{added} baru, {changed} berubah, {withdrawn} tidak ada lagi.",
    "New: {added}, changed: {changed}, gone: {withdrawn}.",
)
SOURCES = Text("sumber: {sources}", "sources: {sources}")
ALIKE = Text("tercetak sama, nilainya {value}", "printed alike, its value is {value}")
COLUMNS = Text("Angka | Semula | Kini | Selisih | Sumber", "Figure | Before | Now | Difference | Sources")
REST = Text("{count} lagi", "{count} more")
OLD_CODE = Text(
    "{ref} (data saat itu, dihitung dengan kode sekarang, karena kode saat itu tidak dapat dijalankan)",
    "{ref} (its data, computed by today's code, since its own code could not be run)",
)
UNREADABLE = Text(
    "Data pada {ref} tidak dapat dibaca, oleh kode saat itu maupun oleh kode sekarang, jadi tidak ada yang dapat "
    "dibandingkan. Pilih commit lain.",
    "The data of {ref} can be read neither by its own code nor by today's, so there is nothing to compare with. "
    "Choose another commit.",
)
OTHER_WORDS = Text(
    "Kata-katanya berubah, juga pada angka dan kutipan yang sudah terbit:",
    "Other words, also beside published figures and in citations:",
)
OPEN_ROWS = 50
"""So many rows of a Markdown table stand open; the rest are folded."""
# Run by the other commit's own plugin: so a change of code shows as well as one of data.
_ENTRIES = """
import json, sys
sys.path.insert(0, sys.argv[1])
from dataclasses import asdict
from pathlib import Path
from cakupan.ledger import entries
from cakupan.read.folder import reading
from cakupan.report import report
print(json.dumps([asdict(one) for one in entries(report(*reading(Path(sys.argv[2])))).values()]))
"""


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """What differs, and from what."""

    against: Text
    found: Sequence[Difference]
    renamed: Sequence[Renamed] = ()


def since_release(state: State) -> Comparison:
    """What a release would record now."""
    newest = state.history.newest
    return Comparison(against=RELEASE.format(release=newest) if newest else NO_RELEASE, found=state.differences)


def since(state: State, ref: str) -> Comparison:
    """What differs from a commit, by its own data and its own code. Raises Unknown."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        data = exported(state.data, ref, place / "data")
        before, against = _own_entries(state, ref, place / "plugins", data), Text(ref, ref)
        if before is None:
            before, against = _entries(Path(__file__).parents[2], data), OLD_CODE.format(ref=ref)
        if before is None:
            raise Unknown(UNREADABLE.format(ref=ref))
        words = renamed(reading(data)[0], state.report.archive)
    return Comparison(against=against, found=difference(before, state.entries), renamed=words)


def _own_entries(state: State, ref: str, place: Path, data: Path) -> dict[Name, Entry] | None:
    """What the commit's own plugin would publish of its data; None where there was none, or it cannot tell."""
    try:
        return _entries(exported(top(state.data) / "plugins", ref, place), data)
    except Unknown:
        return None


def _entries(plugins: Path, data: Path) -> dict[Name, Entry] | None:
    """What the plugin in a folder would publish of a data folder; None where it cannot tell."""
    command = [sys.executable, "-c", _ENTRIES, str(plugins), str(data)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    if done.returncode:
        return None
    known = Entry.__dataclass_fields__
    said = json.loads(done.stdout)
    if not all(known.keys() <= one.keys() for one in said):
        return None
    told = [Entry(**{name: one[name] for name in known}) for one in said]
    return {one.name: one for one in told}


def as_text(comparison: Comparison, language: str) -> str:
    """For a terminal: an entry a paragraph, changes first."""
    lines = [AGAINST.format(what=comparison.against)[language], "", *listed(comparison, language)]
    if comparison.renamed:
        lines += ["", OTHER_WORDS[language], *(f"    {one.what}: {_words(one)}" for one in comparison.renamed)]
    return "\n".join(lines)


def listed(comparison: Comparison, language: str) -> list[str]:
    """Each entry with its step and sources, and how many there are."""
    lines = []
    for one in _in_order(comparison.found):
        lines += [f"{one.entry.id}  ({CHANGES[one.change][language]})", f"    {_moved(one, language)}"]
        lines += [f"    {SOURCES.format(sources=one.entry.sources)[language]}"]
    return [*lines, *([""] if comparison.found else []), _counted(comparison.found)[language]]


def as_markdown(comparison: Comparison, language: str) -> str:
    """For a change request: a table, folded where it is long."""
    rows = [_row(one, language) for one in _in_order(comparison.found)]
    head = [f"**{AGAINST.format(what=comparison.against)[language]}** {_counted(comparison.found)[language]}", ""]
    titles = f"| {COLUMNS[language]} |"
    table = [titles, "| --- | ---: | ---: | ---: | --- |"]
    lines = [*head, *([*table, *rows[:OPEN_ROWS]] if rows else [])]
    if len(rows) > OPEN_ROWS:
        rest = REST.format(count=len(rows) - OPEN_ROWS)[language]
        lines += ["", f"<details><summary>{rest}</summary>", "", *table, *rows[OPEN_ROWS:], "", "</details>"]
    if comparison.renamed:
        words = (f"- `{one.what}`: {_cell(_words(one))}" for one in comparison.renamed)
        lines += ["", OTHER_WORDS[language], "", *words]
    return "\n".join(lines)


def _words(one: Renamed) -> str:
    """Both languages where they differ."""
    return " -> ".join(" / ".join(dict.fromkeys((text.id, text.en))) for text in (one.old, one.new))


def _in_order(found: Sequence[Difference]) -> list[Difference]:
    """What somebody may have cited stands first."""
    order = ("changed", "withdrawn", "added")
    return sorted(found, key=lambda one: (order.index(one.change), one.entry.name))


def _moved(one: Difference, language: str) -> str:
    """Old and new, and how far apart; in full where both print alike."""
    old, new = (_text(side, language) for side in (one.old, one.new))
    apart = step(one.old, one.new, language) if one.old and one.new else ""
    if one.old and one.new and old == new:
        apart = _unseen(one.old, one.new)[language]
    return f"{old} -> {new}{f'  ({apart})' if apart else ''}"


def _unseen(old: Entry, new: Entry) -> Text:
    """What differs where both print alike: the value itself, or what it rests on and where it stands."""
    if old.value != new.value:
        return ALIKE.format(value=f"{old.value} -> {new.value}")
    return SOURCES.format(sources=f"{old.sources} -> {new.sources}")


def _row(one: Difference, language: str) -> str:
    old, new = (_text(side, language) for side in (one.old, one.new))
    apart = step(one.old, one.new, language) if one.old and one.new else CHANGES[one.change][language]
    if one.old and one.new and old == new:
        old, new = f"{old} ({one.old.value})", f"{new} ({one.new.value})"
        apart = apart if one.revised else SOURCED[language]
    cells = (old, new, apart, one.entry.sources)
    return f"| `{one.entry.id}` | {' | '.join(_cell(cell) for cell in cells)} |"


def _text(entry: Entry | None, language: str) -> str:
    return "–" if entry is None else entry.text_id if language == "id" else entry.text_en


def _counted(found: Sequence[Difference]) -> Text:
    counts: Mapping[str, int] = {change: sum(one.change == change for one in found) for change in CHANGES}
    return COUNTS.format(**counts)


def _cell(text: str) -> str:
    """What holds whatever a source printed must not end its cell, start a tag, an entity, a link or a mention."""
    signs = {"&": "&amp;", "<": "&lt;", "@": "&#64;", "://": "&#58;//", "www.": "www&#46;"}
    escaped = re.sub(r"&|<|@|://|www\.", lambda found: signs[found[0]], " ".join(text.split()))
    return re.sub(r"([\\`*_\[\]|~]|(?<!&)#)", r"\\\1", escaped)
