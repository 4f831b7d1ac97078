"""The commands, each only handed on: what makes the site to the plugin, what weighs and tests it to `tests`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from errno import EADDRINUSE
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

if TYPE_CHECKING:
    from cakupan.preview.live import Live
    from cakupan.preview.server import Page
    from tests.audits.outcome import Outcome

ROOT = Path(__file__).parent
sys.path[:0] = [str(ROOT / "plugins"), str(ROOT)]

DATA = "data"
OUTPUT = "output"
PREVIEW = Path(".preview")
WATCHED = tuple(map(Path, ("data", "content", "plugins", "theme")))
MADE = ("output", ".preview", ".builds", ".cache", ".hypothesis")

LANG = {"lang": "bahasa pesan | language of messages: id, en"}
BASE = "commit pembanding | commit to compare with"
FOLDERS = {"data": "folder data | data folder", "output": "tempat situs | where the site goes"}


CHECKING = {
    "base": BASE,
    "form": "bentuk | form: text, json, gitlab",
    "fix": "perbaiki dahulu yang pasti | first mend what is certain",
}


@task(help={"data": FOLDERS["data"], **CHECKING, **LANG})
def check(
    context: Context, data: str = DATA, base: str = "", form: str = "text", fix: bool = False, lang: str = "id"
) -> None:
    """Periksa data, sebut semua kesalahan | Check the data, name every mistake."""
    from cakupan import commands
    from cakupan.commands.speech import FORMS

    chosen = next((one for one in FORMS if one == form), None)
    if chosen is None:
        raise Exit(f"--form {form}: {', '.join(FORMS)}", code=1)
    if fix:
        commands.fix(Path(data), _language(lang))
    _end(commands.check(Path(data), _language(lang), base or None, form=chosen))


@task(help={"base": BASE, "markdown": "tabel Markdown | a Markdown table", "data": FOLDERS["data"], **LANG})
def diff(context: Context, base: str = "", markdown: bool = False, data: str = DATA, lang: str = "id") -> None:
    """Sebut setiap angka yang berubah | Name every figure that changed."""
    from cakupan import commands

    _end(commands.diff(Path(data), _language(lang), base or None, markdown=markdown))


SOURCE = {
    "publisher": "penerbit dokumen | who published the document",
    "date": "tanggal terbitnya, atau unknown | when it was published, or unknown",
    "region": "kode wilayah | the region's code",
    "title": "judulnya | its title",
}


BEGINNING = {
    "folder": "folder baru | new folder",
    "region": SOURCE["region"],
    "name": "nama wilayah, bila belum ada dalam daftar | the region's name, where it is not in the lists yet",
    "english": "nama Inggrisnya | its English name",
}


@task(help={**BEGINNING, **LANG})
def init(context: Context, folder: str, region: str, name: str = "", english: str = "", lang: str = "id") -> None:
    """Buat situs sendiri untuk wilayah lain | Make a site of its own for another region."""
    from cakupan import commands

    _end(commands.begin(ROOT, Path(folder), region, name, english, _language(lang)))


@task(help={**SOURCE, "data": FOLDERS["data"], **LANG})
def new(
    context: Context,
    publisher: str = "",
    date: str = "",
    region: str = "",
    title: str = "",
    data: str = DATA,
    lang: str = "id",
) -> None:
    """Mulai berkas sumber baru; yang tidak disebut ditanyakan | Begin a source file, asking for what is not given."""
    from cakupan import commands

    given = {"publisher": publisher, "date": date, "region": region}
    told = {key: value or _asked(SOURCE[key]) for key, value in given.items()}
    _end(commands.new(Path(data), told["publisher"], told["date"], told["region"], title, _language(lang)))


@task(help={"region": SOURCE["region"], "output": "buku kerja | workbook", "data": FOLDERS["data"], **LANG})
def template(context: Context, region: str, output: str = "", data: str = DATA, lang: str = "id") -> None:
    """Buat buku kerja Excel untuk diisi | Make an Excel workbook to be filled in."""
    from cakupan.commands import excel

    _end(excel.write_template(Path(data), region, Path(output or f"{region}.xlsx"), _language(lang)))


@task(name="import", help={"file": "buku kerja .xlsx | an .xlsx workbook", "data": FOLDERS["data"], **LANG})
def import_(context: Context, file: str, data: str = DATA, lang: str = "id") -> None:
    """Jadikan buku kerja yang terisi berkas sumber | Make a filled workbook a source file."""
    from cakupan.commands import excel

    _end(excel.import_workbook(Path(data), Path(file), _language(lang)))


@task(help={"data": FOLDERS["data"], **LANG})
def schemas(context: Context, data: str = DATA, lang: str = "id") -> None:
    """Tulis skema untuk penyunting | Write the schemas for editors."""
    from cakupan import commands

    _end(commands.schemas(Path(data), _language(lang)))


@task(help={**FOLDERS, "as_of": "rilis: situs seperti diketahui waktu itu | release: the site as known then", **LANG})
def build(context: Context, data: str = DATA, output: str = OUTPUT, as_of: str = "", lang: str = "id") -> None:
    """Periksa, lalu bangun situs | Check, then build the site."""
    from cakupan import commands

    _end(commands.build(Path(data), Path(output), language=_language(lang), as_of=as_of or None))


@task(help={**FOLDERS, **LANG})
def publish(context: Context, data: str = DATA, output: str = OUTPUT, lang: str = "id") -> None:
    """Bangun untuk umum, dengan publishconf.py | Build for the public, with publishconf.py."""
    from cakupan import commands

    _end(commands.build(Path(data), Path(output), "publishconf.py", _language(lang)))


@task(help={"data": FOLDERS["data"], **LANG})
def release(context: Context, data: str = DATA, lang: str = "id") -> None:
    """Catat rilis hari ini dalam buku besar | Record today's release in the ledger."""
    from cakupan import commands

    _end(commands.release(Path(data), _language(lang)))


