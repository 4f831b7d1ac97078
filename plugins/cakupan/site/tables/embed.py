"""What an author copies to show a page's chart or figure on another site."""

from __future__ import annotations

from ..embeds import rule, snippets
from ..view import View
from .registry import Rows, table


@table("code")
def embed(view: View) -> Rows:
    return {"snippets": snippets(view), "rule": rule(view)}
