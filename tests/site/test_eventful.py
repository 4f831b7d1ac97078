"""Figures with an eventful past: redated twice and back, withdrawn and there again, told apart by a word alone."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from cakupan import commands
from cakupan.ledger import Name
from cakupan.site.citing import block, cited
from cakupan.site.embeds import embeds
from cakupan.site.news import corrections, reason
from cakupan.site.view import View
from cakupan.site.vintages import story
from tests.built import ROOT
from tests.sample_data import alter, put
from tests.site.drawn import recorded, told
from tests.site.framing import framing

SOURCE = """\
title: Contoh sintetis
publisher: Kabar Sintetis
published: 2025-11-01
statements:
  - region: "33.02"
    time: {period: 2025-01}
    registered_firms: 20
  - region: "33.04"
    time: {period: 2025-02}
    registered_firms: 30
  - region: "33.02"
    time: {period: 2025-05}
    work_accidents_per_day: 4
  - region: "33.03"
    base: ucj_target
    time: {period: 2025-04}
    coverage_rate: {value: 40, as_printed: "40 persen"}
"""
OTHER = """\
publisher: Suara Sintetis
published: 2025-11-02
statements:
  - region: "33.02"
    time: {period: 2025-01}
    registered_firms: 20
"""
FIRMS, MOVING, DAILY = "33.02/registered_firms", "33.04/registered_firms", "33.02/work_accidents_per_day"
SHARE = "33.03/coverage_rate/2025-04"
WHY = "reason: {id: Sumber meralatnya., en: The source corrected it.}"
TEXTS = "title: {id: Rilis sintetis, en: Synthetic release}\nadds: {id: Contoh, en: An example}\n"
PARTS = "    active_participants: 396\n    target_workers: 1003\n"


FILE = "sources/kabar-sintetis.yaml"


def item(id_: str, kind: str, to: str = "") -> str:
    """A revision; it goes on as `to`, where that is said."""
    onward = f', to: "{to}"' if to else ""
    return f'  - {{figure: "{id_}", kind: {kind}{onward}, {WHY}}}\n'


def both(id_: str, kind: str, to: str = "") -> str:
    """The same of a figure and of the first document's statement."""
    return "".join(item(before + id_, kind, to and before + to) for before in ("", "kabar-sintetis/"))


