"""The index as a file: what refers to what, and by which words regions are meant."""

from __future__ import annotations

import json
from dataclasses import replace

from cakupan.claims import Bounds, Document, Held, Lists, Named, Place, Said, Thing, mentioned, packed
from cakupan.text import Text, same

PLACE = Place(name="Kabupaten Satria", words="kabupaten satria", phrases=("satria",), kin=("br-serayu",))
BRANCH = Place(name="Cabang Serayu", words="cabang serayu", phrases=("serayu",), kin=("33.02",))
LISTS = Lists(
    root="",
    language="id",
    whole=True,
    months=("januari",),
    regions={"33.02": PLACE, "br-serayu": BRANCH},
    measures={"active_participants": Named(name="Peserta aktif", words="peserta aktif")},
    members={"wage": "penerima upah"},
    documents={"kabar": Document(cited="Kabar, 2025", address="/sumber/kabar/", title="Judul")},
)
SAID = Said(
    statement="kabar/33.02/active_participants/2025-04",
    document="kabar",
    text="240 ribu",
    quoted=True,
    verdict="contradictory",
    numbers=(240000,),
    hedge="about",
    reason="",
    recomputed="241 ribu",
)
HELD = Held(
    text="241.000",
    spread="",
    plain="241000",
    bounds=Bounds(low=241000, high=241000, grain=0),
    status="computed",
    address="/satria/peserta-aktif/#2025-04",
    inputs=("33.02/active_participants.wage/2025-04", "of another index"),
)
TOTAL = Thing(
    id="33.02/active_participants/2025-04",
    region="33.02",
    measure="active_participants",
    members=(),
    slice="",
    when="April 2025",
    nature="count",
    leading=True,
    held=HELD,
    said=(SAID,),
)
PART = replace(TOTAL, id="33.02/active_participants.wage/2025-04", members=("wage",), held=None, leading=False)


def test_things_name_their_lists_by_place() -> None:
    """Regions, members, documents and inputs are places in lists; what is in no list is left out."""
    index = json.loads(packed(LISTS, [TOTAL, PART]))
    total, part = index["things"]
    assert [one[3] for one in index["regions"]] == [[1], [0]]
    assert (total[1], total[2], part[3]) == (0, 0, [0])
    assert total[8] == ["241.000", "", "241000", 241000, 241000, 0, "computed", "/satria/peserta-aktif/#2025-04", [1]]
    assert part[8] == 0
    said = total[9][0]
    assert said[:4] == ["33.02/active_participants/2025-04", 0, "240 ribu", 1]
    assert index["verdicts"][said[4]] == "contradictory"
    assert index["documents"][said[1]] == ["kabar", "Kabar, 2025", "/sumber/kabar/", "Judul"]


def test_the_same_things_give_the_same_bytes() -> None:
    """The file's name holds its content's hash."""
    assert packed(LISTS, [TOTAL, PART]) == packed(LISTS, [TOTAL, PART])


def test_regions_are_meant_by_their_own_words() -> None:
    """What many regions are called is no name of one; short names count as well."""
    assert mentioned("33.19", Text("Kabupaten Kudus", "Kudus Regency")) == ["kudus"]
    assert mentioned("33", Text("Jawa Tengah", "Central Java")) == ["jawa tengah", "central java", "jateng"]
    assert mentioned("br-kudus", same("BPJS Ketenagakerjaan Cabang Kudus")) == ["kudus"]
