"""Which words one group uses more than the others: log-odds with an informative prior, intervals, false-discovery control."""

from math import erfc, sqrt

import numpy as np

from framing.features.base import Floats

Z90 = 1.6448536269514722


def log_odds(counts: Floats, *, strength: float = 10.0) -> tuple[Floats, Floats]:
    """Return the log-odds ratios of words in each group against all others, and their standard errors.

    The prior is Dirichlet with a share of each word as in all groups together, worth `strength` words (Monroe, Colaresi and
    Quinn 2008, equations 15, 16, 18 and 20). Above 0: used more in the group.

    Parameters
    ----------
    counts : array of float, shape (n_groups, n_words)
    strength : float
        Words that the prior counts for in all.

    Returns
    -------
    ratio, error : arrays of float, shape (n_groups, n_words)

    Examples
    --------
    >>> ratio, error = log_odds(np.array([[8.0, 2.0], [2.0, 8.0]]))
    >>> bool(ratio[0, 0] > 0 > ratio[1, 0]), round(float(ratio[0, 0]), 2)
    (True, 1.24)
    """
    total = counts.sum(axis=0)
    prior = strength * total / max(total.sum(), 1.0)
    here, rest = counts + prior, total - counts + prior
    n_here, n_rest = here.sum(axis=1, keepdims=True), rest.sum(axis=1, keepdims=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.log(here / (n_here - here)) - np.log(rest / (n_rest - rest))
        error = np.sqrt(1 / here + 1 / rest)
    return np.where(np.isfinite(ratio), ratio, 0.0), np.where(np.isfinite(error), error, np.inf)


def p_value(z: float) -> float:
    """Return the two-sided p-value of a standard normal deviate.

    >>> round(p_value(1.96), 3)
    0.05
    """
    return erfc(abs(z) / sqrt(2))


def false_discovery(p: Floats) -> Floats:
    """Return the smallest false-discovery rates at which each test passes (Benjamini and Hochberg 1995).

    >>> false_discovery(np.array([0.01, 0.04, 0.03, 0.5])).round(3).tolist()
    [0.04, 0.053, 0.053, 0.5]
    """
    n = len(p)
    order = np.argsort(p, kind="stable")
    scaled = p[order] * n / np.arange(1, n + 1)
    found = np.empty(n)
    found[order] = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1.0)
    return found
