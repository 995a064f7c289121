"""Comparison: several articles on one event side by side, and many articles by outlet."""

from framing.comparison.comparing import compare, compare_articles
from framing.comparison.outlets import compare_outlets
from framing.comparison.types import Comparison

__all__ = ["Comparison", "compare", "compare_articles", "compare_outlets"]
