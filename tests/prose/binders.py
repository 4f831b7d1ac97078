"""A binder for the tests: it knows a few figures by name and prints them as plainly as it can."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cakupan.problems import Problems
from cakupan.prose import Document, FigureRef, bind, parse
from cakupan.prose.parts import ChartRef, TableRef, TermRef

FIGURES = {"coverage_rate": "31,36%", "active_participants": "214.687"}


@dataclass(frozen=True)
class Page:
    """One subject, or one member of its loops."""

    figures: Mapping[str, str] = field(default_factory=lambda: FIGURES)
    members: tuple[str, ...] = ()
    key: str = ""
    root: str = ""

    def figure(self, ref: FigureRef) -> str:
        return self.key if ref.name == "." else self.figures[ref.name]

    def chart(self, ref: ChartRef) -> str:
        return f"<figure>{ref.name}|{ref.alt}|{ref.caption}</figure>\n"

    def term(self, ref: TermRef) -> str:
        return f"<a>{ref.code}|{ref.label}</a>"

    def table(self, ref: TableRef, lead: str) -> str:
        return f"<table>{ref.name}|{lead}</table>\n"

    def has(self, ref: FigureRef) -> bool:
        return ref.name in self.figures

    def each(self, name: str) -> Iterable[Page]:
        return [Page(self.figures, self.members, key) for key in self.members]


def document(body: str) -> Document:
    """A page with this body, which must be without fault."""
    problems = Problems()
    found = parse(f"Title: Judul\n\n{body}", "isi.md", problems)
    assert problems == []
    assert found is not None
    return found


def bound(body: str, *members: str) -> str:
    """The HTML of a body for a subject with these members."""
    return bind(document(body).body, Page(members=members))
