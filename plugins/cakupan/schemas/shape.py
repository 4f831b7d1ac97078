"""A shape of the reader as a JSON Schema whose keys explain themselves; knows no file and no code."""

from __future__ import annotations

from typing import Any

from ..read.fields import Shape
from .help import HELP, told

Schema = dict[str, Any]
DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema(shape: type[Shape]) -> Schema:
    """The schema of one mapping; what YAML takes for a number or a flag is allowed where the reader allows it."""
    made = shape.model_json_schema(by_alias=True)
    for one in (made, *made.get("$defs", {}).values()):
        one.pop("description", None)
        for key, inner in one.get("properties", {}).items():
            if key in HELP:
                inner["description"] = told(HELP[key])
    cleaned: Schema = _cleaned(made)
    return cleaned


def _cleaned(made: Any) -> Any:
    """Without titles and defaults that pydantic makes up, and without `null`: an empty value is a mistake here."""
    if isinstance(made, list):
        return [_cleaned(one) for one in made if one != {"type": "null"}]
    if not isinstance(made, dict):
        return made
    kept = {
        key: {name: _cleaned(one) for name, one in inner.items()} if key in ("properties", "$defs") else _cleaned(inner)
        for key, inner in made.items()
        if key not in ("title", "default")
    }
    options = kept.get("anyOf", [])
    return {**{key: one for key, one in kept.items() if key != "anyOf"}, **options[0]} if len(options) == 1 else kept