@task(help={"port": "port", "output": FOLDERS["output"]})
def serve(context: Context, port: int = 8000, output: str = OUTPUT) -> None:
    """Sajikan situs yang sudah dibangun di mesin ini | Serve the built site on this machine."""
    _need_built(output)
    _serve(Path(output), port, _wait)


@task(help={"port": "port"})
def reserve(context: Context, port: int = 8000) -> None:
    """Bangun, lalu sajikan | Build, then serve."""
    build(context)
    serve(context, port)


@task
def regenerate(context: Context) -> None:
    """Bangun ulang .preview/ setiap ada perubahan | Rebuild .preview/ at every change."""
    _until_stopped(_follow)


@task(help={"port": "port"})
def preview(context: Context, port: int = 8000) -> None:
    """Sajikan .preview/ yang ikut setiap perubahan | Serve .preview/ as it follows every change."""
    from functools import partial

    from cakupan.preview.live import Live, LivePage

    live = Live()
    live.begin()
    _serve(PREVIEW, port, partial(_follow, live), partial(LivePage, live=live))


@task
def lint(context: Context) -> None:
    """Periksa gaya dan tipe kode | Check the code's style and types."""
    _need_tools()
    _end(_lint())


@task
def browser(context: Context) -> None:
    """Cari atau pasang peramban untuk pengujian | Find or install the browser for the tests."""
    _need_tools()
    from tests.browser.chromium import NoBrowser, brought

    try:
        print(brought())
    except NoBrowser as missing:
        raise Exit(str(missing), code=1) from None


@task
def test(context: Context) -> None:
    """Periksa kode, cari peramban, uji semuanya | Check the code, find the browser, test everything."""
    browser(context)
    # Both are run: whoever mends wants to see everything at once.
    style = _lint()
    # One process for each core; whoever has run out of tests takes over the other's.
    _end(_python("pytest", "-n", "auto", "--dist", "worksteal") or style)


@task(help={"upgrade": "ambil versi terbaru yang cocok | take the newest versions that fit"})
def lock(context: Context, upgrade: bool = False) -> None:
    """Kunci ulang versi pustaka, dengan hash | Lock the libraries' versions anew, with hashes."""
    _need_tools()
    for name in ("requirements", "requirements-dev"):
        options = "--universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header"
        _end(
            _python(
                *f"uv pip compile --quiet {options} --python-version 3.11 {name}.in --output-file {name}.txt".split(),
                *(["--upgrade"] if upgrade else []),
            )
        )


@task(help={"data": FOLDERS["data"]})
def bench(context: Context, data: str = DATA) -> None:
    """Timbang satu pembangunan | Weigh one build."""
    from tests.scale import weight

    print(weight(Path(data), Path("content")))


@task(help={"output": FOLDERS["output"]})
def nu(context: Context, output: str = OUTPUT) -> None:
    """Periksa HTML, CSS, dan SVG situs dengan Nu | Check the site's HTML, CSS and SVG with Nu."""
    from tests.audits import nu

    _need_built(output)
    _record(lambda: nu.audited(Path(output)))


@task
def lighthouse(context: Context) -> None:
    """Timbang halaman seperti di ponsel lambat | Weigh the pages as on a slow phone."""
    _need_tools()
    from tests.audits import lighthouse

    _record(lighthouse.audited)


@task
def hostile(context: Context) -> None:
    """Coba semua teks jahat di semua ruas data | Try every hostile text in every field of the data."""
    _need_tools()
    from tests.audits import hostile

    _record(hostile.audited)


@task(help={"output": FOLDERS["output"]})
def policy(context: Context, output: str = OUTPUT) -> None:
    """Buka semua halaman di bawah aturannya sendiri | Open every page under the site's own policy."""
    _need_tools()
    from tests.audits import policy

    _need_built(output)
    _record(lambda: policy.audited(Path(output)))


