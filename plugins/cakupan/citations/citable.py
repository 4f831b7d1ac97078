"""A figure as one release published it, with those to whom it is owed; formats nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..text import Text

LICENCE = "CC BY 4.0"
LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"
SHORT = 12
"""So many digits of a release's hash stand in a sentence; no two releases will ever share them."""


@dataclass(frozen=True, kw_only=True)
class Credit:
    """A document that a figure rests on."""

    publisher: str
    title: str = ""
    published: str = ""
    """`2025-04-24`, `2025-04`; empty for a document without a date."""
    dated: Text
    """The same in words: "24 April 2025", "tanpa tanggal"."""
    address: str = ""
    """Empty where it could not be verified."""


@dataclass(frozen=True, kw_only=True)
class Inferred:
    """Something that the documents leave open, and why it is taken to be so."""

    what: Text
    reason: Text


@dataclass(frozen=True, kw_only=True)
class Citable:
    """What the citations of a figure say. Value, unit, documents and address are the ledger's, to the letter."""

    id: str
    name: Text
    slice: Text | None = None
    """Which part, on which base; None for all of them."""
    region: Text
    when: Text
    printed: Text
    """As pages print it, with its unit."""
    value: str
    """Plain decimal, as in the data files; empty where only one side is known."""
    exact: str
    """Without any rounding, as the ledger writes it: `214687/684654`, `253/2..<255/2`."""
    unit: str
    status: str = ""
    """How it came about: `computed`, `reported`, `comparison`, `illustration`; empty where that is not known."""
    cautions: tuple[Text, ...] = ()
    """What must be read beside it."""
    inferred: tuple[Inferred, ...] = ()
    credits: tuple[Credit, ...]
    site: Text
    release: date
    """The release that recorded it so; later ones in which it stands unchanged need not be named."""
    seal: str
    """That release's hash, which stands for all that it holds."""
    address: Text
    """As of that release, for good."""

    @property
    def key(self) -> str:
        """Its name in a reference manager: alike in both languages, and another for each release."""
        return f"{self.id.replace('/', ':')}:{self.release.isoformat()}"

    @property
    def publishers(self) -> tuple[str, ...]:
        """Whom the credit goes to first, each once."""
        return tuple(dict.fromkeys(one_line(one.publisher) for one in self.credits))


def one_line(text: str) -> str:
    """`text` without line breaks, which would begin something new in most forms."""
    if text.isprintable():
        return text
    return " ".join(line.strip() for line in text.splitlines() if line.strip())
