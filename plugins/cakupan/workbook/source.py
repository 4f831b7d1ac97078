"""Rows of a workbook as a source file, each statement traced to its row; judges none."""

from __future__ import annotations

import json
from dataclasses import dataclass

from ..schemas import header
from .cells import Filled, Row
from .columns import FORMS, REASONS

MARKS = ("about", "almost")


@dataclass(frozen=True, kw_only=True)
class Traced:
    """The text of a source file, and the row of the sheet that each of its lines comes from."""

    text: str
    rows: dict[int, int]


def source(filled: Filled) -> Traced:
    """The source file that a workbook says."""
    document = filled.document
    lines = [header("sources/x.yaml").rstrip("\n")]
    lines += [f"{name}: {_quoted(document[name])}" for name in ("title", "publisher", "url") if document.get(name)]
    lines += [f"published: {_quoted(document['published'])}", "statements:" if filled.rows else "statements: []"]
    rows: dict[int, int] = {}
    for number, row in filled.rows.items():
        block = _block(row)
        rows |= {len(lines) + offset: number for offset in range(1, len(block) + 1)}
        lines += block
    return Traced(text="\n".join([*lines, ""]), rows=rows)


def _block(row: Row) -> list[str]:
    member = row["member"] if row["member"] not in ("", "total") else "total"
    lines = [f"  - region: {_quoted(row['region'])}"]
    lines += [f"    base: {_quoted(row['base'])}"] if row["base"] else []
    lines += [f"    time: {{period: {_quoted(row['period'])}}}"]
    lines += [f"    {_quoted(row['measure'])}: {{{_quoted(member)}: {_quantity(row)}}}"]
    return [*lines, *([f"    note: {_quoted(row['note'])}"] if row["note"] else [])]


def _quantity(row: Row) -> str:
    if row["value"] in REASONS.values():
        return row["value"]
    form = FORMS.get(row["form"].lower(), "")
    key = form if form and form not in MARKS else "value"
    parts = [f"{key}: {row['value']}", *([f"{form}: true"] if form in MARKS else [])]
    parts += [f"as_printed: {_quoted(row['as_printed'])}"] if row["as_printed"] else []
    parts += [f"rounded_to: {row['rounded_to']}"] if row["rounded_to"] else []
    return f"{{{', '.join(parts)}}}" if len(parts) > 1 or key != "value" else row["value"]


def _quoted(text: str) -> str:
    """JSON's quotes are YAML's."""
    return json.dumps(text, ensure_ascii=False)
