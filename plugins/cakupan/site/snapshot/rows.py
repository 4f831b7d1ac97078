"""The rows of the archive's tables: which entries of the ledgers each shows.

What the site of today tells of releases it tells from the ledgers as well, so these rows are its own; only the
differences, which it computes from them, are not drawn.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..plans import href
from ..tables import TABLES
from ..view import View
from ..vintages import gone
from .edition import of
from .holdings import RATE
from .lines import figure_line, statement_line
from .names import cited, name, region

Rows = dict[str, Any]


def edition(view: View) -> Rows:
    """The release as of which the archive is."""
    return TABLES["release"].rows(view.about(figure=of(view).day.id))


def newest(view: View) -> Rows:
    """The home region's newest coverage, as a reader of that day found it."""
    home = view.edition.publisher.home
    return {"row": _rate(view, home), "name": name(view, RATE), "region": region(view, home)}


def regions(view: View) -> Rows:
    """Each region of which anything was published, in the order of the codelist."""
    held = of(view).holdings
    order = list(view.report.archive.codelists.regions)
    known = sorted(held.regions.items(), key=lambda one: (order.index(one[1]) if one[1] in order else len(order), one))
    rows = [
        {
            "name": region(view, code),
            "href": href(page, view.language),
            "row": figure_line(view, found) if found else None,
        }
        for page, code in known
        for found in [held.coverage(code)]
    ]
    return {"rows": rows}


def series(view: View) -> Rows:
    """The newest figure of each series of a region, by measure; a page without any is named as well."""
    held, here = of(view).holdings, view.subject
    pages = {page: one for page, one in held.pages.items() if page.rpartition("/")[0] == here.figure}
    found = sorted(held.newest(here.region).values(), key=lambda one: one.codes)
    groups = [
        {
            "name": name(view, first.code),
            "href": href(page, view.language),
            "rows": [figure_line(view, one) for one in found if one.page == page],
        }
        for page, first in pages.items()
    ]
    return {"groups": sorted(groups, key=lambda one: str(one["name"]))}


def figures(view: View) -> Rows:
    """Every figure of a page, the newest first, and those withdrawn by then."""
    page = view.subject.figure
    return {
        "rows": [figure_line(view, one) for one in of(view).holdings.by_page.get(page, [])],
        "gone": gone(view, page),
    }


def statements(view: View) -> Rows:
    """Everything that a document reported, and what was withdrawn by then."""
    page = view.subject.figure
    rows = [statement_line(view, one) for one in of(view).holdings.by_page.get(page, [])]
    return {"rows": rows, "gone": gone(view, page)}


def document(view: View) -> Rows:
    """What today's data say of a document; nothing where it is no longer among them."""
    return {"source": view.report.archive.sources.get(view.subject.source), "id": view.subject.source}


def sources(view: View) -> Rows:
    """Every document that the figures of then rest on."""
    return {"rows": [cited(view, one) for one in of(view).holdings.sources]}


def release(view: View) -> Rows:
    """One release: what it added, and each change with its reason."""
    return TABLES["release"].rows(view)


def added_entries(view: View) -> Rows:
    """What a release added, a page at a time."""
    return TABLES["added_entries"].rows(view)


def releases(view: View) -> Rows:
    """The releases up to then, the newest first."""
    return TABLES["releases"].rows(view)


def revisions(view: View) -> Rows:
    """Everything that was revised up to then, the newest first."""
    return TABLES["revisions"].rows(view)


def files(view: View) -> Rows:
    """The downloads as of then."""
    names = ("figures.csv", "statements.csv", *(f"ledger/{one}" for one in of(view).recorded))
    return {"files": [{"text": one, "href": f"{view.root}/data/{one}"} for one in names]}


ROWS: dict[str, Callable[[View], Rows]] = {
    function.__name__: function
    for function in (
        edition,
        newest,
        regions,
        series,
        figures,
        statements,
        document,
        sources,
        release,
        added_entries,
        releases,
        revisions,
        files,
    )
}
"""Each table of the archive; `theme/templates/snapshot/NAME.html` draws it."""


def _rate(view: View, code: str) -> Rows | None:
    """A region's newest coverage as a line; None where nobody reported any."""
    found = of(view).holdings.coverage(code)
    return figure_line(view, found) if found else None
