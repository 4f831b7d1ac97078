"""A built site as its hosts send it: with the headers of the files that it brings along; judges nothing."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import Path

from cakupan.preview.server import Page

Rules = Mapping[str, Mapping[str, str]]


def rules(site: Path) -> Rules:
    """The rules of `_headers`, in order: headers by pattern."""
    found: dict[str, dict[str, str]] = {}
    pattern = ""
    for line in (site / "_headers").read_text("utf-8").splitlines():
        if line.startswith("/"):
            pattern = line
            found[pattern] = {}
        else:
            name, _, value = line.strip().partition(": ")
            found[pattern][name] = value
    return found


def sent(site: Path, path: str, *, joined: bool = False) -> dict[str, str]:
    """The headers of an address: of several rules the last one's, as on Netlify, or all, as on Cloudflare."""
    found: dict[str, str] = {}
    for pattern, headers in rules(site).items():
        if fnmatchcase(path, pattern):
            both = {name: f"{found[name]}, {value}" for name, value in headers.items() if joined and name in found}
            found |= dict(headers) | both
    return found


REFERRED: list[str] = []
"""What servers of this process were told of where their readers came from."""


class Plain(Page):
    """One answer of a host that sends no headers of its own; it notes who was sent here."""

    def end_headers(self) -> None:
        if referrer := self.headers.get("Referer"):
            REFERRED.append(f"told {self.path} of {referrer}")
        super().end_headers()


class Hosted(Plain):
    """One answer, with the headers that a host sends with it."""

    joined = False

    def end_headers(self) -> None:
        path = self.path.partition("?")[0]
        for name, value in sent(Path(self.directory), path, joined=self.joined).items():
            self.send_header(name, value)
        super().end_headers()


class Joined(Hosted):
    """The same from a host that sends what several rules say."""

    joined = True
