"""What stands around a page: who runs the site, which scripts it loads, where its other language is."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"


def rendered(*, language: str = "id", site: dict[str, Any] | None = None, page: dict[str, Any] | None = None) -> str:
    """A page of made-up content, with some of its settings changed."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    environment.globals["_"] = lambda text: text
    environment.filters.update(dict.fromkeys(_filters(), str))
    template = environment.get_template("page.html")
    return template.render(language=language, site=_site() | (site or {}), page=_page() | (page or {}))


def _filters() -> set[str]:
    """The names of filters that the templates use and Jinja has not."""
    used = {name for path in TEMPLATES.rglob("*.html") for name in re.findall(r"\|(\w+)", path.read_text())}
    return used - set(Environment(autoescape=True).filters)


def _site() -> dict[str, Any]:
    return {
        "name": "Cakupan",
        "root": "https://contoh.example",
        "release": SimpleNamespace(id="2026-11-24", day="24 November 2026"),
        "operator": "",
        "contact": "",
        "policy": "default-src none",
        "referrer": "no-referrer",
        "css": "/theme/site.css",
        "integrity": dict.fromkeys(("/theme/site.css", "/theme/charts.js", "/theme/bokeh.js"), "sha384-x"),
        "favicon": "/theme/favicon.svg",
        "touch_icon": "/theme/icon-180.png",
        "manifest": "/manifest.webmanifest",
        "theme": "#0c2340",
        "scripts": {"charts": "/theme/charts.js", "bokeh": "/theme/bokeh.js", "templates": "/theme/charts/"},
        "menu": [("Beranda", "/", ""), ("Data", "/data/", "page"), ("Cari", "/cari/", "")],
        "head": [("Topik", "/topik/", "true")],
        "search": ("Cari", "/cari/", ""),
        "home": "/",
        "releases": "/rilis/",
        "corrections": "/koreksi/",
        "feeds": [("Koreksi", "/umpan/koreksi.xml")],
        "card": SimpleNamespace(address="/banyumas/kartu.png", card=SimpleNamespace(alt="Tingkat cakupan: 31,36%")),
    }


def _page() -> dict[str, Any]:
    return {
        "kind": "data",
        "title": "Data < angka",
        "description": 'Semua "data"',
        "href": "/data/",
        "alternates": [("id", "/data/"), ("en", "/en/data/"), ("x-default", "/data/")],
        "crumbs": [("Beranda", "/"), ("Data", "/data/")],
        "contents": [],
        "body": "",
        "charts": False,
        "copies": False,
        "index": True,
        "terms": [],
    }


def test_a_site_without_operator_is_a_demonstration() -> None:
    """Nobody may take it for an official site."""
    assert "Demonstrasi." in rendered()


def test_an_operator_is_named() -> None:
    """Who runs the site stands on every page, and then it is no demonstration."""
    text = rendered(site={"operator": "Dinas Contoh"})
    assert "Dinas Contoh" in text
    assert "Demonstrasi." not in text


@pytest.mark.parametrize("contact", ["mailto:lapor@contoh.example", "https://contoh.example/lapor"])
def test_the_way_to_report_a_mistake_is_a_link(contact: str) -> None:
    """With a contact in the settings, a wrong figure is reported there."""
    assert f'<a href="{contact}' in rendered(site={"contact": contact})


def test_a_letter_about_a_mistake_names_its_page() -> None:
    """Whoever reads it knows which page it is about; a link to a form stays as it was given."""
    letter = rendered(site={"contact": "mailto:lapor@contoh.example"})
    assert '<a href="mailto:lapor@contoh.example?subject=https%3A//contoh.example/data/">' in letter
    asked = rendered(site={"contact": "mailto:lapor@contoh.example?cc=a@contoh.example"})
    assert '<a href="mailto:lapor@contoh.example?cc=a@contoh.example">' in asked
    assert '<a href="https://contoh.example/lapor">' in rendered(site={"contact": "https://contoh.example/lapor"})


def test_paper_says_where_it_comes_from() -> None:
    """Address and release stand at the foot, so that a printed sheet can be checked."""
    foot = rendered().partition("<footer>")[2]
    assert "https://contoh.example/data/</p>" in foot
    assert '<time datetime="2026-11-24">' in foot


def test_the_menu_needs_no_script() -> None:
    """On a phone it opens by itself, and all its lines stand in the foot as well."""
    text = rendered()
    menu = text.partition('<details class="menu">')[2].partition("</details>")[0]
    for part in (menu, text.partition("<footer>")[2]):
        links = re.findall(r'<a href="https://contoh.example([^"]+)"', part)
        assert [one for one in links if one in ("/", "/data/", "/cari/")] == ["/", "/data/", "/cari/"]


def test_the_site_can_stand_on_a_home_screen() -> None:
    """Every page names the manifest and the picture that phones ask for."""
    text = rendered()
    assert '<link rel="manifest" href="https://contoh.example/manifest.webmanifest">' in text
    assert '<link rel="apple-touch-icon" href="https://contoh.example/theme/icon-180.png">' in text


def test_scripts_come_with_charts_only() -> None:
    """A page without chart loads no script."""
    assert "<script" not in rendered()
    assert rendered(page={"charts": True}).count("<script defer") == 1


def test_what_a_page_loads_has_its_hash_and_the_policy_comes_first() -> None:
    """In a preview, whose pages reload themselves by a script of their own, there is none."""
    text = rendered(page={"charts": True})
    assert text.count(' integrity="sha384-x"') == len(["stylesheet", "script"])
    assert text.count('data-integrity="sha384-x"') == len(["Bokeh, which that script loads"])
    assert text.index("Content-Security-Policy") < text.index("<link")
    assert "Content-Security-Policy" not in rendered(site={"policy": ""})


def test_languages_lead_to_each_other() -> None:
    """Search engines and readers find the other language."""
    text = rendered()
    assert '<link rel="alternate" hreflang="en" href="https://contoh.example/en/data/">' in text
    assert '<a class="language" href="https://contoh.example/en/data/" lang="en" hreflang="en">English</a>' in text
    assert 'lang="id" hreflang="id">Bahasa Indonesia<' in rendered(language="en")


def test_titles_and_descriptions_are_text() -> None:
    """What a source prints in its title is no tag of ours."""
    text = rendered()
    assert "<title>Data &lt; angka – Cakupan</title>" in text
    assert 'content="Semua &#34;data&#34;"' in text


def test_pages_out_of_the_index_say_so() -> None:
    """A page such as that of a wrong address is not to be found."""
    assert "noindex" not in rendered()
    assert '<meta name="robots" content="noindex">' in rendered(page={"index": False})


def test_the_present_page_is_marked_in_the_menu() -> None:
    """A reader sees, and hears, where they are: on a page of the menu, or below one."""
    text = rendered()
    assert set(re.findall(r'<a href="([^"]+)" aria-current="page">', text)) == {"https://contoh.example/data/"}
    assert set(re.findall(r'<a href="([^"]+)" aria-current="true">', text)) == {"https://contoh.example/topik/"}


def test_short_pages_have_no_contents() -> None:
    """A table of contents is for pages with more than two sections."""
    sections = [("a", "Satu"), ("b", "Dua"), ("c", "Tiga")]
    assert "#a" not in rendered(page={"contents": sections[:2]})
    assert rendered(page={"contents": sections}).count('href="#a"') == 2


def test_nothing_inline() -> None:
    """A strict content security policy holds: no script, style or handler stands in a page."""
    for path in TEMPLATES.rglob("*.html"):
        text = path.read_text()
        assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", text), path.name
        assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", text)), path.name
