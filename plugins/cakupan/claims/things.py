"""One thing that numbers are claimed of: its figure and all that documents say of it, worded for one language."""

from __future__ import annotations

from dataclasses import dataclass

from .amounts import Amount, Bounds


@dataclass(frozen=True, kw_only=True)
class Held:
    """The figure of this site. `plain` is its value for machines, `inputs` are the figures it was computed from."""

    text: str
    spread: str
    plain: str
    bounds: Bounds
    status: str
    address: str
    inputs: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Said:
    """A statement: as printed, with its verdict, and what it was held against where that is no figure."""

    statement: str
    document: str
    text: str
    quoted: bool
    """Whether `text` is the source's own, and not this site's wording of its number."""
    verdict: str
    numbers: tuple[Amount, ...]
    hedge: str
    reason: str
    recomputed: str


@dataclass(frozen=True, kw_only=True)
class Thing:
    """What the numbers are of; `id` is the figure's, whether there is one or only statements."""

    id: str
    region: str
    measure: str
    members: tuple[str, ...]
    """Codes of members and base."""
    slice: str
    when: str
    nature: str
    leading: bool
    """Whether words alone find it: the newest of its series, or something that differs from its recomputation."""
    held: Held | None
    said: tuple[Said, ...]
