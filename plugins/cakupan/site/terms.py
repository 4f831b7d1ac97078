"""The terms that one page uses, each with the places where it does, for the meanings at the page's end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from .glossary import Entry, link
from .view import View


@dataclass(frozen=True)
class Use:
    """A word of the page that leads to a meaning: its own place, the place that it leads to, and the word."""

    id: str
    target: str
    label: str


@dataclass(frozen=True)
class TermsHere:
    """A page's terms while it is bound. `glossary` are all that it could use."""

    glossary: Mapping[str, Entry] = field(default_factory=dict)
    uses: dict[str, list[Use]] = field(default_factory=dict)
    elsewhere: bool = False
    """Whether meanings stand elsewhere: on the glossary's page, whose entries are no second time below it."""

    def used(self, view: View, code: str, label: str) -> Markup:
        """A word as the link to its meaning on this page; a word without a meaning stays a word."""
        if not self.glossary[code].meaning:
            return escape(label)
        if self.elsewhere:
            return link(view, code, label)
        uses = self.uses.setdefault(code, [])
        # A later use has places of its own, so that the way back leads to where the reader came from.
        rest = f"-{len(uses) + 1}" if uses else ""
        uses.append(Use(f"kata-{code}{rest}", f"istilah-{code}{rest}", label))
        return Markup('<a class="term" href="#{}" id="{}">{}</a>').format(uses[-1].target, uses[-1].id, label)

    @property
    def entries(self) -> list[tuple[Entry, list[Use]]]:
        """The terms in the order in which the page uses them."""
        return [(self.glossary[code], uses) for code, uses in self.uses.items()]
