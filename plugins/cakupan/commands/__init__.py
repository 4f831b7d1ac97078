"""Check, build, release: what `tasks.py` hands on, each ending with an exit code and a sentence, never a traceback.

In here:

    base        what was recorded at a commit, and is rewritten here
    differences number by number, what differs from what is published or from a commit
    begin       a site of its own for another region
    deploy      the built site onto a server of one's own, and back
    desk        what helps those who write data: certain mends, schemas
    new         a source file, begun
    names       what goes by other words than at a commit
    excel       a workbook for a region, and a filled one as a source file
    git         what a repository holds at a commit
    speech      problems and outcomes for people and for continuous integration
    staging     a fresh build, the swap that makes it the site, and the way back
    verifying   the site of this commit against a published one
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from ..ledger import Ledger, ledger_csv, rows, verify, write
from ..ledger.chain import last_hash
from ..ledger.folder import ledger_path
from ..problems import DataError, Problems
from ..state import State, state
from ..text import Text
from . import speech
from .base import rewritten
from .begin import begin
from .desk import cite, fix, schemas
from .differences import as_markdown, as_text, since, since_release
from .git import Unknown
from .new import new
from .staging import Refused, restored, staged
from .verifying import compared

__all__ = ["begin", "build", "check", "compared", "diff", "fix", "new", "release", "rollback", "schemas"]

# Releases bear the date on the wall in Banyumas. Its offset has no summer time, so no time-zone data are needed;
# by UTC, whoever releases before seven in the morning would have to use yesterday's date.
WIB = timezone(timedelta(hours=7), "WIB")

RECORDED = Text(
    "Rilis {release} dicatat di {file}: {rows} baris.", "Release {release} is recorded in {file}, rows: {rows}."
)
SAME = Text(
    "Rilis {release} sudah tercatat; tidak ada yang berubah.", "Release {release} is recorded already; nothing changed."
)
REWRITTEN = Text(
    "Catatan rilis hari ini ditulis ulang. Itu hanya boleh selama situs ini belum diterbitkan; setelah terbit, "
    "tunggu besok dan buat rilis baru.",
    "Today's release was recorded anew. That is right only while it is not yet published; once it is, "
    "wait for tomorrow and make a new release.",
)
NOT_NEWEST = Text(
    "Rilis {newest} sudah tercatat, jadi {release} tidak dapat dicatat lagi: rilis tidak pernah bertanggal mundur. "
    "Periksa jam mesin ini.",
    "Release {newest} is recorded already, so {release} cannot be recorded any more: releases are never backdated. "
    "Check this machine's clock.",
)


def check(
    data: Path,
    language: str = "id",
    base: str | None = None,
    today: date | None = None,
    form: speech.Form = "text",
) -> int:
    """Say everything that is wrong with a data folder, or looks odd in it; 0 when nothing is wrong.

    With `base`, a commit, also what was recorded there and is rewritten here.
    """
    day = today or _today()
    found = _said(data, language, lambda folder: _sound(folder, base, day), form)
    if found is None:
        return 1
    _doubt(found, day, language, form)
    if form == "text":
        print(found.summary[language])
    return 0


def _doubt(found: State, today: date, language: str, form: speech.Form = "text") -> None:
    doubts = found.doubts(today).in_order()
    speech.told(doubts, language, form)
    if doubts and form == "text":
        print(speech.DOUBTS.format(count=len(doubts))[language], file=sys.stderr)


def diff(data: Path, language: str = "id", ref: str | None = None, *, markdown: bool = False) -> int:
    """Print number by number what differs from what is published, or from a commit where one is named."""
    found = _known(data, language)
    if not found:
        return 1
    try:
        compared = since(found, ref) if ref else since_release(found)
    except Unknown as unknown:
        return speech.refuse(unknown.why, language)
    print((as_markdown if markdown else as_text)(compared, language))
    return 0


def build(
    data: Path,
    output: Path,
    settings: str | Path = "pelicanconf.py",
    language: str = "id",
    as_of: str | None = None,
    *,
    fewer: bool = False,
) -> int:
    """Check, build the site into a fresh folder, and only then let `output` point to it.

    With `as_of`, a recorded release, it is the site as it was known then; what is wrong with today's data but not
    with their names and ledgers does not keep an archive from being built, and the build itself looks at those.
    """
    found = None if as_of else _said(data, language, _publishable)
    if not (found or (as_of and _is_folder(data, language))):
        return 1
    if found:
        _doubt(found, _today(), language)
    places = Path(os.path.abspath(data)), Path(os.path.abspath(output)), Path(settings).resolve()
    try:
        built = staged(*places, language, as_of, fewer=fewer)
    except Refused as refused:
        return speech.refuse(refused.why, language)
    except DataError as error:
        return speech.report(error, language)
    except OSError as error:
        return speech.refuse(speech.UNWRITABLE.format(output=output, why=error.strerror or error), language)
    print(speech.BUILT.format(output=output, build=built.name)[language])
    return 0


def rollback(output: Path, language: str = "id") -> int:
    """Let `output` point to the build before the published one."""
    try:
        build = restored(Path(os.path.abspath(output)))
    except Refused as refused:
        return speech.refuse(refused.why, language)
    except OSError as error:
        return speech.refuse(speech.UNWRITABLE.format(output=output, why=error.strerror or error), language)
    print(speech.RESTORED.format(output=output, build=build.name)[language])
    return 0


def release(data: Path, language: str = "id", today: date | None = None) -> int:
    """Record in the ledger what today's release adds, changes and withdraws.

    Today's own ledger may be written anew while none follows it; that is for mending a release that is not
    yet published, which nobody but the person who publishes can know.
    """
    day = (today or _today()).isoformat()
    found = _known(data, language, before=day)
    if not found:
        return 1
    if found.newest > day:
        return speech.refuse(NOT_NEWEST.format(newest=found.newest, release=day), language)
    one = next((one for one in found.report.archive.releases if one.id == day), None)
    if one is None:
        return speech.refuse(speech.skeleton(data, day, found.needing_reason), language)
    new = Ledger(
        release=day,
        file=f"{data.name}/ledger/{day}.csv",
        rows=rows(((one.change, one.entry) for one in found.differences), day, last_hash(found.ledgers)),
    )
    # With its own ledger beside the others, a release that was written earlier and never made comes to light.
    problems = found.unreleased([one]) or verify([*found.ledgers, new], found.report.archive.releases)
    if problems:
        return speech.report(DataError(problems), language)
    return _recorded(data, new, language)


def _recorded(data: Path, new: Ledger, language: str) -> int:
    path, text = ledger_path(data, new.release), ledger_csv(new.rows)
    existed = path.exists()
    if existed and path.read_bytes() == text.encode("utf-8"):
        print(SAME.format(release=new.release)[language])
        return 0
    write(data, new)
    cite(data.parent, new.release)
    print(RECORDED.format(release=new.release, file=new.file, rows=len(new.rows))[language])
    if existed:
        print(REWRITTEN[language])
    return 0


def _sound(data: Path, base: str | None, today: date) -> State:
    """The state of a data folder, where every change has a reason. Raises DataError with all that is wrong."""
    problems, found = rewritten(data, base) if base else Problems(), None
    try:
        found = state(data, today=today)
        problems += found.unreleased(found.pending)
    except DataError as error:
        problems += error.problems
    if found is None or problems:
        raise DataError(problems)
    return found


def _publishable(data: Path) -> State:
    """The state of a sound data folder of which nothing waits for a release. Raises DataError."""
    found = state(data, today=_today())
    if problems := found.unpublishable:
        raise DataError(problems)
    return found


def _known(data: Path, language: str, before: str | None = None) -> State | None:
    """The state of a data folder whose changes may still lack a reason; None when its problems were said."""
    return _said(data, language, lambda folder: state(folder, before))


def _said(data: Path, language: str, known: Callable[[Path], State], form: speech.Form = "text") -> State | None:
    """What is known of a data folder; None when it was said why nothing is."""
    if not _is_folder(data, language):
        return None
    try:
        return known(Path(os.path.abspath(data)))
    except Unknown as unknown:
        speech.refuse(unknown.why, language)
    except DataError as error:
        speech.report(error, language, form)
    except OSError as error:
        speech.refuse(speech.UNREADABLE.format(file=error.filename, why=error.strerror), language)
    return None


def _today() -> date:
    return datetime.now(WIB).date()


def _is_folder(data: Path, language: str) -> bool:
    there = (data / "codelists").is_dir()
    if not there:
        speech.refuse(speech.NO_DATA.format(data=data), language)
    return there
