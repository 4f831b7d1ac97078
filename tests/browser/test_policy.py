"""The site under its own policy in a real Chromium: nothing is refused, asked elsewhere, kept or told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from cakupan.site.policy import FRAMED, NEEDS, OWN, at_most, page_policy, written
from tests.browser.guarding import Noted, guarded
from tests.browser.hosting import Hosted, Joined, Plain, sent
from tests.browser.visits import NAMES, addresses

META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
TAG = re.compile(r"<(?:script|link rel=\"stylesheet\")[^>]*>")
INDICATOR, FRAME = "/banyumas/tingkat-cakupan/", "/sematan/banyumas/tingkat-cakupan/"
SERVERS = {"by headers and meta": Joined, "by headers": Hosted, "by meta alone": Plain}
VISITED = [(name, ("by headers and meta", "by meta alone")[place % 2]) for place, name in enumerate(NAMES)]
"""Each kind of page in one way; `invoke policy` reads every page in both."""


@pytest.fixture(scope="module")
def reader(site: Path, browser: Browser, serve: Callable[..., str]) -> Iterator[Callable[[str], Noted]]:
    """`reader(how)` is one whose pages come with their policy in that way."""
    with guarded(browser, serve(site, page=Joined)) as both, guarded(browser, serve(site, page=Plain)) as alone:
        found = {"by headers and meta": both, "by meta alone": alone}
        yield found.__getitem__


@pytest.mark.parametrize(("name", "how"), VISITED)
def test_a_page_of_every_kind_needs_no_more_than_it_may(
    reader: Callable[[str], Noted], site: Path, name: str, how: str
) -> None:
    """Read whole, with its charts drawn: no word in the console, nobody else asked, nothing kept, no referrer."""
    language = "id" if how == "by meta alone" else "en"
    assert reader(how).read(addresses(site)[name, language]) == ""


def test_what_the_policy_refuses_is_noted(reader: Callable[[str], Noted], site: Path) -> None:
    """Or the test above would pass in silence: a script in the page, a style, a request elsewhere, a cookie."""
    noted = reader("by meta alone")
    assert noted.read("/glosarium/") == ""
    said = noted.page.evaluate(
        """async () => {
          const found = [];
          document.addEventListener("securitypolicyviolation", (one) => found.push(one.effectiveDirective));
          const add = (tag, text, values = {}) =>
            document.body.append(Object.assign(document.createElement(tag), { textContent: text }, values));
          add("script", "document.title = 'x'");
          add("style", "body { display: none }");
          add("img", "", { src: "https://elsewhere.example/x.png" });
          add("iframe", "", { src: "https://elsewhere.example/" });
          add("base", "", { href: "https://elsewhere.example/" });
          fetch("https://elsewhere.example/").catch(() => {});
          await new Promise((go) => setTimeout(go, 200));
          document.cookie = "a=b";
          localStorage.setItem("a", "b");
          return found.sort();
        }"""
    )
    assert said == ["base-uri", "connect-src", "frame-src", "img-src", "script-src-elem", "style-src-elem"]
    faults = "; ".join(noted.faults())
    assert "cookies" in faults
    assert "'local': ['a']" in faults
    assert "asked https://elsewhere.example/x.png" in faults
    noted.context.clear_cookies()
    noted.page.evaluate("localStorage.clear()")


def test_every_page_says_what_it_may_and_every_script_has_its_hash(site: Path) -> None:
    """The policy stands before anything that it governs; no page has an inline script or one from elsewhere."""
    kinds: dict[str, int] = {}
    for path in site.rglob("*.html"):
        html = path.read_text("utf-8")
        (policy,) = META.findall(html)
        kinds[unescape(policy)] = kinds.get(unescape(policy), 0) + 1
        tags = TAG.findall(html)
        assert html.index("http-equiv") < min((html.index(one) for one in tags), default=len(html))
        assert [one for one in tags if 'integrity="sha384-' not in one or ' src="//' in one] == []
        assert '<meta name="referrer" content="no-referrer">' in html
    assert {*kinds} == {page_policy(), page_policy("charts"), page_policy("search"), written(FRAMED)}
    assert kinds[page_policy("search")] == 2
    assert "unsafe" not in written(FRAMED) + page_policy()


def test_the_files_for_hosts_say_what_is_declared(site: Path) -> None:
    """All three of them, for pages and for frames."""
    assert sent(site, INDICATOR)["Content-Security-Policy"] == at_most()
    assert sent(site, FRAME)["Content-Security-Policy"] == f"{written(FRAMED)}; frame-ancestors *"
    for name in (".htaccess", "nginx.conf"):
        text = (site / name).read_text("utf-8")
        assert f"\"{at_most()}; frame-ancestors 'self'\"" in text
        assert f'"{written(FRAMED)}; frame-ancestors *"' in text
        headers = sent(site, INDICATOR)
        assert [one for one in headers if one not in text] == []
    both = {name: {*sources.split()} for need in NEEDS.values() for name, sources in need.items()}
    assert all({*OWN[name].split()} < sources for name, sources in both.items())


@pytest.mark.parametrize("server", SERVERS)
def test_any_site_may_frame_what_is_made_for_it_and_nothing_else(
    server: str, site: Path, browser: Browser, serve: Callable[..., str], tmp_path: Path
) -> None:
    """Whatever of several rules a host sends; without headers nobody can tell."""
    served = serve(site, page=SERVERS[server])
    frames = "".join(f'<iframe src="{served}{path}"></iframe>' for path in (FRAME, "/en" + FRAME, INDICATOR))
    (tmp_path / "index.html").write_text(f"<!doctype html><title>x</title>{frames}", "utf-8")
    context = browser.new_context()
    page = context.new_page()
    page.goto(serve(tmp_path) + "/")
    shown = [one.evaluate("document.querySelectorAll('data').length > 0") for one in page.frames[1:]]
    context.close()
    assert shown == [True, True, server == "by meta alone"]


def numbers(page: Page) -> list[str]:
    return [one.inner_text() for one in page.locator("main data[data-figure]").all() if one.is_visible()]


# What a browser gets instead of which files: nothing, or something of another day.
BROKEN = {
    "no chart data": (r"\.json$", None),
    "no scripts": (r"\.js$", None),
    "nonsense for chart data": (r"\.json$", "{}"),
    "an old script": (r"/theme/(charts|cite)\.[^/]*js$", "document.querySelector('main').remove()"),
    "an old Bokeh": (r"/theme/bokeh\.", "window.Bokeh = {}; document.body.remove()"),
}


def answering(body: str | None) -> Callable[[Route], None]:
    """What stands between the reader and the site."""
    return lambda route: route.fulfill(status=404 if body is None else 200, body=body or "")


@pytest.mark.parametrize("what", BROKEN)
def test_the_page_keeps_its_own_numbers(what: str, browser: Browser, site: Path, serve: Callable[..., str]) -> None:
    """Whatever comes late, wrong, old or not at all: each number and the static chart stay where they were."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    origin = serve(site, page=Joined)
    page.goto(origin + INDICATOR)
    page.locator("figure.chart .drawn").first.wait_for()
    whole = numbers(page)
    pattern, body = BROKEN[what]
    page.route(re.compile(pattern), answering(body))
    page.goto(origin + INDICATOR)
    page.locator("figure.chart").first.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    assert numbers(page) == whole
    assert len(whole) > 10
    assert page.locator(".drawn").count() == 0
    assert page.locator("figure.chart .plot > svg").first.is_visible()
    context.close()


def test_a_refused_style_never_covers_the_page(browser: Browser, site: Path, serve: Callable[..., str]) -> None:
    """A host that allows less than the chart needs gets the static one, and a page as long as without."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda one: said.append(one.text))
    page.goto(serve(site, {"Content-Security-Policy": "style-src 'self'"}) + INDICATOR)
    long = page.evaluate("document.documentElement.scrollHeight")
    page.locator("figure.chart").first.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollHeight") == long
    assert page.locator(".live").count() == 0
    assert any("static one stays" in one for one in said)
    context.close()
