"""Applies indicators to what is known, or says why it cannot; knows no page and no document's wording."""

from .application import computed
from .values import Values, moment, reported, shadowed

__all__ = ["Values", "computed", "moment", "reported", "shadowed"]
