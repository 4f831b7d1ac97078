"""The rule that every number in prose comes from a figure; finds the digits and number words that do not."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator

from ..problems import Problems
from . import kinds
from .lines import Lines
from .scan import TOKEN, Scanned

# Besides the decimal digits of all scripts: superscripts, fractions, Roman and circled numbers.
_DIGIT = r"[\d\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2089\u2150-\u218b\u2460-\u24ff]"
_DIGITS = re.compile(rf"{_DIGIT}(?:(?:{_DIGIT}|[.,/:\u2013-])*{_DIGIT})?%?")

_INDONESIAN = (
    "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus seratus"
    " ribu seribu juta sejuta miliar semiliar triliun setriliun setengah separuh seperempat sepertiga"
)
_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand"
    " million billion trillion half"
)
_NUMBER = "|".join(f"{_INDONESIAN} {_ENGLISH}".split())
_COUNTED = r"persen|orang|ribu|juta|miliar|triliun|rupiah|per\s*cent|people|persons?|thousand|million|billion|trillion"
_BETWEEN = r"(?:[ \t]*\n[ \t]*|[ \t*_-]+)(?:and[ \t]+)?"
_WORDS = re.compile(rf"\b(?:{_NUMBER})(?:{_BETWEEN}(?:{_NUMBER}))*{_BETWEEN}(?:{_COUNTED})\b", re.IGNORECASE)

_OWN_ADDRESS = re.compile(r'<a href="([^"]*)">\1</a>|<a href="&#109;[^"]*">[^<]*</a>')
_TAG = re.compile(r"<[^>]*>")


def check_numbers(scanned: Scanned, lines: Lines, problems: Problems) -> None:
    """Report each number in the author's own words."""
    for match in _DIGITS.finditer(scanned.prose):
        problems.report(kinds.BARE_DIGITS, lines.place(match.start()), typed=match[0])
    for match in _WORDS.finditer(scanned.prose):
        problems.report(kinds.NUMBER_WORDS, lines.place(match.start()), typed=" ".join(match[0].split()))


def check_printed(page: str, scanned: Scanned, lines: Lines, start: int, problems: Problems) -> None:
    """Report digits that came to be printed although the source looked as if they would not.

    What looks like a link's address or the number of a list item may turn out to be neither.
    """
    text = html.unescape(_TAG.sub("", TOKEN.sub(" ", _OWN_ADDRESS.sub("", page))))
    printed = Counter(match[0] for match in _DIGITS.finditer(text))
    in_prose = Counter(match[0] for match in _DIGITS.finditer(scanned.prose))
    left = printed - in_prose
    for offset, digits in _hidden_digits(scanned, lines):
        if left[digits]:
            left[digits] -= 1
            problems.report(kinds.BARE_DIGITS, lines.place(offset), typed=digits)
    if +left and not in_prose:
        problems.report(kinds.BARE_DIGITS, lines.place(start), typed=next(iter(+left)))


def _hidden_digits(scanned: Scanned, lines: Lines) -> Iterator[tuple[int, str]]:
    """The digits in what Markdown should not print, with their offsets."""
    for start, end in scanned.hidden:
        for match in _DIGITS.finditer(lines.text, start, end):
            yield match.start(), match[0]
