"""How much a workbook would become once it is unpacked, told before it is; reads no cell."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

from openpyxl.utils import range_boundaries

UNPACKED = 64 * 1024 * 1024
FILES = 1_000
MERGED = 100_000
"""So many cells may be merged; openpyxl makes an object of each."""
_MERGE = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*?\bref\s*=\s*[\"']([A-Z0-9:$]+)[\"']")


def light(content: bytes) -> bool:
    """Whether a workbook can be opened on any machine. Raises BadZipFile where it is none."""
    with ZipFile(BytesIO(content)) as packed:
        parts = packed.infolist()
        # What a part says of its size is all that is ever unpacked of it.
        if len(parts) > FILES or sum(one.file_size for one in parts) > UNPACKED:
            return False
        texts = [packed.read(one) for one in parts if one.filename.endswith((".xml", ".rels"))]
    # No program writes a document type, and with one a few bytes can stand for millions.
    return not any(b"<!DOCTYPE" in text or b"<!ENTITY" in text for text in texts) and _merged(texts) <= MERGED


def _merged(texts: list[bytes]) -> int:
    """How many cells are merged with others, in all sheets."""
    return sum(_cells(found.decode()) for text in texts for found in _MERGE.findall(text))


def _cells(merged: str) -> int:
    left, top, right, bottom = (int(one or 0) for one in range_boundaries(merged))
    return (right - left + 1) * (bottom - top + 1)
