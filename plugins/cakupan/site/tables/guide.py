"""Rows about the pictures of the staff's guide: what each shows, in words; takes none."""

from __future__ import annotations

from ...text import Text
from ..view import View
from .registry import Rows, table

SEEN = {
    "problem": Text(
        "Pratinjau di peramban dengan judul Belum dapat ditampilkan, dan di bawahnya berkas, baris, dan perbaikannya.",
        "The preview in a browser, with the heading Cannot be shown yet and below it the file, the line and the mend.",
    ),
    "unreleased": Text(
        "Baris sebuah angka di pratinjau: nilainya yang baru, kapan terbit, dan catatan bahwa angkanya belum dirilis.",
        "A figure's row in the preview: its new value, when it was published, and the note that it is not released.",
    ),
}
"""By the names of the pictures; a name of its own for each language where the picture has words of the pages."""


@table()
def preview_pictures(view: View) -> Rows:
    """What a preview looks like."""
    found = view.edition.assets.pictures
    named = {name: found.get(name) or found.get(f"{name}-{view.language}") for name in SEEN}
    rows = [
        {"picture": one, "address": view.root + one.address, "seen": view.t(SEEN[name])}
        for name, one in named.items()
        if one
    ]
    return {"rows": rows}
