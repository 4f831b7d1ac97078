"""Large counts in words that a person says, where prose prints them: "469.967 orang (hampir 470 ribu)"."""

from __future__ import annotations

import re

from markupsafe import Markup

from .. import wording
from ..figure import Figure
from .view import View

LARGE = 10_000
"""Counts up to here are read at a glance."""
ROUND = 100
_SPAN = re.compile(r' <span class="spoken">\((.*?)\)</span>')
_SENTENCE_ENDS = re.compile(r"""[.!?](?:["”’)]|</[^>]+>)*\s|</?(?:p|[uo]l|li|h[1-6]|d[tdl]|t[rhd]|div|blockquote)\b""")


def offered(view: View, figure: Figure) -> Markup:
    """The words to stand behind a figure; nothing for small ones, rupiah, and what is round or rounded already."""
    large = figure.unit.nature == "count" and figure.certain and figure.value is not None and figure.value > LARGE
    if not large or figure.value is None:
        return Markup("")
    words = wording.approximately(figure.value, figure.unit, view.language)
    # "11.400 orang" is as easily said as "sekitar 11 ribu", and a source may have rounded it.
    return Markup("") if figure.value % ROUND == 0 else Markup(' <span class="spoken">({})</span>').format(words)


def settled(body: str) -> str:
    """A page with the words kept where they help: once, outside headings and brackets, once in a sentence."""
    kept, at = "", 0
    for match in _SPAN.finditer(body):
        kept += body[at : match.start()]
        at = match.end()
        if match[1] not in kept and _fits(kept):
            kept += match[0]
    return kept + body[at:]


def _fits(before: str) -> bool:
    """Whether words in brackets can follow what stands before them."""
    sentence = _SENTENCE_ENDS.split(before)[-1]
    heading = before.rfind("<h") > before.rfind("</h") and re.match(r"<h[1-6]", before[before.rfind("<h") :])
    text = re.sub("<[^>]*>", "", _SPAN.sub("", sentence))
    return not heading and not _SPAN.search(sentence) and text.count("(") <= text.count(")")
