"""A data folder as an archive, or every problem in it; judges no figure against another."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from ..model.archive import Archive, Policy, Rule
from ..problems import DataError, Place, Problems
from ..text import Text
from . import kinds
from .codelists import codelists
from .faults import nearest
from .fields import fit
from .limits import within
from .links import report_links
from .personal import report_personal
from .registers import decision, inquiry, policies, release, rules, targets
from .shapes import block_shape
from .sources import source
from .tree import Tree, tree

Coded = TypeVar("Coded", Rule, Policy)
T = TypeVar("T")
_ONE_FILE = Text("nama berkas tanpa akhirannya harus unik", "a file's name is unique without its ending")


def archive(data: Path) -> Archive:
    """Everything in `data`. Raises DataError with all problems of all files."""
    result, problems = reading(data)
    if problems:
        raise DataError(problems)
    return result


def reading(data: Path, published: Collection[str] = ()) -> tuple[Archive, Problems]:
    """Everything in `data` that could be read, and what could not: the laws can still look at the rest.

    `published` are the ids of statements that once were, which inquiries may still be about.
    """
    problems = Problems()
    report_links(data, problems)
    with _collector_off():
        result = _archive(data, problems)
    within(problems, _report_references, result, published, frozenset(Path(one.place.file) for one in problems))
    return result, problems


def _archive(data: Path, problems: Problems) -> Archive:
    lists = within(problems, codelists, dict(_trees(data, "codelists", problems)))
    if lists is None:
        raise DataError(problems)  # Without codes, all else would be wrong as well.
    shape = block_shape(lists.measures)
    sources = _made(data, "sources", problems, lambda name, file, own: source(name, file, shape, lists, own))
    ruled = [
        one
        for folder in ("tariffs", "benefits")
        for several in _made(data, folder, problems, lambda _, file, own, list_=folder: rules(list_, file, lists, own))
        for one in several
    ]
    tracked = _made(data, "policies", problems, lambda _, file, own: policies(file, lists, own))
    aimed_at = _made(data, "targets", problems, lambda _, file, own: targets(file, own))
    return Archive(
        codelists=lists,
        sources={one.id: one for one in sources},
        rules=_by_code(ruled, problems),
        policies=_by_code([one for several in tracked for one in several], problems),
        targets=tuple(one for several in aimed_at for one in several),
        decisions=tuple(_made(data, "decisions", problems, decision)),
        releases=tuple(_made(data, "releases", problems, release)),
        inquiries=tuple(_made(data, "inquiries", problems, inquiry)),
    )


def _made(data: Path, folder: str, problems: Problems, reader: Callable[..., T | None]) -> list[T]:
    """What `reader(name, tree, problems)` makes of each file of a folder."""
    made = [within(problems, reader, name, file) for name, file in _trees(data, folder, problems)]
    return [one for one in made if one]


def _trees(data: Path, folder: str, problems: Problems) -> Iterator[tuple[str, Tree]]:
    """The YAML files of one folder by name, in order; files of other kinds are somebody's notes."""
    first: dict[str, str] = {}
    if (data / folder).is_symlink():
        return  # Reported with all others; what it leads to is not read.
    for path in sorted((data / folder).glob("*.y*ml")):
        file = f"{data.name}/{folder}/{path.name}"
        if path.stem in first:
            problems.report(kinds.REPEATED_CODE, Place(file), typed=path.stem, where=first[path.stem], why=_ONE_FILE)
        elif not fit(first.setdefault(path.stem, file) and path.stem):
            problems.report(kinds.BAD_CODE, Place(file), typed=path.stem)
        elif path.is_symlink() or not path.is_file():
            continue  # That it is no file is reported with all others in the folder.
        elif found := within(problems, tree, path, file):
            within(problems, report_personal, found)
            yield path.stem, found


def _by_code(items: list[Coded], problems: Problems) -> dict[str, Coded]:
    found: dict[str, Coded] = {}
    why = Text("setiap kode hanya milik satu aturan", "each code belongs to one rule")
    for one in items:
        if one.code in found:
            where = found[one.code].place
            problems.report(kinds.REPEATED_CODE, one.place, typed=one.code, where=where, why=why)
        found.setdefault(one.code, one)
    return found


def _report_references(
    archive: Archive, published: Collection[str], faulty: Collection[Path], problems: Problems
) -> None:
    """What one file says of another must be there; of `faulty` files nobody knows all that they say."""
    statements = [one.id for one in archive.statements]
    known = {*statements, *archive.sources}
    # What a file with faults would have said cannot be held against those that refer to it.
    unread = {one.stem for one in faulty}
    policies_unread = any(one.parent.name == "policies" for one in faulty)
    named = [
        *(named for one in archive.decisions for named in one.places.items()),
        *((one.statement, one.place) for one in archive.targets),
        *((one.statement, one.place) for one in archive.inquiries if one.statement not in published),
        *((name, one.place) for one in archive.rules.values() for name in one.reported_by),
    ]
    for name, place in named:
        if name not in known and name.split("/")[0] not in unread:
            near = nearest(name, sorted(known))
            problems.report(kinds.UNKNOWN_SOURCE, place, typed=name, nearest=near)
    measures = {one.id: archive.codelists.measures[one.key.measure] for one in archive.statements}
    for target in archive.targets:
        if target.statement in measures and measures[target.statement].target_of is None:
            problems.report(kinds.NOT_A_TARGET, target.place, typed=target.statement)
    for event in archive.events:
        if event.status is not None and event.code not in archive.policies and not policies_unread:
            near = nearest(event.code, list(archive.policies))
            values = {"typed": event.code, "list": "policies", "nearest": near}
            problems.report(kinds.UNKNOWN_POLICY, event.place, **values)


@contextmanager
def _collector_off() -> Iterator[None]:
    """Reading makes many small objects and no cycles: the collector would only walk them, again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
