"""Bound templates are what Bokeh itself would have written, and mistakes in them show when they are compiled."""

from __future__ import annotations

import json
from typing import Any

import bokeh.models
import pytest
from bokeh.core.serialization import Serializer

from cakupan.charts.bokeh import FIGURES, document, native, template, templates
from cakupan.charts.bokeh_frame import THEME
from cakupan.charts.bokeh_template import compiled
from cakupan.charts.columns import PALETTE
from cakupan.charts.slots import SLOTS, slots
from cakupan.charts.spec import ChartKind, Mark
from cakupan.charts.template import Template, bind
from tests.charts.samples import BY_KIND, SAMPLES, chance

COLORS = {name: f"#{n:02x}80c0" for n, name in enumerate(dict.fromkeys((*PALETTE, *THEME)))} | {"font": "Inter"}
KINDS = sorted(FIGURES)


@pytest.fixture(scope="module")
def compiled_templates() -> dict[ChartKind, Template]:
    return templates()


def differences(bound: Any, built: Any, where: str = "") -> list[str]:
    """Where two documents differ. Bokeh leaves out what equals a class's default, so that is filled in."""
    if isinstance(bound, dict) and isinstance(built, dict):
        name = bound.get("name") if bound.get("type") == "object" else None
        if name and "attributes" in bound:
            built = {**built, "attributes": _filled(name, built.get("attributes", {}), bound["attributes"])}
        if bound.get("type") == "map":
            bound, built = ({"entries": [], **each} for each in (bound, built))
        if bound.keys() != built.keys():
            return [f"{where}: {sorted(bound.keys() ^ built.keys())}"]
        return [line for key in bound for line in differences(bound[key], built[key], f"{where}/{key}")]
    if isinstance(bound, list) and isinstance(built, list) and len(bound) == len(built):
        pairs = enumerate(zip(bound, built, strict=True))
        return [line for at, (one, other) in pairs for line in differences(one, other, f"{where}/{at}")]
    # The default of a glyph's property stands bare for its one value.
    same = bound in (built, {"type": "value", "value": built})
    return [] if same else [f"{where}: {bound!r} is not {built!r}"]


def _filled(name: str, built: dict[str, Any], bound: dict[str, Any]) -> dict[str, Any]:
    left_out = [key for key in bound if key not in built]
    if not left_out:
        return built
    kind = bokeh.models.Plot if name == "Figure" else getattr(bokeh.models, name)
    defaults = {key: kind.lookup(key).property.themed_default(kind, key, None) for key in left_out}
    return {**built, **{key: json.loads(json.dumps(Serializer().encode(value))) for key, value in defaults.items()}}


@pytest.mark.parametrize("kind", KINDS)
def test_a_bound_template_is_the_native_chart(kind: ChartKind, compiled_templates: dict[ChartKind, Template]) -> None:
    """On fifty charts of chance and on the samples of the kind."""
    specs = [chance(kind, seed) for seed in range(50)] + [spec for spec in SAMPLES if spec.kind == kind]
    for spec in specs:
        bound = bind(compiled_templates[kind], slots(spec), "", COLORS)
        assert differences(bound, document(native(spec, COLORS))) == [], spec.id


def test_a_template_does_not_depend_on_what_was_built_before() -> None:
    """Ids are counted anew, so that the same commit writes the same bytes."""
    native(BY_KIND["bars"], COLORS)
    assert template("line").json() == template("line").json()


@pytest.mark.parametrize("kind", KINDS)
def test_two_charts_on_a_page_share_no_id(kind: ChartKind, compiled_templates: dict[ChartKind, Template]) -> None:
    """The prefix stands before every id, references to it too."""
    texts = [json.dumps(bind(compiled_templates[kind], slots(BY_KIND[kind]), at, COLORS)) for at in ("a-", "b-")]
    assert texts[0].replace('"id": "a-', '"id": "b-').replace('"root_id": "a-', '"root_id": "b-') == texts[1]
    assert '"id": "1"' not in texts[0]


@pytest.mark.parametrize("kind", KINDS)
def test_slots_are_exactly_those_declared(kind: ChartKind, compiled_templates: dict[ChartKind, Template]) -> None:
    """Neither a value without a place nor a place without a value."""
    values = slots(BY_KIND[kind])
    assert values.keys() == SLOTS[kind].keys()
    json.dumps(values, allow_nan=False)
    with pytest.raises(ValueError, match="height"):
        bind(compiled_templates[kind], {key: values[key] for key in values if key != "height"}, "", COLORS)
    with pytest.raises(ValueError, match="stray"):
        bind(compiled_templates[kind], {**values, "stray": 1}, "", COLORS)


def test_an_unused_slot_fails() -> None:
    """A number that no part of the figure takes would be dead weight in every page's data."""
    with pytest.raises(ValueError, match="left_over"):
        compiled("bars", FIGURES["bars"], {**SLOTS["bars"], "left_over": "number"}, (*PALETTE, *THEME))


def test_an_undeclared_slot_fails() -> None:
    """A figure that takes what no chart gives would stay at the template's blank."""
    fewer = {name: kind for name, kind in SLOTS["bars"].items() if name != "height"}
    with pytest.raises(KeyError, match="height"):
        compiled("bars", FIGURES["bars"], fewer, (*PALETTE, *THEME))


@pytest.mark.parametrize("kind", KINDS)
def test_templates_need_no_eval_and_no_other_host(
    kind: ChartKind, compiled_templates: dict[ChartKind, Template]
) -> None:
    """A strict content security policy lets them work; no tool takes a swipe away from the page."""
    text = compiled_templates[kind].json()
    for word in ("CustomJS", "http:", "https:", "PanTool", "WheelZoom", "mark 9", "#fe0"):
        assert word not in text


def test_gaps_are_nulls_in_public_and_not_a_number_in_bokeh(compiled_templates: dict[ChartKind, Template]) -> None:
    """Bokeh draws a null at zero, and JSON has no not-a-number of its own."""
    spec = BY_KIND["line"]
    gap = Mark(label="x", position=19_500, value=None, lower=None, upper=None, text="-", series=spec.marks[0].series)
    values = slots(type(spec)(**{**vars(spec), "marks": (*spec.marks, gap)}))
    assert None in values["marks.value"]  # type: ignore[operator]
    text = json.dumps(bind(compiled_templates["line"], values, "", COLORS), allow_nan=False)
    assert '{"type": "number", "value": "nan"}' in text
