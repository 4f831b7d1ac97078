"""A new source file, begun with what an earlier document reported of the same region; judges no figure."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from ..model.archive import Archive
from ..model.period import Period
from ..model.statement import Source, Statement
from ..problems import DataError
from ..read.dates import meant
from ..read.faults import nearest
from ..read.fields import fit
from ..read.folder import archive
from ..schemas import header
from ..text import Text
from . import speech

NO_REGION = Text("{typed} bukan kode wilayah: {nearest}.", "{typed} is no region's code: {nearest}.")
NO_DATE = Text(
    "{typed} bukan tanggal: tulis seperti 2025-04-24, 2025-04, atau unknown bila dokumen tidak bertanggal.",
    "{typed} is no date: write one such as 2025-04-24 or 2025-04, or unknown where the document has none.",
)
NO_PUBLISHER = Text("Penerbitnya belum disebut.", "The publisher is not named.")
MADE = Text(
    "{file} dibuat. Isi title dan url, lalu salin butir yang dipakai dari komentarnya; setelah itu invoke check.",
    "{file} is there. Fill in title and url, then copy the items that you use from its comments; then invoke check.",
)
EARLIER = Text(
    "Dari sumber sebelumnya, {source}: hapus [] di atas dan tanda # pada butir yang dipakai, lalu isi angkanya.",
    "From an earlier source, {source}: delete [] above and the # before the items that you use, and fill them in.",
)


def new(data: Path, publisher: str, published: str, region: str, title: str = "", language: str = "id") -> int:
    """Write `data/sources/PUBLISHER-DATE.yaml`; 0 once it is there. What is there already is never overwritten."""
    try:
        known = archive(data)
    except DataError as error:
        return speech.report(error, language)
    regions = known.codelists.regions
    day = "unknown" if published == "unknown" else _key(published)
    if not publisher.strip():
        return speech.refuse(NO_PUBLISHER, language)
    if not day:
        return speech.refuse(NO_DATE.format(typed=published), language)
    if region not in regions:
        return speech.refuse(NO_REGION.format(typed=region, nearest=nearest(region, list(regions))), language)
    path = free(data / "sources", publisher, day)
    text = skeleton(known, publisher.strip(), day, region, title.strip(), language)
    # Refused rather than overwritten where somebody else made it meanwhile.
    with path.open("x", encoding="utf-8", newline="\n") as out:
        out.write(text)
    print(MADE.format(file=f"{data.name}/sources/{path.name}")[language])
    return 0


def skeleton(known: Archive, publisher: str, day: str, region: str, title: str, language: str) -> str:
    """A sound file without statements; those of an earlier document follow as comments, without their numbers."""
    lines = [header("sources/x.yaml").rstrip("\n")]
    lines += [f"title: {_quoted(title)}" if title else "# title: …"]
    lines += [f"publisher: {_quoted(publisher)}", "# url: https://…", f"published: {day}", "statements: []"]
    before = earlier(known, publisher, region)
    if before:
        lines += ["", f"# {EARLIER.format(source=before.id)[language]}"]
        lines += [f"# {line}".rstrip() for line in _blocks(before, region, day)]
    return "\n".join([*lines, ""])


def earlier(known: Archive, publisher: str, region: str) -> Source | None:
    """The newest document that reported of a region, if any of the same publisher's."""
    told = [one for one in known.sources.values() if any(each.key.region == region for each in one.statements)]
    same = [one for one in told if one.publisher == publisher]
    return max(same or told, key=lambda one: (str(one.published or ""), one.id), default=None)


def _blocks(source: Source, region: str, day: str) -> Iterator[str]:
    """The items of a document about a region, one for each base, with its measures and members."""
    by_base: dict[str | None, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for one in source.statements:
        if one.key.region == region:
            by_base[one.key.base][one.key.measure].append(one)
    for base, measures in by_base.items():
        yield f'  - region: "{region}"'
        yield from ([f"    base: {base}"] if base else [])
        yield f"    time: {{period: {day[:7] if day != 'unknown' else '…'}}}"
        for measure, several in measures.items():
            members = [".".join(one.key.members) for one in several]
            inner = ", ".join(f"{one or 'total'}: …" for one in members)
            yield f"    {measure}: {'…' if members == [''] else f'{{{inner}}}'}"


def _key(typed: str) -> str:
    """The date as data files have it; empty where it is none."""
    try:
        found = str(Period(typed))
    except ValueError:
        found = meant(typed)
    return "" if "--" in found else found


def free(folder: Path, publisher: str, day: str) -> Path:
    """The path of a new source file, by its document; nobody has it yet."""
    start = "-".join([slug(publisher) or "sumber", *([day] if day != "unknown" else [])])
    names = (start, *(f"{start}-{number}" for number in range(2, 1000)))
    return next(path for name in names if not (path := folder / f"{name}.yaml").exists())


def slug(name: str) -> str:
    """A name in the letters of addresses; empty where none are left, or a system keeps them for a device."""
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    made = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return made if fit(made) else ""


def _quoted(text: str) -> str:
    """A text as YAML: JSON's quotes are YAML's."""
    return json.dumps(text, ensure_ascii=False)
