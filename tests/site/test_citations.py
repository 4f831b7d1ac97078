"""Every published figure can be cited, in every form, as the release had it; what was revised keeps its citation."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from cakupan import commands
from cakupan.addresses import citation_address, fragment
from cakupan.citations import Citable, bibtex, csl_json, reference, ris, sentence
from cakupan.citations.facts import LABELS
from cakupan.ledger import Entry, History
from cakupan.report import Report
from cakupan.site.citing import block, blocks, cited, paths
from cakupan.site.view import View
from cakupan.text import LANGUAGES, Text
from tests.built import ROOT
from tests.citations.reading import Read, from_bibtex, from_csl, from_ris
from tests.sample_data import APRIL, RELEASE, alter, put, sample
from tests.site.drawn import drawn, recorded, told
from tests.three_releases import CORRECTED, FIRST, REDATED, SECOND, THIRD, WITHDRAWN

ROOT_ADDRESS = "https://contoh.example"
SITE = Text("Situs Contoh", "Sample Site")
FIELD = re.compile(r"<label>([^<]+)<textarea[^>]*>(.*?)</textarea>", re.DOTALL)
RATE = "33.02/coverage_rate/2025-04"


def seen(data: Path, language: str = "id") -> View:
    """The figures and the history of a data folder, without a build."""
    return recorded(data, language, ROOT_ADDRESS, SITE)


@cache
def real() -> View:
    return seen(ROOT / "data")


def citables(view: View) -> Iterator[Citable]:
    for path, one in paths(view).items():
        yield from (each.citable for figure in cited(view, path, *one) for each in figure.said)


def read_back(found: list[Citable], language: str) -> dict[str, dict[str, Read]]:
    """All of them through each form and back, by form and key."""
    labels = {label[language]: name for name, label in LABELS.items()}
    forms = {
        "bibtex": from_bibtex("\n".join(bibtex(one, language) for one in found)),
        "ris": from_ris("".join(ris(one, language) for one in found), labels),
        "csl": from_csl(json.dumps([csl_json(one, language) for one in found])),
    }
    return {form: {one.key: one for one in read} for form, read in forms.items()}


def published(known: History) -> dict[tuple[str, str], Entry]:
    """Every figure as each release recorded it, by id and release: from the rows of the ledgers alone."""
    return {
        (row.entry.id, ledger.release): row.entry
        for ledger in known.ledgers
        for row in ledger.rows
        if row.entry.kind == "figure" and row.change != "withdrawn"
    }


def publishers(known: Report, entry: Entry) -> set[str]:
    sources = known.archive.sources
    return {sources[one].publisher if one in sources else one for one in entry.sources.split()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_parses_back_to_what_the_ledger_holds(language: str) -> None:
    """Value, exact value, unit, address, release, hash, documents and licence, in all three forms."""
    view = real()
    rows = published(view.edition.history)
    with (ROOT / "data" / "ledger" / "2026-11-24.csv").open(encoding="utf-8", newline="") as file:
        *_, last = csv.DictReader(file)
    found = list(citables(view))
    assert {(one.id, one.release.isoformat()) for one in found} == set(rows)
    home = ROOT_ADDRESS + ("/en" if language == "en" else "")
    for form, entries in read_back(found, language).items():
        for (id_, release), entry in rows.items():
            read = entries[f"{id_.replace('/', ':')}:{release}"]
            where = (form, id_)
            facts = {name: read.facts[name] for name in ("figure", "exact", "unit", "release", "hash", "license")}
            assert facts == {
                "figure": id_,
                "exact": entry.value,
                "unit": entry.unit,
                "release": release,
                "hash": last["hash"],
                "license": "CC BY 4.0",
            }, where
            assert read.address == f"{home}{entry.address}.{release}", where
            assert set(read.authors) == publishers(view.report, entry), where
            assert read.site == SITE[language], where
            assert len(read.sources) == len(entry.sources.split()), where
            for name, told_ in zip(entry.sources.split(), read.sources, strict=True):
                source = view.report.archive.sources[name]
                assert " ".join((source.title or "").split()) in told_, where
                assert not source.url_verified or source.url is None or source.url in told_, where


def test_every_value_is_that_of_the_data_files(site: Path) -> None:
    """A citation and `figures.csv` give the same number."""
    with (site / "data" / "figures.csv").open(encoding="utf-8", newline="") as file:
        values = {row["figure"]: row["value"] for row in csv.DictReader(file)}
    for form, entries in read_back(list(citables(real())), "id").items():
        assert {one.facts["figure"]: one.facts.get("value", "") for one in entries.values()} == values, form


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentence_and_reference_hold_everything(language: str) -> None:
    """As printed, exact, when, where, from whom, release, hash, address and licence, for every figure."""
    view = real()
    for one in citables(view):
        entry = published(view.edition.history)[one.id, one.release.isoformat()] if one.id == RATE else None
        for text, seal in ((sentence(one, language), one.seal[:12]), (reference(one, language), one.seal)):
            parts = [one.printed[language], one.exact, one.when[language], one.region[language], seal, *one.publishers]
            parts += [one.address[language], "CC BY 4.0", "24 November 2026", SITE[language]]
            parts += [entry.text_id if language == "id" else entry.text_en] if entry else []
            assert [part for part in parts if part not in text] == [], one.id


def test_what_is_printed_is_what_the_ledger_printed() -> None:
    """To the letter; a unit may follow, and the source's "sekitar" may come first."""
    rows = published(real().edition.history)
    for one in citables(real()):
        entry = rows[one.id, one.release.isoformat()]
        assert entry.text_id in one.printed.id, one.id
        assert entry.text_en in one.printed.en, one.id


