"""A reader under the site's own policy, who notes what the browser refused, asked elsewhere, kept or told; no judge."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page, Request

from tests.browser.hosting import REFERRED

KEPT = """async () => ({
  cookies: document.cookie,
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  databases: (await indexedDB.databases()).map((one) => one.name),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING = {"cookies": "", "local": [], "session": [], "databases": [], "caches": [], "workers": 0}
READ = """async () => {
  for (const one of document.querySelectorAll("details")) one.open = true;
  const charts = [...document.querySelectorAll("figure.chart[data-src]")];
  const until = Date.now() + 20000;
  for (const one of charts) {
    one.scrollIntoView();
    while (!one.querySelector(".drawn") && Date.now() < until) await new Promise((go) => setTimeout(go, 20));
  }
  await new Promise((go) => requestAnimationFrame(() => setTimeout(go, 30)));
  return charts.every((one) => one.querySelector(".drawn"));
}"""


@dataclass
class Noted:
    """What one reader's browser did and said."""

    context: BrowserContext
    page: Page
    origin: str
    said: list[str] = field(default_factory=list)
    asked: list[Request] = field(default_factory=list)

    def read(self, path: str) -> str:
        """Open a page, all its details and charts; what is wrong with it, nothing where all is well."""
        self.said.clear()
        self.asked.clear()
        REFERRED.clear()
        self.page.goto(self.origin + path)
        drawn = self.page.evaluate(READ)
        return "; ".join([*self.faults(), *([] if drawn else ["a chart is not drawn"])])

    def faults(self) -> Iterator[str]:
        yield from self.said
        yield from REFERRED
        for one in self.asked:
            if not one.url.startswith((self.origin + "/", "data:")):
                yield f"asked {one.url}"
        if (kept := self.page.evaluate(KEPT)) != NOTHING:
            yield f"kept {kept}"
        if cookies := self.context.cookies():
            yield f"cookies {cookies}"


@contextmanager
def guarded(browser: Browser, origin: str) -> Iterator[Noted]:
    """A reader at a desk, to whom charts come by themselves."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    noted = Noted(context=context, page=context.new_page(), origin=origin)
    noted.page.on("console", lambda one: noted.said.append(one.text) if one.type in ("error", "warning") else None)
    noted.page.on("pageerror", lambda one: noted.said.append(str(one)))
    noted.page.on("request", lambda one: noted.asked.append(one))
    yield noted
    context.close()
