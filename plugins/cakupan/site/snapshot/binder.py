"""The prose of an archive page with its subject's texts and the archive's tables in it; shows no figure by itself."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...prose import TableRef, report_unknown
from ..binder import PageBinder
from .rows import ROWS


@dataclass(frozen=True)
class SnapshotBinder(PageBinder):
    """As on the site of today, but its report is empty and its tables are the ledgers'."""

    def table(self, ref: TableRef, lead: str) -> str:
        if ref.name not in ROWS:
            report_unknown(ref, ROWS, self.problems)
            return ""
        template = self.environment.get_template(f"snapshot/{ref.name}.html")
        rows = ROWS[ref.name](self.view)
        return template.render(**rows, lead=Markup(lead), view=self.view, language=self.view.language)
