"""Totals and the parts that make them up; sums groups never, and nothing over time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from .model.codes import Codelists
from .model.interval import ANY_COUNT, Interval, total
from .model.statement import Key


@dataclass(frozen=True, kw_only=True)
class Parts:
    """What is known of the parts of one total, and which parts nobody reported."""

    total: Key
    known: tuple[Key, ...]
    lacking: tuple[str, ...]

    def sum(self, values: Mapping[Key, Interval]) -> Interval:
        """The sum of the known parts, open upwards for those that are lacking: none, or any number."""
        known = total(values[key] for key in self.known)
        return known + ANY_COUNT if self.lacking else known


def partitions(key: Key, known: Collection[Key], codelists: Codelists) -> Iterator[Parts]:
    """Every partition of the figure at `key` of which some part is among `known`: by members, then by regions."""
    measure = codelists.measures.get(key.measure)
    for name in measure.partition if measure else ():
        if all(codelists.members[code].list != name for code in key.members):
            codes = [code.code for code in codelists.of(name)]
            parts = {code: key.but(members=_with(key, code, codelists)) for code in _reported(codes, known)}
            yield from _parts(key, codes, parts, known)
    region = codelists.regions.get(key.region)
    if measure and measure.kind != "ratio" and region and region.serves:
        parts = {code: key.but(region=code) for code in region.serves}
        yield from _parts(key, region.serves, parts, known)


def _with(key: Key, code: str, codelists: Codelists) -> tuple[str, ...]:
    return codelists.in_order([*key.members, code]) if key.members else (code,)


def _reported(codes: list[str], known: Collection[Key]) -> list[str]:
    """Those of which anything may be known: of a list longer than all that is known, most are never reported."""
    if len(codes) <= len(known):
        return codes
    reported = {code for key in known for code in key.members}
    return [code for code in codes if code in reported]


def _parts(key: Key, codes: Iterable[str], parts: dict[str, Key], known: Collection[Key]) -> Iterator[Parts]:
    found = {code: one for code, one in parts.items() if one in known}
    if found:
        lacking = tuple(code for code in codes if code not in found)
        yield Parts(total=key, known=tuple(found.values()), lacking=lacking)
