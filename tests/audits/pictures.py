"""Takes the READMEs' pictures of the built site, and the staff guide's, with a real browser."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from cakupan.preview.server import serving
from cakupan.text import Text
from tests.audits import guide
from tests.audits.kept import keep
from tests.audits.outcome import Outcome
from tests.audits.programs import Unfit
from tests.browser.chromium import FLAGS, NoBrowser, found

FOLDER = Path("docs", "pictures")
SCHEMES = ("light", "dark")


@dataclass(frozen=True, kw_only=True)
class Screen:
    """What the page is seen on, and how wide the README shows it."""

    name: str
    width: int
    height: int
    shown: int


@dataclass(frozen=True, kw_only=True)
class View:
    """A page, and in words what its pictures show; without figures, which would go stale."""

    name: str
    path: str
    seen: Text


SCREENS = (
    Screen(name="phone", width=360, height=740, shown=230),
    Screen(name="desktop", width=1280, height=800, shown=560),
)
VIEWS = (
    View(
        name="home",
        path="/",
        seen=Text(
            "Beranda: bagian pekerja yang terlindungi, dengan tanggal dan sumbernya, dan jalan ke tiap target",
            "Home: the share of workers protected, with its date and source, and the way to each target",
        ),
    ),
    View(
        name="target",
        path="/topik/target/",
        seen=Text(
            "Topik target: jarak ke tiap target, pekerja yang dibutuhkan, dan laju menambah peserta",
            "The topic on targets: the distance to each, the workers needed, and the pace",
        ),
    ),
)
DEVICE = {"phone": Text("di ponsel", "on a phone"), "desktop": Text("di layar lebar", "on a wide screen")}


def audited(site: Path, root: Path) -> Outcome:
    """Both pages on both screens in both colour schemes. Raises Unfit where there is no browser."""
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, serving(site) as address:
        try:
            executable = found(playwright.chromium.executable_path)
        except NoBrowser as missing:
            raise Unfit(str(missing)) from None
        browser = playwright.chromium.launch(executable_path=executable, args=list(FLAGS))
        for view in VIEWS:
            for screen in SCREENS:
                for scheme in SCHEMES:
                    take(browser, address + view.path, screen, scheme, root / file(view, screen, scheme))
        guide.taken(browser, root)
        browser.close()
    return Outcome(name="pictures", readme=Text(shown("id"), shown("en")))


def file(view: View, screen: Screen, scheme: str) -> Path:
    """Where a picture lies, below the project."""
    return FOLDER / f"{view.name}-{screen.name}-{scheme}.png"


def take(browser: Browser, url: str, screen: Screen, scheme: str, place: Path) -> None:
    """One picture of the first screen: without scripts, as every reader has it, and nothing moving."""
    context = browser.new_context(
        viewport={"width": screen.width, "height": screen.height},
        color_scheme=scheme,  # type: ignore[arg-type]
        device_scale_factor=1,
        java_script_enabled=False,
        locale="id-ID",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(url)
    keep(page.screenshot(animations="disabled", caret="hide"), place)
    context.close()


def shown(language: str) -> str:
    """The pictures as a README shows them: by each reader's own colour scheme, each with its words."""
    return "\n\n".join("\n".join(_picture(view, screen, language) for screen in SCREENS) for view in VIEWS)


def _picture(view: View, screen: Screen, language: str) -> str:
    words = f"{view.seen[language]} ({DEVICE[screen.name][language]})"
    light, dark = (file(view, screen, scheme).as_posix() for scheme in SCHEMES)
    return (
        f'<picture><source media="(prefers-color-scheme: dark)" srcset="{dark}">'
        f'<img src="{light}" alt="{words}" width="{screen.shown}"></picture>'
    )
