"""A second reading of the data files, from their text alone: what each statement says; shares no line with the product.

It is only asked about what the product accepted, and so need not tell what is wrong: it says what stands there, or
raises Unreadable where nobody could say it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Any

import yaml

from .spans import Span, span

LISTS = ("segments", "groups", "programs", "benefits", "payers")
PERCENTS = {"percent", "percent_of_wage", "percent_of_project", "points", "points_left"}
POINTS = {"points", "points_left"}
QUOTIENTS = {"cases_per_day", "people_per_month", "times", "people_per_firm"}
FORMS = ("value", "low", "high", "at_least", "more_than", "at_most", "less_than")
MARKS = ("about", "almost", "rounded_to", "as_printed", "sic", "doubt", "locator")
NOTHING = ("not_reported", "not_applicable", "withheld")
SCALES = {"ribu": 3, "thousand": 3, "juta": 6, "million": 6, "miliar": 9, "milyar": 9, "billion": 9}
SCALES |= {"triliun": 12, "trillion": 12}
DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")


class Unreadable(Exception):
    """What was accepted and says nothing, or two things."""


@dataclass(frozen=True)
class When:
    """A period as typed: `2025`, `2025-04`, `2025-01--2025-04`, `--2025-04`."""

    key: str

    @property
    def first(self) -> date | None:
        start = self.key.split("--")[0]
        return _day(start, last=False) if start else None

    @property
    def last(self) -> date:
        return _day(self.key.split("--")[-1], last=True)

    @property
    def order(self) -> tuple[date, date, str]:
        return (self.last, self.first or date.min, self.key)

    @property
    def moment(self) -> str:
        """What a value must share with another: spans as they are, a year by its end."""
        return f"{self.key}-12" if re.fullmatch("[0-9]{4}", self.key) else self.key

    def to(self, later: When) -> When:
        return When(f"{self.key.split('--')[-1]}--{later.key.split('--')[-1]}")


def _day(text: str, *, last: bool) -> date:
    if not re.fullmatch("[0-9]{4}(-[0-9]{2}){0,2}", text, re.ASCII):
        raise Unreadable(f"{text} as a date")
    year, month, day = ([int(one) for one in text.split("-")] + [0, 0])[:3]
    month = month or (12 if last else 1)
    return date(year, month, day or (monthrange(year, month)[1] if last else 1))


@dataclass(frozen=True, kw_only=True)
class Said:
    """One statement: what it is of, and what it says; `said` is a word where there is no number."""

    id: str
    source: str
    region: str
    measure: str
    members: tuple[str, ...]
    base: str | None
    when: When
    day: date | None
    said: Span | str
    usable: bool

    @property
    def name(self) -> str:
        return named(self.measure, self.members, self.base)


def named(measure: str, members: tuple[str, ...], base: str | None) -> str:
    return ".".join([measure, *members, *([base] if base not in (None, "ucj_target") else [])])


@dataclass(frozen=True, kw_only=True)
class Lists:
    """The codelists, as far as figures depend on them."""

    measures: dict[str, dict[str, Any]]
    members: dict[str, str]
    """The list of each code."""
    unions: frozenset[str]
    comparable: dict[str, bool]

    def ordered(self, codes: list[str]) -> tuple[str, ...]:
        return tuple(sorted(codes, key=lambda code: (LISTS.index(self.members[code]), code)))

    def based(self, measure: str) -> bool:
        return self.measures[measure].get("based") == "true" or "target_of" in self.measures[measure]


@dataclass(frozen=True, kw_only=True)
class Folder:
    """A data folder, read a second time."""

    lists: Lists
    said: tuple[Said, ...]
    preferred: dict[str, str]
    """By a figure's id, the statement that a decision prefers."""
    targets: frozenset[str]
    rules: dict[str, tuple[Fraction, When | None, When | None]]


LARGE = 20_000
"""Bytes of a file that is not kept in mind: thousands of them would fill the memory."""


def plain(content: bytes) -> Any:
    """What stands in a file, every scalar as typed. Raises Unreadable for what says two things."""
    return _read(content) if len(content) > LARGE else _kept(content)


@lru_cache(maxsize=1_000)
def _kept(content: bytes) -> Any:
    return _read(content)


def _read(content: bytes) -> Any:
    node = yaml.compose(content.decode("utf-8"), Loader=yaml.CBaseLoader)
    return _plain(node) if node else None


def _plain(node: yaml.Node) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain(one) for one in node.value]
    keys = [_plain(key) for key, _ in node.value]
    if len({str(key) for key in keys}) < len(keys):
        raise Unreadable(f"a key twice: {keys}")
    return {key: _plain(value) for key, (_, value) in zip(keys, node.value, strict=True)}


