"""Finds code, references and blocks in a source text and puts tokens in their stead; converts no Markdown.

Markdown forgets line numbers, so all that needs one is found here, and code is taken out first: nothing in
it is a reference, a tag or a number. What is left goes through Markdown with the tokens in it.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TypeAlias

from ..problems import Place, Problems
from . import kinds
from .blocks import Closing, Opening, opening
from .lines import Lines
from .parts import ChartRef, FigureRef, TermRef
from .targets import LITERALS, reference, term_code

OPEN, CLOSE = "\ue000", "\ue001"
TOKEN = re.compile(f"{OPEN}([0-9]+){CLOSE}")

_SYNTAX = re.compile(
    r"""
    (?P<escape>\\[^\n])
  | (?P<fence>^(?P<rail>`{3,}|~{3,})[^\n`]*\n(?P<lines>.*?)^(?P=rail)[ ]*$)
  | (?P<span>(?<!`)(?P<ticks>`+)(?!`)(?P<code>(?:(?!\n[ \t]*\n|\n:::).)+?)(?<!`)(?P=ticks)(?!`))
  | (?P<block>^:::[^\n]*$)
  | (?P<indented>^[ \t]+:::)
  | (?P<ref>(?P<image>!?)\[(?P<label>(?:\\.|[^\[\]\\])*)\]
        \((?P<scheme>angka|grafik|istilah):(?P<target>[^\s()"']*)(?:\s+(?P<quote>["'])(?P<title>.*?)(?P=quote))?\s*\))
  | (?P<address><(?:https?://[^<>\s]*|[^\s<>@]+@[^\s<>]+)>)
  | (?P<tag><(?:!--|[?!/]?[A-Za-z][^<>]*>))
  | (?P<definition>^[ ]{0,3}\[[^\]\n]+\]:[ ]*\S+)
  | (?P<destination>\]\(\s*(?:<[^>\n]*>|(?:[^\s()]|\([^\s()]*\))*))
  | (?P<second>\][ ]?\[[^\]\n]*\])
  | (?P<marker>^[ \t]*(?:>[ ]?)*[0-9]+\.(?=[ \t]))
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Code:
    """Literal code as HTML; `block` stands between paragraphs."""

    html: str
    text: str
    block: bool = False


@dataclass(frozen=True)
class Word:
    """A marked date, law or code, or a word whose meaning is given here, printed as it was typed."""

    html: str


Token: TypeAlias = "Code | Word | FigureRef | ChartRef | TermRef | Opening | Closing"


@dataclass
class Scanned:
    """A text with tokens. `prose` is as long as the file, blank where a reader sees no words of the author.

    `hidden` are the stretches that Markdown should not print (addresses, list numbers), by their offsets.
    """

    text: str
    prose: str
    tokens: list[Token] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    hidden: list[tuple[int, int]] = field(default_factory=list)


@dataclass
class _Scan:
    """One pass over a stretch of a file."""

    lines: Lines
    problems: Problems
    output: list[str] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    result: Scanned = field(default_factory=lambda: Scanned("", ""))

    def keep(self, start: int, end: int, *, prose: bool = True) -> None:
        """Leave a stretch to Markdown."""
        text = self.lines.text[start:end]
        self.output.append(text)
        self.prose.append(text if prose else _blank(text))

    def put(self, token: Token, match: re.Match[str], seen: tuple[str, ...] = (), *, block: bool = False) -> None:
        """Replace a match by a token; the groups in `seen` are words of the author all the same."""
        number = len(self.result.tokens)
        self.result.tokens.append(token)
        self.result.places.append(self.lines.place(match.start()))
        mark = f"{OPEN}{number}{CLOSE}"
        self.output.append(f"\n\n{mark}\n\n" if block else mark)
        self.skip(match, seen)

    def skip(self, match: re.Match[str], seen: tuple[str, ...] = ()) -> None:
        """Leave a match out, but for the groups in `seen`."""
        at = match.start()
        for group in seen:
            start, end = match.span(group)
            if start >= 0:
                self.prose += [_blank(self.lines.text[at:start]), self.lines.text[start:end]]
                at = end
        self.prose.append(_blank(self.lines.text[at : match.end()]))


def scan(lines: Lines, start: int, problems: Problems) -> Scanned:
    """The body of a file from an offset on, as Markdown with tokens in it."""
    return _scanned(lines, start, len(lines.text), problems, inline=False)


def scan_line(lines: Lines, start: int, end: int, problems: Problems) -> Scanned:
    """A title or description: references and code in plain text, in which all else is text."""
    return _scanned(lines, start, end, problems, inline=True)


def _scanned(lines: Lines, start: int, end: int, problems: Problems, *, inline: bool) -> Scanned:
    run = _Scan(lines, problems)
    at = start
    for match in _SYNTAX.finditer(lines.text, start, end):
        run.keep(at, match.start())
        at = match.end()
        _take(run, match, inline)
    run.keep(at, end)
    run.result.text = "".join(run.output)
    run.result.prose = _blank(lines.text[:start]) + "".join(run.prose) + _blank(lines.text[end:])
    return run.result


def _take(run: _Scan, match: re.Match[str], inline: bool) -> None:
    """Deal with one piece of syntax."""
    found = match.lastgroup
    if found == "span":
        code = match["code"].strip()
        run.put(Code(f"<code>{html.escape(code, quote=False)}</code>", code), match)
    elif found == "ref":
        _take_reference(run, match)
    elif inline or found == "escape":
        run.keep(*match.span())
    elif found == "fence":
        code = html.escape(match["lines"], quote=False)
        run.put(Code(f"<pre><code>{code}</code></pre>\n", match["lines"], block=True), match, block=True)
    elif found == "block":
        run.put(opening(run.lines, match.start(), match.end(), run.problems), match, block=True)
    elif found == "indented":
        run.problems.report(kinds.MISPLACED, run.lines.place(match.end() - 3), typed=":::")
    elif found == "tag":
        run.problems.report(kinds.RAW_HTML, run.lines.place(match.start()), typed=" ".join(match[0].split()))
        run.skip(match)
    else:
        run.result.hidden.append(match.span())
        run.keep(*match.span(), prose=False)


def _take_reference(run: _Scan, match: re.Match[str]) -> None:
    """Put a figure, a chart, a term or a marked word in place of a reference."""
    chart = match["scheme"] == "grafik"
    # Terms, alternative texts and captions are read by people, so the rules for numbers hold in them.
    seen = () if match["scheme"] == "angka" else ("label", "title")
    token = _term(run, match) if match["scheme"] == "istilah" else _token(run, match, chart)
    if token is None:
        run.skip(match, seen)
    else:
        run.put(token, match, seen)


def _token(run: _Scan, match: re.Match[str], chart: bool) -> FigureRef | ChartRef | Word | None:
    """What a reference stands for; None after reporting what is wrong with it."""
    label = _plain(match["label"])
    at = run.lines.place(match.start("label"))
    if bool(match["image"]) != chart or (match["title"] is not None and not chart):
        run.problems.report(kinds.BAD_REFERENCE, run.lines.place(match.start()), typed=match[0])
        return None
    if match["target"].startswith("=") and not chart:
        return _word(run, match, label)
    found = reference(run.lines, *match.span("target"), run.problems)
    if chart and not label:
        run.problems.report(kinds.EMPTY_ALT, at)
    if found is None:
        return None
    if chart:
        return ChartRef(**vars(found), alt=label, caption=_plain(match["title"] or ""))
    return FigureRef(**vars(found), label=label, label_place=at)


def _term(run: _Scan, match: re.Match[str]) -> TermRef | Word | None:
    """A word that leads to its meaning; or, with `=` before its code, the word whose meaning follows."""
    label = _plain(match["label"])
    if match["image"] or match["title"] is not None or not label:
        run.problems.report(kinds.BAD_REFERENCE, run.lines.place(match.start()), typed=match[0])
        return None
    code = term_code(run.lines, *match.span("target"), run.problems)
    if code is None:
        return None
    if code.startswith("="):
        return Word(f'<dfn id="{code[1:]}">{html.escape(label, quote=False)}</dfn>')
    return TermRef(code=code, label=label, place=run.lines.place(match.start("target")))


def _word(run: _Scan, match: re.Match[str], label: str) -> Word | None:
    if match["target"][1:] not in LITERALS:
        run.problems.report(kinds.UNKNOWN_LITERAL, run.lines.place(match.start("target")), typed=match["target"])
        return None
    return Word(html.escape(label, quote=False))


def _plain(label: str) -> str:
    """A label as text: on one line, without the backslashes that guard its brackets."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", " ".join(label.split()))


def _blank(text: str) -> str:
    """As many blanks, lines kept."""
    return re.sub(r"[^\n]", "\0", text)
