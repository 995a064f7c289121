"""Reliability: whether 30% means 30%."""

from typing import Any

import numpy as np

from framing.evaluation import Predictions, calibration_error
from framing.scoring import wilson

N_BINS = 10


def reliability(found: Predictions) -> dict[str, Any]:
    """Return what was said and what was seen, in ten equal bins of probability.

    Of two classes it is the positive one that the probability speaks of. Of more it is the predicted one, and what is seen
    is whether the prediction is right.

    Parameters
    ----------
    found : Predictions

    Returns
    -------
    dict
        `of`, `calibration_error` (expected, Naeini et al. 2015; 0 is best), `brier` (mean squared error of the
        probability; 0 is best), and `bins`, those that hold a text: `from` and `to`, `n`, `mean_probability`, `share` of
        the texts of which it is true, and its 90% interval `low` and `high` (Wilson 1927).

    Examples
    --------
    >>> found = Predictions(("calm", "loud"), np.array([0, 1]), np.array([[0.95, 0.05], [0.25, 0.75]]))
    >>> [(row["from"], row["to"], row["n"], row["share"]) for row in reliability(found)["bins"]]
    [(0.0, 0.1, 1, 0.0), (0.7, 0.8, 1, 1.0)]
    """
    if len(found.labels) == 2:
        of, said, seen = found.labels[1], found.probability[:, 1], found.truth
    else:
        of, said, seen = "the predicted label", found.probability.max(axis=1), (found.predicted == found.truth).astype(np.int64)
    number = np.minimum((said * N_BINS).astype(np.int64), N_BINS - 1)
    bins = []
    for b in np.unique(number).tolist():
        inside = number == b
        n, share = int(inside.sum()), float(seen[inside].mean())
        low, high = wilson(share, n)
        mean = float(said[inside].mean())
        bins.append({"from": b / N_BINS, "to": (b + 1) / N_BINS, "n": n, "mean_probability": mean, "share": share, "low": low, "high": high})
    return {"of": of, "calibration_error": calibration_error(seen, said), "brier": float(((said - seen) ** 2).mean()), "bins": bins}
