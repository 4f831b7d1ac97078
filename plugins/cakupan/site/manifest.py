"""The web app manifests, one a language: what a phone shows when the site is put on its home screen."""

from __future__ import annotations

from typing import Any

from ..text import LANGUAGES
from .edition import Edition
from .icons import GROUND, SIZES
from .plans import href

NAME = "manifest.webmanifest"
PAPER = "#ffffff"


def manifest_path(language: str) -> str:
    """Its address below the site's root, beside the front page of its language."""
    return f"{href('', language)}{NAME}"


def manifests(edition: Edition) -> dict[str, dict[str, Any]]:
    """Each manifest by the file it is written to."""
    return {manifest_path(one).lstrip("/"): _manifest(edition, one) for one in LANGUAGES}


def _manifest(edition: Edition, language: str) -> dict[str, Any]:
    """Starts at the front page of its language; the site keeps the browser's own bars, which lead back and share."""
    root, assets = edition.publisher.root, edition.assets
    return {
        "name": edition.publisher.name[language],
        "lang": language,
        "start_url": root + href("", language),
        "scope": root + href("", LANGUAGES[0]),
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": GROUND,
        "icons": [
            {"src": root + assets.favicon, "type": "image/svg+xml", "sizes": "any"},
            *(
                {"src": root + assets.icons[size], "type": "image/png", "sizes": f"{size}x{size}", "purpose": purpose}
                for size in SIZES
                for purpose in ("any", "maskable")
            ),
        ],
    }
