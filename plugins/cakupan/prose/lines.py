"""Where in a file a character stands; judges nothing."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate

from ..problems import Place


@dataclass(frozen=True)
class Lines:
    """A file's text with the offsets at which its lines begin."""

    text: str
    file: str
    starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        lengths = (len(line) for line in self.text.split("\n"))
        object.__setattr__(self, "starts", (0, *accumulate(length + 1 for length in lengths)))

    def place(self, offset: int) -> Place:
        """Line and column of a character, both counted from one."""
        line = bisect_right(self.starts, offset)
        return Place(self.file, line, offset - self.starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The text of a line, counted from one."""
        return self.text[self.starts[number - 1] : self.starts[number] - 1]
