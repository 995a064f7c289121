"""Vocabulary: how often each category of each lexicon occurs, in the author's voice and in sources' voices apart."""

from functools import cache

import numpy as np

from framing.article import Article
from framing.features.base import Block, Floats, Spans, rows_of, thousands
from framing.lexicon import Match, matches_of, shipped
from framing.tokens import Ints
from framing.voice import voice_at


def measure(article: Article, stretches: Spans) -> Floats:
    """Measure rates per 1,000 tokens of each lexicon's categories, and sums of weights.

    `naming.group` counts terms of the category in the author's voice, `naming.group.sourced` those in a source's;
    `naming.unfavourable` and `naming.favourable` are the sums of the lexicon's negative and positive weights. A
    lexicon's columns depend on no other lexicon.

    >>> from framing.features.base import whole
    >>> article = Article("The regime fell.")
    >>> row = dict(zip(BLOCK.features, measure(article, whole(article))[0].tolist()))
    >>> row["naming.state"] > 80, row["naming.state.sourced"]
    (True, 0.0)
    """
    columns, sides, starts, weights = article.derived(_table)
    row = rows_of(starts, stretches)
    inside = row >= 0
    width = len(_columns())
    cell = np.concatenate((row * width + columns, row * width + sides))[np.tile(inside, 2)]
    amount = np.concatenate((np.ones(len(row)), np.abs(weights)))[np.tile(inside, 2)]
    sums = np.bincount(cell, amount, minlength=len(stretches) * width)
    return sums.reshape(len(stretches), width) / thousands(article, stretches)


def spans(article: Article) -> dict[int, list[tuple[int, int]]]:
    """Return the places of the terms of each category and voice."""
    found: dict[int, list[tuple[int, int]]] = {}
    for match, sourced in article.derived(counted):
        for name in (match.term.category, _side(match.term.weight)):
            found.setdefault(_columns()[match.lexicon, name, sourced], []).append((match.start, match.end))
    return found


def counted(article: Article) -> list[tuple[Match, bool]]:
    """Return the matches that count, each with whether a source says it."""
    numbers = article.sentence_of
    kept = (match for match in matches_of(article) if numbers[match.first_token] >= 0)
    return [(match, voice_at(article, match.start).voice != "author") for match in kept]


def _table(article: Article) -> tuple[Ints, Ints, Ints, Floats]:
    """For each counted match: the column of its category, that of its side, its offset, its weight."""
    found = article.derived(counted)
    index = _columns()
    return (
        np.array([index[match.lexicon, match.term.category, sourced] for match, sourced in found], dtype=np.int64),
        np.array([index[match.lexicon, _side(match.term.weight), sourced] for match, sourced in found], dtype=np.int64),
        np.array([match.start for match, _ in found], dtype=np.int64),
        np.array([match.term.weight for match, _ in found], dtype=np.float64),
    )


def _side(weight: float) -> str:
    return "favourable" if weight > 0 else "unfavourable"


@cache
def _columns() -> dict[tuple[str, str, bool], int]:
    lexicons = [lexicon for lexicon in shipped().lexicons if not lexicon.marks_cues]
    pairs = [(lexicon.name, name) for lexicon in lexicons for name in (*lexicon.categories, "favourable", "unfavourable")]
    return {(lexicon, name, sourced): 2 * i + sourced for i, (lexicon, name) in enumerate(pairs) for sourced in (False, True)}


@cache
def _features() -> tuple[str, ...]:
    return tuple(f"{lexicon}.{name}{'.sourced' if sourced else ''}" for lexicon, name, sourced in _columns())


BLOCK = Block("vocabulary", _features, measure, spans)
