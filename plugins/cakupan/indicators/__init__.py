"""All indicators, in the order in which they may use one another; importing this room checks them."""

from . import claims, coverage, targets, trends  # noqa: F401
from .registry import INDICATORS, Indicator, Input, indicator

__all__ = ["INDICATORS", "Indicator", "Input", "indicator"]
