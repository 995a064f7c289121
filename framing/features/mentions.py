"""Voices of tokens, and terms of lexicons with their voices, as arrays: what the blocks about words and speakers count from."""

from functools import cache
from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.features.base import Floats, Spans
from framing.features.joined import Joined, gather
from framing.features.negation import denied
from framing.lexicon import Match, matches_of, shipped
from framing.quotation import titles_of
from framing.tokens import Bools, Ints
from framing.voice import VOICES, stretches_of, voice_of

AUTHOR, DIRECT, INDIRECT, SCARE, AMBIGUOUS = (VOICES.index(name) for name in ("author", "direct", "indirect", "scare", "ambiguous"))
_NUMBERS = {name: number for number, name in enumerate(VOICES)}
LOADED = ("action", "euphemism", "evaluation", "naming")
"""The lexicons that weigh what things are called; the weights of others are strength or vagueness."""


class Mentions(NamedTuple):
    """The terms of lexicons in headline, body and block statements.

    Attributes
    ----------
    spans : array of int, shape (n, 2)
        Offsets.
    kinds : array of int, shape (n,)
        The number of each one's lexicon, category and side among `kinds()`.
    weights : array of float, shape (n,)
    voices : array of int, shape (n,)
        The number of each one's voice among `VOICES`.
    denied : array of bool, shape (n,)
        Whether a negation denies it: "is no traitor".
    """

    spans: Spans
    kinds: Ints
    weights: Floats
    voices: Ints
    denied: Bools


def mentions_of(article: Article) -> Mentions:
    """Return the terms that count.

    >>> found = mentions_of(Article("The regime fell."))
    >>> [(list(kinds())[kind], VOICES[voice]) for kind, voice in zip(found.kinds, found.voices)]
    [(('naming', 'state', 'unfavourable'), 'author')]
    """
    return article.derived(_all)


def matches_counted(article: Article) -> list[Match]:
    """Return the matches that `mentions_of` tells of, in the same order; computed once."""
    return article.derived(_counted)


@cache
def kinds() -> dict[tuple[str, str, str], int]:
    """Return the kinds of mentions, lexicon, category and side, with their numbers; a weight of 0 is unfavourable."""
    triples = [
        (lexicon.name, category, side)
        for lexicon in shipped().lexicons
        if not lexicon.marks_cues
        for category in lexicon.categories
        for side in ("unfavourable", "favourable")
    ]
    return {triple: number for number, triple in enumerate(triples)}


@cache
def loaded_kinds() -> Bools:
    """Return for each kind of mention whether its lexicon weighs what things are called."""
    return np.array([lexicon in LOADED for lexicon, _, _ in kinds()], dtype=bool)


def token_voices(article: Article) -> Ints:
    """Return the number of each token's voice among `VOICES`, computed once; ambiguous are only terms.

    >>> token_voices(Article("“We lost,” said Ann.")).tolist()
    [1, 1, 0, 0]
    """
    return article.derived(_token_voices)


def not_own(article: Article) -> Bools:
    """Tell for each token whether it is none of the author's claims: direct speech, a title, or a loaded term denied; computed once.

    >>> not_own(Article("“We lost,” said Ann.")).tolist()
    [True, True, False, False]
    """
    return article.derived(_not_own)


def covered(article: Article, spans: Spans) -> Bools:
    """Tell for each token whether one of the spans holds it; spans may overlap.

    >>> covered(Article("one two three"), np.array([[4, 7], [4, 13]])).tolist()
    [False, True, True]
    """
    starts = article.tokens.starts
    first, last = starts.searchsorted(spans).T
    steps = np.bincount(first, minlength=len(starts) + 1) - np.bincount(last, minlength=len(starts) + 1)
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


def _not_own(article: Article) -> Bools:
    mentions = mentions_of(article)
    denied_terms = mentions.spans[mentions.denied & loaded_kinds()[mentions.kinds]]
    passed_on = (token_voices(article) == DIRECT) | covered(article, gather(article, _titles)[0])
    return np.asarray(passed_on | covered(article, denied_terms) if len(denied_terms) else passed_on)


def _titles(article: Article) -> tuple[Spans]:
    return (np.array(titles_of(article), dtype=np.int64).reshape(-1, 2),)


def _all(article: Article) -> Mentions:
    spans, numbers, weights, voices = gather(article, _mentions)
    return Mentions(spans, numbers, weights, voices, denied(article)[article.tokens.starts.searchsorted(spans[:, 0])])


def _counted(article: Article) -> list[Match]:
    matches = matches_of(article)
    kept = article.sentence_numbers(np.array([match.first_token for match in matches], dtype=np.int64)) >= 0
    return [match for match, keep in zip(matches, kept.tolist(), strict=True) if keep]


def _mentions(article: Article) -> tuple[Spans, Ints, Floats, Ints]:
    found, numbers = matches_counted(article), kinds()
    rows = [(*m[:2], m.first_token, numbers[m.lexicon, m.term.category, "favourable" if m.term.weight > 0 else "unfavourable"]) for m in found]
    table = np.array(rows, dtype=np.int64).reshape(-1, 4)
    voices = token_voices(article)[table[:, 2]]
    for i in np.flatnonzero((voices == INDIRECT) | (voices == AMBIGUOUS)).tolist():
        voices[i] = _NUMBERS[voice_of(article, found[i]).voice]
    return table[:, :2], table[:, 3], np.array([match.term.weight for match in found], dtype=np.float64), voices
