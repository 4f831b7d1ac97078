"""The mappings that sources and codelists are made of; what they mean is told by the readers beside this."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, create_model

from ..model.codes import Measure
from .fields import Both, CodeText, Day, Flag, Line, PeriodKey, Published, Shape, SlugText, Url

QUANTITY_KEYS = ("value", "low", "high", "at_least", "more_than", "at_most", "less_than")
QUANTITY_MARKS = ("about", "almost", "rounded_to", "as_printed", "sic", "doubt", "locator")


class QuantityShape(Shape):
    value: Line | None = None
    low: Line | None = None
    high: Line | None = None
    at_least: Line | None = None
    more_than: Line | None = None
    at_most: Line | None = None
    less_than: Line | None = None
    about: Flag = False
    almost: Flag = False
    rounded_to: Line | None = None
    as_printed: Line | None = None
    sic: Flag = False
    doubt: Both | None = None
    locator: Line | None = None


def _quantity(value: object) -> object:
    return {"value": value} if isinstance(value, str) else value


def _spread(value: object) -> object:
    """A measure's quantities by member, each in its full form; a lone quantity is the total."""
    if isinstance(value, str) or (isinstance(value, dict) and set(value) & {*QUANTITY_KEYS, *QUANTITY_MARKS}):
        value = {"total": value}
    return {key: _quantity(one) for key, one in value.items()} if isinstance(value, dict) else value


BasisText = Literal["stated", "published", "inferred"]


class KnownShape(Shape):
    basis: BasisText = "stated"
    reason: Both | None = None


class TimeShape(KnownShape):
    stated: Line | None = None
    period: PeriodKey | None = None
    not_later_than: Day | None = None
    ends: Day | None = None


class SpeakerShape(Shape):
    office: Line | None = None
    name: Line | None = None


class ReadingShape(Shape):
    as_: Line = Field(alias="as")
    preferred: Flag = False
    reason: Both | None = None


Status = Literal[
    "awaited",
    "drafting",
    "enacted",
    "ended",
    "held",
    "in_force",
    "not_applied",
    "partly_applied",
    "planned",
    "signed",
    "started",
    "unverified",
]


class EventShape(Shape):
    policy: CodeText
    status: Status
    text: Both
    number: Line | None = None


class FindingShape(Shape):
    topic: CodeText
    text: Both


class BlockShape(Shape):
    """One item of `statements`; a field per measure is added from the codelist."""

    region: CodeText | None = None
    """Required; but without it the rest of the item is still read for its mistakes."""
    base: Line | None = None
    base_known: KnownShape | None = None
    place: KnownShape | None = None
    time: TimeShape | None = None
    key: CodeText | None = None
    note: Both | None = None
    speaker: SpeakerShape | None = None
    relative_to: PeriodKey | None = None
    readings: list[ReadingShape] = Field(default_factory=list)
    event: EventShape | None = None
    finding: FindingShape | None = None


class AccessShape(Shape):
    date: PeriodKey | None = None
    read: Both | None = None


def _access(value: object) -> object:
    return {"date": value} if isinstance(value, str) else value


class SourceShape(Shape):
    """A file in `data/sources/`; each of its statements is a block by itself, so that one fault hides no other."""

    title: Line | None = None
    publisher: Line
    url: Url | None = None
    url_status: Literal["verified", "unverified"] | None = None
    also_at: list[Url] = Field(default_factory=list)
    published: Published
    accessed: Annotated[AccessShape, BeforeValidator(_access)] | None = None
    kind: CodeText = "press_statement"
    speaker: SpeakerShape | None = None
    note: Both | None = None
    statements: list[Any] = Field(default_factory=list)


def block_shape(measures: dict[str, Measure]) -> type[BlockShape]:
    """The shape of one item of `statements`, which may report `measures`."""
    return _block_shape(tuple(measures))


@lru_cache(maxsize=4)
def _block_shape(measures: tuple[str, ...]) -> type[BlockShape]:
    """The same shape for the same measures: making one takes as long as reading a hundred statements."""
    quantities = Annotated[dict[str, QuantityShape] | None, BeforeValidator(_spread)]
    fields: dict[str, Any] = dict.fromkeys(measures, (quantities, None))
    return create_model("StatementBlock", __base__=BlockShape, **fields)


class CodeShape(Shape):
    code: CodeText
    slug: SlugText
    id: Line
    en: Line
    note: Both | None = None
    parts: list[CodeText] = Field(default_factory=list)
    comparable: Flag = True


class RegionShape(Shape):
    code: CodeText
    slug: SlugText
    id: Line
    en: Line
    kind: Literal["nation", "province", "regency", "city", "district", "branch", "area", "village"]
    parent: CodeText | None = None
    bps: Line | None = None
    serves: list[CodeText] = Field(default_factory=list)
    note: Both | None = None


class MeasureShape(Shape):
    code: CodeText
    slug: SlugText
    id: Line
    en: Line
    unit: CodeText
    kind: Literal["stock", "flow", "ratio"]
    definition: Both | None = None
    based: Flag = False
    norm: Flag = False
    target_of: CodeText | None = None
    partition: list[Literal["segment", "program"]] = Field(default_factory=list)
    withhold_below: Line | None = None
