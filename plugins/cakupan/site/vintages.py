"""What a figure or statement was in each release and why it changed, as its page tells it; computes no figure.

Written as plain text with slots rather than by a template: it stands in every row of every page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from ..addresses import release_address
from ..ledger import REVISION_KINDS, Entry, Name, Vintage, exact, interval
from ..model.unit import UNITS
from ..text import Text
from ..wording import exact_text, plain_value, quantity
from .view import View

PUBLISHED = Text("Terbit {day}", "Published {day}")
UNRELEASED = Text("belum dirilis", "not yet released")
BECAME = Text("{day}: {value}", "{day}: {value}")
REVISED = Text("{day}: menjadi {value}, {kind}. {reason}", "{day}: became {value}, {kind}. {reason}")
SOURCED = Text("{day}: {value}, sumbernya bertambah", "{day}: {value}, with further sources")
RESOURCED = Text(
    "{day}: {value}, sumbernya berubah, {kind}. {reason}", "{day}: {value}, its sources changed, {kind}. {reason}"
)
WAITING = Text("Sekarang berubah, belum dirilis.", "Changed since, not yet released.")
WITHDRAWN = Text("{day}: tidak diterbitkan lagi, {kind}. {reason}", "{day}: no longer published, {kind}. {reason}")
CONTINUED = Text("{day}: {kind}. {reason} Kini di {link}", "{day}: {kind}. {reason} Now at {link}")
ALIKE = Text("{value} (tepatnya {new}, semula {old})", "{value} (in full {new}, formerly {old})")
NO_REASON = Text("Alasannya tidak dicatat.", "No reason was recorded.")


@dataclass(frozen=True, kw_only=True)
class Gone:
    """An entry that is no longer published, where it stood: its row stays, since somebody may have cited it."""

    name: Name
    entry: Entry
    what: str
    anchor: str
    story: Markup


def place(entry: Entry) -> tuple[str, str]:
    """The page of an entry and the fragment within it: `banyumas/tingkat-cakupan` and `2025-04.wage`."""
    path, _, fragment = entry.address.partition("#")
    return path.strip("/"), fragment


def story(view: View, name: Name, *, spelt: bool = False, anchored: bool = True) -> Markup:
    """Each vintage of an entry with an anchor for every release in which it stood; the oldest first.

    One that never changed says only since when it is published, unless `spelt` asks for its value. Where the
    entry does not stand on the page itself, it is not `anchored`.
    """
    vintages = view.edition.history.of(name)
    if not vintages:
        return Markup("<small>{}</small>").format(view.t(UNRELEASED))
    waiting = Markup("<small>{}</small>").format(view.t(WAITING)) if name in view.edition.waiting else Markup("")
    if len(vintages) == 1 and vintages[0].standing and not spelt:
        return Markup('<small class="published">{}</small>').format(_only(view, vintages[0])) + waiting
    items = (_item(view, one, before, anchored) for before, one in zip([None, *vintages], vintages, strict=False))
    return Markup('<ol class="vintages">{}</ol>').format(Markup("").join(items)) + waiting


def gone(view: View, path: str) -> list[Gone]:
    """What was once published at a page, or on pages below it, and no longer is; in the order of ids."""
    found = (
        (name, one.entry) for name, one in view.edition.history.withdrawn.items() if _at(place(one.entry)[0], path)
    )
    return [
        Gone(
            name=name,
            entry=entry,
            what=described(view, entry),
            anchor=place(entry)[1],
            story=story(view, name, spelt=True),
        )
        for name, entry in sorted(found)
    ]


def described(view: View, entry: Entry) -> str:
    """What an entry of the ledger is of and when; its id where the codes of that time are no longer there."""
    id_ = entry.id if entry.kind == "figure" else entry.id.partition("/")[2]
    try:
        key = view.report.archive.codelists.key(id_)
        return f"{view.named(key)}, {view.region(key.region)}, {view.period(key.period)}"
    except (KeyError, ValueError):
        return entry.id


def printed(view: View, vintage: Vintage) -> Markup:
    """An entry as a release printed it, marked with the release whose value it is."""
    entry = vintage.entry
    text = _text(view, vintage)
    if entry.kind == "statement":
        return Markup('<span data-statement="{}" data-release="{}">{}</span>').format(entry.id, vintage.since, text)
    value = plain_value(interval(entry.value), UNITS[entry.unit]) if entry.unit in UNITS else entry.value
    form = Markup('<data value="{}" data-figure="{}" data-release="{}">{}</data>')
    return form.format(value, entry.id, vintage.since, text)


def in_words(view: View, entry: Entry) -> str:
    """What a ledger printed, with its unit; with "sekitar" where today's figure is the same and has it."""
    said = entry.text_id if view.language == "id" else entry.text_en
    figure = view.report.figures.get(entry.id)
    if figure and (exact(figure.interval), figure.unit.code) == (entry.value, entry.unit):
        whole = view.value(figure)
        # A later wording must not change what was printed.
        if f" {said} " in f" {whole} ":
            return whole
    if entry.unit not in UNITS:
        return said
    bare, whole = (
        quantity(interval(entry.value), UNITS[entry.unit], view.language, with_unit=wanted) for wanted in (False, True)
    )
    return said + whole.removeprefix(bare)


