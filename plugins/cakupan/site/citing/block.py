"""A figure with the forms of its citations, ready to be copied, as HTML.

Written as text with slots rather than by a template: there are several for every figure. Each form stands in a text
field that only reads: on a phone "select all" then takes that form and nothing else, without any script.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from markupsafe import Markup

from ...citations import Citable, bibtex, csl_json, reference, ris, sentence
from ...text import Text, same
from ..view import View
from .citables import Cited, Said
from .past import past

FIELD = Markup('<label>{}<textarea{} readonly rows="{}" spellcheck="false">{}</textarea></label>\n')
READ = Markup(' class="read"')
ENTRY = Markup('<details class="cite" id="{}"{}>\n<summary><span>{}: {}</span></summary>\n{}</details>\n')
EARLIER = Markup('<details id="{}.{}">\n<summary><span>{}: {}</span></summary>\n{}{}</details>\n')
PRINTED = Markup('<data value="{}" data-figure="{}" data-release="{}">{}</data>')
SENTENCE = Text("Kalimat untuk berita", "Sentence for a newspaper")
REFERENCE = Text("Rujukan resmi", "Formal reference")
BIBTEX, RIS, CSL = same("BibTeX"), same("RIS"), same("CSL-JSON")
GONE = Text("tidak diterbitkan lagi", "no longer published")
UNRELEASED = Text("belum dirilis", "not yet released")
NOT_YET = Text(
    "Angka ini belum dirilis, jadi belum dapat dikutip.", "This figure is not yet released, so it cannot be cited yet."
)
CHANGED = Text(
    "Angka ini sudah berubah, dan perubahannya belum dirilis. Yang dapat dikutip adalah angka yang sudah terbit:",
    "This figure has changed since, and the change is not yet released. What can be cited is the published figure:",
)
OF_RELEASE = Text("Menurut rilis {day}", "As of the release of {day}")
IN_FILES = Text(
    "BibTeX, RIS, dan CSL-JSON untuk angka ini ada dalam berkas di atas.",
    "BibTeX, RIS and CSL-JSON of this figure are in the files above.",
)
WIDTH = 60
"""Characters to a line, about: a field is as high as its text needs, up to a limit."""
LEAST, MOST = 3, 12
ROOM = 24
"""So many citations have all their forms on a page, which must stay light on a phone."""


def head(view: View, one: Said) -> Markup:
    """The forms that people read."""
    language, what = view.language, one.citable
    return _fields(view, ((SENTENCE, sentence(what, language)), (REFERENCE, reference(what, language))))


def blocks(view: View, found: Iterable[Cited], room: int = ROOM) -> Markup:
    """Every figure of a page, the first unfolded; on a long page the later ones leave the other forms to the files."""
    made = []
    for place, one in enumerate(found):
        made.append(block(view, one, opened=not place, whole=room > 0))
        room -= len(one.said)
    return Markup("").join(made)


def block(view: View, one: Cited, *, opened: bool, whole: bool = True) -> Markup:
    """A figure with all its forms, folded; what it was before stands at its end."""
    forms = _forms if whole else _read
    newest, earlier = (one.said[0], one.said[1:]) if one.standing else (None, one.said)
    said = _printed(view, newest.citable) if newest else Markup(view.t(GONE if one.said else UNRELEASED))
    inner = _state(view, one) + (forms(view, newest) if newest else Markup(""))
    past_ones = (_earlier(view, one, each, forms(view, each)) for each in earlier)
    mark = Markup(" open") if opened else Markup("")
    return ENTRY.format(one.fragment, mark, _what(view, one), said, inner + Markup("").join(past_ones))


def _state(view: View, one: Cited) -> Markup:
    """What keeps the figure of today from being cited, if anything."""
    if one.released or (one.said and not one.standing):
        return Markup("")
    return Markup("<p>{}</p>\n").format(view.t(CHANGED if one.standing else NOT_YET))


def _earlier(view: View, one: Cited, each: Said, forms: Markup) -> Markup:
    release = view.day(each.citable.release)
    return EARLIER.format(
        one.fragment,
        each.vintage.since,
        view.t(OF_RELEASE.format(day=release)),
        _printed(view, each.citable),
        past(view, one, each.vintage),
        forms,
    )


def _what(view: View, one: Cited) -> str:
    """Period and part; the page says of which indicator and where."""
    figure, key = view.report.figures.get(one.id), one.key
    if key is None:
        return one.id
    return ", ".join(filter(None, (view.when(key, figure), view.slice(key))))


def _printed(view: View, what: Citable) -> Markup:
    """The figure as the page of its indicator prints it, marked with the release whose value it is."""
    return PRINTED.format(what.value, what.id, what.release, what.printed[view.language])


def _forms(view: View, one: Said) -> Markup:
    language, what = view.language, one.citable
    forms = (
        (BIBTEX, bibtex(what, language)),
        (RIS, ris(what, language)),
        (CSL, json.dumps(csl_json(what, language), ensure_ascii=False, indent=1)),
    )
    return head(view, one) + _fields(view, forms)


def _read(view: View, one: Said) -> Markup:
    return head(view, one) + Markup("<p>{}</p>\n").format(view.t(IN_FILES))


def _fields(view: View, forms: Iterable[tuple[Text, str]]) -> Markup:
    return Markup("").join(
        FIELD.format(view.t(label), READ if label in (SENTENCE, REFERENCE) else "", _rows(text), text)
        for label, text in forms
    )


def _rows(text: str) -> int:
    return max(LEAST, min(MOST, sum(1 + len(line) // WIDTH for line in text.splitlines())))
