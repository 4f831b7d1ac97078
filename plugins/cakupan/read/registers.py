"""Rules, policies, targets, decisions, inquiries and releases as values; looks at no statement's number."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Any

from ..model.archive import (
    Answer,
    Asked,
    Decision,
    Inquiry,
    Policy,
    Release,
    Resolved,
    Revision,
    Rule,
    Target,
)
from ..model.codes import Codelists
from ..problems import Place, Problems
from . import kinds, number_kinds
from .dates import meant
from .faults import items, nearest, shaped
from .fields import text
from .numbers import NumberFault, number
from .register_shapes import DecisionShape, InquiryShape, PolicyShape, ReleaseShape, RuleShape, TargetShape
from .series import linked, policy_region
from .tree import Path_, Tree


def rules(name: str, tree: Tree, codelists: Codelists, problems: Problems) -> list[Rule]:
    """The rules of one file in `data/tariffs/` or `data/benefits/`; `name` is that folder."""
    typed = items(RuleShape, tree, problems)
    made = [_rule(name, one, tree, (number,), codelists, problems) for number, one in typed]
    return [one for one in made if one]


def _rule(
    name: str, typed: RuleShape, tree: Tree, path: Path_, codelists: Codelists, problems: Problems
) -> Rule | None:
    unknown = [code for code in typed.members if code not in codelists.members]
    if unknown or typed.measure not in codelists.measures:
        wrong, known = (unknown[0], codelists.members) if unknown else (typed.measure, codelists.measures)
        near = nearest(wrong, list(known))
        key = "members" if unknown else "measure"
        problems.report(kinds.UNKNOWN_CODE, tree.place((*path, key)), typed=wrong, list=key, nearest=near)
        return None
    amount = _number(typed.amount, tree, (*path, "amount"), problems)
    if typed.percent_of:
        amount = _number(typed.percent_of.value, tree, (*path, "percent_of", "value"), problems, percent=True)
    months = _number(typed.months, tree, (*path, "months"), problems)
    discount = _number(typed.discount, tree, (*path, "discount"), problems, percent=True)
    if amount is None and discount is None:
        if not any((*path, key) in tree.keys for key in ("amount", "percent_of", "discount")):
            problems.report(kinds.MISSING_KEY, tree.place(path), key="amount")
        return None
    _report_dates(typed, tree, path, problems)
    return Rule(
        code=typed.code,
        list=name,
        measure=typed.measure,
        members=codelists.in_order(typed.members),
        name=typed.name.text,
        amount=discount if amount is None else amount,  # type: ignore[arg-type]
        percent_of=typed.percent_of.base if typed.percent_of else None,
        discount=discount,
        since=typed.from_,
        until=typed.until,
        months=int(months) if months is not None else None,
        ceiling=_number(typed.ceiling, tree, (*path, "ceiling"), problems),
        sector=text(typed.sector),
        excludes=text(typed.excludes),
        law=typed.law,
        reported_by=tuple(typed.reported_by),
        note=text(typed.note),
        place=tree.place(path),
    )


def _number(
    typed: str | None, tree: Tree, path: Path_, problems: Problems, *, percent: bool = False
) -> Fraction | None:
    if typed is None:
        return None
    try:
        value = number(typed, whole=not percent) / (100 if percent else 1)
        if value < 0:
            raise NumberFault(number_kinds.NEGATIVE, {"typed": typed, "measure": path[-1]})
        return value
    except NumberFault as fault:
        values = {"unit": "rupiah", **fault.values}
        problems.report(fault.kind, tree.place(path), **values)
        return None


def _report_dates(typed: RuleShape, tree: Tree, path: Path_, problems: Problems) -> None:
    if typed.from_ and typed.until and typed.until.last < (typed.from_.first or typed.until.last):
        place = tree.place((*path, "until"))
        problems.report(kinds.REVERSED_DATES, place, start=typed.from_, end=typed.until)


def policies(tree: Tree, codelists: Codelists, problems: Problems) -> list[Policy]:
    """The policies of one file, each with the series that it is meant to change."""
    return [
        Policy(
            code=one.code,
            slug=one.slug,
            name=one.name.text,
            region=policy_region(one, number, tree, codelists, problems),
            indicators=linked(one, number, tree, codelists, problems),
            office=one.office,
            number=one.number,
            due=one.due,
            note=text(one.note),
            place=tree.place((number,)),
        )
        for number, one in items(PolicyShape, tree, problems)
    ]


def targets(tree: Tree, problems: Problems) -> list[Target]:
    return [
        Target(code=one.code, statement=one.statement, note=text(one.note), place=tree.place((number, "statement")))
        for number, one in items(TargetShape, tree, problems)
    ]


def decision(name: str, tree: Tree, problems: Problems) -> Decision | None:
    typed = shaped(DecisionShape, tree, problems)
    if typed is None:
        return None
    return Decision(
        id=name,
        figure=typed.figure,
        prefer=typed.prefer,
        over=tuple(typed.over),
        reason=typed.reason.text,
        since=typed.since,
        provisional=typed.provisional,
        place=tree.place(("figure",)),
        places={
            name: tree.place(path)
            for name, path in (
                *([(typed.prefer, ("prefer",))] if typed.prefer else []),
                *((one, ("over", number)) for number, one in enumerate(typed.over)),
            )
        },
    )


def inquiry(name: str, tree: Tree, problems: Problems) -> Inquiry | None:
    """What was asked and answered about one statement; its dates follow each other."""
    typed = shaped(InquiryShape, tree, problems)
    if typed is None:
        return None
    steps: list[tuple[tuple[str | int, ...], date]] = [
        *([(("asked", "on"), typed.asked.on)] if typed.asked else []),
        *((("answers", number, "on"), one.on) for number, one in enumerate(typed.answers)),
        *([(("resolved", "on"), typed.resolved.on)] if typed.resolved else []),
    ]
    for (_, start), (where, end) in pairwise(steps):
        if end < start:
            problems.report(kinds.REVERSED_DATES, tree.place(where), start=start, end=end)
    return Inquiry(
        id=name,
        statement=typed.statement,
        asked=typed.asked and Asked(on=typed.asked.on, office=typed.asked.office, url=typed.asked.url),
        answers=tuple(Answer(on=one.on, office=one.office, text=one.text.text, url=one.url) for one in typed.answers),
        resolved=typed.resolved and Resolved(on=typed.resolved.on, reason=typed.resolved.reason.text),
        place=tree.place(("statement",)),
    )


def release(name: str, tree: Tree, problems: Problems) -> Release | None:
    """The release in the file named after its day."""
    typed: Any = shaped(ReleaseShape, tree, problems)
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", name, re.ASCII):
            raise ValueError
        date.fromisoformat(name)
    except ValueError:
        values = {"typed": name, "wanted": kinds.A_DAY, "meant": meant(name) or kinds.DAYS}
        problems.report(kinds.IMPOSSIBLE_DATE, Place(tree.file), **values)
        return None
    return typed and Release(
        id=name,
        title=typed.title.text,
        adds=typed.adds.text,
        revises=tuple(
            Revision(
                figure=one.figure,
                kind=one.kind,
                reason=one.reason.text,
                to=one.to,
                place=tree.place(("revises", number)),
            )
            for number, one in enumerate(typed.revises)
        ),
        place=tree.place(),
    )
