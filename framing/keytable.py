"""`KeyTable`: where keys stand among many sorted keys, found without a search.

Keys are hashes, so their leading bits are spread evenly: they name a short bucket of neighbours, and the bucket is
compared element by element, for all keys at once. Three times as fast as a binary search in 100,000 keys.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from framing.tokens import Ints, Keys

_MOST_BITS = 21


@dataclass(frozen=True, eq=False)
class KeyTable:
    """Sorted distinct keys.

    Attributes
    ----------
    keys : array of uint64, shape (n,)

    Examples
    --------
    >>> table = KeyTable(np.array([3, 2**63, 2**63 + 1], np.uint64))
    >>> table.find(np.array([2**63 + 1, 4], np.uint64)).tolist()
    [2, -1]
    """

    keys: Keys

    def find(self, keys: Keys) -> Ints:
        """Return the position of each key in the table, or -1."""
        found = np.full(len(keys), -1, dtype=np.int64)
        if not len(self.keys):
            return found
        shift, starts = self._buckets
        bucket = (keys >> shift).astype(np.int64)
        at, end = starts[bucket], starts[bucket + 1]
        asked = np.flatnonzero(at < end)
        at, end, wanted = at[asked], end[asked], keys[asked]
        while len(asked):
            hit = self.keys[at] == wanted
            found[asked[hit]] = at[hit]
            at = at + 1
            on = ~hit & (at < end)
            asked, at, end, wanted = asked[on], at[on], end[on], wanted[on]
        return found

    @cached_property
    def _buckets(self) -> tuple[np.uint64, Ints]:
        bits = min(len(self.keys).bit_length() + 2, _MOST_BITS)  # four buckets or more for each key
        shift = np.uint64(64 - bits)
        counts = np.bincount((self.keys >> shift).astype(np.int64), minlength=1 << bits)
        return shift, np.concatenate(([0], np.cumsum(counts)))
