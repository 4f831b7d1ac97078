"""What every word of the site means, in one language: codes from the data, words of the method from prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from ..addresses import section_address
from ..indicators import INDICATORS
from ..model.codes import Code
from ..prose import Binder, ChartRef, FigureRef, TableRef, TermRef, bind, definitions
from ..reconcile import VERDICTS
from ..text import Text
from .markup import STATUS
from .meanings import MEANINGS, STATUS_MEANINGS
from .view import View

PAGE = "glosarium"
ABBREVIATED = re.compile(r" \(([A-Z]{2,})\)$")
"""A name with its abbreviation behind it, under which a reader may look as well."""
UNION = Text("{parts} bersama-sama.", "{parts} together.")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A word and what it means; one without a meaning is known, but has nothing to tell."""

    code: str
    name: str
    href: str
    meaning: Markup = Markup("")
    unit: str = ""


@dataclass(frozen=True)
class _Plain:
    """Binds a meaning, in which there are no figures: each term in it that has an entry leads there."""

    view: View
    entries: frozenset[str]
    key: str = ""

    @property
    def root(self) -> str:
        return self.view.root

    def term(self, ref: TermRef) -> str:
        return link(self.view, ref.code, ref.label) if ref.code in self.entries else escape(ref.label)

    def figure(self, ref: FigureRef) -> str:
        return escape(ref.label)

    def chart(self, ref: ChartRef) -> str:
        return ""

    def table(self, ref: TableRef, lead: str) -> str:
        return lead

    def has(self, ref: FigureRef) -> bool:
        return False

    def each(self, name: str) -> Iterator[Binder]:
        return iter(())


def link(view: View, code: str, label: str) -> Markup:
    """A word that leads to its entry on the glossary's page."""
    return Markup('<a class="term" href="{}">{}</a>').format(_href(view, code), label)


def _href(view: View, code: str) -> str:
    return f"{view.root}{section_address(PAGE, view.language)}#{code}"


def glossary(view: View) -> dict[str, Entry]:
    """Every word by its code. An indicator of the same code as a measure tells what is meant."""
    found = {one.code: one for one in (*_measured(view), *_listed(view), *_judged(view))}
    return {**found, **{one.code: one for one in _written(view, found)}}


def _measured(view: View) -> Iterator[Entry]:
    measures = view.report.archive.codelists.measures
    for code in dict.fromkeys((*measures, *INDICATORS)):
        one = INDICATORS.get(code) or measures[code]
        yield _entry(view, code, one.name, one.definition, view.t(one.unit.name))


def _listed(view: View) -> Iterator[Entry]:
    lists = view.report.archive.codelists
    for one in (*lists.members.values(), *lists.bases.values()):
        yield _entry(view, one.code, one.name, one.note or _together(one, lists.members))


def _together(one: Code, members: Mapping[str, Code]) -> Text | None:
    """What a union of codes stands for."""
    if not one.parts:
        return None
    names = [members[part].name for part in one.parts]
    return UNION.format(parts=Text("; ".join(n.id for n in names), "; ".join(n.en for n in names)))


def _judged(view: View) -> Iterator[Entry]:
    yield from (_entry(view, code, name, MEANINGS[code]) for code, name in VERDICTS.items())
    yield from (_entry(view, code, name, STATUS_MEANINGS[code]) for code, name in STATUS.items())


def _written(view: View, others: Mapping[str, Entry]) -> Iterator[Entry]:
    """The words that the glossary's page defines."""
    written = definitions(view.edition.documents[view.language, PAGE].body)
    binder = _Plain(view, frozenset(written).union(code for code, one in others.items() if one.meaning))
    for code, one in written.items():
        meaning = Markup(bind(one.meaning, binder))
        yield Entry(code=code, name=one.name, href=_href(view, code), meaning=meaning)


def _entry(view: View, code: str, name: Text, meaning: Text | None, unit: str = "") -> Entry:
    text = escape(_sentence(view.t(meaning)))
    return Entry(code=code, name=_capital(view.t(name)), href=_href(view, code), meaning=text, unit=unit)


def _sentence(text: str) -> str:
    """Notes in codelists are short, and not all end with a stop."""
    return text if not text or text.endswith((".", "!", "?")) else f"{text}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@dataclass(frozen=True, kw_only=True)
class Row:
    """A line of the glossary: an entry, or the short name that is another way to it."""

    name: str
    entry: Entry
    short: bool = False


SIGNS = "#"


def by_letter(entries: Mapping[str, Entry]) -> list[tuple[str, list[Row]]]:
    """The words that have a meaning, and their abbreviations, under their initial letters."""
    told = [one for one in entries.values() if one.meaning]
    rows = [Row(name=one.name, entry=one) for one in told]
    rows += [Row(name=found[1], entry=one, short=True) for one in told if (found := ABBREVIATED.search(one.name))]
    letters: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda row: (row.name.lower(), row.entry.code)):
        # What begins with a sign stands under one heading, whose address is then a word as well.
        letters.setdefault(row.name[0].upper() if row.name[0].isalnum() else SIGNS, []).append(row)
    return list(letters.items())
