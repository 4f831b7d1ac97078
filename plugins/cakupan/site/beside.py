"""What must be read with a figure away from its page: how it is known, what it assumes, who says it; makes no HTML."""

from __future__ import annotations

from ..figure import Figure
from ..text import Text
from .headlines import sources_of
from .markup import STATUS
from .view import View

PLACE = Text("wilayah disimpulkan", "area inferred")
TIME = Text("waktu disimpulkan", "time inferred")
BOTH = Text("wilayah dan waktu disimpulkan", "area and time inferred")
NEWER = Text("Lebih baru: {value}, {when} ({standing}).", "Newer: {value}, {when} ({standing}).")
MORE = Text("{first} dan {count} lainnya", "{first} and {count} more")


def standing(view: View, figure: Figure) -> str:
    """How sure it is: "dilaporkan sumber, wilayah disimpulkan"."""
    place = figure.place_known.basis == "inferred"
    time = figure.time is not None and figure.time.basis == "inferred"
    inferred = {(True, True): [BOTH], (True, False): [PLACE], (False, True): [TIME]}.get((place, time), [])
    return ", ".join(map(view.t, [STATUS[figure.status], *inferred]))


def assumed(view: View, figure: Figure) -> list[str]:
    """What a comparison, an illustration or a change may not be shown without."""
    return [view.t(one) for one in figure.assumptions]


def whole(view: View, figure: Figure) -> str:
    """The value with its interval."""
    return " ".join(filter(None, (view.value(figure), view.spread(figure))))


def newer(view: View, figure: Figure) -> str:
    """What is known of a later date, where a headline is older because it is surer; a later target is another one."""
    series = view.report.series(figure.key.region, figure.key.name)
    later = [one for one in series if figure.key.period < one.key.period]
    measure = view.report.archive.codelists.measures.get(figure.key.measure)
    if not later or (measure and measure.target_of):
        return ""
    words = {"value": whole(view, later[-1]), "when": view.when(later[-1].key, later[-1])}
    return NEWER[view.language].format(**words, standing=standing(view, later[-1]))


def credited(view: View, figure: Figure, most: int) -> str:
    """The documents that it rests on, at most so many by name."""
    documents = [view.cited(one) for one in sources_of(view.report, [figure])]
    named = "; ".join(documents[:most])
    rest = len(documents) - most
    return MORE[view.language].format(first=named, count=rest) if rest > 0 else named
