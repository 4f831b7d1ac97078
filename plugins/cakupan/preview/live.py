"""A preview that follows the work: pages wait for the build, reload after it, and show its problems in their place."""

from __future__ import annotations

from html import escape
from io import BytesIO
from pathlib import Path
from threading import Condition
from time import monotonic
from typing import Any

from .server import TYPES, Page

NUMBER = "/.pratinjau"
"""Where a page asks for the number of the build that it should show."""
PATIENCE = 120.0
"""So many seconds a request waits for a build; then it is told that there is none yet."""
BUILDING = "Masih dibangun | Still building"
NO_FIGURES = (".css", ".js")
"""Files that are never out of date in a way that matters."""
OPEN = 5.0
"""So many seconds ago a page asked at most that is still open."""
SCRIPT = """\
<script>
(async () => {{
  for (;;) {{
    await new Promise((later) => setTimeout(later, 250));
    try {{
      const number = await (await fetch("{number}?" + location.pathname, {{ cache: "no-store" }})).text();
      if (number !== "{build}") return location.reload();
    }} catch {{ /* the preview was stopped; it may come back */ }}
  }}
}})();
</script>
"""
PROBLEM = """\
<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Belum dapat ditampilkan | Cannot be shown yet</title>
<style>
  body {{ font: 1rem/1.5 sans-serif; margin: 2rem; color-scheme: light dark; }}
  pre {{ white-space: pre-wrap; }}
</style>
<h1>Belum dapat ditampilkan | Cannot be shown yet</h1>
<p>Perbaiki yang berikut; halaman ini memuat ulang sendiri. | Mend what follows; this page reloads by itself.</p>
<pre>{problem}</pre>
{script}
"""


class Live:
    """How the work stands, as builder and server both see it."""

    def __init__(self) -> None:
        self.changed = Condition()
        self.building = False
        self.number = 0
        self.problem = ""
        self.ready: set[Path] = set()
        self.asked: dict[str, float] = {}

    def begin(self) -> int:
        """From now on requests wait: what stands there is of data that have changed. The number of this build."""
        with self.changed:
            self.building, self.problem = True, ""
            self.number += 1
            self.ready.clear()
            return self.number

    def written(self, number: int, path: str) -> None:
        """This file is there, as that build made it."""
        with self.changed:
            if number == self.number:
                self.ready.add(Path(path).resolve())
                self.changed.notify_all()

    def has(self, name: str) -> bool:
        """Whether the newest build made a file of that name."""
        with self.changed:
            return any(path.name == name for path in self.ready)

    def end(self, number: int, problem: str = "") -> bool:
        """That build is there, or what kept it from being made; whether it is still the newest."""
        with self.changed:
            newest = number == self.number
            if newest:
                self.building, self.problem = False, problem
                # Pages that were made before the problem showed do not stay.
                self.number += bool(problem)
                self.changed.notify_all()
            return newest

    def settled(self, file: Path) -> tuple[int, str]:
        """The number of the newest build and its problem, once that file is of it or none is under way."""
        with self.changed:
            there = self.changed.wait_for(lambda: not self.building or file.resolve() in self.ready, PATIENCE)
            return self.number, self.problem if there else BUILDING

    def told(self, address: str) -> str:
        """The number of the newest build, for a page of that address that somebody has open."""
        with self.changed:
            self.asked[address] = monotonic()
            return str(self.number)

    def wanted(self) -> list[str]:
        """The addresses that somebody has open."""
        with self.changed:
            return [address for address, asked in self.asked.items() if monotonic() - asked < OPEN]


class LivePage(Page):
    """One answer of a preview: the file as it is after the last change, or why there is none."""

    def __init__(self, *arguments: Any, live: Live, **options: Any) -> None:
        self.live = live
        super().__init__(*arguments, **options)

    def send_head(self) -> Any:
        if self.path.startswith(NUMBER):
            return self._answer(self.live.told(self.path.partition("?")[2]), "text/plain; charset=utf-8")
        file = self._file()
        number, problem = self.live.settled(file)
        script = SCRIPT.format(number=NUMBER, build=number)
        page = file.suffix == ".html"
        if problem and file.suffix not in NO_FIGURES:
            return self._answer(PROBLEM.format(problem=escape(problem), script=script), TYPES[".html"], 503)
        if not (page and file.is_file()):
            return super().send_head()
        return self._answer(file.read_text("utf-8") + script, TYPES[".html"])

    def _file(self) -> Path:
        """What is asked for, whether it is there or not."""
        path = self.path.partition("?")[0]
        file = Path(self.translate_path(path))
        return file / "index.html" if path.endswith("/") else file

    def _answer(self, text: str, kind: str, status: int = 200) -> BytesIO:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)
