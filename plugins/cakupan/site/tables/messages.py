"""Rows about what a check may say of data: every kind of mistake and of doubt, with its mend; judges nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from types import ModuleType

from ... import contradictions, laws, plausibility, state
from ...ledger import base, checks, owners, replay, revisions
from ...problems import Kind
from ...read import kinds, limits, links, number_kinds, personal
from ...text import Text
from ..view import View
from .examples import EXAMPLES, visible
from .registry import Rows, table

GROUPS = {
    Text("Susunan berkas, kode, dan tanggal", "How a file is put together, codes and dates"): (kinds, links, limits),
    Text("Angka yang ditulis", "Numbers as written"): (number_kinds,),
    Text("Data pribadi", "Personal data"): (personal,),
    Text("Angka yang tidak mungkin sama-sama benar", "Figures that cannot all be right"): (laws, contradictions),
    Text("Rilis dan angka yang sudah terbit", "Releases and published figures"): (
        checks,
        replay,
        owners,
        revisions,
        base,
        state,
    ),
    Text("Angka yang tampak janggal", "Figures that look odd"): (plausibility,),
}
"""Where the kinds are declared, in the order in which data are read and judged, by what they are about."""


@table()
def mistakes(view: View) -> Rows:
    """What stops publication."""
    return {"groups": _groups(view, doubtful=False)}


@table()
def doubts(view: View) -> Rows:
    """What is only asked about."""
    return {"groups": _groups(view, doubtful=True)}


def _groups(view: View, *, doubtful: bool) -> list[Rows]:
    """The kinds by what they are about; a kind that several rooms know stands where it comes first."""
    seen: set[str] = set()
    groups = []
    for name, rooms in GROUPS.items():
        found = [one for one in _kinds(rooms) if one.code not in seen and one.doubtful == doubtful]
        seen |= {one.code for one in found}
        if found:
            groups.append({"name": view.t(name), "rows": [_row(view, one) for one in found]})
    return groups


def _kinds(rooms: Iterable[ModuleType]) -> list[Kind]:
    found = (one for room in rooms for one in vars(room).values() if isinstance(one, Kind))
    return list({one.code: one for one in found}.values())


def _row(view: View, one: Kind) -> Rows:
    example = EXAMPLES.get(one.code)
    return {
        "code": one.code,
        "what": _open(view.t(one.what)),
        "mend": _open(view.t(one.mend)),
        "wrong": visible(example.wrong) if example else "",
        "right": visible(example.right) if example else "",
    }


def _open(text: str) -> str:
    """A message with an ellipsis for whatever a file puts into it."""
    return text.format_map(defaultdict(lambda: "…"))
