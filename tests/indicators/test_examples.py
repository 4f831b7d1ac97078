"""Every indicator has worked examples that a statistician can read, and gives what they say."""

from __future__ import annotations

from typing import Any

import pytest

from cakupan.indicators import INDICATORS
from tests.worked import EXAMPLES, examples, interval, prints_as

OTHERS = {"verdicts"}
CASES = [
    pytest.param(code, one, id=f"{code}: {one['name']}")
    for code in INDICATORS
    if (EXAMPLES / f"{code}.yaml").exists()
    for one in examples(code)
]


def test_every_indicator_has_a_worked_example() -> None:
    """Who adds an indicator shows what it gives; examples of indicators that are gone go as well."""
    assert {path.stem for path in EXAMPLES.glob("*.yaml")} - OTHERS == set(INDICATORS)


@pytest.mark.parametrize(("code", "example"), CASES)
def test_the_indicator_gives_what_the_example_says(code: str, example: dict[str, Any]) -> None:
    """At the digits that the example writes; a range is a range, and an exact value is exact."""
    values = {
        name: [interval(one) for one in typed] if isinstance(typed, list) else interval(typed)
        for name, typed in example["input"].items()
    }
    found = INDICATORS[code].function(**values)
    assert prints_as(found, example["output"]), f"{found}, not {example['output']}"


@pytest.mark.parametrize("code", INDICATORS)
def test_the_examples_name_every_input(code: str) -> None:
    """The example's inputs are the indicator's arguments, no more and no fewer."""
    for example in examples(code):
        assert set(example["input"]) == {one.argument for one in INDICATORS[code].inputs}
