"""Noise of fingers and scanners: typing errors, and letters that optical recognition confuses."""

import re
from collections.abc import Callable

import numpy as np

TYPOS, MISREAD = 0.03, 0.03  # share of the words of four letters or more that are affected
_WORD = re.compile(r"[A-Za-z]{4,}")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {row[i]: row[max(i - 1, 0) : i] + row[i + 1 : i + 2] for row in _ROWS for i in range(len(row))}
_CONFUSED = (
    ("rn", "m"), ("m", "rn"), ("cl", "d"), ("d", "cl"), ("li", "h"), ("vv", "w"), ("w", "vv"), ("l", "1"), ("i", "l"), ("l", "i"),
    ("o", "0"), ("e", "c"), ("c", "e"), ("h", "b"), ("s", "5"), ("nn", "m"), ("t", "f"), ("f", "t"), ("u", "n"), ("n", "u"), ("I", "l"),
    ("O", "0"), ("S", "5"), ("B", "8"),
)  # fmt: skip


def with_typos(text: str, random: np.random.Generator) -> str:
    """Mistype some words: two letters change places, one is missing, doubled, or its neighbour on the keyboard.

    >>> with_typos("short", np.random.default_rng(0))
    'short'
    """
    return _spoilt(text, random, TYPOS, _mistype)


def misread(text: str, random: np.random.Generator) -> str:
    """Misread some words as optical recognition does: rn for m, 1 for l, 0 for o and the like.

    >>> misread("short", np.random.default_rng(0))
    'short'
    """
    return _spoilt(text, random, MISREAD, _confuse)


def _spoilt(text: str, random: np.random.Generator, share: float, spoil: Callable[[str, np.random.Generator], str]) -> str:
    return _WORD.sub(lambda match: spoil(match[0], random) if random.random() < share else match[0], text)


def _mistype(word: str, random: np.random.Generator) -> str:
    at = int(random.integers(1, len(word) - 1))  # neither the first letter nor the last
    how = int(random.integers(4))
    before, letter, after = word[:at], word[at], word[at + 1 :]
    if how == 0:
        return before + after[0] + letter + after[1:]
    if how == 1:
        return before + after
    if how == 2:
        return before + letter + letter + after
    beside = _BESIDE.get(letter.lower(), letter)
    other = beside[int(random.integers(len(beside)))]
    return before + (other.upper() if letter.isupper() else other) + after


def _confuse(word: str, random: np.random.Generator) -> str:
    places = [(at, old, new) for old, new in _CONFUSED for at in range(len(word)) if word.startswith(old, at)]
    if not places:
        return word
    at, old, new = places[int(random.integers(len(places)))]
    return word[:at] + new + word[at + len(old) :]
