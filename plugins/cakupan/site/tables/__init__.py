"""The rows of each table that prose can ask for by name; how they look is the theme's."""

from . import comparison, documents, groups, home, indicator, policies, programs, search, sitewide, targets  # noqa: F401
from .registry import TABLES

__all__ = ["TABLES"]
