"""`Tagger`: a linear model that says of each word and mark whether it is part of a source, a cue or a content."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from framing.article import Article
from framing.features.base import Floats
from framing.tagging.features import N_BITS, PARTS, Codes, first_pass, second_pass, units_of
from framing.tokens import Bools

N_COLUMNS = 1 << N_BITS
Weights = npt.NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Tagger:
    """Two passes of three linear decisions: source, cue and content; the second sees what the first decided nearby.

    Attributes
    ----------
    name : str
    first, second : arrays of float32, shape (3, 2 ** N_BITS)
        Weights of the hashed features.
    offsets : array, shape (2, 3)
        Intercepts of the two passes.
    scale : array, shape (3,)
        What the decisions of the first pass are divided by before the second reads them.
    rules : dict
        Hashes of the word lists that the rules, and so the features, were read with.
    sha256 : str
        Of the stored files; empty for a tagger that was not stored.
    training : dict
        How it was made.
    """

    name: str
    first: Weights
    second: Weights
    offsets: Floats
    scale: Floats
    rules: dict[str, str] = field(default_factory=dict)
    sha256: str = ""
    training: dict[str, Any] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"Tagger({self.name!r}, {', '.join(PARTS)})"


def tags_of(tagger: Tagger, article: Article) -> Bools:
    """Return for each unit of the article whether it is in a source, a cue and a content, shape (n_units, 3)."""
    seen = first_pass(article)
    if not len(seen):
        return np.zeros((0, len(PARTS)), dtype=bool)
    before = decide(tagger.first, tagger.offsets[0], seen) / tagger.scale
    more = np.hstack([seen, second_pass(article, before)])
    prose = units_of(article).sentence >= 0
    return (decide(tagger.second, tagger.offsets[1], more) > 0) & prose[:, None]


def decide(weights: Weights, offset: Floats, numbers: Codes) -> Floats:
    """Return the decision values of units by their feature numbers, shape (n_units, 3)."""
    return np.stack([row[numbers].sum(axis=1, dtype=np.float64) for row in weights], axis=1) + offset
