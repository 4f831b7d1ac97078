"""How the figures of a page, and everything together, are cited."""

from __future__ import annotations

from ...addresses import citation_address, section_address
from ...citations import collection
from ...text import Text
from ..citing import FORMS, blocks, cited, file_name, head, headed
from ..view import View
from .registry import Rows, table

TITLE = Text("Semua angka dan pernyataan", "All figures and statements")


@table("code")
def cite(view: View) -> Rows:
    """The main figure's citations for people, and the way to all the others; none before it was released."""
    one = headed(view)
    shown = one if one and one.released else None
    return {
        "fields": head(view, shown.said[0]) if shown else "",
        "href": view.root + citation_address(view.report, one.key, view.language) if one and one.key else "",
    }


@table("figure")
def citations(view: View) -> Rows:
    """Every figure of a page with all the forms of its citations, and the files that hold them."""
    path = view.subject.figure
    found = cited(view, path, view.subject.region, view.subject.code)
    names = [(form, file_name(path, view.language, form)) for form in FORMS] if any(one.said for one in found) else []
    return {
        "blocks": blocks(view, found),
        "files": [{"text": NAMES[form], "href": f"{view.root}/{name}"} for form, name in names],
    }


NAMES = {"bib": "BibTeX (.bib)", "ris": "RIS (.ris)", "json": "CSL-JSON (.json)"}


@table()
def cite_collection(view: View) -> Rows:
    """Everything that the newest recorded release holds, as one."""
    edition = view.edition
    release = edition.release
    if release is None:
        return {"reference": ""}
    address = Text(*(view.root + section_address(f"rilis/{release.id}", language) for language in ("id", "en")))
    told = collection(edition.publisher.name, TITLE, release.day, edition.history.seal(release.id), address)
    return {"reference": view.t(told)}
