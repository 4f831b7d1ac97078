"""What a chart of each kind puts into its Bokeh template, as plain JSON; knows no Bokeh, formats no numbers.

The names before a dot are sources, those after it their columns. A gap is null. Colours are places in
`PALETTE`, since the page decides what they look like. These values also stand in the public JSON files.
"""

from __future__ import annotations

from .columns import Slots, Values
from .slots_line import LINE_SLOTS, line_values
from .slots_rows import BARS_SLOTS, BULLET_SLOTS, INTERVAL_SLOTS, row_values
from .slots_stacked import STACKED_SLOTS, stacked_values
from .spec import ChartKind, ChartSpec

SLOTS: dict[ChartKind, Slots] = {
    "line": LINE_SLOTS,
    "bars": BARS_SLOTS,
    "stacked": STACKED_SLOTS,
    "bullet": BULLET_SLOTS,
    "interval": INTERVAL_SLOTS,
}
"""The slots of each kind's template. A slot that the template does not use cannot be compiled."""


def slots(spec: ChartSpec) -> Values:
    """The value of every slot of the chart's kind."""
    if spec.kind == "line":
        return line_values(spec)
    return stacked_values(spec) if spec.kind == "stacked" else row_values(spec)
