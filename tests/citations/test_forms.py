"""Citations in every form, of a figure made up here: what stands in them, and that no text breaks out of its form."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from cakupan.citations import Citable, Credit, Inferred, bibtex, collection, csl_json, reference, ris, sentence
from cakupan.citations.facts import LABELS
from cakupan.text import LANGUAGES, Text, same
from tests.citations.reading import Read, from_bibtex, from_csl, from_ris

HASH = "0123456789abcdef" * 4
CREDITS = (
    Credit(
        publisher="Kabar Satria",
        title="Baru 31,36 persen",
        published="2025-04-24",
        dated=Text("24 April 2025", "24 April 2025"),
        address="https://contoh.example/a_b?c=1&d=%20",
    ),
    Credit(publisher="Suara Serayu", dated=Text("tanpa tanggal", "undated")),
)
RATE = Citable(
    id="33.02/coverage_rate.tappers/2025-04",
    name=Text("Tingkat cakupan", "Coverage rate"),
    slice=Text("penderes, data Juli (Kesra)", "tappers, data of July (Kesra)"),
    region=Text("Kabupaten Banyumas", "Banyumas Regency"),
    when=Text("paling lambat 24 April 2025", "not later than 24 April 2025"),
    printed=Text("31,36%", "31.36%"),
    value="0.313570",
    exact="214687/684654",
    unit="percent",
    status="computed",
    cautions=(Text("Ini contoh", "This is an example"),),
    inferred=(Inferred(what=Text("Waktunya disimpulkan", "The time is inferred"), reason=same("Mei?")),),
    credits=CREDITS,
    site=Text("Situs Contoh", "Sample Site"),
    release=date(2026, 11, 24),
    seal=HASH,
    address=Text("https://s.example/a/#2025-04.2026-11-24", "https://s.example/en/a/#2025-04.2026-11-24"),
)
HOSTILE = [
    '"}{',
    "}",
    "{",
    "\\",
    "\\\\{\\}",
    "100% & $5 #1 a_b ~x ^2",
    "@misc{x, title={y}}",
    "TY  - JOUR",
    "ER  - ",
    "Ünï–cödé “kutipan” … 你好",
    '</textarea><script>alert("x")</script>',
    "a, b and c",
]


def every_form(citable: Citable, language: str) -> dict[str, Read]:
    """The citation, read back from each form."""
    labels = {label[language]: name for name, label in LABELS.items()}
    found = {
        "bibtex": from_bibtex(bibtex(citable, language)),
        "ris": from_ris(ris(citable, language), labels),
        "csl": from_csl(json.dumps([csl_json(citable, language)])),
    }
    assert all(len(one) == 1 for one in found.values())
    return {form: one[0] for form, one in found.items()}


def test_a_newspaper_sentence() -> None:
    """What, where, when, how much, from whom, where to check it, and what must be read beside it."""
    assert sentence(RATE, "id") == (
        "Tingkat cakupan (penderes, data Juli [Kesra]) di Kabupaten Banyumas, paling lambat 24 April 2025, adalah "
        "31,36%, dihitung dari angka Kabar Satria (24 April 2025) dan Suara Serayu (tanpa tanggal) oleh Situs Contoh. "
        "Ini contoh. Waktunya disimpulkan. Alamat tetap: https://s.example/a/#2025-04.2026-11-24 (rilis 24 November "
        "2026, nilai tepat 214687/684654, hash 0123456789ab, CC BY 4.0)."
    )
    assert sentence(RATE, "en").startswith(
        "Coverage rate (tappers, data of July [Kesra]) in Banyumas Regency, not later than 24 April 2025, stood at "
        "31.36%, computed from figures of Kabar Satria (24 April 2025) and Suara Serayu (undated) by Sample Site."
    )


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("reported", "seperti dilaporkan Kabar Satria"),
        ("comparison", "perbandingan dari angka Kabar Satria"),
        ("illustration", "ilustrasi dari angka Kabar Satria"),
        ("", "menurut Kabar Satria"),
    ],
)
def test_how_a_figure_came_about_is_said(status: str, said: str) -> None:
    """What a source reported is never passed off as computed, nor the other way round."""
    assert said in sentence(replace(RATE, status=status), "id")
    assert "dihitung" not in sentence(replace(RATE, status=status), "id")


def test_a_formal_reference() -> None:
    """Sources as authors, the site as publisher; English puts the month first."""
    assert reference(RATE, "id") == (
        "Kabar Satria & Suara Serayu. (2026, 24 November). Tingkat cakupan: penderes, data Juli (Kesra), Kabupaten "
        "Banyumas, paling lambat 24 April 2025: 31,36% [Data; nilai tepat 214687/684654]. Situs Contoh. Rilis 24 "
        f"November 2026, hash {HASH}. CC BY 4.0. Sumber: Kabar Satria. (2025, 24 April). Baru 31,36 persen. "
        "https://contoh.example/a_b?c=1&d=%20; Suara Serayu. (tanpa tanggal). Ini contoh. Waktunya disimpulkan: Mei? "
        "https://s.example/a/#2025-04.2026-11-24"
    )
    assert reference(RATE, "en").startswith("Kabar Satria & Suara Serayu. (2026, November 24). Coverage rate: tappers")


def test_many_publishers_are_joined_as_authors_are() -> None:
    """Each once, the last one behind an ampersand."""
    third = replace(CREDITS[1], publisher="Antara")
    many = replace(RATE, credits=(*CREDITS, third, CREDITS[0]))
    assert reference(many, "en").startswith("Kabar Satria, Suara Serayu, & Antara. (")
    assert reference(replace(RATE, credits=CREDITS[:1]), "en").startswith("Kabar Satria. (")


def test_everything_together_has_a_reference() -> None:
    """With the day of its release and its hash."""
    told = collection(RATE.site, Text("Semuanya", "Everything"), RATE.release, HASH, RATE.address)
    assert told.en == (
        f"Sample Site. (2026, November 24). Everything [Data set]. Release of 24 November 2026, hash {HASH}. "
        "CC BY 4.0. https://s.example/en/a/#2025-04.2026-11-24"
    )
    assert "(2026, 24 November). Semuanya [Himpunan data]." in told.id


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_out_of_its_form(text: str, language: str) -> None:
    """Whatever a source's title, publisher or a reason holds comes back as it was, and nothing else changes."""
    text = f"{text}."
    credits = (replace(CREDITS[0], title=text, publisher=f"Koran {text}"), CREDITS[1])
    made = replace(RATE, credits=credits, cautions=(same(f"Awas {text}"),), printed=same(f"31 {text}"))
    for form, read in every_form(made, language).items():
        # BibTeX takes any number of blanks for one.
        known = " ".join(text.split()) if form == "bibtex" else text
        assert read.authors == (f"Koran {known}", "Suara Serayu"), form
        assert known in read.sources[0], form
        assert read.title.endswith(f": 31 {known}"), form
        assert f"Awas {known}" in read.notes, form
        assert read.address == made.address[language], form
        assert {name: read.facts[name] for name in ("value", "exact", "unit", "hash")} == {
            "value": "0.313570",
            "exact": "214687/684654",
            "unit": "percent",
            "hash": HASH,
        }, form


