"""What an audit found, and its place between two marks in each README; audits nothing itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from cakupan.text import Text
from cakupan.wording.dates import day

READMES = {"id": "README.id.md", "en": "README.md"}


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """The result of one audit."""

    name: str
    """Of the task, and of the marks around the result in the README."""
    readme: Text
    faults: tuple[str, ...] = ()
    """What must not be: each a line that names page and cause."""
    remarks: tuple[str, ...] = ()
    """What may be looked at: warnings."""

    def __str__(self) -> str:
        return "\n".join([*self.remarks, *self.faults, "", self.readme.id])


def recorded(outcome: Outcome, root: Path) -> None:
    """Writes the result into both READMEs, in place of the last one."""
    for language, name in READMES.items():
        file = root / name
        text = file.read_text(encoding="utf-8")
        file.write_text(with_block(text, outcome.name, outcome.readme[language]), encoding="utf-8")


def with_block(text: str, name: str, block: str) -> str:
    """The text with another block between the marks of that name. Raises ValueError where there are no marks."""
    opening, closing = f"<!-- {name} -->", f"<!-- /{name} -->"
    marked = re.compile(f"{re.escape(opening)}.*?{re.escape(closing)}", re.DOTALL)
    if len(marked.findall(text)) != 1:
        raise ValueError(f"{opening} ... {closing}: once, and nowhere else")
    return marked.sub(lambda _: f"{opening}\n{block.strip()}\n{closing}", text)


def table(*rows: tuple[str, ...]) -> str:
    """Rows as a Markdown table, the first one its head."""
    head, *body = (f"| {' | '.join(row)} |" for row in rows)
    return "\n".join([head, "|" + "---|" * len(rows[0]), *body])


def today() -> date:
    """The day in Banyumas."""
    return datetime.now(ZoneInfo("Asia/Jakarta")).date()


def dated(when: date) -> Text:
    """The day in words of both languages."""
    return Text(day(when, "id"), day(when, "en"))


def decimal(value: float, places: int) -> Text:
    """A measured number with the decimal mark of each language."""
    text = f"{value:.{places}f}"
    return Text(text.replace(".", ","), text)
