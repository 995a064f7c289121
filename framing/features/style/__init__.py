"""Style: typography, pronouns, modality, questions, negation, passives, length and variety of words.

Rates are per 1,000 tokens; marks and words count whoever writes or says them, but for the features whose name begins
with `author`: these leave out what sources say.
"""

from functools import cache

import numpy as np

from framing.article import Article
from framing.characters import APOSTROPHE, HYPHEN, SPACE, WORD
from framing.features.base import Block, Floats, Spans, prose_characters, prose_starts, prose_tokens, tallies, thousands, token_counts, total
from framing.features.mentions import DIRECT, INDIRECT, token_voices
from framing.features.style.grammar import nominalisations_of, passives_of
from framing.features.style.variety import moving_ratio, opening_ratio
from framing.features.style.words import BIT, WORDS, listed, membership
from framing.tokens import Bools, Ints

__all__ = ["BLOCK", "measure", "spans"]

_RATE = "per 1,000 tokens"
_MARKS = {
    "exclamation_marks": ("!", "exclamation marks"),
    "question_marks": ("?", "question marks"),
    "quotation_marks": ('"“”«»', "quotation marks, single ones left out,"),
    "dashes": ("—–", "dashes"),
    "colons": (":;", "colons and semicolons"),
    "brackets": ("()[]", "brackets"),
    "money_and_percent": ("$£€%", "signs of money and percent"),
    "commas": (",", "commas"),
    "ellipses": ("…", "ellipses in one character"),
}
_TOKENS = {
    "numbers": f"tokens that begin with a digit {_RATE}",
    "capitalised_words": f"tokens that begin with a capital {_RATE}",
    "all_capitals": f"tokens of two letters or more, all capitals, {_RATE}",
    "long_words": f"tokens of more than six characters {_RATE}",
    "nominalisations": f"nouns in -tion, -ment, -ness, -ity and the like, of seven letters or more, {_RATE}",
    "passives_with_agent": f'passives followed by "by" and an agent {_RATE}',
    "passives_without_agent": f"passives that leave out who does it {_RATE}",
    "author_first_person": f"pronouns of the first person outside what sources say {_RATE}",
    "author_second_person": f"pronouns of the second person outside what sources say {_RATE}",
}
_SENTENCES = {
    "questions": "share of sentences that end in a question mark, 0 to 1",
    "author_questions": "share of sentences that end in a question mark and are no source's, 0 to 1",
    "author_exclamations": "share of sentences that end in an exclamation mark and are no source's, 0 to 1",
}
_MEASURES = {
    "word_length": "characters per token",
    "sentence_length": "tokens per sentence",
    "type_token_ratio": "share of different words among the first 100 tokens, 0 to 1",
    "moving_type_token_ratio": "mean share of different words in windows of 50 tokens, 0 to 1, whatever the length",
}
_FEATURES = (
    {name: f"{what} {_RATE}" for name, (_, what) in _MARKS.items()}
    | {name: line for name, (_, line) in WORDS.items()}
    | _TOKENS
    | _SENTENCES
    | _MEASURES
)
_LONG = 6
_NO_MARK = WORD | SPACE | APOSTROPHE | HYPHEN
_NEAR = np.arange(1, 4)


def measure(article: Article, stretches: Spans) -> Floats:
    """Measure the style of stretches of an article.

    >>> from framing.features.base import whole
    >>> article = Article("Stop this now!")
    >>> dict(zip(_FEATURES, measure(article, whole(article))[0].tolist()))["exclamation_marks"]
    83.33333333333333
    """
    starts, n = prose_starts(article), token_counts(article, stretches)
    lengths = (article.tokens.ends - article.tokens.starts)[prose_tokens(article)].astype(np.float64)
    places, kinds = article.derived(_events)
    features = _features_of()
    counts = tallies(places, kinds, len(features), stretches)
    sentences = np.maximum(counts[:, -1:], 1.0)
    counted = counts[:, :-1] @ features[:-1]
    rated = len(_MARKS) + len(WORDS) + len(_TOKENS)
    return np.column_stack(
        [
            counted[:, :rated] / thousands(article, stretches),
            counted[:, rated:] / sentences,
            total(starts, lengths, stretches) / n,
            n / sentences[:, 0],
            opening_ratio(article, stretches),
            moving_ratio(article, stretches),
        ]
    )


def spans(article: Article) -> dict[int, list[tuple[int, int]]]:
    """Return the places of what is counted: marks, words, questions."""
    tokens = article.tokens
    ends = dict(zip(tokens.starts.tolist(), tokens.ends.tolist(), strict=True))
    found: dict[int, list[tuple[int, int]]] = {}
    places, kinds = article.derived(_events)
    features = [np.flatnonzero(row).tolist() for row in _features_of()]
    for at, kind in sorted(zip(places.tolist(), kinds.tolist(), strict=True)):
        for number in features[kind]:
            found.setdefault(number, []).append((at, ends.get(at, at + 1)))
    return found


