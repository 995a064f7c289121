"""The model card: what a stored model is, what it was made from, what it can do and where it fails."""

from framing.modelcard.card import figure_words, model_card, restated
from framing.modelcard.coefficients import strongest_features, strongest_ngrams
from framing.modelcard.evidence import Failure, Measured, Move, failures_of, measured_tables, moves_of

__all__ = [
    "Failure",
    "Measured",
    "Move",
    "failures_of",
    "figure_words",
    "measured_tables",
    "model_card",
    "moves_of",
    "restated",
    "strongest_features",
    "strongest_ngrams",
]
