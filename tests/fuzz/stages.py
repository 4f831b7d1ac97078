"""The sound data folders that mutations start from, held in memory: synthetic ones, and the site's own; judges none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from functools import cache
from io import StringIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import yaml

from tests.built import ROOT
from tests.exhibits import SOUND
from tests.three_releases import three_releases

SLICES = 12
"""The site's sources are also read in so many small folders: reading all of them for each example takes too long."""
WEIGHTS = {"sound": 36, "released": 24, "slice": 38, "whole": 2}
"""How often each kind of folder is taken, in a hundred."""


@dataclass(frozen=True, kw_only=True)
class Pair:
    """A key of a mapping and its value, by where they stand in the text."""

    key: tuple[int, int]
    value: tuple[int, int]
    plain: bool
    """Whether the value is a single scalar."""


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A sound data folder: the bytes of each file by its path."""

    name: str
    files: dict[str, bytes]
    _pairs: dict[str, list[Pair]] = field(default_factory=dict, compare=False, repr=False)

    def pairs(self, path: str) -> list[Pair]:
        """Every key with its value in a YAML file."""
        if path not in self._pairs:
            node = yaml.compose(self.files[path].decode("utf-8"), Loader=yaml.CBaseLoader)
            self._pairs[path] = list(_pairs(node)) if node else []
        return self._pairs[path]

    def text(self, path: str) -> str:
        return self.files[path].decode("utf-8")


def _pairs(node: yaml.Node) -> Iterator[Pair]:
    if isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _pairs(one)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            plain = isinstance(value, yaml.ScalarNode)
            yield Pair(key=_span(key), value=_span(value), plain=plain)
            yield from _pairs(value)


def _span(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.index, node.end_mark.index


def chosen(random: Random) -> Stage:
    """One of the folders, the small ones more often."""
    name = random.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
    found = stages()
    return found[f"slice-{random.randrange(SLICES)}" if name == "slice" else name]


@cache
def stages() -> dict[str, Stage]:
    """All folders by name."""
    real = _files(ROOT / "data", "*.y*ml", "*.csv")
    made = {"sound": _files(SOUND, "*.yaml"), "released": _released(), "whole": real}
    made |= {f"slice-{number}": _slice(real, number) for number in range(SLICES)}
    return {name: Stage(name=name, files=files) for name, files in made.items()}


def _slice(real: dict[str, bytes], number: int) -> dict[str, bytes]:
    """The site's codes and policies with one part of its sources; what refers to other sources is left out."""
    sources = [name for name in real if name.startswith("sources/")]
    kept = {*sources[number::SLICES], *(name for name in real if name.startswith(("codelists/", "policies/")))}
    return {name: content for name, content in real.items() if name in kept}


def _released() -> dict[str, bytes]:
    """The synthetic folder with three releases and their ledgers."""
    with TemporaryDirectory() as folder, redirect_stdout(StringIO()):
        return _files(three_releases(Path(folder)), "*.yaml", "*.csv")


def _files(data: Path, *patterns: str) -> dict[str, bytes]:
    found = sorted(path for pattern in patterns for path in data.glob(f"*/{pattern}"))
    return {path.relative_to(data).as_posix(): path.read_bytes() for path in found}
