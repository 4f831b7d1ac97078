"""The Markdown pages of the site, read and held against what a page can refer to; binds none."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ..indicators import INDICATORS
from ..model.codes import Codelists
from ..problems import Place, Problems, kind
from ..prose import Block, Document, parse, references, report_unknown
from ..read.kinds import TOO_LARGE
from ..read.links import report_links
from ..text import LANGUAGES, Text
from .places import PAGES

LISTS = ("indikator", "indicator", "kelompok", "slice")
"""What a page can be repeated over: the indicators of a region, the slices of an indicator."""
LARGEST = 256 * 1024
"""So many bytes a page may have: some thirty times the longest there is."""
MISSING_PAGE = kind(
    "missing_page",
    Text("halaman ini tidak ada", "this page is missing"),
    Text(
        "pulihkan berkasnya; setiap halaman ada dalam kedua bahasa",
        "restore the file; every page is there in both languages",
    ),
)
PAGE_ENCODING = kind(
    "page_encoding",
    Text("halaman tidak disimpan sebagai UTF-8", "the page is not saved as UTF-8"),
    Text("simpan ulang dengan pengodean UTF-8", "save it again with the encoding UTF-8"),
)


def documents(
    content: Path, codelists: Codelists, problems: Problems, names: Iterable[str] = PAGES
) -> dict[tuple[str, str], Document]:
    """These pages by language and name; what is missing, unreadable or refers to nothing is reported."""
    found = {}
    report_links(content, problems)
    for language in LANGUAGES:
        for name in names:
            document = _document(content / language / f"{name}.md", f"{content.name}/{language}/{name}.md", problems)
            if document:
                _report_names(document, codelists, problems)
                found[language, name] = document
    return found


def _document(path: Path, file: str, problems: Problems) -> Document | None:
    if path.is_symlink() or not path.is_file():
        # A link is reported with all others of the folder.
        if not path.is_symlink() and not path.exists():
            problems.report(MISSING_PAGE, Place(file))
        return None
    content = path.read_bytes()
    if len(content) > LARGEST:
        problems.report(TOO_LARGE, Place(file), size=len(content) // 1024, limit=LARGEST // 1024)
        return None
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        problems.report(PAGE_ENCODING, Place(file))
        return None
    return parse(text, file, problems)


def _report_names(document: Document, codelists: Codelists, problems: Problems) -> None:
    """Misspelt conditions and lists, which would otherwise only make a passage disappear."""
    measures = {*codelists.measures, *INDICATORS}
    for ref in references(document.body):
        if isinstance(ref, Block) and ref.condition is None:
            if ref.name not in LISTS:
                report_unknown(ref, LISTS, problems)
        elif isinstance(ref, Block) and ref.condition:
            # Members and bases may be those of another region's data: these pages serve them all.
            measure = ref.condition.name.partition(".")[0]
            if measure and measure not in measures:
                report_unknown(ref.condition, measures, problems)
