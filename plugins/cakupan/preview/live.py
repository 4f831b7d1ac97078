"""A preview that follows the work: pages wait for the build, reload after it, and show its problems in their place."""

from __future__ import annotations

from html import escape
from io import BytesIO
from pathlib import Path
from threading import Condition
from typing import Any

from .server import TYPES, Page

NUMBER = "/.pratinjau"
"""Where a page asks for the number of the build that it should show."""
PATIENCE = 120.0
"""So many seconds a request waits for a build; a longer one is shown as it stands."""
SCRIPT = """\
<script>
(async () => {{
  for (;;) {{
    await new Promise((later) => setTimeout(later, 500));
    try {{
      const number = await (await fetch("{number}", {{ cache: "no-store" }})).text();
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

    def begin(self) -> None:
        """From now on requests wait: what stands there is of data that have changed."""
        with self.changed:
            self.building = True

    def end(self, problem: str = "") -> None:
        """The build is there, or what kept it from being made."""
        with self.changed:
            self.building, self.problem = False, problem
            self.number += 1
            self.changed.notify_all()

    def settled(self) -> tuple[int, str]:
        """The number of the newest build and its problem, once none is under way."""
        with self.changed:
            self.changed.wait_for(lambda: not self.building, PATIENCE)
            return self.number, self.problem


class LivePage(Page):
    """One answer of a preview: the file as it is after the last change, or why there is none."""

    def __init__(self, *arguments: Any, live: Live, **options: Any) -> None:
        self.live = live
        super().__init__(*arguments, **options)

    def send_head(self) -> Any:
        if self.path == NUMBER:
            return self._answer(str(self.live.number), "text/plain; charset=utf-8")
        number, problem = self.live.settled()
        script = SCRIPT.format(number=NUMBER, build=number)
        page = self._page()
        if problem and (page or self.path.endswith("/")):
            return self._answer(PROBLEM.format(problem=escape(problem), script=script), TYPES[".html"], 503)
        if page is None:
            return super().send_head()
        return self._answer(page.read_text("utf-8") + script, TYPES[".html"])

    def _page(self) -> Path | None:
        """The file of a page; nothing for other files, and where there is none."""
        path = Path(self.translate_path(self.path.partition("?")[0]))
        file = path / "index.html" if path.is_dir() else path
        return file if file.suffix == ".html" and file.is_file() else None

    def _answer(self, text: str, kind: str, status: int = 200) -> BytesIO:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)
