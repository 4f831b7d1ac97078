"""The conversation with Pagefind's program, one request and one answer at a time; what it is about is told elsewhere.

Pagefind's own Python client waits a tenth of a second for each answer, which is minutes for the figures of a site.
"""

from __future__ import annotations

import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Timer
from typing import Any

from pagefind.service import get_executable

from ..problems import DataError, Place, Problem, kind
from ..text import Text

NO_PAGEFIND = kind(
    "no_pagefind",
    Text("program pencarian Pagefind tidak ditemukan", "the search program Pagefind is not there"),
    Text(
        "pasang ulang pustakanya: hapus .venv, lalu jalankan make site",
        "install the libraries anew: delete .venv, then run make site",
    ),
)
UNFINISHED = kind(
    "search_unfinished",
    Text("indeks pencarian tidak selesai dibuat: {why}", "the search index was not finished: {why}"),
    Text(
        "ulangi pembangunan; bila tetap gagal, pasang ulang pustakanya: hapus .venv, lalu jalankan make site",
        "build again; if it still fails, install the libraries anew: delete .venv, then run make site",
    ),
)
PLACE = Place("requirements.txt")
"""Where the program is named: no line of data or prose is at fault."""
ENDED = Text("programnya berhenti di tengah jalan", "the program ended half-way")
PATIENCE = 600.0
"""Seconds for a whole index, after which the program is taken to hang."""
CHUNK = 1 << 20


def program() -> Path:
    """Pagefind's program. Raises DataError where it is not installed."""
    found = get_executable()
    if found is None or not found.is_file():
        raise DataError([Problem(NO_PAGEFIND, PLACE)])
    return found


def answers(requests: Iterable[dict[str, Any]], executable: Path) -> Iterator[dict[str, Any]]:
    """The answer to each request in turn. Raises DataError where the program refuses one, fails or hangs."""
    try:
        with subprocess.Popen([executable, "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
            watch = Timer(PATIENCE, running.kill)
            watch.start()
            try:
                for number, request in enumerate(requests):
                    yield _answer(running, {"message_id": number, "payload": request})
            finally:
                watch.cancel()
                # It waits for more until it is told that there is none.
                running.kill()
    except OSError as error:
        raise DataError([_unfinished(error.strerror or str(error))]) from error


def _answer(running: subprocess.Popen[bytes], message: dict[str, Any]) -> dict[str, Any]:
    assert running.stdin is not None
    assert running.stdout is not None
    running.stdin.write(b64encode(json.dumps(message).encode()) + b",")
    running.stdin.flush()
    said = b""
    while not said.endswith(b","):
        chunk = running.stdout.read1(CHUNK)  # type: ignore[attr-defined]
        if not chunk:
            raise DataError([_unfinished(ENDED)])
        said += chunk
    payload: dict[str, Any] = json.loads(b64decode(said[:-1]))["payload"]
    if payload["type"] == "Error":
        raise DataError([_unfinished(payload["message"])])
    return payload


def _unfinished(why: str | Text) -> Problem:
    return Problem(UNFINISHED, PLACE, {"why": why})
