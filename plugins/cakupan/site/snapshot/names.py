"""What things are called, by today's lists; by their codes where the lists no longer have them."""

from __future__ import annotations

from typing import Any

from ...indicators import INDICATORS
from ..view import View
from .holdings import Holding


def name(view: View, code: str) -> str:
    """A measure or indicator."""
    known = code in INDICATORS or code in view.report.archive.codelists.measures
    return view.t(view.report.name(code)) if known else code


def region(view: View, code: str) -> str:
    return view.region(code) if code in view.report.archive.codelists.regions else code


def sliced(view: View, one: Holding) -> str:
    """Members and base; empty for the total on the UCJ base."""
    try:
        return view.slice(view.report.archive.codelists.key(one.key))
    except KeyError:
        return ", ".join(one.codes)


def titled(view: View, source: str) -> str:
    """A document by its title."""
    one = view.report.archive.sources.get(source)
    return one.title or one.publisher if one else source


def cited(view: View, source: str) -> dict[str, Any]:
    """A document in few words, with its title and its page."""
    one = view.report.archive.sources.get(source)
    return {"href": view.source_href(source), "text": view.cited(one) if one else source, "title": one and one.title}
