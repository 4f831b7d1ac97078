"""Sound data made wrong, or only other, in as many ways as hands and machines do it; each from one chance alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Literal

from . import bombs, nasty
from .stages import Pair, Stage, chosen

Family = Literal["lines", "values", "numbers", "yaml", "characters", "size", "files", "ledger"]


@dataclass(frozen=True, kw_only=True)
class Special:
    """What stands in a file's place and is no file."""

    kind: Literal["folder", "pipe", "link"]
    to: str = ""


Content = bytes | Special | None
"""A file's bytes, or what stands in its place; None for a file that is gone."""


@dataclass(frozen=True, kw_only=True)
class Example:
    """A sound folder and what was done to it: a pure function of seed and number."""

    seed: int
    number: int
    stage: Stage
    mutation: str
    edits: dict[str, Content]

    @property
    def local(self) -> str | None:
        """The one file that was edited where it stands; None where files came, went or changed their kind."""
        kept = [path for path, edit in self.edits.items() if path in self.stage.files and isinstance(edit, bytes)]
        return kept[0] if len(kept) == len(self.edits) == 1 else None


Text = Callable[[Random, Stage, str, str], str | bytes]
"""`mutated(random, stage, path, text)` is a file's text made otherwise."""
Files = Callable[[Random, Stage, str], dict[str, Content]]
MUTATIONS: dict[str, tuple[Family, Text | None, Files | None]] = {}


def _text(family: Family) -> Callable[[Text], Text]:
    def register(function: Text) -> Text:
        MUTATIONS[function.__name__] = (family, function, None)
        return function

    return register


def _files(family: Family) -> Callable[[Files], Files]:
    def register(function: Files) -> Files:
        MUTATIONS[function.__name__] = (family, None, function)
        return function

    return register


def example(seed: int, number: int) -> Example:
    """The example of that number. Every mutation comes up as often as every other."""
    random = Random(f"{seed}:{number}")
    name = list(MUTATIONS)[number % len(MUTATIONS)]
    family, text, files = MUTATIONS[name]
    stage = chosen(random)
    while family == "ledger" and not any(path.endswith(".csv") for path in stage.files):
        stage = chosen(random)
    path = _path(random, stage, ".csv" if family == "ledger" else ".yaml")
    edits = _edited(random, stage, path, text) if text else files(random, stage, path) if files else {}
    return Example(seed=seed, number=number, stage=stage, mutation=name, edits=edits)


def _path(random: Random, stage: Stage, ending: str) -> str:
    """A file of the folder, of each of its kinds as often as of any other, and of sources most often."""
    files = [path for path in stage.files if path.endswith(ending)]
    folder = random.choice(["sources/", *sorted({path.partition("/")[0] + "/" for path in files})])
    return random.choice([path for path in files if path.startswith(folder)] or files)


def _edited(random: Random, stage: Stage, path: str, text: Text) -> dict[str, Content]:
    new = text(random, stage, path, stage.text(path))
    return {path: new if isinstance(new, bytes) else new.encode("utf-8", "surrogatepass")}


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _place(random: Random, pieces: list[str], longest: int = 1) -> tuple[int, int]:
    start = random.randrange(max(len(pieces), 1))
    return start, min(len(pieces), start + random.randint(1, longest))


@_text("lines")
def deleted_line(random: Random, stage: Stage, path: str, text: str) -> str:
    pieces = _lines(text)
    start, end = _place(random, pieces)
    return "".join(pieces[:start] + pieces[end:])


@_text("lines")
def doubled_line(random: Random, stage: Stage, path: str, text: str) -> str:
    pieces = _lines(text)
    start, end = _place(random, pieces)
    return "".join(pieces[:end] + pieces[start:])


@_text("lines")
def swapped_lines(random: Random, stage: Stage, path: str, text: str) -> str:
    pieces = _lines(text)
    one, other = _place(random, pieces)[0], _place(random, pieces)[0]
    if random.random() < 0.5:
        other = min(one + 1, len(pieces) - 1)
    pieces[one], pieces[other] = pieces[other], pieces[one]
    return "".join(pieces)


@_text("lines")
def deleted_block(random: Random, stage: Stage, path: str, text: str) -> str:
    pieces = _lines(text)
    start, end = _place(random, pieces, 9)
    return "".join(pieces[:start] + pieces[end:])


