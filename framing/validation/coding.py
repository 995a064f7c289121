"""What the coders say of the units, taken together: their majority, and how far they agree."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from framing.features.base import Floats
from framing.validation.alpha import alphas, coincidences, krippendorff
from framing.validation.estimates import N_DRAWS, Estimate, estimate

Sheets = Mapping[str, Mapping[str, str]]
Column = list[str | None]


class Coded(NamedTuple):
    """What is said of each unit of the sample, in the order of the key.

    Attributes
    ----------
    ratings : dict
        The column of each coder.
    truth : array, shape (n_units, n_labels)
        One for the label that was decided or that most coders gave; a tie counts in equal parts; zeros without any.
    majority : list
        The label of each unit, None for a tie or nothing.
    """

    ratings: dict[str, Column]
    truth: Floats
    majority: Column


def coded(units: Sequence[str], labels: Sequence[str], sheets: Sheets, decided: Mapping[str, str]) -> Coded:
    """Take the sheets together.

    Examples
    --------
    >>> found = coded(["u1", "u2", "u3"], ["no", "yes"], {"a": {"u1": "no", "u2": "yes"}, "b": {"u1": "no", "u2": "no"}}, {})
    >>> found.truth.tolist(), found.majority
    ([[1.0, 0.0], [0.5, 0.5], [0.0, 0.0]], ['no', None, None])
    """
    ratings: dict[str, Column] = {name: [sheet.get(unit) for unit in units] for name, sheet in sheets.items()}
    truth = np.zeros((len(units), len(labels)))
    for number, unit in enumerate(units):
        counts = Counter([decided[unit]] if unit in decided else [label for row in ratings.values() if (label := row[number]) is not None])
        most = max(counts.values(), default=0)
        winners = [label for label, count in counts.items() if count == most]
        for label in winners:
            truth[number, labels.index(label)] = 1 / len(winners)
    sure = truth.max(axis=1) == 1
    return Coded(ratings, truth, [labels[at] if known else None for at, known in zip(truth.argmax(axis=1).tolist(), sure.tolist(), strict=True)])


def agreement_of(columns: Sequence[Column], strata: Sequence[int], *, seed: int = 0, n_draws: int = N_DRAWS) -> Estimate:
    """Return alpha with its 90% interval: units are drawn anew within strata, each counting alike.

    >>> agreement_of([["a", "b"] * 20, ["a", "b"] * 20], [0, 1] * 20).value
    1.0
    """
    value = krippendorff(columns)
    if value is None:
        return Estimate(None, None, None)
    pairs = coincidences(columns)
    random = np.random.default_rng(seed)
    times = np.zeros((n_draws, len(pairs)))
    numbers = np.asarray(strata)
    for stratum in np.unique(numbers):
        rows: npt.NDArray[np.int64] = np.flatnonzero(numbers == stratum)
        times[:, rows] = random.multinomial(len(rows), np.full(len(rows), 1 / len(rows)), size=n_draws)
    return estimate(value, alphas((times @ pairs.reshape(len(pairs), -1)).reshape(n_draws, *pairs.shape[1:])))


def pairs_of(ratings: Mapping[str, Column], tool: Column) -> list[dict[str, Any]]:
    """Return alpha of each two coders, and of each coder with the tool: who reads otherwise than the rest shows here."""
    rows = {**ratings, "tool": tool}
    return [
        {
            "first": first,
            "second": second,
            "n": sum(a is not None and b is not None for a, b in zip(rows[first], rows[second], strict=True)),
            "alpha": krippendorff([rows[first], rows[second]]),
        }
        for first, second in combinations(rows, 2)
    ]
