"""Finds where a figure's slots are in its JSON: builds it once with marked values and looks for the marks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from bokeh.embed import json_item
from bokeh.plotting import figure

from .columns import JSON, SlotKind, Slots
from .spec import ChartKind
from .template import Template, write

_FIRST = 9_000_001
"""Marks are numbers from here on: no chart's own measures come near."""


def compiled(
    kind: ChartKind,
    build: Callable[[Mapping[str, Any], Mapping[str, str]], figure],
    declared: Slots,
    theme: tuple[str, ...],
) -> Template:
    """The template of what `build` builds. A KeyError names a slot that it uses without declaring it."""
    marks = {name: _mark(slot, _FIRST + number) for number, (name, slot) in enumerate(declared.items())}
    paint = {name: _color(number) for number, name in enumerate(dict.fromkeys(theme))} | {"font": "font mark"}
    document = renumbered(json_item(build(marks, paint)))  # type: ignore[arg-type]
    found = {name: _pointers(document, mark) for name, mark in marks.items()}
    unused = [name for name, pointers in found.items() if not pointers]
    if unused:
        raise ValueError(f"the {kind} chart declares slots that it does not use: {', '.join(unused)}")
    painted = {name: _pointers(document, mark) for name, mark in paint.items()}
    for pointers in (*found.values(), *painted.values()):
        # Take the marks out again: nobody is to load them, let alone see them.
        write(document, pointers, None)
    return Template(
        kind=kind,
        document=document,
        slots={name: found[name] for name, slot in declared.items() if slot != "colors"},
        colors={name: found[name] for name, slot in declared.items() if slot == "colors"},
        theme={name: pointers for name, pointers in painted.items() if pointers},
    )


def _mark(kind: SlotKind, number: int) -> Any:
    """A value of the slot's type that stands nowhere else."""
    marks: dict[SlotKind, Any] = {
        "number": number,
        "numbers": [number],
        "lists": [[number]],
        "texts": [f"mark {number}"],
        "colors": [_color(number - _FIRST + 100)],
        "entries": [[number, f"mark {number}"]],
    }
    return marks[kind]


def _color(number: int) -> str:
    return f"#fe{number:04x}"


def _pointers(document: JSON, mark: JSON) -> tuple[str, ...]:
    return tuple(pointer for pointer, value in _places(document, "") if type(value) is type(mark) and value == mark)


def _places(value: JSON, pointer: str) -> Iterator[tuple[str, JSON]]:
    yield pointer, value
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in pairs:
        if "/" in str(key) or "~" in str(key):
            raise ValueError(f"{key!r} cannot stand in a pointer")
        yield from _places(item, f"{pointer}/{key}")


def renumbered(item: dict[str, JSON]) -> JSON:
    """Bokeh's JSON with ids counted from one in their order of appearance."""
    numbers: dict[str, str] = {}
    # Through text, since Bokeh's own values hold tuples among the lists.
    kept = json.loads(json.dumps({key: item[key] for key in ("doc", "root_id")}))
    return _renumbered(kept, numbers)


def _renumbered(value: JSON, numbers: dict[str, str]) -> JSON:
    if isinstance(value, list):
        return [_renumbered(item, numbers) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: numbers.setdefault(item, str(len(numbers) + 1))
        if key in ("id", "root_id") and isinstance(item, str)
        else _renumbered(item, numbers)
        for key, item in value.items()
    }
