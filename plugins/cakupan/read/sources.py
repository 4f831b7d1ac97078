"""Source files as sources with their statements; compares no statement with another."""

from __future__ import annotations

from ..model.codes import Codelists
from ..model.statement import Event, Source, Statement
from ..problems import Place, Problems
from . import kinds
from .blocks import Block, speaker
from .faults import shaped
from .fields import text
from .shapes import BlockShape, SourceShape
from .tree import Tree


def source(name: str, tree: Tree, shape: type[BlockShape], codelists: Codelists, problems: Problems) -> Source | None:
    """The document in the file called `name`, or None when its head is wrong; statements that fail are left out."""
    typed = shaped(SourceShape, tree, problems)
    raw = tree.data.get("statements", []) if isinstance(tree.data, dict) else []
    statements: list[Statement] = []
    events: list[Event] = []
    for number in range(len(raw) if isinstance(raw, list) else 0):
        path = ("statements", number)
        block = shaped(shape, tree, problems, path)
        if block is not None:
            Block(name, typed, block, tree, path, codelists, problems).read(statements, events)
    _report_repeats(statements, events, problems)
    if typed is None:
        return None
    return Source(
        id=name,
        title=typed.title,
        publisher=typed.publisher,
        kind=typed.kind,
        url=typed.url,
        url_verified=typed.url_status != "unverified",
        also_at=tuple(typed.also_at),
        published=typed.published,
        accessed=str(typed.accessed.date) if typed.accessed and typed.accessed.date else None,
        read=text(typed.accessed.read) if typed.accessed else None,
        speaker=speaker(typed.speaker),
        note=text(typed.note),
        statements=tuple(statements),
        events=tuple(events),
        place=tree.place(),
    )


def _report_repeats(statements: list[Statement], events: list[Event], problems: Problems) -> None:
    first: dict[str, Place] = {}
    said = [(one.id, one.place) for one in statements] + [(one.id, one.place) for one in events]
    for name, place in said:
        if name in first:
            problems.report(kinds.SAID_TWICE, place, typed=name, first=first[name].line)
        first.setdefault(name, place)
