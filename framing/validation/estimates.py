"""Estimates: what the tool gets right on the material, from a stratified sample, with intervals by a bootstrap within strata."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from framing.features.base import Floats
from framing.validation.types import Stratum

N_DRAWS = 2000
LEVEL = 0.9

_Group = tuple[int, npt.NDArray[np.int64]]  # what a stratum holds, and the rows of it that were coded


class Estimate(NamedTuple):
    """A figure and its 90% interval; None where there is none."""

    value: float | None
    low: float | None
    high: float | None


class Crossed(NamedTuple):
    """How many units of the material have each verdict (rows) and each label of the coders (columns), estimated.

    Attributes
    ----------
    table : array, shape (n_labels, n_labels)
    draws : array, shape (2, n_draws, n_labels, n_labels)
        First those of the sample alone, then those with a unit of each label added to each band.
    """

    table: Floats
    draws: Floats


def rogan_gladen(observed: Floats | float, sensitivity: Floats | float, specificity: Floats | float) -> Floats:
    """Return a prevalence corrected for the errors of what observed it (Rogan and Gladen 1978), between 0 and 1.

    Parameters
    ----------
    observed : float or array
        The share called positive.
    sensitivity, specificity : float or array
        Shares called right of the positive and of the negative.

    Returns
    -------
    array
        nan where sensitivity and specificity sum to 1 or less: the verdicts tell nothing then.

    Examples
    --------
    >>> rogan_gladen(0.31, 0.8, 0.9).round(3).item()
    0.3
    """
    told = np.asarray(sensitivity) + specificity - 1
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(told > 0, np.clip((observed + np.asarray(specificity) - 1) / told, 0, 1), np.nan)


def cross(
    truth: Floats, strata: Sequence[Stratum], member: Sequence[int], labels: Sequence[str], *, seed: int = 0, n_draws: int = N_DRAWS
) -> Crossed | None:
    """Cross the tool's verdicts with the coders' labels, weighted by the sampling weights.

    The bootstrap resamples within strata and is rescaled for small strata and for the share of each that was coded (Rao
    and Wu 1988). A band in which few errors were seen, or none, would get too short an interval: so all is drawn twice,
    from the sample alone and with a unit of each label, of random weight, added to each band; an interval spans both,
    as the exact interval of a share does that lies between the quantiles of x and of x + 1 cases (Clopper and Pearson 1934).

    Parameters
    ----------
    truth : array, shape (n_units, n_labels)
        Share of each label in what the coders say of a unit; a row of zeros where they say nothing.
    strata : sequence of Stratum
    member : sequence of int
        Stratum of each unit.
    labels : sequence of str
    seed, n_draws : int

    Returns
    -------
    Crossed or None
        None where no unit of some band was coded.
    """
    random = np.random.default_rng(seed)
    n_labels = len(labels)
    table, draws = np.zeros((n_labels, n_labels)), np.zeros((2, n_draws, n_labels, n_labels))
    coded = truth.sum(axis=1) > 0
    of = np.asarray(member)
    for band in dict.fromkeys(stratum.band for stratum in strata):
        numbers = [number for number, stratum in enumerate(strata) if stratum.band == band]
        groups = [(strata[number].size, np.flatnonzero(coded & (of == number))) for number in numbers]
        size = float(sum(n for n, _ in groups))
        groups = [(n, rows) for n, rows in groups if len(rows)]
        if not groups:
            return None
        scale = size / sum(n for n, _ in groups)  # strata that nobody coded are taken to be like the others of their band
        point, drawn = np.zeros(n_labels), np.zeros((n_draws, n_labels))
        for parts in _resampled(groups):
            counted = np.concatenate([n * scale / len(rows) * truth[rows] for n, rows in parts])
            point += counted.sum(axis=0)
            drawn += _multiplicities(random, len(counted), sum(n for n, _ in parts), n_draws) @ counted
        n_coded = sum(len(rows) for _, rows in groups)
        unseen = 1 - n_coded / size
        both = np.stack([drawn, drawn + unseen * size / n_coded * random.exponential(size=(n_draws, n_labels))])
        at = labels.index(strata[numbers[0]].verdict)
        table[at] += point
        draws[:, :, at] += size * both / both.sum(axis=-1, keepdims=True)
    return Crossed(table, draws)


def figures(crossed: Crossed, label: int) -> dict[str, Estimate]:
    """Return `precision`, `recall`, `specificity`, `f1`, `raw_prevalence` and `corrected_prevalence` of a label.

    The raw prevalence is counted in the whole material and has no interval. In one and the same table the correction
    comes out as the coders' weighted share of the label, so the draws take that: it is defined in every one of them.
    """
    value, draws = _figures(crossed.table, label), _figures(crossed.draws, label)
    draws["corrected_prevalence"] = crossed.draws[..., label].sum(axis=-1) / crossed.draws.sum(axis=(-2, -1))
    return {name: estimate(value[name], None if name == "raw_prevalence" else draws[name]) for name in value}


def corrected(crossed: Crossed, label: int, raw: float) -> Estimate:
    """Return the prevalence in a part of the material, where a share `raw` has the verdict, corrected for the errors in the whole of it."""
    return estimate(
        *(rogan_gladen(raw, found["recall"], found["specificity"]) for found in (_figures(crossed.table, label), _figures(crossed.draws, label)))
    )


def estimate(value: Floats | float, draws: Floats | None) -> Estimate:
    """Return a figure with the interval that holds 90% of its draws, of each row of them.

    Parameters
    ----------
    value : float
        nan where the figure is not defined: there is no estimate then.
    draws : array, shape (n_draws,) or (n, n_draws), optional
        A row of which more than a twentieth is not defined tells nothing.

    Examples
    --------
    >>> estimate(3.0, np.arange(1, 4.0).repeat(10))
    Estimate(value=3.0, low=1.0, high=3.0)
    """
    point = float(value)
    if np.isnan(point):
        return Estimate(None, None, None)
    told = [] if draws is None else [row for row in np.atleast_2d(draws) if np.isnan(row).mean() <= (1 - LEVEL) / 2]
    if not told:
        return Estimate(point, None, None)
    lows, highs = zip(*(np.nanquantile(row, [(1 - LEVEL) / 2, (1 + LEVEL) / 2]).tolist() for row in told), strict=True)
    return Estimate(point, min(*lows, point), max(*highs, point))


def _figures(table: Floats, label: int) -> dict[str, Floats]:
    right, called, true = table[..., label, label], table[..., label, :].sum(axis=-1), table[..., label].sum(axis=-1)
    total = table.sum(axis=(-2, -1))
    with np.errstate(divide="ignore", invalid="ignore"):
        recall, specificity, raw = right / true, 1 - (called - right) / (total - true), called / total
        return {
            "precision": right / called,
            "recall": recall,
            "specificity": specificity,
            "f1": 2 * right / (called + true),
            "raw_prevalence": raw,
            "corrected_prevalence": rogan_gladen(raw, recall, specificity),
        }


def _resampled(groups: list[_Group]) -> list[list[_Group]]:
    """Put strata of which a single unit is coded together with others of their band, for one unit has no spread."""
    many = [[group] for group in groups if len(group[1]) > 1]
    single = [group for group in groups if len(group[1]) == 1]
    if len(single) == 1 and many:
        single += many.pop()
    return [*many, single] if single else many


def _multiplicities(random: np.random.Generator, n_coded: int, size: int, n_draws: int) -> Floats:
    """How often each unit counts in each draw, 1 on average; always 1 in a stratum that was coded whole."""
    if n_coded < 2:
        return np.ones((n_draws, n_coded))
    times = random.multinomial(n_coded - 1, np.full(n_coded, 1 / n_coded), size=n_draws) * n_coded / (n_coded - 1)
    return np.asarray(1 + np.sqrt(1 - n_coded / size) * (times - 1))
