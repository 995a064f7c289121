"""Readability: how hard a text is to read. A description; it is no evidence of bias.

The formulas and constants are those textstat uses, after the papers cited with each. Words are counted as textstat
counts them, a hyphenated word as one; sentences and syllables are ours.
"""

import numpy as np

from framing.article import Article
from framing.characters import SPACE
from framing.features.base import Block, Floats, Spans, prose_tokens, tally
from framing.syllables import syllables_of
from framing.tokens import Ints

_FEATURES = ("flesch_reading_ease", "flesch_kincaid_grade", "smog_index", "automated_readability_index", "coleman_liau_index")


def measure(article: Article, stretches: Spans) -> Floats:
    """Measure readability indices of stretches of an article; 0 for a stretch without words.

    - `flesch_reading_ease`: higher is easier, mostly 0 to 100 (Flesch 1948).
    - `flesch_kincaid_grade`: US school grade, higher is harder (Kincaid et al. 1975).
    - `smog_index`: school grade, from words of three syllables or more, higher is harder (McLaughlin 1969).
    - `automated_readability_index`: school grade, from characters, higher is harder (Senter and Smith 1967).
    - `coleman_liau_index`: school grade, from letters, higher is harder (Coleman and Liau 1975).

    >>> from framing.features.base import whole
    >>> article = Article("The cat sat on the mat. It slept.")
    >>> round(float(measure(article, whole(article))[0, 0]), 2)
    118.18
    """
    words, sentences, syllables, long, characters, letters = counts(article, stretches)
    with np.errstate(divide="ignore", invalid="ignore"):
        per_sentence, per_word = words / sentences, syllables / words
        columns = np.column_stack(
            [
                206.835 - 1.015 * per_sentence - 84.6 * per_word,
                0.39 * per_sentence + 11.8 * per_word - 15.59,
                1.043 * np.sqrt(30 * (long / sentences)) + 3.1291,
                4.71 * (characters / words) + 0.5 * per_sentence - 21.43,
                0.058 * (letters / words * 100) - 0.296 * (sentences / words * 100) - 15.8,
            ]
        )
    return np.where((words > 0)[:, None], columns, 0.0)


def counts(article: Article, stretches: Spans) -> tuple[Floats, Floats, Floats, Floats, Floats, Floats]:
    """Count words, sentences, syllables, words of three syllables or more, characters and letters in stretches."""
    prose = prose_tokens(article)
    heads = prose[~article.derived(_hyphenated)[prose]]
    head_starts = article.tokens.starts[heads]
    per_word = np.add.reduceat(syllables_of(article)[prose], np.searchsorted(prose, heads)) if len(heads) else np.zeros(0, np.int64)
    sums = np.concatenate(([0], np.cumsum(per_word)))
    first, last = (np.searchsorted(head_starts, stretches[:, side]) for side in (0, 1))
    words = (last - first).astype(np.float64)
    characters, letters = article.derived(_characters)
    counted = [article.sentence_spans[:, 0], head_starts[per_word >= 3], characters, letters]
    sentences, long, n_characters, n_letters = (tally(places, stretches) for places in counted)
    return words, np.maximum(sentences, 1.0), (sums[last] - sums[first]).astype(np.float64), long, n_characters, n_letters


def _hyphenated(article: Article) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    """Whether a token follows the one before it with just one character between: a hyphen, for it is joined."""
    tokens, flags = article.tokens, article.flags
    found = np.zeros(len(tokens), dtype=bool)
    close = tokens.starts[1:] - tokens.ends[:-1] == 1
    found[1:] = tokens.joined[1:] & close & ((flags[tokens.ends[:-1]] & SPACE) == 0)
    return found


def _characters(article: Article) -> tuple[Ints, Ints]:
    """Offsets of the characters of prose that are not white space, and of those that are letters or digits."""
    steps = np.zeros(len(article.codes) + 1, dtype=np.int8)
    np.add.at(steps, article.sentence_spans[:, 0], 1)
    np.add.at(steps, article.sentence_spans[:, 1], -1)
    prose = np.cumsum(steps, dtype=np.int8)[:-1] > 0
    solid = prose & ((article.flags & SPACE) == 0)
    return np.flatnonzero(solid), np.flatnonzero(solid & ((article.flags & 3) > 0))


BLOCK = Block("readability", lambda: _FEATURES, measure)
