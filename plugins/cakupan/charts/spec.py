"""What a chart shows, as plain values and ready texts in one language; draws nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ChartKind = Literal["line", "bars", "stacked", "bullet", "interval"]


@dataclass(frozen=True, kw_only=True)
class Mark:
    """One value of a chart. `position` is the day (days since 1970-01-01) on a line's time axis, else its row.

    `value` is None for a gap (said as such, never drawn at zero). `lower` and `upper` equal `value` when it
    is exact. `certain` is False for rounded or only reported values, which are drawn open.
    """

    label: str
    position: float
    value: float | None
    lower: float | None
    upper: float | None
    text: str
    note: str = ""
    figure: str | None = None
    exact: str = ""
    """`value` as the data files print it (`0.313570`); if empty, made from `value`."""
    certain: bool = True
    series: str = ""
    joined: bool = True
    """False where a line from the mark before would claim too much: another denominator, or nothing known for long."""
    color: int = 0
    """Index into the theme's palette: 0 is the accent, then 1 to 5 for the parts of a whole."""


@dataclass(frozen=True, kw_only=True)
class Tick:
    position: float
    text: str


@dataclass(frozen=True, kw_only=True)
class Target:
    """A named line at a value (`bullet` and `line` charts)."""

    value: float
    name: str
    text: str
    figure: str | None = None
    exact: str = ""
    """As for marks: its permanent name, and its value as the data files print it."""


@dataclass(frozen=True, kw_only=True)
class Said:
    """A published figure inside a sentence, as a page proves it: its text, its permanent name, its exact value."""

    text: str
    figure: str
    exact: str


Sentence = tuple[str | Said, ...]
"""Words with figures among them."""


Finding = tuple[Sentence, ...]
"""The message in one sentence, and what must be said beside it; empty where the values support none."""


def plain_text(finding: Finding) -> str:
    return " ".join("".join(piece if isinstance(piece, str) else piece.text for piece in one) for one in finding)


@dataclass(frozen=True, kw_only=True)
class Download:
    """A file of the chart: what it is called in a link, and where it is."""

    name: str
    href: str


@dataclass(frozen=True, kw_only=True)
class ChartSpec:
    """A chart in one language. `id` is unique on its page; `finding` is its one message, `caption` what it is of.

    `alt` is for who does not see the picture: kind and subject, the finding, the values. A finding that the
    values do not support is left empty.

    line: marks over time. bars: one horizontal bar a mark. stacked: all marks share one 100 % bar (values
    are shares of one). bullet: marks against targets. interval: from `lower` to `upper`, `value` marked.
    """

    id: str
    kind: ChartKind
    title: str
    caption: str
    alt: str
    finding: Finding = ()
    label_header: str
    value_header: str
    note_header: str = ""
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    """On the value axis; the first and last are its ends."""
    label_ticks: tuple[Tick, ...] = ()
    """On a line's time axis."""
    targets: tuple[Target, ...] = ()
    source_line: str = ""
    downloads: tuple[Download, ...] = ()
    data_url: str = ""
    """Address of the indicator's public JSON that holds the slots for this chart."""
