"""Codelist files as codelists; knows no statement."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from ..model.codes import MEMBER_LISTS, Code, Codelists, Measure, Region
from ..model.unit import UNITS
from ..problems import Place, Problems
from ..text import Text
from . import kinds
from .faults import items, nearest
from .fields import Shape, text
from .shapes import QUANTITY_KEYS, QUANTITY_MARKS, BlockShape, CodeShape, MeasureShape, RegionShape
from .tree import Path_, Tree

Line = tuple[Any, Tree, Place]
"""A line of a codelist as typed, with its file and place."""

FILES: dict[str, type[Shape]] = {
    "regions": RegionShape,
    "measures": MeasureShape,
    "bases": CodeShape,
    **{f"{name}s": CodeShape for name in MEMBER_LISTS},
}
RESERVED_SLUGS = frozenset(
    [
        "en",
        "sumber",
        "rilis",
        "rekonsiliasi",
        "koreksi",
        "kebijakan",
        "metodologi",
        "glosarium",
        "data",
        "theme",
        "sematan",
        "cek",
        "panduan",
        "topik",
        "cari",
        "pagefind",
    ]
)


def codelists(trees: dict[str, Tree], problems: Problems) -> Codelists:
    """All codelists, from the trees of their files by name; a list without a file is empty."""
    lines = {name: _lines(shape, trees[name], problems) if name in trees else [] for name, shape in FILES.items()}
    members = {code.code: code for name in MEMBER_LISTS for code in _codes(name, lines[f"{name}s"])}
    _report_repeats({name: lines[f"{name}s"] for name in MEMBER_LISTS} | {"base": lines["bases"]}, problems)
    _report_reserved(lines, problems)
    _report_slugs(lines["measures"], problems)
    _report_slugs(lines["regions"], problems)
    if "regions" in trees:
        _report_unquoted(trees["regions"], problems)
    _report_references(lines, problems)
    return Codelists(
        regions={typed.code: _region(typed, tree, place, problems) for typed, tree, place in lines["regions"]},
        measures={
            one.code: one for typed, tree, place in lines["measures"] if (one := _measure(typed, tree, place, problems))
        },
        members=members,
        bases={code.code: code for code in _codes("base", lines["bases"])},
    )


def _lines(shape: type[Shape], tree: Tree, problems: Problems) -> list[Line]:
    """Each line of a codelist with its place."""
    return [(one, tree, tree.place((number,))) for number, one in items(shape, tree, problems)]


def _name(typed: Any) -> Text:
    return Text(typed.id, typed.en)


def _codes(name: str, lines: list[Line]) -> list[Code]:
    return [
        Code(
            code=typed.code,
            list=name,
            slug=typed.slug,
            name=_name(typed),
            note=text(typed.note),
            parts=tuple(typed.parts),
            comparable=typed.comparable,
        )
        for typed, _, _ in lines
    ]


def _region(typed: RegionShape, tree: Tree, place: Place, problems: Problems) -> Region:
    if _parent(typed) is None and typed.slug in RESERVED_SLUGS:
        why = Text("alamat itu dipakai halaman lain", "another page has that address")
        problems.report(kinds.REPEATED_CODE, place, typed=typed.slug, where="/", why=why)
    return Region(
        code=typed.code,
        slug=typed.slug,
        name=_name(typed),
        kind=typed.kind,
        parent=typed.parent,
        bps=typed.bps,
        serves=tuple(typed.serves),
        note=text(typed.note),
    )


def _measure(typed: MeasureShape, tree: Tree, place: Place, problems: Problems) -> Measure | None:
    if typed.unit not in UNITS:
        near = nearest(typed.unit, list(UNITS))
        problems.report(kinds.UNKNOWN_CODE, place, typed=typed.unit, list="units", nearest=near)
        return None
    if _reserved("measures", typed.code):
        return None
    return Measure(
        code=typed.code,
        slug=typed.slug,
        name=_name(typed),
        unit=replace(UNITS[typed.unit], as_set=typed.norm or typed.target_of is not None),
        kind=typed.kind,
        definition=text(typed.definition),
        based=typed.based or typed.target_of is not None,
        norm=typed.norm or typed.target_of is not None,
        target_of=typed.target_of,
        partition=tuple(typed.partition),
        withhold_below=_limit(typed, place, problems),
    )


def _limit(typed: MeasureShape, place: Place, problems: Problems) -> int | None:
    limit = typed.withhold_below
    if limit is None or re.fullmatch(r"[1-9][0-9]{0,3}", limit, re.ASCII):
        return None if limit is None else int(limit)
    problems.report(kinds.NOT_A_CHOICE, place, typed=limit, key="withhold_below", choices="1 … 9999")
    return None


def _report_repeats(lists: dict[str, list[Line]], problems: Problems) -> None:
    """Codes are unique across the lists, since an id names them without their list."""
    why = Text("kode harus unik di semua daftar", "codes are unique across all lists")
    first: dict[str, Place] = {}
    for lines in lists.values():
        for typed, _, place in lines:
            if typed.code in first or typed.code == "total":
                where = first.get(typed.code, "total")
                problems.report(kinds.REPEATED_CODE, place, typed=typed.code, where=where, why=why)
            first.setdefault(typed.code, place)


def _reserved(name: str, code: str) -> bool:
    """Whether a code of that list would be taken for something else among the keys of a statement or a quantity."""
    if name == "measures":
        return hasattr(BlockShape, code) or code in BlockShape.model_fields
    return name != "regions" and code in (*QUANTITY_KEYS, *QUANTITY_MARKS)


def _report_reserved(lines: dict[str, list[Line]], problems: Problems) -> None:
    why = Text("kata itu sudah punya arti lain dalam berkas sumber", "that word means something else in source files")
    for name, several in lines.items():
        for typed, _, place in several:
            if _reserved(name, typed.code):
                problems.report(kinds.REPEATED_CODE, place, typed=typed.code, where="data/sources/", why=why)
            elif name != "regions" and "." in typed.code:
                # Codes stand between the dots of an id.
                problems.report(kinds.BAD_CODE, place, typed=typed.code)


def _report_unquoted(tree: Tree, problems: Problems) -> None:
    """Region codes are text: other programs would read 33.20 as 33.2."""
    regions = ("code", "parent", "bps", "serves")
    for path in tree.values:
        if len(path) > 1 and path[1] in regions:
            report_unquoted(tree, path, problems)


def report_unquoted(tree: Tree, path: Path_, problems: Problems) -> bool:
    """Whether other programs take the code at `path` for a number; that is reported."""
    typed: Any = tree.data
    for part in path:
        typed = typed[part]
    numeric = isinstance(typed, str) and re.fullmatch(r"[0-9]+(\.[0-9]*)?(e[0-9]+)?", typed, re.ASCII)
    if not numeric or path in tree.quoted:
        return False
    problems.report(kinds.REGION_CODE, tree.place(path), typed=typed)
    return True


def _report_references(lines: dict[str, list[Line]], problems: Problems) -> None:
    """What a codelist says of another code must be there."""
    known = {name: [typed.code for typed, _, _ in several] for name, several in lines.items()}
    named = [(place, "regions", code) for typed, _, place in lines["regions"] for code in (typed.parent, *typed.serves)]
    named += [(place, "measures", typed.target_of) for typed, _, place in lines["measures"]]
    named += [
        (place, f"{name}s", code)
        for name in MEMBER_LISTS
        for typed, _, place in lines[f"{name}s"]
        for code in typed.parts
    ]
    districts = {typed.code: typed for typed, _, _ in lines["regions"] if typed.kind == "district"}
    for typed, _, place in lines["regions"]:
        # Districts nest in regencies and cities only, so that every address ends.
        if typed.code in districts and typed.parent in districts:
            problems.report(kinds.NOT_A_CHOICE, place, typed=typed.parent, key="parent", choices="regency, city")
    codes = {name: {*several} for name, several in known.items()}
    for place, name, code in named:
        if code is not None and code not in codes[name]:
            near = nearest(code, known[name])
            problems.report(kinds.UNKNOWN_CODE, place, typed=code, list=name, nearest=near)


def _report_slugs(lines: list[Line], problems: Problems) -> None:
    """Slugs are addresses: unique within their parent (both Semarangs), and codes unique as well."""
    why = Text("setiap alamat hanya milik satu hal", "each address belongs to one thing only")
    first: dict[tuple[str, str | None, str], Place] = {}
    for typed, _, place in lines:
        for what, value, parent in (("slug", typed.slug, _parent(typed)), ("code", typed.code, None)):
            if (what, parent, value) in first:
                where = first[what, parent, value]
                problems.report(kinds.REPEATED_CODE, place, typed=value, where=where, why=why)
            first.setdefault((what, parent, value), place)


def _parent(typed: Any) -> str | None:
    """Only districts nest in addresses: regencies, provinces and branches stand at the root."""
    return typed.parent if getattr(typed, "kind", None) == "district" else None