def _at(path: str, page: str) -> bool:
    return path == page or path.startswith(f"{page}/")


def _only(view: View, vintage: Vintage) -> Markup:
    first, *rest = _anchors(vintage)
    link = _release(view, vintage.since, first)
    return _empty(rest) + Markup(PUBLISHED[view.language]).format(day=link)


def _item(view: View, vintage: Vintage, before: Vintage | None, anchored: bool) -> Markup:
    first, *rest = _anchors(vintage) if anchored and vintage.standing else [""]
    told = Markup(_words(vintage, before, view)[view.language]).format(
        day=_release(view, vintage.since),
        value=apart(view, vintage, before),
        kind=view.t(REVISION_KINDS[vintage.revision.kind]) if vintage.revision else "",
        reason=view.t(vintage.revision.reason if vintage.revision else NO_REASON),
        link=successor(view, vintage),
    )
    id_ = Markup(' id="{}"').format(first) if first else ""
    return Markup("<li{}>{}{}</li>").format(id_, _empty(rest), told)


def apart(view: View, vintage: Vintage, before: Vintage | None) -> Markup:
    """What was printed; in full where it was printed alike before, so that the change is seen."""
    text = printed(view, vintage)
    if before is None or not before.standing or not vintage.standing or _text(view, before) != _text(view, vintage):
        return text
    old, new = (_in_full(view, one.entry) for one in (before, vintage))
    return text if old == new else Markup(ALIKE[view.language]).format(value=text, old=old, new=new)


def _text(view: View, vintage: Vintage) -> str:
    return vintage.entry.text_id if view.language == "id" else vintage.entry.text_en


def _in_full(view: View, entry: Entry) -> str:
    """An exact value to the digits of the data files; anything else as the ledger writes it."""
    try:
        return exact_text(interval(entry.value), UNITS[entry.unit], view.language) or entry.value
    except (KeyError, ValueError):
        return entry.value


def _words(vintage: Vintage, before: Vintage | None, view: View) -> Text:
    if not vintage.standing:
        return CONTINUED if view.edition.history.successor(vintage) else WITHDRAWN
    if before is None or not before.standing:
        return BECAME
    if before.entry.said == vintage.entry.said:
        return RESOURCED if vintage.revision else SOURCED
    return REVISED


def _anchors(vintage: Vintage) -> list[str]:
    """The address of the entry as of each release in which it stood, within its page."""
    fragment = place(vintage.entry)[1]
    return [f"{fragment}.{release}" for release in vintage.releases]


def _empty(anchors: Sequence[str]) -> Markup:
    return Markup("").join(Markup('<span id="{}"></span>').format(one) for one in anchors)


def _release(view: View, release: str, anchor: str = "") -> Markup:
    """A link to a release by its day."""
    day = next((one.day for one in view.report.archive.releases if one.id == release), None)
    id_ = Markup(' id="{}"').format(anchor) if anchor else ""
    href = view.root + release_address(release, view.language)
    return Markup('<a{} href="{}">{}</a>').format(id_, href, view.day(day) if day else release)


def successor(view: View, vintage: Vintage) -> Markup:
    """A link to what a redated entry goes on as; nothing where it does not."""
    after = view.edition.history.successor(vintage) if not vintage.standing else None
    if after is None:
        return Markup("")
    return Markup('<a href="{}">{}</a>').format(here(view, after.entry), described(view, after.entry))


def here(view: View, entry: Entry) -> str:
    """Where an entry stands, in the language of the page; ledgers keep the Indonesian address."""
    return view.home + entry.address


def earlier(vintages: Sequence[Vintage]) -> list[Vintage]:
    """Those that no longer say what is published: what came next said otherwise, or was a withdrawal."""
    return [
        one
        for one, after in pairwise(vintages)
        if one.standing and (not after.standing or one.entry.said != after.entry.said)
    ]


def published_places(view: View) -> Iterator[tuple[Vintage, str, str]]:
    """Every address ever published: each vintage with its page and its fragments, the pinned ones among them."""
    for vintages in view.edition.history.vintages.values():
        for one in vintages:
            path, fragment = place(one.entry)
            yield one, path, fragment
            if one.standing:
                yield from ((one, path, pinned) for pinned in _anchors(one))
