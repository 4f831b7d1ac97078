"""A data folder against the same folder at a commit: whether anything recorded there was rewritten here."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from ..ledger import Ledger, ledgers
from ..ledger.base import report_inquiries, report_releases, report_rewritten, report_sources
from ..ledger.folder import ledger_path
from ..problems import Problems
from ..read.folder import reading
from .git import exported


def rewritten(data: Path, ref: str) -> Problems:
    """What ledgers, releases and inquiries of the commit `ref` say otherwise than those here. Raises Unknown."""
    with TemporaryDirectory() as folder:
        before = exported(data, ref, Path(folder) / data.name)
        # What was wrong in the base is not this change's fault, and what is wrong here is told by its own check.
        old, new = ledgers(before, Problems()), ledgers(data, Problems())
        problems = report_rewritten(old, new, ref, (_files(before, old), _files(data, new)))
        then, now = reading(before)[0], reading(data)[0]
        problems += report_releases(then.releases, now.releases, {one.release for one in old}, ref)
        problems += report_inquiries(then.inquiries, now.inquiries, ref)
        problems += report_sources(then.sources.values(), now.sources, old, ref)
        return problems


def _files(data: Path, recorded: list[Ledger]) -> dict[str, bytes]:
    return {one.release: ledger_path(data, one.release).read_bytes() for one in recorded}
