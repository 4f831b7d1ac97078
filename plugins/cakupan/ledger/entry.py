"""A figure or statement as the site publishes it: its text, its exact value, where it stands and on what it rests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ..addresses import address, statement_address
from ..figure import Figure
from ..model.interval import Interval
from ..model.statement import NOTHING, Nothing, Statement
from ..model.unit import Unit
from ..report import Report
from ..text import LANGUAGES, Text
from ..wording import quantity
from .exact import exact

Kind = Literal["figure", "statement"]
# A statement's id begins with its document, and nobody keeps documents from being named like regions.
Name = tuple[Kind, str]
Words = Callable[[Interval, Unit], Text]


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What the ledger keeps of one figure or statement."""

    kind: Kind
    id: str
    address: str
    text_id: str
    text_en: str
    value: str
    unit: str
    sources: str

    @property
    def name(self) -> Name:
        return (self.kind, self.id)

    @property
    def said(self) -> tuple[str, str, str, str]:
        """What a reader may have cited: it changes only with a reason. Further sources need none."""
        return (self.value, self.unit, self.text_id, self.text_en)


def entries(report: Report) -> dict[Name, Entry]:
    """All that `report` publishes, figures first, each kind in the order of ids."""
    # A figure that is only reported reads like its statement: the words of each value are found once.
    words = cache(_words)
    figures = (_figure(report.figures[id_], report, words) for id_ in sorted(report.figures))
    statements = (_statement(report.statements[id_], report, words) for id_ in sorted(report.statements))
    return {one.name: one for several in (figures, statements) for one in several}


def _words(interval: Interval, unit: Unit) -> Text:
    return Text(*(quantity(interval, unit, language) for language in LANGUAGES))


def _figure(figure: Figure, report: Report, words: Words) -> Entry:
    texts = words(figure.interval, figure.unit)
    return Entry(
        kind="figure",
        id=figure.id,
        address=address(report, figure),
        text_id=texts.id,
        text_en=texts.en,
        value=exact(figure.interval),
        unit=figure.unit.code,
        sources=" ".join(figure.sources),
    )


def _statement(statement: Statement, report: Report, words: Words) -> Entry:
    unit = report.archive.codelists.measures[statement.key.measure].unit
    said = statement.quantity
    if isinstance(said, Nothing):
        texts, value = NOTHING[said.why], str(said.why)
    else:
        texts, value = words(said.interval, unit), exact(said.interval)
    return Entry(
        kind="statement",
        id=statement.id,
        address=statement_address(statement),
        text_id=texts.id,
        text_en=texts.en,
        value=value,
        unit=unit.code,
        sources=statement.source,
    )
