"""Types of single fields as they are typed in YAML; knows no file and no place."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, WithJsonSchema
from pydantic_core import PydanticCustomError

from .. import hyperlinks
from ..model.period import Period
from ..problems import Kind
from ..text import Text
from . import kinds
from .dates import end_of_month, meant


class Shape(BaseModel):
    """A mapping in a data file; keys that it does not name are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


def fault(kind: Kind, **values: object) -> PydanticCustomError:
    """An error that `faults` turns back into a problem of `kind`."""
    return PydanticCustomError(kind.code, "{values}", {"values": values})


def _filled(value: object) -> object:
    if isinstance(value, str) and not value.strip():
        raise fault(kinds.EMPTY_VALUE)
    return value


def _period(value: object) -> object:
    if isinstance(value, str):
        try:
            return Period(value)
        except ValueError:
            raise fault(kinds.IMPOSSIBLE_DATE, typed=value, wanted=kinds.A_PERIOD, meant=_mend(value)) from None
    return value


def _mend(typed: str, *, day: bool = False) -> str | Text:
    """What should be typed: the date that was meant, or the end of its month, or how dates are written."""
    known, last = meant(typed), end_of_month(typed)
    if known and (not day or len(known) == len("2025-04-24")):
        return known
    if last:
        return kinds.TOO_LATE.format(last=last)
    return kinds.DAYS if day else kinds.PERIODS


def _day(value: object) -> object:
    if isinstance(value, str):
        try:
            if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value, re.ASCII):
                raise ValueError
            return Period(value).last
        except ValueError:
            mend = _mend(value, day=True)
            raise fault(kinds.IMPOSSIBLE_DATE, typed=value, wanted=kinds.A_DAY, meant=mend) from None
    return value


def _published(value: object) -> object:
    """`unknown` is said, not left out: a document without a date is itself a finding."""
    if value == "unknown":
        return None
    found = _period(value)
    return found if not isinstance(found, Period) or not found.span else _period(f"{value}?")


def _flag(value: object) -> object:
    if isinstance(value, str):
        if value not in ("true", "false"):
            raise fault(kinds.NOT_A_CHOICE, typed=value, choices="true, false")
        return value == "true"
    return value


def _both(value: object) -> object:
    """A plain text stands for both languages."""
    return {"id": value, "en": value} if isinstance(value, str) else value


def _url(value: object) -> object:
    if isinstance(value, str) and not hyperlinks.web(value):
        raise fault(kinds.UNSAFE_URL, typed=value)
    return value


def _secure(value: object) -> object:
    if isinstance(value, str) and not hyperlinks.secure(value):
        raise fault(kinds.UNSAFE_URL, typed=value)
    return value


def _slug(value: object) -> object:
    if isinstance(value, str) and not (fit(value) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value, re.ASCII)):
        raise fault(kinds.BAD_CODE, typed=value)
    return value


def _code(value: object) -> object:
    if isinstance(value, str) and not fit(value):
        raise fault(kinds.BAD_CODE, typed=value)
    return value


LONGEST = 100
"""File systems take no name of more than 255 bytes, and a file's may hold several codes."""
# Codes name files, and some systems keep these names for devices, whatever ending follows.
_DEVICES = r"(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$))"
_CODE = re.compile(rf"{_DEVICES}[a-z0-9](?:[a-z0-9_.-]*[a-z0-9_-])?", re.ASCII)


def fit(name: str) -> bool:
    """Whether a name can be a code, a file and a part of an address, everywhere alike."""
    return len(name) <= LONGEST and bool(_CODE.fullmatch(name))


class Bilingual(Shape):
    """A text in both languages."""

    id: Line
    en: Line

    @property
    def text(self) -> Text:
        return Text(self.id, self.en)


# What an editor is told of each: YAML itself takes 159475 for a number, where the reader sees text.
_TYPED = {"type": ["string", "number"], "minLength": 1}
_PERIOD = r"^(([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?--)?[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
_LANGUAGES = {
    "type": "object",
    "properties": {"id": {"type": "string", "minLength": 1}, "en": {"type": "string", "minLength": 1}},
    "required": ["id", "en"],
    "additionalProperties": False,
}
_DATED = {"type": ["string", "integer"], "pattern": _PERIOD}

Line = Annotated[str, BeforeValidator(_filled), WithJsonSchema(_TYPED)]
Both = Annotated[
    Bilingual,
    BeforeValidator(_both),
    BeforeValidator(_filled),
    WithJsonSchema({"anyOf": [{"type": "string", "minLength": 1}, _LANGUAGES]}),
]
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]
Day = Annotated[
    date, BeforeValidator(_day), WithJsonSchema({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})
]
PeriodKey = Annotated[Period, BeforeValidator(_period), WithJsonSchema(_DATED)]
Published = Annotated[
    Period | None, BeforeValidator(_published), WithJsonSchema({"anyOf": [_DATED, {"const": "unknown"}]})
]
Url = Annotated[
    str, BeforeValidator(_url), BeforeValidator(_filled), WithJsonSchema({"type": "string", "pattern": "^https?://"})
]
SecureUrl = Annotated[
    str, BeforeValidator(_secure), BeforeValidator(_filled), WithJsonSchema({"type": "string", "pattern": "^https://"})
]
SlugText = Annotated[
    str,
    BeforeValidator(_slug),
    BeforeValidator(_filled),
    WithJsonSchema({"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}),
]
CodeText = Annotated[
    str,
    BeforeValidator(_code),
    BeforeValidator(_filled),
    WithJsonSchema({"type": "string", "pattern": "^[a-z0-9][a-z0-9_.-]*$"}),
]
Bilingual.model_rebuild()


def text(value: Bilingual | None) -> Text | None:
    return value.text if value else None


Raw = dict[str, Any]