@task(help={"output": FOLDERS["output"]})
def pictures(context: Context, output: str = OUTPUT) -> None:
    """Ambil gambar situs untuk README | Take the README's pictures of the site."""
    _need_tools()
    from tests.audits import pictures

    _need_built(output)
    _record(lambda: pictures.audited(Path(output), ROOT))


@task(help={"examples": "banyaknya | how many", "seed": "benih | seed", "only": "satu contoh saja | one of them alone"})
def fuzz(context: Context, examples: int = 1000, seed: int = 1, only: int = -1) -> None:
    """Rusak data dengan ribuan cara, periksa hasilnya | Damage data in thousands of ways, judge what comes of it."""
    _need_tools()
    from tests.fuzz import campaign

    if only >= 0:
        campaign.repeated(seed, only, ROOT)
    else:
        _record(lambda: campaign.fuzzed(examples, seed, ROOT))


@task
def clean(context: Context) -> None:
    """Buang semua yang dibuat | Remove all that was made."""
    for name in MADE:
        path = ROOT / name
        # The published site is a link into the store of builds.
        if path.is_symlink():
            path.unlink()
        else:
            shutil.rmtree(path, ignore_errors=True)


def _asked(question: str) -> str:
    """What a person types; nothing where nobody can be asked."""
    return input(f"{question}: ").strip() if sys.stdin.isatty() else ""


def _language(lang: str) -> str:
    if lang not in ("id", "en"):
        raise Exit(f"Bahasa {lang} tidak ada: id, en | There is no language {lang}: id, en", code=1)
    return lang


def _end(code: int) -> None:
    """End with the command's own code, and no traceback: it has said what is wrong."""
    if code:
        raise Exit(code=code)


def _need_built(output: str) -> None:
    if not Path(output, "index.html").is_file():
        raise Exit(f"{output}/ belum dibangun: invoke build | {output}/ is not built yet: invoke build", code=1)


def _record(audit: Callable[[], Outcome]) -> None:
    """Say what an audit found, write it into the READMEs, and end with 1 where anything is wrong."""
    from tests.audits.outcome import recorded
    from tests.audits.programs import Unfit

    try:
        outcome = audit()
    except Unfit as unfit:
        raise Exit(str(unfit), code=1) from None
    print(outcome)
    recorded(outcome, ROOT)
    _end(1 if outcome.faults else 0)


def _need_tools() -> None:
    if find_spec("playwright") is None:
        raise Exit("Pustaka pengujian belum dipasang: make test | The tests' libraries are missing: make test", code=1)


def _python(module: str, *arguments: str) -> int:
    """The exit code of one of the installed tools."""
    return subprocess.run([sys.executable, "-m", module, *arguments], cwd=ROOT, check=False).returncode


def _lint() -> int:
    codes = [_python("ruff", "check"), _python("ruff", "format", "--check"), _python("mypy")]
    return max(codes)


def _rebuild(changed: list[str]) -> str:
    """What kept the preview from being built, as it was said; nothing where it was built."""
    # A process of its own: the plugin's code may be what changed. Pelican's cache knows nothing of data/.
    print(f"{', '.join(changed[:3])}{' ...' if changed[3:] else ''} -> {PREVIEW}/", flush=True)
    arguments = ("content", "--settings", "pelicanconf.py", "--fatal", "warnings", "--ignore-cache")
    # What is not yet recorded may be looked at, and is marked as such; it is not published.
    environment = {**os.environ, "CAKUPAN_PREVIEW": "1"}
    command = [sys.executable, "-m", "pelican", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    print(done.stdout, done.stderr, sep="", end="", flush=True)
    return (done.stderr or done.stdout) if done.returncode else ""


def _follow(live: Live | None = None) -> None:
    from cakupan.preview.watch import changes

    for changed in changes(WATCHED):
        if live:
            live.begin()
        problem = _rebuild(changed)
        if live:
            live.end(problem)


def _wait() -> None:
    from threading import Event

    Event().wait()


def _serve(folder: Path, port: int, until: Callable[[], None], page: Callable[..., Page] | None = None) -> None:
    from cakupan.preview.server import Page, serving

    folder.mkdir(exist_ok=True)
    try:
        with serving(folder, port, page=page or Page) as address:
            print(f"{address}/   (Ctrl-C: berhenti | stop)", flush=True)
            _until_stopped(until)
    except OSError as error:
        if error.errno != EADDRINUSE:
            raise
        raise Exit(f"Port {port} sedang dipakai, coba | is taken, try: --port {port + 1}", code=1) from None


def _until_stopped(until: Callable[[], None]) -> None:
    try:
        until()
    except KeyboardInterrupt:
        print()
