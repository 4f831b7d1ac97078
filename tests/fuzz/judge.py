"""What the product makes of one example, and every fault in that: it is refused, warned of, or right; mends nothing."""

from __future__ import annotations

import re
import signal
import traceback
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path
from time import process_time
from types import FrameType
from typing import Literal

from cakupan.problems import DataError, Problem, Problems
from cakupan.state import State, state

from .mutations import Example
from .recount import misread
from .scratch import Scratch

Outcome = Literal["refused", "warned", "accepted", "fault"]
Near = Literal["inside", "item", "elsewhere", "astray", ""]
TODAY = date(2027, 1, 15)
"""After the last synthetic release."""
SLOWEST = 2.0
"""Seconds of the processor that one data folder may take."""
PATIENCE = 20
"""Seconds on the wall after which an example is stopped: it waits for something, or never ends."""
LONGEST = 2_000
"""Characters of one line that a person is told."""
LOOKED_AT = 250
"""So many problems of one example are looked at closely, and the last ones, too."""

ELSEWHERE = {
    # What is missing has no place; it is told where the mapping begins that lacks it.
    "missing_key": "told at the mapping that lacks it",
    # The parser notices an open quote or bracket where it cannot go on, which may be at the end of the file.
    "syntax": "noticed only where YAML makes no sense any more",
    "tab": "noticed only where YAML makes no sense any more",
    "too_large": "a whole file has no line",
    "too_many": "told at the last that is told",
    "too_deep": "noticed where the limit is passed",
    # What is said twice is told at the second, and names the first.
    "duplicate_key": "told at the second, names the first",
    "repeated_code": "told at the second, names the first",
    "said_twice": "told at the second, names the first",
    "asked_twice": "told at the second, names the first",
    # What others refer to was taken away or renamed: told where it is referred to, by its name.
    "unknown_code": "told where the code is used",
    "unknown_source": "told where the statement is named",
    "unknown_policy": "told where the policy is named",
    "not_a_target": "told where the statement is named",
    "region_of_series": "told where the series is named",
    "unknown_key": "a measure that is gone from its codelist is told where it is used",
    # A codelist says what statements must look like: its change is told at each statement that no longer does.
    "base_needed": "a measure's line in the codelist asks for it",
    "stock_with_span": "a measure's line in the codelist asks for it",
    "fraction_of_count": "a measure's line in the codelist asks for it",
    "thousands_mark": "a measure's line in the codelist asks for it",
    "decimal_comma": "a measure's line in the codelist asks for it",
    "negative": "a measure's line in the codelist asks for it",
    "members_of_one_list": "a code that moved to another list",
    "rounded_to_needed": "a measure's line in the codelist asks for it",
    "printed_differs": "a measure's line in the codelist asks for it",
    "small_cell": "a measure's line in the codelist asks for it",
    # A document's own date is the time of statements that have none.
    "time_needed": "told at the statement that has no time now",
    "reason_needed": "told at the basis that lacks it",
    "no_content": "told at the item that says nothing now",
    "one_quantity": "told at the readings that need it",
    "one_form": "told at the quantity that lacks it",
    # Laws between statements name one of them.
    "parts_above_total": "a law between statements",
    "parts_unequal_total": "a law between statements",
    "active_above_target": "a law between statements",
    "rate_above_whole": "a law between statements",
    "disagreement": "a law between statements",
    "idle_decision": "a law between statements",
    "idle_inquiry": "a law between statements",
    "reversed_dates": "a law between dates: told at the later one",
    # What was published changed: told at the statement that a figure rests on, or at its row in the ledger.
    "changed_silently": "told at the statement that a figure rests on",
    "vanished": "told at the ledger's row of what is gone",
    "moved": "told at the ledger's row of what is gone",
    "source_dropped": "told at the statement that a figure rests on",
    # Releases and ledgers are held against each other, and each ledger against the one before.
    "reason_missing": "told at the ledger's row that no release explains now",
    "idle_revision": "told at the release that explains a row that is gone",
    "broken_chain": "told at the first row after what was changed",
    "ledger_edited": "told at the first row after what was changed",
    "row_misfit": "told at the row that no longer fits the one before",
}
"""Kinds of problems that may stand elsewhere than what was changed, and why."""
_SLOT = re.compile(r"\{[a-z_]+\}")


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What came of one example. `faults` are the product's, each a line."""

    number: int
    mutation: str
    stage: str
    outcome: Outcome
    near: Near
    seconds: float
    kinds: tuple[str, ...]
    faults: tuple[str, ...]


class TooLong(BaseException):
    """An example that does not end; no reader may take it for an error of the data."""


Reader = Callable[[Path], State]


def product(data: Path) -> State:
    """The state of a data folder as `invoke check` sees it. Raises DataError."""
    found = state(data, today=TODAY)
    if problems := found.unreleased(found.pending):
        raise DataError(problems)
    return found


