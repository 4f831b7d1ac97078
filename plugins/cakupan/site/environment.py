"""The theme's templates with the filters that they may use; holds no text and no figure."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from markupsafe import Markup

from .. import wording
from ..addresses import release_address
from ..reconcile import VERDICTS
from . import markup
from .view import View


def environment(templates: Path) -> Environment:
    """Autoescaping, since data hold whatever a source printed; a misspelt name is an error, not an empty text."""
    made = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        # Made anew at each build, so no template changes while it is used.
        auto_reload=False,
    )
    made.globals["_"] = _translated
    made.filters.update({name: _with_view(function) for name, function in FILTERS.items()})
    return made


@pass_context
def _translated(context: Any, text: str) -> str:
    return _view(context).translated(text)


def _view(context: Any) -> View:
    found = context["view"]
    assert isinstance(found, View)
    return found


def _with_view(function: Any) -> Any:
    @pass_context
    def filtered(context: Any, value: Any, *rest: Any) -> Any:
        return function(_view(context), value, *rest)

    return filtered


def _formula(view: View, one: Any) -> Markup:
    return markup.formula(view, one.formula, one.terms)


FILTERS = {
    "t": lambda view, text: view.t(text),
    "value": markup.value,
    "linked": markup.linked,
    "spread": lambda view, figure: view.spread(figure),
    "when": lambda view, figure: view.when(figure.key, figure),
    "formula": _formula,
    "status": lambda view, figure: view.t(markup.STATUS[figure.status]),
    "href": lambda view, thing: _href(view, thing),
    "slice": lambda view, figure: view.slice(figure.key),
    "name": lambda view, figure: view.name(figure.key),
    "region": lambda view, code: view.region(code),
    "period": lambda view, period: view.period(period),
    "day": lambda view, day: view.day(day),
    "alternative": markup.alternative,
    "reported": markup.reported,
    "verdict": lambda view, check: view.t(VERDICTS[check.verdict]),
    "recomputed": markup.recomputed,
    "cited": lambda view, source: view.cited(source),
    "listing": lambda view, items: wording.listing(list(items), view.language),
}


def _href(view: View, thing: Any) -> str:
    """Where a figure, statement, event, source, release or region stands."""
    if hasattr(thing, "revises"):
        return view.root + release_address(thing.id, view.language)
    if hasattr(thing, "terms"):
        return view.figure_href(thing)
    if hasattr(thing, "statements"):
        return view.source_href(thing.id)
    return view.statement_href(thing) if hasattr(thing, "source") else view.region_href(thing.code)