def folder(files: dict[str, bytes]) -> Folder:
    """What the files of a data folder say. Raises Unreadable."""
    by_folder: dict[str, dict[str, bytes]] = {}
    for path, content in files.items():
        place, _, name = path.partition("/")
        stem = re.sub(r"\.y[^.]*ml$", "", name)
        if stem != name:
            if stem in by_folder.setdefault(place, {}):
                raise Unreadable(f"two files called {place}/{stem}")
            by_folder[place][stem] = content
    lists = _lists(tuple(sorted(by_folder.get("codelists", {}).items())))
    choices = [plain(content) for _, content in sorted(by_folder.get("decisions", {}).items())]
    rules = [
        one
        for name in ("tariffs", "benefits")
        for content in by_folder.get(name, {}).values()
        for one in plain(content)
    ]
    return Folder(
        lists=lists,
        said=tuple(
            one for name, content in sorted(by_folder.get("sources", {}).items()) for one in _said(name, content, lists)
        ),
        preferred={one["figure"]: one["prefer"] for one in choices if "prefer" in one},
        targets=frozenset(
            one["statement"] for content in by_folder.get("targets", {}).values() for one in plain(content)
        ),
        rules={one["code"]: _rule(one) for one in rules},
    )


@lru_cache(maxsize=40)
def _lists(files: tuple[tuple[str, bytes], ...]) -> Lists:
    typed = {name: plain(content) for name, content in files}
    return Lists(
        measures={one["code"]: one for one in typed.get("measures", [])},
        members={one["code"]: name for name in LISTS for one in typed.get(name, [])},
        unions=frozenset(one["code"] for name in LISTS for one in typed.get(name, []) if one.get("parts")),
        comparable={one["code"]: one.get("comparable") != "false" for one in typed.get("bases", [])},
    )


# Lists are the same object for the same files, so what a file says is worked out once.
_known: dict[tuple[str, bytes, int], tuple[Lists, list[Said]]] = {}


def _said(name: str, content: bytes, lists: Lists) -> list[Said]:
    key = (name, content, id(lists))
    if key not in _known or _known[key][0] is not lists:
        if len(_known) > 500:
            _known.clear()
        typed = plain(content)
        items = typed.get("statements", [])
        _known[key] = lists, [one for item in items for one in _item(name, typed, item, lists)]
    return _known[key][1]


def _item(source: str, head: dict[str, Any], item: dict[str, Any], lists: Lists) -> Iterator[Said]:
    for measure, typed in item.items():
        if measure not in lists.measures:
            continue
        whole = isinstance(typed, str) or {*FORMS, *MARKS} & {*typed}
        for member, quantity in ({"total": typed} if whole else typed).items():
            codes = [] if member == "total" else member.split(".")
            yield _one(source, head, item, measure, lists.ordered(codes), quantity, lists)


def _one(
    source: str,
    head: dict[str, Any],
    item: dict[str, Any],
    measure: str,
    members: tuple[str, ...],
    quantity: Any,
    lists: Lists,
) -> Said:
    line = lists.measures[measure]
    when, day = _when(head, item, line["kind"])
    typed = {"value": quantity} if isinstance(quantity, str) else quantity
    said = typed["value"] if typed.get("value") in NOTHING else _quantity(typed, line)
    base = item.get("base") if lists.based(measure) else None
    for reading in item.get("readings", []):
        if reading.get("preferred") == "true":
            measure, *codes = reading["as"].split(".")
            base = codes.pop() if codes and codes[-1] in lists.comparable else item.get("base")
            members, base = lists.ordered(codes), base if lists.based(measure) else None
            break
    name = named(measure, members, base)
    return Said(
        id="/".join([source, item["region"], name, when.key, *([item["key"]] if "key" in item else [])]),
        source=source,
        region=item["region"],
        measure=measure,
        members=members,
        base=base,
        when=when,
        day=day,
        said=said,
        usable=typed.get("sic") != "true" and "doubt" not in typed,
    )


def _when(head: dict[str, Any], item: dict[str, Any], kind: str) -> tuple[When, date | None]:
    """The period, and the day where one is known."""
    time = item.get("time")
    if time is None:
        bound = When(head["published"]).last
    elif "period" in time:
        ends = time.get("ends", time.get("not_later_than"))
        return When(time["period"]), When(ends).last if ends else None
    else:
        bound = When(time["not_later_than"]).last
    month = f"{bound.year:04}-{bound.month:02}"
    day = When(time["ends"]).last if time and "ends" in time else bound
    return When(f"--{month}" if kind == "flow" else month), day


