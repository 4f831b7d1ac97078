"""A source file begun for somebody is sound, and holds what the last one reported, without its numbers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cakupan import commands
from cakupan.read.folder import archive
from tests.exhibits import SOUND, laid

Said = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return laid(SOUND, tmp_path)


def test_a_new_file_is_sound_and_named_after_its_document(data: Path, capfd: Said) -> None:
    """Publisher and date, in letters that every system takes; a second one of the day gets a number."""
    for name in ("radar-banyumas-2025-05-01", "radar-banyumas-2025-05-01-2"):
        assert commands.new(data, "Radar Banyumas", "1 Mei 2025", "33.02", 'Judul: "A" # b', "en") == 0
        assert f"data/sources/{name}.yaml is there" in capfd.readouterr().out
        source = archive(data).sources[name]
        assert (source.publisher, source.title, str(source.published)) == (
            "Radar Banyumas",
            'Judul: "A" # b',
            "2025-05-01",
        )
    assert commands.check(data, "en") == 0


def test_the_items_of_the_last_document_stand_ready(data: Path) -> None:
    """By base, with their members; uncommented and filled in, they are statements."""
    assert commands.new(data, "Koran", "2025-05", "33.02", language="id") == 0
    path = data / "sources/koran-2025-05.yaml"
    text = path.read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=../schemas/sources.json\n")
    assert '#   - region: "33.02"\n' in text
    live = re.sub(r"^# (?=  )", "", text, flags=re.MULTILINE).replace("statements: []", "statements:")
    path.write_text(re.sub(r"…(?=[,}\n])", "7", live), "utf-8")
    found = archive(data).sources["koran-2025-05"].statements
    assert found
    assert {str(one.key.period) for one in found} == {"2025-05"}


def test_a_document_without_a_date_and_a_region_without_a_past(data: Path) -> None:
    """Nothing is made up for either."""
    assert commands.new(data, "Laman", "unknown", "33.03") == 0
    text = (data / "sources/laman.yaml").read_text("utf-8")
    assert "published: unknown\nstatements: []\n" in text
    assert commands.check(data) == 0


@pytest.mark.parametrize(
    ("publisher", "day", "region", "words"),
    [
        ("", "2025-05-01", "33.02", "The publisher is not named."),
        ("Koran", "kemarin", "33.02", "kemarin is no date"),
        ("Koran", "2025-01--2025-02", "33.02", "2025-01--2025-02 is no date"),
        ("Koran", "2025-05-01", "33.20", "33.20 is no region's code: perhaps 33.03 is meant."),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    publisher: str, day: str, region: str, words: str, data: Path, capfd: Said
) -> None:
    """And no file is left behind."""
    before = sorted(data.rglob("*"))
    assert commands.new(data, publisher, day, region, language="en") == 1
    assert words in capfd.readouterr().err
    assert sorted(data.rglob("*")) == before
