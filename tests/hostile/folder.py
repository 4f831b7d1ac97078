"""A synthetic data folder that fills every field there is, each of which can be given another text; judges nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from cakupan import commands
from cakupan.problems import Problems
from cakupan.read.tree import tree
from tests.built import ROOT

Field = tuple[str | int, ...]
"""A file and the way to one text in it."""
FIRST, SECOND, THIRD = "2026-11-24", "2026-12-01", "2026-12-31"
K, S = "kabar/33.02/", "suara/33.02/"


def both(text: str) -> dict[str, str]:
    return {"id": f"{text} sintetis", "en": f"synthetic {text}"}


def _source() -> dict[str, Any]:
    where: dict[str, Any] = {"region": "33.02", "base": "ucj_target"}
    sure = {"basis": "inferred", "reason": both("alasan waktu")}
    return {
        "title": "Judul sintetis",
        "publisher": "Kabar Sintetis",
        "url": "https://kabar.example/satu",
        "url_status": "verified",
        "also_at": ["https://kabar.example/dua"],
        "published": "2025-04-24",
        "accessed": {"date": "2025-05-01", "read": both("dibaca seluruhnya")},
        "kind": "press_statement",
        "speaker": {"office": "Kantor Sintetis", "name": "Juru Bicara Sintetis"},
        "note": both("catatan dokumen"),
        "statements": [
            {
                **where,
                "base_known": {"basis": "inferred", "reason": both("alasan basis")},
                "place": {"basis": "inferred", "reason": both("alasan tempat")},
                "time": {"stated": "hingga saat ini", "period": "2025-04", "ends": "2025-04-24", **sure},
                "note": both("catatan pernyataan"),
                "speaker": {"office": "Kantor Kedua", "name": "Juru Kedua"},
                "active_participants": {
                    "total": {"value": "214687", "as_printed": "214.687 orang", "locator": "alinea dua"},
                    "wage": "159475",
                    "construction": "18846",
                },
                "target_workers": "684654",
                "coverage_rate": {"value": "31.6", "as_printed": "31,6 persen"},
            },
            {
                **where,
                "time": {"period": "2024-04"},
                "active_participants": {"value": "200000", "rounded_to": "1000", "doubt": both("keraguan")},
            },
            {**where, "time": {"period": "2023-04"}, "active_participants": "150001"},
            {
                **where,
                "key": "sic",
                "time": {"period": "2025-04"},
                "coverage_rate": {"value": "40", "as_printed": "40 persen", "sic": "true"},
            },
            {
                **where,
                "time": {"period": "2025"},
                "relative_to": "2024",
                "target_coverage_rate": {"value": "43.19", "as_printed": "43,19 persen"},
            },
            {
                "region": "33.02",
                "base": "unknown",
                "time": {"period": "2025-04"},
                "readings": [
                    {"as": "target_workers.formal", "preferred": "true", "reason": both("alasan bacaan")},
                    {"as": "target_workers.informal", "reason": both("alasan bacaan lain")},
                ],
                "target_workers": {"value": "1999", "as_printed": "1.999 pekerja"},
            },
            {
                "region": "33.02",
                "time": {"period": "2025-04"},
                "event": {
                    "policy": "aturan",
                    "status": "in_force",
                    "text": both("peristiwa"),
                    "number": "Nomor 5/2025",
                },
            },
            {
                "region": "33.02",
                "time": {"period": "2025-04"},
                "finding": {"topic": "temuan", "text": both("temuan")},
            },
            {
                "region": "33.02",
                "time": {"period": "2025-04"},
                "monthly_contribution": {"non_wage.jkk-jkm": {"value": "16800", "as_printed": "Rp16.800"}},
            },
            {
                "region": "br-purwokerto",
                "time": {"stated": "tahun berjalan", "not_later_than": "2025-04-24", "basis": "published"},
                "benefits_paid": {"value": "127000000000", "as_printed": "Rp127 miliar"},
            },
        ],
    }


def _other() -> dict[str, Any]:
    return {
        "title": "Judul kedua sintetis",
        "publisher": "Suara Sintetis",
        "url": "https://suara.example/satu",
        "published": "2025-04-25",
        "statements": [
            {
                "region": "33.02",
                "base": "ucj_target",
                "time": {"period": "2025-04"},
                "active_participants": {"construction": "19398"},
            },
        ],
    }


def _rule(code: str, measure: str, members: list[str]) -> dict[str, Any]:
    return {
        "code": code,
        "measure": measure,
        "members": members,
        "name": both(f"aturan {code}"),
        "amount": "16800",
        "from": "2015-07-01",
        "until": "2030-12-31",
        "months": "12",
        "ceiling": "42000000",
        "sector": both(f"sektor {code}"),
        "excludes": both(f"kecuali {code}"),
        "law": f"PP sintetis {code}",
        "reported_by": ["kabar"],
        "note": both(f"catatan {code}"),
    }


def _release(day: str, revises: list[dict[str, Any]]) -> dict[str, Any]:
    return {"title": both(f"rilis {day}"), "adds": both(f"tambahan {day}"), "revises": revises}


def _revision(figure: str, kind: str, **to: str) -> dict[str, Any]:
    return {"figure": figure, "kind": kind, "reason": both(f"alasan {kind} {len(figure)}"), **to}


CORRECTED = ("33.02/active_participants/2023-04", K + "active_participants/2023-04")
REDATED = (("br-purwokerto/benefits_paid/--2025-04", "br-purwokerto/benefits_paid/2025-01--2025-04"),)
SPAN = {"stated": "tahun berjalan", "period": "2025-01--2025-04", "basis": "inferred", "reason": both("awal tahun")}
GONE = {
    "publisher": "Dokumen Hilang",
    "title": "Judul yang ditarik",
    "published": "2025-03-01",
    "statements": [{"region": "33.04", "time": {"period": "2025-03"}, "registered_firms": "77"}],
}
MARKED = {
    "regions": ("33.02", "br-purwokerto"),
    "measures": ("active_participants", "coverage_rate", "benefits_paid"),
    "segments": ("wage", "non_wage"),
    "groups": ("informal", "formal"),
    "bases": ("ucj_target", "unknown"),
    "programs": ("jkk",),
}
"""The lines of codelists whose texts are fields to try; the others stay as they are."""


@cache
def _lists() -> dict[str, Any]:
    """The project's codelists as plain data."""
    return {
        f"codelists/{path.name}": found.data
        for path in sorted((ROOT / "data" / "codelists").glob("*.yaml"))
        if (found := tree(path, path.name, Problems()))
    }


