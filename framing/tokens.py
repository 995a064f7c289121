"""Tokens: the words and numbers of a text, as arrays of offsets and 64-bit keys.

No Python loop runs over the words. A key is a polynomial hash of the word in lower case, taken for all words at once
from one running sum; equal words have equal keys in every text, so lexicons and vocabularies are looked up as sorted
arrays of integers.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from framing.characters import APOSTROPHE, DIGIT, FIRM, HYPHEN, LETTER, SPACE, UPPER, WORD, Codes, Flags, codes_of, flags_of, fold

Ints = npt.NDArray[np.int64]
Keys = npt.NDArray[np.uint64]
Bools = npt.NDArray[np.bool_]

_BASE = 0x9E3779B97F4A7C15
_INVERSE = pow(_BASE, -1, 2**64)
_SPREAD = np.uint64(0xBF58476D1CE4E5B9)
_BLANK = np.uint32(ord(" "))
_PAIR = np.uint64(0x94D049BB133111EB)


@dataclass(frozen=True, eq=False)
class Tokens:
    """The words and numbers of a text in order.

    Attributes
    ----------
    starts, ends : arrays of int, shape (n,)
        Offsets in code points.
    keys : array of uint64, shape (n,)
        Equal for equal words, whatever their case.
    is_number, is_title, is_upper : arrays of bool, shape (n,)
        Starts with a digit; starts with a capital; two letters or more, all capitals.
    joined : array of bool, shape (n,)
        The token follows the one before it with nothing but white space or a hyphen between.
    stems : array of uint64, shape (n,)
        The keys without a possessive "'s": what lexicons are matched by.
    stem_ends : array of int, shape (n,)
        Where the token ends without it.
    parted : array of bool, shape (n,)
        Punctuation that parts clauses stands between the token and the one before it.
    """

    starts: Ints
    ends: Ints
    keys: Keys
    is_number: Bools
    is_title: Bools
    is_upper: Bools
    joined: Bools
    parted: Bools
    stems: Keys
    stem_ends: Ints

    def __len__(self) -> int:
        return len(self.starts)


def tokenize(codes: Codes, flags: Flags, folded: Codes | None = None) -> Tokens:
    """Find the tokens of a text.

    Words keep inner apostrophes ("don't"), initials their inner stops ("U.S"), numbers their inner marks ("17,161").
    Hyphens part words: "self-styled" is two tokens that are `joined`.

    >>> text = "The U.S. didn’t pay 3.5 million to the self-styled heirs."
    >>> found = tokenize(codes_of(text), flags_of(codes_of(text)))
    >>> [text[s:e] for s, e in zip(found.starts, found.ends)]
    ['The', 'U.S', 'didn’t', 'pay', '3.5', 'million', 'to', 'the', 'self', 'styled', 'heirs']
    """
    inside = _inside(codes, flags)
    edges = np.flatnonzero(inside[1:] != inside[:-1]).astype(np.int64)
    starts, ends = edges[::2], edges[1::2]
    first = flags[starts]
    capitals = np.concatenate(([0], np.cumsum((flags & UPPER) > 0)))
    letters = np.concatenate(([0], np.cumsum((flags & LETTER) > 0)))
    n_capitals = capitals[ends] - capitals[starts]
    folded = fold(codes) if folded is None else folded
    possessive = (ends - starts > 2) & (folded[ends - 1] == ord("s")) & (folded[ends - 2] == ord("'"))
    stem_ends = ends - 2 * possessive
    keys, stems = _keys(folded, starts, ends, stem_ends)
    return Tokens(
        starts,
        ends,
        keys,
        (first & DIGIT) > 0,
        (first & UPPER) > 0,
        (n_capitals > 1) & (n_capitals == letters[ends] - letters[starts]),
        _joined(codes, flags, starts, ends),
        _parted(flags, starts, ends),
        stems,
        stem_ends,
    )


def keys_of(words: list[str]) -> Keys:
    """Return the key of each word; the words must be single tokens.

    >>> keys_of(["Cult"])[0] == keys_of(["cult"])[0]
    np.True_
    """
    codes = codes_of("\n".join(words))
    flags_of(codes)
    lengths = np.array([len(word) for word in words], dtype=np.int64)
    ends = np.cumsum(lengths + 1) - 1
    return _keys(fold(codes), ends - lengths, ends)[0]


def spelled(tokens: Tokens, folded: Codes) -> list[str]:
    """Return the tokens in lower case, apostrophes straight.

    >>> text = "The U.S. didn’t pay"
    >>> codes = codes_of(text)
    >>> spelled(tokenize(codes, flags_of(codes)), fold(codes))
    ['the', 'u.s', "didn't", 'pay']
    """
    steps = np.zeros(len(folded) + 1, dtype=np.int8)
    steps[tokens.starts] = 1  # no token touches another
    steps[tokens.ends] = -1
    inside = np.cumsum(steps[:-1], dtype=np.int8).view(np.bool_)
    blanked: str = np.where(inside, folded, _BLANK).tobytes().decode("utf-32-le", "surrogatepass")
    return blanked.split()


def pair(first: Keys, second: Keys) -> Keys:
    """Return the keys of pairs of tokens, in order.

    >>> a, b = keys_of(["armed"]), keys_of(["group"])
    >>> bool(pair(a, b)[0] == pair(b, a)[0])
    False
    """
    mixed = (first ^ (first >> np.uint64(31))) * _PAIR
    return (mixed ^ (mixed >> np.uint64(29))) + second


def find(keys: Keys, among: Keys) -> Ints:
    """Return the position of each key among sorted keys, or -1.

    >>> find(np.array([7, 8], np.uint64), np.array([3, 7], np.uint64)).tolist()
    [1, -1]
    """
    if not len(among):
        return np.full(len(keys), -1, dtype=np.int64)
    at = np.minimum(np.searchsorted(among, keys), len(among) - 1)
    return np.where(among[at] == keys, at, -1)


def inside(starts: Ints, spans: Iterable[tuple[int, int]]) -> Bools:
    """Tell which of the offsets lie in one of the stretches.

    >>> inside(np.array([1, 5]), [(0, 3), (2, 4)]).tolist()
    [True, False]
    """
    found = np.zeros(len(starts), dtype=bool)
    for start, end in spans:
        found[np.searchsorted(starts, start) : np.searchsorted(starts, end)] = True
    return found


def _inside(codes: Codes, flags: Flags) -> Bools:
    """Whether each character belongs to a token, with one False before and after."""
    word = np.zeros(len(codes) + 4, dtype=bool)
    word[2:-2] = (flags & WORD) > 0
    letter = np.zeros(len(codes) + 4, dtype=bool)
    letter[2:-2] = (flags & LETTER) > 0
    before, after = letter[1:-3], letter[3:-1]
    digits = (word[1:-3] & ~before) & (word[3:-1] & ~after)
    apostrophe = ((flags & APOSTROPHE) > 0) & before & after
    stop = (codes == ord(".")) & ((before & ~word[:-4] & after) | digits)
    mark = ((codes == ord(",")) | (codes == ord(":"))) & digits
    word[2:-2] |= apostrophe | stop | mark
    return word[1:-1]


def _joined(codes: Codes, flags: Flags, starts: Ints, ends: Ints) -> Bools:
    """Whether only white space (no empty line) or a hyphen lies between a token and the one before it."""
    bars = (flags & (WORD | SPACE | HYPHEN)) == 0
    bars[2:] &= ~((codes[2:] == ord(".")) & (codes[:-2] == ord(".")) & ((flags[1:-1] & LETTER) > 0))  # the last stop of "U.S."
    bars[1:-1] &= ~(((flags[1:-1] & APOSTROPHE) > 0) & ((codes[:-2] | 32) == ord("s")) & ((flags[2:] & SPACE) > 0))  # "workers' rights"
    bars |= codes == ord("\n")
    count = np.concatenate(([0], np.cumsum(bars)))
    joined = np.zeros(len(starts), dtype=bool)
    joined[1:] = count[starts[1:]] == count[ends[:-1]]
    return joined


def _parted(flags: Flags, starts: Ints, ends: Ints) -> Bools:
    """Whether a comma, dash, bracket or the like, or a hyphen in white space, lies between a token and the one before it."""
    bars = (flags & FIRM) > 0
    hyphen = (flags & HYPHEN) > 0
    bars[1:] |= hyphen[1:] & ((flags[:-1] & (SPACE | HYPHEN)) > 0)
    count = np.concatenate(([0], np.cumsum(bars)))
    parted = np.zeros(len(starts), dtype=bool)
    parted[1:] = count[starts[1:]] > count[ends[:-1]]
    return parted


def _keys(folded: Codes, starts: Ints, *ends: Ints) -> list[Keys]:
    """Return the keys of the stretches from `starts` to each of the `ends`."""
    size = 1 << max(10, len(folded).bit_length())
    powers, inverses = _powers(size)
    spread = folded.astype(np.uint64) * _SPREAD
    spread ^= spread >> np.uint64(32)
    sums = np.zeros(len(folded) + 1, dtype=np.uint64)
    np.cumsum(spread * powers[: len(folded)], out=sums[1:])
    return [(sums[end] - sums[starts]) * inverses[starts] for end in ends]


@cache
def _powers(size: int) -> tuple[Keys, Keys]:
    """The powers of the base and of its inverse modulo 2**64."""

    def series(base: int) -> Keys:
        values = np.full(size, base, dtype=np.uint64)
        values[0] = 1
        return np.multiply.accumulate(values)

    return series(_BASE), series(_INVERSE)
