"""Style: typography, pronouns, modality, questions, negation, length and variety of words."""

from functools import cache

import numpy as np

from framing.article import Article
from framing.features.base import Block, Floats, Spans, key_set, positions_of, prose_tokens, tally, token_counts, total
from framing.tokens import Ints, Keys

_MARKS = {
    "exclamation_marks": "!",
    "question_marks": "?",
    "quotation_marks": '"“”«»',
    "dashes": "—–",
    "colons": ":;",
    "brackets": "()[]",
    "money_and_percent": "$£€%",
    "commas": ",",
    "ellipses": "…",
}
_WORDS = {
    "first_person": "i me my mine myself we us our ours ourselves i'm i've i'll i'd we're we've we'll we'd",
    "second_person": "you your yours yourself you're you've you'll you'd",
    "negations": "not no never nothing nobody none neither nor cannot can't don't doesn't didn't won't wouldn't isn't aren't wasn't weren't "
    "hasn't haven't hadn't shouldn't couldn't without",
    "modals": "must should would could may might ought shall",
    "superlatives": "most least best worst greatest biggest largest highest lowest latest strongest weakest deadliest toughest",
    "contrasts": "but however although though despite yet nevertheless whereas while",
    "generalisers": "all every always everyone everything everybody ever any entire whole",
}
_FEATURES = (*_MARKS, *_WORDS, "numbers", "capitalised_words", "all_capitals", "word_length", "long_words", "sentence_length", "type_token_ratio")


def measure(article: Article, stretches: Spans) -> Floats:
    """Measure the style of stretches of an article.

    Marks and words are rates per 1,000 tokens; `word_length` is in characters, `sentence_length` in tokens,
    `type_token_ratio` a share between 0 and 1, over the first 100 tokens of a stretch.

    >>> from framing.features.base import whole
    >>> article = Article("Stop this now!")
    >>> dict(zip(_FEATURES, measure(article, whole(article))[0].tolist()))["exclamation_marks"]
    333.3333333333333
    """
    tokens = article.tokens
    prose = prose_tokens(article)
    starts = tokens.starts[prose]
    lengths = (tokens.ends[prose] - starts).astype(np.float64)
    n = token_counts(article, stretches)
    rates = [tally(places, stretches) for places in _events(article)]
    sentence_starts = np.array([start for start, _ in article.sentences], dtype=np.int64)
    n_sentences = np.maximum(tally(sentence_starts, stretches), 1.0)
    columns = [
        *(rate * 1000 / n for rate in rates),
        total(starts, lengths, stretches) / n,
        tally(starts[lengths > 6], stretches) * 1000 / n,
        tally(starts, stretches) / n_sentences,
        _variety(tokens.keys[prose], starts, stretches),
    ]
    return np.column_stack(columns)


def _events(article: Article) -> list[Ints]:
    tokens = article.tokens
    prose = prose_tokens(article)
    starts = tokens.starts[prose]
    return [
        *_mark_positions(article),
        *(positions_of(article, keys) for keys in _word_sets()),
        starts[tokens.is_number[prose]],
        starts[tokens.is_title[prose]],
        starts[tokens.is_upper[prose]],
    ]


def _mark_positions(article: Article) -> list[Ints]:
    table, codes = _mark_table(), article.codes
    kinds = table[np.minimum(codes, len(table) - 1)]
    at = np.flatnonzero(kinds)
    found = kinds[at]
    return [at[found == number] for number in range(1, len(_MARKS) + 1)]


@cache
def _mark_table() -> "np.ndarray[tuple[int], np.dtype[np.uint8]]":
    table = np.zeros(0x2100, dtype=np.uint8)
    for number, marks in enumerate(_MARKS.values(), 1):
        for mark in marks:
            table[ord(mark)] = number
    return table


@cache
def _word_sets() -> tuple[Keys, ...]:
    return tuple(key_set(words) for words in _WORDS.values())


def _variety(keys: Keys, starts: Ints, stretches: Spans) -> Floats:
    first = np.searchsorted(starts, stretches[:, 0])
    last = np.minimum(np.searchsorted(starts, stretches[:, 1]), first + 100)
    return np.array([len(set(keys[a:b].tolist())) / (b - a) if b > a else 0.0 for a, b in zip(first.tolist(), last.tolist(), strict=True)])


def spans(article: Article) -> dict[int, list[tuple[int, int]]]:
    """Return the places of what is counted: marks, words, numbers, capitals."""
    tokens = article.tokens
    ends = dict(zip(tokens.starts.tolist(), tokens.ends.tolist(), strict=True))
    return {number: [(at, ends.get(at, at + 1)) for at in places.tolist()] for number, places in enumerate(_events(article))}


BLOCK = Block("style", _FEATURES, measure, spans)