def number(text: str, *, whole: bool) -> Fraction:
    """A number as everybody reads it. Raises Unreadable for all else."""
    if not re.fullmatch(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", text, re.ASCII) or (whole and "." in text):
        raise Unreadable(f"{text!r} as a number")
    left, _, right = text.partition(".")
    return Fraction(int(left + right), 10 ** len(right))


def _quantity(typed: dict[str, str], line: dict[str, Any]) -> Span:
    """What a quantity may be, by the rules of the domain for printed numbers."""
    unit = line["unit"]
    share, signed = unit in PERCENTS, unit in POINTS
    counted = not share and unit not in QUOTIENTS
    scale = 100 if share else 1
    forms = [key for key in FORMS if key in typed]
    if forms == ["low", "high"]:
        return span(*(number(typed[key], whole=counted) / scale for key in forms))
    if len(forms) != 1:
        raise Unreadable(f"a quantity with {forms}")
    value = number(typed[forms[0]], whole=counted)
    if value < 0 and not signed:
        raise Unreadable(f"{value} of what cannot be negative")
    floor = None if signed else Fraction(0)
    if forms[0] != "value":
        above = forms[0] in ("at_least", "more_than")
        low, high = (value / scale, None) if above else (floor, value / scale)
        return Span(low, high, forms[0] == "more_than", forms[0] == "less_than")
    step, loose = _step(typed, value, share)
    if line.get("norm") == "true" or "target_of" in line or not (share or loose):
        return span(value / scale, value / scale)
    low = (value - step / 2) / scale
    return Span(low if floor is None else max(low, floor), (value + step / 2) / scale, False, True)


def _step(typed: dict[str, str], value: Fraction, share: bool) -> tuple[Fraction, bool]:
    """One unit of the last digit that was printed, and whether the number was rounded at all."""
    decimals = len(typed["value"].partition(".")[2])
    way: Way | None = (value, Fraction(1, 10**decimals), False, decimals > 0)
    if "as_printed" in typed:
        way = next((one for one in _ways(typed["as_printed"]) if one[0] == value), None)
    if way is None and "rounded_to" not in typed:
        raise Unreadable(f"{value} printed as {typed['as_printed']}")
    _, step, scaled, fine = way or (value, Fraction(1), False, False)
    hedged = typed.get("almost") == "true" or typed.get("about") == "true"
    if typed.get("about") == "true" and (fine if share else not (scaled or _last_place(value) > 1)):
        hedged = False
    if "rounded_to" in typed:
        step = number(typed["rounded_to"], whole=False)
        return step, step != (100 if share else 1)
    return (_last_place(value) if hedged else step), hedged or scaled or fine


Way = tuple[Fraction, Fraction, bool, bool]


def _ways(words: str) -> Iterator[Way]:
    """Each number in a phrase: its value, one unit of its last digit, whether a scale word or decimals stand there."""
    words, found = words.lower(), False
    for digits, word in re.findall(rf"([0-9][0-9.,]*)\s*({'|'.join(SCALES)})?", words, re.ASCII):
        times = 10 ** SCALES.get(word, 0)
        for thousands, point in (".,", ",."):
            whole, *rest = digits.rstrip(".,").split(point)
            groups = whole.split(thousands)
            apart = len(groups) > 1 and len(groups[0]) <= 3 and all(len(one) == 3 for one in groups[1:])
            if len(rest) <= 1 and (len(groups) == 1 or apart) and all([*groups, *rest]):
                fine = len(rest[0]) if rest else 0
                found = True
                yield (
                    Fraction(int("".join([*groups, *rest])) * times, 10**fine),
                    Fraction(times, 10**fine),
                    times > 1,
                    fine > 0,
                )
    for word in () if found else re.findall("[a-z]+", words):
        if word in DIGITS:
            yield Fraction(DIGITS.index(word)), Fraction(1), False, False


def _last_place(value: Fraction) -> Fraction:
    """The place of the last digit that is not zero."""
    text = f"{value.numerator * 10**60 // value.denominator}"
    return Fraction(10 ** (len(text) - len(text.rstrip("0"))), 10**60) if value else Fraction(1)


def _rule(typed: dict[str, Any]) -> tuple[Fraction, When | None, When | None]:
    if "amount" in typed:
        amount = number(typed["amount"], whole=True)
    else:
        percent = typed["percent_of"]["value"] if "percent_of" in typed else typed["discount"]
        amount = number(percent, whole=False) / 100
    start, end = (When(typed[key]) if key in typed else None for key in ("from", "until"))
    return amount, start, end
