"""What readability formulas are fed with, counted in stretches of an article."""

from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.characters import SPACE, WORD
from framing.features.base import Floats, Spans, prose_characters, prose_tokens, tally
from framing.features.readability.easy import easy_words
from framing.syllables import syllables_of
from framing.tokens import Bools, Ints

_FIRST = 100
_LONG = 6
_MINI = 3


class Counts(NamedTuple):
    """Counts of some stretches, each of shape (n,).

    Attributes
    ----------
    words, sentences : array of float
        A stretch that begins in mid-sentence has one sentence at least.
    syllables, polysyllables : array of float
        All syllables; words of three or more.
    characters, letters : array of float
        All characters but white space; letters and digits.
    long_words, mini_words : array of float
        Words of more than six letters, of three or fewer.
    unlisted, difficult, hard : array of float
        Words that are not on the list of easy words: all, those of two syllables or more, of three or more.
    first_words, first_polysyllables, first_sentences : array of float
        Of the first hundred words.
    """

    words: Floats
    sentences: Floats
    syllables: Floats
    polysyllables: Floats
    characters: Floats
    letters: Floats
    long_words: Floats
    mini_words: Floats
    unlisted: Floats
    difficult: Floats
    hard: Floats
    first_words: Floats
    first_polysyllables: Floats
    first_sentences: Floats


class _Sums(NamedTuple):
    """Where words begin, and running sums: of what is counted in words, and of characters and letters."""

    starts: Ints
    words: Ints
    characters: Ints
    letters: Ints


def counts_of(article: Article, stretches: Spans) -> Counts:
    """Count what readability formulas are fed with.

    >>> counts = counts_of(Article("A well-known incident. It passed."), np.array([[0, 33]]))
    >>> counts.words, counts.sentences, counts.syllables
    (array([5.]), array([2.]), array([8.]))
    """
    sums = article.derived(_sums)
    edges = sums.starts.searchsorted(stretches)
    first, last = edges[:, 0], edges[:, 1]
    inside = sums.words[:, last] - sums.words[:, first]
    stop = np.minimum(first + _FIRST, last)
    sentence_starts = article.sentence_spans[:, 0]
    limits = np.append(sums.starts, len(article.content))[stop]  # where the word after the first hundred begins
    numbers = sentence_starts.searchsorted(np.column_stack((stretches, np.minimum(limits, stretches[:, 1]))))
    table = np.array(
        [
            last - first,
            np.maximum(numbers[:, 1] - numbers[:, 0], 1),
            inside[0],
            inside[1],
            *(np.diff(running[stretches])[:, 0] for running in (sums.characters, sums.letters)),
            *inside[2:],
            stop - first,
            sums.words[1, stop] - sums.words[1, first],
            np.maximum(numbers[:, 2] - numbers[:, 0], 1),
        ],
        dtype=np.float64,
    )
    return Counts(*table)


def _sums(article: Article) -> _Sums:
    tokens, prose = article.tokens, prose_tokens(article)
    within = prose_characters(article)
    characters = _running(within & ((article.flags & SPACE) == 0))
    letters = _running(within & ((article.flags & WORD) != 0))
    at = np.flatnonzero(~_hyphenated(article)[prose])  # the words: tokens, and hyphenated tokens together
    heads, tails = prose[at], prose[np.append(at[1:], len(prose)) - 1] if len(at) else prose
    starts = tokens.starts[heads]
    syllables = np.add.reduceat(syllables_of(article)[prose], at) if len(at) else np.zeros(0, dtype=np.int64)
    n_letters = letters[tokens.ends[tails]] - letters[starts]
    unlisted = (easy_words().find(tokens.keys[heads]) < 0) | (heads != tails)
    poly = syllables >= 3
    rows = np.zeros((7, len(at) + 1), dtype=np.int64)
    counted = (syllables, poly, n_letters > _LONG, n_letters <= _MINI, unlisted, unlisted & (syllables >= 2), unlisted & poly)
    for row, values in zip(rows, counted, strict=True):
        np.cumsum(values, out=row[1:])
    return _Sums(starts, rows, characters, letters)


def _running(counted: Bools) -> Ints:
    sums = np.zeros(len(counted) + 1, dtype=np.int64)
    np.cumsum(counted, out=sums[1:])
    return sums


def _hyphenated(article: Article) -> Bools:
    """Whether a token follows the one before it with just one character between: a hyphen, for it is joined."""
    tokens = article.tokens
    found = np.zeros(len(tokens), dtype=bool)
    close = np.flatnonzero(tokens.joined[1:] & (tokens.starts[1:] - tokens.ends[:-1] == 1))
    found[close + 1] = (article.flags[tokens.ends[close]] & SPACE) == 0
    return found