def files() -> dict[str, Any]:
    """What the folder holds after its last release, by file; every key that a shape knows is there."""
    found = deepcopy(_lists())
    for name, codes in MARKED.items():
        for line in found[f"codelists/{name}.yaml"]:
            if line["code"] in codes:
                line["note" if name != "measures" else "definition"] = both(f"arti {line['code']}")
    source = _source()
    source["statements"][2]["active_participants"] = "151001"
    source["statements"][-1]["time"] = deepcopy(SPAN)
    redated = [
        _revision(a, "redated", to=b) for old, new in REDATED for a, b in ((old, new), (f"kabar/{old}", f"kabar/{new}"))
    ]
    gone = ("33.04/registered_firms/2025-03", "hilang/33.04/registered_firms/2025-03")
    prefer = f"{S}active_participants.construction/2025-04"
    return found | {
        "sources/kabar.yaml": source,
        "sources/suara.yaml": _other(),
        "tariffs/iuran.yaml": [_rule("iuran", "monthly_contribution", ["non_wage", "jkk-jkm"])],
        "benefits/manfaat.yaml": [_rule("manfaat", "benefit_amount", ["jkm"])],
        "policies/aturan.yaml": [
            {
                "code": "aturan",
                "slug": "aturan",
                "name": both("kebijakan"),
                "region": "33.02",
                "indicators": ["coverage_rate"],
                "office": "Kantor Kebijakan",
                "number": "Nomor 7/2025",
                "due": "2027",
                "note": both("catatan kebijakan"),
            }
        ],
        "targets/target.yaml": [
            {"code": "target", "statement": f"{K}target_coverage_rate/2025", "note": both("catatan target")}
        ],
        "decisions/pilihan.yaml": {
            "figure": "33.02/active_participants.construction/2025-04",
            "prefer": prefer,
            "over": [f"{K}active_participants.construction/2025-04"],
            "reason": both("alasan pilihan"),
            "since": "2025-05-01",
            "provisional": "true",
        },
        "inquiries/tanya.yaml": {
            "statement": f"{K}coverage_rate/2025-04",
            "asked": {"on": "2025-05-02", "office": "Kantor Yang Ditanya", "url": "https://kabar.example/tanya"},
            "answers": [
                {
                    "on": "2025-05-03",
                    "office": "Kantor Penjawab",
                    "text": both("jawaban"),
                    "url": "https://kabar.example/jawab",
                }
            ],
            "resolved": {"on": "2025-05-04", "reason": both("alasan selesai")},
        },
        f"releases/{FIRST}.yaml": _release(FIRST, []),
        f"releases/{SECOND}.yaml": _release(SECOND, [_revision(one, "correction") for one in CORRECTED]),
        f"releases/{THIRD}.yaml": _release(THIRD, [*redated, *(_revision(one, "withdrawal") for one in gone)]),
    }


