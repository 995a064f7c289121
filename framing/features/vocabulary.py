"""Vocabulary: how often each category of each lexicon occurs, in the author's voice and in sources' voices apart."""

from functools import cache

import numpy as np

from framing.article import Article
from framing.features.base import Block, Floats, Spans, rows_of, token_counts
from framing.lexicon import Match, matches_of, shipped
from framing.tokens import Ints
from framing.voice import voice_at

# Reporting verbs are measured where they report: in the attribution block.
LEFT_OUT = frozenset({"reporting"})


def measure(article: Article, stretches: Spans) -> Floats:
    """Measure rates per 1,000 tokens of each lexicon's categories, and sums of weights.

    `naming.group` counts terms of the category in the author's voice, `naming.group.sourced` those in a source's;
    `unfavourable` and `favourable` are sums of negative and positive weights in the author's voice, `sourced_` in a
    source's.

    >>> from framing.features.base import whole
    >>> article = Article("The regime fell.")
    >>> row = dict(zip(BLOCK.features, measure(article, whole(article))[0].tolist()))
    >>> row["naming.state"] > 300, row["naming.state.sourced"]
    (True, 0.0)
    """
    columns, starts, weights, sourced = article.derived(_table)
    row = rows_of(starts, stretches)
    inside = row >= 0
    side = len(_columns()) + 2 * sourced + (weights > 0)
    cell = np.concatenate((row * len(BLOCK.features) + columns, row * len(BLOCK.features) + side))[np.tile(inside, 2)]
    amount = np.concatenate((np.ones(len(row)), np.abs(weights)))[np.tile(inside, 2)]
    sums = np.bincount(cell, amount, minlength=len(stretches) * len(BLOCK.features))
    return sums.reshape(len(stretches), -1) * 1000 / token_counts(article, stretches)[:, None]


def spans(article: Article) -> dict[int, list[tuple[int, int]]]:
    """Return the places of the terms of each category and voice."""
    found: dict[int, list[tuple[int, int]]] = {}
    for match, sourced in article.derived(counted):
        column = _columns()[match.lexicon, match.term.category, sourced]
        found.setdefault(column, []).append((match.start, match.end))
        side = len(_columns()) + 2 * sourced + (match.term.weight > 0)
        if match.term.weight:
            found.setdefault(side, []).append((match.start, match.end))
    return found


def counted(article: Article) -> list[tuple[Match, bool]]:
    """Return the matches that count, each with whether a source says it."""
    numbers = article.sentence_of
    kept = (match for match in matches_of(article) if match.lexicon not in LEFT_OUT and numbers[match.first_token] >= 0)
    return [(match, voice_at(article, match.start).voice != "author") for match in kept]


Table = tuple[Ints, Ints, Floats, "np.ndarray[tuple[int], np.dtype[np.bool_]]"]


def _table(article: Article) -> Table:
    found = article.derived(counted)
    index = _columns()
    return (
        np.array([index[match.lexicon, match.term.category, sourced] for match, sourced in found], dtype=np.int64),
        np.array([match.start for match, _ in found], dtype=np.int64),
        np.array([match.term.weight for match, _ in found], dtype=np.float64),
        np.array([sourced for _, sourced in found], dtype=bool),
    )


@cache
def _columns() -> dict[tuple[str, str, bool], int]:
    pairs = [(lexicon.name, category) for lexicon in shipped().lexicons if lexicon.name not in LEFT_OUT for category in lexicon.categories]
    return {(name, category, sourced): 2 * i + sourced for i, (name, category) in enumerate(pairs) for sourced in (False, True)}


def _features() -> tuple[str, ...]:
    names = (f"{name}.{category}{'.sourced' if sourced else ''}" for name, category, sourced in _columns())
    return (*names, "unfavourable", "favourable", "sourced_unfavourable", "sourced_favourable")


BLOCK = Block("vocabulary", _features(), measure, spans)
