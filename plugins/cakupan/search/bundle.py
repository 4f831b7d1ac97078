"""The files that a reader's browser fetches for a search, the same bytes for the same entries; writes none."""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from .entries import Entry
from .service import answers

NEEDED = re.compile(r"pagefind\.js|pagefind-entry\.json|(?:pagefind|wasm)\.(?:id|en)[._].*|(?:fragment|index)/.*")
"""Of what Pagefind gives, its own search forms and what it has for other languages are left out."""
LANGUAGES_FILE = "pagefind-entry.json"
UNSOUGHT = ("figure.chart", ".files")
"""What stands elsewhere as well: a chart's values are in its page's tables."""


def bundle(entries: Iterable[Entry], program: Path) -> dict[str, bytes]:
    """The files by their path below Pagefind's folder. Raises DataError rather than give half an index."""
    *_, last = answers(_requests(entries), program)
    files = {one["path"]: b64decode(one["content"]) for one in last["files"]}
    files[LANGUAGES_FILE] = _in_order(files[LANGUAGES_FILE])
    return {path: files[path] for path in sorted(files) if NEEDED.fullmatch(path)}


def made_from(entries: Iterable[Entry], program: Path) -> str:
    """A name for what a bundle depends on: its entries, the program, and which of its files are taken."""
    digest = hashlib.sha256(program.read_bytes())
    digest.update(NEEDED.pattern.encode())
    for request in _requests(entries):
        digest.update(json.dumps(request).encode())
    return digest.hexdigest()


def packed(files: Mapping[str, bytes]) -> bytes:
    """A bundle in one piece, to be kept."""
    return json.dumps({path: b64encode(content).decode() for path, content in files.items()}).encode()


def unpacked(content: bytes) -> dict[str, bytes]:
    """The files of a bundle that was packed."""
    return {path: b64decode(text) for path, text in json.loads(content).items()}


def _requests(entries: Iterable[Entry]) -> Iterator[dict[str, Any]]:
    """What the program is asked for, one index from the first word to the last."""
    yield {"type": "NewIndex", "config": {"root_selector": "main", "exclude_selectors": UNSOUGHT}}
    for one in entries:
        yield {**one.request(), "index_id": 0}
    yield {"type": "GetFiles", "index_id": 0}


def _in_order(languages: bytes) -> bytes:
    """Pagefind lists the languages in an order of the moment."""
    return json.dumps(json.loads(languages), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
