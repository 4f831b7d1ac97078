"""A Bokeh document with marked places, and the writing of one chart's values into them; knows no Bokeh.

`charts.js` does the same in the browser, line by line as `bind` does here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from .columns import JSON, PALETTE, Values
from .spec import ChartKind

NAN: JSON = {"type": "number", "value": "nan"}
"""How Bokeh's own JSON says "not a number"; a null would be drawn at zero."""


@dataclass(frozen=True, kw_only=True)
class Template:
    """A chart kind's document, built once. `slots`, `colors` and `theme` map names to JSON pointers.

    `slots` take values as they are, `colors` columns of places in the palette, `theme` the page's own colours.
    """

    kind: ChartKind
    document: JSON
    slots: Mapping[str, tuple[str, ...]]
    colors: Mapping[str, tuple[str, ...]]
    theme: Mapping[str, tuple[str, ...]]

    def json(self) -> str:
        """What the browser fetches, once for all charts of the kind."""
        parts = {
            "document": self.document,
            "slots": self.slots,
            "colors": self.colors,
            "theme": self.theme,
            "palette": PALETTE,
        }
        return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def bind(template: Template, values: Values, prefix: str, theme: Mapping[str, str]) -> JSON:
    """The document of one chart. `prefix` keeps the ids of two charts on one page apart."""
    if values.keys() != template.slots.keys() | template.colors.keys():
        odd = sorted(values.keys() ^ (template.slots.keys() | template.colors.keys()))
        raise ValueError(f"these are not the slots of a {template.kind} chart: {', '.join(odd)}")
    document = _named(template.document, prefix)
    for name, pointers in template.theme.items():
        write(document, pointers, theme[name])
    for name, pointers in template.slots.items():
        write(document, pointers, _numbers(values[name]))
    for name, pointers in template.colors.items():
        places = values[name]
        assert isinstance(places, list)
        write(document, pointers, [theme[PALETTE[place]] for place in places])  # type: ignore[index]
    return document


def _named(value: JSON, prefix: str) -> JSON:
    """A copy with the prefix before every id."""
    if isinstance(value, list):
        return [_named(item, prefix) for item in value]
    if isinstance(value, dict):
        return {
            key: prefix + item if key in ("id", "root_id") and isinstance(item, str) else _named(item, prefix)
            for key, item in value.items()
        }
    return value


def _numbers(value: JSON) -> JSON:
    """The value with each null as Bokeh says it."""
    if isinstance(value, list):
        return [_numbers(item) for item in value]
    return NAN if value is None else value


def write(document: JSON, pointers: tuple[str, ...], value: JSON) -> None:
    """Put the value at each of the pointers."""
    for pointer in pointers:
        *path, last = pointer.split("/")[1:]
        place = document
        for step in path:
            place = place[int(step)] if isinstance(place, list) else place[step]  # type: ignore[index]
        place[int(last) if isinstance(place, list) else last] = value  # type: ignore[index]
