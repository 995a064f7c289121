"""What readability formulas are fed with, counted in stretches of an article."""

from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.characters import SPACE, WORD
from framing.features.base import Floats, Spans, prose_characters, prose_tokens, rows_of, tally
from framing.features.readability.easy import easy_words
from framing.syllables import syllables_of
from framing.tokens import Bools, Ints

_FIRST = 100
_LONG_LETTERS = 6
_MINI_LETTERS = 3


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


class _Words(NamedTuple):
    """The words of an article: where each begins, its syllables, its letters, and what is true of it, as bits."""

    starts: Ints
    syllables: Ints
    letters: Ints
    bits: Ints


_POLY, _LONG, _MINI, _UNLISTED, _DIFFICULT = (1 << bit for bit in range(5))
_N_SHAPES = 1 << 5
_OF_SHAPES = np.array(
    [[(shape & wanted) == wanted for wanted in (_POLY, _LONG, _MINI, _UNLISTED, _DIFFICULT, _UNLISTED | _POLY)] for shape in range(_N_SHAPES)],
    dtype=np.float64,
)  # which counts a word of each combination of bits belongs to


def counts_of(article: Article, stretches: Spans) -> Counts:
    """Count what readability formulas are fed with.

    >>> counts = counts_of(Article("A well-known incident. It passed."), np.array([[0, 33]]))
    >>> counts.words, counts.sentences, counts.syllables
    (array([5.]), array([2.]), array([8.]))
    """
    n, words, opens = len(stretches), article.derived(_words), article.sentence_spans[:, 0]
    row = rows_of(words.starts, stretches)
    inside = row >= 0
    row, syllables, letters, bits = row[inside], words.syllables[inside], words.letters[inside], words.bits[inside]
    shapes = np.bincount(row * _N_SHAPES + bits, minlength=n * _N_SHAPES).reshape(n, _N_SHAPES) @ _OF_SHAPES
    edges = words.starts.searchsorted(stretches)
    first, last = edges[:, 0], edges[:, 1]
    stop = np.minimum(first + _FIRST, last)
    long = np.flatnonzero(words.bits & _POLY)
    columns = (
        last - first,
        np.maximum(tally(opens, stretches), 1.0),
        np.bincount(row, syllables, minlength=n),
        shapes[:, 0],
        _characters(article, stretches),
        np.bincount(row, letters, minlength=n),
        *shapes[:, 1:].T,
        stop - first,
        long.searchsorted(stop) - long.searchsorted(first),
        _first_sentences(words.starts, opens, first, stop, last),
    )
    return Counts(*np.array(columns, dtype=np.float64))


def _first_sentences(starts: Ints, opens: Ints, first: Ints, stop: Ints, last: Ints) -> Ints:
    """The sentences of the first hundred words; one that is cut off after a word or two is none, as in textstat."""
    opening = starts.searchsorted(opens)  # the word that opens each sentence
    sentences = opening.searchsorted(np.column_stack((first, np.where(stop < last, stop - 2, stop))))
    return np.asarray(np.maximum(sentences[:, 1] - sentences[:, 0], 1))


def _words(article: Article) -> _Words:
    tokens, prose = article.tokens, prose_tokens(article)
    syllables = syllables_of(article)[prose]
    letters = _running((article.flags & WORD) != 0)
    n_letters = letters[tokens.ends[prose]] - letters[tokens.starts[prose]]
    unlisted = easy_words().find(tokens.keys[prose]) < 0
    starts = tokens.starts[prose]
    follows = _hyphenated(article)[prose]
    if follows.any():  # a hyphenated word is one, and on no list
        at = np.flatnonzero(~follows)
        syllables, n_letters = (np.add.reduceat(counted, at) for counted in (syllables, n_letters))
        parts = np.diff(np.append(at, len(prose)))
        starts, unlisted = starts[at], unlisted[at] | (parts > 1)
    bits = _POLY * (syllables >= 3) + _LONG * (n_letters > _LONG_LETTERS) + _MINI * (n_letters <= _MINI_LETTERS)
    bits += _UNLISTED * unlisted + _DIFFICULT * (unlisted & (syllables >= 2))
    return _Words(starts, syllables, n_letters, bits)


def _characters(article: Article, stretches: Spans) -> Floats:
    """The characters of prose in each stretch that are not white space."""
    solid = prose_characters(article) & ((article.flags & SPACE) == 0)
    if len(stretches) == 1:
        return np.array([np.count_nonzero(solid[stretches[0, 0] : stretches[0, 1]])], dtype=np.float64)
    running = _running(solid)
    return (running[stretches[:, 1]] - running[stretches[:, 0]]).astype(np.float64)


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
