"""The site as it was known at a release: what the ledgers hold, to the letter, and nothing that came later."""

from __future__ import annotations

import csv
import gzip
import re
import shutil
from dataclasses import replace
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from invoke.context import Context
from markupsafe import escape

import tasks
from cakupan import commands
from cakupan.indicators import INDICATORS
from cakupan.ledger import Entry, History, entries, history, ledgers
from cakupan.problems import DataError, Problems
from cakupan.read.folder import archive, reading
from cakupan.report import report
from cakupan.site.environment import environment
from cakupan.site.snapshot.edition import snapshot
from cakupan.site.snapshot.files import files
from cakupan.site.snapshot.generator import TEMPLATE, variables
from cakupan.site.snapshot.pages import pages
from cakupan.wording import quantities
from tests.built import ROOT, built
from tests.sample_data import alter, put
from tests.site.drawn import told
from tests.site.test_pages import BUDGET
from tests.site.test_same_bytes import digests
from tests.three_releases import CORRECTED, FIRST, REDATED, SECOND, THIRD, WITHDRAWN

Site = dict[str, str]
RELEASES = (FIRST, SECOND, THIRD)
ROW = re.compile(r'<tr id="([^"]+)">(.*?)</tr>', re.DOTALL)
FIGURE = re.compile(r'data-figure="([^"]+)" data-release="([^"]+)">([^<]*)<')


def archived(data: Path, release: str, cache: Path, **changed: str) -> Site:
    """Every file of an archive as text, made in this process."""
    settings: dict[str, Any] = {
        "PATH": str(ROOT / "content"),
        "THEME": str(ROOT / "theme"),
        "CACHE_PATH": str(cache),
        "SITEURL": "",
        "CAKUPAN_NAME": ("Contoh", "Example"),
        "CAKUPAN_HOME": "33.02",
        "CAKUPAN_DATA": str(data),
        "CAKUPAN_OPERATOR": "",
        "CAKUPAN_CONTACT": "",
    }
    made = snapshot(settings | changed, release)
    jinja = environment(ROOT / "theme" / "templates")
    site = {page.file: jinja.get_template(TEMPLATE).render(**variables(page)) for page in pages(made, jinja)}
    return site | {name: content.decode() for name, content in files(made) if name.endswith(".csv")}


@pytest.fixture(scope="module")
def editions(revised_data: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Site]:
    """The archives of the three releases."""
    cache = tmp_path_factory.mktemp("cache")
    return {release: archived(revised_data, release, cache) for release in RELEASES}


def published(data: Path) -> History:
    return history(ledgers(data, Problems()), archive(data).releases)


def at(site: Site, entry: Entry, language: str) -> str:
    """The row at an entry's address; empty where there is none."""
    path, _, fragment = entry.address.partition("#")
    page = site.get(f"{'en/' if language == 'en' else ''}{path.strip('/')}/index.html", "")
    return dict(ROW.findall(page)).get(fragment, "")


def astray(site: Site, known: dict[Any, Entry], release: str) -> list[str]:
    """The entries that do not stand at their address with exactly what the ledger says."""
    found = []
    for entry in known.values():
        for language, text in (("id", entry.text_id), ("en", entry.text_en)):
            row = at(site, entry, language)
            marked = f'data-{entry.kind}="{entry.id}" data-release="{release}">{escape(text)}<'
            exact = entry.value == text or f"<code>{escape(entry.value)}</code>" in row.replace("<wbr>", "")
            if marked not in row or not (exact or entry.value.startswith(("not_", "withheld"))):
                found.append(f"{language} {entry.address}")
    return found


@pytest.mark.parametrize("release", RELEASES)
def test_every_entry_stands_at_its_address_to_the_letter(
    release: str, editions: dict[str, Site], revised_data: Path
) -> None:
    """Text and exact value of each figure and statement, in both languages, as the ledgers had them then."""
    known = published(revised_data).as_of(release)
    assert len(known) >= 12
    assert astray(editions[release], known, release) == []