def fields() -> list[Field]:
    """Every text of the folder, but of the codelists only the marked lines and of references none."""
    return [field for file, content in files().items() for field in _leaves(content, (file,)) if _tried(field, content)]


def _tried(field: Field, content: Any) -> bool:
    name = str(field[0]).removeprefix("codelists/").removesuffix(".yaml")
    if name not in MARKED:
        return not str(field[0]).startswith("codelists/")
    return isinstance(field[1], int) and content[field[1]]["code"] in MARKED[name]


def _leaves(value: Any, at: Field) -> Iterator[Field]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, (*at, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _leaves(inner, (*at, number))
    else:
        yield at


def filled(texts: Mapping[Field, str]) -> dict[str, Any]:
    """The files with these texts in their fields."""
    found = files()
    for (file, *way), text in texts.items():
        inner = found[str(file)]
        for part in way[:-1]:
            inner = inner[part]
        inner[way[-1]] = text
    return found


def lines(found: Mapping[str, Any]) -> dict[Field, tuple[str, int]]:
    """The file and line of each text, as `laid` writes them."""
    places: dict[Field, tuple[str, int]] = {}
    for name, content in found.items():
        for number, (field, _) in enumerate(_written(content, (name,)), start=1):
            places.setdefault(field, (name, number))
    return places


def _written(value: Any, at: Field, before: str = "", after: str = "") -> Iterator[tuple[Field, str]]:
    """Each line of a value as JSON, which is YAML, with what stands on it: every text on a line of its own."""
    if not isinstance(value, dict | list):
        yield at, before + _quoted(value) + after
        return
    opens, closes = "{}" if isinstance(value, dict) else "[]"
    yield (*at, ""), before + opens
    items = list(value.items() if isinstance(value, dict) else enumerate(value))
    for place, (key, inner) in enumerate(items):
        name = f"{_quoted(key)}: " if isinstance(value, dict) else ""
        yield from _written(inner, (*at, key), " " * len(at) + name, "," if place < len(items) - 1 else "")
    yield (*at, ""), " " * (len(at) - 1) + closes + after


def _quoted(text: str) -> str:
    """In JSON's quotes; what YAML would take for the end of a line, as its number."""
    return re.sub(
        "[\x7f-\xa0\u2028\u2029\ufeff]", lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(text, ensure_ascii=False)
    )


def laid(folder: Path, texts: Mapping[Field, str]) -> Path:
    """The data folder, written below `folder`, with no release recorded."""
    data = folder / "data"
    for name, content in filled(texts).items():
        _put(data, name, content)
    return data


def recorded(folder: Path, texts: Mapping[Field, str]) -> Path:
    """The data folder with its three releases recorded: something corrected, redated and withdrawn."""
    data, last = folder / "data", filled(texts)
    releases = {day: last.pop(f"releases/{day}.yaml") for day in (FIRST, SECOND, THIRD)}
    for name, content in {**last, "sources/hilang.yaml": GONE}.items():
        _put(data, name, content)
    then = deepcopy(last["sources/kabar.yaml"])
    then["statements"][2]["active_participants"] = "150001"
    then["statements"][-1]["time"] = _source()["statements"][-1]["time"]
    middle = deepcopy(then)
    middle["statements"][2]["active_participants"] = "151001"
    for day, source in ((FIRST, then), (SECOND, middle), (THIRD, last["sources/kabar.yaml"])):
        _put(data, "sources/kabar.yaml", source)
        if day == THIRD:
            (data / "sources/hilang.yaml").unlink()
        _put(data, f"releases/{day}.yaml", releases[day])
        assert commands.release(data, "en", today=date.fromisoformat(day)) == 0
    return data


def _put(data: Path, name: str, content: Any) -> None:
    path = data / name
    path.parent.mkdir(parents=True, exist_ok=True)
    text = "\n".join([*(line for _, line in _written(content, (name,))), ""])
    path.write_text(text, encoding="utf-8", newline="\n")
