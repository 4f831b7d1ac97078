"""Addresses in all disguises: linked only where they are whole, secure and what they look like."""

from __future__ import annotations

import pytest

from cakupan import hyperlinks
from cakupan.problems import Problems
from cakupan.site.edition import publisher
from tests.hostile.matrix import refused
from tests.hostile.strings import ADDRESSES, MARKUP, REFUSED, TABLES, TEMPLATES

SOUND = (
    "https://kabar.example/",
    "https://kabar.example",
    "https://kabar.example:8443/a/b?c=d&e=%20f#g",
    "HTTPS://Kabar.Example/A(1)_b~c;d,e",
    "https://xn--pple-43d.example/",
    "https://kabar.xn--p1ai/",
    "https://kabar.example/berita-ter\u00e9kam",
)
NO_HOST = (
    "https://localhost/",
    "https://127.0.0.1/",
    "https://-a.example/",
    "https://a..example/",
    "https://a.example./",
)
INSIDE = tuple(f"https://kabar.example/{sign}" for sign in (*REFUSED, "\\", "<", ">", '"', "'", "`", " ", "\t", "\n"))
UNSAFE = (*ADDRESSES, *MARKUP, *TEMPLATES, *TABLES, *NO_HOST)
URL, ASKED = ("sources/kabar.yaml", "url"), ("inquiries/tanya.yaml", "asked", "url")
SETTINGS = {
    "SITEURL": "",
    "CAKUPAN_NAME": ("a", "b"),
    "CAKUPAN_HOME": "33.02",
    "CAKUPAN_OPERATOR": "",
    "CAKUPAN_CONTACT": "",
}


def said(**settings: object) -> list[str]:
    problems = Problems()
    publisher({**SETTINGS, **settings}, problems)
    return [one.kind.code for one in problems]


@pytest.mark.parametrize("address", SOUND)
def test_what_is_whole_and_secure_is_linked(address: str) -> None:
    """As it was copied from a browser."""
    assert hyperlinks.secure(address)
    assert refused({URL: address, ASKED: address}) == {}


def test_nothing_else_is() -> None:
    """Neither other schemes nor names before the host, nor hosts in letters that look like others."""
    assert [one for one in (*UNSAFE, *INSIDE) if hyperlinks.web(one) or hyperlinks.contact(one)] == []


@pytest.mark.parametrize("address", [*ADDRESSES, *NO_HOST])
def test_it_is_refused_in_data_with_a_mend(address: str) -> None:
    """At its line, in every field for an address."""
    found = refused({URL: address, ASKED: address})
    assert {*found} == {URL, ASKED}
    assert {one.kind.code for several in found.values() for one in several} <= {"unsafe_url", "personal_data"}


def test_what_is_not_secure_is_kept_as_it_was_and_not_linked() -> None:
    """Where a document was read is a fact; an answer to this site can be had securely."""
    assert hyperlinks.web("http://kabar.example/")
    assert not hyperlinks.secure("http://kabar.example/")
    assert {*refused({URL: "http://kabar.example/", ASKED: "http://kabar.example/"})} == {ASKED}


@pytest.mark.parametrize(
    "contact", [*UNSAFE, "mailto:", "mailto:a", "mailto:a@b.example\r\nBcc:c@d.example", "http://a.id/"]
)
def test_an_unsafe_address_for_reports_is_refused(contact: str) -> None:
    """It stands in the foot of every page."""
    assert said(CAKUPAN_CONTACT=contact) == ["unsafe_contact"]


def test_a_sound_address_for_reports_is_taken() -> None:
    """A page or a mail address, with a subject or without."""
    for contact in (
        "https://contoh.example/lapor",
        "mailto:lapor@contoh.example",
        "mailto:a@b.example?subject=Angka%20x",
    ):
        assert said(CAKUPAN_CONTACT=contact) == []


@pytest.mark.parametrize(
    "root", [*UNSAFE, "http://contoh.example", "https://contoh.example/?a", "https://contoh.example/#b"]
)
def test_an_unsafe_address_of_the_site_is_refused(root: str) -> None:
    """It stands before every link of every page."""
    assert "unsafe_root" in said(SITEURL=root)


def test_a_site_stands_on_the_web_or_at_a_desk() -> None:
    """In a folder as well."""
    for root in (
        "",
        "https://contoh.example",
        "https://contoh.example/cakupan/",
        "http://127.0.0.1:8000",
        "http://localhost",
    ):
        assert said(SITEURL=root) == []


@pytest.mark.parametrize("setting", ["CAKUPAN_OPERATOR", "CAKUPAN_NAME"])
def test_names_in_settings_hold_nothing_that_cannot_be_seen(setting: str) -> None:
    """They are read out as they are written."""
    text = "Dinas\u202econtoh"
    assert said(**{setting: (text, "b") if setting.endswith("NAME") else text}) == ["unseen_character"]