def released(data: Path, day: str, *revisions: str) -> None:
    put(data, f"releases/{day}.yaml", TEXTS + ("revises:\n" + "".join(revisions) if revisions else ""))
    assert commands.release(data, "en", today=date.fromisoformat(day)) == 0


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five releases of synthetic figures."""
    data = tmp_path_factory.mktemp("eventful") / "data"
    shutil.copytree(ROOT / "data" / "codelists", data / "codelists")
    put(data, FILE, SOURCE)
    put(data, "sources/suara-sintetis.yaml", OTHER)
    released(data, "2025-11-10")
    alter(data, FILE, "2025-02", "2025-03")
    alter(data, FILE, "2025-05", "2025-06")
    moved = [(MOVING, "2025-02", "2025-03"), (DAILY, "2025-05", "2025-06")]
    released(data, "2025-11-11", *(both(f"{one}/{old}", "redated", f"{one}/{new}") for one, old, new in moved))
    alter(data, FILE, "2025-03", "2025-09")
    alter(data, FILE, "2025-06", "2025-05")
    alter(data, FILE, '"40 persen"}\n', f'"40 persen"}}\n{PARTS}')
    moved = [(MOVING, "2025-03", "2025-09"), (DAILY, "2025-06", "2025-05")]
    back = [both(f"{one}/{old}", "redated", f"{one}/{new}") for one, old, new in moved]
    released(data, "2025-11-12", *back, item(SHARE, "method"))
    alter(data, FILE, "work_accidents_per_day: 4", "workers_in_firms: 100")
    alter(data, FILE, "registered_firms: 20", "registered_firms: {more_than: 20}")
    (data / "sources/suara-sintetis.yaml").unlink()
    gone = item(f"suara-sintetis/{FIRMS}/2025-01", "withdrawal")
    released(data, "2025-11-13", both(f"{DAILY}/2025-05", "withdrawal"), both(f"{FIRMS}/2025-01", "correction"), gone)
    alter(data, FILE, "workers_in_firms: 100", "work_accidents_per_day: 5")
    left = both("33.02/workers_in_firms/2025-05", "withdrawal")
    released(data, "2025-11-14", left)
    return data


def row(view: View, id_: str) -> str:
    """What the row of a figure tells of its past, as it is read."""
    return told(story(view, ("figure", id_)))


def citation(view: View, id_: str) -> str:
    """A figure on the page of citations."""
    name: Name = ("figure", id_)
    path = view.edition.history.of(name)[-1].entry.address.partition("#")[0].strip("/")
    region, code = id_.split("/")[0], id_.split("/")[1].partition(".")[0]
    (one,) = [one for one in cited(view, path, region, code) if one.id == id_]
    return block(view, one, opened=False)


def test_what_was_redated_twice_leads_to_what_stands(data: Path) -> None:
    """From each of its earlier names: on its row and on the page of citations."""
    view = recorded(data)
    for old in ("2025-02", "2025-03"):
        assert row(view, f"{MOVING}/{old}").endswith(
            "Kini di Badan usaha terdaftar, Kabupaten Banjarnegara, September 2025"
        )
        assert 'href="/banjarnegara/badan-usaha-terdaftar/#2025-09"' in citation(view, f"{MOVING}/{old}")


def test_what_came_back_and_was_withdrawn_is_told_as_withdrawn(data: Path) -> None:
    """Its other name then leads nowhere, and says so."""
    view = recorded(data, "en")
    assert "no longer published, withdrawal" in row(view, f"{DAILY}/2025-05")
    assert "Now at" in row(view, f"{DAILY}/2025-06")  # It is there again since the last release.
    assert view.edition.history.successor(view.edition.history.of(("figure", f"{DAILY}/2025-06"))[-1])


def test_what_is_there_again_as_something_else_is_a_correction(data: Path) -> None:
    """Without a reason of its own: it is said that it is published again."""
    view = recorded(data)
    again = [step for release, step in corrections(view) if release.id == "2025-11-14" and step.vintage.standing]
    assert [one.vintage.entry.id for one in again] == [f"{DAILY}/2025-05", f"kabar-sintetis/{DAILY}/2025-05"]
    assert {str(reason(view, one)) for one in again} == {"diterbitkan lagi"}


def test_an_old_value_keeps_its_own_words(data: Path) -> None:
    """ "20" was published; that it is "more than 20" now must not be read into it."""
    view = recorded(data)
    now, then = citation(view, f"{FIRMS}/2025-01").split('<details id="2025-01.2025-11-10">')
    assert ">lebih dari 20 badan usaha</data>" in now
    assert ">20 badan usaha</data>" in then
    assert ">lebih dari 20</data>" in then.partition("<textarea")[0]  # What it is now, in the notice alone.
    assert "lebih dari" not in then.partition("<textarea")[2]


def test_how_an_old_value_came_about_is_not_taken_from_today(data: Path) -> None:
    """A share that a document printed, and that is computed since, was not computed then."""
    now, then = citation(recorded(data), SHARE).split('<details id="2025-04.2025-11-10">')
    assert "dihitung dari angka" in now
    assert "dihitung dari angka" not in then
    assert "menurut Kabar Sintetis" in then


def test_a_dropped_document_is_told_with_its_reason(data: Path) -> None:
    """The value stayed; what stood behind it did not."""
    assert "koreksi. Sumber meralatnya." in row(recorded(data), f"{FIRMS}/2025-01")


def frames(view: View) -> dict[str, str]:
    edition = framing(view.report, view.edition.history)
    return {name: page.decode() for name, page in embeds(edition)}


def test_a_pinned_frame_says_what_is_known_today_as_such(data: Path) -> None:
    """Of a value that stands; of one that does not, nothing of today is said but that there is another."""
    found = frames(recorded(data))
    stands = found["sematan/banjarnegara/badan-usaha-terdaftar/2025-09.2025-11-12/index.html"]
    assert "Diketahui kini: dilaporkan sumber." in stands
    changed = found["sematan/banyumas/badan-usaha-terdaftar/2025-01.2025-11-12/index.html"]
    assert "Diketahui kini" not in changed
    assert "menurut rilis 12 November 2025" in changed
    assert ">20 badan usaha</data>" in changed
