"""Serves a built site on this machine, as a static host would; not for the public."""

from __future__ import annotations

import gzip
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any

HERE = "127.0.0.1"

# Said here, because the system's own table differs from machine to machine.
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
}
# A picture or an index is packed already.
PACKED = frozenset(TYPES.values()) - {TYPES[".png"]}


class Page(SimpleHTTPRequestHandler):
    """One answer: the file, or the site's own 404.html where there is none."""

    extensions_map = TYPES
    # A connection is kept for the next request, as hosts do: on a slow line each new one is a journey more.
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, headers_too: Mapping[str, str], **options: Any) -> None:
        self.headers_too = headers_too
        super().__init__(*arguments, **options)

    def end_headers(self) -> None:
        # A rebuilt page must show at the next reload.
        self.send_header("Cache-Control", "no-store")
        for name, value in self.headers_too.items():
            self.send_header(name, value)
        super().end_headers()

    def send_head(self) -> Any:
        # What weighs on a page is what a host sends, and hosts send text packed.
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() and self.path.partition("?")[0].endswith("/") else path
        kind = self.guess_type(str(file))
        if kind not in PACKED or not file.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            return super().send_head()
        body = gzip.compress(file.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)

    def list_directory(self, path: Any) -> None:
        # A static host lists no folders either.
        self.send_error(404)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: a line a request would bury what matters."""


class Server(ThreadingHTTPServer):
    """Serves one folder; does not mind a browser that leaves early."""

    daemon_threads = True

    def __init__(
        self,
        folder: Path,
        port: int = 0,
        headers: Mapping[str, str] | None = None,
        page: Callable[..., Page] = Page,
    ) -> None:
        super().__init__((HERE, port), partial(page, directory=str(folder), headers_too=headers or {}))

    @property
    def address(self) -> str:
        return f"http://{HERE}:{self.server_port}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(
    folder: Path, port: int = 0, headers: Mapping[str, str] | None = None, page: Callable[..., Page] = Page
) -> Iterator[str]:
    """The address at which `folder` is served until the block ends; port 0 takes any free one."""
    with Server(folder, port, headers, page) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield server.address
        finally:
            server.shutdown()
            thread.join()
