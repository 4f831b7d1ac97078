"""A source text of the site as parts ready to be bound: its head, and its body converted once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..problems import Place, Problems
from ..unseen import UNSEEN, UNSEEN_CHARACTER, code
from . import kinds
from .anchors import with_prefixes
from .assemble import line_parts, page_parts
from .convert import converted
from .lines import Lines
from .numbers import check_numbers, check_printed
from .parts import Parts
from .scan import CLOSE, OPEN, scan, scan_line

_HEAD_LINE = re.compile(r"(?P<key>[A-Za-z][A-Za-z_-]*):[ \t]*(?P<value>[^\n]*?)[ \t]*")
# What this room, Markdown and HTML keep for themselves cannot stand in a text.
_RESERVED = re.compile(f"[\0\x02\x03{OPEN}{CLOSE}]")


@dataclass(frozen=True)
class HeadValue:
    """What one line of the head says, where its value begins and ends in the file."""

    value: str
    place: Place
    span: tuple[int, int] = (0, 0)


@dataclass(frozen=True, kw_only=True)
class Document:
    """A page's source. Keys of the head are in small letters; title and description are parts as well."""

    file: str
    head: dict[str, HeadValue]
    title: Parts
    description: Parts
    body: Parts = field(repr=False)


def parse(text: str, file: str, problems: Problems) -> Document | None:
    """The document in a text, all its problems reported; None where it has no title."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for match in UNSEEN.finditer(text):
        problems.report(UNSEEN_CHARACTER, Lines(text, file).place(match.start()), code=code(match[0]))
    text = _RESERVED.sub("\ufffd", text)
    lines = Lines(text, file)
    head, start = _head(lines, problems)
    title, description, body = (
        _line(head.get("title"), lines, problems),
        _line(head.get("description"), lines, problems),
        _body(lines, start, problems),
    )
    if "title" not in head or not head["title"].value:
        problems.report(kinds.NO_TITLE, Place(file))
        return None
    return Document(file=file, head=head, title=title, description=description, body=body)


def _head(lines: Lines, problems: Problems) -> tuple[dict[str, HeadValue], int]:
    """The `Key: value` lines before the first empty one, and where the body begins."""
    head: dict[str, HeadValue] = {}
    at = 0
    for line in lines.text.split("\n"):
        if not line.strip():
            break
        match = _HEAD_LINE.fullmatch(line)
        if not match:
            problems.report(kinds.HEAD_LINE, lines.place(at), typed=line.strip())
        elif (key := match["key"].lower()) in head:
            problems.report(kinds.HEAD_REPEATED, lines.place(at), key=match["key"], first=head[key].place.line)
        else:
            span = (at + match.start("value"), at + match.end("value"))
            head[key] = HeadValue(match["value"], lines.place(span[0]), span)
        at += len(line) + 1
    return head, min(at, len(lines.text))


def _line(found: HeadValue | None, lines: Lines, problems: Problems) -> Parts:
    """A title or description as parts; none where the head lacks it."""
    if found is None:
        return ()
    scanned = scan_line(lines, *found.span, problems)
    check_numbers(scanned, lines, problems)
    return line_parts(scanned.text, scanned.tokens, problems, found.place)


def _body(lines: Lines, start: int, problems: Problems) -> Parts:
    scanned = scan(lines, start, problems)
    check_numbers(scanned, lines, problems)
    page = converted(scanned.text, scanned.tokens)
    for number in sorted(set(page.misplaced)):
        place = scanned.places[number]
        problems.report(kinds.MISPLACED, place, typed=lines.line(place.line)[place.column - 1 :].strip())
    _report_addresses(page.addresses, lines, start, problems)
    check_printed(page.html, scanned, lines, start, problems)
    return with_prefixes(page_parts(page.html, scanned.tokens, problems))


def _report_addresses(addresses: list[str], lines: Lines, start: int, problems: Problems) -> None:
    """Each address that may not be used, where it is typed; one typed twice is found twice."""
    nexts: dict[str, int] = {}
    for address in addresses:
        # Markdown makes blanks of tabs, and takes away backslashes before signs.
        signs = (r"\s+" if one.isspace() else re.escape(one) for one in " ".join(address.split()))
        typed = re.compile(r"\\*".join(signs))
        found = typed.search(lines.text, nexts.get(address, start))
        at = found.start() if found else start
        nexts[address] = at + 1 if found else start
        problems.report(kinds.UNSAFE_LINK, lines.place(at), typed=address)
