"""Has the Nu HTML checker read every page, style sheet and picture of a built site; checks no meaning."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from cakupan.text import Text
from tests.audits.outcome import Outcome, dated, table, today
from tests.audits.programs import NOT_RUN, Unfit, brought, last_lines, need, said_by

KINDS = (".html", ".css", ".svg")
AT_ONCE = 2000
"""Files for one start of Java: a command line has an end."""

# Attributes of SVG that are properties of CSS as well; the checker's list of properties ends before them.
NOT_KNOWN_TO_NU = re.compile(r"Property “(paint-order|vector-effect)” doesn't exist")


@dataclass(frozen=True, kw_only=True)
class Remark:
    """One thing that the checker said."""

    file: str
    line: int
    words: str
    error: bool

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.words}"


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What the checker said of some files."""

    version: str
    remarks: tuple[Remark, ...]

    def those(self, *, error: bool) -> tuple[str, ...]:
        return tuple(str(remark) for remark in self.remarks if remark.error == error)


def audited(site: Path) -> Outcome:
    """The checker's verdict on a built site. Raises Unfit where Java or npm is missing."""
    need("java", "npm")
    site = site.resolve()
    files = sorted(path for path in site.rglob("*") if path.suffix in KINDS)
    jar = brought() / "vnu-jar" / "build" / "dist" / "vnu.jar"
    parts = [files[start : start + AT_ONCE] for start in range(0, len(files), AT_ONCE)]
    readings = [reading(report(jar, part), site) for part in parts]
    together = Reading(version=readings[0].version, remarks=tuple(one for part in readings for one in part.remarks))
    return outcome(together, {kind: sum(path.suffix == kind for path in files) for kind in KINDS})


def report(jar: Path, files: Sequence[Path]) -> str:
    """The checker's own words on the files, as JSON."""
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--also-check-css", "--also-check-svg"]
    done = said_by("java", "-jar", str(jar), *options, *map(str, files))
    if not done.stdout.startswith("{"):
        raise Unfit(NOT_RUN.format(name="java -jar vnu.jar", said=last_lines(done.stderr)))
    return done.stdout


def reading(said: str, site: Path) -> Reading:
    """The checker's JSON read; files are named as they stand below the site."""
    report = json.loads(said)
    return Reading(
        version=report["version"].split()[0], remarks=tuple(_remarks(report["messages"], f"file:{site.as_posix()}/"))
    )


def _remarks(messages: list[dict[str, object]], place: str) -> Iterator[Remark]:
    for message in messages:
        words = str(message["message"])
        # What only says where the other one of two stands belongs to the warning before it.
        if NOT_KNOWN_TO_NU.search(words) or (message["type"] == "info" and "subType" not in message):
            continue
        yield Remark(
            file=unquote(str(message.get("url", ""))).removeprefix(place),
            line=int(str(message.get("lastLine", 0))),
            words=words,
            # Whatever is not plainly a remark counts, also a file that could not be read.
            error=message["type"] != "info",
        )


def outcome(found: Reading, counts: dict[str, int]) -> Outcome:
    """The reading as the tasks and the READMEs tell it."""
    errors, warnings = found.those(error=True), found.those(error=False)
    said = Text(
        "Pemeriksa HTML Nu {version}, {when}. Sifat CSS yang belum ia kenal (`paint-order`, `vector-effect`) dilewati.",
        "Nu HTML checker {version}, {when}. Properties of CSS that it does not know yet (`paint-order`, "
        "`vector-effect`) are passed over.",
    ).format(version=found.version, when=dated(today()))
    heads = Text("halaman|CSS|SVG|kesalahan|peringatan", "pages|CSS|SVG|errors|warnings")
    numbers = tuple(str(number) for number in (*(counts[kind] for kind in KINDS), len(errors), len(warnings)))
    tables = {language: table(tuple(heads[language].split("|")), numbers) for language in ("id", "en")}
    block = Text("{said}\n\n{rows}", "{said}\n\n{rows}").format(said=said, rows=Text(tables["id"], tables["en"]))
    return Outcome(name="nu", readme=block, faults=errors, remarks=warnings)