@_text("lines")
def doubled_block(random: Random, stage: Stage, path: str, text: str) -> str:
    pieces = _lines(text)
    start, end = _place(random, pieces, 9)
    return "".join(pieces[:end] + pieces[start:])


@_text("lines")
def moved_block(random: Random, stage: Stage, path: str, text: str) -> str:
    pieces = _lines(text)
    start, end = _place(random, pieces, 9)
    rest = pieces[:start] + pieces[end:]
    to = random.randint(0, len(rest))
    return "".join(rest[:to] + pieces[start:end] + rest[to:])


@_text("lines")
def reindented(random: Random, stage: Stage, path: str, text: str) -> str:
    pieces = _lines(text)
    start, end = _place(random, pieces, random.choice((1, 1, 6)))
    more = random.choice((" ", "  ", "    ", "\t", ""))
    for number in range(start, end):
        pieces[number] = more + pieces[number] if more else pieces[number].removeprefix(" ").removeprefix(" ")
    return "".join(pieces)


@_text("lines")
def truncated(random: Random, stage: Stage, path: str, text: str) -> bytes:
    content = text.encode("utf-8")
    return content[: random.randrange(len(content) + 1)]


def _pair(random: Random, stage: Stage, path: str, *, plain: bool = False, digits: bool = False) -> Pair | None:
    text = stage.text(path)
    found = [one for one in stage.pairs(path) if one.plain or not plain]
    numbers = [one for one in found if re.search("[0-9]", text[slice(*one.value)])] if digits else found
    return random.choice(numbers or found) if found else None


def _put(text: str, span: tuple[int, int], new: str) -> str:
    return text[: span[0]] + new + text[span[1] :]


@_text("values")
def deleted_key(random: Random, stage: Stage, path: str, text: str) -> str:
    one = _pair(random, stage, path)
    if one is None:
        return ""
    comma = re.match(r"\s*,\s*", text[one.value[1] :])
    return _put(text, (one.key[0], one.value[1] + (comma.end() if comma else 0)), "")


@_text("values")
def doubled_key(random: Random, stage: Stage, path: str, text: str) -> str:
    one = _pair(random, stage, path, plain=True)
    if one is None:
        return text * 2
    both = text[one.key[0] : one.value[1]]
    flow = re.match(r"\s*[,}]", text[one.value[1] :])
    indent = " " * (one.key[0] - text.rfind("\n", 0, one.key[0]) - 1)
    return _put(text, (one.value[1], one.value[1]), f", {both}" if flow else f"\n{indent}{both}")


@_text("values")
def swapped_keys(random: Random, stage: Stage, path: str, text: str) -> str:
    return _exchanged(random, stage, path, text, "key")


@_text("values")
def swapped_values(random: Random, stage: Stage, path: str, text: str) -> str:
    return _exchanged(random, stage, path, text, "value")


def _exchanged(random: Random, stage: Stage, path: str, text: str, what: Literal["key", "value"]) -> str:
    one, other = (_pair(random, stage, path, plain=True) for _ in range(2))
    if one is None or other is None:
        return text
    (first, second) = sorted((getattr(one, what), getattr(other, what)))
    if first == second:
        return text
    words = text[slice(*first)], text[slice(*second)]
    return _put(_put(text, second, words[0]), first, words[1])


@_text("values")
def renamed_key(random: Random, stage: Stage, path: str, text: str) -> str:
    one = _pair(random, stage, path)
    if one is None:
        return text
    key = text[slice(*one.key)]
    at = random.randrange(len(key))
    typo = key[:at] + random.choice(("", "x", key[at] * 2, key[at].upper(), "_", " ")) + key[at + 1 :]
    return _put(text, one.key, random.choice((typo, typo, random.choice(nasty.SCALARS), "nilai", "wilayah")))


@_text("values")
def nasty_value(random: Random, stage: Stage, path: str, text: str) -> str:
    one = _pair(random, stage, path, plain=random.random() < 0.8)
    new = random.choice(nasty.SCALARS)
    return _put(text, one.value, new) if one else new


@_text("numbers")
def changed_digit(random: Random, stage: Stage, path: str, text: str) -> str:
    places = [match.start() for match in re.finditer("[0-9]", text)]
    if not places:
        return text + "5"
    at = random.choice(places)
    digit = random.choice("0123456789")
    return (
        text[:at]
        + random.choice((digit, "", text[at] * 2, text[at] + ".", text[at] + "_", "-" + text[at]))
        + text[at + 1 :]
    )


