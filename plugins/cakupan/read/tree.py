"""YAML text to plain data in which every scalar stays as typed and has its place; types nothing.

One pass over parser events: composing nodes takes several times as long, and PyYAML's own constructors
read `214.687` as a float, `04226` as octal and `no` as false.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

import yaml

from ..problems import Kind, Place, Problems
from ..unseen import UNSEEN, code
from . import kinds

Path_ = tuple[str | int, ...]
LARGEST = 512 * 1024
"""A month of all 514 regencies takes a fifth of it; a file of nothing but figures is still read in a second."""
DEEPEST = 12


@dataclass
class Tree:
    """A file's content; `values` and `keys` give line and column of each value and of each mapping key."""

    file: str
    data: object = None
    values: dict[Path_, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path_, tuple[int, int]] = field(default_factory=dict)
    quoted: set[Path_] = field(default_factory=set)
    """Paths of scalars in quotes: codes that look like numbers must be, since other programs read these files."""

    def known(self, path: Path_) -> Path_:
        """The part of `path` that was typed: short forms leave out `total` and `value`."""
        found: Path_ = ()
        for part in path:
            if (*found, part) in self.values:
                found = (*found, part)
        return found

    def place(self, path: Path_ = (), *, key: bool = False) -> Place:
        """Where the value (or its key) at `path` stands; the nearest typed ancestor for what was left out."""
        found = self.known(path)
        line, column = (self.keys if key and found in self.keys else self.values).get(found, (1, 1))
        return Place(self.file, line, column)


def tree(path: Path, file: str, problems: Problems) -> Tree | None:
    """The content of the YAML file at `path`, or None when its problems were reported under the name `file`."""
    text = _text(path, file, problems)
    if text is None:
        return None
    result, before = Tree(file), len(problems)
    try:
        _Builder(result, problems).build(text)
    except _Refused as refused:
        problems.report(refused.kind, refused.place, **refused.values)
    except yaml.MarkedYAMLError as error:
        _report_syntax(error, text, file, problems)
    return result if len(problems) == before else None


def _text(path: Path, file: str, problems: Problems) -> str | None:
    """The file's text, checked for size, encoding, tabs and characters that cannot be seen."""
    raw = path.read_bytes()
    if len(raw) > LARGEST:
        problems.report(kinds.TOO_LARGE, Place(file), size=len(raw) // 1024, limit=LARGEST // 1024)
        return None
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        problems.report(kinds.ENCODING, Place(file, *_end(_plain(raw[: error.start].decode("utf-8")))))
        return None
    text = _plain(text)
    for match in UNSEEN.finditer(text):
        place = Place(file, *_end(text[: match.start()]))
        problems.report(kinds.UNSEEN_CHARACTER, place, code=code(match[0]))
        return None
    return text


def _plain(text: str) -> str:
    """The text as all editors see it: some begin a file with a mark, which is unseen anywhere else."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def _report_syntax(error: yaml.MarkedYAMLError, text: str, file: str, problems: Problems) -> None:
    lines = text.split("\n")
    mark = error.problem_mark or error.context_mark
    if mark and error.context_mark and not "".join(lines[mark.line : mark.line + 1]).strip():
        mark = error.context_mark  # a quote that is never closed is noticed at the end of the file only
    line, column = min((mark.line + 1, mark.column + 1), _end(text)) if mark else (1, 1)
    typed = lines[line - 1] if line <= len(lines) else ""
    tabbed = next((at for at in (line, line + 1) if at <= len(lines) and re.match(r"[ -]*\t", lines[at - 1])), None)
    if tabbed or "\\t" in (error.problem or ""):
        at = tabbed or line
        problems.report(kinds.TAB, Place(file, at, max(lines[at - 1].find("\t"), 0) + 1))
    else:
        problems.report(kinds.SYNTAX, Place(file, line, column), typed=typed.strip() or "(…)")


def _end(text: str) -> tuple[int, int]:
    """Line and column of a text's end, from one: the parser takes a line end for granted that may not be there."""
    *before, last = re.split("[\r\n]", text)
    return len(before) + 1, len(last) + 1


def _short(tag: str) -> str:
    """A tag as people type it."""
    return tag.replace("tag:yaml.org,2002:", "!!")


@dataclass
class _Refused(Exception):
    kind: Kind
    place: Place
    values: dict[str, object]


class _Builder:
    """Turns parser events into data, reporting duplicate keys and refusing what YAML should not do here."""

    def __init__(self, result: Tree, problems: Problems) -> None:
        self.tree, self.problems = result, problems
        self.events: Iterator[yaml.Event] = iter(())
        self.end = (1, 1)

    def build(self, text: str) -> None:
        self.end = _end(text)
        self.events = iter(yaml.parse(text, Loader=yaml.CBaseLoader))
        next(self.events)
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if self.tree.values:
                    self._refuse(event, kinds.SECOND_DOCUMENT)
                self.tree.data = self._value(next(self.events), ())
        if not self.tree.values:
            self.problems.report(kinds.EMPTY_FILE, Place(self.tree.file))

    def _at(self, event: yaml.Event) -> tuple[int, int]:
        """Line and column of an event, from one."""
        mark = event.start_mark
        assert mark is not None
        return min((mark.line + 1, mark.column + 1), self.end)

    def _refuse(self, event: yaml.Event, kind: Kind, **values: object) -> NoReturn:
        raise _Refused(kind, Place(self.tree.file, *self._at(event)), values)

    def _value(self, event: yaml.Event, path: Path_) -> object:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self._refuse(event, kinds.ANCHOR, name=event.anchor)  # type: ignore[attr-defined]
        if getattr(event, "tag", None):
            self._refuse(event, kinds.TAG, tag=_short(event.tag))  # type: ignore[attr-defined]
        if len(path) > DEEPEST:
            self._refuse(event, kinds.TOO_DEEP, limit=DEEPEST)
        self.tree.values[path] = self._at(event)
        if isinstance(event, yaml.ScalarEvent):
            if event.style in ("'", '"'):
                self.tree.quoted.add(path)
            # What cannot be seen may also be written as an escape: "\x01".
            if unseen := UNSEEN.search(event.value):
                self._refuse(event, kinds.UNSEEN_CHARACTER, code=code(unseen[0]))
            return event.value
        return self._mapping(path) if isinstance(event, yaml.MappingStartEvent) else self._sequence(path)

    def _sequence(self, path: Path_) -> list[object]:
        items: list[object] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._value(event, (*path, len(items))))
        return items

    def _mapping(self, path: Path_) -> dict[str, object]:
        entries: dict[str, object] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._key(event)
            at = self._at(event)
            if key in entries:
                first = self.tree.keys[(*path, key)][0]
                self.problems.report(kinds.DUPLICATE_KEY, Place(self.tree.file, *at), key=key, first=first)
            self.tree.keys[(*path, key)] = at
            entries[key] = self._value(next(self.events), (*path, key))
        return entries

    def _key(self, event: yaml.Event) -> str:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self._refuse(event, kinds.ANCHOR, name=event.anchor)  # type: ignore[attr-defined]
        if not isinstance(event, yaml.ScalarEvent):
            self._refuse(event, kinds.SYNTAX, typed="? …")
        if event.tag:
            self._refuse(event, kinds.TAG, tag=_short(event.tag))
        key = str(event.value)
        if unseen := UNSEEN.search(key):
            self._refuse(event, kinds.UNSEEN_CHARACTER, code=code(unseen[0]))
        if key == "<<":
            self._refuse(event, kinds.MERGE)
        return key
