"""What is certain is mended where it stands, and nothing else in the file is touched."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cakupan import commands
from tests.exhibits import MUSEUM, SOUND, found, laid
from tests.sample_data import put

HEAD = "title: Berita  # dari koran\npublisher: Koran\npublished: {published}\nstatements:\n"
BLOCK = "  - region: {region}\n    time: {{period: {period}}}\n    active_participants: {active}  # dicek\n"
SOUND_WORDS = {"published": "2025-04-24", "region": '"33.03"', "period": "2025-04", "active": "{wage: 159475}"}
Said = pytest.CaptureFixture[str]


def typed(**words: str) -> str:
    return (HEAD + BLOCK).format(**{**SOUND_WORDS, **words})


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return laid(SOUND, tmp_path)


@pytest.mark.parametrize(
    ("key", "wrong", "right"),
    [
        ("active", "{wage: 159.475}", "{wage: 159475}"),
        ("active", '{wage: "159.475", total: 214687}', "{wage: 159475, total: 214687}"),
        ("active", "{wage: '159,475'}", "{wage: 159475}"),
        ("active", "{wage: 0159475}", "{wage: 159475}"),
        ("active", "{wage: 159475 orang}", "{wage: 159475}"),
        ("active", "{wage: {nilai: 159475}}", "{wage: {value: 159475}}"),
        ("active", "{wage: Rp159 ribu}", None),
        ("active", "{wage: banyak}", None),
        ("active", "{wage: {value: 159475, sic: ya}}", "{wage: {value: 159475, sic: true}}"),
        ("published", "24 April 2025", "2025-04-24"),
        ("published", "24/04/2025", "2025-04-24"),
        ("period", "April 2025", "2025-04"),
        ("period", "2025-04--2025-01", "2025-01--2025-04"),
        ("region", "33.03", '"33.03"'),
    ],
)
def test_a_certain_mend_is_made_and_said(key: str, wrong: str, right: str | None, data: Path, capfd: Said) -> None:
    """Comments, quotes and blanks beside it stay; the second run finds nothing more to do."""
    text = typed(**{key: wrong})
    put(data, "sources/berita.yaml", text)
    commands.fix(data, "en")
    said, now = capfd.readouterr().out, (data / "sources/berita.yaml").read_text("utf-8")
    assert now == (typed(**{key: right}) if right else text)
    assert bool(said) == bool(right)
    commands.fix(data, "en")
    assert capfd.readouterr().out == ""


def test_keys_typed_in_indonesian_become_what_they_mean(data: Path, capfd: Said) -> None:
    """Only where the key is one that may stand there."""
    put(data, "sources/berita.yaml", typed().replace("publisher:", "penerbit:").replace("time:", "waktu:"))
    commands.fix(data, "en")
    assert (data / "sources/berita.yaml").read_text("utf-8") == typed()
    assert "data/sources/berita.yaml:2: penerbit -> publisher" in capfd.readouterr().out


def test_line_ends_and_a_byte_order_mark_stay(data: Path) -> None:
    """As the editor of whoever typed it wants them."""
    text = "\ufeff" + typed(active="{wage: 159.475}").replace("\n", "\r\n")
    (data / "sources/berita.yaml").write_bytes(text.encode("utf-8"))
    commands.fix(data)
    assert (data / "sources/berita.yaml").read_bytes() == text.replace("159.475", "159475").encode("utf-8")


@pytest.mark.parametrize("name", sorted(path.name for path in MUSEUM.iterdir()))
def test_no_exhibit_is_mended_into_something_worse(name: str, tmp_path: Path) -> None:
    """Each has fewer problems afterwards or is left as it was, byte by byte."""
    data = laid(MUSEUM / name, tmp_path)
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    wrong = found(data)
    assert wrong
    commands.fix(data)
    after = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    left = found(data)
    told = {(one.kind.code, one.place.file, one.place.line) for one in wrong.problems}
    still = {(one.kind.code, one.place.file, one.place.line) for one in left.problems} if left else set()
    assert before.keys() == after.keys()
    assert after == before or not told <= still


def test_a_task_mends_before_it_checks(data: Path, capfd: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is left is said with its place, and the exit code is the check's."""
    from invoke.context import Context

    import tasks

    put(data, "sources/berita.yaml", typed(active="{wage: 159.475, non_wage: banyak}"))
    ended = []
    monkeypatch.setattr(tasks, "_end", ended.append)
    tasks.check(Context(), data=str(data), fix=True, lang="en")
    said = capfd.readouterr()
    assert "159.475 -> 159475" in said.out
    assert "banyak is not a number" in said.err
    assert ended == [1]


@pytest.mark.parametrize(
    "value",
    [
        *(
            "<1",
            "lebih dari 1000",
            "kurang dari 159475 orang",
            "sekitar 1234",
            "hampir 500",
            "1000 lebih",
            "minus 5 orang",
        ),
        *("12 lusin", "12 ratus", "3 puluh", "5 permil", "5 usd", "5 sampai enam", "5 persen", "0.896", "0,500"),
    ],
)
def test_what_hedges_scales_or_is_a_fraction_is_left_to_a_person(value: str, data: Path, capfd: Said) -> None:
    """A bare number would be another one: the file stays, and no message says it either."""
    text = typed(active=f'{{wage: "{value}"}}')
    put(data, "sources/berita.yaml", text)
    commands.fix(data, "en")
    assert (data / "sources/berita.yaml").read_text("utf-8") == text
    commands.check(data, "en")
    assert not re.search(r"write [0-9]+$", capfd.readouterr().err, re.MULTILINE)


@pytest.mark.parametrize("period", ["Des 2025 s.d. Jan 2025", "04/05/2025"])
def test_what_may_be_another_period_is_left_to_a_person(period: str, data: Path) -> None:
    """A wrong year, or another habit of writing dates."""
    put(data, "sources/berita.yaml", typed(period=f'"{period}"'))
    commands.fix(data, "en")
    assert f'"{period}"' in (data / "sources/berita.yaml").read_text("utf-8")
