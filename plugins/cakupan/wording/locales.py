"""What the two languages call months and large numbers, and how they set digits; taken from CLDR."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from babel import Locale

from ..text import LANGUAGES

# The English of the site is read in Indonesia, where a date begins with its day, as it does in Britain.
_CLDR = {"id": "id", "en": "en_GB"}


@dataclass(frozen=True, kw_only=True)
class Names:
    """The signs and words of one language. `scales` maps a power of ten to its word."""

    decimal: str
    group: str
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    scales: dict[int, str]
    listing: dict[str, str]


@cache
def names(language: str) -> Names:
    """The names of `language`; an unknown one is refused."""
    if language not in LANGUAGES:
        raise KeyError(f"no such language: {language!r}; known: {', '.join(LANGUAGES)}")
    locale = Locale.parse(_CLDR[language])
    symbols = locale.number_symbols["latn"]
    return Names(
        decimal=symbols["decimal"],
        group=symbols["group"],
        months=_months(locale, "wide"),
        short_months=_months(locale, "abbreviated"),
        scales={power: _scale(locale, power) for power in (3, 6, 9, 12)},
        listing=dict(locale.list_patterns["standard"]),
    )


def _months(locale: Locale, width: str) -> tuple[str, ...]:
    """The twelve names, January at index 0."""
    months = locale.months["format"][width]
    return tuple(str(months[month]) for month in range(1, 13))


def _scale(locale: Locale, power: int) -> str:
    """The word for ten to the `power`: CLDR's long pattern, such as `0 miliar`, without its zero."""
    pattern = locale.compact_decimal_formats["long"]["other"][str(10**power)]
    return str(pattern.pattern).replace("0", "").strip()
