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
    places = {id(part.mark): part for part in plan.parts}
    drawn = [places.get(id(mark)) for mark in spec.marks]
    filled = plan.parts[-1].right if plan.parts else 0.0
    rest = [short(filled)] if filled < 0.9995 else []
    vague = [part for part in plan.parts if not part.mark.certain]
    words = [
        (part, BAR / 2 + (n - (len(part.lines) - 1) / 2) * LINE, text, n == len(part.lines) - 1)
        for part in plan.parts
        for n, text in enumerate(part.lines)
    ]
    inks = [INK + part.mark.color % 6 if part.mark.certain else TEXT for part, *_ in words]
    return {
        "height": int(plan.height),
        "before": OVERHANG,
        "after": OVERHANG,
        "x_start": 0,
        "x_end": 1,
        "y_start": plan.height,
        "y_end": 0,
        **told(spec.marks),
        "marks.color": [mark.color % 6 for mark in spec.marks],
        "marks.left": [None if part is None else short(part.left) for part in drawn],
        "marks.right": [None if part is None else short(part.right) for part in drawn],
        "open.left": [short(part.left) for part in vague],
        "open.right": [short(part.right) for part in vague],
        "open.color": [part.mark.color % 6 for part in vague],
        "rest.left": list(rest),
        "rest.right": [1 for _ in rest],
        "seams.x": [short(part.right) for part in plan.parts if part.right < 0.9999],
        "inside.x": [short(part.middle) for part, *_ in words],
        "inside.y": [y for _, y, *_ in words],
        "inside.text": [text for _, _, text, _ in words],
        "inside.style": ["bold" if last else "normal" for *_, last in words],
        "inside.color": list(inks),
        "swatches.y": [entry.y + LINE / 2 for entry in plan.entries],
        **_swatches(plan),
        "words.y": [line.y + LINE / 2 for entry in plan.entries for line in entry.lines],
        "words.text": [line.text for entry in plan.entries for line in entry.lines],
    }


def _swatches(plan: Parts) -> Values:
    """Open and quiet where there is no value to show."""
    painting = painted([entry.mark for entry in plan.entries], "swatches")
    empty = [not entry.mark.value for entry in plan.entries]
    return {
        name: [instead if none else place for none, place in zip(empty, painting[name], strict=True)]  # type: ignore[arg-type]
        for name, instead in (("swatches.color", QUIET), ("swatches.fill", PAGE))
    }
