"""A fact sheet sets what it is given: as text, on one page, the same bytes for the same content."""

from __future__ import annotations

import io
import re
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from cakupan.charts.png import font_folder
from cakupan.sheets import made_from, pdf
from tests.built import ROOT

TEMPLATE = ROOT / "theme" / "sheet.typ"
DAY = date(2026, 11, 24)
HOSTILE = [
    '#eval("1")',
    "*a* _b_ $x$ `c`",
    "<script>alert(1)</script>",
    "\\ ] [ # { }",
    '"; #panic("x")',
    "@ref <label> = judul",
]


def row(text: str, *notes: int) -> dict[str, Any]:
    return {"name": text, "value": text, "newer": text, "told": text, "source": text, "notes": list(notes)}


def words(rows: list[dict[str, Any]], **changed: Any) -> dict[str, Any]:
    """Everything that a sheet is made of."""
    plain = {name: name for name in ("site", "kind", "title", "about", "released", "figures", "disputed", "caution")}
    given = {
        "language": "id",
        "columns": ["a", "b", "c"],
        "headline": row("31,36%"),
        "rows": rows,
        "notes": ["Catatan pertama.", "Catatan kedua."],
        "more": [f"{len(rows) - count} lagi" for count in range(len(rows) + 1)],
        "disputes": [],
        "more_disputes": "",
        "seal": "",
        "page": "",
        "address": "https://contoh.example/banyumas/",
        "licence": "CC BY 4.0",
    }
    return plain | given | changed


def written(content: dict[str, Any]) -> str:
    """The text of the sheet, which has one page."""
    (page,) = PdfReader(io.BytesIO(pdf(TEMPLATE, content, DAY, font_folder()))).pages
    return page.extract_text()


def test_what_data_hold_stays_text() -> None:
    """Nothing in it is taken for an instruction, wherever it stands."""
    disputes = [[{"text": one, "language": "id"}] for one in HOSTILE]
    text = re.sub(r"\s", "", written(words([row(one) for one in HOSTILE], disputes=disputes)))
    assert {one: text.count(re.sub(r"\s", "", one)) for one in HOSTILE} == dict.fromkeys(HOSTILE, 6)
    for name in ("site", "kind", "title", "about", "released", "caution", "seal", "address", "licence"):
        for one in HOSTILE:
            found = written(words([], **{name: one}))
            assert re.sub(r"\s", "", one) in re.sub(r"\s", "", found), name


@pytest.mark.parametrize("count", [0, 1, 16, 60])
def test_a_sheet_is_one_page_however_much_there_is(count: int) -> None:
    """The last figures give way, and how many more there are is told for those that stand."""
    long = "Peserta yang namanya panjang sekali, dari kelompok yang namanya juga panjang, nomor"
    text = " ".join(written(words([row(f"{long} {number}.") for number in range(count)])).split())
    shown = sum(f"nomor {number}." in text for number in range(count))
    assert f"{count - shown} lagi" in text
    assert shown == count if count <= 1 else 0 < shown < count


def test_a_note_stands_only_where_a_figure_needs_it() -> None:
    """Marked at the figure by the letter that it has."""
    text = " ".join(written(words([row("Laju", 1), row("Jumlah")])).split())
    assert "Laju (b)" in text
    assert "(b) Catatan kedua." in text
    assert "Catatan pertama." not in text


def test_the_same_content_gives_the_same_bytes() -> None:
    """Dated by its release, never by the clock; whatever changes the bytes changes their name."""
    content = words([row("Satu")])
    made = pdf(TEMPLATE, content, DAY, font_folder())
    assert made == pdf(TEMPLATE, content, DAY, font_folder())
    later = pdf(TEMPLATE, content, date(2026, 11, 25), font_folder())
    assert b"20261124" in made
    assert b"20261124" not in later
    names = {
        made_from(TEMPLATE, one, day) for one in (content, words([row("Dua")])) for day in (DAY, date(2026, 11, 25))
    }
    assert len(names) == 4
