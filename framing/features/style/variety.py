"""Variety of words: how many different ones in a number of them."""

import numpy as np

from framing.article import Article
from framing.features.base import Floats, Spans, prose_starts, prose_tokens
from framing.tokens import Ints

WINDOW = 50


def moving_ratio(article: Article, stretches: Spans) -> Floats:
    """Return the mean share of different words in all windows of 50 tokens: a measure that length leaves alone.

    The moving-average type-token ratio of Covington and McFall 2010, higher for a richer vocabulary; a shorter stretch
    is one window. A token counts in the windows that begin after its word stood last, so one sum does for all windows.

    >>> moving_ratio(Article("the cat and the dog"), np.array([[0, 19], [0, 0]])).tolist()
    [0.8, 0.0]
    """
    edges = prose_starts(article).searchsorted(stretches)
    first, n = edges[:, 0], edges[:, 1] - edges[:, 0]
    window = np.minimum(n, WINDOW)
    row = np.repeat(np.arange(len(n)), n)
    place = np.arange(len(row)) - (np.cumsum(n) - n)[row]  # of the token in its stretch
    last_seen = article.derived(_previous)[place + first[row]] - first[row]
    earliest = np.maximum(np.maximum(last_seen, place - window[row]), -1)  # the windows that count a token begin after this
    latest = np.minimum(place, (n - window)[row])
    different = np.bincount(row, np.maximum(latest - earliest, 0), minlength=len(n))
    return np.asarray(different / np.maximum((n - window + 1) * window, 1))


def opening_ratio(article: Article, stretches: Spans, *, most: int = 100) -> Floats:
    """Return the share of different words among the first tokens of each stretch.

    >>> opening_ratio(Article("the cat and the dog"), np.array([[0, 19]])).tolist()
    [0.8]
    """
    keys = article.tokens.keys[prose_tokens(article)]
    edges = prose_starts(article).searchsorted(stretches)
    spans = np.column_stack((edges[:, 0], np.minimum(edges[:, 1], edges[:, 0] + most))).tolist()
    return np.array([len(set(keys[a:b].tolist())) / (b - a) if b > a else 0.0 for a, b in spans])


def _previous(article: Article) -> Ints:
    """For each token of prose the number of the one before it that is the same word, or a number below all."""
    keys = article.tokens.keys[prose_tokens(article)]
    found = np.full(len(keys), -len(keys) - 1, dtype=np.int64)
    bits = np.uint64(len(keys).bit_length())
    order = np.sort((keys >> bits << bits) | np.arange(len(keys), dtype=np.uint64))  # key and place in one number: sorts fast and stably
    same = (order[1:] >> bits) == (order[:-1] >> bits)
    at = (order & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.int64)
    found[at[1:][same]] = at[:-1][same]
    return found
