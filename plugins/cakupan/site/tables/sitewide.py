"""Rows about the whole site: words, regions, releases and files."""

from __future__ import annotations

from ..glossary import by_letter, glossary
from ..view import View
from ..vintages import gone
from .registry import Rows, table


@table()
def terms(view: View) -> Rows:
    """Every word of the site with its meaning, from A to Z; those that the block itself defines among them."""
    return {"letters": by_letter(glossary(view))}


@table()
def regions(view: View) -> Rows:
    """Regions of which anything is reported, each with its newest coverage on the UCJ base."""
    report = view.report
    shown = [one for code, one in report.archive.codelists.regions.items() if code in report.pages]
    rows = [
        {
            "region": one,
            "href": view.region_href(one.code),
            "coverage": report.headline(one.code, "coverage_rate"),
        }
        for one in shown
    ]
    return {"rows": rows}


@table("figure")
def withdrawn(view: View) -> Rows:
    """Everything that was once published at a page, or below it, and no longer is."""
    return {"gone": gone(view, view.subject.figure)}


@table()
def files(view: View) -> Rows:
    names = ("figures.csv", "statements.csv", "contradictions.csv", "index.json")
    return {"files": [{"text": name, "href": f"{view.root}/data/{name}"} for name in names]}
