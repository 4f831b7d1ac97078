"""What must be read beside a figure: what the statements it rests on leave open; judges nothing itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...figure import Figure
from ...model.statement import Statement
from ..view import View


def of_figures(view: View, figures: Iterable[Figure]) -> list[str]:
    """The reserves of all statements behind these figures, each once."""
    names = dict.fromkeys(name for one in figures for name in one.statements)
    known = view.report.statements
    return reserves(view, [known[name] for name in names if name in known])


def reserves(view: View, said: Iterable[Statement]) -> list[str]:
    """How else the statements can be read, what in them is inferred, and their notes."""
    return [*dict.fromkeys(text for one in said for text in _of(view, one))]


def notes(view: View, figures: Iterable[Figure]) -> list[str]:
    """The notes alone of the statements behind these figures."""
    known = view.report.statements
    found = [known[name].note for one in figures for name in one.statements if name in known]
    return [*dict.fromkeys(view.t(note) for note in found if note)]


def rests_on_inference(view: View, figure: Figure) -> bool:
    """Whether a document that a figure rests on does not say itself what it is a share of."""
    known = view.report.statements
    return any(known[name].base_known.basis == "inferred" for name in figure.statements if name in known)


def _of(view: View, one: Statement) -> Iterator[str]:
    for reading in one.readings:
        if not reading.preferred:
            other = f"{view.translated('Dapat juga dibaca sebagai')} {view.named(reading.key)}"
            yield f"{other} ({view.t(reading.reason)})" if reading.reason else other
    inferred = (("Basisnya disimpulkan", one.base_known), ("Wilayahnya disimpulkan", one.place_known))
    for words, known in inferred:
        if known.basis == "inferred" and known.reason:
            yield f"{view.translated(words)}: {view.t(known.reason)}"
    if one.note:
        yield view.t(one.note)
