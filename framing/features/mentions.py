"""Voices of tokens, and terms of lexicons with their voices, as arrays: what the blocks about words and speakers count from."""

from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.features.base import Floats
from framing.features.joined import Joined
from framing.lexicon import Match, matches_of
from framing.tokens import Bools, Ints
from framing.voice import VOICES, stretches_of, voice_of

AUTHOR, DIRECT, INDIRECT, SCARE, AMBIGUOUS = (VOICES.index(name) for name in ("author", "direct", "indirect", "scare", "ambiguous"))
_NUMBERS = {name: number for number, name in enumerate(VOICES)}
LOADED = ("action", "euphemism", "evaluation", "naming")


class Mentions(NamedTuple):
    """The terms of lexicons in headline, body and block statements.

    Attributes
    ----------
    matches : list of Match
    first, last : arrays of int, shape (n,)
        The first token of each and the one after its last.
    starts : array of int, shape (n,)
        Offsets.
    voices : array of int, shape (n,)
        The number of each one's voice among `VOICES`.
    weights : array of float, shape (n,)
    loaded : array of bool, shape (n,)
        Whether the lexicon weighs what things are called, and the weight is not 0: the weights of others are strength
        or vagueness.
    """

    matches: list[Match]
    first: Ints
    last: Ints
    starts: Ints
    voices: Ints
    weights: Floats
    loaded: Bools


def mentions_of(article: Article) -> Mentions:
    """Return the terms that count, computed once.

    >>> found = mentions_of(Article("The regime fell."))
    >>> [VOICES[voice] for voice in found.voices]
    ['author']
    """
    return article.derived(_mentions)


def token_voices(article: Article) -> Ints:
    """Return the number of each token's voice among `VOICES`, computed once; ambiguous are only terms.

    >>> token_voices(Article("“We lost,” said Ann.")).tolist()
    [1, 1, 0, 0]
    """
    return article.derived(_token_voices)


def covered(n: int, first: Ints, last: Ints) -> Bools:
    """Tell for each of n tokens whether one of the ranges from `first` up to `last` holds it; ranges may overlap.

    >>> covered(3, np.array([1, 1]), np.array([2, 3])).tolist()
    [False, True, True]
    """
    steps = np.bincount(first, minlength=n + 1) - np.bincount(last, minlength=n + 1)
    return np.asarray(np.cumsum(steps[:-1]) > 0)


def _token_voices(article: Article) -> Ints:
    if isinstance(article, Joined):
        return np.concatenate([token_voices(part) for part in article.parts])
    starts, stretches = article.tokens.starts, stretches_of(article)
    numbers = np.zeros(2 * len(stretches) + 1, dtype=np.int64)
    numbers[1::2] = [_NUMBERS[stretch.voice] for stretch in stretches]
    cuts = np.zeros(len(numbers) + 1, dtype=np.int64)
    cuts[1:-1] = starts.searchsorted(np.array([edge for stretch in stretches for edge in stretch[:2]], dtype=np.int64))
    cuts[-1] = len(starts)
    return np.repeat(numbers, cuts[1:] - cuts[:-1])


def _mentions(article: Article) -> Mentions:
    found = matches_of(article)
    first = np.array([match.first_token for match in found], dtype=np.int64)
    kept = article.sentence_of[first] >= 0 if len(first) else np.zeros(0, dtype=bool)
    if not kept.all():
        found, first = tuple(match for match, keep in zip(found, kept.tolist(), strict=True) if keep), first[kept]
    voices = token_voices(article)[first]
    for i in np.flatnonzero(voices == INDIRECT).tolist():
        voices[i] = _NUMBERS[voice_of(article, found[i]).voice]
    weights = np.array([match.term.weight for match in found], dtype=np.float64)
    loaded = np.array([match.lexicon in LOADED for match in found], dtype=bool) & (weights != 0)
    last = np.array([match.last_token for match in found], dtype=np.int64)
    return Mentions(list(found), first, last, article.tokens.starts[first], voices, weights, loaded)
