"""Flat segments: layers of spans that may overlap, cut at every boundary so that they can be drawn side by side."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from framing.sentences import Span

NONE = -1


class Segment(NamedTuple):
    """A stretch within which nothing begins or ends; `owners` holds, for each layer, the span it lies in, or -1."""

    start: int
    end: int
    owners: tuple[int, ...]


def flat_segments(length: int, layers: Sequence[Sequence[Span]]) -> list[Segment]:
    """Cut `length` characters at every boundary of every layer.

    Where spans of one layer overlap, the shorter one owns the characters. What reaches beyond the text is cut off.

    Parameters
    ----------
    length : int
    layers : sequence of sequences of (int, int)

    Returns
    -------
    list of Segment
        They follow each other without a gap, from 0 to `length`.

    Examples
    --------
    >>> [tuple(s) for s in flat_segments(6, [[(0, 4)], [(2, 6)]])]
    [(0, 2, (0, -1)), (2, 4, (0, 0)), (4, 6, (-1, 0))]
    """
    if not length:
        return []
    owners = np.full((len(layers), length), NONE, dtype=np.int32)
    for row, spans in zip(owners, layers, strict=True):
        for number in sorted(range(len(spans)), key=lambda n: spans[n][0] - spans[n][1]):
            start, end = spans[number]
            row[max(start, 0) : max(end, 0)] = number
    changed = (owners[:, 1:] != owners[:, :-1]).any(axis=0)
    edges = [0, *(np.flatnonzero(changed) + 1).tolist(), length]
    columns = owners[:, edges[:-1]].T.tolist() if layers else [[]]
    return [Segment(start, end, tuple(column)) for start, end, column in zip(edges, edges[1:], columns, strict=False)]
