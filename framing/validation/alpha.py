"""Krippendorff's alpha for any number of coders, with values missing, of names that have no order."""

from collections.abc import Hashable, Sequence

import numpy as np

from framing.features.base import Floats

Ratings = Sequence[Sequence[Hashable | None]]


def krippendorff(ratings: Ratings) -> float | None:
    """Return how far coders agree beyond chance: 1 for always, 0 for no more than by chance (Krippendorff 2011, nominal).

    Parameters
    ----------
    ratings : sequence of sequences
        One for each coder: what they say of each unit, None where they say nothing.

    Returns
    -------
    float or None
        None where it is not defined: no unit has two values, or all values are the same.

    Examples
    --------
    >>> round(krippendorff(["aabbdcccedda", "babbbcccedd" + "d"]), 3)
    0.692
    >>> krippendorff([["a", None], [None, "b"]]) is None
    True
    """
    found = float(alphas(coincidences(ratings).sum(axis=0)))
    return None if np.isnan(found) else found


def coincidences(ratings: Ratings) -> Floats:
    """Return the pairs of values in each unit, each pair weighed by one over the values of the unit less one.

    Returns
    -------
    array, shape (n_units, n_values, n_values)
        Zero for a unit of fewer than two values.

    Examples
    --------
    >>> coincidences(["aa", "ab"]).tolist()
    [[[2.0, 0.0], [0.0, 0.0]], [[0.0, 1.0], [1.0, 0.0]]]
    """
    values = sorted({value for row in ratings for value in row if value is not None}, key=repr)
    number = {value: at for at, value in enumerate(values)}
    columns = list(zip(*ratings, strict=True))
    counts = np.zeros((len(columns), len(values)))
    for unit, column in enumerate(columns):
        for value in column:
            if value is not None:
                counts[unit, number[value]] += 1
    given = counts.sum(axis=1)
    pairs = counts[:, :, None] * counts[:, None, :]
    pairs[:, range(len(values)), range(len(values))] -= counts
    return np.asarray(pairs / np.maximum(given - 1, 1)[:, None, None])


def alphas(pairs: Floats) -> Floats:
    """Return alpha of summed coincidences, shape (..., n_values, n_values); nan where all values are the same.

    >>> alphas(np.array([[2.0, 0.0], [0.0, 2.0]])).item()
    1.0
    """
    totals = pairs.sum(axis=-1)
    n = totals.sum(axis=-1)
    observed = n - np.trace(pairs, axis1=-2, axis2=-1)
    expected = n**2 - (totals**2).sum(axis=-1)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(expected > 0, 1 - (n - 1) * observed / expected, np.nan)
