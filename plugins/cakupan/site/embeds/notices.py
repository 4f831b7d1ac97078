"""What has become since of a figure that a page holds on to: newer, at another address, or no longer published."""

from __future__ import annotations

from itertools import takewhile

from markupsafe import Markup

from ...ledger import REVISION_KINDS, Name, Vintage
from ...text import Text
from ..view import View
from ..vintages import NO_REASON, apart, described, here, printed
from .frame import day, link, paragraph

NEWER = Text("Sejak rilis {day} angkanya {value} ({kind}).", "Since the release of {day} it is {value} ({kind}).")
SOURCED = Text("Sejak rilis {day} angkanya {value}.", "Since the release of {day} it is {value}.")
WITHDRAWN = Text(
    "Sejak rilis {day} angka ini tidak diterbitkan lagi ({kind}). {reason}",
    "Since the release of {day} this figure is no longer published ({kind}). {reason}",
)
CONTINUED = Text(
    "Sejak rilis {day} {kind}; angkanya kini {value}: {link}.",
    "Since the release of {day}: {kind}. It is now {value}: {link}.",
)
LAST = Text("Angka terakhirnya: {value}.", "It last was {value}.")


def since(view: View, name: Name, release: str) -> Markup:
    """What must be said beside a figure as of a release; nothing while it stands as it did."""
    vintages = view.edition.history.of(name)
    then = view.edition.history.at(name, release)
    if not vintages or then is None:
        return Markup("")
    if not vintages[-1].standing:
        return paragraph("notice", gone(view, vintages[-1]))
    if vintages[-1].entry.said == then.entry.said:
        return Markup("")
    return paragraph("notice", _newer(view, vintages, then))


def _newer(view: View, vintages: tuple[Vintage, ...], then: Vintage) -> Markup:
    """The newest value and the release since which it is so; a change of sources alone begins nothing new."""
    last = vintages[-1]
    *_, first = takewhile(lambda one: one.standing and one.entry.said == last.entry.said, reversed(vintages))
    words = NEWER if first.revision else SOURCED
    return Markup(words[view.language]).format(
        day=day(view, first.since),
        value=link(here(view, last.entry), apart(view, first, then)),
        kind=_kind(view, first),
    )


def gone(view: View, last: Vintage) -> Markup:
    """Why a figure is no longer published, or under which name it goes on."""
    values = {"day": day(view, last.since), "kind": _kind(view, last)}
    after = view.edition.history.successor(last)
    if after:
        told = link(here(view, after.entry), described(view, after.entry))
        return Markup(CONTINUED[view.language]).format(value=printed(view, after), link=told, **values)
    reason = view.t(last.revision.reason if last.revision else NO_REASON)
    return Markup(WITHDRAWN[view.language]).format(reason=reason, **values)


def last_value(view: View, name: Name) -> Markup:
    """What a withdrawn figure last was, with the release that had it."""
    *_, stood = (one for one in view.edition.history.of(name) if one.standing)
    return paragraph("notice", Markup(LAST[view.language]).format(value=printed(view, stood)))


def _kind(view: View, vintage: Vintage) -> str:
    return view.t(REVISION_KINDS[vintage.revision.kind]) if vintage.revision else ""
