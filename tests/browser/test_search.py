"""Searching in a real Chromium: what is typed is found, nothing is fetched before, and no other host is asked."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from cakupan.search import Passage, bundle, program
from tests.browser.hosting import Joined
from tests.built import built

FIRST_SEARCH = 200_000
"""So many bytes a first search may weigh; the program that reads the index is most of it."""
HOSTILE = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</title><svg onload=alert(1)>", "%(count)s"]


@pytest.fixture(scope="module")
def address(site: Path, serve: Callable[..., str]) -> str:
    return serve(site, page=Joined)


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """One who looks up many things, one after the other."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone in a context of its own; what goes wrong in its scripts is a failure."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    found = context.new_page()
    wrong: list[str] = []
    found.on("pageerror", lambda error: wrong.append(str(error)))
    found.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
    yield found
    context.close()
    assert wrong == []


def searched(page: Page, address: str, words: str, language: str = "id") -> list[tuple[str, str]]:
    """Where each of the first results leads, and its kind, after the words were typed."""
    form = address + ("/cari/" if language == "id" else "/en/cari/")
    if page.url.partition("?")[0] == form:
        page.locator("#q").fill("")
        page.keyboard.press("Enter")
        expect(page.locator(".found")).to_have_text("")
    else:
        page.goto(form)
    page.locator("#q").fill(words)
    page.keyboard.press("Enter")
    return results(page)


def results(page: Page) -> list[tuple[str, str]]:
    """Waits until the search has said how it went."""
    expect(page.locator(".found")).to_have_text(re.compile(r"[^…\s]$"))
    return [
        (item.locator("a").first.get_attribute("href") or "", item.locator(".kind").inner_text())
        for item in page.locator(".results > li").all()
    ]


def said(page: Page) -> str:
    return page.locator(".found").inner_text()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("berapa peserta aktif", ("/banyumas/peserta-aktif/#2025-04", "Angka")),
        ("Peserta aktif", ("/glosarium/#active_participants", "Arti kata")),
        ("469.967", ("/banyumas/pekerja-belum-terlindungi/#2025-04", "Angka")),
        ("469967", ("/banyumas/pekerja-belum-terlindungi/#2025-04", "Angka")),
        ("31,36%", ("/banyumas/tingkat-cakupan/#2025-04", "Angka")),
        ("214.687 peserta", ("/banyumas/peserta-aktif/#2025-04", "Angka")),
        ("Rp127 miliar", ("/cabang-purwokerto/manfaat-dibayar/#2025-01--2025-04", "Angka")),
        ("penderes", ("/glosarium/#tappers", "Arti kata")),
        ("JKM", ("/glosarium/#jkm", "Arti kata")),
        ("iuran", ("/glosarium/#iuran", "Arti kata")),
        ("Wonogiri", ("/wonogiri/", "Halaman")),
        ("target", ("/topik/target/", "Halaman")),
        ("siapa belum terlindungi?", ("/topik/belum-terlindungi/", "Halaman")),
        ("merdeka", ("/sumber/merdeka-ucj-banyumas/", "Sumber")),
    ],
)
def test_what_readers_type_is_found(reader: Page, address: str, words: str, expected: tuple[str, str]) -> None:
    """Among the first results: questions, words, names, and numbers as the page prints them."""
    assert expected in searched(reader, address, words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("how many workers are uncovered", ("/en/banyumas/pekerja-belum-terlindungi/#2025-04", "Figure")),
        ("469,967", ("/en/banyumas/pekerja-belum-terlindungi/#2025-04", "Figure")),
        ("31.36%", ("/en/banyumas/tingkat-cakupan/#2025-04", "Figure")),
        ("JKM", ("/en/glosarium/#jkm", "What words mean")),
        ("Wonogiri", ("/en/wonogiri/", "Page")),
    ],
)
def test_english_finds_english(reader: Page, address: str, words: str, expected: tuple[str, str]) -> None:
    """Only pages of the reader's language are results."""
    found = searched(reader, address, words, "en")
    assert expected in found
    assert all(href.startswith("/en/") for href, _ in found)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("perlindungan", "terlindungi", "id"),
        ("perlindungan", "dilindungi", "id"),
        ("peserta", "pesertanya", "id"),
        ("bayaran", "dibayarkan", "id"),
        ("contribution", "contributions", "en"),
    ],
)
def test_other_forms_of_a_word_find_the_same(reader: Page, address: str, one: str, other: str, language: str) -> None:
    """Indonesian stems differ at both ends, English ones at the end."""
    first = searched(reader, address, one, language)
    assert first
    assert searched(reader, address, other, language) == first


