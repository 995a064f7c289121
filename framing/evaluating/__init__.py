"""Evaluating: what lies under the figures of a model - on whom it fails, why, beside what, and by which of its parts."""

from framing.evaluating.report import evaluate_fully

__all__ = ["evaluate_fully"]
