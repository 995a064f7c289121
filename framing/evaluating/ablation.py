"""Ablation: what a model would say if one block of its features said the same of every text."""

from typing import Any

import numpy as np

from framing.article import Article
from framing.datasets import Corpus
from framing.evaluating.figures import differences, intervals
from framing.evaluation import N_BOOTSTRAP, Predictions
from framing.explanation import WORDING
from framing.features.base import Floats
from framing.inference import measure, probabilities, units
from framing.model import LinearModel


def ablation(model: LinearModel, found: Predictions, corpus: Corpus, *, n_bootstrap: int = N_BOOTSTRAP) -> list[dict[str, Any]]:
    """Measure a model with the contributions of each block set to their average over the corpus, and with those of all others.

    Parameters
    ----------
    model : LinearModel
    found : Predictions
        What it says of the corpus.
    corpus : Corpus
    n_bootstrap : int
        Resamples for the intervals.

    Returns
    -------
    list of dict
        For each block of the model: `block`, `n_features`, `without` (figures of the model without it), `change` (these
        less those of the whole model, paired) and `alone` (figures where it is the only one that tells texts apart).
        Nothing is fitted again: another block, trained without this one, might have learned part of what it knew.
    """
    names = blocks_of(model)
    parts = [block_decisions(model, article) for article in corpus.articles]
    average = np.mean([each.mean(axis=0) for each in parts], axis=0)
    rows = []
    for number, name in enumerate(names):
        kept = np.arange(len(names)) != number
        without, alone = (_predictions(model, found, parts, average, wanted) for wanted in (kept, ~kept))
        rows.append(
            {
                "block": name,
                "n_features": _n_features(model, name),
                "without": intervals(without, n_bootstrap=n_bootstrap),
                "change": differences(found, without, n_bootstrap=n_bootstrap),
                "alone": intervals(alone, n_bootstrap=n_bootstrap),
            }
        )
    return rows


def blocks_of(model: LinearModel) -> tuple[str, ...]:
    """Return the blocks that a model has coefficients for, dense ones first, n-grams last."""
    dense = dict.fromkeys(column.partition(":")[0] for column in model.columns)
    return (*dense, *((WORDING,) if model.space is not None else ()))


def block_decisions(model: LinearModel, article: Article) -> Floats:
    """Return what each block adds to the decisions on the units of an article, shape (n_units, n_blocks, n_decisions).

    With the intercept they sum to `inference.decisions`.
    """
    names, evidence = blocks_of(model), measure(model, article, units(model, article))
    found = np.zeros((len(evidence.dense), len(names), len(model.intercept)))
    prefixes = [column.partition(":")[0] for column in model.columns]
    for number, name in enumerate(names):
        own = np.array([prefix == name for prefix in prefixes], dtype=bool)
        if name != WORDING:
            found[:, number] = (evidence.dense[:, own] - model.centre[own]) @ model.dense[:, own].T
    if model.space is not None:
        for k in range(len(model.intercept)):
            found[:, -1, k] = np.bincount(evidence.row, model.sparse[k][evidence.column] * evidence.value, minlength=len(found))
    return found


def _predictions(model: LinearModel, found: Predictions, parts: list[Floats], average: Floats, wanted: Any) -> Predictions:
    """Predictions in which only the blocks wanted tell one text from another."""
    base = model.intercept + average[~wanted].sum(axis=0)
    probability = np.array([probabilities(model, each[:, wanted].sum(axis=1) + base).mean(axis=0) for each in parts])
    return found._replace(probability=probability)


def _n_features(model: LinearModel, block: str) -> int:
    if block == WORDING and model.space is not None:
        return len(model.space.keys)
    return sum(column.partition(":")[0] == block for column in model.columns)
