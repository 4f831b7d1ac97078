"""The decorator that makes a function an indicator, and the checks at import; computes nothing itself.

A function's name is the indicator's id and its arguments are what it needs:

- the name of a measure or of an earlier indicator: its value for the same region, members, base and period;
- `NAME_total`: the value without the members that the indicator slices by;
- `NAME_parts`: the values of all members that the indicator slices by, as a list;
- `NAME_before`: the value at the comparable moment before;
- the code of a tariff or benefit: the rule in force;
- `days_between`, `days_to_due`, `days_counted`: from the moment before, to the target's due date, and how many days
  a flow counts.

What it needs to be known without computing with it is an argument as well: a pace wants the denominators known.

Its body is one `return`; the formula on the page is read from it, so that the two cannot differ.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from ..model.codes import MEMBER_LISTS
from ..model.interval import Interval
from ..model.unit import UNITS, Unit
from ..text import Text
from .formula import Formula, formula

Role = Literal["same", "total", "parts", "before"]
Across = Literal["base", "period"]


@dataclass(frozen=True)
class Input:
    """One argument: the measure, indicator or rule that it names, and which of its values."""

    argument: str
    name: str
    role: Role


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """What an indicator is called and means, and what it needs.

    `members` are the codelists it slices by (empty: any slice). `across` names the one mismatch that a
    declared comparison crosses; `caution` is printed beside every result.
    """

    code: str
    slug: str
    """Its address, in Indonesian; never changed, since addresses once published never die."""
    name: Text
    definition: Text
    unit: Unit
    chart: str | None
    inputs: tuple[Input, ...]
    members: tuple[str, ...]
    across: Across | None
    illustration: bool
    caution: Text | None
    function: Callable[..., Interval]
    formula: Formula


INDICATORS: dict[str, Indicator] = {}
DAYS = {
    "days_between": Text("hari di antara kedua saat", "days between the two moments"),
    "days_to_due": Text("hari sampai tenggat", "days to the due date"),
    "days_counted": Text("hari yang dihitung", "days counted"),
}
"""Arguments that are told by dates and by no measure."""


def indicator(
    *,
    name: Text,
    slug: str,
    definition: Text,
    unit: str,
    chart: str | None = None,
    members: tuple[str, ...] = (),
    across: Across | None = None,
    illustration: bool = False,
    caution: Text | None = None,
) -> Callable[[Callable[..., Interval]], Callable[..., Interval]]:
    """Register a function as an indicator. Raises TypeError at import when it cannot be one."""

    def register(function: Callable[..., Interval]) -> Callable[..., Interval]:
        code = function.__name__
        if code in INDICATORS or slug in {one.slug for one in INDICATORS.values()}:
            raise TypeError(f"two indicators are called {code} or {slug}")
        if unit not in UNITS or not set(members) <= set(MEMBER_LISTS):
            raise TypeError(f"{code}: unknown unit {unit} or codelists {members}")
        if (across or illustration) and caution is None:
            raise TypeError(f"{code}: a comparison or an illustration says what to be careful of")
        INDICATORS[code] = Indicator(
            code=code,
            slug=slug,
            name=name,
            definition=definition,
            unit=UNITS[unit],
            chart=chart,
            inputs=_inputs(function),
            members=members,
            across=across,
            illustration=illustration,
            caution=caution,
            function=function,
            formula=formula(_expression(function)),
        )
        return function

    return register


def _inputs(function: Callable[..., Any]) -> tuple[Input, ...]:
    """The function's arguments by role; they are plain names, since each stands for a value that must exist."""
    found = []
    for parameter in inspect.signature(function).parameters.values():
        if parameter.kind is not parameter.POSITIONAL_OR_KEYWORD or parameter.default is not parameter.empty:
            raise TypeError(f"{function.__name__}: {parameter} is not a plain argument")
        stem, _, suffix = parameter.name.rpartition("_")
        role: Any = suffix if suffix in ("total", "parts", "before") else "same"
        found.append(Input(parameter.name, parameter.name if role == "same" else stem, role))
    if not found:
        raise TypeError(f"{function.__name__} needs no value, so it is no indicator")
    return tuple(found)


def _expression(function: Callable[..., Any]) -> ast.expr:
    """What the function returns; it has no other statement but its docstring."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function))).body[0]
    assert isinstance(tree, ast.FunctionDef)
    body = [one for one in tree.body if not (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant))]
    if len(body) != 1 or not isinstance(body[0], ast.Return) or body[0].value is None:
        raise TypeError(f"{function.__name__}: an indicator is one return statement")
    return body[0].value
