"""Problems and outcomes, said to people and to continuous integration; finds none."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Literal, get_args

from ..ledger import Difference
from ..problems import DataError, Problem
from ..text import LANGUAGES, Text, same

Form = Literal["text", "json", "gitlab"]
FORMS: tuple[Form, ...] = get_args(Form)

DOUBTS = Text("{count} peringatan.", "Warnings: {count}.")
COUNT = Text("{count} kesalahan.", "Problems: {count}.")
NO_DATA = Text(
    "{data} bukan folder data: tidak ada {data}/codelists/. Jalankan dari folder proyek, atau sebut letaknya: "
    "invoke check --data FOLDER",
    "{data} is no data folder: there is no {data}/codelists/. Run this in the project's folder, or say where it is: "
    "invoke check --data FOLDER",
)
UNREADABLE = Text("{file} tidak dapat dibaca: {why}", "{file} cannot be read: {why}")
UNWRITABLE = Text("{output} tidak dapat ditulis: {why}", "{output} cannot be written: {why}")
BUILT = Text("Situs siap: {output} -> {build}", "The site is ready: {output} -> {build}")
RESTORED = Text("Kembali ke yang sebelumnya: {output} -> {build}", "Back to the one before: {output} -> {build}")
NO_RELEASE = Text(
    "Belum ada {file}. Tulis berkas itu dahulu, kira-kira begini, lalu ulangi invoke release:",
    "There is no {file} yet. Write that file first, much like this, then run invoke release again:",
)
TITLE = Text("Judul rilis, satu baris", "The release's title in one line")
ADDS = Text("Apa yang ditambahkan rilis ini", "What this release adds")
WHY = Text("Mengapa angka ini berubah", "Why this figure changed")
REVISES = Text(
    "Angka yang sudah terbit dan kini berubah; kind: scheduled, correction, method, redated atau withdrawal.",
    "Published figures that change now; kind: scheduled, correction, method, redated or withdrawal.",
)


def report(error: DataError, language: str, form: Form = "text") -> int:
    """Say every problem and how many there are; the exit code."""
    told(error.problems, language, form)
    if form == "text":
        print(COUNT.format(count=len(error.problems))[language], file=sys.stderr)
    return 1


def told(problems: Sequence[Problem], language: str, form: Form = "text") -> None:
    """Every problem and doubt: for people, beside the lines in GitHub, or as JSON for other programs."""
    if form == "json":
        print(json.dumps([_record(one) for one in problems], ensure_ascii=False, indent=1))
    elif form == "gitlab":
        print(json.dumps([_quality(one, language) for one in problems], ensure_ascii=False, indent=1))
    else:
        for one in problems:
            print(one.message(language), file=sys.stderr)
        if "GITHUB_ACTIONS" in os.environ:
            # GitHub reads both streams; what a command prints may go into a file.
            for one in problems:
                print(annotation(one, language), file=sys.stderr)


def _record(one: Problem) -> dict[str, object]:
    """A problem for programs, in both languages."""
    place = one.place
    return {
        "kind": one.kind.code,
        "severity": "warning" if one.kind.doubtful else "error",
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "what": {language: one.what(language) for language in LANGUAGES},
        "mend": {language: one.mend(language) for language in LANGUAGES},
    }


def _quality(one: Problem, language: str) -> dict[str, object]:
    """A problem as an item of GitLab's code quality report, which names each by a hash that outlives its line."""
    name = f"{one.kind.code} {one.place.file} {one.what('en')}"
    return {
        "description": f"{one.what(language)} -> {one.mend(language)}",
        "check_name": one.kind.code,
        "fingerprint": sha256(name.encode()).hexdigest(),
        "severity": "minor" if one.kind.doubtful else "blocker",
        "location": {"path": one.place.file, "lines": {"begin": one.place.line}},
    }


def refuse(why: Text, language: str) -> int:
    """Say why nothing was done; the exit code."""
    print(why[language], file=sys.stderr)
    return 1


def annotation(problem: Problem, language: str) -> str:
    """A problem as GitHub shows it beside the line at fault."""
    place = problem.place
    words = _escaped(f"{problem.what(language)}\n-> {problem.mend(language)}")
    file = _escaped(place.file).replace(":", "%3A").replace(",", "%2C")
    level = "warning" if problem.kind.doubtful else "error"
    return f"::{level} file={file},line={place.line},col={place.column}::{words}"


def skeleton(data: Path, release: str, changed: Sequence[Difference]) -> Text:
    """How to write the missing release file, with a line for every change that needs a reason."""
    lines = [f"title: {_blank(TITLE)}", f"adds: {_blank(ADDS)}"]
    texts = [NO_RELEASE.format(file=f"{data.name}/releases/{release}.yaml"), same("\n" + "\n".join(lines))]
    if changed:
        items = [
            f'  - {{figure: "{one.entry.id}", kind: {"withdrawal" if one.new is None else "correction"}, '
            f"reason: {_blank(WHY)}}}"
            for one in changed
        ]
        texts += [Text(*(f"# {words}" for words in (REVISES.id, REVISES.en))), same("\n".join(["revises:", *items]))]
    return Text("\n".join(one.id for one in texts), "\n".join(one.en for one in texts))


def _blank(text: Text) -> str:
    """A text in both languages as YAML, to be written over."""
    return f'{{id: "{text.id}", en: "{text.en}"}}'


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
