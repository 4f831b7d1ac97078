"""How many mistakes of one file are told at once; finds none itself."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

from ..problems import Kind, Place, Problems, kind
from ..text import Text

T = TypeVar("T")
MOST = 1_000
"""A file with more is of another kind than it should be, or was made by a program: nobody reads on."""
TOO_MANY = kind(
    "too_many",
    Text(
        "berkas ini memuat lebih dari {limit} masalah; selebihnya tidak disebut",
        "this file has more than {limit} problems; the others are not told",
    ),
    Text(
        "perbaiki dahulu yang sudah disebut, lalu periksa lagi; mungkin isi berkas ini milik folder lain",
        "mend those that are told, then check again; the file may belong into another folder",
    ),
)


class _Enough(Exception):
    """There is no use in reading on."""


class _Counted(Problems):
    """The problems of one file."""

    def report(self, kind: Kind, place: Place, **values: object) -> None:
        super().report(kind, place, **values)
        if len(self) == MOST:
            super().report(TOO_MANY, place, limit=MOST)
            raise _Enough


def within(problems: Problems, reader: Callable[..., T], *arguments: Any) -> T | None:
    """What `reader` makes of its arguments and of problems of its own, or None where these are too many to read on."""
    own, result = _Counted(), None
    with suppress(_Enough):
        result = reader(*arguments, own)
    problems += own
    return result
