"""Interface texts from a gettext catalogue; knows no template."""

from __future__ import annotations

from pathlib import Path

from babel.messages.pofile import read_po


def catalogue(path: Path) -> dict[str, str]:
    """English by Indonesian. Raises KeyError for none: what is not translated is an error of the build."""
    with path.open("rb") as file:
        return {str(one.id): str(one.string) for one in read_po(file) if one.id and one.string}
