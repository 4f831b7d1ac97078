"""What bars, bullet and interval charts put into their Bokeh templates: one row a mark, in pixels from the top."""

from __future__ import annotations

from .columns import FRAME, OVERHANG, QUIET, TEXT, TOLD, Slots, Values, align, columns, half, labelled, painted, told
from .rows import BAND, LINE, SMALL_LINE, Rows, rows, swatch_shift
from .scale import base, bounds, readable
from .spec import ChartSpec

INTERVAL_SLOTS: Slots = {
    **FRAME,
    "back": "number",
    "ticks": "numbers",
    "tick_labels": "entries",
    **TOLD,
    **columns("marks", value="numbers", y="numbers", top="numbers", bottom="numbers", low="numbers", high="numbers"),
    **columns("marks", color="colors", fill="colors"),
    **columns("caps", x="numbers", top="numbers", bottom="numbers"),
    **columns("zeros", x="numbers", top="numbers", bottom="numbers"),
    **columns("words", y="numbers", text="texts", style="texts", color="colors"),
}
BARS_SLOTS: Slots = {**INTERVAL_SLOTS, **columns("marks", base="numbers")}
BULLET_SLOTS: Slots = {
    **BARS_SLOTS,
    **columns("targets", value="numbers", top="numbers", bottom="numbers"),
    **columns("names", x="numbers", y="numbers", shift="numbers", align="texts", text="texts"),
}


def row_values(spec: ChartSpec) -> Values:
    plan = rows(spec)
    ticks = readable(spec.ticks, plan.scale)
    values: Values = {
        "height": int(plan.height),
        "x_start": plan.scale.start,
        "x_end": plan.scale.end,
        "y_start": plan.bottom,
        "y_end": 0,
        "before": half(ticks, 0),
        "after": half(ticks, -1),
        # The writing begins where the picture does, left of the axis if a tick's label needs room there.
        "back": OVERHANG - half(ticks, 0),
        **labelled(ticks, "ticks", "tick_labels"),
        **_row_marks(plan, plan.scale.start if spec.kind == "interval" else base(plan.scale)),
        **_row_words(plan),
    }
    if spec.kind != "interval":
        values["marks.base"] = [base(plan.scale)] * len(plan.rows)
    return {**values, **_flag_values(plan)} if spec.kind == "bullet" else values


def _row_marks(plan: Rows, zero: float) -> Values:
    marks = [row.mark for row in plan.rows]
    reaches = [bounds(mark, plan.scale) for mark in marks]
    bands = [row.band for row in plan.rows if row.band is not None]
    caps: list[tuple[float, float]] = [
        (end, row.band)
        for row in plan.rows
        if row.band is not None and row.mark.lower != row.mark.upper
        for end in (row.mark.lower, row.mark.upper)
        if end is not None
    ]
    over = BAND / 2 + 2
    return {
        **told(marks),
        **painted(marks),
        "marks.y": [row.band for row in plan.rows],
        "marks.top": [row.top for row in plan.rows],
        "marks.bottom": [row.bottom for row in plan.rows],
        "marks.low": [reach and reach[0] for reach in reaches],
        "marks.high": [reach and reach[1] for reach in reaches],
        "caps.x": [x for x, _ in caps],
        "caps.top": [y - 4 for _, y in caps],
        "caps.bottom": [y + 4 for _, y in caps],
        "zeros.x": [zero] * len(bands),
        "zeros.top": [y - over for y in bands],
        "zeros.bottom": [y + over for y in bands],
    }


def _row_words(plan: Rows) -> Values:
    lines = [line for row in plan.rows for line in row.lines]
    return {
        "words.y": [line.y + LINE / 2 for line in lines],
        "words.text": [line.text for line in lines],
        "words.style": ["bold" if line.heading else "normal" for line in lines],
        "words.color": [QUIET if line.heading else TEXT for line in lines],
    }


def _flag_values(plan: Rows) -> Values:
    lines = [(flag, line) for flag in plan.flags for line in flag.lines]
    return {
        "targets.value": [flag.target.value for flag in plan.flags],
        "targets.top": [flag.top for flag in plan.flags],
        "targets.bottom": [plan.bottom] * len(plan.flags),
        "names.x": [flag.target.value for flag, _ in lines],
        "names.y": [line.y + SMALL_LINE / 2 for _, line in lines],
        "names.shift": [swatch_shift(flag.side) for flag, _ in lines],
        "names.align": [align(flag.side) for flag, _ in lines],
        "names.text": [line.label for _, line in lines],
    }
