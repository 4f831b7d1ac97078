"""A converted page: strings with slots for figures, charts, tables and blocks; fills none by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from ..problems import Place

BlockKind = Literal["if", "unless", "each"]


@dataclass(frozen=True, kw_only=True)
class Reference:
    """What an author refers to: an indicator with its codes, `.` for this one, `.name` for a text of the subject.

    `written` is the reference as typed and `place` where it stands; `within` names the loops around it,
    outermost first.
    """

    name: str
    region: str | None = None
    period: str | None = None
    written: str
    place: Place
    within: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FigureRef(Reference):
    """A slot for a figure. A label with digits is to be held against the data, any other gives way to them."""

    label: str = ""
    label_place: Place

    @property
    def checked(self) -> bool:
        """Whether the label names a number itself."""
        return any(character.isdecimal() for character in self.label)


@dataclass(frozen=True, kw_only=True)
class ChartRef(Reference):
    """A slot for a chart with its table."""

    alt: str
    caption: str = ""


@dataclass(frozen=True, kw_only=True)
class TermRef:
    """A word of the text with the code of the term that tells its meaning."""

    code: str
    label: str
    place: Place
    within: tuple[str, ...] = ()

    @property
    def written(self) -> str:
        return self.code


@dataclass(frozen=True, kw_only=True)
class TableRef:
    """A slot for a table or another component; `lead` is the text that its block holds."""

    name: str
    place: Place
    lead: tuple[Part, ...] = ()
    within: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Block:
    """Parts shown if there is a figure, unless there is one, or for each member of a list."""

    kind: BlockKind
    name: str
    place: Place
    condition: FigureRef | None = None
    parts: tuple[Part, ...] = ()
    within: tuple[str, ...] = ()


@dataclass(frozen=True)
class MemberPrefix:
    """Where an id inside a loop begins: the keys of the outer `level` members come here, so that no id repeats."""

    level: int


@dataclass(frozen=True)
class SiteRoot:
    """Where an address of the site itself begins: the site may stand below a path of its host."""


Part: TypeAlias = "str | FigureRef | ChartRef | TermRef | TableRef | Block | MemberPrefix | SiteRoot"
Parts: TypeAlias = tuple[Part, ...]


class Binder(Protocol):
    """What fills the slots of a page for one subject in one language; all texts it gives are HTML.

    `key` names the member of a loop that it stands for, and is empty for a whole page; `root` is what the site's
    addresses begin with.
    """

    @property
    def key(self) -> str: ...

    @property
    def root(self) -> str: ...

    def figure(self, ref: FigureRef) -> str: ...

    def chart(self, ref: ChartRef) -> str: ...

    def term(self, ref: TermRef) -> str: ...

    def table(self, ref: TableRef, lead: str) -> str: ...

    def has(self, ref: FigureRef) -> bool: ...

    def each(self, name: str) -> Iterable[Binder]: ...


def bind(parts: Parts, binder: Binder) -> str:
    """The page's HTML with every slot filled by `binder`."""
    return "".join(_pieces(parts, binder, ("",)))


def references(parts: Parts) -> Iterator[FigureRef | ChartRef | TermRef | TableRef | Block]:
    """Every slot and block in the order of the text, conditions and what blocks hold included."""
    for part in parts:
        if isinstance(part, FigureRef | ChartRef | TermRef):
            yield part
        elif isinstance(part, TableRef):
            yield part
            yield from references(part.lead)
        elif isinstance(part, Block):
            yield part
            if part.condition:
                yield part.condition
            yield from references(part.parts)


def _pieces(parts: Parts, binder: Binder, prefixes: tuple[str, ...]) -> Iterator[str]:
    """`prefixes` are those of ids in no loop, in the outermost one, and so on inwards."""
    for part in parts:
        # Most parts are text, and this runs for every page: ask for it first.
        if isinstance(part, str):
            yield part
        elif isinstance(part, FigureRef):
            yield binder.figure(part)
        elif isinstance(part, MemberPrefix):
            yield prefixes[part.level]
        elif isinstance(part, SiteRoot):
            yield binder.root
        elif isinstance(part, ChartRef):
            yield binder.chart(part)
        elif isinstance(part, TermRef):
            yield binder.term(part)
        elif isinstance(part, TableRef):
            yield binder.table(part, "".join(_pieces(part.lead, binder, prefixes)))
        else:
            yield from _block(part, binder, prefixes)


def _block(block: Block, binder: Binder, prefixes: tuple[str, ...]) -> Iterator[str]:
    if block.condition is None:
        for member in binder.each(block.name):
            yield from _pieces(block.parts, member, (*prefixes, f"{prefixes[-1]}{member.key}-"))
    elif binder.has(block.condition) == (block.kind == "if"):
        yield from _pieces(block.parts, binder, prefixes)