@_text("numbers")
def swapped_digits(random: Random, stage: Stage, path: str, text: str) -> str:
    places = [match.start() for match in re.finditer("(?=[0-9][0-9])", text)]
    if not places:
        return text
    at = random.choice(places)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


@_text("numbers")
def nasty_number(random: Random, stage: Stage, path: str, text: str) -> str:
    one = _pair(random, stage, path, plain=True, digits=True)
    new = random.choice(nasty.SILENT)
    return _put(text, one.value, random.choice((new, new, f'"{new}"'))) if one else new


@_text("numbers")
def other_number(random: Random, stage: Stage, path: str, text: str) -> str:
    """A number that is as good as the one before, and another."""
    places = [match.span() for match in re.finditer(r"(?<=: )[0-9]+(\.[0-9]+)?(?=[\s,}])", text)]
    if not places:
        return text
    at = random.choice(places)
    old = text[slice(*at)]
    share = f"{random.randrange(101)}.{random.randrange(1, 10 ** random.randint(1, 4))}"
    count = str(random.randrange(10 ** random.randint(1, 13)))
    return _put(text, at, share if "." in old and random.random() < 0.9 else count)


@_text("yaml")
def yaml_feature(random: Random, stage: Stage, path: str, text: str) -> str:
    one = _pair(random, stage, path)
    spans = [one.key, one.value] if one else [(0, 0)]
    at = random.choice((random.choice(spans)[0], random.choice(spans)[0], 0, random.randrange(len(text) + 1)))
    return text[:at] + random.choice(nasty.FEATURES) + text[at:]


@_text("yaml")
def merge_bomb(random: Random, stage: Stage, path: str, text: str) -> str:
    depth = random.choice((2, 9, 30, 500))
    first = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    layers = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, depth))
    merged = "".join(f"b{n}: &b{n}\n  <<: [*b{n - 1}, *b{n - 1}]\n" for n in range(1, depth))
    return random.choice((first + layers, "b0: &b0 {x: 1}\n" + merged)) + random.choice(("", text))


@_text("yaml")
def deep_nesting(random: Random, stage: Stage, path: str, text: str) -> str:
    one = _pair(random, stage, path)
    new = nasty.deep(random)
    return _put(text, random.choice((one.value, one.key)), new) if one else new


@_text("characters")
def strange_character(random: Random, stage: Stage, path: str, text: str) -> str:
    at = random.randrange(len(text) + 1)
    new = random.choice(nasty.CHARACTERS)
    return text[:at] + new * random.choice((1, 1, 1, 3)) + text[at + random.randint(0, 1) :]


@_text("characters")
def strange_bytes(random: Random, stage: Stage, path: str, text: str) -> bytes:
    content = text.encode("utf-8")
    at = random.randrange(len(content) + 1)
    new = random.choice((random.choice(nasty.BYTES), random.randbytes(random.randint(1, 30))))
    return content[:at] + new + content[at:]


@_text("characters")
def flipped_bits(random: Random, stage: Stage, path: str, text: str) -> bytes:
    content = bytearray(text.encode("utf-8"))
    for _ in range(random.randint(1, 3)):
        content[random.randrange(len(content))] ^= 1 << random.randrange(8)
    return bytes(content)


@_text("characters")
def other_encoding(random: Random, stage: Stage, path: str, text: str) -> bytes:
    breaks = random.choice(("\n", "\n", "\r\n", "\r", "\x85", "\u2028"))
    return text.replace("\n", breaks).encode(random.choice(("utf-8", *nasty.ENCODINGS)), "replace")


@_text("size")
def long_text(random: Random, stage: Stage, path: str, text: str) -> str:
    one = _pair(random, stage, path)
    new = nasty.long(random)
    return _put(text, random.choice((one.value, one.value, one.key)), new) if one else new


@_text("size")
def many_items(random: Random, stage: Stage, path: str, text: str) -> str:
    """As many lines as one likes, each of them with something wrong."""
    times = random.choice((100, 1_000, 20_000))
    line = random.choice(
        ("a: 1\n", "- a\n", "a{}: 1\n", "- {{code: a{}}}\n", "- {{code: a{0}, slug: a{0}, id: a, en: a}}\n")
    )
    if random.random() < 0.5:
        line = random.choice(_lines(text)).replace("{", "{{").replace("}", "}}")
    items = "".join(line.format(number) for number in range(times))
    return random.choice((items, text + items, items + text))


