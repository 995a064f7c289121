"""Wording: the words of a text and their pairs, names and numbers masked, as sparse features."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.features.base import Floats, Spans, rows_of
from framing.features.mentions import not_own
from framing.keytable import KeyTable
from framing.tokens import Bools, Ints, Keys, find, pair

NAME, NUMBER = "‹name›", "‹number›"
_NAME_KEY, _NUMBER_KEY = np.uint64(0x6E616D65), np.uint64(0x6E756D)
_TITLE_CASE_SHARE = 0.9
_MIN_TITLE_CASE = 4
_ALWAYS_NAME_SHARE = 0.9
_MIN_NAME_COUNT = 3


class Ngrams(NamedTuple):
    """Words and pairs of words as they occur: keys, first token, number of tokens."""

    keys: Keys
    first: Ints
    size: Ints


@dataclass(frozen=True, eq=False)
class NgramSpace:
    """The n-grams that a model knows.

    Attributes
    ----------
    keys : array of uint64, shape (n,)
        Sorted.
    names : tuple of str
        What each key stands for.
    idf : array of float, shape (n,)
        Inverse document frequency, as scikit-learn smooths it.
    known_names : array of uint64
        Sorted keys of the words that were nearly always capitalised in training text.
    log_counts : bool
        Whether a repeated n-gram counts 1 + log(count), or once.
    """

    keys: Keys
    names: tuple[str, ...]
    idf: Floats
    known_names: Keys
    log_counts: bool = False

    def __repr__(self) -> str:
        return f"NgramSpace({len(self.keys)} n-grams)"

    @cached_property
    def table(self) -> KeyTable:
        """The keys, to be looked up."""
        return KeyTable(self.keys)

    def take(self, numbers: Ints) -> "NgramSpace":
        """Return the space of the n-grams numbered; the numbers are sorted."""
        names = tuple(self.names[i] for i in numbers.tolist())
        return NgramSpace(self.keys[numbers], names, self.idf[numbers], self.known_names, self.log_counts)


def ngrams_of(article: Article, known_names: Keys) -> Ngrams:
    """Return the words and the pairs of neighbouring words of all sentences, those that the author only quotes left out.

    Parameters
    ----------
    article : Article
        The article.
    known_names : array of uint64
        Sorted keys of words to mask wherever they are capitalised. Other capitalised words are masked in mid-sentence,
        unless the sentence is in title case, and acronyms always.

    Returns
    -------
    Ngrams
        Pairs never reach across punctuation or sentence ends.

    Examples
    --------
    >>> found = ngrams_of(Article("He met Anna Ito, happily"), np.zeros(0, np.uint64))
    >>> int((found.size == 1).sum()), int((found.size == 2).sum())
    (5, 3)
    """
    tokens, sentence = article.tokens, article.sentence_of
    masked = masks(article, known_names)
    keys = np.where(masked, _NAME_KEY, np.where(tokens.is_number, _NUMBER_KEY, tokens.keys))
    inside = (sentence >= 0) & ~not_own(article)
    single = np.flatnonzero(inside)
    double = np.flatnonzero(tokens.joined[1:] & inside[1:] & (sentence[1:] == sentence[:-1])) if len(tokens) else single
    return Ngrams(
        np.concatenate((keys[single], pair(keys[double], keys[double + 1]))),
        np.concatenate((single, double)),
        np.concatenate((np.ones(len(single), np.int64), np.full(len(double), 2, np.int64))),
    )


def masks(article: Article, known_names: Keys) -> Bools:
    """Tell for each token whether it is masked as a name."""
    tokens, sentence = article.tokens, article.sentence_of
    capital = tokens.is_title
    if not len(tokens) or not capital.any():
        return np.zeros(len(tokens), dtype=bool)
    first, title_case, shouted = _sentence_shape(article)
    inside = np.maximum(sentence, 0)
    free = ~first & ~title_case[inside] & (sentence >= 0)
    one_letter = tokens.ends - tokens.starts == 1
    masked = capital & ((free & ~one_letter) | (tokens.is_upper & ~shouted[inside]))
    rest = np.flatnonzero(capital & ~masked)
    masked[rest] = find(tokens.keys[rest], known_names) >= 0
    return np.asarray(masked)


def learn(articles: list[Article], *, min_df: int, log_counts: bool) -> NgramSpace:
    """Learn the n-grams that occur in `min_df` articles or more.

    Parameters
    ----------
    articles : list of Article
        Training texts.
    min_df : int
        Smallest number of texts an n-gram must occur in.
    log_counts : bool
        Passed on to the space.

    Returns
    -------
    NgramSpace
    """
    known_names = _learn_names(articles)
    found = [ngrams_of(article, known_names) for article in articles]
    unique = [np.unique(ngrams.keys) for ngrams in found]
    keys, counts = np.unique(np.concatenate(unique) if unique else np.zeros(0, np.uint64), return_counts=True)
    kept = counts >= min_df
    keys, counts = keys[kept], counts[kept]
    idf = np.log((1 + len(articles)) / (1 + counts)) + 1
    return NgramSpace(keys, _spell(articles, found, known_names, keys), idf, known_names, log_counts)


def vectorize(article: Article, space: NgramSpace, stretches: Spans) -> tuple[Ints, Ints, Floats]:
    """Return the values of the n-grams in stretches: TF-IDF, each stretch of length 1.

    Returns
    -------
    row, column, value : arrays, shape (n,)
        Sorted by row, then column.
    """
    column, start, _ = locate(article, space)
    row = rows_of(start, stretches)
    cells = np.sort((row * len(space.keys) + column)[row >= 0])
    first = np.flatnonzero(np.append(cells[:1] >= 0, cells[1:] != cells[:-1]))
    row, column = np.divmod(cells[first], max(len(space.keys), 1))
    value = space.idf[column]
    if space.log_counts:
        value *= 1 + np.log(np.append(first[1:], len(cells)) - first)
    length = np.sqrt(np.bincount(row, value**2, minlength=len(stretches)))
    return row, column, value / length[row]


def locate(article: Article, space: NgramSpace) -> tuple[Ints, Ints, Ints]:
    """Return where known n-grams occur: column, start and end offsets."""
    return article.derived(_Located(space))


@dataclass(frozen=True)
class _Located:
    """A lookup in one space, kept by the article it was made for."""

    space: NgramSpace

    def __call__(self, article: Article) -> tuple[Ints, Ints, Ints]:
        ngrams = ngrams_of(article, self.space.known_names)
        column = self.space.table.find(ngrams.keys)
        known = column >= 0
        first, size = ngrams.first[known], ngrams.size[known]
        return column[known], article.tokens.starts[first], article.tokens.ends[first + size - 1]


def _sentence_shape(article: Article) -> tuple[Bools, Bools, Bools]:
    """Whether each token opens its sentence, and whether each sentence is in title case, and whether it is in capitals."""
    tokens, sentence = article.tokens, article.sentence_of
    first = np.ones(len(tokens), dtype=bool)
    first[1:] = sentence[1:] != sentence[:-1]
    n = len(article.sentence_spans)
    inside = sentence >= 0
    weighty = inside & (tokens.ends - tokens.starts > 3) & ~tokens.is_number
    at = np.flatnonzero(weighty)
    shapes = 4 * sentence[at] + 2 * tokens.is_title[at] + tokens.is_upper[at]
    counts = np.bincount(shapes, minlength=4 * n).reshape(n, 4)
    n_weighty, n_capital, n_upper = counts.sum(axis=1), counts[:, 2] + counts[:, 3], counts[:, 1] + counts[:, 3]
    title_case = (n_weighty >= _MIN_TITLE_CASE) & (n_capital >= _TITLE_CASE_SHARE * n_weighty)
    return first, title_case, (n_weighty > 0) & (n_upper >= _TITLE_CASE_SHARE * n_weighty)


def _learn_names(articles: Iterable[Article]) -> Keys:
    """Words that are capitalised nearly always where their place does not demand it."""
    seen: list[Keys] = []
    capital: list[Keys] = []
    for article in articles:
        tokens, sentence = article.tokens, article.sentence_of
        if not len(tokens):
            continue
        first, title_case, _ = _sentence_shape(article)
        free = ~first & (sentence >= 0) & ~title_case[np.maximum(sentence, 0)] & ~tokens.is_number & (tokens.ends - tokens.starts > 1)
        seen.append(tokens.keys[free])
        capital.append(tokens.keys[free & tokens.is_title])
    if not seen:
        return np.zeros(0, dtype=np.uint64)
    keys, n = np.unique(np.concatenate(seen), return_counts=True)
    capital_keys, n_capital = np.unique(np.concatenate(capital), return_counts=True)
    share = n_capital / n[np.searchsorted(keys, capital_keys)]
    return capital_keys[(share > _ALWAYS_NAME_SHARE) & (n_capital >= _MIN_NAME_COUNT)]


def _spell(articles: list[Article], found: list[Ngrams], known_names: Keys, keys: Keys) -> tuple[str, ...]:
    """Spell out each key, from the first text that holds it."""
    names = [""] * len(keys)
    if not names:
        return ()
    missing = np.ones(len(keys), dtype=bool)
    for article, ngrams in zip(articles, found, strict=True):
        at = find(ngrams.keys, keys)
        fresh = np.flatnonzero((at >= 0) & missing[np.maximum(at, 0)])
        if not len(fresh):
            continue
        masked, numbers, words = masks(article, known_names), article.tokens.is_number, article.words
        for i in fresh.tolist():
            span = range(int(ngrams.first[i]), int(ngrams.first[i] + ngrams.size[i]))
            names[at[i]] = " ".join(NAME if masked[t] else NUMBER if numbers[t] else words[t].lower().replace("’", "'") for t in span)
        missing[at[fresh]] = False
    return tuple(names)
