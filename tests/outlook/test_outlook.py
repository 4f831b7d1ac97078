"""What a reader is told about targets: distance, pace, projection, and why there is none."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from cakupan.figure import Figure
from cakupan.model.interval import Interval
from cakupan.outlook import Leg, Outlook, context, outlooks
from cakupan.projection import Projection
from tests.compute.documents import (
    ACTIVE,
    APRIL,
    BANYUMAS,
    POTENTIAL,
    PURBALINGGA,
    TARGET,
    UCJ,
    document,
    told_with_targets,
)
from tests.worked import prints_as

EXAMPLES: list[dict[str, Any]] = yaml.load(
    (Path(__file__).parent / "examples.yaml").read_text("utf-8"), Loader=yaml.BaseLoader
)
NOBODY_SAYS = "none"


def _document(example: dict[str, Any]) -> str:
    """The example as a source file, in JSON, which YAML holds."""
    statements = [
        {"region": "33.02", **({} if one.get("base") == NOBODY_SAYS else {"base": "ucj_target"}), **_without_base(one)}
        for one in example["statements"]
    ]
    head = f"title: Berita\npublisher: Koran\npublished: {example['published']}\nstatements:\n"
    return head + "".join(f"  - {_flow(one)}\n" for one in statements)


def _without_base(statement: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in statement.items() if key != "base"}


def _flow(value: Any) -> str:
    """A value in YAML's flow style, numbers bare."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(one)}" for key, one in value.items()) + "}"
    return f'"{value}"' if value == "33.02" else str(value)


def _told(example: dict[str, Any], place: Path) -> Outlook:
    release = None if example["release"] == NOBODY_SAYS else date.fromisoformat(example["release"])
    (found,) = outlooks(told_with_targets(place, _document(example)), "33.02", release)
    return found


def _number(found: Figure | Interval | None) -> Interval | None:
    return found.interval if isinstance(found, Figure) else found


def _days(found: Projection | None) -> str:
    return f"{found.first} to {found.last}" if found else NOBODY_SAYS


def _facts(outlook: Outlook, leg: Leg | None) -> dict[str, Any]:
    """Everything that an example may expect, by its name."""
    illustration = next(iter(outlook.illustrations), None)
    facts: dict[str, Any] = {
        "days_left": NOBODY_SAYS if outlook.days_left is None else str(outlook.days_left),
        "illustration": _number(illustration.pace if illustration else None),
        "illustrated": _days(illustration.projection if illustration else None),
        "no_distance": outlook.why_not.en if outlook.why_not else "",
    }
    if leg:
        numbers = (leg.needed, leg.needed_pace, leg.from_release, leg.observed_pace, leg.ratio)
        names = ("needed", "needed_pace", "from_release", "observed_pace", "ratio")
        assumed = illustration.assumptions if illustration else leg.assumptions
        facts |= {name: _number(one) for name, one in zip(names, numbers, strict=True)}
        facts |= {
            "projection": _days(leg.projection),
            "gone": (leg.projection.gone or "no") if leg.projection else NOBODY_SAYS,
            "reached": "yes" if leg.reached else "no",
            "why_not": [text.en for text in leg.why_not],
            "assumed": [text.en for text in assumed],
        }
    return facts


def _holds(found: Any, expected: Any) -> bool:
    if isinstance(found, Interval):
        return prints_as(found, expected)
    if found is None:
        return bool(expected == NOBODY_SAYS)
    if isinstance(expected, list):
        # An empty list means none at all; else everything named is among what is said.
        return bool(expected) == bool(found) and all(any(part in text for text in found) for part in expected)
    return bool(expected in found) if " " in expected and "to" not in expected.split() else bool(found == expected)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one["name"])
def test_the_reader_is_told_what_the_example_says(example: dict[str, Any], tmp_path: Path) -> None:
    """The newest observation's way to the target."""
    outlook = _told(example, tmp_path)
    facts = _facts(outlook, outlook.legs[-1] if outlook.legs else None)
    wrong = {name: facts.get(name) for name, said in example["expect"].items() if not _holds(facts.get(name), said)}
    assert wrong == {}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one["name"])
def test_a_projection_or_the_reason_for_none(example: dict[str, Any], tmp_path: Path) -> None:
    """Never both, never neither; a target that is reached needs neither."""
    for leg in _told(example, tmp_path).legs:
        assert leg.reached or bool(leg.projection) != bool(leg.why_not)
        assert leg.reached or leg.projection is None or leg.assumptions


def test_targets_elsewhere_are_context_without_distance(tmp_path: Path) -> None:
    """Another region's, and one's own on a base that nothing is computed on."""
    text = document(
        (BANYUMAS, UCJ, APRIL, ACTIVE, TARGET),
        (BANYUMAS, UCJ, "time: {period: 2025}", "target_coverage_rate: 50"),
        (BANYUMAS, POTENTIAL, "time: {period: 2025}", "target_coverage_rate: 60"),
        (PURBALINGGA, UCJ, "time: {period: 2025}", "target_coverage_rate: 70"),
    )
    assert [one.id for one in context(told_with_targets(tmp_path, text), "33.02")] == [
        "33.02/target_coverage_rate.potential/2025",
        "33.03/target_coverage_rate/2025",
    ]
