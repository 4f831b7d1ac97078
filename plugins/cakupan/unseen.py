"""Characters that nobody sees, or that make a text look like another: which they are; reads no file.

By number, not by what Python knows of them: the same file must be taken or refused by every version.
"""

from __future__ import annotations

import re

from .problems import kind
from .text import Text

UNSEEN_CHARACTER = kind(
    "unseen_character",
    Text("ada karakter yang tidak terlihat, {code}", "there is a character that cannot be seen, {code}"),
    Text("hapus karakter itu dan ketik ulang bagian ini", "delete it and type this part again"),
)

_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
# Soft hyphens, joiners, marks of direction, line ends that no editor shows, musical and hieroglyphic control.
_FORMAT = (
    "\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff"
    "\U000110bd\U000110cd\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
)
# Letters and fillers without ink, and what chooses another shape for the character before it.
_BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8"
_TAGS = "\U000e0000-\U000e0fff"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010ffff"
_HALVES = "\ud800-\udfff"
UNSEEN = re.compile(f"[{_CONTROL}{_FORMAT}{_BLANK}{_TAGS}{_PRIVATE}{_HALVES}]")
"""None of them is needed to write Indonesian or English."""


def code(sign: str) -> str:
    """A character's number as people look it up: `U+202E`."""
    return f"U+{ord(sign):04X}"
