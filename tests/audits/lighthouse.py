"""Has Lighthouse weigh the pages people land on, as on a slow phone; holds the result against the budget."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

from cakupan.preview.server import serving
from cakupan.text import Text
from tests.audits.outcome import Outcome, dated, decimal, table, today
from tests.audits.programs import NOT_RUN, Unfit, brought, last_lines, need, said_by
from tests.browser.chromium import FLAGS, NoBrowser, found, own_place
from tests.built import built

PAGES = {
    "/": Text("beranda", "home"),
    "/topik/target/": Text("topik", "topic"),
    "/banyumas/tingkat-cakupan/": Text("indikator", "indicator"),
    "/sumber/merdeka-ucj-banyumas/": Text("sumber", "source"),
}
RUNS = 3

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FULL = 100
SHOWN_WITHIN = 1000
"""Milliseconds until the largest thing stands (LCP): less than this."""
BLOCKED_WITHIN = 50
"""Milliseconds during which a tap would find no answer (TBT): less than this."""
HEAVIEST = 25_000
"""Bytes that may travel before any tap."""


@dataclass(frozen=True, kw_only=True)
class Run:
    """What one visit to a page gave."""

    scores: tuple[int, ...]
    """Of a hundred, in the order of CATEGORIES."""
    shown: float
    blocked: float
    shifted: float
    weight: float
    strangers: tuple[str, ...]
    """Other hosts that were asked for anything."""


def audited() -> Outcome:
    """The middle of several visits to each page. Raises Unfit where Node, npm or the browser is missing."""
    need("node", "npm")
    try:
        browser = found(own_place())
    except NoBrowser as missing:
        raise Unfit(str(missing)) from None
    script = brought() / "lighthouse" / "cli" / "index.js"
    with TemporaryDirectory() as place, serving(Path(place)) as address:
        site_for_the_public(Path(place), address)
        reports = {path: [report(script, browser, address + path) for _ in range(RUNS)] for path in PAGES}
    return outcome({path: middle([run(one) for one in some]) for path, some in reports.items()}, reports["/"][0])


def site_for_the_public(place: Path, address: str) -> None:
    """Absolute addresses, and somebody who answers for it. Raises Unfit with the build's own words when it fails."""
    try:
        built(
            place,
            settings="publishconf.py",
            CAKUPAN_SITEURL=address,
            CAKUPAN_OPERATOR="Lighthouse",
            CAKUPAN_CONTACT="mailto:lighthouse@example.org",
        )
    except AssertionError as fault:
        raise Unfit(str(fault)) from None


def report(script: Path, browser: str, url: str) -> dict[str, Any]:
    """Lighthouse's own report on one visit, as on a phone."""
    flags = " ".join(("--headless=new", *FLAGS))
    options = ("--output=json", "--quiet", "--no-enable-error-reporting", f"--chrome-flags={flags}")
    environment = {**os.environ, "CHROME_PATH": browser}
    done = said_by("node", str(script), url, *options, environment=environment)
    if done.returncode or not done.stdout.startswith("{"):
        raise Unfit(NOT_RUN.format(name="lighthouse", said=last_lines(done.stderr)))
    given: dict[str, Any] = json.loads(done.stdout)
    return given


def run(given: dict[str, Any]) -> Run:
    """What matters of one report."""
    value = {name: audit.get("numericValue", 0) for name, audit in given["audits"].items()}
    asked = given["audits"]["network-requests"]["details"]["items"]
    own = urlsplit(given["finalDisplayedUrl"]).netloc
    hosts = {urlsplit(one["url"]).netloc for one in asked if one["url"].startswith("http")}
    return Run(
        scores=tuple(round((given["categories"][name]["score"] or 0) * 100) for name in CATEGORIES),
        shown=value["largest-contentful-paint"],
        blocked=value["total-blocking-time"],
        shifted=value["cumulative-layout-shift"],
        weight=sum(one.get("transferSize", 0) for one in asked),
        strangers=tuple(sorted(hosts - {own})),
    )


def middle(runs: Sequence[Run]) -> Run:
    """The median of each number; a stranger asked once is asked too often."""
    return Run(
        scores=tuple(int(median(column)) for column in zip(*(one.scores for one in runs), strict=True)),
        shown=median(one.shown for one in runs),
        blocked=median(one.blocked for one in runs),
        shifted=median(one.shifted for one in runs),
        weight=median(one.weight for one in runs),
        strangers=tuple(sorted({host for one in runs for host in one.strangers})),
    )


def missed(path: str, found: Run) -> list[str]:
    """What of the budget a page does not hold, each as a line."""
    faults = [f"{name} {score} < {FULL}" for name, score in zip(CATEGORIES, found.scores, strict=True) if score < FULL]
    if found.shown >= SHOWN_WITHIN:
        faults.append(f"LCP {found.shown:.0f} ms >= {SHOWN_WITHIN} ms")
    if found.blocked >= BLOCKED_WITHIN:
        faults.append(f"TBT {found.blocked:.0f} ms >= {BLOCKED_WITHIN} ms")
    if found.shifted > 0:
        faults.append(f"CLS {found.shifted:.3f} > 0")
    if found.weight > HEAVIEST:
        faults.append(f"{found.weight / 1000:.1f} kB > {HEAVIEST / 1000:.0f} kB")
    faults += [f"meminta dari | asks of {host}" for host in found.strangers]
    return [f"{path}: {fault}" for fault in faults]


def outcome(runs: dict[str, Run], given: dict[str, Any]) -> Outcome:
    """The visits as the tasks and the READMEs tell them."""
    said = Text(
        "Lighthouse {version} dengan {browser}, profil ponsel, nilai tengah dari {runs} kunjungan, {when}.",
        "Lighthouse {version} with {browser}, mobile profile, median of {runs} visits, {when}.",
    ).format(
        version=given["lighthouseVersion"],
        browser=given["environment"]["hostUserAgent"].rpartition("Headless")[2].split()[0].replace("/", " "),
        runs=RUNS,
        when=dated(today()),
    )
    heads = Text(
        "halaman|kinerja|akses|praktik baik|SEO|LCP|TBT|CLS|sebelum ketukan",
        "page|performance|accessibility|best practices|SEO|LCP|TBT|CLS|before any tap",
    )
    blocks = {
        language: f"{said[language]}\n\n"
        + table(tuple(heads[language].split("|")), *(row(path, one, language) for path, one in runs.items()))
        for language in ("id", "en")
    }
    faults = tuple(fault for path, one in runs.items() for fault in missed(path, one))
    return Outcome(name="lighthouse", readme=Text(blocks["id"], blocks["en"]), faults=faults)


def row(path: str, found: Run, language: str) -> tuple[str, ...]:
    """One page's numbers in the words of a language."""
    return (
        f"{PAGES[path][language]} `{path}`",
        *map(str, found.scores),
        f"{decimal(found.shown / 1000, 2)[language]} s",
        f"{found.blocked:.0f} ms",
        decimal(found.shifted, 3)[language] if found.shifted else "0",
        f"{decimal(found.weight / 1000, 1)[language]} kB",
    )
