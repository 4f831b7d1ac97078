"""What must be read with a figure that leaves its page: how it is known, what it assumes, who says it; makes no HTML."""

from __future__ import annotations

from ..figure import Figure
from ..text import Text
from .headlines import sources_of
from .markup import STATUS
from .view import View

PLACE = Text("wilayah disimpulkan", "area inferred")
TIME = Text("waktu disimpulkan", "time inferred")
MORE = Text("{first} dan {count} lainnya", "{first} and {count} more")


def standing(view: View, figure: Figure) -> str:
    """How sure it is: "dilaporkan sumber, wilayah disimpulkan"."""
    words = [STATUS[figure.status]]
    words += [PLACE] if figure.place_known.basis == "inferred" else []
    words += [TIME] if figure.time and figure.time.basis == "inferred" else []
    return ", ".join(map(view.t, words))


def assumed(view: View, figure: Figure) -> list[str]:
    """What a comparison, an illustration or a change may not be shown without."""
    return [view.t(one) for one in figure.assumptions]


def credited(view: View, figure: Figure, most: int) -> str:
    """The documents that it rests on, at most so many by name."""
    documents = [view.cited(one) for one in sources_of(view.report, [figure])]
    named = "; ".join(documents[:most])
    rest = len(documents) - most
    return MORE[view.language].format(first=named, count=rest) if rest > 0 else named
