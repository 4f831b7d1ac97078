"""The marks beside figures ("dihitung ulang", "tidak sesuai hitungan") lead to what they mean.

The first of each kind on a page is a link: in a long table a link in every row would bury the figures.
"""

from __future__ import annotations

import re

from markupsafe import Markup

from .terms import TermsHere
from .view import View

_MARK = re.compile(r'(<span class="(?:verdict|status|stage) ([a-z_]+)">)([^<]+)(</span>)')


def explained(body: str, view: View, terms: TermsHere) -> str:
    """The page with the first of each mark as a term; one in a link or a fold's heading stays as it is."""
    told: set[str] = set()

    def linked(match: re.Match[str]) -> str:
        code = match[2]
        if code in told or code not in terms.glossary or _within(match.string, match.start()):
            return match[0]
        told.add(code)
        # What a template wrote is escaped already.
        return f"{match[1]}{terms.used(view, code, Markup(match[3].strip()))}{match[4]}"

    return _MARK.sub(linked, body)


def _within(body: str, at: int) -> bool:
    """Whether a place is inside something that is itself to be tapped."""
    return any(body.rfind(f"<{tag}", 0, at) > body.rfind(f"</{tag[:-1]}>", 0, at) for tag in ("a ", "summary>"))
