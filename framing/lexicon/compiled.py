"""Lexicons compiled: a matcher of all their phrases, and whose each phrase is, as arrays that can be stored."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from framing.keytable import KeyTable
from framing.lexicon.forms import spelling
from framing.lexicon.types import Lexicon
from framing.matching import Level, Matcher, compile_phrases
from framing.tokens import Ints

N_OWN_ARRAYS, N_LEVEL_ARRAYS = 3, 3


class Compiled(NamedTuple):
    """What looking up several lexicons needs.

    Attributes
    ----------
    matcher : Matcher
        Of all phrases.
    edges : array of int, shape (n_phrases + 1,)
        Where the owners of each phrase begin.
    lexicons, terms : arrays of int
        The number of each owner, and of its term; -1 where a term is innocent.
    """

    matcher: Matcher
    edges: Ints
    lexicons: Ints
    terms: Ints

    def owners(self, phrase: int) -> Iterator[tuple[int, int]]:
        """Yield the lexicons that a phrase stands in, and its term there."""
        place = slice(int(self.edges[phrase]), int(self.edges[phrase + 1]))
        return zip(self.lexicons[place].tolist(), self.terms[place].tolist(), strict=True)


def compile_lexicons(lexicons: Sequence[Lexicon]) -> Compiled:
    """Compile lexicons; a spelling that is both a term and an innocent phrase of one lexicon is a term."""
    entries: dict[str, dict[int, int]] = {}
    for number, lexicon in enumerate(lexicons):
        for form, index in lexicon.forms:
            owners = entries.setdefault(spelling(form), {})
            owners[number] = max(index, owners.get(number, index))
    counts = [len(owners) for owners in entries.values()]
    flat = [pair for owners in entries.values() for pair in owners.items()]
    table = np.array(flat, dtype=np.int64).reshape(-1, 2)
    edges = np.concatenate(([0], np.cumsum(counts, dtype=np.int64)))
    return Compiled(compile_phrases(list(entries)), edges, table[:, 0].copy(), table[:, 1].copy())


def to_arrays(compiled: Compiled) -> list[npt.NDArray[np.generic]]:
    """Return all arrays of it, in order."""
    levels = ((level.keys.keys, level.phrase, level.longer) for level in compiled.matcher.levels)
    return [compiled.edges, compiled.lexicons, compiled.terms, *(array for level in levels for array in level)]


def from_arrays(arrays: Sequence[npt.NDArray[np.generic]]) -> Compiled:
    """Return what `to_arrays` took apart.

    >>> from framing.lexicon import shipped
    >>> first = compile_lexicons(shipped().lexicons[:1])
    >>> [np.array_equal(*pair) for pair in zip(to_arrays(first), to_arrays(from_arrays(to_arrays(first))))].count(False)
    0
    """
    rest = iter(arrays[N_OWN_ARRAYS:])
    levels = tuple(Level(KeyTable(keys), phrase, longer) for keys, phrase, longer in zip(rest, rest, rest, strict=True))  # type: ignore[arg-type]  # arrays of known types, in this order
    return Compiled(Matcher(levels), *arrays[:N_OWN_ARRAYS])  # type: ignore[arg-type]  # arrays of known types, in this order
