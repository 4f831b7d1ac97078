"""The index that Pagefind makes of what it is given: whole, the same each time, and refused where it fails."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest

from cakupan.problems import DataError
from cakupan.search import Entry, Passage, Sheet, bundle, made_from, packed, program, service, unpacked
from tests.search.index import fragments

PAGE = Sheet(
    address="/banyumas/",
    language="id",
    title="Kabupaten Banyumas",
    kind="page",
    html='<p>Satu</p><dl><dt>Penerbit</dt><dd>Berita</dd></dl><h2 id="dua">Dua</h2><p>Tiga</p>'
    '<figure class="chart"><table><tr><td>99.999</td></tr></table></figure>',
)
FIGURE = Passage(
    address="/banyumas/peserta-aktif/#2025-04",
    language="id",
    title="Peserta aktif, Banyumas",
    kind="figure",
    about="Peserta aktif",
    text="214.687 orang.",
)
TERM = Passage(address="/en/glosarium/#jkm", language="en", title="JKM", kind="term", about="JKM", text="A grant.")
ENTRIES: list[Entry] = [PAGE, FIGURE, TERM]


def stand_in(path: Path, says: str) -> Path:
    """A program in Pagefind's place that reads one request and does what `says`."""
    path.write_text(f"#!/bin/bash\nread -r -d , request\n{says}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_the_same_entries_give_the_same_bytes() -> None:
    """Also what Pagefind itself lists in an order of the moment."""
    first = bundle(ENTRIES, program())
    assert all(bundle(ENTRIES, program()) == first for _ in range(5))


def test_only_what_a_search_fetches_is_there() -> None:
    """None of Pagefind's own search forms, and nothing for languages that the site has not."""
    found = {path.partition("/")[0] for path in bundle(ENTRIES, program())}
    kinds = {path.split(".")[0] if path.startswith("pagefind.") else path for path in found}
    assert kinds == {"fragment", "index", "pagefind", "pagefind-entry.json", "wasm.en.pagefind", "wasm.id.pagefind"}


def test_each_entry_keeps_its_address_title_and_kind() -> None:
    """Places within a page as well."""
    found = {one["url"]: (one["meta"]["title"], one["meta"]["kind"]) for one in fragments(bundle(ENTRIES, program()))}
    assert found == {one.address: (one.title, one.kind) for one in ENTRIES}


def test_headings_are_places_of_their_own() -> None:
    """A result can lead into the middle of a long page."""
    page = next(one for one in fragments(bundle([PAGE], program())) if one["url"] == PAGE.address)
    assert ("dua", "Dua") in {(one["id"], one["text"].strip()) for one in page["anchors"]}


def test_words_that_stand_apart_are_apart() -> None:
    """Nothing stands between a term and its description but the edge of a box."""
    text = fragments(bundle([PAGE], program()))[0]["content"]
    assert "Penerbit" in text.split()
    assert "PenerbitBerita" not in text


def test_a_charts_table_is_not_indexed_a_second_time() -> None:
    """Its values are in the page's own tables."""
    assert "99.999" not in fragments(bundle([PAGE], program()))[0]["content"]


def test_a_title_with_markup_stays_text() -> None:
    """What a source prints in its title is no tag of ours."""
    odd = Sheet(address="/a/", language="id", title='<img src=x> & "satu"', kind='p"><b', html="<p>a</p>")
    found = fragments(bundle([odd], program()))[0]
    assert (found["meta"]["title"], found["meta"]["kind"]) == (odd.title, odd.kind)


@pytest.mark.parametrize(
    ("about", "field"),
    [("JKM", "about1"), ("Peserta aktif", "about2"), ("Daftar kelompok dibanding total sasaran", "about4")],
)
def test_the_fewer_words_the_nearer(about: str, field: str) -> None:
    """The search script weighs a name of one word more than one of four."""
    for one in (
        Passage(address="/a/", language="id", title="t", kind="term", about=about, text="x"),
        Sheet(address="/a/", language="id", title="t", kind="page", about=about, html="<p>x</p>"),
    ):
        assert fragments(bundle([one], program()))[0]["meta"].get(field) == about


def test_what_is_kept_is_named_after_all_it_is_made_from() -> None:
    """Another word, another order or another program is another index."""
    name = made_from(ENTRIES, program())
    assert made_from(list(ENTRIES), program()) == name
    assert made_from(ENTRIES[:2], program()) != name
    assert made_from(ENTRIES[::-1], program()) != name
    assert made_from(ENTRIES, Path(__file__)) != name


def test_a_bundle_survives_being_packed() -> None:
    """Byte by byte."""
    made = bundle(ENTRIES, program())
    assert unpacked(packed(made)) == made


@pytest.mark.parametrize("named", ["/nowhere/pagefind", "."])
def test_without_the_program_the_mend_is_told(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """In both languages, and before anything is made."""
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", named)
    with pytest.raises(DataError) as failed:
        program()
    assert [one.kind.code for one in failed.value.problems] == ["no_pagefind"]
    assert "make site" in failed.value.report("id")
    assert "the search program Pagefind is not there" in failed.value.report("en")


REFUSAL = base64.b64encode(json.dumps({"message_id": 0, "payload": {"type": "Error", "message": "penuh"}}).encode())


@pytest.mark.parametrize(
    ("says", "why"),
    [("exit 0", "berhenti di tengah jalan"), ("kill -9 $$", "berhenti"), (f"echo -n {REFUSAL.decode()},", "penuh")],
)
def test_half_an_index_is_none(says: str, why: str, tmp_path: Path) -> None:
    """A program that ends, is killed or refuses a page gives a problem, with its reason."""
    with pytest.raises(DataError) as failed:
        bundle(ENTRIES, stand_in(tmp_path / "pagefind", says))
    assert [one.kind.code for one in failed.value.problems] == ["search_unfinished"]
    assert why in failed.value.report("id")
    assert "build again" in failed.value.report("en")


def test_a_program_that_may_not_run_is_told(tmp_path: Path) -> None:
    """No traceback for a file without the right to be run."""
    path = tmp_path / "pagefind"
    path.write_text("", encoding="utf-8")
    with pytest.raises(DataError, match="tidak selesai"):
        bundle(ENTRIES, path)


def test_a_program_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build in the night does not wait for ever."""
    monkeypatch.setattr(service, "PATIENCE", 0.1)
    with pytest.raises(DataError, match="tidak selesai"):
        bundle(ENTRIES, stand_in(tmp_path / "pagefind", "exec sleep 600"))