@_text("size")
def filled_file(random: Random, stage: Stage, path: str, text: str) -> str:
    """A file of one thing again and again, sometimes as large as a file may be."""
    size = random.choice((1_000, 10_000, 10_000, 100_000, 100_000, 520_000))
    return bombs.filled(random.choice(list(bombs.BOMBS)), size)


@_text("size")
def repeated_file(random: Random, stage: Stage, path: str, text: str) -> str:
    return text * random.choice((2, 3, 20, 300))


@_text("lines")
def two_at_once(random: Random, stage: Stage, path: str, text: str) -> str | bytes:
    """One thing wrong in the text that another left behind."""
    first = random.choice((swapped_values, other_number, changed_digit, renamed_key, deleted_key, nasty_value))
    second = random.choice((deleted_line, doubled_block, reindented, changed_digit, swapped_digits, truncated))
    halfway = first(random, stage, path, text)
    return second(random, stage, path, halfway) if isinstance(halfway, str) else halfway


@_files("files")
def emptied(random: Random, stage: Stage, path: str) -> dict[str, Content]:
    return {path: random.choice(nasty.EMPTY)}


@_files("files")
def removed(random: Random, stage: Stage, path: str) -> dict[str, Content]:
    return {path: None}


@_files("files")
def renamed(random: Random, stage: Stage, path: str) -> dict[str, Content]:
    return {path: None, f"{path.partition('/')[0]}/{random.choice(nasty.NAMES)}": stage.files[path]}


@_files("files")
def copied(random: Random, stage: Stage, path: str) -> dict[str, Content]:
    """Under another name, also that of the same file with the other ending."""
    twin = path.replace(".yaml", random.choice((".yml", ".yxml", "-2.yaml", ".YAML")))
    return {random.choice((twin, twin, f"{path.partition('/')[0]}/{random.choice(nasty.NAMES)}")): stage.files[path]}


@_files("files")
def no_file(random: Random, stage: Stage, path: str) -> dict[str, Content]:
    """A folder, a pipe, or a link to somewhere in a file's place, or beside it."""
    path = random.choice((path, path, f"{path.partition('/')[0]}/baru.yaml"))
    targets = (".", "..", "/etc/passwd", "/dev/zero", "/nowhere", path.rpartition("/")[2], "../sources")
    links = tuple(Special(kind="link", to=to) for to in targets)
    return {path: random.choice((Special(kind="folder"), Special(kind="folder"), Special(kind="pipe"), *links))}


@_files("files")
def no_folder(random: Random, stage: Stage, path: str) -> dict[str, Content]:
    """A folder that is gone, is a file, or is a link to another."""
    folder = path.partition("/")[0]
    gone: dict[str, Content] = {name: None for name in stage.files if name.startswith(f"{folder}/")}
    links = tuple(Special(kind="link", to=to) for to in ("sources", "codelists", "/etc", folder, "/nowhere"))
    return {**gone, folder: random.choice((None, None, b"", b"a: 1\n", Special(kind="pipe"), *links))}


@_files("files")
def other_kind(random: Random, stage: Stage, path: str) -> dict[str, Content]:
    """What belongs into another folder."""
    return {path: stage.files[random.choice([name for name in stage.files if name.endswith(".yaml")])]}


def _ledger(name: str, function: Text) -> None:
    MUTATIONS[f"ledger_{name}"] = ("ledger", function, None)


for _one in (deleted_line, doubled_line, swapped_lines, truncated, changed_digit, strange_character, strange_bytes):
    _ledger(_one.__name__, _one)


@_files("ledger")
def ledger_file(random: Random, stage: Stage, path: str) -> dict[str, Content]:
    """A ledger that is gone, copied, misdated, or no file at all."""
    other = "ledger/" + random.choice(
        ("2026-11-23.csv", "2026-12-30.csv", "2030-01-01.csv", "Catatan.csv", "2026-12-1.csv")
    )
    content = stage.files[path]
    made: tuple[dict[str, Content], ...] = (
        {path: None},
        {path: None, other: content},
        {other: content},
        {path: b""},
        {path: content * 2},
        {path: Special(kind="folder")},
        {path: Special(kind="pipe")},
        {path: Special(kind="link", to="/etc/passwd")},
    )
    return random.choice(made)