@pytest.mark.parametrize("broken", ["satu\nTY  - JOUR\nER  -\ndua", "satu\r\n\r\n@misc{x,}\tdua", "satu\u2028dua"])
def test_line_breaks_begin_nothing_new(broken: str) -> None:
    """A form of one line a field holds a text of many on one; CSL-JSON keeps it as it is."""
    made = replace(RATE, credits=(replace(CREDITS[0], title=broken),))
    read = every_form(made, "id")
    line = " ".join(filter(None, broken.splitlines()))
    assert " ".join(line.split()) in read["bibtex"].sources[0]
    assert line in read["ris"].sources[0]
    assert broken in read["csl"].sources[0]
    assert line in reference(made, "id")


def test_an_address_keeps_bibtex_whole() -> None:
    """Braces and blanks in it are written as addresses write them; signs that LaTeX would read are left alone."""
    odd = "https://s.example/a b{c}\\#%20_&~"
    (read,) = from_bibtex(bibtex(replace(RATE, address=same(odd)), "id"))
    assert read.address == "https://s.example/a%20b%7Bc%7D%5C#%20_&~"


def test_a_value_that_is_only_a_bound_is_left_out() -> None:
    """Where only one side is known there is no value, and the exact bound says so."""
    bound = replace(RATE, value="", exact=">20..")
    for form, read in every_form(bound, "id").items():
        assert "value" not in read.facts, form
        assert read.facts["exact"] == ">20..", form


def test_each_release_has_a_key_of_its_own() -> None:
    """So that a manager keeps a figure and its revision apart; both languages are the same work."""
    later = replace(RATE, release=date(2026, 12, 1))
    assert later.key != RATE.key
    assert from_bibtex(bibtex(later, "id"))[0].key == later.key == from_bibtex(bibtex(later, "en"))[0].key


def test_what_managers_show_is_filled() -> None:
    """The date of the release as the date of the work, its version, its language, its kind."""
    item = csl_json(RATE, "en")
    assert (item["type"], item["language"], item["version"]) == ("dataset", "en", "2026-11-24")
    assert item["issued"] == {"date-parts": [[2026, 11, 24]]}
    assert item["custom"]["license_url"] == "https://creativecommons.org/licenses/by/4.0/"
    assert item["custom"]["sources"][0] == {
        "publisher": "Kabar Satria",
        "title": "Baru 31,36 persen",
        "published": "2025-04-24",
        "URL": "https://contoh.example/a_b?c=1&d=%20",
    }
    assert {"TY  - DATA", "PY  - 2026", "DA  - 2026/11/24/", "ET  - 2026-11-24", "ER  - "} <= set(
        ris(RATE, "en").splitlines()
    )
    entry = bibtex(RATE, "id")
    assert "  month = nov,\n" in entry
    assert "  langid = {indonesian},\n" in entry
