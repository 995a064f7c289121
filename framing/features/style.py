"""Style: typography, pronouns, modality, questions, negation, length and variety of words."""

from functools import cache

import numpy as np

from framing.article import Article
from framing.features.base import Block, Floats, Spans, prose_tokens, rows_of, tallies, thousands, token_counts, total
from framing.keytable import KeyTable
from framing.tokens import Ints, Keys, keys_of

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
_LONG = 6
_N_LISTED = len(_MARKS) + len(_WORDS) + 4  # numbers, capitalised words, all capitals, long words
_N_EVENTS = _N_LISTED + 1  # and sentences
_FEATURES = (*_MARKS, *_WORDS, "numbers", "capitalised_words", "all_capitals", "word_length", "long_words", "sentence_length", "type_token_ratio")


def measure(article: Article, stretches: Spans) -> Floats:
    """Measure the style of stretches of an article.

    Marks and words are rates per 1,000 tokens; `word_length` is in characters, `sentence_length` in tokens,
    `type_token_ratio` a share between 0 and 1, over the first 100 tokens of a stretch.

    >>> from framing.features.base import whole
    >>> article = Article("Stop this now!")
    >>> dict(zip(_FEATURES, measure(article, whole(article))[0].tolist()))["exclamation_marks"]
    83.33333333333333
    """
    tokens = article.tokens
    prose = prose_tokens(article)
    starts = tokens.starts[prose]
    n = token_counts(article, stretches)
    counts = tallies(*article.derived(_events), _N_EVENTS, stretches)
    rates = counts[:, :_N_LISTED] / thousands(article, stretches)
    columns = [
        rates[:, :-1],
        total(starts, (tokens.ends[prose] - starts).astype(np.float64), stretches) / n,
        rates[:, -1],
        n / np.maximum(counts[:, _N_LISTED], 1.0),
        _variety(tokens.keys[prose], starts, stretches),
    ]
    return np.column_stack(columns)


def _events(article: Article) -> tuple[Ints, Ints]:
    """Offsets and kinds of all that is counted: marks, words, numbers, capitals, long words, and sentences last."""
    tokens = article.tokens
    prose = prose_tokens(article)
    starts = tokens.starts[prose]
    sentence_starts = article.sentence_spans[:, 0]
    tests = (tokens.is_number[prose], tokens.is_title[prose], tokens.is_upper[prose], tokens.ends[prose] - starts > _LONG)
    parts = [_mark_events(article), _word_events(article), *((starts[test], None) for test in tests), (sentence_starts, None)]
    numbers = range(_N_LISTED - len(tests), _N_EVENTS)
    filled = [*parts[:2], *((places, np.full(len(places), number)) for (places, _), number in zip(parts[2:], numbers, strict=True))]
    places, kinds = zip(*filled, strict=True)
    return np.concatenate(places), np.concatenate(kinds)


def _mark_events(article: Article) -> tuple[Ints, Ints]:
    table, codes = _mark_table(), article.codes
    kinds = table[np.minimum(codes, len(table) - 1)]
    at = np.flatnonzero(kinds)
    at = at[rows_of(at, article.sentence_spans) >= 0]
    return at, kinds[at].astype(np.int64) - 1


@cache
def _mark_table() -> "np.ndarray[tuple[int], np.dtype[np.uint8]]":
    table = np.zeros(0x2100, dtype=np.uint8)
    for number, marks in enumerate(_MARKS.values(), 1):
        for mark in marks:
            table[ord(mark)] = number
    return table


def _word_events(article: Article) -> tuple[Ints, Ints]:
    table, kinds = _word_kinds()
    prose = prose_tokens(article)
    at = table.find(article.tokens.keys[prose])
    known = np.flatnonzero((at >= 0) & ~article.tokens.is_upper[prose])  # "US" is not "us"
    return article.tokens.starts[prose[known]], kinds[at[known]] + len(_MARKS)


@cache
def _word_kinds() -> tuple[KeyTable, Ints]:
    """All words that are counted, as a table of keys, and the number of the kind of each; no word is of two kinds."""
    words = [(word, number) for number, listed in enumerate(_WORDS.values()) for word in listed.split()]
    keys = keys_of([word for word, _ in words])
    order = np.argsort(keys)
    return KeyTable(keys[order]), np.array([number for _, number in words], dtype=np.int64)[order]


def _variety(keys: Keys, starts: Ints, stretches: Spans) -> Floats:
    first = np.searchsorted(starts, stretches[:, 0])
    last = np.minimum(np.searchsorted(starts, stretches[:, 1]), first + 100)
    return np.array([len(set(keys[a:b].tolist())) / (b - a) if b > a else 0.0 for a, b in zip(first.tolist(), last.tolist(), strict=True)])


def spans(article: Article) -> dict[int, list[tuple[int, int]]]:
    """Return the places of what is counted: marks, words, numbers, capitals, long words."""
    tokens = article.tokens
    ends = dict(zip(tokens.starts.tolist(), tokens.ends.tolist(), strict=True))
    found: dict[int, list[tuple[int, int]]] = {}
    places, kinds = article.derived(_events)
    for at, kind in sorted(zip(places.tolist(), kinds.tolist(), strict=True)):
        if kind < _N_LISTED:
            number = _FEATURES.index("long_words") if kind == _N_LISTED - 1 else kind
            found.setdefault(number, []).append((at, ends.get(at, at + 1)))
    return found


BLOCK = Block("style", lambda: _FEATURES, measure, spans)