@pytest.mark.parametrize("release", RELEASES)
def test_nothing_later_is_there(release: str, editions: dict[str, Site], revised_data: Path) -> None:
    """No figure, text or release that the ledgers did not have then."""
    known = published(revised_data)
    past = {
        (one.entry.id, since, text)
        for vintages in known.vintages.values()
        for one in vintages
        for since in {one.since, release}
        for text in (str(escape(one.entry.text_id)), str(escape(one.entry.text_en)))
        if one.since <= release
    }
    shown = {found for text in editions[release].values() for found in FIGURE.findall(text)}
    assert shown
    assert shown - past == set()
    later = [one for one in RELEASES if one > release]
    assert [(name, one) for name, text in editions[release].items() for one in later if one in name + text] == []


@pytest.mark.parametrize("release", RELEASES)
def test_the_pinned_addresses_up_to_then_are_there(release: str, editions: dict[str, Site], revised_data: Path) -> None:
    """Each entry as of each release in which it stood, and of none after."""
    vintages = [one for found in published(revised_data).vintages.values() for one in found if one.standing]
    site, wrong = editions[release], []
    for vintage in vintages:
        path, _, fragment = vintage.entry.address.partition("#")
        for one in vintage.releases:
            page = site.get(f"{path.strip('/')}/index.html", "")
            if (f' id="{fragment}.{one}"' in page) != (one <= release):
                wrong.append((vintage.entry.address, one))
    assert len(vintages) >= 20
    assert wrong == []


@pytest.mark.parametrize("release", RELEASES)
def test_the_files_hold_what_the_pages_show(release: str, editions: dict[str, Site], revised_data: Path) -> None:
    """Every figure and statement of then with the release, its bounds and its sources; and the ledgers themselves."""
    known = published(revised_data).as_of(release)
    site = editions[release]
    rows = {row["figure"]: row for row in csv.DictReader(StringIO(site["data/figures.csv"]))}
    assert set(rows) == {id_ for kind, id_ in known if kind == "figure"}
    assert {row["release"] for row in rows.values()} == {release}
    rate = rows["33.02/coverage_rate/2025-04"]
    assert rate["value"] == ("0.313570" if release == FIRST else "0.313574")
    assert (rate["base"], rate["unit"], rate["sources"], rate["status"]) == (
        "ucj_target",
        "percent",
        "kabar-sintetis",
        "",
    )
    said = {row["statement"]: row for row in csv.DictReader(StringIO(site["data/statements.csv"]))}
    assert set(said) == {id_ for kind, id_ in known if kind == "statement"}
    if release != THIRD:
        assert said[WITHDRAWN[2]]["qualifier"] == "not_reported"
        assert (rows[WITHDRAWN[0]]["value"], rows[WITHDRAWN[0]]["lower"]) == ("", "240000")
    recorded = {name: text for name, text in site.items() if name.startswith("data/ledger/")}
    assert recorded == {
        f"data/ledger/{one}.csv": (revised_data / "ledger" / f"{one}.csv").read_text("utf-8")
        for one in RELEASES
        if one <= release
    }


def test_what_was_corrected_by_then_tells_its_history(editions: dict[str, Site], revised_data: Path) -> None:
    """With the reason; the release before shows the first value and no story."""
    entry = published(revised_data).as_of(SECOND)["figure", CORRECTED[0]]
    assert told(at(editions[FIRST], entry, "id")).endswith("Kabar Sintetis, 24 April 2025 Terbit 24 November 2026")
    row = told(at(editions[SECOND], entry, "id"))
    assert "24 November 2026: 214.687 1 Desember 2026: menjadi 214.690, koreksi. Sumber meralat angkanya." in row


def test_what_was_withdrawn_by_then_is_shown_as_withdrawn(editions: dict[str, Site], revised_data: Path) -> None:
    """In its old row, with the reason; its page and its document's page stay."""
    known = published(revised_data)
    before = known.as_of(SECOND)
    for id_ in (*WITHDRAWN, *REDATED):
        entry = next(one for name, one in before.items() if name[1] == id_)
        row = told(at(editions[THIRD], entry, "id"))
        assert "31 Desember 2026: " in row, id_
        assert "Sumber meralat angkanya." in row, id_
        assert "31 Desember" not in told(at(editions[SECOND], entry, "id"))
    gone = told(editions[THIRD]["sumber/suara-sintetis/index.html"])
    assert "dokumen ini tidak ada lagi dalam data hari ini" in gone


