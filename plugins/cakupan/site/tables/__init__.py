"""The rows of each table that prose can ask for by name; how they look is the theme's."""

from . import (  # noqa: F401
    citations,
    claims,
    comparison,
    contradictions,
    documents,
    embed,
    groups,
    guide,
    home,
    indicator,
    messages,
    policies,
    programs,
    releases,
    search,
    sitewide,
    targets,
)
from .registry import TABLES

__all__ = ["TABLES"]
