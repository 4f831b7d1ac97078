"""The index as one file of lists, so small that a phone fetches it in one breath; `claims-find.js` reads it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .things import Held, Said, Thing
from .words import IGNORED

VERDICTS = ("contradictory", "truncated", "rounded", "exact", "consistent", "not_checkable")
"""What a reader should see first comes first."""
NATURES = ("count", "share", "money", "ratio", "points")


@dataclass(frozen=True, kw_only=True)
class Named:
    """A measure: its name on the page, and the words that find it."""

    name: str
    words: str


@dataclass(frozen=True, kw_only=True)
class Place(Named):
    """A region; `phrases` name it in a sentence, `kin` are the regions that it serves or lies in."""

    phrases: tuple[str, ...]
    kin: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Document:
    """A source: in few words, its address and its title."""

    cited: str
    address: str
    title: str


@dataclass(frozen=True, kw_only=True)
class Lists:
    """What things refer to by code."""

    root: str
    language: str
    whole: bool
    """Whether everything that the site publishes is in the index."""
    months: tuple[str, ...]
    regions: dict[str, Place]
    measures: dict[str, Named]
    members: dict[str, str]
    documents: dict[str, Document]


def packed(lists: Lists, things: Sequence[Thing]) -> bytes:
    """The file: each list in the order of its codes, and things that name lists by place."""
    places = {one.id: at for at, one in enumerate(things)}
    reasons = _Table()
    content = {
        "root": lists.root,
        "language": lists.language,
        "whole": lists.whole,
        "ignored": IGNORED,
        "months": lists.months,
        "verdicts": VERDICTS,
        "natures": NATURES,
        "regions": [
            [one.name, one.words, one.phrases, [at for at, code in enumerate(lists.regions) if code in one.kin]]
            for one in lists.regions.values()
        ],
        "measures": [[one.name, one.words] for one in lists.measures.values()],
        "members": list(lists.members.values()),
        "documents": [[code, one.cited, one.address, one.title] for code, one in lists.documents.items()],
        "things": [_thing(one, _Codes(lists), places, reasons) for one in things],
        "reasons": reasons.texts,
    }
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


class _Table:
    """Texts that many things share, each kept once."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def place(self, text: str) -> int:
        if text not in self.texts:
            self.texts.append(text)
        return self.texts.index(text)


class _Codes:
    """Where each code stands in its list."""

    def __init__(self, lists: Lists) -> None:
        self.regions, self.measures, self.members, self.documents = (
            list(one) for one in (lists.regions, lists.measures, lists.members, lists.documents)
        )


def _thing(one: Thing, codes: _Codes, places: dict[str, int], reasons: _Table) -> list[Any]:
    return [
        one.id,
        codes.regions.index(one.region),
        codes.measures.index(one.measure),
        [codes.members.index(code) for code in one.members],
        one.slice,
        one.when,
        NATURES.index(one.nature),
        int(one.leading),
        _held(one.held, places) if one.held else 0,
        [_said(said, codes, reasons) for said in one.said],
    ]


def _held(one: Held, places: dict[str, int]) -> list[Any]:
    bounds = one.bounds
    inputs = [places[name] for name in one.inputs if name in places]
    return [one.text, one.spread, one.plain, bounds.low, bounds.high, bounds.grain, one.status, one.address, inputs]


def _said(one: Said, codes: _Codes, reasons: _Table) -> list[Any]:
    return [
        one.statement.partition("/")[2],
        codes.documents.index(one.document),
        one.text,
        int(one.quoted),
        VERDICTS.index(one.verdict),
        one.numbers,
        one.hedge,
        reasons.place(one.reason),
        one.recomputed,
    ]
