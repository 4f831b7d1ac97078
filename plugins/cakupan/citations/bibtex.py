"""A citation as BibTeX, in UTF-8; fields that no style knows are left alone by all of them."""

from __future__ import annotations

from .citable import Citable, one_line
from .facts import facts
from .texts import notes, titled

# Braces as commands: BibTeX counts them even behind a backslash.
ESCAPED = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
}
_TABLE = str.maketrans(ESCAPED)
# What BibTeX hands on as it is: an address, and codes made of letters, digits and a few signs.
_VERBATIM = frozenset({"figure", "value", "exact", "unit", "release", "hash"})
_OF_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})
LANGUAGES = {"id": "indonesian", "en": "english"}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(citable: Citable, language: str) -> str:
    """An entry of its own, with a line break at its end."""
    fields = {
        "author": " and ".join(f"{{{escaped(one)}}}" for one in citable.publishers),
        # A second pair keeps capitals as they are.
        "title": f"{{{escaped(titled(citable, language))}: {escaped(citable.printed[language])}}}",
        "howpublished": escaped(citable.site[language]),
        "year": str(citable.release.year),
        "month": MONTHS[citable.release.month - 1],
        "version": citable.release.isoformat(),
        "url": citable.address[language].translate(_OF_ADDRESS),
        "langid": LANGUAGES[language],
        "note": escaped(notes(citable, language)),
        **{name: text if name in _VERBATIM else escaped(text) for name, text in facts(citable, language).items()},
    }
    lines = (f"  {name} = {text if name == 'month' else f'{{{text}}}'}" for name, text in fields.items())
    return "@misc{" + ",\n".join([citable.key, *lines]) + "\n}\n"


def escaped(text: str) -> str:
    """`text` on one line, as LaTeX prints it and not as what LaTeX would do with it."""
    return one_line(text).translate(_TABLE)
