"""The mappings that rules, policies, targets, decisions, inquiries and releases are made of; decides nothing."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..model.archive import RevisionKind
from .fields import Both, CodeText, Day, Flag, Line, PeriodKey, SecureUrl, Shape, SlugText


class PercentOfShape(Shape):
    base: Line
    value: Line


class RuleShape(Shape):
    """A tariff or benefit as the law sets it."""

    code: CodeText
    measure: CodeText
    members: list[CodeText] = Field(default_factory=list)
    name: Both
    amount: Line | None = None
    percent_of: PercentOfShape | None = None
    discount: Line | None = None
    from_: Annotated[PeriodKey | None, Field(alias="from")] = None
    until: PeriodKey | None = None
    months: Line | None = None
    ceiling: Line | None = None
    sector: Both | None = None
    excludes: Both | None = None
    law: Line | None = None
    reported_by: list[Line] = Field(default_factory=list)
    note: Both | None = None


class PolicyShape(Shape):
    """`indicators` are series as an id names them; without a region of their own they are of the policy's."""

    code: CodeText
    slug: SlugText
    name: Both
    region: CodeText | None = None
    indicators: list[Line] = Field(default_factory=list)
    office: Line | None = None
    number: Line | None = None
    due: PeriodKey | None = None
    note: Both | None = None


class TargetShape(Shape):
    code: CodeText
    statement: Line
    note: Both | None = None


class DecisionShape(Shape):
    """A choice between statements of one figure."""

    figure: Line
    prefer: Line | None = None
    over: list[Line] = Field(default_factory=list)
    reason: Both
    since: Day
    provisional: Flag = False


class AskedShape(Shape):
    on: Day
    office: Line
    url: SecureUrl | None = None


class AnswerShape(Shape):
    on: Day
    office: Line
    text: Both
    url: SecureUrl | None = None


class ResolvedShape(Shape):
    on: Day
    reason: Both


class InquiryShape(Shape):
    """What was done about a statement that contradicts its recomputation or another document."""

    statement: Line
    asked: AskedShape | None = None
    answers: list[AnswerShape] = Field(default_factory=list)
    resolved: ResolvedShape | None = None


class RevisionShape(Shape):
    figure: Line
    kind: RevisionKind
    reason: Both
    to: Line | None = None


class ReleaseShape(Shape):
    title: Both
    adds: Both
    revises: list[RevisionShape] = Field(default_factory=list)
