"""Fitting of linear decisions: logistic regressions, one for each target, calibrated on held-out folds."""

from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, StratifiedKFold

from framing.features.base import Floats

Target = npt.NDArray[np.int64]
Sigmoid = tuple[float, float]
"""The slope and the shift of a decision, by which its logistic function is a probability."""

_AS_IS: Sigmoid = (1.0, 0.0)


def fit_decisions(
    table: Any, targets: list[Target], weight: Floats, sigmoids: list[Sigmoid], *, C: float, trust: Floats | None = None
) -> tuple[Floats, Floats]:
    """Fit one calibrated decision for each target; see `calibrate` for the parameters.

    Returns
    -------
    coefficients : array of float, shape (n_targets, n_columns)
    intercepts : array of float, shape (n_targets,)
    """
    coefficients, intercepts = [], []
    for target, (slope, shift) in zip(targets, sigmoids, strict=True):
        fitted = _fit(table, target, weight, trust, C)
        coefficients.append(slope * fitted.coef_[0])
        intercepts.append(slope * fitted.intercept_[0] + shift)
    return np.vstack(coefficients), np.array(intercepts)


def strongest(table: Any, targets: list[Target], weight: Floats, *, C: float, first: int, most: int) -> Target:
    """Return which columns from `first` on have the largest coefficients, `most` of them, counted from there and sorted."""
    strength = np.abs(np.vstack([_logistic(C).fit(table, target, weight).coef_[0] for target in targets])).max(axis=0)
    return np.sort(np.argsort(-strength[first:], kind="stable")[:most])


def calibrate(table: Any, target: Target, weight: Floats, groups: Any, *, C: float, n_folds: int, seed: int, trust: Floats | None = None) -> Sigmoid:
    """Fit a sigmoid to decisions on held-out folds (Platt 1999), no group on both sides of one.

    Parameters
    ----------
    table : matrix, shape (n, n_columns)
    target : array of 0 and 1, shape (n,)
    weight : array of float, shape (n,)
    groups : array, shape (n,), or None
    C : float
        Inverse strength of regularisation.
    n_folds : int
        At most; fewer where a class or the groups are fewer.
    seed : int
        Of the folds, where there are no groups.
    trust : array of float, shape (n,), optional
        Probability that each label is right, where it is not taken for granted: the rest of its weight counts for the other label.

    Returns
    -------
    slope, shift : float
        1 and 0 where there is too little to tell.
    """
    n_folds = min(n_folds, int(np.bincount(target).min()))
    if groups is not None:
        n_folds = min(n_folds, len(np.unique(groups)))
    if n_folds < 2:
        return _AS_IS
    shuffled = StratifiedKFold(n_folds, shuffle=True, random_state=seed)
    folds = shuffled.split(table, target) if groups is None else GroupKFold(n_folds).split(table, target, groups)
    held_out = np.zeros(len(target))
    for train, test in folds:
        if len(np.unique(target[train])) < 2:
            return _AS_IS
        believed = trust[train] if trust is not None else None
        held_out[test] = _fit(table[train], target[train], weight[train], believed, C).decision_function(table[test])
    sigmoid = LogisticRegression(C=1e6).fit(held_out[:, None], target, weight)
    slope = float(sigmoid.coef_[0, 0])
    return (slope, float(sigmoid.intercept_[0])) if slope > 0 else _AS_IS


def agreement(table: Any, target: Target, weight: Floats, *, C: float, n_folds: int, seed: int) -> Floats:
    """Return the probability of each label by a model that was trained without it, shape (n,).

    Where nothing else in the corpus speaks for a label it may be wrong: machines label in bulk, and wrongly in bulk.

    Parameters
    ----------
    table : matrix, shape (n, n_columns)
    target : array of 0 and 1, shape (n,)
    weight : array of float, shape (n,)
    C : float
    n_folds : int
    seed : int
    """
    held_out = np.zeros(len(target))
    for train, test in StratifiedKFold(n_folds, shuffle=True, random_state=seed).split(table, target):
        held_out[test] = _logistic(C).fit(table[train], target[train], weight[train]).predict_proba(table[test])[:, 1]
    return np.where(target == 1, held_out, 1 - held_out)


def _fit(table: Any, target: Target, weight: Floats, trust: Floats | None, C: float) -> LogisticRegression:
    """Fit a decision; a label that is trusted by three quarters counts by the last quarter for the other one."""
    if trust is None:
        return _logistic(C).fit(table, target, weight)
    doubted = np.flatnonzero(trust < 1)
    rows = sparse.vstack([table, table[doubted]], format="csr")
    weights = np.concatenate((weight * trust, weight[doubted] * (1 - trust[doubted])))
    return _logistic(C).fit(rows, np.concatenate((target, 1 - target[doubted])), weights)


def _logistic(C: float) -> LogisticRegression:
    return LogisticRegression(C=C, max_iter=1000)
