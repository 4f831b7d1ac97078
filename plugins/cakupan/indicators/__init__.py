"""All indicators, in the order in which they may use one another; importing this room checks them."""

from . import claims, coverage, targets, trends, pace  # noqa: F401, I001
from .registry import DAYS, INDICATORS, Indicator, Input, indicator

__all__ = ["DAYS", "INDICATORS", "Indicator", "Input", "indicator"]
