"""Data about persons that slipped into a file: identity, telephone and mail; looks at text, knows no figure.

Addresses of documents are left out: news sites number their articles with whatever digits they like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..problems import Problems, kind
from ..text import Text
from .tree import Path_, Tree

PERSONAL = kind(
    "personal_data",
    Text("ini tampak seperti {what}, milik seseorang", "this looks like {what} of a person"),
    Text(
        "hapus dari berkas ini, juga dari riwayat git bila sudah dikirim: situs ini hanya memuat angka tentang orang "
        "banyak (UU 27/2022)",
        "delete it from this file, and from git's history once it was pushed: this site holds figures about many "
        "people only (Law 27/2022)",
    ),
)
IDENTITY = Text("nomor induk kependudukan (NIK)", "a national identity number (NIK)")
TELEPHONE = Text("nomor telepon", "a telephone number")
MAIL = Text("alamat surel", "an e-mail address")
ADDRESSES = ("url", "also_at")

# Six digits of a place (provinces are 11 to 96), the day of birth (plus 40 for women), month, year, and a number.
_IDENTITY = re.compile(
    r"(?<![0-9])(?:1[1-9]|[2-8][0-9]|9[0-6])[0-9]{2}[ .-]?[0-9]{2}[ .-]?"
    r"(?:0[1-9]|[12][0-9]|3[01]|4[1-9]|[56][0-9]|7[01])[ .-]?(?:0[1-9]|1[0-2])[ .-]?[0-9]{2}[ .-]?[0-9]{4}(?![0-9])",
    re.ASCII,
)
_TELEPHONE = re.compile(
    r"(?<![0-9.,])(?:\+62|0)[ -]?8[0-9]{1,2}(?:[ -]?[0-9]{3,4}){2}[0-9]?(?![0-9.,]?[0-9])", re.ASCII
)
# Begun only where a name may begin: tried at each letter of a long text, it would never end.
_MAIL = re.compile(r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z]{2}", re.ASCII)
_KINDS = ((_IDENTITY, IDENTITY), (_TELEPHONE, TELEPHONE), (_MAIL, MAIL))


def report_personal(tree: Tree, problems: Problems) -> None:
    """Every text of a file that looks like something of a single person; what it is is not repeated."""
    for path, typed in _texts(tree.data, ()):
        for pattern, what in _KINDS:
            if not {*path} & {*ADDRESSES} and pattern.search(typed):
                problems.report(PERSONAL, tree.place(path), what=what)


def _texts(data: Any, path: Path_) -> Iterator[tuple[Path_, str]]:
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, one in data.items():
            yield from _texts(one, (*path, key))
    elif isinstance(data, list):
        for number, one in enumerate(data):
            yield from _texts(one, (*path, number))
