"""The formulas of readability, as textstat has them."""

from bisect import bisect_right
from math import ceil, floor
from typing import Any

import numpy as np

from framing.features.base import Floats
from framing.features.readability.counts import Counts

FORMULAS = {
    "flesch_reading_ease": "Flesch 1948: higher is easier, mostly 0 to 100",
    "flesch_kincaid_grade": "Kincaid et al. 1975: US school grade, higher is harder",
    "smog_index": "McLaughlin 1969: school grade, from words of three syllables or more, higher is harder",
    "automated_readability_index": "Senter and Smith 1967: school grade, from characters, higher is harder",
    "coleman_liau_index": "Coleman and Liau 1975: school grade, from letters, higher is harder",
    "dale_chall_readability_score": "Dale and Chall 1948: from words not on the list of easy words, 4.9 or less is grade 4, higher is harder",
    "dale_chall_readability_score_v2": "the same from unlisted words of two syllables or more",
    "gunning_fog": "Gunning 1952: school grade, from unlisted words of three syllables or more, higher is harder",
    "linsear_write_formula": "Linsear Write: school grade, from the first hundred words, higher is harder",
    "lix": "Björnsson 1968: from words of more than six letters, under 30 very easy, over 60 very hard",
    "rix": "Anderson 1983: words of more than six letters per sentence, higher is harder",
    "mcalpine_eflaw": "McAlpine 2006: for readers of English as a foreign language, words and words of up to three letters per sentence, "
    "20 or less is very easy",
    "spache_readability": "Spache 1953: school grade, for children's books, higher is harder",
    "text_standard": "the school grade that most of eight indices give, as textstat votes",
    "difficult_words_share": "share of words that are unlisted and of two syllables or more, 0 to 1",
    "polysyllables_share": "share of words of three syllables or more, 0 to 1",
    "long_words_share": "share of words of more than six letters, 0 to 1",
    "words_per_sentence": "words per sentence",
    "syllables_per_word": "syllables per word",
    "letters_per_word": "letters and digits per word",
    "chars_per_word": "characters, white space left out, per word",
    "reading_time": "seconds, at 14.69 milliseconds per character (Demberg and Keller 2008)",
}
_EDGES = (30, 40, 50, 60, 70, 80, 90, 100)
_BANDS = ((13,), (12,), (11,), (10,), (8, 9), (7,), (6,), (5,), (13,))


def indices_of(counts: Counts) -> Floats:
    """Return the indices that follow from counts of stretches with a word or more.

    Parameters
    ----------
    counts : Counts

    Returns
    -------
    array of float, shape (n, number of indices)

    Examples
    --------
    >>> counts = Counts(*np.full((14, 1), 1.0))
    >>> round(float(indices_of(counts)[0, 0]), 2)
    121.22
    """
    if len(counts.words) == 1:  # plain numbers are ten times as fast as arrays of one
        return np.array([_indices(Counts(*(column[0] for column in np.array(counts).tolist())))], dtype=np.float64)
    return np.array(_indices(counts), dtype=np.float64).T


def _indices(counts: Any) -> list[Any]:
    """The indices, of numbers or of arrays alike."""
    c = counts
    per_sentence, per_word = c.words / c.sentences, c.syllables / c.words
    unlisted, difficult = 100 * c.unlisted / c.words, 100 * c.difficult / c.words
    chars, letters = c.characters / c.words, c.letters / c.words
    v2 = 0.1579 * difficult + 0.0496 * per_sentence
    write = (c.first_words - c.first_polysyllables + c.first_polysyllables * 3) / c.first_sentences
    ease = 206.835 - 1.015 * per_sentence - 84.6 * per_word
    kincaid = 0.39 * per_sentence + 11.8 * per_word - 15.59
    smog = 1.043 * np.sqrt(30 * (c.polysyllables / c.sentences)) + 3.1291
    automated = 4.71 * chars + 0.5 * per_sentence - 21.43
    coleman = 0.058 * (letters * 100) - 0.296 * (c.sentences / c.words * 100) - 15.8
    chall = 0.1579 * unlisted + 0.0496 * per_sentence + 3.6365 * (unlisted > 5)
    fog = 0.4 * (per_sentence + 100 * c.hard / c.words)
    linsear = (write - 2 * (write <= 20)) / 2
    voters = (ease, kincaid, smog, coleman, automated, chall, linsear, fog)
    consensus = (
        _consensus(*voters) if isinstance(ease, float) else [_consensus(*row) for row in zip(*(voter.tolist() for voter in voters), strict=True)]
    )
    return [
        ease,
        kincaid,
        smog,
        automated,
        coleman,
        chall,
        v2 + 3.6365 * (v2 > 0.05),
        fog,
        linsear,
        per_sentence + 100 * c.long_words / c.words,
        c.long_words / c.sentences,
        (c.words + c.mini_words) / c.sentences,
        0.141 * per_sentence + 0.086 * difficult + 0.839,
        consensus,
        c.difficult / c.words,
        c.polysyllables / c.words,
        c.long_words / c.words,
        per_sentence,
        per_word,
        letters,
        chars,
        14.69 * c.characters / 1000,
    ]


def _consensus(ease: float, kincaid: float, *grades: float) -> float:
    """The grade with most votes, the first of equals: each index votes for its floor, ceiling and nearest grade, reading ease for its band."""
    votes = [floor(kincaid), ceil(kincaid), round(kincaid), *_BANDS[bisect_right(_EDGES, ease)]]
    for grade in grades:
        votes += (floor(grade), ceil(grade), round(grade))
    return float(max(votes, key=votes.count))
