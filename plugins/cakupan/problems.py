"""What a person got wrong in data or prose, or may have: where, what, and how to mend it; collected, raised at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from unicodedata import category

from .text import Text, in_language

LONGEST = 400
"""So many characters of what was typed are repeated: enough to find it."""


@dataclass(frozen=True)
class Kind:
    """One kind of mistake; `what` and `mend` have named slots for the text as typed and the like.

    What is only `doubtful` may be right: it is said, and the build goes on.
    """

    code: str
    what: Text
    mend: Text
    doubtful: bool = False


KINDS: dict[str, Kind] = {}
DOUBT = Text("peringatan: ", "warning: ")


def kind(code: str, what: Text, mend: Text, *, doubtful: bool = False) -> Kind:
    """Declare a kind of problem; each has a broken file in the museum that shows it."""
    if code in KINDS:
        raise ValueError(f"two kinds of problem are called {code}")
    KINDS[code] = Kind(code, what, mend, doubtful)
    return KINDS[code]


@dataclass(frozen=True, order=True)
class Place:
    """Where in a file, counted from one; `file` is relative to the project."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{plain(self.file)}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """A mistake with its place; `str()` is Indonesian, `message("en")` English."""

    kind: Kind
    place: Place
    values: dict[str, object] = field(default_factory=dict)

    def what(self, language: str) -> str:
        return self.kind.what[language].format(**_shown(self.values, language))

    def mend(self, language: str) -> str:
        return self.kind.mend[language].format(**_shown(self.values, language))

    def message(self, language: str) -> str:
        word = DOUBT[language] if self.kind.doubtful else ""
        return f"{self.place}: {word}{self.what(language)}\n    -> {self.mend(language)}"

    def __str__(self) -> str:
        return self.message("id")


def plain(text: str) -> str:
    """A text that cannot steer a terminal or turn the line around: what nobody sees is written as its escape."""
    # A line's end as well: a message is one line.
    if text.isprintable():
        return text
    return "".join(f"\\u{ord(one):04x}" if category(one) in _STEERING else one for one in text)


_STEERING = ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")


def _shown(values: dict[str, object], language: str) -> dict[str, object]:
    """The values of a message as a person can read them: in one language, in one line, and not without end."""
    return {
        key: plain(one if len(one) <= LONGEST else f"{one[:LONGEST]}…") if isinstance(one, str) else one
        for key, one in in_language(values, language).items()
    }


class Problems(list[Problem]):
    """A report under way: readers add to it and read on."""

    def report(self, kind: Kind, place: Place, **values: object) -> None:
        self.append(Problem(kind, place, values))

    def in_order(self) -> list[Problem]:
        """Without repetitions, by file and line."""
        unique = {str(problem): problem for problem in self}
        return sorted(unique.values(), key=lambda problem: (problem.place, problem.kind.code))


class DataError(Exception):
    """The data or prose cannot be published; carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = Problems(problems).in_order()
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def report(self, language: str) -> str:
        return "\n".join(problem.message(language) for problem in self.problems)
