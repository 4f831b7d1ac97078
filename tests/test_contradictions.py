"""What cannot all hold is found by itself, said once, and keeps what came of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cakupan.contradictions import Contradiction
from cakupan.problems import DataError
from cakupan.read.folder import archive
from cakupan.report import report
from tests.built import ROOT
from tests.exhibits import SOUND, laid
from tests.sample_data import known, put

RATE = "33.02/coverage_rate/2025-04"
BUILT_UP = "33.02/active_participants.construction/2025-04"
ASKED = "asked: {on: 2025-12-01, office: Kantor contoh}\n"
ANSWER = "answers:\n  - {on: 2025-12-09, office: Kantor contoh, text: {id: Salah cetak., en: A misprint.}}\n"
RESOLVED = "resolved: {on: 2025-12-20, reason: {id: Diralat., en: Corrected.}}\n"


def real() -> dict[str, Contradiction]:
    return {one.id: one for one in report(archive(ROOT / "data")).contradictions}


def sound(place: Path, inquiry: str = "") -> dict[str, Contradiction]:
    data = laid(SOUND / "none", place)
    if inquiry:
        put(data, "inquiries/merdeka.yaml", f"statement: merdeka/{RATE}\n{inquiry}")
    return {one.id: one for one in known(data).contradictions}


@pytest.mark.parametrize(
    ("statement", "cause", "against"),
    [
        (f"merdeka-ucj-banyumas/{RATE}", "recomputation", {f"inews-2025-04-24-ucj/{RATE}"}),
        (
            "inews-2025-04-24-ucj/33.02/coverage_rate.non_asn.potential/2025-04",
            "recomputation",
            {"merdeka-ucj-banyumas/33.02/coverage_rate.non_asn.potential/2025-04"},
        ),
        ("inews-2025-09-04-cakupan/33.02/coverage_rate/2025-09", "recomputation", set()),
        ("serayunews-2025-07-penderes/33.02/coverage_rate.tappers.tapper_data_2025/2025-07", "recomputation", set()),
        (f"inews-2025-04-24-ucj/{BUILT_UP}", "sources", {f"merdeka-ucj-banyumas/{BUILT_UP}"}),
        (
            "inews-2025-09-04-cakupan/33.02/target_coverage_rate/2025",
            "sources",
            {"inews-2025-11-gotong-royong/33.02/target_coverage_rate/2025"},
        ),
    ],
)
def test_the_known_contradictions_are_found_unaided(statement: str, cause: str, against: set[str]) -> None:
    """31.6 and 46.8 percent, the tappers, September's 31, and the two figures of construction and target."""
    one = real()[statement]
    assert one.cause == cause
    assert {other.id for other in one.against} == against
    assert (one.check is not None) == (cause == "recomputation")


def test_nobody_was_asked_yet() -> None:
    """The real folder invents no answer: everything is open."""
    found = real()
    assert len(found) == 12
    assert {one.status for one in found.values()} == {"open"}
    assert {one.news for one in found.values()} == {None}


def test_each_contradiction_is_said_once(tmp_path: Path) -> None:
    """Also one that contradicts its recomputation and another source."""
    data = laid(SOUND / "none", tmp_path)
    found = [one.id for one in known(data).contradictions]
    assert f"merdeka/{RATE}" in found
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("inquiry", "status", "news"),
    [
        ("", "open", None),
        (ASKED, "asked", date(2025, 12, 1)),
        (ASKED + ANSWER, "answered", date(2025, 12, 9)),
        (ANSWER, "answered", date(2025, 12, 9)),
        (ASKED + ANSWER + RESOLVED, "resolved", date(2025, 12, 20)),
        (RESOLVED, "resolved", date(2025, 12, 20)),
    ],
)
def test_the_status_follows_from_what_was_done(tmp_path: Path, inquiry: str, status: str, news: date | None) -> None:
    """An office may answer unasked; nobody types a status."""
    one = sound(tmp_path, inquiry)[f"merdeka/{RATE}"]
    assert (one.status, one.news) == (status, news)


def test_what_is_settled_keeps_its_place(tmp_path: Path) -> None:
    """Once a source was corrected nothing contradicts it: who follows an old link reads how it ended."""
    data = laid(SOUND / "none", tmp_path)
    put(data, "inquiries/inews.yaml", f"statement: inews/{RATE}\n{ASKED}{RESOLVED}")
    one = {one.id: one for one in known(data).contradictions}[f"inews/{RATE}"]
    assert (one.cause, one.status, one.check and one.check.verdict) == ("settled", "resolved", "rounded")


def test_an_unknown_statement_is_told_with_the_nearest(tmp_path: Path) -> None:
    """A slip in the id of an inquiry is found before anything is shown."""
    data = laid(SOUND / "none", tmp_path)
    put(data, "inquiries/merdeka.yaml", f"statement: merdeka/{RATE[:-1]}6\n{ASKED}")
    with pytest.raises(DataError) as error:
        known(data)
    (problem,) = error.value.problems
    assert problem.kind.code == "unknown_source"
    assert (problem.place.file, problem.place.line) == ("data/inquiries/merdeka.yaml", 1)
    assert f"/{RATE}" in problem.message("id")


def test_a_document_is_no_statement(tmp_path: Path) -> None:
    """An inquiry that names a document alone would be shown nowhere, so it is told."""
    data = laid(SOUND / "none", tmp_path)
    put(data, "inquiries/merdeka.yaml", f"statement: merdeka\n{ASKED}{RESOLVED}")
    with pytest.raises(DataError) as error:
        known(data)
    assert [one.kind.code for one in error.value.problems] == ["idle_inquiry"]


def test_what_agrees_contradicts_nothing(tmp_path: Path) -> None:
    """A rounded, cut or consistent statement is none."""
    found = sound(tmp_path)
    assert f"inews/{RATE}" not in found
    assert "merdeka/33.02/coverage_rate.non_asn.potential/2025-04" not in found
