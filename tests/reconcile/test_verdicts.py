"""The verdicts on worked examples: what a source printed, typed as in data, against what the recomputation gives."""

from __future__ import annotations

from typing import Any

import pytest

from cakupan.model.codes import Measure
from cakupan.model.statement import Quantity
from cakupan.model.unit import UNITS
from cakupan.read.quantities import quantity
from cakupan.read.shapes import QuantityShape
from cakupan.reconcile import VERDICTS, verdict
from cakupan.text import same
from tests.worked import examples, interval, named


def printed(typed: dict[str, str], unit: str) -> Quantity:
    """The quantity as the reader makes it, for a measure of this unit."""
    problems: list[object] = []
    measure = Measure(code="measured", slug="measured", name=same("measured"), unit=UNITS[unit], kind="stock")
    found = quantity(QuantityShape(**typed), measure, lambda kind, key, values: problems.append(kind))
    assert isinstance(found, Quantity), problems
    return found


@pytest.mark.parametrize("example", named("verdicts"))
def test_the_verdict_is_the_one_of_the_example(example: dict[str, Any]) -> None:
    """Each rule and each of its edges."""
    assert (
        verdict(printed(example["printed"], example["measure"]), interval(example["recomputed"])) == example["verdict"]
    )


def test_every_verdict_has_an_example() -> None:
    """All but the one that is given without numbers to compare."""
    assert {one["verdict"] for one in examples("verdicts")} == set(VERDICTS) - {"not_checkable"}
