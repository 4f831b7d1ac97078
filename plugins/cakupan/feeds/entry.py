"""A feed and its entries, before any format; knows no clock: each entry is as old as what it tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from uuid import NAMESPACE_URL, uuid5

WIB = timezone(timedelta(hours=7), "WIB")
EPOCH = date(2000, 1, 1)
"""When a feed without entries was changed: never, as far as its readers are concerned."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One piece of news. `name` is its address without the host, by which it is known for good."""

    name: str
    title: str
    html: str
    href: str
    day: date

    @property
    def id(self) -> str:
        return _id(self.name)

    @property
    def moment(self) -> datetime:
        """The day's beginning in Banyumas: nobody knows an hour."""
        return datetime.combine(self.day, time(), WIB)


@dataclass(frozen=True, kw_only=True)
class Feed:
    """What is told, where, by whom; the newest entry first."""

    name: str
    title: str
    about: str
    language: str
    author: str
    page: str
    """The page that tells the same."""
    atom: str
    json: str
    """Where the two forms stand."""
    entries: tuple[Entry, ...]

    @property
    def id(self) -> str:
        return _id(self.name)

    @property
    def updated(self) -> datetime:
        days = [one.day for one in self.entries]
        return datetime.combine(max(days, default=EPOCH), time(), WIB)


def _id(name: str) -> str:
    """An id that outlives a change of host, and that a preview without a host has as well."""
    return uuid5(NAMESPACE_URL, f"cakupan:{name}").urn
