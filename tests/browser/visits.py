"""Which pages the browser looks at: of every kind the fullest, and where there are many also the barest."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cakupan.site.places import ARCHIVE, GONE

CONTENT = Path(__file__).parents[2] / "content" / "id"
LANGUAGES = ("id", "en")
WIDTHS = (360, 1280)

BODY = re.compile(r'<body class="([^"]+)"')
CONTROL = re.compile(r"<(?:a|button|summary|input)\b")

# A page is of the kind of the Markdown it is made from, and says so in its body's class.
# Archive pages are of a site of their own, drawn by the same styles; so far nothing has been withdrawn from this one.
ELSEWHERE = (*ARCHIVE, GONE)
KINDS = tuple(
    sorted("home" if one.stem == "beranda" else one.stem for one in CONTENT.glob("*.md") if one.stem not in ELSEWHERE)
)
MANY = ("indikator", "sumber", "wilayah")
NAMED = {"indikator-cabang": "cabang-purwokerto/manfaat-dibayar/index.html"}
"""Pages that differ from others of their kind in more than their length."""


@dataclass(frozen=True, kw_only=True)
class Visit:
    """One page in one language on one screen."""

    name: str
    language: str
    width: int

    def __str__(self) -> str:
        return f"{self.name}-{self.language}-{self.width}"


NAMES = (*KINDS, *(f"{kind}-barest" for kind in MANY), *NAMED)
VISITS = tuple(
    Visit(name=name, language=language, width=width) for width in WIDTHS for name in NAMES for language in LANGUAGES
)


def kinds(site: Path) -> dict[str, list[Path]]:
    """Every page of a built site by its kind, the barest first: fewest links, then least to read."""
    found: dict[str, list[tuple[int, int, Path]]] = defaultdict(list)
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        if kind := BODY.search(text):
            found[kind[1]].append((len(CONTROL.findall(text)), len(text), path))
    return {kind: [path for _, _, path in sorted(pages)] for kind, pages in found.items()}


def addresses(site: Path) -> Mapping[tuple[str, str], str]:
    """The address of each page to visit, by name and language; one page in both languages."""
    english = site / "en"
    chosen = {name: site / path for name, path in NAMED.items()}
    for kind, pages in kinds(site).items():
        indonesian = [path for path in pages if not path.is_relative_to(english)]
        chosen[kind] = indonesian[-1]
        if kind in MANY:
            chosen[f"{kind}-barest"] = indonesian[0]
    return {
        (name, language): _address(path.relative_to(site), language)
        for name, path in chosen.items()
        for language in LANGUAGES
    }


def _address(path: Path, language: str) -> str:
    address = path.as_posix().removesuffix("index.html")
    return f"/en/{address}" if language == "en" else f"/{address}"
