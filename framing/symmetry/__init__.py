"""Symmetry: whether a score stays where it is when two sides change places, or when a text is misspelt."""

from framing.symmetry.measuring import Change, measure_perturbations, measure_swaps
from framing.symmetry.perturbing import perturbations, perturbed
from framing.symmetry.summary import summarise
from framing.symmetry.swaps import Swap, swap_text, swaps, variants
from framing.symmetry.tying import tied

__all__ = [
    "Change",
    "Swap",
    "measure_perturbations",
    "measure_swaps",
    "perturbations",
    "perturbed",
    "summarise",
    "swap_text",
    "swaps",
    "tied",
    "variants",
]
