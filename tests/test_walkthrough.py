"""From an empty folder to a changed, checked, released figure on the page, by what the guide says and nothing else.

Commands and files are the guide's own, so that a step that it leaves out or tells wrongly fails here.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import yaml
from openpyxl import load_workbook

from cakupan import commands
from cakupan.commands import WIB
from cakupan.state import state
from cakupan.workbook.columns import DOCUMENT, FIELDS, SHEET, column
from tests import guide
from tests.built import ROOT
from tests.ledger.scratch import git
from tests.sample_data import alter, put

REGION, BRANCH = "33.03", "perubahan"
TODAY = datetime.now(WIB).date()
YESTERDAY = TODAY - timedelta(days=1)
SOURCE = "sources/kantor-contoh.yaml"
PUBLIC = {
    "CAKUPAN_SITEURL": "https://contoh.example",
    "CAKUPAN_OPERATOR": "Kantor Contoh",
    "CAKUPAN_CONTACT": "mailto:kantor@contoh.example",
}


def example(opening: str) -> str:
    """A file as the guide gives it, for the region of this walk."""
    return guide.example(opening).replace("33.02", REGION)


def said(project: Path, *command: str, ends: int = 0, **environment: str) -> str:
    """What a command prints in a project, where it ends as it should."""
    kept = {key: value for key, value in os.environ.items() if key not in {"GITHUB_ACTIONS", "PYTHONPATH"}}
    done = subprocess.run(
        command, cwd=project, env={**kept, **environment}, capture_output=True, text=True, check=False
    )
    assert done.returncode == ends, done.stdout + done.stderr
    return done.stdout + done.stderr


def invoked(project: Path, task: str, language: str = "id", ends: int = 0, **filled: str) -> str:
    """What the guide's command for a task prints."""
    words = guide.command(task, language, **filled)
    return said(project, sys.executable, "-m", "invoke", *words, ends=ends)


