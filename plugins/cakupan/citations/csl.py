"""A citation as an item of CSL-JSON, the data model of the Citation Style Language."""

from __future__ import annotations

from typing import Any

from .citable import LICENCE_ADDRESS, Citable
from .facts import facts
from .texts import notes, titled


def csl_json(citable: Citable, language: str) -> dict[str, Any]:
    """The item; what the data model has no variable for stands in `custom`, where it provides for that."""
    released = citable.release
    return {
        "id": citable.key,
        "type": "dataset",
        "language": language,
        "title": f"{titled(citable, language)}: {citable.printed[language]}",
        # Institutions, not people: their names are never taken apart.
        "author": [{"literal": one} for one in citable.publishers],
        "issued": {"date-parts": [[released.year, released.month, released.day]]},
        "publisher": citable.site[language],
        "version": released.isoformat(),
        "URL": citable.address[language],
        "note": notes(citable, language),
        "custom": {
            **{name: text for name, text in facts(citable, language).items() if name != "sources"},
            "license_url": LICENCE_ADDRESS,
            "sources": [
                {"publisher": one.publisher, "title": one.title, "published": one.published, "URL": one.address}
                for one in citable.credits
            ],
        },
    }
