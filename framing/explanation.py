"""Explanation: a decision taken apart into contributions, each tied to the places it comes from."""

from collections import defaultdict
from math import fsum
from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.features import dense_blocks
from framing.features.base import Spans, rows_of
from framing.features.wording import locate
from framing.inference import Evidence
from framing.model import LinearModel
from framing.sentences import Span

WORDING = "wording"


class Contribution(NamedTuple):
    """What one feature adds to the decision: coefficient times distance from its centre, averaged over the units.

    Attributes
    ----------
    feature : str
    value : float
        The feature's value, averaged over the units.
    contribution : float
    spans : tuple of (int, int)
        Where in the article's content it comes from; empty for a feature that counts no place.
    """

    feature: str
    value: float
    contribution: float
    spans: tuple[Span, ...]


def contributions_of(model: LinearModel, article: Article, stretches: Spans, evidence: Evidence, *, decision: int = 0) -> list[Contribution]:
    """Return all contributions that are not zero, the largest first; with the intercept they sum to the decision.

    Parameters
    ----------
    model : LinearModel
    article : Article
    stretches : array of int, shape (n, 2)
        The units decided on.
    evidence : Evidence
        What `inference.measure` found in them.
    decision : int
        Which decision, in a model of many classes.
    """
    n = max(len(stretches), 1)
    found = _dense(model, article, stretches, evidence, decision)
    if model.space is not None and len(evidence.column):
        columns, where = np.unique(evidence.column, return_inverse=True)
        places = _places(model, article, stretches)
        coefficients = model.sparse[decision]
        order = np.argsort(where, kind="stable")
        values = np.split(evidence.value[order], np.cumsum(np.bincount(where))[:-1])
        for column, parts in zip(columns.tolist(), values, strict=True):
            value = fsum(parts.tolist()) / n
            amount = float(coefficients[column]) * value
            if amount:
                found.append(Contribution(f"{WORDING}:{model.space.names[column]}", value, amount, tuple(places[column])))
    return sorted(found, key=lambda c: (-abs(c.contribution), c.feature))


def _dense(model: LinearModel, article: Article, stretches: Spans, evidence: Evidence, decision: int) -> list[Contribution]:
    if not len(stretches):
        return []
    mean = [fsum(column) / len(stretches) for column in evidence.dense.T.tolist()]
    centre, coefficient = model.centre.tolist(), model.dense[decision].tolist()
    places = _dense_places(model, article, stretches)
    found = []
    for i, name in enumerate(model.columns):
        amount = coefficient[i] * (mean[i] - centre[i])
        if amount:
            found.append(Contribution(name, mean[i], amount, tuple(places.get(name, ()))))
    return found


def _dense_places(model: LinearModel, article: Article, stretches: Spans) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for name in model.blocks:
        block = dense_blocks()[name]
        for number, spans in block.spans(article).items():
            inside = rows_of(np.array([start for start, _ in spans], dtype=np.int64), stretches) >= 0
            found[block.columns[number]] = [span for span, kept in zip(spans, inside.tolist(), strict=True) if kept]
    return found


def _places(model: LinearModel, article: Article, stretches: Spans) -> dict[int, list[Span]]:
    places: dict[int, list[Span]] = defaultdict(list)
    if model.space is not None:
        column, start, end = locate(article, model.space)
        inside = rows_of(start, stretches) >= 0
        for c, s, e in zip(column[inside].tolist(), start[inside].tolist(), end[inside].tolist(), strict=True):
            places[c].append((s, e))
    return places