def test_the_front_page_says_of_what_release_it_is(editions: dict[str, Site], revised_data: Path) -> None:
    """Its day, what it added, the hash that stands for it, and the coverage as of then."""
    for release, day in ((FIRST, "24 November 2026"), (SECOND, "1 Desember 2026"), (THIRD, "31 Desember 2026")):
        page = told(editions[release]["index.html"])
        assert f"Arsip rilis {day}" in page
        assert f"Keadaan menurut rilis {day}" in page
        assert published(revised_data).seal(release) in page
        assert "31,36% Tingkat cakupan, Kabupaten Banyumas, April 2025" in page


def test_every_page_says_so_and_is_not_for_search_engines(revised_data: Path, tmp_path: Path) -> None:
    """In both languages, with its place on the site of today, to which search engines are sent."""
    site = archived(revised_data, SECOND, tmp_path, SITEURL="https://contoh.example")
    documents = {name: text for name, text in site.items() if name.endswith(".html")}
    for name, text in documents.items():
        english = name.startswith("en/")
        here = f"https://contoh.example/{name.removesuffix('index.html')}"
        words = "As known at the release of" if english else "Keadaan menurut rilis"
        assert re.search(rf'<strong>{words} <a href="[^"]+"><time datetime="{SECOND}">', text), name
        assert '<meta name="robots" content="noindex">' in text, name
        assert f'<link rel="canonical" href="{here}">' in text, name
        today = here if not name.endswith("404.html") else f"https://contoh.example/{'en/' if english else ''}"
        assert f'<a href="{today}">{"Open the site of today" if english else "Buka situs hari ini"}</a>' in text, name
        # All else stays within the archive.
        assert set(re.findall(r'<a [^>]*href="(https://contoh[^"]*)"', text)) == {today}, name
    assert len(documents) > 20


@pytest.fixture
def newer_code(monkeypatch: pytest.MonkeyPatch) -> str:
    """Another formula for the rate, and another way to print it."""
    wrong = replace(INDICATORS["coverage_rate"], function=lambda active_participants, target_workers: target_workers)
    monkeypatch.setitem(INDICATORS, "coverage_rate", wrong)
    for name in ("_exact", "_rounded", "_range"):
        monkeypatch.setattr(quantities, name, lambda *_, **__: "angka baru")
    return "angka baru"


def test_newer_code_changes_nothing(
    newer_code: str, editions: dict[str, Site], revised_data: Path, tmp_path: Path
) -> None:
    """A formula and a wording rule of today change every byte of today's entries, and no byte of an archive."""
    today = entries(report(archive(revised_data)))["figure", "33.02/coverage_rate/2025-04"]
    assert (today.text_id, today.value) == (newer_code, "684654")
    assert archived(revised_data, SECOND, tmp_path) == editions[SECOND]


@pytest.mark.parametrize("fault", ["contradiction", "broken file", "unknown policy"])
def test_what_is_wrong_today_does_not_matter(
    fault: str, editions: dict[str, Site], revised_data: Path, tmp_path: Path
) -> None:
    """A live build would be refused; the archive is the same to the byte."""
    data = tmp_path / "data"
    shutil.copytree(revised_data, data)
    if fault == "contradiction":
        alter(data, "sources/kabar-sintetis.yaml", "wage: 159475", "wage: 999999")
    elif fault == "broken file":
        put(data, "sources/rusak.yaml", "publisher: [")
    else:
        put(data, "policies/rusak.yaml", "code: ???")
    with pytest.raises(DataError):
        report(*reading(data))
    assert archived(data, SECOND, tmp_path) == editions[SECOND]


@pytest.mark.parametrize(
    ("name", "old", "new", "words"),
    [
        (f"ledger/{FIRST}.csv", "469.967", "469.968", "does not match its hash"),
        (f"releases/{THIRD}.yaml", "title:", "judul:", "judul"),
        ("codelists/regions.yaml", "slug: banyumas,", "slog: banyumas,", "slog"),
    ],
)
def test_what_an_archive_needs_must_be_sound(
    revised_data: Path, tmp_path: Path, name: str, old: str, new: str, words: str
) -> None:
    """Ledgers, releases and names; also those of a later day, for the chain is one."""
    data = tmp_path / "data"
    shutil.copytree(revised_data, data)
    alter(data, name, old, new)
    with pytest.raises(DataError) as refused:
        archived(data, FIRST, tmp_path)
    assert words in refused.value.report("en")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("id", "rilis 2026-11-25 tidak tercatat dalam buku besar\n    -> pilih salah satu yang tercatat: "),
        ("en", "the release 2026-11-25 is not recorded in the ledger\n    -> choose one that is recorded: "),
    ],
)
def test_an_unknown_release_is_refused_with_those_that_are_known(
    revised_data: Path, tmp_path: Path, language: str, words: str
) -> None:
    """In both languages."""
    with pytest.raises(DataError) as refused:
        archived(revised_data, "2026-11-25", tmp_path)
    assert refused.value.report(language) == f"data/ledger:1:1: {words}{', '.join(RELEASES)}"


