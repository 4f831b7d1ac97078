"""Whether every address that was ever published still leads somewhere: pages for what is gone, and the gate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from ..problems import Place, Problems, kind
from ..text import Text
from .view import View
from .vintages import published_places

if TYPE_CHECKING:
    from .pages import Page

ADDRESS_DIED = kind(
    "address_died",
    Text(
        "{entry} sudah terbit di {address}, tetapi halaman atau barisnya tidak ada lagi",
        "{entry} was published at {address}, but the page or row is no longer there",
    ),
    Text(
        "pulihkan halaman atau tabelnya di content/ dan theme/; alamat yang sudah terbit tidak boleh mati",
        "restore its page or table in content/ and theme/; a published address never dies",
    ),
)
_ID = re.compile(r'\sid="([^"]+)"')


def forsaken(view: View, standing: Iterable[str]) -> Iterator[str]:
    """The paths at which something was once published and where no page stands any more, their parents included."""
    known = set(standing)
    paths = {path for _, path, _ in published_places(view)}
    paths |= {path.rpartition("/")[0] for path in paths if not path.startswith("sumber/")}
    yield from sorted(path for path in paths - known if path)


def report_died(view: View, pages: Iterable[Page], problems: Problems) -> None:
    """Every published address that the pages of one language no longer have."""
    bodies = {page.plan.path: str(page.body) for page in pages}
    ids = cache(lambda path: set(_ID.findall(bodies.get(path, ""))))
    for vintage, path, fragment in published_places(view):
        if fragment not in ids(path):
            address = f"/{path}/#{fragment}"
            problems.report(ADDRESS_DIED, Place(vintage.file, vintage.line), entry=vintage.entry.id, address=address)
