"""Reads our citations back with the libraries that others read them with; knows nothing of how they were written."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

import pybtex.database
import rispy

LATEX = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    r"\&": "&",
    r"\%": "%",
    r"\$": "$",
    r"\#": "#",
    r"\_": "_",
}
COMMAND = re.compile("|".join(re.escape(one) for one in LATEX))


@dataclass(frozen=True)
class Read:
    """What a reference manager knows of a citation, whatever form it came in."""

    key: str
    authors: tuple[str, ...]
    title: str
    site: str
    address: str
    facts: dict[str, str]
    sources: tuple[str, ...]
    """Each as one text: publisher, title, address."""
    notes: str


def latex(text: str) -> str:
    """What LaTeX prints of a text, its outermost braces left out."""
    plain = COMMAND.sub(lambda match: LATEX[match[0]], text)
    return plain[1:-1] if text.startswith("{") and text.endswith("}") else plain


def from_bibtex(text: str) -> list[Read]:
    """Every entry, in order."""
    entries = pybtex.database.parse_string(text, "bibtex").entries
    return [_entry(key, one) for key, one in entries.items()]


def _entry(key: str, one: Any) -> Read:
    fields = {name: value if name == "url" else latex(value) for name, value in one.fields.items()}
    return Read(
        key=key,
        authors=tuple(latex(str(person)) for person in one.persons["author"]),
        title=fields["title"],
        site=fields["howpublished"],
        address=fields["url"],
        facts=fields,
        sources=tuple(fields["sources"].split("; ")),
        notes=fields["note"],
    )


def from_ris(text: str, labels: dict[str, str]) -> list[Read]:
    """Every record, in order; `labels` are the names of facts by what stands before them in the notes."""
    found = []
    for one in rispy.loads(text):
        said = dict(note.split(": ", 1) for note in one["notes"] if note.split(": ", 1)[0] in labels)
        facts = {labels[label]: value for label, value in said.items()}
        found.append(
            Read(
                key=one["id"],
                authors=tuple(one["authors"]),
                title=one["title"],
                site=one["publisher"],
                address=one["urls"][0],
                facts=facts,
                sources=tuple(facts["sources"].split("; ")),
                notes=" ".join(one["notes"]),
            )
        )
    return found


def from_csl(text: str) -> list[Read]:
    """Every item, in order."""
    return [
        Read(
            key=one["id"],
            authors=tuple(author["literal"] for author in one["author"]),
            title=one["title"],
            site=one["publisher"],
            address=one["URL"],
            facts={name: value for name, value in one["custom"].items() if name != "sources"},
            sources=tuple(
                " ".join(filter(None, (source["publisher"], source["title"], source["URL"])))
                for source in one["custom"]["sources"]
            ),
            notes=one["note"],
        )
        for one in json.loads(text)
    ]
