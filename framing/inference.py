"""Inference: the decisions of a model on an article and its sentences, with numpy alone."""

from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.features import measure_blocks
from framing.features.base import Floats, Spans, whole
from framing.features.wording import vectorize
from framing.model import ARTICLE, POOLED_FEATURES, LinearModel
from framing.tokens import Ints
from framing.zones import PROSE


class Evidence(NamedTuple):
    """The feature values of some stretches: a table of dense ones, and the n-grams as triples."""

    dense: Floats
    row: Ints
    column: Ints
    value: Floats


def measure(model: LinearModel, article: Article, stretches: Spans) -> Evidence:
    """Measure what a model reads in stretches of an article."""
    dense = measure_blocks(model.blocks, article, stretches)
    if model.unit == ARTICLE and model.wording is not None:
        dense = np.hstack([dense, np.repeat(pooled(model.wording, article)[None, :], len(stretches), axis=0)])
    dense = dense[:, model.selection]
    if model.space is None:
        none = np.zeros(0, dtype=np.int64)
        return Evidence(dense, none, none, np.zeros(0))
    return Evidence(dense, *vectorize(article, model.space, stretches))


def decisions(model: LinearModel, evidence: Evidence) -> Floats:
    """Return the decision values, shape (n_stretches, n_decisions)."""
    found = (evidence.dense - model.centre) @ model.dense.T + model.intercept
    for k in range(len(model.intercept)):
        weights = model.sparse[k][evidence.column] * evidence.value
        found[:, k] += np.bincount(evidence.row, weights, minlength=len(found))
    return np.asarray(found)


def probabilities(model: LinearModel, decision: Floats) -> Floats:
    """Return the probability of each class, shape (n, n_labels), from decision values of shape (n, n_decisions).

    Two classes: the sigmoid of the decision. More: the sigmoid of each, divided by their sum.
    """
    positive = sigmoid(decision)
    if model.is_binary:
        return np.hstack([1 - positive, positive])
    return np.asarray(positive / positive.sum(axis=1, keepdims=True))


def sigmoid(x: Floats) -> Floats:
    """Return 1 / (1 + exp(-x)), without overflow.

    >>> sigmoid(np.array([-1000.0, 0.0])).tolist()
    [0.0, 0.5]
    """
    tail = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + tail), tail / (1 + tail))


def sentence_spans(article: Article) -> Spans:
    """Return the offsets of the sentences, shape (n, 2)."""
    return article.sentence_spans


def own_sentences(article: Article) -> Ints:
    """Return the numbers of the sentences of headline and body; of all, where a text has none of these."""
    spans = sentence_spans(article)
    starts = np.array([zone.start for zone in article.zones], dtype=np.int64)
    is_prose = np.array([zone.kind in PROSE for zone in article.zones], dtype=bool)
    own = np.flatnonzero(is_prose[np.searchsorted(starts, spans[:, 0], side="right") - 1]) if len(spans) else spans[:, 0]
    return own if len(own) else np.arange(len(spans), dtype=np.int64)


def pooled(wording: LinearModel, article: Article) -> Floats:
    """Pool the sentence decisions of a wording model into features of the article; zeros for a text without words."""
    spans = sentence_spans(article)[own_sentences(article)]
    if not len(spans):
        return np.zeros(len(POOLED_FEATURES))
    decision = decisions(wording, measure(wording, article, spans))[:, 0]
    probability = np.sort(sigmoid(decision))
    n = len(probability)
    return np.array(
        [
            probability.mean(),
            decision.mean(),
            probability[-max(1, n // 10) :].mean(),
            probability[: max(1, n // 2)].mean(),
            sigmoid(decision[:1])[0],
            probability.std(),
        ]
    )


def units(model: LinearModel, article: Article) -> Spans:
    """Return the stretches that a model decides on: its own sentences, or the whole article."""
    return whole(article) if model.unit == ARTICLE else sentence_spans(article)[own_sentences(article)]