def test_a_revised_figure_has_a_citation_for_each_time(revised_data: Path) -> None:
    """Each parses back to its own value, release and hash, the newest first."""
    view = seen(revised_data)
    found = [one for one in citables(view) if one.id == RATE]
    assert [(one.exact, one.release.isoformat()) for one in found] == [
        (str(Fraction(214690, 684654)), SECOND),
        (str(Fraction(214687, 684654)), FIRST),
    ]
    assert [one.seal for one in found] == [view.edition.history.seal(one) for one in (SECOND, FIRST)]
    for form, entries in read_back(found, "id").items():
        assert [entries[one.key].facts["exact"] for one in found] == [one.exact for one in found], form
        assert [entries[one.key].facts["hash"] for one in found] == [one.seal for one in found], form
        assert entries[found[1].key].address.endswith(f"#2025-04.{FIRST}"), form


def test_everything_ever_published_is_still_cited(revised_data: Path) -> None:
    """Also what was redated or withdrawn, and the page that lost all its figures."""
    view = seen(revised_data)
    rows = published(view.edition.history)
    found = {(one.id, one.release.isoformat()) for one in citables(view)}
    assert found == set(rows)
    assert {id_ for id_ in (*CORRECTED, *WITHDRAWN, *REDATED) if id_.count("/") == 2} <= {id_ for id_, _ in found}


def test_a_document_that_is_gone_is_credited_by_its_id(revised_data: Path) -> None:
    """Nobody is left out for want of a name."""
    gone = [one for one in citables(seen(revised_data)) if one.id == WITHDRAWN[0]]
    assert [one.publishers for one in gone] == [("suara-sintetis",)]


def test_further_sources_are_credited_in_the_same_citation(tmp_path: Path) -> None:
    """A change of sources alone begins no new citation: the newest row names them all."""
    data = sample(tmp_path)
    released(data, FIRST)
    put(data, "sources/lagi.yaml", APRIL.replace("Kabar Satria", "Koran Lagi"))
    released(data, SECOND)
    (one,) = [one for one in citables(seen(data)) if one.id == RATE]
    assert (one.release.isoformat(), set(one.publishers)) == (SECOND, {"Kabar Satria", "Koran Lagi"})


def released(data: Path, day: str) -> None:
    put(data, f"releases/{day}.yaml", RELEASE)
    assert commands.release(data, "en", today=date.fromisoformat(day)) == 0


def test_what_is_not_released_cannot_be_cited(tmp_path: Path) -> None:
    """The page says so, of a new figure and of one that has changed since; what was published still can be."""
    data = sample(tmp_path)
    assert "belum dirilis" in entry(seen(data), RATE)
    assert "<textarea" not in entry(seen(data), RATE)
    assert "belum dapat dikutip" in told(drawn(page(seen(data)), "cite"))
    released(data, FIRST)
    assert "belum dirilis" not in entry(seen(data), RATE)
    alter(data, "sources/kabar-april.yaml", "total: 214687", "total: 214690")
    changed = entry(seen(data), RATE)
    assert "perubahannya belum dirilis" in changed
    assert "nilai tepat 214687/684654" in changed
    assert "belum dapat dikutip" in told(drawn(page(seen(data)), "cite"))


def page(view: View) -> View:
    """The page of the coverage rate."""
    return view.about(region="33.02", code="coverage_rate")


