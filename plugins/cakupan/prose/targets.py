"""Reads what stands behind `angka:`, `grafik:` and `istilah:`; does not know which figures and terms exist."""

from __future__ import annotations

import re

from ..model.period import Period
from ..problems import Problems
from . import kinds
from .lines import Lines
from .parts import FigureRef, Reference

LITERALS = frozenset({"tanggal", "hukum", "kode", "date", "law", "code"})
_PARAMETERS = {"periode": "period", "period": "period", "wilayah": "region", "region": "region"}
_CODES = r"[a-z_][a-z0-9_]*(?:\.[0-9a-z_-]+)*"
_REFERENCE = re.compile(
    rf"(?:(?P<region>[0-9a-z][0-9a-z.-]*)/)?(?P<name>{_CODES})(?:/(?P<period>[0-9][0-9-]*|--[0-9-]+))?"
    rf"|(?P<own>\.(?:{_CODES})?)"
)
_REGION = re.compile(r"[0-9a-z][0-9a-z.-]*")
_TERM = re.compile(r"=?[a-z][0-9a-z_-]*")


def reference(lines: Lines, start: int, end: int, problems: Problems) -> Reference | None:
    """The reference between two offsets of the text; None after reporting what is wrong with it."""
    typed = lines.text[start:end]
    path, mark, query = typed.partition("?")
    match = _REFERENCE.fullmatch(path)
    if not match or (mark and not query):
        problems.report(kinds.BAD_REFERENCE, lines.place(start), typed=typed)
        return None
    found = {key: match[key] for key in ("region", "period") if match[key]}
    at = start + len(path) + 1
    sound = not found.get("period") or _is_period(found["period"], lines, start + match.start("period"), problems)
    for pair in query.split("&") if query else ():
        sound = _add(pair, found, lines, at, problems) and sound
        at += len(pair) + 1
    if not sound:
        return None
    return Reference(
        name=match["name"] or match["own"],
        region=found.get("region"),
        period=found.get("period"),
        written=typed,
        place=lines.place(start),
    )


def condition(lines: Lines, start: int, end: int, problems: Problems) -> FigureRef | None:
    """The reference of a block that is shown if, or unless, its figure is there."""
    found = reference(lines, start, end, problems)
    return FigureRef(**vars(found), label_place=found.place) if found else None


def term_code(lines: Lines, start: int, end: int, problems: Problems) -> str | None:
    """The code of a term between two offsets; None after reporting that it is none."""
    typed = lines.text[start:end]
    if _TERM.fullmatch(typed):
        return typed
    problems.report(kinds.BAD_REFERENCE, lines.place(start), typed=typed)
    return None


def _add(pair: str, found: dict[str, str], lines: Lines, at: int, problems: Problems) -> bool:
    """Put one `key=value` of the query to what is found; False after reporting what is wrong with it."""
    key, _, value = pair.partition("=")
    meant = _PARAMETERS.get(key)
    if meant is None:
        problems.report(kinds.UNKNOWN_PARAMETER, lines.place(at), typed=key)
        return False
    if meant in found or (meant == "region" and not _REGION.fullmatch(value)):
        problems.report(kinds.BAD_REFERENCE, lines.place(at), typed=pair)
        return False
    found[meant] = value
    return meant != "period" or _is_period(value, lines, at + len(key) + 1, problems)


def _is_period(value: str, lines: Lines, at: int, problems: Problems) -> bool:
    try:
        Period(value)
    except ValueError:
        problems.report(kinds.REFERENCE_PERIOD, lines.place(at), typed=value)
        return False
    return True
