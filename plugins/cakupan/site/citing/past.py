"""What became of a figure that was cited as it once stood: revised, at another address, or no longer published."""

from __future__ import annotations

from markupsafe import Markup

from ...addresses import release_address
from ...ledger import REVISION_KINDS, Vintage
from ...text import Text
from ..view import View
from ..vintages import NO_REASON, apart, here, successor
from .citables import Cited

REVISED = Text(
    "Sudah direvisi dalam rilis {release} ({kind}). {reason} Sekarang: {now}.",
    "Revised in the release of {release} ({kind}). {reason} Now: {now}.",
)
WITHDRAWN = Text(
    "Tidak diterbitkan lagi sejak rilis {release} ({kind}). {reason}",
    "No longer published since the release of {release} ({kind}). {reason}",
)
CONTINUED = Text(
    "Beralamat lain sejak rilis {release} ({kind}). {reason} Sekarang: {now}.",
    "At another address since the release of {release} ({kind}). {reason} Now: {now}.",
)


def past(view: View, one: Cited, vintage: Vintage) -> Markup:
    """Why a vintage no longer stands, and what stands now."""
    vintages = view.edition.history.of(("figure", one.id))
    after = vintages[vintages.index(vintage) + 1]
    now, words = Markup(""), WITHDRAWN
    if one.standing:
        now = Markup('<a href="{}">{}</a>').format(here(view, vintages[-1].entry), apart(view, vintages[-1], vintage))
        words = REVISED
    elif link := successor(view, vintages[-1]):
        now, words = link, CONTINUED
    told = Markup(words[view.language]).format(
        release=_release(view, after.since),
        kind=view.t(REVISION_KINDS[after.revision.kind]) if after.revision else "–",
        reason=view.t(after.revision.reason if after.revision else NO_REASON),
        now=now,
    )
    return Markup('<p class="caution">{}</p>\n').format(told)


def _release(view: View, release: str) -> Markup:
    one = next((one for one in view.report.archive.releases if one.id == release), None)
    href = view.root + release_address(release, view.language)
    return Markup('<a href="{}">{}</a>').format(href, view.day(one.day) if one else release)
