"""Figures of many small groups: the same as `evaluation.metrics`, fast enough to be drawn again for every row of a table."""

from collections.abc import Callable, Iterator
from typing import Any, TypedDict

import numpy as np
import numpy.typing as npt

from framing.evaluation import N_BOOTSTRAP, Predictions
from framing.features.base import Floats

FEWEST = 20  # texts, for an interval


class Figure(TypedDict):
    """A figure and its 90% interval; none where it cannot be told."""

    value: float
    low: float | None
    high: float | None


Figures = dict[str, Figure]


def counter(found: Predictions) -> Callable[[Floats], dict[str, float]]:
    """Return what computes the figures of a sample, given how often each text is in it.

    `macro_f1` and `auc` need two classes in the sample; `auc`, `brier` and `gap` (mean probability less the share that is
    positive) need a model of two.

    Examples
    --------
    >>> found = Predictions(("a", "b"), np.array([0, 1]), np.array([[0.9, 0.1], [0.2, 0.8]]))
    >>> {name: round(value, 3) for name, value in counter(found)(np.ones(2)).items()}
    {'accuracy': 1.0, 'macro_f1': 1.0, 'auc': 1.0, 'brier': 0.025, 'gap': -0.05}
    """
    n_labels, truth = len(found.labels), found.truth
    cell = truth * n_labels + found.predicted
    is_binary = n_labels == 2
    positive = found.probability[:, 1] if is_binary else np.zeros(len(truth))
    levels, level = np.unique(positive, return_inverse=True)

    def count(weight: Floats) -> dict[str, float]:
        confusion = np.bincount(cell, weight, minlength=n_labels**2).reshape(n_labels, n_labels)
        right, total = np.diag(confusion), confusion.sum()
        seen = confusion.sum(axis=0) + confusion.sum(axis=1)
        values = {"accuracy": right.sum() / total}
        has_two = np.count_nonzero(confusion.sum(axis=1)) > 1
        if has_two:
            values["macro_f1"] = (2 * right[seen > 0] / seen[seen > 0]).mean()
        if is_binary and has_two:
            values["auc"] = _auc(np.bincount(level, weight * (1 - truth), len(levels)), np.bincount(level, weight * truth, len(levels)))
        if is_binary:
            values["brier"] = weight @ (positive - truth) ** 2 / total
            values["gap"] = weight @ (positive - truth) / total
        return {name: float(value) for name, value in values.items()}

    return count


def intervals(found: Predictions, *, n_bootstrap: int = N_BOOTSTRAP) -> Figures:
    """Return the figures of a sample, each with a 90% bootstrap interval over its texts; none for fewer than twenty texts.

    >>> found = Predictions(("a", "b"), np.array([0, 1]), np.array([[0.9, 0.1], [0.2, 0.8]]))
    >>> intervals(found)["auc"]
    {'value': 1.0, 'low': None, 'high': None}
    """
    count, n = counter(found), len(found.truth)
    return _bounded(count(np.ones(n)), (count(weight) for weight in samples(n, n_bootstrap)))


def differences(found: Predictions, other: Predictions, *, n_bootstrap: int = N_BOOTSTRAP) -> Figures:
    """Return by how much the figures of other predictions of the same texts differ, with paired 90% bootstrap intervals.

    >>> found = Predictions(("a", "b"), np.array([0, 1]), np.array([[0.9, 0.1], [0.2, 0.8]]))
    >>> differences(found, found._replace(probability=found.probability[::-1]))["accuracy"]
    {'value': -1.0, 'low': None, 'high': None}
    """
    first, second, n = counter(found), counter(other), len(found.truth)

    def less(weight: Floats) -> dict[str, float]:
        before, after = first(weight), second(weight)
        return {name: after[name] - before[name] for name in before if name in after}

    return _bounded(less(np.ones(n)), (less(weight) for weight in samples(n, n_bootstrap)))


def samples(n: int, n_bootstrap: int) -> Iterator[Floats]:
    """Yield how often each of `n` texts is in each resample, always the same ones; none for fewer than twenty texts."""
    random = np.random.default_rng(0)
    for _ in range(n_bootstrap if n >= FEWEST else 0):
        yield np.bincount(random.integers(0, n, n), minlength=n).astype(np.float64)


def part(found: Predictions, at: npt.NDArray[np.int64]) -> Predictions:
    """Return the predictions of the texts numbered."""
    return Predictions(found.labels, found.truth[at], found.probability[at])


def _bounded(values: dict[str, float], drawn: Iterator[dict[str, float]]) -> Figures:
    draws: dict[str, list[float]] = {name: [] for name in values}
    for sample in drawn:
        for name, value in sample.items():
            if name in draws:
                draws[name].append(value)
    bounds = {name: np.quantile(many, [0.05, 0.95]).tolist() if many else [None, None] for name, many in draws.items()}
    return {name: {"value": value, "low": bounds[name][0], "high": bounds[name][1]} for name, value in values.items()}


def _auc(negative: Any, positive: Any) -> float:
    """Return the share of pairs in order, half of the ties, from counts at each level of probability."""
    below = np.cumsum(negative) - negative
    return float(positive @ (below + negative / 2) / (negative.sum() * positive.sum()))