def test_a_folder_without_ledgers_has_no_archive(revised_data: Path, tmp_path: Path) -> None:
    """And says so."""
    data = tmp_path / "data"
    shutil.copytree(revised_data / "codelists", data / "codelists")
    with pytest.raises(DataError, match="belum ada"):
        archived(data, FIRST, tmp_path)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first release of the real data, built as a person builds it."""
    output = tmp_path_factory.mktemp("as-of") / "output"
    assert commands.build(ROOT / "data", output, ROOT / "pelicanconf.py", "en", as_of=FIRST) == 0
    return output


@pytest.fixture(scope="module")
def pages_of(real: Path) -> Site:
    return {path.relative_to(real).as_posix(): path.read_text("utf-8") for path in sorted(real.rglob("*.html"))}


def test_the_first_release_of_the_real_data(pages_of: Site) -> None:
    """Each of its 604 entries at its address in both languages, to the letter."""
    known = published(ROOT / "data").as_of(FIRST)
    assert len(known) == 604
    assert astray(pages_of, known, FIRST) == []


def test_every_link_within_an_archive_leads_somewhere(real: Path, pages_of: Site) -> None:
    """To a page or file of it and to a place on that page; and no place is there twice."""
    ids = {name: re.findall(r'\sid="([^"]+)"', text) for name, text in pages_of.items()}
    assert [name for name, found in ids.items() if len(found) != len(set(found))] == []
    lost = []
    for name, text in pages_of.items():
        for target in re.findall(r'<(?:a|link)\s[^>]*href="(/[^"]*|#[^"]*)"', text):
            path, _, fragment = target.partition("#")
            file = (f"{path}index.html" if path.endswith("/") else path).lstrip("/") if path else name
            if not (real / file).is_file() or (fragment and unquote(fragment) not in ids[file]):
                lost.append((name, target))
    assert lost == []


def test_no_page_of_an_archive_is_too_heavy(real: Path, pages_of: Site) -> None:
    """HTML and the stylesheet stay within the budget of every page."""
    css = sum(len(gzip.compress(path.read_bytes(), 9)) for path in (real / "theme").glob("*.css"))
    weights = {name: css + len(gzip.compress(text.encode(), 6)) for name, text in pages_of.items()}
    assert {name: weight for name, weight in weights.items() if weight > BUDGET} == {}


def test_another_archive_is_identical(real: Path, tmp_path: Path) -> None:
    """In another folder, with another hash seed, time zone and locale."""
    elsewhere = {"PYTHONHASHSEED": "4711", "TZ": "America/Lima", "LC_ALL": "C"}
    assert digests(built(tmp_path / "again", CAKUPAN_AS_OF=FIRST, **elsewhere)) == digests(real)


def test_a_release_left_in_the_environment_makes_no_archive(
    revised_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the option does."""
    monkeypatch.setenv("CAKUPAN_AS_OF", FIRST)
    settings = tmp_path / "settings.py"
    settings.write_text(
        f'import os\nopen({str(tmp_path / "told")!r}, "a").write(os.environ["CAKUPAN_AS_OF"])\n', "utf-8"
    )
    build = partial(commands.build, revised_data, tmp_path / "output", settings, "en")
    assert (build(), build(as_of=SECOND)) == (1, 1)
    assert (tmp_path / "told").read_text("utf-8") == SECOND


def test_the_task_hands_on_the_release(monkeypatch: pytest.MonkeyPatch) -> None:
    """And none where none is asked for."""
    given = []
    monkeypatch.setattr(commands, "build", lambda data, output, language, as_of, fewer: given.append(as_of) or 0)
    tasks.build(Context(), as_of=FIRST)
    tasks.build(Context())
    assert given == [FIRST, None]
