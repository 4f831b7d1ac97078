"""Stylesheets, scripts and chart templates under names that hold their content's hash; made anew at each build."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from rcssmin import cssmin
from rjsmin import jsmin

from .drawings import bokehjs, drawings
from .icons import SIZES, TOUCH, icon

STYLES = ("site.css", "charts.css", "terms.css", "search.css", "disputes.css", "copying.css", "cite.css", "claims.css")
CLAIMS = ("claims-read.js", "claims-find.js", "claims.js")
"""Read, find, show: one script, so that a page asks once."""
EMBED_STYLES = ("charts.css", "embed.css")


@dataclass(frozen=True)
class Assets:
    """Files by their path below the site's root, and the paths that pages name."""

    files: Mapping[str, bytes]
    css: str
    embed: str
    """The stylesheet of pages made for a frame on another site."""
    charts: str
    search: str
    cite: str
    claims: str
    bokeh: str
    templates: str
    favicon: str
    sign: str
    """The favicon inside an address of its own: one request less on every first visit."""
    icons: Mapping[int, str]
    """The sign as PNG, by its size in pixels."""

    @cached_property
    def integrity(self) -> dict[str, str]:
        """What browsers hold each stylesheet and script to, by its address: other bytes are not run."""
        return {f"/{name}": seal(self.files[name]) for name in self.files if name.endswith((".css", ".js"))}


def assets(static: Path, cache: Path, styles: Sequence[str] = STYLES) -> Assets:
    """The theme's files and what Bokeh brings, ready to write; `cache` keeps what took long to make.

    One stylesheet, so that a page asks once.
    """
    files: dict[str, bytes] = {}
    css = _sheet(static, styles)
    sign = (static / "favicon.svg").read_bytes()
    return Assets(
        css=_put(files, "theme/site.css", css),
        embed=_put(files, "theme/embed.css", _sheet(static, EMBED_STYLES)),
        charts=_put(files, "theme/charts.js", _script(static / "charts.js")),
        search=_put(files, "theme/search.js", _script(static / "search.js")),
        cite=_put(files, "theme/cite.js", _script(static / "cite.js")),
        claims=_put(files, "theme/claims.js", b"".join(_script(static / name) for name in CLAIMS)),
        bokeh=_put(files, "theme/bokeh.js", bokehjs()),
        templates=_put_all(files, "theme/charts", drawings(cache / "drawings")),
        sign=f"data:image/svg+xml,{quote(sign.decode())}",
        favicon=_put(files, "theme/favicon.svg", sign),
        icons={size: _put(files, f"theme/icon-{size}.png", icon(sign, size)) for size in (TOUCH, *SIZES)},
        files=files,
    )


def _sheet(static: Path, styles: Sequence[str]) -> bytes:
    """Stylesheets as one, without comments."""
    minified: str = cssmin("\n".join((static / name).read_text("utf-8") for name in styles))
    return minified.encode()


def _script(path: Path) -> bytes:
    """A script without its comments: phones pay for every byte."""
    minified: str = jsmin(path.read_text("utf-8"))
    return minified.encode()


def digest(content: bytes) -> str:
    """What tells one content from another in the name of its file."""
    return hashlib.sha256(content).hexdigest()[:12]


def seal(content: bytes) -> str:
    """The hash of a file as pages give it beside its address."""
    return f"sha384-{base64.b64encode(hashlib.sha384(content).digest()).decode()}"


def _put(files: dict[str, bytes], name: str, content: bytes) -> str:
    """Add a file under its hashed name; its address."""
    stem, dot, suffix = name.rpartition(".")
    path = f"{stem}.{digest(content)}{dot}{suffix}"
    files[path] = content
    return f"/{path}"


def _put_all(files: dict[str, bytes], folder: str, contents: Mapping[str, bytes]) -> str:
    """Add files to a folder whose name holds the hash of them all; the folder's address."""
    home = f"{folder}.{digest(b''.join(contents[name] for name in sorted(contents)))}"
    files.update({f"{home}/{name}": content for name, content in contents.items()})
    return f"/{home}/"
