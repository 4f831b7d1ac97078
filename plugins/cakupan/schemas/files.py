"""Which data file has which schema, with the codes of a data folder to choose from; writes no file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from ..model.archive import Archive
from ..model.statement import NOTHING
from ..model.unit import UNITS
from ..read.fields import Shape
from ..read.register_shapes import (
    DecisionShape,
    InquiryShape,
    PolicyShape,
    ReleaseShape,
    RuleShape,
    TargetShape,
)
from ..read.shapes import CodeShape, MeasureShape, RegionShape, SourceShape, block_shape
from ..text import Text
from .help import told
from .shape import DRAFT, Schema, schema

FOLDER = "schemas"
LISTS: dict[str, type[Shape]] = {
    "tariffs": RuleShape,
    "benefits": RuleShape,
    "policies": PolicyShape,
    "targets": TargetShape,
    "codelists-regions": RegionShape,
    "codelists-measures": MeasureShape,
    "codelists-codes": CodeShape,
}
"""Files that are lists, by the schema's name."""
MAPPINGS: dict[str, type[Shape]] = {"decisions": DecisionShape, "inquiries": InquiryShape, "releases": ReleaseShape}
CODED = {
    "sources": ("region", "base", "policy"),
    "tariffs": ("measure",),
    "benefits": ("measure",),
    "policies": ("region",),
    "codelists-measures": ("unit",),
}
"""In which schema which key names a code; elsewhere the same key may mean another thing."""
NUMBER = {"type": ["number", "string"]}


def header(file: str) -> str:
    """The first line of a data file such as `sources/x.yaml`, by which editors find its schema."""
    folder, _, name = file.partition("/")
    code = name.removesuffix(".yaml")
    if folder == "codelists":
        folder = f"codelists-{code if code in ('regions', 'measures') else 'codes'}"
    return f"# yaml-language-server: $schema=../{FOLDER}/{folder}.json\n"


def schemas(archive: Archive) -> dict[str, str]:
    """Each schema as the text of its file, by the file's name."""
    lists = archive.codelists
    policies = {code: one.name for code, one in archive.policies.items()}
    codes = {
        "region": {code: one.name for code, one in lists.regions.items()},
        "base": {code: one.name for code, one in lists.bases.items()},
        "measure": {code: one.name for code, one in lists.measures.items()},
        "policy": policies,
        "unit": {code: one.name for code, one in UNITS.items()},
    }
    named: dict[str, Schema] = {name: {"type": "array", "items": schema(one)} for name, one in LISTS.items()}
    named |= {name: schema(one) for name, one in MAPPINGS.items()}
    named["sources"] = _sources(archive)
    return {f"{name}.json": _text(_lifted(made), codes, name) for name, made in sorted(named.items())}


def _sources(archive: Archive) -> Schema:
    made, lists = schema(SourceShape), archive.codelists
    block = schema(block_shape(lists.measures))
    one = {"anyOf": [NUMBER, {"$ref": "#/$defs/QuantityShape"}, {"enum": list(NOTHING)}]}
    quantity = {"$ref": "#/$defs/Quantity"}
    members = {"total": Text("Seluruhnya", "All of it")} | {code: one.name for code, one in lists.members.items()}
    members_of = {
        "type": "object",
        "properties": {code: {**quantity, "description": told(name)} for code, name in members.items()},
        # A part of a part is named by both: `jkm.wage`.
        "patternProperties": {f"^({_one_of(lists.members)})(\\.({_one_of(lists.members)}))+$": quantity},
        "additionalProperties": False,
    }
    for code, measure in lists.measures.items():
        words = [told(measure.name), *([told(measure.definition)] if measure.definition else [])]
        block["properties"][code] = {"$ref": "#/$defs/Spread", "description": "\n\n".join(words)}
    block["required"] = ["region"]
    defs = {**made.pop("$defs", {}), **block.pop("$defs", {})}
    defs |= {"Quantity": one, "Spread": {"anyOf": [*one["anyOf"], members_of]}}
    made["properties"]["statements"] = {
        "type": "array",
        "items": block,
        "description": made["properties"]["statements"]["description"],
    }
    return {**made, "$defs": defs}


def _one_of(codes: Iterable[str]) -> str:
    return "|".join(map(re.escape, codes))


def _lifted(made: Schema) -> Schema:
    """With `$defs` at the top, where every reference looks for them."""
    inner = made.get("items", {})
    defs = {**inner.pop("$defs", {}), **made.pop("$defs", {})} if isinstance(inner, dict) else made.pop("$defs", {})
    return {"$schema": DRAFT, **made, **({"$defs": defs} if defs else {})}


def _text(made: Schema, codes: Mapping[str, Mapping[str, Text]], name: str) -> str:
    _choose(made, {key: codes[key] for key in CODED.get(name, ())})
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _choose(made: object, codes: Mapping[str, Mapping[str, Text]]) -> None:
    """Let every key that names a code offer the known ones, each with its name."""
    if isinstance(made, dict):
        for key, inner in made.get("properties", {}).items():
            known = codes.get(key)
            if known and isinstance(inner, dict) and "properties" not in inner:
                inner["enum"] = list(known)
                inner["markdownEnumDescriptions"] = [told(name) for name in known.values()]
                inner.pop("pattern", None)
        for inner in made.values():
            _choose(inner, codes)
    elif isinstance(made, list):
        for inner in made:
            _choose(inner, codes)