def stepped(project: Path, file: str, job: str, words: str, ends: int = 0, **environment: str) -> str:
    """What the step of a job that holds `words` prints, run as GitHub runs it: the file is the project's own."""
    steps = yaml.safe_load((project / ".github/workflows" / file).read_text("utf-8"))["jobs"][job]["steps"]
    (script,) = [one["run"] for one in steps if words in one.get("run", "")]
    # A folder takes no name and password, so that the address is the plain one.
    script = script.replace("x-access-token:${TOKEN}@", "")
    return said(project, "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script, ends=ends, **environment)


def tooled(project: Path) -> None:
    """The tools of this environment in place of those that `make site` would install."""
    (project / ".venv").symlink_to(sys.prefix)
    (project / ".git/info").mkdir(exist_ok=True)
    put(project, ".git/info/exclude", ".venv\n")


def sent(project: Path, message: str, branch: str = BRANCH) -> None:
    """What a web editor does with a file that is saved on a branch."""
    git(project, "add", "--all")
    git(project, "commit", "--quiet", f"--message={message}")
    git(project, "push", "--quiet", "origin", branch)


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A region's own project after its first month: the guide's source, released yesterday."""
    folder = tmp_path_factory.mktemp("begun") / "situs"
    invoked(ROOT, "init", FOLDER=str(folder), KODE=REGION)
    put(folder / "data", SOURCE, example("title: Laporan"))
    put(folder / "data", f"releases/{YESTERDAY}.yaml", example("title: {id: Rilis Oktober"))
    # The guide's own command records today's release only.
    assert commands.release(folder / "data", today=YESTERDAY) == 0
    return folder


@pytest.fixture
def project(begun: Path, tmp_path: Path) -> Path:
    """A clone of that project, which is on a server; as whoever works on it today has it."""
    folder = tmp_path / "situs"
    shutil.copytree(begun, folder, symlinks=True)
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", "server")
    git(folder, "init", "--quiet", "--initial-branch=main")
    tooled(folder)
    git(folder, "remote", "add", "origin", str(tmp_path / "server"))
    sent(folder, "Bulan pertama", "main")
    git(folder, "fetch", "--quiet", "origin")
    return folder


def merged(project: Path) -> tuple[Path, str]:
    """What the server has once the branch is merged, freshly cloned, and the commit that stood there before."""
    before = said(project, "git", "rev-parse", "origin/main").strip()
    git(project, "fetch", "--quiet", "origin")
    git(project, "switch", "--quiet", "main")
    git(project, "merge", "--quiet", "--no-ff", "--message=Usulan digabungkan", f"origin/{BRANCH}")
    git(project, "push", "--quiet", "origin", "main")
    fresh = project.with_name("terbit")
    git(project, "clone", "--quiet", str(project.with_name("server")), str(fresh))
    tooled(fresh)
    return fresh, before


def served(project: Path) -> Path:
    """The published site where a web server of one's own has it, by the guide's command."""
    (words,) = {one for one in guide.commands("id") if one.startswith("invoke deploy --to")}
    place = project.with_name("publik")
    said(project, sys.executable, "-m", *words.replace("SERVER:/srv/www/situs", str(place)).split())
    return place


def row(page: Path, anchor: str) -> str:
    """The row of a page that has an anchor."""
    text = page.read_text("utf-8")
    start = text.index(f'id="{anchor}"')
    return text[start : text.index("</tr>", start)]


def test_by_web_editor(project: Path, tmp_path: Path) -> None:
    """A mistake is told at its line, mended on the branch, released there, merged, and published."""
    git(project, "switch", "--quiet", "--create", BRANCH)
    told = {"BASE": "origin/main", "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")}
    alter(project / "data", SOURCE, "active_participants: 1234", "active_participants: 1.334")
    sent(project, "Angka yang diralat")
    problems = stepped(project, "ci.yml", "figures", "invoke diff", ends=1, GITHUB_ACTIONS="true", **told)
    assert f"::error file=data/{SOURCE},line=8,col=26::" in problems
    assert "tulis 1334" in problems
    alter(project / "data", SOURCE, "1.334", "1334")
    sent(project, "Tanpa titik ribuan")
    stepped(project, "ci.yml", "figures", "invoke diff", ends=1, **told)
    assert "| 1.234 | 1.334 | +100 orang |" in (tmp_path / "summary.md").read_text("utf-8")
    # Without the release's texts the step prints an example of them.
    printed = stepped(project, "release.yml", "release", "invoke release", ends=1, **told)
    skeleton = printed[printed.index("title:") :]
    assert f'figure: "{REGION}/active_participants/2025-09", kind: correction' in skeleton
    put(project / "data", f"releases/{TODAY}.yaml", skeleton)
    sent(project, "Teks rilis")
    stepped(project, "release.yml", "release", "invoke release", **told)
    server = {"SERVER": f"file://{tmp_path}", "REPOSITORY": "server", "BRANCH": BRANCH, "TOKEN": "none"}
    stepped(project, "release.yml", "release", "git push", **server)
    fresh, before = merged(project)
    stepped(fresh, "ci.yml", "figures", "invoke diff", **{**told, "BASE": before})
    stepped(fresh, "ci.yml", "publish", "invoke publish", **PUBLIC)
    page = served(fresh) / "purbalingga/peserta-aktif/index.html"
    assert ">1.334<" in row(page, "2025-09")
    assert ">1.334<" in row(page, f"2025-09.{TODAY}")
    assert ">1.234<" in row(page, f"2025-09.{YESTERDAY}")
    release = (fresh.with_name("publik") / f"rilis/{TODAY}/index.html").read_text("utf-8")
    assert "1.234" in release
    assert "1.334" in release
    assert f"/rilis/{TODAY}/" in (fresh / "output/koreksi/index.html").read_text("utf-8")


def test_by_excel(project: Path) -> None:
    """A workbook with the region's codes, filled in, imported, checked, released and built."""
    invoked(project, "template", "en", CODE=REGION)
    book = load_workbook(project / f"{REGION}.xlsx")
    sheet, document = book[SHEET], book[DOCUMENT]
    for line, value in ((2, 1405), (3, 4321)):
        sheet.cell(line, column("period"), "2025-10")
        sheet.cell(line, column("value"), value)
    told = {"title": "Laporan Oktober (contoh sintetis)", "publisher": "Kantor Contoh", "published": "2025-11-20"}
    for line, name in enumerate(FIELDS, 1):
        document.cell(line, 2, told.get(name))
    book.save(project / f"{REGION}.xlsx")
    assert "– -> 1.405" in invoked(project, "import", "en", FILE=f"{REGION}.xlsx")
    invoked(project, "check", "en")
    assert f"{REGION}/active_participants/2025-10" in invoked(project, "diff", "en")
    put(project / "data", f"releases/{TODAY}.yaml", example("title: {id: Rilis Oktober"))
    invoked(project, "release", "en")
    invoked(project, "build", "en")
    page = project / "output/en/purbalingga/tingkat-cakupan/index.html"
    assert ">32.52%<" in row(page, "2025-10")
    assert f'id="2025-10.{TODAY}" href="/en/rilis/{TODAY}/"' in row(page, "2025-10")


OTHER = """\
publisher: Kabar Contoh
published: 2025-10-21
statements:
  - region: "{region}"
    base: ucj_target
    time: {{period: 2025-09}}
    target_workers: 4444
    coverage_rate: {{value: 31.6, as_printed: "31,6 persen"}}
"""
MEASURED = """\
publisher: Kabar Contoh
published: 2025-10-21
statements:
  - region: "{region}"
    time: {{period: 2025-09}}
    registered_members: 2468
"""


@pytest.fixture
def data(begun: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The begun project's data, to be changed."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return Path(shutil.copytree(begun / "data", tmp_path / "data"))


def test_a_contradiction_is_decided_and_answered(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """By the guide's decision and inquiry, for a second document that differs from the guide's own."""
    put(data, "sources/kabar-contoh.yaml", OTHER.format(region=REGION))
    assert commands.check(data) == 1
    assert f"{REGION}/target_workers/2025-09 dilaporkan berbeda" in capfd.readouterr().err
    put(data, "decisions/target.yaml", example("figure:"))
    assert commands.check(data) == 0
    put(data, "inquiries/kabar-contoh.yaml", example("statement:"))
    assert commands.check(data) == 0
    (one,) = state(data).report.archive.inquiries
    assert one.resolved is not None
    assert len(one.answers) == 1


def test_a_measure_is_one_line(data: Path) -> None:
    """The guide's line, then a source that reports it."""
    put(data, "sources/kabar-contoh.yaml", MEASURED.format(region=REGION))
    assert commands.check(data) == 1
    with (data / "codelists/measures.yaml").open("a", encoding="utf-8") as out:
        out.write(guide.example("- {code: registered_members"))
    assert commands.schemas(data) == 0
    assert commands.check(data) == 0
    assert "registered_members" in (data / "schemas/sources.json").read_text("utf-8")


def test_a_reason_holds_for_the_figure_that_it_names(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """With the guide's file only what is computed from the figure still asks for its reason."""
    alter(data, SOURCE, "1234", "1334")
    put(data, f"releases/{TODAY}.yaml", example("title: {id: Rilis November"))
    assert commands.release(data) == 1
    asked = {line.split()[1] for line in capfd.readouterr().err.splitlines() if " sudah terbit sebagai " in line}
    assert f"{REGION}/active_participants/2025-09" not in asked
    assert f"{REGION}/coverage_rate/2025-09" in asked
