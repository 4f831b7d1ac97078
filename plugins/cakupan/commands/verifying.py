"""The site that this commit gives, compared with a published one file by file; publishes nothing."""

from __future__ import annotations

import os
import sys
from http.client import HTTPException
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import Request, urlopen

from ..built import SUMS, differing, digests, read_sums
from ..text import Text
from . import speech
from .staging import pelican

SHOWN = 20
SECONDS = 60
SAME = Text("Sama: semua berkas ({files}).", "The same: all files ({files}).")
OTHER = Text(
    "Berbeda: {count} dari {files} berkas. Samakan dahulu commit, CAKUPAN_SITEURL, CAKUPAN_OPERATOR dan "
    "CAKUPAN_CONTACT dengan yang dipakai saat menerbitkan.",
    "Different: {count} of {files} files. First use the commit, CAKUPAN_SITEURL, CAKUPAN_OPERATOR and CAKUPAN_CONTACT "
    "that it was published with.",
)
UNREADABLE = Text(
    "{where} tidak dapat dibaca: {why}. Sebut folder situs atau alamatnya (https://).",
    "{where} cannot be read: {why}. Name the site's folder or its address (https://).",
)
NOT_SUMS = Text("bukan daftar SHA256", "not a list of SHA256 sums")
NOT_BUILT = Text("Situs commit ini tidak jadi dibangun.", "The site of this commit was not built.")


def compared(data: Path, site: str, settings: Path, language: str = "id") -> int:
    """Build this commit aside and compare it with the sums of a published site, a folder or an address; 0 if equal."""
    where = f"{site.rstrip('/')}/{SUMS}"
    try:
        there = read_sums(_read(where))
    except (OSError, URLError, HTTPException) as error:
        return speech.refuse(UNREADABLE.format(where=where, why=error), language)
    except ValueError:
        return speech.refuse(UNREADABLE.format(where=where, why=NOT_SUMS), language)
    with TemporaryDirectory() as folder:
        fresh = Path(folder, "site")
        if not pelican(Path(os.path.abspath(data)), fresh, settings.resolve(), language, None):
            return speech.refuse(NOT_BUILT, language)
        here = digests(fresh)
    others = differing(here, there)
    for name in others[:SHOWN]:
        print(name, file=sys.stderr)
    if others:
        return speech.refuse(OTHER.format(count=len(others), files=len(there)), language)
    print(SAME.format(files=len(there))[language])
    return 0


def _read(where: str) -> str:
    if not where.startswith("https://"):
        return Path(where).read_text("utf-8")
    with urlopen(Request(where, headers={"User-Agent": "Cakupan"}), timeout=SECONDS) as answer:
        text: str = answer.read().decode("utf-8")
    return text
