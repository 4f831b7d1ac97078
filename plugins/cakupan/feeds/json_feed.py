"""A feed as JSON Feed 1.1; adds nothing to what it is given."""

from __future__ import annotations

from typing import Any

from .entry import Feed

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed) -> dict[str, Any]:
    """The feed as JSON values."""
    return {
        "version": VERSION,
        "title": feed.title,
        "description": feed.about,
        "language": feed.language,
        "home_page_url": feed.page,
        "feed_url": feed.json,
        "authors": [{"name": feed.author}],
        "items": [
            {
                "id": one.id,
                "url": one.href,
                "title": one.title,
                "content_html": one.html,
                "date_published": one.moment.isoformat(),
            }
            for one in feed.entries
        ],
    }