def test_nothing_is_fetched_before_a_reader_searches(page: Page, address: str) -> None:
    """Looking at the form, and stepping into it, cost nothing; after that only the site itself is asked."""
    asked: list[str] = []
    weighed: list[int] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/cari/")
    page.locator("#q").focus()
    page.wait_for_timeout(500)
    assert [url for url in asked if "pagefind" in url] == []
    page.on("requestfinished", lambda request: weighed.append(request.sizes()["responseBodySize"]))
    page.locator("#q").press_sequentially("peserta aktif", delay=20)
    assert results(page)
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith(address)] == []
    assert sum("pagefind.js" in url for url in asked) == 1
    assert 0 < sum(weighed) < FIRST_SEARCH


def test_other_pages_never_fetch_it(page: Page, address: str) -> None:
    """The search costs nothing to those who do not search."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/banyumas/")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "pagefind" in url or "search" in url] == []


def test_without_scripts_the_other_ways_are_there(browser: Browser, address: str) -> None:
    """The page says that searching needs a script, and names the ways that do not; each of them exists."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/cari/?q=peserta")
    assert "Pencarian memerlukan JavaScript" in page.locator("main").inner_text()
    ways = [link.get_attribute("href") or "" for link in page.locator("#cara-lain + ul a").all()]
    assert {"/topik/", "/banyumas/", "/glosarium/", "/sumber/", "/data/"} <= set(ways)
    assert [way for way in ways if page.request.get(address + way).status != 200] == []
    # The form is an ordinary one: its answer is this page again.
    page.locator("#q").fill("iuran")
    page.locator(".ask button").click()
    assert page.url == f"{address}/cari/?q=iuran"
    context.close()


def test_the_warning_is_not_for_those_who_need_none(page: Page, address: str) -> None:
    """With scripts the page has only the form."""
    page.goto(f"{address}/cari/")
    assert "JavaScript" not in page.locator("main").inner_text()


def test_a_search_has_an_address(page: Page, address: str) -> None:
    """It can be sent to somebody, who sees the same results; and the results of others stay out of the way back."""
    found = searched(page, address, "peserta & aktif")
    assert page.url == f"{address}/cari/?q=peserta+%26+aktif"
    page.goto(page.url)
    assert page.locator("#q").input_value() == "peserta & aktif"
    assert results(page) == found
    page.locator("#q").fill("")
    expect(page).to_have_url(f"{address}/cari/")
    assert page.locator(".results > li").count() == 0
    assert said(page) == ""


@pytest.mark.parametrize("way", ["typed", "sent"])
@pytest.mark.parametrize("words", HOSTILE)
def test_what_is_typed_stays_text(page: Page, address: str, words: str, way: str) -> None:
    """Also in an address that somebody else made."""
    if way == "typed":
        searched(page, address, words)
    else:
        page.goto(f"{address}/cari/?q={quote(words)}")
        results(page)
    assert words in said(page)
    assert page.locator("main script, main img, main svg").count() == page.locator("main > script").count() == 1


def made(site: Path, place: Path, *entries: Passage) -> Path:
    """A site with only a search page, and an index of these entries."""
    for folder in ("theme", "cari"):
        shutil.copytree(site / folder, place / folder)
    for path, content in bundle(entries, program()).items():
        (place / "pagefind" / path).parent.mkdir(parents=True, exist_ok=True)
        (place / "pagefind" / path).write_bytes(content)
    return place


def passage(address: str, title: str, text: str, kind: str = "term") -> Passage:
    return Passage(address=address, language="id", title=title, kind=kind, text=text)


def test_what_is_indexed_stays_text(page: Page, site: Path, serve: Callable[..., str], tmp_path: Path) -> None:
    """Titles and texts come from sources, who may print anything."""
    odd = passage("/a/", "<img src=x>", "kata <b>x</b> & &lt;i>", kind='nowhere"]')
    assert searched(page, serve(made(site, tmp_path, odd)), "kata") == [("/a/", "")]
    assert page.locator(".results a").inner_text() == odd.title
    assert page.locator(".results p").inner_text().startswith("kata <b>x</b> &")
    assert page.locator(".results mark").all_inner_texts() == ["kata"]
    assert page.locator(".results :is(img, b, i)").count() == 0


