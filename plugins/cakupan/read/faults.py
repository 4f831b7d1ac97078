"""Pydantic's errors as problems with their place in the file; types nothing itself."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from ..problems import KINDS, Problems
from ..text import Text, same
from . import kinds
from .fields import Shape
from .tree import Tree

S = TypeVar("S")
_TYPES = {
    "dict_type": Text("pasangan kunci: nilai", "a mapping of key: value"),
    "model_type": Text("pasangan kunci: nilai", "a mapping of key: value"),
    "list_type": Text("daftar butir (- …)", "a list of items (- …)"),
    "string_type": Text("satu teks", "one text"),
}
_FOUND = {
    dict: Text("pasangan kunci: nilai", "a mapping"),
    list: Text("daftar", "a list"),
    str: Text("satu teks", "a text"),
    type(None): Text("tanpa isi", "nothing"),
}


def shaped(shape: type[S] | Any, tree: Tree, problems: Problems) -> S | None:
    """The tree's data as `shape`, or None when its faults were reported."""
    try:
        return TypeAdapter(shape).validate_python(tree.data)  # type: ignore[no-any-return]
    except ValidationError as error:
        for one in error.errors(include_url=False):
            _report(one, shape, tree, problems)
        return None


def nearest(typed: str, known: list[str]) -> Text:
    """Which known name was probably meant."""
    close = get_close_matches(typed, known, n=1, cutoff=0.6)
    if close:
        return Text(f"mungkin maksudnya {close[0]}", f"perhaps {close[0]} is meant")
    few = ", ".join(sorted(known)[:12]) + (", …" if len(known) > 12 else "")
    return Text(f"yang dikenal: {few or '(belum ada)'}", f"known are: {few or '(none yet)'}")


def _report(error: Any, shape: Any, tree: Tree, problems: Problems) -> None:
    """One pydantic error as one problem."""
    path, code = tuple(error["loc"]), error["type"]
    key = next((str(part) for part in reversed(path) if isinstance(part, str)), "(…)")
    if code in KINDS:
        problems.report(KINDS[code], tree.place(path), **{"key": key, **error["ctx"]["values"]})
    elif code == "missing":
        problems.report(kinds.MISSING_KEY, tree.place(path[:-1]), key=key)
    elif code == "extra_forbidden":
        known = _keys(shape, path[:-1])
        problems.report(kinds.UNKNOWN_KEY, tree.place(path, key=True), key=key, nearest=nearest(key, known))
    elif code == "literal_error":
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