def judged(
    one: Example, scratch: Scratch, reader: Reader = product, patience: float = PATIENCE, allowed: float = SLOWEST
) -> Verdict:
    """The outcome of one example, and whatever is wrong with it."""
    with scratch.example(one) as data:
        started = process_time()
        found: State | None = None
        problems, doubts, faults = Problems(), Problems(), list[str]()
        try:
            with _alarm(patience):
                found = reader(data)
                doubts = found.doubts(TODAY)
                _ = found.summary
        except DataError as error:
            problems += error.problems
        except TooLong:
            faults.append(f"hangs: no end after {patience} s")
        except Exception as error:  # whatever it is, a person would get a traceback
            faults.append(_told(error))
        seconds = process_time() - started
        if seconds > allowed:
            faults.append(f"slow: {seconds:.1f} s")
        texts = _texts(data, one)
        lines = {path: re.split(rb"\r\n|\r|\n", content) for path, content in texts.items()}
        for problem in (*problems[:LOOKED_AT], *problems[LOOKED_AT:][-LOOKED_AT:], *doubts):
            faults += _misplaced(problem, data, lines)
            faults += _unsaid(problem, texts)
        if found and not faults:
            faults += misread({path: texts[path] for path in sorted(texts)}, found.report)
    near = _near(one, problems) if problems else ""
    if near == "astray":
        faults.append(f"astray: {one.local} was changed, and told is {problems[0].message('en').splitlines()[0]}")
    outcome: Outcome = "fault" if faults else "refused" if problems else "warned" if doubts else "accepted"
    return Verdict(
        number=one.number,
        mutation=one.mutation,
        stage=one.stage.name,
        outcome=outcome,
        near=near,
        seconds=seconds,
        kinds=tuple(sorted({problem.kind.code for problem in (*problems, *doubts)})),
        faults=tuple(dict.fromkeys(faults[:5])),
    )


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    def ring(number: int, frame: FrameType | None) -> None:
        raise TooLong

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _told(error: Exception) -> str:
    """An exception by its kind and where it came from, so that the same fault reads alike each time."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [one for one in frames if "cakupan" in one.filename] or list(frames)
    where = f"{Path(own[-1].filename).name}:{own[-1].lineno} {own[-1].name}" if own else "?"
    return f"traceback: {type(error).__name__}: {str(error)[:200]} ({where})"


def _texts(data: Path, one: Example) -> dict[str, bytes]:
    """The files of the folder as they stand there; what is no file is left out."""
    folders = {path for path in one.edits if "/" not in path}
    found = {path: content for path, content in one.stage.files.items() if path.partition("/")[0] not in folders}
    found |= {path: edit for path, edit in one.edits.items() if isinstance(edit, bytes) and "/" in path}
    return {
        path: content
        for path, content in found.items()
        if one.edits.get(path, b"") is not None and not (data / path).is_symlink() and (data / path).is_file()
    }


def _misplaced(problem: Problem, data: Path, files: dict[str, list[bytes]]) -> Iterator[str]:
    """What is wrong with a problem's place: its file, line and column exist, or the file is what is missing."""
    place, code = problem.place, problem.kind.code
    path = place.file.removeprefix(f"{data.name}/")
    if path in files:
        lines = files[path]
        if not 1 <= place.line <= len(lines):
            yield f"place: {code} at line {place.line} of {len(lines)}"
        elif not 1 <= place.column <= len(lines[place.line - 1]) + 1:
            yield f"place: {code} at column {place.column} of line {place.line}, which has {len(lines[place.line - 1])}"
    elif place.line != 1 or place.column != 1:
        yield f"place: {code} at line {place.line} of what is no file"
    elif not (data / path).is_symlink() and not (data / path).parent.is_dir():
        yield f"place: {code} at {place.file}, which is nowhere"


def _unsaid(problem: Problem, texts: dict[str, bytes]) -> Iterator[str]:
    """What is wrong with a problem's words: nothing is empty, open, endless, or cannot be seen."""
    code = problem.kind.code
    told = [say(language) for language in ("id", "en") for say in (problem.what, problem.mend)]
    for words in (str(problem.place), *told):
        if not words.strip():
            yield f"words: {code} says nothing"
        if len(words) > LONGEST:
            yield f"words: {code} says {len(words)} characters"
        for slot in _SLOT.findall(words):
            # Whoever types braces gets them back.
            if not any(slot.encode() in typed for typed in (*texts.values(), problem.place.file.encode("utf-8"))):
                yield f"words: {code} leaves {slot} open"
        if any(unicodedata.category(one) in ("Cc", "Cf", "Cs") for one in words):
            yield f"words: {code} repeats what cannot be seen"


def _near(one: Example, problems: Problems) -> Near:
    """Where the problems stand, by what was changed."""
    path = one.local
    if path is None:
        return ""
    new = one.edits[path]
    assert isinstance(new, bytes)
    changed = _changed(_lines(one.stage.files[path]), _lines(new))
    here = [each.place.line for each in problems if each.place.file.endswith(f"/{path}")]
    if any(first - 1 <= line <= last + 1 for line in here for first, last in changed):
        return "inside"
    items = _items(_lines(new))
    if any(_item(line, items) == _item(first, items) for line in here for first, _ in changed):
        return "item"
    return "elsewhere" if {each.kind.code for each in problems} & ELSEWHERE.keys() else "astray"


def _lines(content: bytes) -> list[bytes]:
    return content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")


def _changed(old: list[bytes], new: list[bytes]) -> list[tuple[int, int]]:
    """The changed lines of the new text, from one; a deletion lies between two."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    middle_old, middle_new = old[start : len(old) - end], new[start : len(new) - end]
    if max(len(middle_old), len(middle_new)) > 300:
        return [(start + 1, start + max(len(middle_new), 1))]
    blocks = SequenceMatcher(None, middle_old, middle_new, autojunk=False).get_opcodes()
    found = [(start + low + 1, start + max(high, low + 1)) for tag, _, _, low, high in blocks if tag != "equal"]
    return found or [(start + 1, start + 1)]


def _items(lines: list[bytes]) -> list[int]:
    """Where the items of a file's list begin."""
    return [number for number, line in enumerate(lines, 1) if re.match(rb"(  )?- ", line)]


def _item(line: int, items: list[int]) -> int:
    return max((one for one in items if one <= line), default=0)
