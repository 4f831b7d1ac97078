"""A chart's values as an accessible table: what every reader gets, with or without pictures."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from .spec import ChartSpec, Mark, Target


def table(spec: ChartSpec) -> str:
    """All marks in their order, gaps in words, then the targets."""
    noted = any(mark.note for mark in spec.marks)
    columns = [spec.label_header, spec.value_header, *([spec.note_header] if noted else [])]
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    bodies = "".join(_bodies(spec, noted))
    return f"<table><caption>{escape(spec.title)}</caption><thead><tr>{head}</tr></thead>{bodies}</table>"


def _bodies(spec: ChartSpec, noted: bool) -> Iterator[str]:
    several = len({mark.series for mark in spec.marks}) > 1
    for series in dict.fromkeys(mark.series for mark in spec.marks):
        rows = "".join(_row(mark, noted) for mark in spec.marks if mark.series == series)
        span = 3 if noted else 2
        heading = f'<tr><th scope="rowgroup" colspan="{span}">{escape(series)}</th></tr>' if several and series else ""
        yield f"<tbody>{heading}{rows}</tbody>"
    if spec.targets:
        last = "<td></td>" if noted else ""
        rows = "".join(_line(target.name, cell(target), last) for target in spec.targets)
        yield f"<tbody>{rows}</tbody>"


def _row(mark: Mark, noted: bool) -> str:
    return _line(mark.label, cell(mark), f"<td>{escape(mark.note)}</td>" if noted else "")


def _line(label: str, value: str, rest: str) -> str:
    return f'<tr><th scope="row">{escape(label)}</th><td>{value}</td>{rest}</tr>'


def cell(mark: Mark | Target) -> str:
    """The text; with its value for machines and its permanent name where it is a published figure."""
    text = escape(mark.text)
    if mark.figure is None or mark.value is None:
        return text
    value = escape(mark.exact or decimal(mark.value))
    return f'<data value="{value}" data-figure="{escape(mark.figure)}">{text}</data>'


def decimal(value: float) -> str:
    """Plain decimal text: whole numbers as such, all else with six decimals."""
    return str(int(value)) if float(value).is_integer() else f"{value:.6f}"
