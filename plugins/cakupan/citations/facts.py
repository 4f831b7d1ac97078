"""What every form for reference managers says of a figure in fields of its own; makes no form."""

from __future__ import annotations

from ..text import Text
from .citable import LICENCE, Citable
from .texts import credited

LABELS = {
    "figure": Text("Nama angka", "Figure"),
    "region": Text("Wilayah", "Region"),
    "period": Text("Saat", "Period"),
    "printed": Text("Tercetak", "As printed"),
    "value": Text("Nilai", "Value"),
    "exact": Text("Nilai tepat", "Exact value"),
    "unit": Text("Satuan", "Unit"),
    "release": Text("Rilis", "Release"),
    "hash": Text("Hash rilis", "Hash of the release"),
    "license": Text("Lisensi", "Licence"),
    "sources": Text("Sumber", "Sources"),
}
"""The names of the fields, and what people call them."""


def facts(citable: Citable, language: str) -> dict[str, str]:
    """The fields that have something to say, in one order."""
    known = {
        "figure": citable.id,
        "region": citable.region[language],
        "period": citable.when[language],
        "printed": citable.printed[language],
        "value": citable.value,
        "exact": citable.exact,
        "unit": citable.unit,
        "release": citable.release.isoformat(),
        "hash": citable.seal,
        "license": LICENCE,
        "sources": credited(citable.credits, language),
    }
    return {name: text for name, text in known.items() if text}
