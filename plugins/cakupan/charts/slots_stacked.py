"""What a stacked bar puts into its Bokeh template: its parts, what is written on them, and the list below."""

from __future__ import annotations

from .columns import FRAME, INK, OVERHANG, PAGE, QUIET, TEXT, TOLD, Slots, Values, columns, painted, short, told
from .parts import BAR, Parts, parts
from .rows import LINE
from .spec import ChartSpec

STACKED_SLOTS: Slots = {
    **FRAME,
    **TOLD,
    **columns("marks", value="numbers", left="numbers", right="numbers", color="colors"),
    **columns("open", left="numbers", right="numbers", color="colors"),
    **columns("rest", left="numbers", right="numbers"),
    **columns("seams", x="numbers"),
    **columns("inside", x="numbers", y="numbers", text="texts", style="texts", color="colors"),
    **columns("swatches", y="numbers", color="colors", fill="colors"),
    **columns("words", y="numbers", text="texts"),
}


def stacked_values(spec: ChartSpec) -> Values:
    plan = parts(spec)
    return {
        "height": int(plan.height),
        "before": OVERHANG,
        "after": OVERHANG,
        "x_start": 0,
        "x_end": 1,
        "y_start": plan.height,
        "y_end": 0,
        **_marks(spec, plan),
        **_edges(plan),
        **_inside(plan),
        "swatches.y": [entry.y + LINE / 2 for entry in plan.entries],
        **_swatches(plan),
        "words.y": [line.y + LINE / 2 for entry in plan.entries for line in entry.lines],
        "words.text": [line.text for entry in plan.entries for line in entry.lines],
    }


def _marks(spec: ChartSpec, plan: Parts) -> Values:
    places = {id(part.mark): part for part in plan.parts}
    drawn = [places.get(id(mark)) for mark in spec.marks]
    return {
        **told(spec.marks),
        "marks.color": [mark.color % 6 for mark in spec.marks],
        "marks.left": [None if part is None else short(part.left) for part in drawn],
        "marks.right": [None if part is None else short(part.right) for part in drawn],
    }


def _edges(plan: Parts) -> Values:
    """Open parts, what is missing of the whole, and the gaps between parts."""
    vague = [part for part in plan.parts if not part.mark.certain]
    filled = plan.parts[-1].right if plan.parts else 0.0
    rest = [short(filled)] if filled < 0.9995 else []
    return {
        "open.left": [short(part.left) for part in vague],
        "open.right": [short(part.right) for part in vague],
        "open.color": [part.mark.color % 6 for part in vague],
        "rest.left": list(rest),
        "rest.right": [1 for _ in rest],
        "seams.x": [short(part.right) for part in plan.parts if part.right < 0.9999],
    }


def _inside(plan: Parts) -> Values:
    """What is written on the parts: the last line is the value."""
    words = [(part, number, text) for part in plan.parts for number, text in enumerate(part.lines)]
    last = [number == len(part.lines) - 1 for part, number, _ in words]
    return {
        "inside.x": [short(part.middle) for part, _, _ in words],
        "inside.y": [BAR / 2 + (number - (len(part.lines) - 1) / 2) * LINE for part, number, _ in words],
        "inside.text": [text for _, _, text in words],
        "inside.style": ["bold" if value else "normal" for value in last],
        "inside.color": [INK + part.mark.color % 6 if part.mark.certain else TEXT for part, _, _ in words],
    }


def _swatches(plan: Parts) -> Values:
    """Open and quiet where there is no value to show."""
    painting = painted([entry.mark for entry in plan.entries], "swatches")
    empty = [not entry.mark.value for entry in plan.entries]
    return {
        name: [instead if none else place for none, place in zip(empty, painting[name], strict=True)]  # type: ignore[arg-type]
        for name, instead in (("swatches.color", QUIET), ("swatches.fill", PAGE))
    }
