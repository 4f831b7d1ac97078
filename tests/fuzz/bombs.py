"""Files filled to the limit with one thing, each the worst that we know for some part of the reader; judges none."""

from __future__ import annotations

HEAD = "publisher: a\npublished: 2025-04-24\n"
ITEM = '{{region: "33.02", key: k{0}, time: {{period: 2025-04}}, '
QUOTED = HEAD + 'statements:\n  - {region: "33.02", time: {period: 2025-04}, new_participants: {value: 5, as_printed: "'
BOMBS: dict[str, tuple[str, str, str]] = {
    "unknown keys": (HEAD, "a{0}: 1\n", ""),
    "equal keys": (HEAD, "a: 1\n", ""),
    "empty items": (HEAD + "statements:\n", "  - {{}}\n", ""),
    "items of text": (HEAD + "statements:\n", "  - a\n", ""),
    "unknown keys in items": (HEAD + "statements:\n", '  - {{region: "33.02", xx: 1}}\n', ""),
    "unknown members": (HEAD + 'statements:\n  - region: "33.02"\n    new_participants:\n', "      m{0}: 1\n", ""),
    "one figure again and again": (HEAD + "statements:\n", f"  - {ITEM}new_participants: 5}}}}\n", ""),
    "thousands marks": (HEAD + "statements:\n", f"  - {ITEM}new_participants: 5.000}}}}\n", ""),
    "figures that disagree": (HEAD + "statements:\n", f"  - {ITEM}new_participants: 5{{0}}1}}}}\n", ""),
    "readings": (HEAD + "statements:\n  - active_participants: 5\n    readings:\n", "      - {{as: x}}\n", ""),
    "addresses": (HEAD + "also_at:\n", "- x\n", ""),
    "one long address": (HEAD + "url: 'https://", "a.", "'\n"),
    "letters": (HEAD + "title: '", "per", "'\n"),
    "mail": (HEAD + "title: '", "a@", "'\n"),
    "telephones": (HEAD + "title: '", "081 ", "'\n"),
    "digits in words": (QUOTED, "1 ", '"}}\n'),
    "digits": (QUOTED, "9", '"}}\n'),
    "beginnings of number words": (QUOTED, "per", '"}}\n'),
    "spaces in a date": (HEAD + 'statements:\n  - {region: "33.02", time: {period: "2025', " ", 'x"}}\n'),
    "lists in lists": (HEAD + "x: ", "[", ""),
    "mappings in mappings": (HEAD, "{{", ""),
    "questions": (HEAD, "? ", ""),
    "quotes": (HEAD + "x: '", "''", "'\n"),
    "codes": ("", '- {{code: "33.{0}", slug: b{0}, id: K, en: B, kind: regency, parent: "34"}}\n', ""),
    "digits of a code": ("- {{slug: b, id: K, en: B, kind: regency, code: ", "9", "x}}\n"),
    "equal codes": ("", "- {{code: m, slug: b, id: K, en: B}}\n", ""),
    "measures": ("", "- {{code: m{0}, slug: b{0}, id: K, en: B, unit: people, kind: stock}}\n", ""),
    "targets": ("", "- {{code: c{0}, statement: a/33.02/target_coverage_rate/20{0}}}\n", ""),
    "preferences": ("figure: a\nreason: b\nsince: 2025-01-01\nover:\n", "- a/33.02/target{0}\n", ""),
    "reasons": ("title: a\nadds: b\nrevises:\n", "  - {{figure: a{0}, kind: correction, reason: r}}\n", ""),
}
"""What begins a file, what is repeated with a number in it, and what ends the file."""


def filled(name: str, size: int) -> str:
    """A file of about that many characters."""
    start, piece, end = BOMBS[name]
    times = max((size - len(start) - len(end)) // (len(piece.format(10_000))), 1)
    return start + "".join(piece.format(number) for number in range(times)) + end