def test_words_that_never_meet_are_found_apart(
    page: Page, site: Path, serve: Callable[..., str], tmp_path: Path
) -> None:
    """What holds the rarest of them, and the reader is told which one that is."""
    words = [passage("/a/", "Satu", "kelapa"), passage("/b/", "Dua", "kelapa"), passage("/c/", "Tiga", "bambu")]
    assert searched(page, serve(made(site, tmp_path, *words)), "kelapa bambu") == [("/c/", "Arti kata")]
    assert said(page) == "Tidak ada yang memuat semua kata itu. Hasil untuk “bambu”: 1"


def test_nothing_found_is_said_with_what_helps(page: Page, address: str) -> None:
    """And where no text holds all the words, what holds some of them."""
    assert searched(page, address, "xyzzyx") == []
    assert said(page).startswith("Tidak ada hasil untuk “xyzzyx”")
    assert not page.locator(".more").is_visible()


def test_a_word_that_is_nowhere_is_passed_over_aloud(page: Page, address: str) -> None:
    """The reader is told for which of the words there are results."""
    found = searched(page, address, "xyzzyx Wonogiri")
    assert said(page).startswith("Tidak ada yang memuat semua kata itu. Hasil untuk “Wonogiri”")
    assert found == searched(page, address, "Wonogiri")


def test_a_search_that_cannot_be_loaded_says_so_and_can_be_tried_again(page: Page, address: str) -> None:
    """A lost connection leaves the other ways, and the form."""
    page.route("**/pagefind/*", lambda route: route.abort())
    assert searched(page, address, "iuran") == []
    assert said(page).startswith("Pencarian tidak dapat dimuat")
    page.unroute("**/pagefind/*")
    page.locator(".ask button").click()
    page.locator(".results > li").first.wait_for()
    assert said(page).startswith("Hasil untuk “iuran”")


def test_the_keyboard_alone_is_enough(page: Page, address: str) -> None:
    """From the field to a result, to more of them, and on to the first new one."""
    searched(page, address, "banyumas")
    page.locator("#q").focus()
    for _ in range(2):
        page.keyboard.press("Tab")
    first = page.locator(".results > li > a").first
    assert first.evaluate("(link) => link === document.activeElement && link.matches(':focus-visible')")
    shown = page.locator(".results > li").count()
    page.locator(".more").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".results > li > a").nth(shown)).to_be_focused()
    first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/cari/" not in url)


def test_a_result_opens_where_it_says(page: Page, address: str) -> None:
    """At the figure's permanent place."""
    searched(page, address, "469.967")
    page.locator(".results a").first.click()
    page.wait_for_url(f"{address}/banyumas/pekerja-belum-terlindungi/#2025-04")
    assert page.locator(":target").count() == 1
    assert "469.967" in page.locator(":target").inner_text()


def test_results_are_announced_politely(page: Page, address: str) -> None:
    """A reader who hears the page is told how many there are, and the field has a name."""
    searched(page, address, "iuran")
    status = page.get_by_role("status")
    assert re.fullmatch(r"Hasil untuk “iuran”: [0-9]+", status.inner_text())
    assert page.get_by_role("searchbox", name="Apa yang Anda cari?").count() == 1
    assert page.locator(".results mark").count() > 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(browser: Browser, address: str, scheme: str, width: int) -> None:
    """With results shown, in both schemes, and nothing scrolls sideways."""
    context = browser.new_context(
        viewport={"width": width, "height": 740},
        color_scheme=scheme,  # type: ignore[arg-type]
        bypass_csp=True,
    )
    page = context.new_page()
    assert searched(page, address, "peserta aktif")
    found = Axe().run(page)
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    context.close()
    assert found.violations_count == 0, found.generate_report()
    assert wider <= 0


def test_a_site_below_a_path_finds_its_own(page: Page, tmp_path: Path) -> None:
    """A site need not stand at its host's root; nothing outside of its path is asked for."""
    home = "https://contoh.example/cakupan"
    settings = {"CAKUPAN_SITEURL": home, "CAKUPAN_OPERATOR": "Contoh", "CAKUPAN_CONTACT": "mailto:lapor@contoh.example"}
    site = built(tmp_path / "site", settings="publishconf.py", **settings)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    def file(url: str) -> Path:
        path = site / url.removeprefix(f"{home}/").partition("?")[0]
        return path / "index.html" if path.is_dir() else path

    page.route("**/*", lambda route: route.fulfill(path=file(route.request.url)))
    found = searched(page, home, "469.967")
    assert found[0][0] == "/cakupan/banyumas/pekerja-belum-terlindungi/#2025-04"
    assert [url for url in asked if not url.startswith(f"{home}/")] == []
