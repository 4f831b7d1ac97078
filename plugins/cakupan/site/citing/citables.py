"""Each vintage of a figure as something to cite: value and sources from the ledger, names in the words of today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from ... import wording
from ...addresses import fragment, page_address
from ...citations import Citable, Credit, Inferred
from ...figure import Figure
from ...ledger import Vintage, exact, interval
from ...model.period import Period
from ...model.statement import Key, Source
from ...model.unit import UNITS
from ...text import LANGUAGES, Text, same
from ..headlines import headline_of
from ..view import View
from ..vintages import in_words, place

UNDATED = Text("tanpa tanggal", "undated")
PLACE = Text("Wilayahnya disimpulkan", "The area is inferred")
TIME = Text("Waktunya disimpulkan", "The time is inferred")
DIFFERS = Text(
    "Angka yang dilaporkan ini tidak sesuai dengan hitungan ulang.",
    "This reported figure differs from what is recomputed.",
)
OTHERS = Text("Sumber lain melaporkan angka yang berbeda.", "Other sources report a different figure.")


@dataclass(frozen=True, kw_only=True)
class Said:
    """A figure as it was said from one release on, however often its sources were added to."""

    vintage: Vintage
    citable: Citable


@dataclass(frozen=True, kw_only=True)
class Cited:
    """A figure of a page with everything that was ever said of it, the newest first."""

    id: str
    key: Key | None
    """None where its codes are no longer in the lists."""
    fragment: str
    said: tuple[Said, ...] = ()
    standing: bool = False
    """Whether the first of them is what is published."""
    released: bool = False
    """Whether that is also what the data say now."""


def paths(view: View) -> dict[str, tuple[str, str]]:
    """Every page that has figures with its region and code, which are empty for one that has only had some."""
    found = {page_address(view.report, *one).strip("/"): one for one in view.report.by_page}
    gone = (place(one.entry)[0] for name, one in view.edition.history.withdrawn.items() if name[0] == "figure")
    return {**dict.fromkeys(gone, ("", "")), **found}


def cited(view: View, path: str, region: str, code: str) -> list[Cited]:
    """The figures of a page, the newest first and within a period the total first; then those that are gone."""
    figures = view.report.by_page.get((region, code), [])
    by_slice = sorted(figures, key=lambda one: one.key.slice)
    ordered = sorted(by_slice, key=lambda one: one.key.period.order, reverse=True)
    gone = sorted(
        name
        for (kind, name), one in view.edition.history.withdrawn.items()
        if kind == "figure" and name not in view.report.figures and place(one.entry)[0] == path
    )
    return [_cited(view, name) for name in (*(one.id for one in ordered), *gone)]


def headed(view: View) -> Cited | None:
    """The main figure of an indicator's page."""
    figure = headline_of(view)
    return _cited(view, figure.id) if figure else None


def _cited(view: View, id_: str) -> Cited:
    vintages = view.edition.history.of(("figure", id_))
    figure = view.report.figures.get(id_)
    said = [Said(vintage=one, citable=citable(view, one)) for one in _distinct(vintages)]
    standing = bool(vintages) and vintages[-1].standing
    return Cited(
        id=id_,
        key=figure.key if figure else _key(view, id_),
        fragment=place(vintages[-1].entry)[1] if vintages else _fragment(figure.key if figure else None),
        said=tuple(reversed(said)),
        standing=standing,
        released=bool(figure and standing and ("figure", id_) not in view.edition.waiting),
    )


def _distinct(vintages: Iterable[Vintage]) -> Iterator[Vintage]:
    """The newest of those that said the same one after another: its sources are the most complete."""
    for standing, run in groupby(vintages, key=lambda one: one.standing and one.entry.said):
        *_, last = run
        if standing:
            yield last


def citable(view: View, vintage: Vintage) -> Citable:
    """What is cited in both languages; `view` is in either."""
    entry = vintage.entry
    views = [replace(view, language=language) for language in LANGUAGES]
    figure = view.report.figures.get(entry.id)
    # What no ledger keeps is known of the value that stands today alone.
    known = figure if figure and _stands(view, vintage, figure) else None
    key = figure.key if figure else _key(view, entry.id)
    slice_ = [one.slice(key) if key else "" for one in views]
    return Citable(
        id=entry.id,
        name=view.report.name(key.measure) if key else same(entry.id),
        slice=Text(*slice_) if all(slice_) else None,
        region=view.report.archive.codelists.regions[key.region].name if key else same(entry.id.partition("/")[0]),
        when=Text(*(one.when(key, figure) for one in views)) if key else same(entry.id.rpartition("/")[2]),
        printed=Text(*(in_words(one, entry) for one in views)),
        value=wording.plain_value(interval(entry.value), UNITS[entry.unit]) if entry.unit in UNITS else "",
        exact=entry.value,
        unit=entry.unit,
        status=known.status if known else "",
        cautions=_cautions(view, known) if known else (),
        inferred=_inferred(figure) if figure else (),
        credits=tuple(_credit(view, name) for name in entry.sources.split()),
        site=view.edition.publisher.name,
        release=date.fromisoformat(vintage.since),
        seal=view.edition.history.seal(vintage.since),
        address=Text(*(f"{one.home}{entry.address}.{vintage.since}" for one in views)),
    )


def _stands(view: View, vintage: Vintage, figure: Figure) -> bool:
    """Whether a vintage is the newest, and what the data still say."""
    newest = view.edition.history.of(vintage.entry.name)[-1]
    return vintage == newest and vintage.entry.value == exact(figure.interval)


def _key(view: View, id_: str) -> Key | None:
    try:
        key = view.report.archive.codelists.key(id_)
        view.report.described(key.measure)
    except (KeyError, ValueError):
        return None
    return key


def _fragment(key: Key | None) -> str:
    return fragment(key) if key else ""


def _cautions(view: View, figure: Figure) -> tuple[Text, ...]:
    """What the page prints beside the figure, and what is held against it."""
    report = view.report
    checks = (report.checks[one] for one in figure.statements if one in report.checks)
    differs = figure.status == "reported" and any(one.verdict == "contradictory" for one in checks)
    fact = report.facts.get(figure.key)
    others = bool(fact and fact.others) or bool(figure.alternatives)
    return (*figure.assumptions, *([DIFFERS] if differs else ()), *([OTHERS] if others else ()))


def _inferred(figure: Figure) -> tuple[Inferred, ...]:
    return tuple(
        Inferred(what=what, reason=known.reason)
        for known, what in ((figure.place_known, PLACE), (figure.time, TIME))
        if known and known.basis == "inferred" and known.reason
    )


def _credit(view: View, name: str) -> Credit:
    """A document; one that is gone by its id."""
    source = view.report.archive.sources.get(name)
    if source is None:
        return Credit(publisher=name, dated=UNDATED)
    return Credit(
        publisher=source.publisher,
        title=source.title or "",
        published=str(source.published or ""),
        dated=_dated(source),
        address=(source.url or "") if source.url_verified else "",
    )


def _dated(source: Source) -> Text:
    when = source.published
    if when is None:
        return UNDATED
    period = when if isinstance(when, Period) else Period(when.isoformat())
    return Text(*(wording.period(period, language) for language in LANGUAGES))
