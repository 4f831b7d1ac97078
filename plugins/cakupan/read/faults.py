"""Pydantic's errors as problems with their place in the file; types nothing itself."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from copy import deepcopy
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from ..problems import KINDS, Problems
from ..text import Text, same
from . import kinds
from .fields import Shape
from .tree import Path_, Tree

S = TypeVar("S")
_TYPES = {
    "dict_type": Text("pasangan kunci: nilai", "a mapping of key: value"),
    "model_type": Text("pasangan kunci: nilai", "a mapping of key: value"),
    "list_type": Text("daftar butir (- …)", "a list of items (- …)"),
    "string_type": Text("satu teks", "one text"),
    "bool_type": Text("true atau false", "true or false"),
    "literal_error": Text("satu teks", "one text"),
    "date_type": Text("tanggal seperti 2025-04-24", "a date such as 2025-04-24"),
    "is_instance_of": Text("periode seperti 2025-04", "a period such as 2025-04"),
}
_FOUND = {
    dict: Text("pasangan kunci: nilai", "a mapping"),
    list: Text("daftar", "a list"),
    str: Text("satu teks", "a text"),
    type(None): Text("tanpa isi", "nothing"),
}


INDONESIAN = {
    "alamat": "url",
    "alasan": "reason",
    "angka": "value",
    "basis": "base",
    "catatan": "note",
    "judul": "title",
    "kantor": "office",
    "kode": "code",
    "kurang_dari": "less_than",
    "lebih_dari": "more_than",
    "nama": "name",
    "nilai": "value",
    "penerbit": "publisher",
    "periode": "period",
    "pernyataan": "statements",
    "satuan": "unit",
    "sejak": "since",
    "sekitar": "about",
    "tanggal": "published",
    "teks": "text",
    "tempat": "place",
    "terbit": "published",
    "waktu": "time",
    "wilayah": "region",
}
"""Keys as people who think in Indonesian type them."""


def shaped(shape: type[S] | Any, tree: Tree, problems: Problems, at: Path_ = ()) -> S | None:
    """What the tree holds at `at`, as `shape`; its faults are reported, and what is sound beside them is kept.

    None when nothing is left: rules across fields are to be tried on whatever is valid, in the same run.
    """
    adapter: TypeAdapter[S] = _adapter(cast(Hashable, shape))
    data: Any = tree.data
    for part in at:
        data = data[part]
    first = True
    while True:
        try:
            return adapter.validate_python(data)
        except ValidationError as error:
            faults = error.errors(include_url=False)
        for one in faults if first else ():  # what is missing later is only what was left out here
            _report(one, shape, tree, problems, at)
        first = False
        cut = {_root(one, data) for one in faults}
        if () in cut:
            return None
        data = _without(data, cut)


def items(shape: type[S], tree: Tree, problems: Problems) -> Iterator[tuple[int, S]]:
    """The sound items of a file that is a list, each with its number."""
    if shaped(list[Any], tree, problems) is None:
        return
    for number in range(len(tree.data)):  # type: ignore[arg-type]
        found = shaped(shape, tree, problems, (number,))
        if found is not None:
            yield number, found


@lru_cache(maxsize=128)
def _adapter(shape: Hashable) -> TypeAdapter[Any]:
    return TypeAdapter(cast(Any, shape))


def _root(error: Any, data: object) -> Path_:
    """The key to leave out so that the rest is sound: that of the fault, or of the mapping that lacks something.

    Never a single item of a list, since that would change the places of those after it.
    """
    path: Path_ = error["loc"][:-1] if error["type"] == "missing" else error["loc"]
    found: Path_ = ()
    for part in path:
        if isinstance(data, dict) and part in data:
            found, data = (*found, part), data[part]
        elif isinstance(data, list):
            break
    return found


def _without(data: object, cut: set[Path_]) -> object:
    kept = deepcopy(data)
    for path in cut:
        inner: Any = kept
        for part in path[:-1]:
            inner = inner.get(part, {})
        inner.pop(path[-1], None)
    return kept


def nearest(typed: str, known: list[str]) -> Text:
    """Which known name was probably meant, also where it was typed in Indonesian."""
    if INDONESIAN.get(typed) in known:
        return Text(f"tulis {INDONESIAN[typed]}", f"write {INDONESIAN[typed]}")
    close = get_close_matches(typed, known, n=1, cutoff=0.6)
    if close:
        return Text(f"mungkin maksudnya {close[0]}", f"perhaps {close[0]} is meant")
    few = ", ".join(sorted(known)[:12]) + (", …" if len(known) > 12 else "")
    return Text(f"yang dikenal: {few or '(belum ada)'}", f"known are: {few or '(none yet)'}")


def _report(error: Any, shape: Any, tree: Tree, problems: Problems, at: Path_) -> None:
    """One pydantic error as one problem."""
    path, code = (*at, *error["loc"]), error["type"]
    typed = path if code in ("missing", "extra_forbidden") else tree.known(path)
    key = next((str(part) for part in reversed(typed) if isinstance(part, str)), "(…)")
    if code in KINDS:
        problems.report(KINDS[code], tree.place(path), **{"key": key, **error["ctx"]["values"]})
    elif code == "missing":
        problems.report(kinds.MISSING_KEY, tree.place(path[:-1]), key=key)
    elif code == "extra_forbidden":
        known = _keys(shape, error["loc"][:-1])
        problems.report(kinds.UNKNOWN_KEY, tree.place(path, key=True), key=key, nearest=nearest(key, known))
    elif code == "literal_error" and isinstance(error["input"], str) and error["input"]:
        choices = error["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
        problems.report(kinds.NOT_A_CHOICE, tree.place(path), key=key, typed=error["input"], choices=choices)
    elif error["input"] == "" or code == "too_short":
        problems.report(kinds.EMPTY_VALUE, tree.place(path), key=key)
    else:
        expected = _TYPES.get(code, same(code))
        found = _FOUND.get(type(error["input"]), same("?"))
        problems.report(kinds.WRONG_TYPE, tree.place(path), key=key, expected=expected, found=found)


def _keys(shape: Any, path: tuple[str | int, ...]) -> list[str]:
    """The keys that the mapping at `path` may have."""
    for part in path:
        if isinstance(part, str) and isinstance(shape, type) and issubclass(shape, Shape):
            named = {field.alias or name: field for name, field in shape.model_fields.items()}
            shape = named[part].annotation if part in named else shape
        shape = _inner(shape)
    shape = _inner(shape)
    if isinstance(shape, type) and issubclass(shape, Shape):
        return [field.alias or name for name, field in shape.model_fields.items()]
    return []


def _inner(annotation: Any) -> Any:
    """The shape inside `list[…]`, `dict[str, …]`, `Annotated[…]` and `… | None`."""
    while not isinstance(annotation, type) or getattr(annotation, "__args__", None):
        options = [arg for arg in getattr(annotation, "__args__", ()) if arg not in (type(None), str)]
        if not options:
            return annotation
        annotation = options[0]
    return annotation
