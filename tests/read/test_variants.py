"""The same data, typed in many other ways that YAML and editors allow, are the same figures."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cakupan.ledger import Entry, Name, entries
from cakupan.problems import Problems
from cakupan.read.tree import Tree, tree
from tests.exhibits import SOUND
from tests.sample_data import known

VARIANTS = 500
PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 _/.-]*[A-Za-z0-9]|[1-9][0-9]*(?:\.[0-9]+)?", re.ASCII)
"""What may stand without quotes wherever it stands; other texts are quoted by a careful person."""
FILES = sorted(path.relative_to(SOUND).as_posix() for path in SOUND.rglob("*.yaml"))


@cache
def parsed(name: str) -> Tree:
    found = tree(SOUND / name, name, Problems())
    assert found
    return found


@cache
def expected() -> dict[Name, Entry]:
    return entries(known(SOUND))


class Typist:
    """Types data as YAML in a style of its own; the same seed types the same."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.indent = self.chance.choice((2, 3, 4))
        self.flow = self.chance.choice((0.0, 0.3, 0.7))
        self.comments = self.chance.choice((0.0, 0.1, 0.4))

    def typed(self, source: Tree) -> str:
        """A whole file, with what editors put around and between its lines."""
        lines = list(self._block(source.data, (), source, 0))
        if self.chance.random() < 0.3:
            lines.insert(0, "---")
        said = [line for one in lines for line in self._around(one)]
        end = self.chance.choice(("\n", "\r\n"))
        mark = self.chance.choice(("", "\ufeff"))
        return mark + end.join(said) + self.chance.choice((end, end * 3, ""))

    def _around(self, line: str) -> Iterator[str]:
        if line != "---" and self.chance.random() < self.comments:
            yield self.chance.choice(("", "# catatan: 1.000, “lihat” [sumber]"))
        blank = self.chance.choice(("", "", " ", "   # dicek"))
        yield line + blank

    def _block(self, data: Any, path: tuple[str | int, ...], source: Tree, depth: int) -> Iterator[str]:
        """The lines of a mapping or list, each with its indentation."""
        margin = " " * depth
        if isinstance(data, dict):
            for key in self._shuffled(data):
                yield from self._entry(f"{margin}{key}:", data[key], (*path, key), source, depth)
        else:
            for number, one in enumerate(data):
                inner = list(self._item(one, (*path, number), source, depth + 2))
                yield f"{margin}- {inner[0].lstrip()}"
                yield from inner[1:]

    def _entry(self, head: str, one: Any, path: tuple[str | int, ...], source: Tree, depth: int) -> Iterator[str]:
        if isinstance(one, str) or not one or self.chance.random() < self.flow:
            yield f"{head} {self._flow(one, path, source)}"
        else:
            yield head
            yield from self._block(one, path, source, depth + self.indent)

    def _item(self, one: Any, path: tuple[str | int, ...], source: Tree, depth: int) -> Iterator[str]:
        if isinstance(one, dict) and one and self.chance.random() >= self.flow:
            yield from self._block(one, path, source, depth)
        else:
            yield self._flow(one, path, source)

    def _flow(self, one: Any, path: tuple[str | int, ...], source: Tree) -> str:
        if isinstance(one, dict):
            pairs = (f"{key}: {self._flow(one[key], (*path, key), source)}" for key in self._shuffled(one))
            return "{" + self._comma().join(pairs) + "}"
        if isinstance(one, list):
            return "[" + self._comma().join(self._flow(each, (*path, at), source) for at, each in enumerate(one)) + "]"
        return self._text(one, quoted=path in source.quoted)

    def _comma(self) -> str:
        return self.chance.choice((", ", ",  ", " , "))

    def _text(self, text: str, *, quoted: bool) -> str:
        styles = ["'" + text.replace("'", "''") + "'", '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"']
        if PLAIN.fullmatch(text) and not quoted:
            styles += [text] * 3
        return self.chance.choice(styles)

    def _shuffled(self, data: dict[str, Any]) -> list[str]:
        keys = list(data)
        self.chance.shuffle(keys)
        return keys


@pytest.mark.parametrize("start", range(0, VARIANTS, 50))
def test_the_same_data_typed_otherwise_are_the_same_figures(start: int, tmp_path: Path) -> None:
    """Keys in another order, blocks and braces, quotes, comments, blank lines, line ends, a byte order mark."""
    for seed in range(start, start + 50):
        typist = Typist(seed)
        data = tmp_path / str(seed) / "data"
        for name in FILES:
            path = data / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(typist.typed(parsed(name)).encode("utf-8"))
        assert entries(known(data)) == expected(), f"seed {seed}"
        shutil.rmtree(data.parent)


def test_the_typist_types_in_many_ways() -> None:
    """Otherwise the test above would prove little: no two files alike, and each of its habits is seen."""
    typed = [Typist(seed).typed(parsed("sources/merdeka.yaml")) for seed in range(VARIANTS)]
    assert len(set(typed)) == VARIANTS
    for habit in ("\r\n", "\ufeff", "# dicek", "---", "'", '"', "{", " , "):
        assert 50 < sum(habit in one for one in typed) <= VARIANTS
