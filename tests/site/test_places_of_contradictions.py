"""Whoever was sent to the place of a contradiction still arrives there, whatever ended it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.built import ROOT
from tests.sample_data import alter, put
from tests.site.drawn import drawn, recorded, told
from tests.three_releases import recording

SOURCE = """\
publisher: Kabar Sintetis
published: 2025-04-24
statements:
  - region: "33.02"
    base: ucj_target
    time: {period: 2025-04}
    active_participants: 201
    target_workers: 1004
    coverage_rate: {value: 25, as_printed: "25 persen"}
  - region: "33.04"
    time: {period: 2025-04}
    registered_firms: 20
"""
OTHER = """\
publisher: Suara Sintetis
published: 2025-04-25
statements:
  - region: "33.04"
    time: {period: 2025-04}
    registered_firms: 30
"""
ONE, TWO = (f"{source}/33.04/registered_firms/2025-04" for source in ("kabar-sintetis", "suara-sintetis"))
RATE = "kabar-sintetis/33.02/coverage_rate/2025-04"
DECISION = """\
figure: 33.04/registered_firms/2025-04
prefer: {prefer}
over: [{over}]
reason: {{id: Contoh, en: An example}}
since: 2025-11-01
"""
WHY = "reason: {id: Sumber meralatnya., en: The source corrected it.}"
ID = re.compile(r'\sid="([^"]+/[^"]+)"')


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """One release, in which a rate contradicts its parts, and one document another, which is preferred."""
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data" / "codelists", data / "codelists")
    put(data, "sources/kabar-sintetis.yaml", SOURCE)
    put(data, "sources/suara-sintetis.yaml", OTHER)
    put(data, "decisions/badan-usaha.yaml", DECISION.format(prefer=ONE, over=TWO))
    recording(data, "2025-11-10", [])
    return data


def contradictions(data: Path) -> set[str]:
    return {one.id for one in recorded(data).report.contradictions}


def places(data: Path) -> list[str]:
    """What the tables of the page of contradictions can be asked for, the decisions' own places left out."""
    view = recorded(data)
    return [id_ for name in ("contradictions", "checks") for id_ in ID.findall(drawn(view, name))]


def test_each_place_is_there_once(data: Path) -> None:
    """Also of the document that is held against the one that contradicts it."""
    assert contradictions(data) == {RATE, TWO}
    assert {RATE, TWO, ONE} <= {*places(data)}
    assert len(places(data)) == len({*places(data)})


def test_a_rate_whose_parts_were_corrected_stays(data: Path) -> None:
    """It did not change itself, and now agrees with them."""
    alter(data, "sources/kabar-sintetis.yaml", "201", "251")
    assert RATE not in contradictions(data)
    assert places(data).count(RATE) == 1


def test_another_document_preferred_takes_no_place_away(data: Path) -> None:
    """What was held against one is now what it is held against."""
    put(data, "decisions/badan-usaha.yaml", DECISION.format(prefer=TWO, over=ONE))
    assert contradictions(data) == {RATE, ONE}
    assert places(data).count(TWO) == places(data).count(ONE) == 1


def test_what_stood_against_a_withdrawn_statement_stays(data: Path) -> None:
    """Nothing is left that it could contradict: its place is where that one's story is told."""
    put(data, "decisions/badan-usaha.yaml", DECISION.format(prefer=TWO, over=ONE))
    recording(data, "2025-11-11", [f'{{figure: "33.04/registered_firms/2025-04", kind: correction, {WHY}}}'])
    assert ONE in contradictions(data)
    (data / "decisions/badan-usaha.yaml").unlink()
    (data / "sources/suara-sintetis.yaml").unlink()
    names = (("33.04/registered_firms/2025-04", "correction"), (TWO, "withdrawal"))
    recording(data, "2025-11-12", [f'{{figure: "{name}", kind: {kind}, {WHY}}}' for name, kind in names])
    assert contradictions(data) == {RATE}
    assert places(data).count(TWO) == places(data).count(ONE) == 1


def test_an_answer_about_a_withdrawn_statement_stays(data: Path) -> None:
    """An inquiry about it is no mistake, and what the office said is still to be read."""
    asked = "asked: {on: 2025-11-12, office: Kantor contoh}\n"
    answer = "answers:\n  - {on: 2025-11-13, office: Kantor contoh, text: {id: Salah cetak., en: A misprint.}}\n"
    put(data, "inquiries/badan-usaha.yaml", f"statement: {TWO}\n{asked}{answer}")
    (data / "decisions/badan-usaha.yaml").unlink()
    (data / "sources/suara-sintetis.yaml").unlink()
    recording(data, "2025-11-14", [f'{{figure: "{TWO}", kind: withdrawal, {WHY}}}'])
    html = drawn(recorded(data), "contradictions")
    entry = html[html.index(f' id="{TWO}"') :].partition("</article>")[0]
    assert "tidak diterbitkan lagi, penarikan. Sumber meralatnya." in told(entry)
    assert "Salah cetak." in told(entry)
