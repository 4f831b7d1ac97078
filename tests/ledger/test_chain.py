"""The ledger as a chain: what it says together, and that nobody changes it unseen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from cakupan.ledger import Entry, Ledger, Row, ledgers, published, rows, verify, write
from cakupan.ledger.chain import last_hash
from cakupan.model.archive import Release, Revision, RevisionKind
from cakupan.problems import Place, Problems
from cakupan.text import same


def entry(id_: str, value: str = "1") -> Entry:
    return Entry(
        kind="figure", id=id_, address=f"/{id_}", text_id=value, text_en=value, value=value, unit="people", sources="s"
    )


def chain() -> list[Ledger]:
    """Three releases: two figures, one of them changed, nothing, the other withdrawn."""
    first = rows([("added", entry("a")), ("added", entry("b"))], "2026-11-24", "")
    second = rows([("changed", entry("a", "2"))], "2026-12-01", first[-1].hash)
    fourth = rows([("withdrawn", entry("b"))], "2026-12-03", second[-1].hash)
    made = zip(("2026-11-24", "2026-12-01", "2026-12-02", "2026-12-03"), (first, second, (), fourth), strict=True)
    return [Ledger(release=day, file=f"data/ledger/{day}.csv", rows=found) for day, found in made]


def written(folder: Path) -> Path:
    """The chain as files."""
    data = folder / "data"
    data.mkdir()
    for one in chain():
        write(data, one)
    return data


def faults(data: Path) -> list[tuple[str, str, int]]:
    """What is wrong with the files: kind, file and line."""
    problems = Problems()
    problems += verify(ledgers(data, problems))
    return [(one.kind.code, one.place.file.rpartition("/")[2], one.place.line) for one in problems.in_order()]


def test_the_ledgers_together_say_what_is_published() -> None:
    """Row by row: a changed figure as it is now, a withdrawn one no more."""
    assert published(chain()) == {("figure", "a"): entry("a", "2")}
    assert published(chain()[:1]) == {("figure", "a"): entry("a"), ("figure", "b"): entry("b")}


def test_a_chain_that_nobody_touched_is_sound(tmp_path: Path) -> None:
    """Written, read back, row for row the same."""
    data = written(tmp_path)
    assert faults(data) == []
    assert [one.rows for one in ledgers(data, Problems())] == [one.rows for one in chain()]


def test_a_hash_covers_the_one_before_and_the_release() -> None:
    """The same entry on another day, or after another row, has another hash."""
    (one,) = rows([("added", entry("a"))], "2026-11-24", "")
    (other_day,) = rows([("added", entry("a"))], "2026-11-25", "")
    (other_start,) = rows([("added", entry("a"))], "2026-11-24", one.hash)
    assert len({one.hash, other_day.hash, other_start.hash}) == 3
    # The recipe, written out as anyone can check it without this program.
    content = '["","2026-11-24","added","figure","a","/a","1","1","1","people","s"]'
    assert one.hash == sha256(content.encode()).hexdigest()


def test_a_release_without_rows_hands_on_the_chain() -> None:
    """What comes after is tied to what came before it."""
    assert last_hash(chain()[:3]) == chain()[1].rows[-1].hash
    assert last_hash([]) == ""


Tampering = Callable[[Path], object]


def change(name: str, old: str, new: str) -> Tampering:
    """Another text in one file."""

    def tamper(folder: Path) -> None:
        text = (folder / name).read_text("utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new), "utf-8")

    return tamper


def drop(name: str, line: int) -> Tampering:
    """One line less in one file."""

    def tamper(folder: Path) -> None:
        lines = (folder / name).read_text("utf-8").splitlines(keepends=True)
        (folder / name).write_text("".join(lines[: line - 1] + lines[line:]), "utf-8")

    return tamper


@pytest.mark.parametrize(
    ("tamper", "found"),
    [
        (change("2026-11-24.csv", "figure,b,/b,1,1,1", "figure,b,/b,1,1,9"), ("ledger_edited", "2026-11-24.csv", 3)),
        (change("2026-11-24.csv", "figure,a,/a,1", "figure,a,/a,9"), ("broken_chain", "2026-11-24.csv", 2)),
        (drop("2026-11-24.csv", 2), ("broken_chain", "2026-11-24.csv", 2)),
        (drop("2026-11-24.csv", 3), ("broken_chain", "2026-12-01.csv", 2)),
        (lambda folder: (folder / "2026-12-01.csv").unlink(), ("broken_chain", "2026-12-03.csv", 2)),
        (
            lambda folder: (folder / "2026-12-01.csv").rename(folder / "2026-11-30.csv"),
            ("broken_chain", "2026-11-30.csv", 2),
        ),
        (change("2026-12-01.csv", "changed,", "altered,"), ("ledger_form", "2026-12-01.csv", 2)),
        (change("2026-12-01.csv", "change,", "Change,"), ("ledger_form", "2026-12-01.csv", 1)),
        (
            lambda folder: (folder / "2026-12-02.csv").write_bytes(b"change\xff"),
            ("ledger_form", "2026-12-02.csv", 1),
        ),
        (lambda folder: (folder / "notes.csv").touch(), ("ledger_name", "notes.csv", 1)),
        (lambda folder: (folder / "20261204.csv").touch(), ("ledger_name", "20261204.csv", 1)),
    ],
    ids=[
        "edited",
        "first",
        "dropped",
        "dropped-last",
        "file-gone",
        "redated",
        "word",
        "heading",
        "not-utf-8",
        "name",
        "basic-date",
    ],
)
def test_nobody_changes_a_ledger_unseen(tmp_path: Path, tamper: Tampering, found: tuple[str, str, int]) -> None:
    """Whatever is done to it is found, in the file and line where it shows."""
    data = written(tmp_path)
    tamper(data / "ledger")
    assert faults(data)[0] == found


def test_one_edit_is_one_problem(tmp_path: Path) -> None:
    """The rows after an edited one are still what they were."""
    data = written(tmp_path)
    change("2026-11-24.csv", "figure,b,/b,1,1,1", "figure,b,/b,1,1,9")(data / "ledger")
    assert len(faults(data)) == 1


def test_a_row_with_a_hash_to_match_breaks_the_next() -> None:
    """Whoever forges a row must forge all that follow."""
    first, *others = chain()
    (forged,) = rows([("added", entry("b", "9"))], first.release, first.rows[0].hash)
    problems = verify([replace(first, rows=(first.rows[0], forged)), *others])
    assert [(one.kind.code, one.place.file) for one in problems] == [("broken_chain", others[0].file)]


REVISED: dict[str, dict[str, RevisionKind]] = {
    "2026-12-01": {"a": "correction"},
    "2026-12-03": {"b": "withdrawal"},
}
"""What the chain changes, by the release that gives the reason."""


def release(day: str) -> Release:
    place = Place(f"data/releases/{day}.yaml")
    revises = tuple(
        Revision(figure=one, kind=kind, reason=same("r"), place=place) for one, kind in REVISED.get(day, {}).items()
    )
    return Release(id=day, title=same("t"), adds=same("a"), revises=revises, place=place)


def test_every_ledger_has_its_release_and_none_is_backdated() -> None:
    """One that is written but not yet made may only be newer than all that were."""
    days = ("2026-11-24", "2026-12-01", "2026-12-02", "2026-12-03")
    assert verify(chain(), map(release, (*days, "2026-12-24"))) == []
    missing = verify(chain(), map(release, days[1:]))
    assert [one.kind.code for one in missing] == ["ledger_without_release"]
    backdated = verify(chain(), map(release, (*days, "2026-11-30")))
    assert [(one.kind.code, one.place.file) for one in backdated] == [
        ("release_never_made", "data/releases/2026-11-30.yaml")
    ]


def test_any_text_survives_the_file(tmp_path: Path) -> None:
    """Commas, quotes, and what a spreadsheet would take for a formula."""
    (tmp_path / "data").mkdir()
    odd = replace(entry("a", "-5/2..<0"), text_id='=1+1, "dua"', text_en="@two")
    (row,) = rows([("added", odd)], "2026-11-24", "")
    write(tmp_path / "data", Ledger(release="2026-11-24", file="x", rows=(row,)))
    (read,) = ledgers(tmp_path / "data", Problems())
    assert read.rows == (Row(change="added", entry=odd, hash=row.hash),)
    assert faults(tmp_path / "data") == []


def test_a_half_written_ledger_is_never_read(tmp_path: Path) -> None:
    """A draft has another name until it is whole."""
    data = written(tmp_path)
    (data / "ledger" / "2026-12-04.new").write_text("change", "utf-8")
    assert [one.release for one in ledgers(data, Problems())][-1] == "2026-12-03"
