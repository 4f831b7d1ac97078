"""Rows about releases: what each added, changed and withdrew, from the ledgers alone."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ...model.archive import Release
from ...text import Text
from ..news import (
    Step,
    added,
    added_row,
    became,
    corrections,
    counts,
    linked,
    moved,
    part,
    parts,
    reason,
    release_href,
    said_by,
    steps,
)
from ..view import View
from ..vintages import printed
from .registry import Rows, table

COUNTS = {
    ("added", "figure"): Text("{count} angka baru", "new figures: {count}"),
    ("added", "statement"): Text("{count} pernyataan baru", "new statements: {count}"),
    ("changed", "figure"): Text("{count} angka berubah", "changed figures: {count}"),
    ("changed", "statement"): Text("{count} pernyataan berubah", "changed statements: {count}"),
    ("withdrawn", "figure"): Text("{count} angka tidak diterbitkan lagi", "figures no longer published: {count}"),
    ("withdrawn", "statement"): Text(
        "{count} pernyataan tidak diterbitkan lagi", "statements no longer published: {count}"
    ),
}


@table()
def releases(view: View) -> Rows:
    """All releases, the newest first, each with how much it added and changed."""
    return {"rows": [_head(view, one, steps(view, one.id)) for one in reversed(view.edition.releases)]}


@table("figure")
def release(view: View) -> Rows:
    """One release: its day, its seal, what it changed and why, and what it added."""
    one = _own(view)
    found = steps(view, one.id)
    return {**_head(view, one, found), "revised": [_revised(view, each) for each in found if each.before]}


@table("figure")
def added_entries(view: View) -> Rows:
    """What a release added, a page at a time, with the way to the other pages."""
    name, number = _own(view).id, view.subject.part
    shown = part(added(view, name), number)
    pages = [
        {"number": one, "href": release_href(view, name, one), "here": one == number}
        for one in range(1, parts(view, name) + 1)
    ]
    return {"rows": Markup("").join(added_row(view, one) for one in shown), "pages": pages}


@table()
def revisions(view: View) -> Rows:
    """Every figure and statement that was ever revised, the newest first."""
    return {
        "rows": [
            {**_revised(view, one), "release": release, "href": release_href(view, release.id)}
            for release, one in corrections(view)
        ]
    }


def _own(view: View) -> Release:
    return next(one for one in view.edition.releases if one.id == view.subject.figure)


def _head(view: View, one: Release, found: Sequence[Step]) -> Rows:
    return {
        "release": one,
        "href": release_href(view, one.id),
        "seal": view.edition.history.seal(one.id),
        "counts": [view.t(COUNTS[change, kind].format(count=count)) for change, kind, count in counts(found)],
    }


def _revised(view: View, one: Step) -> Rows:
    return {
        "what": linked(view, one) + said_by(view, one),
        "old": printed(view, one.before) if one.before else "",
        "new": became(view, one),
        "moved": moved(view, one),
        "reason": reason(view, one),
    }