def entry(view: View, id_: str) -> str:
    """A figure on the page of citations."""
    key = view.report.figures[id_].key
    (one,) = [one for one in cited(view, "", key.region, key.measure) if one.id == id_]
    return block(view, one, opened=False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_has_its_place_on_the_page_of_citations(site: Path, language: str) -> None:
    """With all five forms, in both languages; the newest is unfolded."""
    view, texts = real(), cache(lambda path: (site / path).read_text("utf-8"))
    for figure in view.report.figures.values():
        address = citation_address(view.report, figure.key, language)
        path, _, place = address.partition("#")
        text = texts(f"{path.lstrip('/')}index.html")
        assert place == fragment(figure.key)
        block_ = text.partition(f'<details class="cite" id="{place}"')[2].partition("</details>")[0]
        assert block_.count("<textarea") == 5, address
        assert text.count('<details class="cite"') == text.count('class="cite" id=')
        assert len(re.findall(r'<details class="cite" id="[^"]+" open>', text)) == 1, address


def test_a_long_page_stays_light() -> None:
    """Beyond a number of figures the page keeps what people read; the files have the rest."""
    view = page(real())
    found = cited(view, "banyumas/tingkat-cakupan", "33.02", "coverage_rate")
    text = blocks(view, found, room=2)
    assert text.count(">BibTeX<textarea") == 2
    assert text.count("untuk angka ini ada dalam berkas") == len(found) - 2
    assert text.count('class="read"') == 2 * len(found)


def test_the_files_hold_the_same_as_the_page(site: Path) -> None:
    """BibTeX, RIS and CSL-JSON to download, for the page's figures and no others."""
    folder = site / "banyumas" / "tingkat-cakupan" / "kutip"
    text = (folder / "index.html").read_text("utf-8")
    fields = [(label, unescape(field)) for label, field in FIELD.findall(text)]
    names = {form: folder / f"banyumas-tingkat-cakupan.{form}" for form in ("bib", "ris", "json")}
    assert [one.read_bytes().count(b"\r\n") > 0 for one in names.values()] == [False, True, False]
    shown = {form: [field for label, field in fields if label == form] for form in ("BibTeX", "RIS", "CSL-JSON")}
    assert from_bibtex(names["bib"].read_text("utf-8")) == from_bibtex("\n".join(shown["BibTeX"]))
    labels = {label.id: name for name, label in LABELS.items()}
    assert from_ris(names["ris"].read_text("utf-8"), labels) == from_ris("".join(shown["RIS"]), labels)
    assert json.loads(names["json"].read_text("utf-8")) == [json.loads(one) for one in shown["CSL-JSON"]]


def test_an_indicator_page_cites_its_main_figure(site: Path) -> None:
    """Sentence and reference where the figure stands, and the way to all forms; not in search engines twice."""
    text = (site / "banyumas" / "tingkat-cakupan" / "index.html").read_text("utf-8")
    labels = {label: unescape(field) for label, field in FIELD.findall(text)}
    assert labels["Kalimat untuk berita"].startswith("Tingkat cakupan di Kabupaten Banyumas, ")
    assert "31,36%" in labels["Rujukan resmi"]
    assert 'href="/banyumas/tingkat-cakupan/kutip/#2025-04"' in text
    citations = (site / "banyumas" / "tingkat-cakupan" / "kutip" / "index.html").read_text("utf-8")
    assert '<meta name="robots" content="noindex">' in citations


def test_the_whole_has_a_reference(site: Path) -> None:
    """On the page of the data, with the hash of the newest release."""
    text = (site / "data" / "index.html").read_text("utf-8")
    assert real().edition.history.seal("2026-11-24") in text


def test_the_page_tells_what_became_of_an_old_citation(revised_site: Path) -> None:
    """Revised: what it is now and why; redated: where it is; withdrawn: since when, and why."""
    rate = (revised_site / "banyumas" / "tingkat-cakupan" / "kutip" / "index.html").read_text("utf-8")
    old = told(rate.partition(f'<details id="2025-04.{FIRST}">')[2].partition("<textarea")[0])
    assert "Sudah direvisi dalam rilis 1 Desember 2026 (koreksi). Sumber meralat angkanya. Sekarang: 31,36%" in old
    assert "(tepatnya 31,3574%, semula 31,3570%)." in old
    paid = (revised_site / "en" / "cabang-purwokerto" / "manfaat-dibayar" / "kutip" / "index.html").read_text("utf-8")
    old = told(paid.partition(f'<details id="--2025-04.{FIRST}">')[2].partition("<textarea")[0])
    assert "At another address since the release of 31 December 2026 (date made clearer)." in old
    gone = (revised_site / "banjarnegara" / "peserta-aktif" / "kutip" / "index.html").read_text("utf-8")
    assert "<h1>Mengutip: Peserta aktif, Kabupaten Banjarnegara</h1>" in gone
    assert "Juli 2025: tidak diterbitkan lagi" in told(gone)
    assert "lebih dari 240.000 orang" in told(gone)
    assert "Tidak diterbitkan lagi sejak rilis 31 Desember 2026 (penarikan)." in told(gone)
    assert THIRD in gone
