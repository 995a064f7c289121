"""Which mentions are shown as loaded phrases: one answer for every report people read."""

from typing import Any

# Weights, against and for, from which a mention is shown as a loaded phrase.
_LOADED = {"reporting": (2.0, 2.0), "intensity": (2.0, 0.5), "sourcing": (0.3, 2.0)}
STRENGTH = frozenset({"intensity", "sourcing", "reporting"})  # lexicons whose weights judge nobody
_LOADED_ELSE = (0.15, 0.15)


def is_loaded(mention: dict[str, Any]) -> bool:
    """Whether a mention is shown as a loaded phrase: a hedge is none, a mere "said" neither.

    >>> is_loaded({"lexicon": "naming", "weight": -0.5}), is_loaded({"lexicon": "reporting", "weight": -0.5})
    (True, False)
    """
    against, in_favour = _LOADED.get(mention["lexicon"], _LOADED_ELSE)
    return bool(mention["weight"] >= in_favour or mention["weight"] <= -against)
