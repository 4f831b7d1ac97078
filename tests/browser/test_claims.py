"""Checking numbers in a real Chromium: what is typed finds what was said of it, and nothing leaves the browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.hosting import Joined

QUERIES = yaml.safe_load((Path(__file__).parents[1] / "claims" / "queries.yaml").read_text("utf-8"))
HOSTILE = ["<script>alert(1)</script> 31,6 persen", '"><img src=x onerror=alert(1)>', "%(count)s 999 persen"]

# Types each question, as a reader would, and notes what stands first.
ASK = """async (asked) => {
  const form = document.querySelector("form.claims");
  const said = document.querySelector(".found");
  const answers = [];
  for (const text of asked) {
    said.replaceChildren();
    form.elements.q.value = text;
    form.requestSubmit();
    while (!said.querySelector("p")) await new Promise((done) => setTimeout(done));
    const first = document.querySelector(".checked > li");
    const related = said.textContent.includes(form.dataset.related);
    answers.push({
      first: first && !related ? first.dataset.lead : null,
      verdict: first && !related ? first.dataset.verdict || "none" : null,
      said: said.textContent,
    });
  }
  return answers;
}"""


@pytest.fixture(scope="module")
def address(site: Path, serve: Callable[..., str]) -> str:
    return serve(site, page=Joined)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone in a context of its own; what goes wrong in its scripts is a failure."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    found = context.new_page()
    wrong: list[str] = []
    found.on("pageerror", lambda error: wrong.append(str(error)))
    found.on("dialog", lambda dialog: wrong.append(dialog.message))
    yield found
    context.close()
    assert wrong == []


def open_page(page: Page, address: str, language: str = "id") -> None:
    page.goto(f"{address}{'' if language == 'id' else '/en'}/cek/")
    page.wait_for_load_state("networkidle")


def ask(page: Page, words: str) -> str:
    """What the page says after the words were typed and Enter was pressed."""
    page.locator("#q").fill(words)
    page.keyboard.press("Enter")
    expect(page.locator(".found p").first).to_be_attached()
    return page.locator(".found").inner_text()


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_worked_query_finds_what_it_should(page: Page, address: str, language: str) -> None:
    """Phrases and titles as sources print them, in many ways of typing, and numbers that are not there."""
    open_page(page, address, language)
    queries = [one for one in QUERIES if one.get("language", "id") == language]
    answers: list[dict[str, Any]] = page.evaluate(ASK, [one["ask"] for one in queries])
    nothing = page.locator("form.claims").get_attribute("data-nothing") or ""
    wrong = []
    for query, answer in zip(queries, answers, strict=True):
        if query["first"]:
            right = answer["first"] in query["first"] and answer["verdict"] == query["verdict"]
        else:
            right = answer["first"] is None and nothing.partition(":")[0] in answer["said"]
        if not right:
            wrong.append((query["ask"], answer["first"], answer["verdict"]))
    assert len(QUERIES) >= 200
    assert wrong == []


def test_a_result_tells_all(page: Page, address: str) -> None:
    """What was printed and by whom, the verdict, the recomputed value, and the permanent address of each."""
    open_page(page, address)
    assert ask(page, "31,6 Persen Pekerja Banyumas Terlindungi Jamsostek").startswith("Hasil untuk")
    first = page.locator(".checked > li").first
    statement = first.locator('[data-statement="merdeka-ucj-banyumas/33.02/coverage_rate/2025-04"]')
    assert statement.inner_text() == "31,6 persen"
    said = first.locator("li").first
    assert said.locator(".verdict").inner_text() == "tidak sesuai hitungan"
    assert said.locator("a").get_attribute("href") == "/sumber/merdeka-ucj-banyumas/#33.02/coverage_rate/2025-04"
    value = first.locator('data[data-figure="33.02/coverage_rate/2025-04"]')
    assert (value.inner_text(), value.get_attribute("value")) == ("31,36%", "0.313570")
    first.locator(".held a").click()
    page.wait_for_url(f"{address}/banyumas/tingkat-cakupan/#2025-04")
    assert "31,36%" in page.locator(":target").inner_text()


def test_a_rounded_number_is_told_as_that(page: Page, address: str) -> None:
    """A number that no source prints gets its own verdict against the figure."""
    open_page(page, address)
    ask(page, "31,4 persen")
    outcome = page.locator(".checked > li").first.locator(".outcome")
    assert outcome.inner_text() == "Angka Anda dibanding angka ini: tepat setelah dibulatkan"


def test_a_rule_is_held_against_what_is_quoted(page: Page, address: str) -> None:
    """Where what a statement was held against is no figure of its own, it stands beside the verdict."""
    open_page(page, address)
    ask(page, "iuran Rp16.500")
    assert "Dihitung ulang: Rp16.800 per bulan" in page.locator(".checked > li").first.inner_text()


def test_what_is_not_there_is_said_without_judging(page: Page, address: str) -> None:
    """The number is named, and that it may be right all the same; what is known about the matter stands below."""
    open_page(page, address)
    said = ask(page, "77,7 persen penderes di Banyumas")
    assert "Tidak ada angka seperti itu di situs ini: “77,7 persen”" in said
    assert "tidak berarti angkanya keliru" in said
    assert "Yang ada di sini tentang hal itu" in said
    assert "penderes" in page.locator(".checked > li").first.inner_text()
    assert "Tidak ada yang cocok" in ask(page, "xyzzyx")
    assert page.locator(".checked > li").count() == 0


def test_the_region_that_is_named_counts(page: Page, address: str) -> None:
    """A number of another region is shown as that; of several regions the named one comes first."""
    open_page(page, address)
    assert "untuk wilayah lain" in ask(page, "31,6 persen pekerja Kudus")
    assert "untuk wilayah lain" not in ask(page, "31,6 persen pekerja Banyumas")
    ask(page, "11 persen di Jateng")
    assert "Jawa Tengah" in page.locator(".checked .where").first.inner_text()
    ask(page, "11 persen di Banyumas")
    assert "Kabupaten Banyumas" in page.locator(".checked .where").first.inner_text()


def test_nothing_that_is_typed_is_sent(page: Page, address: str) -> None:
    """Only this host is asked, only for files of the page, and never with the words."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_page(page, address)
    before = list(asked)
    ask(page, "214.687 rahasia")
    page.wait_for_load_state("networkidle")
    assert asked == before
    assert [url for url in asked if not url.startswith(f"{address}/")] == []


