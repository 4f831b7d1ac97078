"""Which addresses may stand in a link, as the whole address looks; asks no network and decodes nothing.

A pattern of all that is allowed, rather than a list of what is not: browsers pass over blanks and control characters,
take a backslash for a slash, and read what stands before an @ as a name. None of these is in the pattern. A host is
written in ASCII: letters of other scripts look like Latin ones, and `xn--` shows what they are.
"""

from __future__ import annotations

import re

from .unseen import UNSEEN

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST = rf"(?:{_LABEL}\.)+(?:[a-z]{{2,63}}|xn--[a-z0-9-]{{1,59}})"
_PORT = r"(?::(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?"
# Written letters of any script may stand behind the host, where they mislead nobody about whose page it is.
_REST = r"[^\s<>\"'`\\\x00-\x20\x7f]*"
_WEB = re.compile(rf"https?://{_HOST}{_PORT}(?:[/?#]{_REST})?", re.ASCII | re.IGNORECASE)
_MAIL = re.compile(rf"mailto:[a-z0-9._%+-]+@{_HOST}(?:\?{_REST})?", re.ASCII | re.IGNORECASE)
_HERE = re.compile(rf"http://(?:localhost|127\.0\.0\.1){_PORT}", re.ASCII)
_ROOT = re.compile(rf"https://{_HOST}{_PORT}(?:/[\w.~-]+)*", re.ASCII)


def web(address: str) -> bool:
    """Whether it is an address of the web, secure or not."""
    return bool(_WEB.fullmatch(address)) and not UNSEEN.search(address)


def secure(address: str) -> bool:
    """Whether it is one that nobody on the way can have changed: only these are linked."""
    return web(address) and address.lower().startswith("https:")


def contact(address: str) -> bool:
    """Whether readers can be sent there with what they found: a page or a mail address."""
    return secure(address) or (bool(_MAIL.fullmatch(address)) and not UNSEEN.search(address))


def root(address: str) -> bool:
    """Whether a site can stand there: on the web, or at a desk."""
    return bool(_ROOT.fullmatch(address) or _HERE.fullmatch(address))
