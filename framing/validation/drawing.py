"""Drawing: how many units each stratum gives, and which."""

from collections import Counter
from collections.abc import Sequence
from heapq import heapify, heapreplace

import numpy as np

from framing.errors import InputError
from framing.validation.types import Stratum, Unit

OTHERS, NONE = "(other outlets)", "(no outlet)"
_FEWEST = 2  # of one unit a stratum's spread cannot be told


def allocate(sizes: Sequence[int], n: int, shares: Sequence[float]) -> list[int]:
    """Share out n draws: two to each stratum, the rest in proportion to its share, none more than it holds.

    Parameters
    ----------
    sizes : sequence of int
        What the strata hold.
    n : int
    shares : sequence of float
        What they are owed, in any unit.

    Examples
    --------
    >>> allocate([100, 100, 3], 30, [1, 1, 1])
    [14, 13, 3]
    >>> allocate([900, 90, 9], 20, [900, 90, 9])
    [16, 2, 2]
    """
    given = [min(size, _FEWEST) for size in sizes]
    left = min(n, sum(sizes)) - sum(given)
    queue = [(-share / (given[i] + 1), i) for i, share in enumerate(shares) if given[i] < sizes[i]]
    heapify(queue)
    for _ in range(left):
        _, i = queue[0]
        given[i] += 1
        heapreplace(queue, (-shares[i] / (given[i] + 1) if given[i] < sizes[i] else 1.0, i))  # what is full waits at the end
    return given


def draw(
    units: Sequence[Unit], n: int, *, bands: Sequence[str], by_outlet: bool = False, seed: int = 0
) -> tuple[list[Stratum], list[tuple[int, int]]]:
    """Draw a sample stratified by band of score, and by outlet if wanted.

    Bands have equal parts in the sample, so that rare verdicts are in it; inside a band the outlets have parts in
    proportion to their units. Where there are too many outlets for two units of each, the small ones form one stratum.

    Parameters
    ----------
    units : sequence of Unit
    n : int
        How many are drawn; all, where there are fewer.
    bands : sequence of str
        All bands there may be, in order.
    by_outlet : bool
    seed : int

    Returns
    -------
    list of Stratum
    list of (int, int)
        Number of each drawn unit and of its stratum, in random order.

    Raises
    ------
    InputError
        If there are no units, or n is too small for two of each band.
    """
    if not units:
        raise InputError("there is nothing to draw from: the material holds no such unit; give more articles or another --unit")
    held = [band for band in bands if any(unit.band == band for unit in units)]
    if n < _FEWEST * len(held):
        raise InputError(f"--n: expected at least {_FEWEST * len(held)}, {_FEWEST} for each of {len(held)} bands of score, found {n}")
    outlets = _outlets(units, n // (_FEWEST * len(held))) if by_outlet else [None] * len(units)
    members: dict[tuple[str, str | None], list[int]] = {}
    for number, (unit, outlet) in enumerate(zip(units, outlets, strict=True)):
        members.setdefault((unit.band, outlet), []).append(number)
    random = np.random.default_rng(seed)
    strata: list[Stratum] = []
    chosen: list[tuple[int, int]] = []
    per_band = allocate([sum(unit.band == band for unit in units) for band in held], n, [1.0] * len(held))
    for band, quota in zip(held, per_band, strict=True):
        own = sorted((key for key in members if key[0] == band), key=str)
        sizes = [len(members[key]) for key in own]
        for key, count in zip(own, allocate(sizes, quota, sizes), strict=True):
            chosen += [(int(number), len(strata)) for number in random.choice(members[key], count, replace=False)]
            strata.append(Stratum(band, units[members[key][0]].verdict, key[1], len(members[key]), count))
    return strata, [chosen[i] for i in random.permutation(len(chosen)).tolist()]


def _outlets(units: Sequence[Unit], most: int) -> list[str | None]:
    """The outlet of each unit as a stratum, the small ones put together where there are more than `most`."""
    names = [unit.outlet or NONE for unit in units]
    counts = sorted(Counter(names).items(), key=lambda row: (-row[1], row[0]))
    kept = {name for name, _ in (counts if len(counts) <= most else counts[: max(0, most - 1)])}
    return [name if name in kept else OTHERS for name in names]