@cache
def _features_of() -> Floats:
    """Which features count each kind of event, shape (number of kinds, number of counted features).

    The kinds are the marks, the combinations of lists that words are on, the tests of tokens and of sentences, and
    sentences, which no feature counts.
    """
    held = membership()
    n_tests = len(_TOKENS) + len(_SENTENCES)
    table = np.zeros((len(_MARKS) + len(held) + n_tests + 1, len(_MARKS) + len(WORDS) + n_tests))
    after_marks, after_words = len(_MARKS), len(_MARKS) + len(held)
    table[:after_marks, :after_marks] = np.eye(len(_MARKS))
    table[after_marks:after_words, after_marks : after_marks + len(WORDS)] = held
    table[after_words:-1, after_marks + len(WORDS) :] = np.eye(n_tests)
    return table


def _events(article: Article) -> tuple[Ints, Ints]:
    """Offsets and kinds of all that is counted."""
    starts, n_marks, n_combinations = article.tokens.starts, len(_MARKS), len(membership())
    marks, mark_kinds = _marks(article)
    classes = listed(article).classes
    words = np.flatnonzero((classes >= 0) & (article.sentence_of >= 0))
    token_kinds, tokens = np.nonzero(_tests(article))
    finals, final_kinds = _finals(article)
    opens = article.sentence_spans[:, 0]
    first = n_marks + n_combinations  # of the kinds after marks and words
    kinds = (
        mark_kinds,
        classes[words] + n_marks,
        token_kinds + first,
        final_kinds + (first + len(_TOKENS)),
        np.full(len(opens), first + len(_TOKENS) + len(_SENTENCES)),
    )
    return np.concatenate((marks, starts[words], starts[tokens], finals, opens)), np.concatenate(kinds)


def _marks(article: Article) -> tuple[Ints, Ints]:
    table = _mark_table()
    at = np.flatnonzero((article.flags & _NO_MARK) == 0)
    at = at[prose_characters(article)[at]]
    kinds = table[np.minimum(article.codes[at], len(table) - 1)]
    return at[kinds > 0], kinds[kinds > 0] - 1


@cache
def _mark_table() -> Ints:
    table = np.zeros(0x2100, dtype=np.int64)
    for number, (marks, _) in enumerate(_MARKS.values(), 1):
        for mark in marks:
            table[ord(mark)] = number
    return table


def _tests(article: Article) -> Bools:
    """Whether each token passes each test of tokens, in the order of the features, shape (number of tests, number of tokens)."""
    tokens, bits = article.tokens, listed(article).bits
    long = tokens.ends - tokens.starts > _LONG
    nominal = np.zeros(len(tokens), dtype=bool)
    nominal[nominalisations_of(article, np.flatnonzero(long))] = True
    passive, with_agent = passives_of(article)
    own = ~_spoken(article)
    first, second = (own & ((bits & BIT[person]) != 0) for person in ("first_person", "second_person"))
    tests = np.array((tokens.is_number, tokens.is_title, tokens.is_upper, long, nominal, with_agent, passive & ~with_agent, first, second))
    return tests & (article.sentence_of >= 0)


def _finals(article: Article) -> tuple[Ints, Ints]:
    """Offsets of the marks that end questions, the author's questions and the author's exclamations, and which of these it is."""
    begins, ends = article.sentence_spans.T
    near = np.maximum(ends[:, None] - _NEAR, begins[:, None])  # the mark, and what may close after it
    codes = article.codes[near]
    own = ~_spoken(article)[article.tokens.starts.searchsorted(ends) - 1]
    found = [(near[sentence, back], sentence) for sentence, back in (_last(codes == ord(mark)) for mark in "?!")]
    (asks, asking), (cries, crying) = found
    parts = (asks, asks[own[asking]], cries[own[crying]])
    return np.concatenate(parts), np.repeat(np.arange(len(parts)), [len(part) for part in parts])


def _last(found: Bools) -> tuple[Ints, Ints]:
    """The rows with a hit, and the first column of each that has one."""
    rows, columns = np.nonzero(found)
    opens = np.append(rows[:1] >= 0, rows[1:] != rows[:-1])
    return rows[opens], columns[opens]


def _spoken(article: Article) -> Bools:
    voices = token_voices(article)
    return np.asarray((voices == DIRECT) | (voices == INDIRECT))


BLOCK = Block("style", lambda: _FEATURES, measure, spans)
