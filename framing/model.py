"""`LinearModel`: everything a score needs, as plain numbers and names."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from math import log
from typing import TYPE_CHECKING, Any

import numpy as np

from framing.errors import ModelError
from framing.features.base import Floats, dense_blocks
from framing.features.wording import NgramSpace
from framing.tokens import Ints

if TYPE_CHECKING:
    from framing.tagging import Tagger

SENTENCE, ARTICLE = "sentence", "article"
POOLED = "pooled"
POOLED_FEATURES = ("mean", "mean_decision", "highest_tenth", "lowest_half", "opening", "spread")


@dataclass(frozen=True, eq=False)
class LinearModel:
    """One linear decision over named features, calibrated.

    Attributes
    ----------
    name, version : str
        What the model calls itself.
    unit : str
        What a label was given to in training: `sentence` or `article`.
    labels : tuple of str
        The classes; of two, the second is the positive one.
    blocks : tuple of str
        The dense blocks it reads, in order.
    columns : tuple of str
        Full names of the dense features, the pooled ones of an article model last.
    centre : array, shape (n_dense,)
        Value of each dense feature that contributes nothing.
    dense, sparse : arrays, shapes (n_decisions, n_dense) and (n_decisions, n_ngrams)
        Coefficients; calibration is folded in. One decision for two classes, else one for each class.
    intercept : array, shape (n_decisions,)
    space : NgramSpace or None
        The n-grams.
    prior : float
        Share of the positive class that the probabilities assume.
    lexicons : dict
        Name and hash of each lexicon that the columns were measured with.
    wording : LinearModel or None
        The sentence model that an article model pools.
    sha256 : str
        Of the stored files; empty for a model that was not stored.
    training : dict
        How it was made: corpora, counts, settings, command.
    tagger : Tagger or None
        What finds the quotations of a score, where the rules are to be helped; it moves no probability.
    """

    name: str
    version: str
    unit: str
    labels: tuple[str, ...]
    blocks: tuple[str, ...]
    columns: tuple[str, ...]
    centre: Floats
    dense: Floats
    sparse: Floats
    intercept: Floats
    space: NgramSpace | None = None
    prior: float = 0.5
    lexicons: dict[str, str] = field(default_factory=dict)
    wording: "LinearModel | None" = None
    sha256: str = ""
    training: dict[str, Any] = field(default_factory=dict)
    tagger: "Tagger | None" = None

    def __repr__(self) -> str:
        n_ngrams = len(self.space.keys) if self.space is not None else 0
        return f"LinearModel({self.name!r}, unit={self.unit!r}, labels={self.labels}, {len(self.columns)} features, {n_ngrams} n-grams)"

    @cached_property
    def selection(self) -> Ints:
        """Where each column of the model lies among the columns its blocks measure now.

        Raises
        ------
        ModelError
            If a column is no longer measured.
        """
        measured = {name: i for i, name in enumerate(dense_columns(self.blocks))}
        measured |= {f"{POOLED}:{name}": len(measured) + i for i, name in enumerate(POOLED_FEATURES)} if self.wording else {}
        lost = [name for name in self.columns if name not in measured]
        if lost:
            raise ModelError(f"model '{self.name}': feature '{lost[0]}' is no longer measured; train the model again")
        return np.array([measured[name] for name in self.columns], dtype=np.int64)

    @property
    def is_binary(self) -> bool:
        """Whether there are two classes, and so one decision."""
        return len(self.labels) == 2

    def with_prior(self, prior: float) -> "LinearModel":
        """Return the model restated for material in which a share `prior` is positive.

        Raises
        ------
        ValueError
            If the prior is not between 0 and 1, or there are more than two classes.
        """
        if not 0 < prior < 1:
            raise ValueError(f"prior: expected a number between 0 and 1, found {prior}")
        if not self.is_binary:
            raise ValueError(f"prior: this model has {len(self.labels)} classes; a prior can be given for two only")
        shift = log(prior / (1 - prior)) - log(self.prior / (1 - self.prior))
        return replace(self, prior=prior, intercept=self.intercept + shift)


def dense_columns(blocks: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of the features of dense blocks, in order.

    Raises
    ------
    ModelError
        If there is no such block.
    """
    for name in blocks:
        if name not in dense_blocks():
            raise ModelError(f"no feature block '{name}'; there are {', '.join(dense_blocks())}")
    return tuple(column for name in blocks for column in dense_blocks()[name].columns)
