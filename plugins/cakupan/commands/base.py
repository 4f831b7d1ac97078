"""A data folder against the same folder at a commit: whether anything recorded there was rewritten here."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from ..ledger import Ledger, ledgers
from ..ledger.base import report_reasons, report_rewritten
from ..ledger.folder import ledger_path
from ..model.archive import Release
from ..problems import Problems
from ..read.folder import reading
from .git import exported


def rewritten(data: Path, ref: str, releases: tuple[Release, ...]) -> Problems:
    """What the ledgers and reasons of the commit `ref` say otherwise than those here. Raises Unknown."""
    with TemporaryDirectory() as folder:
        before = exported(data, ref, Path(folder) / data.name)
        # What was wrong in the base is not this change's fault.
        old, new = ledgers(before, Problems()), ledgers(data, Problems())
        files = (_files(before, old), _files(data, new))
        problems = report_rewritten(old, new, ref, files)
        recorded = {one.release for one in old}
        problems += report_reasons(reading(before)[0].releases, releases, recorded, ref)
        return problems


def _files(data: Path, recorded: list[Ledger]) -> dict[str, bytes]:
    return {one.release: ledger_path(data, one.release).read_bytes() for one in recorded}
