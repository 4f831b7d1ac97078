"""Rows about what a check may say of data: every kind of mistake and of doubt, with its mend; judges nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ... import contradictions, laws, plausibility, state
from ...ledger import base, checks, owners, replay, revisions
from ...problems import Kind
from ...read import kinds, number_kinds, personal
from ..view import View
from .registry import Rows, table

ROOMS = (
    kinds,
    number_kinds,
    personal,
    laws,
    contradictions,
    checks,
    replay,
    owners,
    revisions,
    base,
    state,
    plausibility,
)
"""Where the kinds are declared, in the order in which data are read and judged."""


@table()
def mistakes(view: View) -> Rows:
    """What stops publication."""
    return {"rows": [_row(view, one) for one in _kinds() if not one.doubtful]}


@table()
def doubts(view: View) -> Rows:
    """What is only asked about."""
    return {"rows": [_row(view, one) for one in _kinds() if one.doubtful]}


def _kinds() -> Iterator[Kind]:
    found = (one for room in ROOMS for one in vars(room).values() if isinstance(one, Kind))
    yield from {one.code: one for one in found}.values()


def _row(view: View, one: Kind) -> dict[str, str]:
    return {"code": one.code, "what": _open(view.t(one.what)), "mend": _open(view.t(one.mend))}


def _open(text: str) -> str:
    """A message with an ellipsis for whatever a file puts into it."""
    return text.format_map(defaultdict(lambda: "…"))
