"""Validation by the user: a blind sample of their own material, coded by people, against what the tool says of it."""

from framing.validation.alpha import krippendorff
from framing.validation.report import report_of
from framing.validation.sample import draw_sample

__all__ = ["draw_sample", "krippendorff", "report_of"]
