"""A citation as RIS: one line a field, each with a tag in front."""

from __future__ import annotations

from collections.abc import Iterator

from .citable import LICENCE_ADDRESS, Citable, one_line
from .facts import LABELS, facts
from .texts import cautions, titled


def ris(citable: Citable, language: str) -> str:
    """A record of its own, with a line break at its end."""
    return "".join(f"{tag}  - {one_line(text)}\n" for tag, text in _fields(citable, language))


def _fields(citable: Citable, language: str) -> Iterator[tuple[str, str]]:
    released = citable.release
    yield "TY", "DATA"
    yield "ID", citable.key
    yield from (("AU", one) for one in citable.publishers)
    yield "TI", f"{titled(citable, language)}: {citable.printed[language]}"
    yield "PY", str(released.year)
    yield "DA", f"{released:%Y/%m/%d}/"
    yield "PB", citable.site[language]
    yield "ET", released.isoformat()
    yield "LA", language
    yield "UR", citable.address[language]
    yield from (("N1", f"{LABELS[name][language]}: {text}") for name, text in facts(citable, language).items())
    yield from (("N1", one) for one in cautions(citable, language))
    yield "C1", LICENCE_ADDRESS
    yield "ER", ""
