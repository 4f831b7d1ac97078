"""A working site of its own for another region, copied from this one without its figures; changes nothing here."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from ..model.codes import Codelists
from ..read.faults import nearest
from ..read.folder import archive, reading
from ..text import Text
from . import speech
from .desk import schemas
from .new import NO_REGION, slug

COPIED = (
    ".editorconfig",
    ".gitattributes",
    ".github",
    ".gitignore",
    ".gitlab-ci.yml",
    "LICENSE",
    "Makefile",
    "content",
    "pelicanconf.py",
    "plugins",
    "publishconf.py",
    "requirements.in",
    "requirements.txt",
    "tasks.py",
    "theme",
)
"""What a site needs to be built; tests, releases and figures stay where they are."""
STAYS = re.compile(r"^ +- (?:run: )?make test\n| CITATION\.cff", re.MULTILINE)
"""What the copied workflows do without, since it stays here: the tools' tests, and how to cite this site."""
EMPTY = ("sources", "decisions", "inquiries", "policies", "targets", "releases")
THERE = Text("{folder} sudah ada dan berisi; sebut folder baru.", "{folder} is there and not empty; name a new folder.")
NAME_IT = Text(
    "{typed} belum ada dalam daftar wilayah ({nearest}). Sebut juga namanya: --name NAMA --english NAME",
    "{typed} is not in the list of regions ({nearest}). Give its name too: --name NAMA --english NAME",
)
NO_CODE = Text(
    "{typed} bukan kode wilayah Kemendagri: dua angka, titik, dua angka, misalnya 33.05.",
    "{typed} is no region code of the Ministry of Home Affairs: two digits, a dot, two digits, such as 33.05.",
)
NO_PLACE = Text(
    "Nama {typed} tidak dapat menjadi alamat, atau sudah dipakai wilayah lain. Tulis nama lain dengan --name.",
    "The name {typed} cannot be an address, or another region has it. Give another by --name.",
)
READY = Text(
    "{folder} siap. Selanjutnya: cd {folder}, git init, make site, lalu invoke new untuk sumber pertama.",
    "{folder} is ready. Next: cd {folder}, git init, make site, then invoke new for the first source.",
)
TITLE = Text("Cakupan Jamsostek {place}", "Jamsostek Coverage in {place}")
KINDS = {"kota": "city", "provinsi": "province"}


def begin(project: Path, folder: Path, region: str, name: str = "", english: str = "", language: str = "id") -> int:
    """Copy a project without its figures for another region; 0 once it is there."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        return speech.refuse(THERE.format(folder=folder), language)
    lists = reading(project / "data")[0].codelists
    known = lists.regions.get(region)
    if known is None and not re.fullmatch(r"[1-9][0-9]\.[0-9]{2}", region, re.ASCII):
        near = nearest(region, list(lists.regions))
        return speech.refuse((NO_CODE if name else NO_REGION).format(typed=region, nearest=near), language)
    if known is None and not (name and english):
        return speech.refuse(NAME_IT.format(typed=region, nearest=nearest(region, list(lists.regions))), language)
    names = known.name if known else Text(name, english)
    place = known.slug if known else slug(_place(names))
    if known is None and (not place or place in {one.slug for one in lists.regions.values()}):
        return speech.refuse(NO_PLACE.format(typed=name), language)
    _copy(project, folder)
    if known is None:
        with (folder / "data/codelists/regions.yaml").open("a", encoding="utf-8", newline="\n") as out:
            out.write(_line(region, names, region[:2] if region[:2] in lists.regions else None))
    _name(folder / "pelicanconf.py", region, names)
    _link(project, folder, lists, reading(folder / "data")[0].codelists.regions[region].slug)
    schemas(folder / "data", language)
    archive(folder / "data")
    print(READY.format(folder=folder)[language])
    return 0


def _copy(project: Path, folder: Path) -> None:
    skip = shutil.ignore_patterns("__pycache__", "*.py[cod]")
    folder.mkdir(parents=True, exist_ok=True)
    for one in COPIED:
        if (project / one).is_dir():
            shutil.copytree(project / one, folder / one, ignore=skip)
        else:
            shutil.copy2(project / one, folder / one)
    for path in (folder / ".gitlab-ci.yml", *sorted((folder / ".github/workflows").glob("*.yml"))):
        path.write_text(STAYS.sub("", path.read_text("utf-8")), "utf-8", newline="\n")
    shutil.copytree(project / "data/codelists", folder / "data/codelists")
    shutil.copy2(project / "data/LICENSE.md", folder / "data/LICENSE.md")
    for one in EMPTY:
        # Git keeps no empty folders, and people look for where a file goes.
        (folder / "data" / one).mkdir()
        (folder / "data" / one / ".gitkeep").touch()
    for rules in ("tariffs", "benefits"):
        (folder / "data" / rules).mkdir()
        for path in sorted((project / "data" / rules).glob("*.yaml")):
            text = "".join(_lawful(path.read_text("utf-8").splitlines(keepends=True)))
            (folder / "data" / rules / path.name).write_text(text, "utf-8", newline="\n")


def _lawful(lines: list[str]) -> Iterator[str]:
    """Rules of the law hold everywhere; which documents of this site reported them does not."""
    yield from (line for line in lines if not re.match(r"\s+reported_by:", line))


def _place(names: Text) -> str:
    """The region's name without its kind."""
    first, _, rest = names.id.partition(" ")
    return rest if first.lower() in ("kabupaten", "kota", "provinsi") and rest else names.id


def _line(region: str, names: Text, parent: str | None) -> str:
    kind = KINDS.get(names.id.partition(" ")[0].lower(), "regency")
    above = f', parent: "{parent}"' if parent else ""
    texts = f"id: {json.dumps(names.id, ensure_ascii=False)}, en: {json.dumps(names.en, ensure_ascii=False)}"
    return f'- {{code: "{region}", slug: {slug(_place(names))}, {texts}, kind: {kind}{above}}}\n'


def _link(project: Path, folder: Path, lists: Codelists, place: str) -> None:
    """Links of the prose to the first site's home lead to the new one's."""
    home = re.search(r'^CAKUPAN_HOME = "(.+)"$', (project / "pelicanconf.py").read_text("utf-8"), re.MULTILINE)
    old = lists.regions[home[1]].slug if home and home[1] in lists.regions else ""
    for path in (folder / "content").rglob("*.md"):
        text = path.read_text("utf-8")
        if old and (new := re.sub(rf"\]\((/en)?/{old}/", rf"](\1/{place}/", text)) != text:
            path.write_text(new, "utf-8", newline="\n")


def _name(settings: Path, region: str, names: Text) -> None:
    """The region and the site's names, in the settings' own lines."""
    place = re.sub(r"^(Kabupaten|Kota|Provinsi)\s+", "", names.id)
    title = Text(TITLE.id.format(place=place), TITLE.en.format(place=re.sub(r"\s+(Regency|City)$", "", names.en)))
    text = settings.read_text("utf-8")
    named = {
        "SITENAME": json.dumps(title.id, ensure_ascii=False),
        "CAKUPAN_NAME": f"({json.dumps(title.id, ensure_ascii=False)}, {json.dumps(title.en, ensure_ascii=False)})",
        "CAKUPAN_HOME": json.dumps(region),
    }
    lines = (re.match(r"([A-Z_]+) = ", line) for line in text.splitlines())
    kept = zip(lines, text.splitlines(), strict=True)
    told = [f"{key[1]} = {named[key[1]]}" if key and key[1] in named else line for key, line in kept]
    text = "\n".join([*told, ""])
    settings.write_text(text, "utf-8", newline="\n")
