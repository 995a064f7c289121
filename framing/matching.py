"""Phrases found in tokens: all positions at once, level by level."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from framing.characters import codes_of, flags_of
from framing.keytable import KeyTable
from framing.tokens import Bools, Ints, Tokens, pair, tokenize


class Level(NamedTuple):
    """Prefixes of one length: their sorted keys, the phrase each completes or -1, whether longer phrases go on."""

    keys: KeyTable
    phrase: Ints
    longer: Bools


@dataclass(frozen=True, eq=False)
class Matcher:
    """A set of phrases, compiled. Make one with `compile_phrases`."""

    levels: tuple[Level, ...]

    def search(self, tokens: Tokens) -> tuple[Ints, Ints, Ints]:
        """Find every occurrence of every phrase, overlapping ones too.

        A phrase matches whatever its case, with or without a possessive "'s", and only where nothing but white space or hyphens parts its words.

        Parameters
        ----------
        tokens : Tokens
            Tokens of a text.

        Returns
        -------
        first, last, phrase : arrays of int, shape (n,)
            Indices of the first token and of the one after the last, and the number of the phrase, in no order.
        """
        found: list[tuple[Ints, Ints, Ints]] = []
        begin = np.arange(len(tokens), dtype=np.int64)
        prefix = tokens.stems
        for depth, level in enumerate(self.levels):
            at = level.keys.find(prefix)
            known = np.flatnonzero(at >= 0)
            begin, prefix, at = begin[known], prefix[known], at[known]
            ends = level.phrase[at]
            complete = ends >= 0
            found.append((begin[complete], begin[complete] + depth + 1, ends[complete]))
            upcoming = begin + depth + 1
            goes_on = level.longer[at] & (upcoming < len(tokens))
            goes_on[goes_on] = tokens.joined[upcoming[goes_on]]
            begin, prefix, upcoming = begin[goes_on], prefix[goes_on], upcoming[goes_on]
            if not len(begin):
                break
            prefix = pair(prefix, tokens.stems[upcoming])
        if not found:
            empty = np.zeros(0, dtype=np.int64)
            return empty, empty, empty
        first, last, phrase = (np.concatenate(column) for column in zip(*found, strict=True))
        return first, last, phrase


def compile_phrases(phrases: Sequence[str]) -> Matcher:
    """Compile phrases for searching; they are numbered as given.

    Examples
    --------
    >>> from framing.article import Article
    >>> matcher = compile_phrases(["armed group", "armed"])
    >>> first, last, phrase = matcher.search(Article("An armed-group rally; two armed men").tokens)
    >>> sorted(zip(first.tolist(), last.tolist(), phrase.tolist()))
    [(1, 2, 1), (1, 3, 0), (5, 6, 1)]
    """
    text = "\n".join(phrases)
    codes = codes_of(text)
    tokens = tokenize(codes, flags_of(codes))
    line_ends = np.flatnonzero(codes == ord("\n"))
    owner = np.searchsorted(line_ends, tokens.starts)
    lengths = np.bincount(owner, minlength=len(phrases)) if len(phrases) else np.zeros(0, np.int64)
    offsets = np.concatenate(([0], np.cumsum(lengths)))[:-1].astype(np.int64)
    alive = np.flatnonzero(lengths > 0)
    prefix = tokens.stems[offsets[alive]]
    levels = []
    depth = 1
    while len(alive):
        unique, where = np.unique(prefix, return_inverse=True)
        phrase = np.full(len(unique), -1, dtype=np.int64)
        ending = lengths[alive] == depth
        phrase[where[ending]] = alive[ending]
        longer = np.zeros(len(unique), dtype=bool)
        longer[where[~ending]] = True
        levels.append(Level(KeyTable(unique), phrase, longer))
        alive, prefix = alive[~ending], prefix[~ending]
        prefix = pair(prefix, tokens.stems[offsets[alive] + depth])
        depth += 1
    return Matcher(tuple(levels))
