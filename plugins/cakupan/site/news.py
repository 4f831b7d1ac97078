"""What a release changed, row by row from the ledgers alone, and the news of it for feeds; computes no figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ..addresses import release_address
from ..ledger import REVISION_KINDS, Difference, Vintage
from ..ledger.steps import step
from ..model.archive import Release
from ..text import Text
from .view import View
from .vintages import apart, described, here, printed, successor

PAGE = 150
"""So many rows of what is new stand on one page: it is read on metered data. More would take away published pages."""
SOURCED = Text("sumbernya bertambah", "it has further sources")
AGAIN = Text("diterbitkan lagi", "published again")
NO_LONGER = Text("tidak diterbitkan lagi", "no longer published")


@dataclass(frozen=True, kw_only=True)
class Step:
    """One row of a release: what an entry became, what it was before, and why."""

    vintage: Vintage
    before: Vintage | None = None

    @property
    def revised(self) -> bool:
        """Whether something that somebody may have cited is no longer so."""
        new = self.vintage.entry if self.vintage.standing else None
        return self.before is not None and Difference(old=self.before.entry, new=new).needs_reason


def steps(view: View, release: str) -> list[Step]:
    """What a release recorded, in the order of its ledger: figures first, each kind by id."""
    found = []
    for vintages in view.edition.history.vintages.values():
        for before, one in zip([None, *vintages], vintages, strict=False):
            if one.since == release:
                # What was withdrawn and is there again as it was is new; as something else it is revised.
                again = before and not before.standing and before.entry.said == one.entry.said
                found.append(Step(vintage=one, before=None if again else before))
    return sorted(found, key=lambda one: one.vintage.entry.name)


def added(view: View, release: str) -> list[Step]:
    return [one for one in steps(view, release) if one.before is None]


def parts(view: View, release: str) -> int:
    """Over how many pages a release is told."""
    return max(1, -(-len(added(view, release)) // PAGE))


def part(found: Sequence[Step], number: int) -> Sequence[Step]:
    """The rows of one of these pages, counted from one."""
    return found[(number - 1) * PAGE : number * PAGE]


def corrections(view: View) -> list[tuple[Release, Step]]:
    """Everything that was ever revised, the newest release first."""
    return [
        (release, one) for release in reversed(view.edition.releases) for one in steps(view, release.id) if one.revised
    ]


def added_row(view: View, one: Step) -> Markup:
    """What is new, with a link to its address as of this release."""
    row = '<tr><th scope="row">{}{}</th><td class="number" data-label="{}">{}</td></tr>\n'
    value = view.translated("Nilai")
    return Markup(row).format(linked(view, one), said_by(view, one), value, printed(view, one.vintage))


def linked(view: View, one: Step) -> Markup:
    """An entry by its name; the link is pinned to the release where the entry still stood in it."""
    entry, since = one.vintage.entry, one.vintage.since
    pinned = f".{since}" if one.vintage.standing else ""
    return Markup('<a href="{}{}">{}</a>').format(address(view, one), pinned, described(view, entry))


def address(view: View, one: Step) -> str:
    """Where the entry stands, in the page's language."""
    return here(view, one.vintage.entry)


def became(view: View, one: Step) -> Markup:
    """What an entry is now; or that it is no longer there, and where it goes on."""
    if one.vintage.standing:
        return apart(view, one.vintage, one.before)
    onward = successor(view, one.vintage)
    return Markup("{}{}").format(view.t(NO_LONGER), Markup("<small>{}</small>").format(onward) if onward else "")


def moved(view: View, one: Step) -> str:
    """New minus old."""
    old = one.before.entry if one.before else None
    return step(old, one.vintage.entry, view.language) if old and one.vintage.standing else ""


def reason(view: View, one: Step) -> Markup:
    """The kind of revision, and why."""
    revision = one.vintage.revision
    if revision is None:
        return Markup("{}").format(view.t(SOURCED if one.before and one.before.standing else AGAIN))
    return Markup("<b>{}</b>. {}").format(view.t(REVISION_KINDS[revision.kind]), view.t(revision.reason))


def told(view: View, one: Step) -> Markup:
    """A revision in one line for a feed."""
    assert one.before is not None
    line = Markup("{}: {} → {}. {}")
    return line.format(linked(view, one), printed(view, one.before), became(view, one), reason(view, one))


def release_href(view: View, release: str, number: int = 1) -> str:
    """A page of a release."""
    return f"{view.root}{release_address(release, view.language)}{'' if number == 1 else f'{number}/'}"


def said_by(view: View, one: Step) -> Markup:
    """Who says it, for a statement; a figure names its sources on its page."""
    entry = one.vintage.entry
    source = view.report.archive.sources.get(entry.sources) if entry.kind == "statement" else None
    return Markup("<small>{}</small>").format(view.cited(source)) if source else Markup("")


def counts(found: Sequence[Step]) -> Iterator[tuple[str, str, int]]:
    """How many figures and statements were added, changed and withdrawn; what did not happen is left out."""
    for change in ("added", "changed", "withdrawn"):
        for kind in ("figure", "statement"):
            count = sum(one.vintage.change == change and one.vintage.entry.kind == kind for one in found)
            if count:
                yield change, kind, count
