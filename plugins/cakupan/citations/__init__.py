"""How a published figure is cited, in words and in the forms of reference managers; writes no file.

The forms are short and fixed, so they are written here: a library would add its own rules for names and titles of
books, and none knows the fields of a figure. Other libraries read them back in the tests.

In here:

    citable     a figure as one release published it, with those to whom it is owed
    texts       a sentence for a newspaper, a formal reference, and the reference of everything together
    facts       what every form says of the figure besides
    bibtex      for LaTeX
    ris         for most reference managers
    csl         CSL-JSON, for those that style references themselves
"""

from .bibtex import bibtex
from .citable import LICENCE, LICENCE_ADDRESS, SHORT, Citable, Credit, Inferred
from .csl import csl_json
from .ris import ris
from .texts import collection, reference, sentence

__all__ = [
    "LICENCE",
    "LICENCE_ADDRESS",
    "SHORT",
    "Citable",
    "Credit",
    "Inferred",
    "bibtex",
    "collection",
    "csl_json",
    "reference",
    "ris",
    "sentence",
]