def test_it_works_without_a_network(page: Page, address: str) -> None:
    """Once the page is there, a lost connection takes nothing away."""
    open_page(page, address)
    page.context.set_offline(True)
    assert ask(page, "Rp127 miliar").startswith("Hasil untuk")
    assert page.locator(".checked > li").count() > 0
    page.context.set_offline(False)


def test_who_saves_data_fetches_the_index_first_when_typing(page: Page, address: str) -> None:
    """Looking at the page costs nothing; a lost connection is told and can be tried again."""
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } })")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_page(page, address)
    assert [url for url in asked if url.endswith(".json")] == []
    page.route("**/cek/index.*.json", lambda route: route.abort())
    page.locator("#q").fill("31,6 persen")
    page.keyboard.press("Enter")
    expect(page.locator(".found")).to_have_text(page.locator("form.claims").get_attribute("data-failed") or "")
    page.unroute("**/cek/index.*.json")
    assert ask(page, "31,6 persen").startswith("Hasil untuk")


@pytest.mark.parametrize("form", ["#q=", "?q="])
def test_a_question_has_an_address(page: Page, address: str, form: str) -> None:
    """It can be sent to somebody, who sees the same answer; the address keeps it where no server reads it."""
    page.goto(f"{address}/cek/{form}{quote('31,6 persen')}")
    expect(page.locator(".checked > li").first).to_be_visible()
    assert page.locator("#q").input_value() == "31,6 persen"
    assert page.url == f"{address}/cek/#q=31%2C6%20persen"
    page.locator("#q").fill("")
    expect(page).to_have_url(f"{address}/cek/")
    assert page.locator(".checked > li").count() == 0


@pytest.mark.parametrize("words", HOSTILE)
def test_what_is_typed_stays_text(page: Page, address: str, words: str) -> None:
    """Also in an address that somebody else made."""
    page.goto(f"{address}/cek/#q={quote(words)}")
    expect(page.locator(".found p").first).to_be_attached()
    assert page.locator("main img").count() == 0
    assert page.locator("main script").count() == 1


def test_without_scripts_the_differences_are_listed(browser: Browser, address: str) -> None:
    """The page says what it cannot do, offers no form that would send words, and lists what is known to differ."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{address}/cek/")
    assert "memerlukan JavaScript" in page.locator("main").inner_text()
    assert not page.locator("#q").is_visible()
    listed = page.locator("main [data-statement]").evaluate_all("all => all.map(one => one.dataset.statement)")
    context.close()
    assert "merdeka-ucj-banyumas/33.02/coverage_rate/2025-04" in listed
    assert sum("coverage_rate.tappers" in one for one in listed) >= 3


def test_the_keyboard_alone_is_enough(page: Page, address: str) -> None:
    """From the field to an example, to a result, and on to more of them; results are announced."""
    open_page(page, address)
    page.locator("#q").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".checked > li").first).to_be_visible()
    assert page.locator("#q").input_value() == page.locator(".tries button").first.inner_text()
    assert page.get_by_role("status").inner_text().startswith("Hasil untuk")
    assert page.get_by_role("searchbox", name="Angka atau kalimat mana yang ingin diperiksa?").count() == 1
    ask(page, "Banyumas")
    shown = page.locator(".checked > li").count()
    page.locator(".more").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".checked > li > a").nth(shown)).to_be_focused()


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_axe_finds_nothing(browser: Browser, address: str, scheme: str, width: int) -> None:
    """With results shown, in both schemes, and nothing scrolls sideways."""
    context = browser.new_context(
        viewport={"width": width, "height": 740},
        color_scheme=scheme,  # type: ignore[arg-type]
        bypass_csp=True,
    )
    page = context.new_page()
    open_page(page, address)
    ask(page, "240 ribu dari 666 ribu pekerja, 999 persen, 3 persen penderes")
    found = Axe().run(page)
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    context.close()
    assert found.violations_count == 0, found.generate_report()
    assert wider <= 0
